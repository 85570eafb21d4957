"""A chart put together from its leaves' tables: one exact function for each charge, element, fact and leaf."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TypeAlias

from inlimine.proof.chart import AllOf, AnyOf, AtLeast, Chart, Fact, Needs, Node
from inlimine.proof.decision import Decision, Reading, Table, Way
from inlimine.proof.diagram import Diagram, Function, folded
from inlimine.proof.ordering import drawn_together, span
from inlimine.proof.soundness import below

Ways: TypeAlias = Mapping[str, tuple[Way, ...]]


class Composed:
    """The functions of a sound chart over one diagram. Raises KeyError for a name that the chart has not."""

    def __init__(self, chart: Chart, ways: Ways, diagram: Diagram) -> None:
        self._ways, self._diagram = ways, diagram
        self._nodes: dict[str, Node] = {node.handle: node for node in chart.nodes}
        self._below = heads(chart) | below(chart)
        self._charges = {charge.handle for charge in chart.charges}
        self._gates = [(name, gate.needs) for gate in chart.gates for name in gate.guards]
        self._defeaters = [(name, one.by) for one in chart.defeaters for name in one.defeats]
        self._done: dict[tuple[str, Reading], Function] = {}

    def function(self, name: str, reading: Reading) -> Function:
        """True where linked evidence remains, at this reading."""
        if (name, reading) not in self._done:

            def build(part: str, under: tuple[Function, ...]) -> Function:
                made = self._build(part, dict(zip(self._below[part], under, strict=True)), reading)
                return self._done.setdefault((part, reading), made)

            folded(name, self._below.__getitem__, build)
        return self._done[name, reading]

    def _build(self, name: str, under: Mapping[str, Function], reading: Reading) -> Function:
        node = self._nodes.get(name)
        if node is None:
            return self._diagram.all_of(under.values())
        if isinstance(node, Fact):
            found = self._gathered(node.needs, under)
        else:
            found = self._diagram.any_of(self._counts(way.table, reading) for way in self._ways.get(name, ()))
        for guarded, needs in self._gates:
            if guarded == name:
                found &= under[needs]
        for defeated, by in self._defeaters:
            if defeated == name:
                found &= ~under[by]
        return found

    def _gathered(self, needs: Needs, under: Mapping[str, Function]) -> Function:
        functions = [under[name] for name in needs.of]
        match needs:
            case AllOf():
                return self._diagram.all_of(functions)
            case AnyOf():
                return self._diagram.any_of(functions)
            case AtLeast(count=count):
                return self._diagram.at_least(count, functions)

    def _counts(self, table: Table, reading: Reading) -> Function:
        """True in the rows of a table that count at this reading."""
        diagram = self._diagram
        return diagram.any_of(
            diagram.all_of(diagram.choice(*pair) for pair in zip(table.decisions, row, strict=True))
            for row, worth in table.rows.items()
            if worth >= reading
        )


def heads(chart: Chart) -> dict[str, tuple[str, ...]]:
    """What each charge and each element hangs on."""
    charges = {charge.handle: tuple(element.handle for element in charge.elements) for charge in chart.charges}
    return charges | {element.handle: (element.carried_by,) for element in chart.elements}


def under(chart: Chart, name: str) -> frozenset[str]:
    """Everything on which a charge, element, fact or leaf hangs, and itself."""
    links, seen, stack = heads(chart) | below(chart), set[str](), [name]
    while stack:
        one = stack.pop()
        if one not in seen:
            seen.add(one)
            stack.extend(links[one])
    return frozenset(seen)


def ordered(chart: Chart, ways: Ways) -> tuple[Decision, ...]:
    """The decisions that touch a chart, those that meet in a leaf or a fact near each other.

    Raises ValueError where two different ones bear one handle.
    """
    links, found, seen = heads(chart) | below(chart), dict[str, Decision](), set[str]()
    stack = [node.handle for node in reversed(chart.nodes)] + [charge.handle for charge in reversed(chart.charges)]
    while stack:
        name = stack.pop()
        if name in seen:
            continue
        seen.add(name)
        for decision in (one for way in ways.get(name, ()) for one in way.table.decisions):
            if found.setdefault(decision.handle, decision) != decision:
                raise ValueError(f'two different decisions are called "{decision.handle}"')
        stack.extend(reversed(links[name]))
    meetings = tuple(_meetings(chart, ways))
    tables = (way.table for leaf in chart.leaves for way in ways[leaf.handle])
    listed = dict.fromkeys(decision.handle for table in tables for decision in table.decisions)
    orders = [drawn_together(tuple(start), meetings) for start in (found, listed)]
    order = min(orders, key=partial(span, meetings))
    return tuple(found[name] for name in order)


def _meetings(chart: Chart, ways: Ways) -> Iterator[frozenset[str]]:
    """The decisions that touch each leaf, and each fact by way of what is below it."""
    links, touching = below(chart), dict[str, frozenset[str]]()

    def gather(name: str, parts: tuple[frozenset[str], ...]) -> frozenset[str]:
        own = (decision.handle for way in ways.get(name, ()) for decision in way.table.decisions)
        return touching.setdefault(name, frozenset(own).union(*parts))  # what stands there already, stays

    for name in links:
        folded(name, lambda one: () if one in touching else links[one], gather)
    yield from touching.values()

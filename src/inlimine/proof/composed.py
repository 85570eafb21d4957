"""Charts put together from their leaves' tables: an exact function for each part of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TypeAlias

from inlimine.ledger.charts import Allegation, Element
from inlimine.proof.chart import Charts, Node
from inlimine.proof.decision import Decision, Reading, Table, Way
from inlimine.proof.diagram import Diagram, Function, folded
from inlimine.proof.ordering import drawn_together, span
from inlimine.proof.soundness import below

Ways: TypeAlias = Mapping[str, tuple[Way, ...]]


class Composed:
    """The functions of sound charts over one diagram. Raises KeyError for a name that the charts have not."""

    def __init__(self, charts: Charts, ways: Ways, diagram: Diagram) -> None:
        self._ways, self._diagram = ways, diagram
        parts: tuple[Element | Node, ...] = (*charts.elements, *charts.nodes)
        self._parts = {part.handle: part for part in parts}
        self._below = heads(charts) | below(charts)
        self._gates = [(name, gate.needs) for gate in charts.gates for name in gate.guards]
        self._defeaters = [(name, one.through) for one in charts.defeaters for name in one.defeats]
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
        part = self._parts.get(name)
        match part:
            case None:  # a chart
                return self._gathered(tuple(under), None, under)
            case Element() | Allegation():
                found = self._gathered(part.needs, part.at_least, under)
            case _:
                found = self._diagram.any_of(self._counts(way.table, reading) for way in self._ways.get(name, ()))
        for guarded, needs in self._gates:
            if guarded == name:
                found &= under[needs]
        for defeated, by in self._defeaters:
            if defeated == name:  # what is read strictly for oneself is read hopefully for the other side
                found &= ~self.function(by, reading.mirrored)
        return found

    def _gathered(self, needs: tuple[str, ...], at_least: int | None, under: Mapping[str, Function]) -> Function:
        """So many of what is needed (None: all); where nothing is linked, nothing remains."""
        functions = [under[name] for name in needs]
        if at_least is None:
            return self._diagram.all_of(functions) if functions else self._diagram.false
        return self._diagram.at_least(at_least, functions)

    def _counts(self, table: Table, reading: Reading) -> Function:
        """True in the rows of a table that count at this reading."""
        diagram = self._diagram
        return diagram.any_of(
            diagram.all_of(diagram.choice(*pair) for pair in zip(table.decisions, row, strict=True))
            for row, worth in table.rows.items()
            if worth >= reading
        )


def heads(charts: Charts) -> dict[str, tuple[str, ...]]:
    """What each chart and each element hangs on."""
    names = [chart.handle for chart in charts.charts]
    whole = {name: tuple(element.handle for element in charts.elements_of(name)) for name in names}
    return whole | {element.handle: element.needs for element in charts.elements}


def under(charts: Charts, name: str) -> frozenset[str]:
    """Everything on which a chart, element, allegation or leaf hangs, and itself."""
    return reached(name, heads(charts) | below(charts))


def reached(name: str, links: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """The names to which the links lead from one, and itself."""
    seen, stack = set[str](), [name]
    while stack:
        one = stack.pop()
        if one not in seen:
            seen.add(one)
            stack.extend(links.get(one, ()))
    return frozenset(seen)


def ordered(charts: Charts, ways: Ways) -> tuple[Decision, ...]:
    """The decisions that touch charts, those that meet in a leaf or an allegation near each other.

    Raises ValueError where two different ones bear one handle.
    """
    links, found, seen = heads(charts) | below(charts), dict[str, Decision](), set[str]()
    stack = [node.handle for node in reversed(charts.nodes)] + [chart.handle for chart in reversed(charts.charts)]
    while stack:
        name = stack.pop()
        if name in seen:
            continue
        seen.add(name)
        for decision in (one for way in ways.get(name, ()) for one in way.table.decisions):
            if found.setdefault(decision.handle, decision) != decision:
                raise ValueError(f'two different decisions are called "{decision.handle}"')
        stack.extend(reversed(links[name]))
    meetings = tuple(_meetings(charts, ways))
    tables = (way.table for leaf in charts.leaves for way in ways[leaf.handle])
    listed = dict.fromkeys(decision.handle for table in tables for decision in table.decisions)
    orders = [drawn_together(tuple(start), meetings) for start in (found, listed)]
    order = min(orders, key=partial(span, meetings))
    return tuple(found[name] for name in order)


def _meetings(charts: Charts, ways: Ways) -> Iterator[frozenset[str]]:
    """The decisions that touch each leaf, and each allegation by way of what is below it."""
    links, touching = below(charts), dict[str, frozenset[str]]()

    def gather(name: str, parts: tuple[frozenset[str], ...]) -> frozenset[str]:
        own = (decision.handle for way in ways.get(name, ()) for decision in way.table.decisions)
        return touching.setdefault(name, frozenset(own).union(*parts))  # what stands there already, stays

    for name in links:
        folded(name, lambda one: () if one in touching else links[one], gather)
    yield from touching.values()

"""What is wrong with a chart before it can be compiled: circles, names that nobody has, counts out of range."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from inlimine.proof.chart import AtLeast, Chart, Fact


def below(chart: Chart) -> dict[str, tuple[str, ...]]:
    """For each fact or leaf the names on which its worth hangs: what it needs, its gates, what defeats it."""
    found: dict[str, list[str]] = {node.handle: [] for node in chart.nodes}
    for node in chart.nodes:
        if isinstance(node, Fact):
            found[node.handle].extend(node.needs.of)
    for gate in chart.gates:
        for name in gate.guards:
            found.setdefault(name, []).append(gate.needs)
    for defeater in chart.defeaters:
        for name in defeater.defeats:
            found.setdefault(name, []).append(defeater.by)
    return {name: tuple(names) for name, names in found.items()}


def faults(chart: Chart) -> tuple[str, ...]:
    """One sentence for each thing that is wrong, in the order of the chart; empty where it is sound."""
    return (*_twice(chart), *_unknown(chart), *_out_of_range(chart), *_circles(chart))


def _twice(chart: Chart) -> Iterator[str]:
    names = Counter(part.handle for part in (*chart.charges, *chart.elements, *chart.nodes))
    return (f'two parts of the chart are called "{name}"' for name, times in names.items() if times > 1)


def _unknown(chart: Chart) -> Iterator[str]:
    known = {node.handle for node in chart.nodes}
    asked = [(element.handle, element.carried_by) for element in chart.elements]
    asked += [(node.handle, name) for node in chart.nodes if isinstance(node, Fact) for name in node.needs.of]
    asked += [(gate.handle, name) for gate in chart.gates for name in (*gate.guards, gate.needs)]
    asked += [(one.handle, name) for one in chart.defeaters for name in (*one.defeats, one.by)]
    return (f'"{user}" names "{name}", which is no fact and no leaf' for user, name in asked if name not in known)


def _out_of_range(chart: Chart) -> Iterator[str]:
    for charge in chart.charges:
        if not charge.elements:
            yield f'"{charge.handle}" has no elements'
    for fact in (node for node in chart.nodes if isinstance(node, Fact)):
        if not fact.needs.of:
            yield f'"{fact.handle}" needs nothing; link evidence to it, or leave it out'
        elif isinstance(fact.needs, AtLeast) and not 1 <= fact.needs.count <= len(fact.needs.of):
            yield f'"{fact.handle}" asks for {fact.needs.count} of {len(fact.needs.of)}'


def _circles(chart: Chart) -> Iterator[str]:
    """One sentence for each name at which a walk comes back to itself."""
    under, done = below(chart), set[str]()
    for start in under:
        path: list[str] = []
        stack = [(start, False)]
        while stack:
            name, leaving = stack.pop()
            if leaving:
                done.add(path.pop())
            elif name in path:
                yield f"a circle: {' -> '.join((*path[path.index(name) :], name))}"
            elif name not in done and name in under:
                path.append(name)
                stack.append((name, True))
                stack.extend((other, False) for other in reversed(under[name]))

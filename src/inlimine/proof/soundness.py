"""What is wrong with charts before they can be compiled: circles, names that nobody has, counts out of range."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from inlimine.ledger.charts import Allegation, Element
from inlimine.proof.chart import Charts


def below(charts: Charts) -> dict[str, tuple[str, ...]]:
    """For each allegation or leaf what its worth hangs on: what it needs, its gates, what defeats it."""
    found: dict[str, list[str]] = {node.handle: [] for node in charts.nodes}
    for node in charts.nodes:
        if isinstance(node, Allegation):
            found[node.handle].extend(node.needs)
    for gate in charts.gates:
        for name in gate.guards:
            found.setdefault(name, []).append(gate.needs)
    for defeater in charts.defeaters:
        for name in defeater.defeats:
            found.setdefault(name, []).append(defeater.through)
    return {name: tuple(names) for name, names in found.items()}


def faults(charts: Charts) -> tuple[str, ...]:
    """One sentence for each thing that is wrong, in the order of the charts; empty where they are sound."""
    return (*_twice(charts), *_unknown(charts), *_out_of_range(charts), *_circles(charts))


def _twice(charts: Charts) -> Iterator[str]:
    names = Counter(part.handle for part in (*charts.charts, *charts.elements, *charts.nodes))
    return (f'two parts of a chart are called "{name}"' for name, times in names.items() if times > 1)


def _unknown(charts: Charts) -> Iterator[str]:
    known = {node.handle for node in charts.nodes}
    asked = [(element.handle, name) for element in charts.elements for name in element.needs]
    asked += [(node.handle, name) for node in charts.nodes if isinstance(node, Allegation) for name in node.needs]
    asked += [("a gate", name) for gate in charts.gates for name in (*gate.guards, gate.needs)]
    asked += [("a defeater", name) for one in charts.defeaters for name in (*one.defeats, one.through)]
    lost = ((user, name) for user, name in asked if name not in known)
    return (f'{user} names "{name}", which is no allegation and no leaf' for user, name in lost)


def _out_of_range(charts: Charts) -> Iterator[str]:
    allegations = (node for node in charts.nodes if isinstance(node, Allegation))
    parts: tuple[Element | Allegation, ...] = (*charts.elements, *allegations)
    for part in parts:
        wanted, of = part.at_least, len(part.needs)
        if wanted is not None and of and not 1 <= wanted <= of:
            yield f"{part.handle} needs {wanted} of {of}"
        if of > len(set(part.needs)):
            yield f"{part.handle} names something twice"


def _circles(charts: Charts) -> Iterator[str]:
    """One sentence for each name at which a walk comes back to itself."""
    under, done = below(charts), set[str]()
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

"""Items that are parts of themselves, or made from themselves, by way of others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from graphlib import CycleError, TopologicalSorter

from inlimine.ledger.handles import Fault, Placed, fault
from inlimine.ledger.items import Item

Named = Callable[[Item], tuple[str, ...]]
DEEPEST = 12  # parts of parts; a clip in a video in an exhibit is three


def circles(current: list[Placed], every: list[Placed]) -> Iterator[Fault]:
    """One circle of parts and one of origins, if there are any.

    Parts are looked at in every version of each item, in any combination: a question as known before a
    correction would meet the circle.
    """
    if circle := _circle(current, _whole):
        message = f"{circle[0]} is part of itself{_way(circle)}"
        yield fault(_closing(current, _whole, circle), (message, "leave out part_of where it is wrong"))
    elif circle := _circle(every, _whole):
        message = f"{circle[0]} is part of itself{_way(circle)}, where what was corrected counts as well"
        remedy = "leave out part_of in the corrected entry too: questions as known before then meet it"
        yield fault(_closing(every, _whole, circle), (message, remedy))
    if not _circle(current, _whole):
        yield from _too_deep(current)
    if circle := _circle(current, _origins):
        message = f"{circle[0]} is made from itself{_way(circle)}"
        yield fault(_closing(current, _origins, circle), (message, "leave out derived_from where it is wrong"))


def _too_deep(current: list[Placed]) -> Iterator[Fault]:
    """The first part that lies too deep in other parts to be shown to anybody."""
    above = {entry.handle: entry.part_of for _, entry in current if isinstance(entry, Item)}
    for index, entry in current:
        way, here = 0, entry.handle
        while isinstance(entry, Item) and way <= DEEPEST and above.get(here):
            way, here = way + 1, above[here]
        if way > DEEPEST:
            message = f"{entry.handle} lies more than {DEEPEST} parts deep"
            yield fault((index, entry), (message, "name the whole of which it is a part directly"))
            return


def _whole(item: Item) -> tuple[str, ...]:
    return (item.part_of,) if item.part_of else ()


def _origins(item: Item) -> tuple[str, ...]:
    return item.derived_from


def _circle(among: list[Placed], named: Named) -> list[str]:
    """One circle of handles, each member once; nothing where there is none."""
    graph: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for _, entry in among:
        if isinstance(entry, Item):
            graph[entry.handle] += named(entry)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as reason:
        circle: list[str] = reason.args[1][:-1]
        return circle
    return []


def _closing(among: list[Placed], named: Named, circle: list[str]) -> Placed:
    """The entry by which a circle closes: a version of its first member that names its last."""
    return next(
        (index, entry)
        for index, entry in among
        if isinstance(entry, Item) and entry.handle == circle[0] and circle[-1] in named(entry)
    )


def _way(circle: list[str]) -> str:
    return f", by way of {', '.join(circle[1:9])}" if circle[1:] else ""

"""An order of decisions in which those that meet stand near each other; a diagram's size hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

ROUNDS = 60


def drawn_together(start: Sequence[str], meetings: Iterable[frozenset[str]]) -> tuple[str, ...]:
    """The order of the least span that is met while each name moves to the middle of its meetings.

    FORCE (Aloul, Markov, Sakallah 2003). `start` holds every name and decides between equals.
    """
    edges = [edge for edge in dict.fromkeys(meetings) if len(edge) > 1]
    order, best = tuple(start), tuple(start)
    least = _span(_places(order), edges)
    for _ in range(ROUNDS):
        order = _moved(order, edges)
        span = _span(_places(order), edges)
        if span >= least:
            continue
        least, best = span, order
    return best


def _places(order: Sequence[str]) -> dict[str, int]:
    return {name: place for place, name in enumerate(order)}


def _span(places: Mapping[str, int], edges: Iterable[frozenset[str]]) -> int:
    return sum(max(places[name] for name in edge) - min(places[name] for name in edge) for edge in edges)


def _moved(order: tuple[str, ...], edges: Iterable[frozenset[str]]) -> tuple[str, ...]:
    places, pulls = _places(order), dict[str, list[float]]()
    for edge in edges:
        middle = sum(places[name] for name in edge) / len(edge)
        for name in edge:
            pulls.setdefault(name, []).append(middle)
    goal = {name: sum(pulls[name]) / len(pulls[name]) if name in pulls else float(places[name]) for name in order}
    return tuple(sorted(order, key=lambda name: (goal[name], places[name])))

"""An order of decisions in which those that meet stand near each other; a diagram's size hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

ROUNDS, PATIENCE = 60, 8  # how often all move at most, and how often in vain
LARGEST = 12  # a meeting of more than a dozen only draws everything to the middle


def drawn_together(start: Sequence[str], meetings: Iterable[frozenset[str]]) -> tuple[str, ...]:
    """The order of the least span that is met while each name moves to the middle of its meetings.

    FORCE (Aloul, Markov, Sakallah 2003). `start` holds every name and decides between equals.
    """
    edges = [edge for edge in dict.fromkeys(meetings) if 1 < len(edge) <= LARGEST]
    order = best = tuple(start)
    shortest, in_vain = span(edges, best), 0
    for _ in range(ROUNDS):
        order, before = _moved(order, edges), order
        length = span(edges, order)
        best, shortest, in_vain = (order, length, 0) if length < shortest else (best, shortest, in_vain + 1)
        if order == before or in_vain == PATIENCE:
            break
    return best


def span(meetings: Iterable[frozenset[str]], order: Sequence[str]) -> int:
    """How far apart the first and the last of each meeting of at most a dozen stand, all together."""
    places = {name: place for place, name in enumerate(order)}
    near = (edge for edge in meetings if 1 < len(edge) <= LARGEST)
    return sum(max(places[name] for name in edge) - min(places[name] for name in edge) for edge in near)


def _moved(order: tuple[str, ...], edges: Iterable[frozenset[str]]) -> tuple[str, ...]:
    places = {name: place for place, name in enumerate(order)}
    pulls: dict[str, list[float]] = {}
    for edge in edges:
        middle = sum(places[name] for name in edge) / len(edge)
        for name in edge:
            pulls.setdefault(name, []).append(middle)
    goal = {name: sum(pulls[name]) / len(pulls[name]) if name in pulls else float(places[name]) for name in order}
    return tuple(sorted(order, key=lambda name: (goal[name], places[name])))

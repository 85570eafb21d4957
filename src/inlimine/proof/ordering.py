"""An order of decisions in which those that meet stand near each other; a diagram's size hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

ROUNDS, LARGEST = 60, 12  # a meeting of more than a dozen only draws everything to the middle


def drawn_together(start: Sequence[str], meetings: Iterable[frozenset[str]]) -> tuple[str, ...]:
    """The order of the least span that is met while each name moves to the middle of its meetings.

    FORCE (Aloul, Markov, Sakallah 2003). `start` holds every name and decides between equals.
    """
    edges = tuple(dict.fromkeys(meetings))
    order, best = tuple(start), tuple(start)
    for _ in range(ROUNDS):
        order = _moved(order, [edge for edge in edges if 1 < len(edge) <= LARGEST])
        best = min(best, order, key=lambda one: span(edges, one))
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

"""Spots by their place: where several rulings, or several watches of one, found the very same words, it is one."""

from __future__ import annotations

from collections.abc import Iterable

from inlimine.checks.spot import Spot

AtPlace = tuple[Spot, ...]
"""What was found at one place: the most cautious reply first."""


def by_place(spots: Iterable[Spot]) -> tuple[AtPlace, ...]:
    """The spots of a paper, those of the same words at one place together, in their order."""
    places: dict[object, list[Spot]] = {}
    for one in spots:
        places.setdefault(_place(one), []).append(one)
    return tuple(tuple(sorted(some, key=_pressing)) for some in places.values())


def _pressing(one: Spot) -> tuple[int, bool]:
    return one.reply.status.rank, bool(one.proposed)


def _place(one: Spot) -> object:
    return id(one) if one.span is None else (one.file, one.reading, one.span.start, one.span.end)

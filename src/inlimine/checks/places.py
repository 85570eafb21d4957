"""Spots by their place: where several rulings, or several watches of one, found the very same words, it is one."""

from __future__ import annotations

from collections.abc import Iterable

from inlimine.checks.spot import Spot

AtPlace = tuple[Spot, ...]
"""What was found at one place: by confirmed words first, then the most cautious reply."""


def by_place(spots: Iterable[Spot]) -> tuple[AtPlace, ...]:
    """The spots of a paper, those of the same words at one place together, in their order."""
    places: dict[object, list[Spot]] = {}
    for one in spots:
        places.setdefault(_place(one), []).append(one)
    return tuple(tuple(sorted(some, key=pressing)) for some in places.values())


def is_confirmed(some: AtPlace) -> bool:
    """Whether anything at the place was found by more than words that nobody has confirmed."""
    return not some[0].proposed


def pressing(one: Spot) -> tuple[bool, int]:
    """What is told first: words that nobody has confirmed are no conflict, and wait behind others."""
    return bool(one.proposed), one.reply.status.rank


def _place(one: Spot) -> object:
    return id(one) if one.span is None else (one.file, one.reading, one.span.start, one.span.end)

"""A motion that stands behind its ruling (`GRANTS the motion (Doc. 5) as to the blade and otherwise DENIES it`):
where what it asked ends, and which part of it is ruled on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from inlimine.readers.orders.naming import Named
from inlimine.readers.orders.triggers import Trigger

_JOINED = re.compile(
    r"[\s,;]*\b(?:and|but)\b(?:,? (?:otherwise|is|are|in all other respects))*[\s,;]*$", re.IGNORECASE
)
_POINTS = re.compile(r" (?:it|them|the (?:motion|request))\b(?! in limine)", re.IGNORECASE)
_PART = re.compile(
    r",? ?(?:but )?(?:only |solely )?(?P<lead>as to|with respect to|with regard to|insofar as|limited to) (?=\w)",
    re.IGNORECASE,
)


def bounded(named: Iterable[Named], plain: str, rules: Sequence[Trigger]) -> list[Named]:
    """The motions of a sentence without the words of the next ruling, and without the part that is ruled on."""
    return [_without_part(_without_next(each, plain, rules), plain, rules) for each in named]


def part_behind(plain: str, named: Sequence[Named], start: int, end: int) -> int:
    """Where the part of a motion begins that stands with it behind a word of ruling; 0 where none does."""
    if (points := _POINTS.match(plain, start, end)) and _PART.match(plain, points.end(), end):
        return points.end()
    inside = [each for each in named if start <= each.start and each.end <= end]
    if len(inside) != 1 or (inside[0].relief and not inside[0].docket):
        return 0
    return inside[0].end if _PART.match(plain, inside[0].end, end) else 0


def _without_next(each: Named, plain: str, rules: Sequence[Trigger]) -> Named:
    after = next((one for one in rules if one.start >= each.end), None)
    at = each.subject.find(plain[after.start : after.end]) if after else -1
    joined = _JOINED.search(each.subject[:at]) if at > 0 else None
    return replace(each, subject=each.subject[: joined.start()]) if joined else each


def _without_part(each: Named, plain: str, rules: Sequence[Trigger]) -> Named:
    before = [one for one in rules if one.end <= each.start]
    lead = (
        _PART.match(plain, each.end)
        if before and before[-1].object_after and (each.docket or not each.relief)
        else None
    )
    if lead is None:
        return each
    first = plain[lead.end() :].split(" ", 1)[0]
    led = re.search(rf"(?:^|,? ){re.escape(lead['lead'])} {re.escape(first)}(?!\w).*$", each.subject, re.DOTALL)
    if led is None and not each.subject.startswith(first):
        return each
    return replace(each, subject=each.subject[: led.start()] if led else "")

"""Where a clip begins and ends: times of a recording, or pages and lines of a transcript, as lists print them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inlimine.materials.times import milliseconds
from inlimine.passages.reading import Place

_PAGE_LINE = re.compile(
    r"(?:p(?:ages?|gs?|p)?\.?\s*)?(\d{1,5})(?:\s*[:.,/]\s*(?:l(?:ines?|n|l)?\.?\s*)?(\d{1,2}))?", re.I
)
_PARTED = re.compile(r"\s*(?:-->|–|—|-|\bto\b|\bthrough\b|\bthru\b|\buntil\b)\s*", re.IGNORECASE)
_TWO_COLONS = re.compile(r"\d:\d{2}:\d{2}|\d:\d{2}[.,]\d")

MOST_LINES = 60
"""Lines that a page of a transcript may have; a larger number behind a colon is a count of seconds."""

MOST_SECONDS = 28
"""A number behind the colon up to here may be a line of a page as well as a second."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a list says where: by time, or by page and line; `sure`: nothing in it fits the other."""

    by_time: bool
    sure: bool = True


def form_of(printed: list[str], headings: str) -> Form:
    """Which of the two a whole list is, because `44:11` may be either."""
    if any(_TWO_COLONS.search(each) for each in printed):
        return Form(by_time=True)
    if re.search(r"\b(?:page|pages|line|lines|transcript|depo|deposition|pg|ln)\b", headings):
        return Form(by_time=False)
    behind = [int(found[1]) for each in printed for found in re.finditer(r"\d:(\d{1,2})\b", each)]
    if re.search(r"\b(?:time|tc|timecode|seconds|duration)\b", headings):
        return Form(by_time=True)
    by_time = any(number > MOST_SECONDS for number in behind)
    return Form(by_time=by_time, sure=by_time or not behind)


def point(printed: str, form: Form, *, ending: bool) -> Place | None:
    """One end of a clip; None for what says none."""
    if form.by_time:
        time = milliseconds(printed, ending=ending)
        return None if time is None else Place(time=time)
    found = _PAGE_LINE.fullmatch(printed.strip())
    if found is None or (found[2] and int(found[2]) > MOST_LINES):
        return None
    return Place(page=int(found[1]), line=int(found[2]) if found[2] else None)


def both_ends(printed: str, form: Form) -> tuple[Place, Place] | None:
    """A range in one cell or on one line: `44:11-45:2`, `44:11-22`, `1:02:03 to 1:02:10`."""
    ends = _PARTED.split(printed.strip())
    if len(ends) != 2:
        return None
    start = point(ends[0], form, ending=False)
    end = point(ends[1], form, ending=True)
    if start is None or end is None:
        return None
    if start.page is not None and start.line is not None and end.line is None:  # `44:11-22` is one page
        end = Place(page=start.page, line=end.page)
    return start, end


def in_order(start: Place, end: Place) -> bool:
    """Does it end where it begins, or later?"""
    return _rank(start) <= _rank(end)


def _rank(place: Place) -> tuple[int, int]:
    return (place.time or 0, 0) if place.time is not None else (place.page or 0, place.line or 0)

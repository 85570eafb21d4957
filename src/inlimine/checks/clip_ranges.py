"""Where clips and parts stand, as ranges that can be compared: milliseconds, or pages and lines as one number.

`02:10-03:40` may be either. What the item is decides: times of a recording, pages and lines of a document or of
testimony. Where neither that nor the writing decides nothing is guessed. The end is the first place behind.
"""

from __future__ import annotations

import re
from dataclasses import replace

from inlimine.ledger.terms import Medium
from inlimine.passages.material import Clip
from inlimine.passages.reading import Place, time_code

_TIME = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?")
_CLOCK = re.compile(r"\d:\d{2}:\d{2}|\d:\d{2}[.,]\d")
_EITHER = re.compile(r"\d+:[0-5]\d\s*(?:-|–|to)\s*\d+:[0-5]\d")
_LINES = re.compile(r"(\d+):(\d+)(?:\s*(?:-|–|to)\s*(?:(\d+):)?(\d+))?")
_PAGES = re.compile(r"pages?\s+(\d+)(?:\s*(?:-|–|to)\s*(\d+))?")
_LAST_LINE = 1 << 20
_MINUTE = 60
_TIMED = {Medium.RECORDING: True, Medium.DOCUMENT: False, Medium.TESTIMONY: False}

Range = tuple[int, int]


def by_time(clip: Clip, medium: Medium, printed: str) -> bool | None:
    """Does the clip say times (and not pages and lines) of an item of this kind? None where nothing decides.

    `printed` is what its list says there.
    """
    if clip.start.time is not None:
        return True if _CLOCK.search(printed) else _TIMED.get(medium)
    if any(place.line is None or place.line >= _MINUTE for place in (clip.start, clip.end)):
        return False
    return _TIMED.get(medium)


def as_said(clip: Clip, *, timed: bool) -> Clip:
    """The clip with its ends as what they are, where its list was read as the other: 44:11 and 0:44:11."""
    if timed == (clip.start.time is not None):
        return clip
    turned = _as_time if timed else _as_line
    return replace(clip, start=turned(clip.start), end=turned(clip.end))


def _as_time(place: Place) -> Place:
    return Place(time=((place.page or 0) * _MINUTE + (place.line or 0)) * 1000)


def _as_line(place: Place) -> Place:
    page, line = divmod((place.time or 0) // 1000, _MINUTE)
    return Place(page=page, line=line)


def range_of(clip: Clip) -> Range | None:
    """What the clip would show."""
    if clip.start.time is not None and clip.end.time is not None:
        return clip.start.time, clip.end.time
    if clip.start.page is None or clip.end.page is None:
        return None
    return _at(clip.start.page, clip.start.line or 0), _at(clip.end.page, clip.end.line or _LAST_LINE - 2) + 1


def told_at(place: int, *, timed: bool) -> str:
    """One end of a range in words."""
    if timed:
        return time_code(place)
    page, line = divmod(place, _LAST_LINE)
    return f"page {page}" if line in (0, _LAST_LINE - 1) else f"{page}:{line}"


def _at(page: int, line: int) -> int:
    return page * _LAST_LINE + line


def span_of(written: str, medium: Medium, *, timed: bool | None) -> Range | None:
    """Where a part stands, from the words of the ledger (`00:02:10-00:03:40`, `44:11-45:2`, `pages 2-3`).

    None where it is not one range of the kind that the clip has: what cannot be compared is told, and never
    passed over.
    """
    may_be_either = bool(_EITHER.search(written)) and not _CLOCK.search(written)
    if timed is None or (may_be_either and _TIMED.get(medium) is not timed):
        return None
    return _times(written) if timed else _lines(written)


def _times(written: str) -> Range | None:
    found = [_milliseconds(hit) for hit in _TIME.finditer(written)]
    return (found[0], found[1]) if len(found) == 2 else None


def _milliseconds(hit: re.Match[str]) -> int:
    hours, minutes, seconds, rest = hit.groups(default="0")
    return (int(hours) * 3600 + int(minutes) * 60 + int(seconds)) * 1000 + int(rest.ljust(3, "0"))


def _lines(written: str) -> Range | None:
    if _CLOCK.search(written):
        return None
    pages = _PAGES.search(written)
    if pages and not _goes_on(written, pages):
        first = int(pages[1])
        return _at(first, 0), _at(int(pages[2] or first), _LAST_LINE - 2) + 1
    hit = None if pages else _LINES.search(written)
    if hit is None or _goes_on(written, hit):
        return None
    page, line = int(hit[1]), int(hit[2])
    return _at(page, line), _at(int(hit[3] or page), int(hit[4] or line)) + 1


def _goes_on(written: str, hit: re.Match[str]) -> bool:
    """Whether further numbers follow: then it is more than one range."""
    return any(sign.isdigit() for sign in written[hit.end() :])

"""Clip lists: what is to be played or read, compared with the parts of its source that are out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from inlimine.checks.hit import Asking, strictest
from inlimine.checks.jury_set.fault import SeenFile
from inlimine.checks.jury_set.identify import Names
from inlimine.checks.spot import Spot, guess
from inlimine.engine.case_state import CaseState
from inlimine.engine.words import title
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.terms import Use
from inlimine.passages.material import Clip
from inlimine.passages.problem import Problem
from inlimine.passages.reading import PaperUse, time_code

_TIME = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?")
_CLOCK = re.compile(r"\d:\d{2}:\d{2}|\d:\d{2}[.,]\d")
_LINES = re.compile(r"(\d+):(\d+)(?:\s*(?:-|–|to)\s*(?:(\d+):)?(\d+))?")
_PAGES = re.compile(r"pages?\s+(\d+)(?:\s*(?:-|–|to)\s*(\d+))?")
_LAST_LINE = 1 << 20

Range = tuple[int, int]


def spots(state: CaseState, clips: Iterable[Clip], asking: Asking) -> Iterator[Spot | Problem]:
    """What each clip would show of which parts; a clip of nothing that the ledger knows is a problem."""
    names = Names(state)
    for clip in clips:
        item = names.of(SeenFile(name=clip.source, sha256="")).named
        if item:
            yield from _of_clip(state, clip, item, asking)
        else:
            called = f'"{clip.source}"' if clip.source else "no source"
            message = f"the clip at {clip.place} names {called}, and no item of the case is called so"
            remedy = "call it as the ledger does, or enter a label for it; it was compared with nothing"
            yield Problem(file=clip.file, message=message, remedy=remedy)


def _of_clip(state: CaseState, clip: Clip, item: str, asking: Asking) -> Iterator[Spot]:
    parts = [part for part in _within(state, item) if part in state.view.items]
    timed = clip.start.time is not None
    ranges = {part: span_of(state.view.items[part].span, timed=timed) for part in parts}
    wanted = _range(clip)
    touched = [part for part, span in ranges.items() if span and wanted and _overlap(span, wanted)]
    unplaced = [part for part, span in ranges.items() if span is None]
    for part in touched:
        yield _spot(state, clip, part, asking, _shared(state, part, ranges[part], wanted, timed=timed))
    for part in unplaced:
        yield _spot(
            state, clip, part, asking, f"where {title(part, state.view)} stands cannot be compared with a clip"
        )
    if not wanted or not _covered(wanted, [ranges[part] for part in touched]):
        whole = f"{item}{REMAINDER}" if parts else item
        yield _spot(state, clip, whole, asking, "")


def _spot(state: CaseState, clip: Clip, item: str, asking: Asking, told: str) -> Spot:
    shown = replace(asking, use=asking.use or Use.SHOW)
    question, reply = strictest(shown.questions((item,), PaperUse.OTHER, state), state)
    ruling = next(iter((*reply.rulings, *reply.neighbours)), "")
    return Spot(
        file=clip.file,
        place=clip.place,
        locator=str(clip.place),
        ruling=ruling,
        watch="clip",
        words=f"{clip.source} {clip.start}-{clip.end}",
        question=question,
        reply=reply,
        guess=guess(state, reply, ruling),
        told=told,
    )


def _within(state: CaseState, item: str) -> list[str]:
    parts = state.view.parts.get(item, ())
    return [inner for part in parts for inner in (part, *_within(state, part))]


def _shared(state: CaseState, part: str, span: Range | None, wanted: Range | None, *, timed: bool) -> str:
    """What of the part the clip would show."""
    called = title(part, state.view)
    if span is None or wanted is None:
        return ""
    first, last = max(span[0], wanted[0]), min(span[1], wanted[1])
    return f"it would show {_told(first, timed=timed)} to {_told(last, timed=timed)} of {called}"


def _told(place: int, *, timed: bool) -> str:
    if timed:
        return time_code(place)
    page, line = divmod(place, _LAST_LINE)
    return f"page {page}" if line in (0, _LAST_LINE - 1) else f"{page}:{line}"


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _covered(wanted: Range, spans: Iterable[Range | None]) -> bool:
    """Whether the spans leave nothing of what is wanted to the rest of the item."""
    upto, end = wanted[0], max(wanted[1], wanted[0] + 1)
    for first, last in sorted(filter(None, spans)):
        upto = max(upto, last) if first <= upto else upto
    return upto >= end


# --- ranges: milliseconds, or pages and lines as one number; the end is the first place behind ---


def _range(clip: Clip) -> Range | None:
    if clip.start.time is not None and clip.end.time is not None:
        return clip.start.time, clip.end.time
    if clip.start.page is None or clip.end.page is None:
        return None
    return _at(clip.start.page, clip.start.line or 0), _at(clip.end.page, clip.end.line or _LAST_LINE - 2) + 1


def _at(page: int, line: int) -> int:
    return page * _LAST_LINE + line


def span_of(written: str, *, timed: bool) -> Range | None:
    """Where a part stands, from the words of the ledger (`00:02:10-00:03:40`, `44:11-45:2`, `pages 2-3`).

    None where it is not one range of this kind: what cannot be compared is told, and never passed over.
    """
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

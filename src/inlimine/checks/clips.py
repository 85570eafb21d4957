"""Clip lists: what is to be played or read, compared with the parts of its source that are out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from inlimine.checks.clip_ranges import Range, as_said, by_time, range_of, span_of, told_at
from inlimine.checks.hit import Asking, strictest
from inlimine.checks.jury_set.fault import SeenFile
from inlimine.checks.jury_set.identify import Names
from inlimine.checks.spot import Spot, guess
from inlimine.engine.case_state import CaseState
from inlimine.engine.words import title
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.terms import Medium, Use
from inlimine.passages.material import Clip
from inlimine.passages.problem import Problem
from inlimine.passages.reading import PaperUse, Place, Reading

Printed = dict[tuple[str, Place], str]


def spots(
    state: CaseState, clips: Sequence[Clip], asking: Asking, readings: Iterable[Reading] = ()
) -> Iterator[Spot | Problem]:
    """What each clip would show of which parts; a clip of nothing that the ledger knows is a problem.

    `readings` are those that list the clips: their printed words tell a time (`0:44:11`) from a page and line.
    """
    names, printed = Names(state), _printed(readings) if clips else {}
    for clip in clips:
        item = names.of(SeenFile(name=clip.source, sha256="")).named
        if item:
            yield from _of_clip(state, clip, item, asking, printed.get((clip.file, clip.place), ""))
        else:
            called = f'"{clip.source}"' if clip.source else "no source"
            message = f"the clip at {clip.place} names {called}, and no item of the case is called so"
            remedy = "call it as the ledger does, or enter a label for it; it was compared with nothing"
            yield Problem(file=clip.file, message=message, remedy=remedy)


def _printed(readings: Iterable[Reading]) -> Printed:
    return {
        (reading.name, line.place): reading.text[line.start : line.end]
        for reading in readings
        for line in reading.lines
    }


def _of_clip(state: CaseState, listed: Clip, item: str, asking: Asking, printed: str) -> Iterator[Spot | Problem]:
    items = state.view.items
    parts = [part for part in _within(state, item) if part in items]
    timed = by_time(listed, items[item].medium if item in items else Medium.OTHER, printed)
    clip = listed if timed is None else as_said(listed, timed=timed)
    ranges = {part: span_of(items[part].span, items[part].medium, timed=timed) for part in parts}
    wanted = None if timed is None else range_of(clip)
    touched = [part for part, span in ranges.items() if span and wanted and _overlap(span, wanted)]
    unplaced = [part for part, span in ranges.items() if span is None]
    if parts and timed is None:
        yield _undecided(state, clip, item)
    for part in touched:
        yield _spot(state, clip, part, asking, _shared(state, part, ranges[part], wanted, timed=bool(timed)))
    for part in unplaced:
        yield _spot(
            state, clip, part, asking, f"where {title(part, state.view)} stands cannot be compared with a clip"
        )
    if not wanted or not _covered(wanted, [ranges[part] for part in touched]):
        whole = f"{item}{REMAINDER}" if parts else item
        yield _spot(state, clip, whole, asking, "")


def _undecided(state: CaseState, clip: Clip, item: str) -> Problem:
    """Minutes and seconds, or page and line: nobody said, and nothing is guessed."""
    where = f"{clip.start}-{clip.end}"
    message = f"the clip at {clip.place} of {title(item, state.view)} may be times or pages and lines ({where})"
    remedy = f"write times as 0:02:10, or enter {item} as a recording or a document; it was compared with no part"
    return Problem(file=clip.file, message=message, remedy=remedy)


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
    return f"it would show {told_at(first, timed=timed)} to {told_at(last, timed=timed)} of {called}"


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _covered(wanted: Range, spans: Iterable[Range | None]) -> bool:
    """Whether the spans leave nothing of what is wanted to the rest of the item."""
    upto, end = wanted[0], max(wanted[1], wanted[0] + 1)
    for first, last in sorted(filter(None, spans)):
        upto = max(upto, last) if first <= upto else upto
    return upto >= end

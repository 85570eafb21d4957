"""From spots to the notes that are written into a paper: words that several rulings watch for get one note."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from inlimine.checks.spot import Spot
from inlimine.engine.case_state import CaseState
from inlimine.exports.annotate.alignment import inked
from inlimine.exports.annotate.note import Note, Parcel, Tone
from inlimine.exports.said import body, head
from inlimine.law.statuses import Status
from inlimine.passages.reading import Reading

_TONES = {
    Status.NO_PROCEEDING: Tone.STOP,
    Status.BARRED: Tone.STOP,
    Status.UNCLEAR: Tone.ASK,
    Status.LEAVE_FIRST: Tone.CARE,
    Status.NOT_YET: Tone.CARE,
    Status.NOT_BARRED: Tone.FREE,
    Status.CLEARED: Tone.FREE,
    Status.IN_EVIDENCE: Tone.FREE,
}
Place = tuple[int, int, int]


def tone(status: Status) -> Tone:
    """How pressing a status is."""
    return _TONES[status]


def parcel(
    paper: bytes, readings: Sequence[Reading], numbers: Iterable[int], spots: Iterable[Spot], state: CaseState
) -> Parcel:
    """The paper with the notes on those of its readings that are its own (and not of files in it)."""
    ink, starts = "", {}
    for number in numbers:
        starts[number] = len(ink)
        ink += _ink(readings[number], len(readings[number].text))
    grouped: dict[Place, list[Spot]] = defaultdict(list)
    for one in spots:
        if one.span is not None and one.reading in starts:
            grouped[one.reading, one.span.start, one.span.end].append(one)
    notes = (
        _note(place, some, readings[place[0]], starts[place[0]], state) for place, some in sorted(grouped.items())
    )
    return Parcel(paper=paper, ink=ink, notes=tuple(notes))


def _ink(reading: Reading, upto: int) -> str:
    """The printed signs of the lines of content up to a place in the text."""
    pieces = (reading.text[line.start : min(line.end, upto)] for line in reading.lines if line.start < upto)
    return "".join(inked(piece)[0] for piece in pieces)


def _note(place: Place, spots: list[Spot], reading: Reading, start: int, state: CaseState) -> Note:
    first = min(spots, key=lambda one: one.reply.status.rank)
    rest = [one for one in spots if one is not first]
    said = [*body(first, state)]
    for other in rest:
        said += [f"Also {head(other)}", *body(other, state)]
    return Note(
        start=start + len(_ink(reading, place[1])),
        end=start + len(_ink(reading, place[2])),
        words=first.words,
        tone=tone(first.reply.status),
        head=head(first),
        body="\n".join(dict.fromkeys(said)),
        cell=first.place.cell,
        where=first.locator,
    )

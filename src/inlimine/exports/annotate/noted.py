"""From spots to the notes that are written into a paper: words that several rulings watch for get one note."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from inlimine.checks.places import pressing
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
    Status.NOT_BARRED: Tone.PLAIN,
    Status.CLEARED: Tone.FREE,
    Status.IN_EVIDENCE: Tone.FREE,
}
Place = tuple[int, int, int]
Watched = tuple[str, str, int]


def tone(spot: Spot) -> Tone:
    """How pressing what a spot tells is; plain where nobody has confirmed its words."""
    return Tone.PLAIN if spot.proposed else _TONES[spot.reply.status]


def parcel(
    paper: bytes, readings: Sequence[Reading], numbers: Iterable[int], spots: Iterable[Spot], state: CaseState
) -> Parcel:
    """The paper with the notes on those of its readings that are its own (and not of files in it)."""
    inks: dict[int, _Ink] = {}
    ink = ""
    for number in numbers:
        inks[number] = _Ink(readings[number], len(ink))
        ink += inks[number].all
    grouped: dict[Place, list[Spot]] = defaultdict(list)
    for place, one in _stretches(one for one in spots if one.span is not None and one.reading in inks):
        grouped[place].append(one)
    notes = (_note(place, some, inks[place[0]], state) for place, some in sorted(grouped.items()))
    lines = tuple(begin for one in inks.values() for begin in one.lines) or (0,)
    return Parcel(paper=paper, ink=ink, notes=tuple(notes), lines=lines)


def _stretches(spots: Iterable[Spot]) -> Iterator[tuple[Place, Spot]]:
    """Each spot with the stretch of its note: where those of one watch overlap, one note is read for all."""
    by_watch: dict[tuple[int, Watched], list[tuple[int, int, Spot]]] = defaultdict(list)
    for one in spots:
        if one.span is not None:
            by_watch[one.reading, _watched(one)].append((one.span.start, one.span.end, one))
    for (reading, _), places in by_watch.items():
        places.sort(key=lambda each: each[:2])
        begins, reach = 0, -1
        some: list[Spot] = []
        for start, end, one in places:
            if start >= reach:
                yield from (((reading, begins, reach), each) for each in some)
                begins, some = start, []
            some.append(one)
            reach = max(reach, end)
        yield from (((reading, begins, reach), each) for each in some)


def _watched(one: Spot) -> Watched:
    """What was looked for there; spots of one watch share their reply (`checks.spot.spots`)."""
    return one.ruling, one.watch, id(one.reply)


class _Ink:
    """The printed signs of the lines of content of a reading, and how many stand before a place in its text."""

    def __init__(self, reading: Reading, before: int) -> None:
        """Count from `before`, where other readings stand before this."""
        self._reading = reading
        pieces = [inked(reading.text[line.start : line.end])[0] for line in reading.lines]
        self.all = "".join(pieces)
        self._begins = [line.start for line in reading.lines]
        self._counts = list(accumulate(map(len, pieces), initial=before))
        self.lines = tuple(count for count, piece in zip(self._counts, pieces, strict=False) if piece)

    def upto(self, place: int) -> int:
        """The printed signs before a place in the text."""
        at = bisect_right(self._begins, place) - 1
        if at < 0:
            return self._counts[0]
        line = self._reading.lines[at]
        return self._counts[at] + len(inked(self._reading.text[line.start : min(place, line.end)])[0])


def _note(place: Place, spots: list[Spot], ink: _Ink, state: CaseState) -> Note:
    first = min(spots, key=lambda one: (*pressing(one), -len(one.words)))
    rest = [one for key, one in {_watched(one): one for one in spots}.items() if key != _watched(first)]
    said = [*body(first, state)]
    for other in rest:
        said += [f"Also {head(other)}", *body(other, state)]
    said.append(f"Checked as of {state.view.as_of.spoken}.")
    return Note(
        start=ink.upto(place[1]),
        end=ink.upto(place[2]),
        words=first.words,
        tone=tone(first),
        head=head(first),
        body="\n".join(dict.fromkeys(said)),
        cell=first.place.cell,
        where=first.locator,
    )

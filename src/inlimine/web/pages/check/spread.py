"""A checked paper as the page shows it: the lines around the hits with their places, the hits beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from inlimine.checks.matching.span import Span
from inlimine.checks.places import AtPlace, by_place, pressing
from inlimine.checks.spot import Spot
from inlimine.engine.case_state import CaseState
from inlimine.exports.page_pictures.told import Sheet
from inlimine.exports.said import together, why_found
from inlimine.operations.check_files import Checked
from inlimine.operations.page_pictures import OnPages
from inlimine.passages.reading import Line, Reading
from inlimine.web.lens import query_of

AROUND = 3  # lines before and behind a hit
MOST = 200  # hits of a paper that a page shows; the file with notes and the report have all


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place with its number in the paper, and what was found there, what decides first."""

    number: int
    spots: AtPlace

    @property
    def spot(self) -> Spot:
        """What decides how the place is shown."""
        return self.spots[0]

    @property
    def why(self) -> str:
        """For which of the words looked for these stand, where that is not plain."""
        return why_found(self.spot)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is told of hits for which it is the same, and how the address of `why` ends for them."""

    hits: tuple[Hit, ...]
    body: tuple[str, ...]
    query: str

    @property
    def spot(self) -> Spot:
        """The first of them."""
        return self.hits[0].spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of a line, and the hits that they belong to: those that begin here, and the most pressing of all."""

    text: str
    begins: tuple[Hit, ...] = ()
    hit: Hit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A line as it stands, with the place that is printed beside it."""

    place: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A page as a picture: its number and size, and each hit on it with a box for every line of its words."""

    sheet: Sheet
    marked: tuple[tuple[Hit, tuple[tuple[int, int, int, int], ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Lines that follow each other and what is told of the hits in them; a hit without words has no lines.

    `drawn` is the page as a picture, where one can be had; its lines are then those around the hits of that page.
    """

    file: str
    lines: tuple[Printed, ...]
    told: tuple[Told, ...]
    drawn: Drawn | None = None


def spreads(paper: Checked, on_pages: OnPages, state: CaseState) -> tuple[Spread, ...]:
    """The paper around its hits, in its own order; first the hits that stand in no text, then those on pages."""
    hits = _numbered(paper)[:MOST]
    apart = [hit for hit in hits if hit.spot.span is None]
    found = [Spread(file="", lines=(), told=_told(apart, state))] if apart else []
    found += [_page(paper, sheet, hits, on_pages, state) for _, sheet in sorted(on_pages.sheets.items())]
    for number, reading in enumerate(paper.material.readings):
        mine = [hit for hit in hits if hit.spot.reading == number and hit.spot.span and not on_pages.of(hit.spot)]
        inside = reading.name.removeprefix(paper.material.name).lstrip("/")
        found += [
            Spread(
                file=inside,
                lines=tuple(_printed(reading, line, some) for line in range(first, last + 1)),
                told=_told(some, state),
            )
            for first, last, some in _stretches(mine, len(reading.lines))
        ]
    return tuple(found)


def _page(paper: Checked, sheet: Sheet, hits: Sequence[Hit], on_pages: OnPages, state: CaseState) -> Spread:
    """A page with all that is marked on it; what is told of a hit stands beside the page where it begins."""
    here = [(hit, mark.boxes) for hit in hits for mark in on_pages.of(hit.spot) if mark.page == sheet.page]
    begin = [hit for hit, _ in here if on_pages.of(hit.spot)[0].page == sheet.page]
    lines = [
        _printed(reading, line, some)
        for number, reading in enumerate(paper.material.readings)
        for first, last, some in _stretches(
            [hit for hit in begin if hit.spot.reading == number], len(reading.lines)
        )
        for line in range(first, last + 1)
    ]
    drawn = Drawn(sheet=sheet, marked=tuple(here))
    return Spread(file="", lines=tuple(lines), told=_told(begin, state), drawn=drawn)


def _numbered(paper: Checked) -> list[Hit]:
    """Every place of a paper with a hit, in its order."""
    ordered = sorted(paper.spots, key=lambda one: (one.reading, one.span.start if one.span else -1))
    return [Hit(number=number, spots=some) for number, some in enumerate(by_place(ordered), start=1)]


def _told(hits: Iterable[Hit], state: CaseState) -> tuple[Told, ...]:
    """Hits of which the same is to be told, together."""
    same: dict[tuple[object, ...], list[Hit]] = {}
    for hit in hits:
        key = (hit.spot.reply.shown, hit.spot.proposed, together(hit.spots, state))
        same.setdefault(key, []).append(hit)
    return tuple(
        Told(hits=tuple(some), body=together(some[0].spots, state), query=_query(some[0].spot, state))
        for some in same.values()
    )


def _query(spot: Spot, state: CaseState) -> str:
    known = state.view.as_known
    return query_of(spot.question, state, str(known) if known else None)


def _stretches(hits: Sequence[Hit], count: int) -> Iterator[tuple[int, int, list[Hit]]]:
    """Runs of lines around hits; runs that would touch are one."""
    run: list[Hit] = []
    first = last = 0
    for hit, span in _spanned(hits):
        begins, ends = max(0, span.first_line - AROUND), min(count - 1, span.last_line + AROUND)
        if run and begins > last + 1:
            yield first, last, run
            run = []
        first, last = (begins, ends) if not run else (min(first, begins), max(last, ends))
        run.append(hit)
    if run:
        yield first, last, run


def _spanned(hits: Iterable[Hit]) -> list[tuple[Hit, Span]]:
    return [(hit, hit.spot.span) for hit in hits if hit.spot.span is not None]


def _printed(reading: Reading, number: int, hits: Sequence[Hit]) -> Printed:
    line = reading.lines[number]
    here = [(hit, span) for hit, span in _spanned(hits) if span.start < line.end and line.start < span.end]
    return Printed(place=str(line.place), pieces=tuple(_pieces(reading.text, line, here)))


def _pieces(text: str, line: Line, here: Sequence[tuple[Hit, Span]]) -> Iterator[Piece]:
    """The line, cut wherever a hit begins or ends."""
    ends = {at for _, span in here for at in (span.start, span.end) if line.start < at < line.end}
    cuts = sorted({line.start, line.end, *ends})
    for first, last in pairwise(cuts):
        over = [(hit, span) for hit, span in here if span.start < last and first < span.end]
        begins = tuple(hit for hit, span in over if max(span.start, line.start) == first)
        told = min((hit for hit, _ in over), key=lambda hit: pressing(hit.spot), default=None)
        yield Piece(text=text[first:last], begins=begins, hit=told)

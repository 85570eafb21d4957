"""The pages of a checked paper as pictures, with the places of its hits: for looking at, written nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from inlimine.checks.spot import Spot
from inlimine.engine.case_state import CaseState
from inlimine.exports.annotate.noted import parcel
from inlimine.exports.page_pictures import door
from inlimine.exports.page_pictures.told import Mark, Sheet
from inlimine.operations.check_files import Checked
from inlimine.passages.problem import Problem

Words = tuple[int, int, int]  # the number of the reading, and where in its text


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPages:
    """The pages of a paper that have hits, by number from 1, and where on them the words of each hit stand.

    Empty for a paper whose pages cannot be drawn here: any but a PDF.
    """

    sheets: Mapping[int, Sheet] = field(default_factory=dict)
    marks: Mapping[Words, tuple[Mark, ...]] = field(default_factory=dict)

    def of(self, spot: Spot) -> tuple[Mark, ...]:
        """Where the words of a hit stand; nothing where they were not found on a page."""
        return self.marks.get((spot.reading, spot.span.start, spot.span.end), ()) if spot.span else ()


def on_pages(paper: Checked, data: bytes, state: CaseState) -> OnPages:
    """Find the hits of a checked paper on its pages; `data` are the bytes that were checked."""
    name = str(paper.file)
    own = [number for number, reading in enumerate(paper.material.readings) if reading.name == name]
    words = _words(paper, own)
    if not words or not door.drawable(data):
        return OnPages()
    found = door.marks(name, parcel(data, paper.material.readings, own, paper.spots, state))
    if isinstance(found, Problem):
        return OnPages()  # what it says is shown as text
    marks: dict[Words, tuple[Mark, ...]] = {}
    for mark in found.marks:
        if 0 <= mark.note < len(words):
            marks[words[mark.note]] = (*marks.get(words[mark.note], ()), mark)
    return OnPages(sheets={sheet.page: sheet for sheet in found.sheets}, marks=marks)


def _words(paper: Checked, own: list[int]) -> list[Words]:
    """Where the words of each note stand, in the order in which notes are made of hits."""
    spanned = ((one.reading, one.span) for one in paper.spots if one.span and one.reading in own)
    return sorted({(reading, span.start, span.end) for reading, span in spanned})


def page_picture(name: str, data: bytes, page: int) -> bytes | Problem:
    """A page, counted from 1, as PNG."""
    return door.picture(name, data, page)

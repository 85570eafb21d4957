"""Papers with line numbers: every line at the page and line that its document prints, learned from it.

A line without a number belongs to the number before it, across blank lines and to the foot of the page; at the
head of a page it belongs to that page's first number, unless nothing parts it from the page before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

import numpy as np

from inlimine.materials.margins import contents, learn_margins
from inlimine.materials.numbering import Mark, Page, numbered_pages
from inlimine.materials.paper import HEAD_LINES, paper_use
from inlimine.materials.printed import Ints, PrintedLines, printed_lines
from inlimine.materials.sheets import Sheet, divide
from inlimine.materials.stamps import sheet_starts
from inlimine.materials.turns import turns
from inlimine.passages.numbered_lines import NumberedLines
from inlimine.passages.reading import PaperUse, Reading

Where = tuple[int, int | None]
"""Page and line."""

LEAST_TURNS = 3
"""With so many turns a numbered paper is a transcript, whatever its title says."""

Placed = tuple[int, Mark | None, Where]
"""A physical line of content, its line number if it has one, and where it stands."""


def numbered_reading(name: str, text: str, pages: tuple[Page, ...] | None = None) -> Reading | None:
    """The numbered lines of a text, whose `pages` may be known; None where it has no column of line numbers."""
    lines = printed_lines(text)
    starts, certain = sheet_starts(lines)
    pages = numbered_pages(lines, starts) if pages is None else pages
    if not pages:
        return None
    sheets = divide(lines, pages, starts, certain)
    margins = learn_margins(lines, [mark for page in pages for mark in page])
    placed = _placed(lines, sheets)
    return _reading(name, lines, placed, contents(lines, placed.ats, placed.marks, margins))


def _reading(name: str, lines: PrintedLines, placed: _Placed, spans: tuple[Ints, Ints]) -> Reading:
    starts, ends = spans
    numbers, speakers = _turns(lines, starts, ends)
    said = (lines.text[starts[at] : ends[at]] for at in np.flatnonzero(starts < ends))
    read_lines = NumberedLines(starts, ends, placed.pages, placed.numbers, numbers)
    use = PaperUse.TRANSCRIPT if len(speakers) > LEAST_TURNS else paper_use(name, islice(said, HEAD_LINES))
    return Reading(name=name, text=lines.text, lines=read_lines, paper=use, speakers=speakers)


def _turns(lines: PrintedLines, starts: Ints, ends: Ints) -> tuple[Ints, tuple[str, ...]]:
    """The turn of each line, and the speakers; only lines that begin as a label does are looked at."""
    first = np.where(starts < ends, lines.code(starts), 0)
    colon = np.append(np.flatnonzero(lines.codes == ord(":")), len(lines.codes))
    named = colon[np.searchsorted(colon, starts)] < ends
    capital = (first >= ord("A")) & (first <= ord("Z"))
    labelled = np.flatnonzero(capital & (named | (first == ord("Q")) | (first == ord("A"))))
    numbers, speakers = turns([lines.text[starts[at] : ends[at]] for at in labelled.tolist()])
    begun = np.searchsorted(labelled, np.arange(len(starts)), side="right")
    return np.append(0, np.asarray(numbers, np.int64))[begun], speakers


@dataclass(frozen=True, slots=True)
class _Placed:
    """Lines of content in order: the physical line, its line number if it has one, its page and line."""

    ats: list[int] = field(default_factory=list)
    marks: list[Mark | None] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    numbers: list[int | None] = field(default_factory=list)

    def add_all(self, sheet: Sheet) -> None:
        """Every numbered line of a sheet."""
        self.ats.extend([mark.at for mark in sheet.marks])
        self.marks.extend(sheet.marks)
        self.pages.extend([sheet.number] * len(sheet.marks))
        self.numbers.extend([mark.number for mark in sheet.marks])

    def add(self, at: int, mark: Mark | None, where: Where) -> None:
        """One line."""
        self.ats.append(at)
        self.marks.append(mark)
        self.pages.append(where[0])
        self.numbers.append(where[1])


def _placed(lines: PrintedLines, sheets: Sequence[Sheet]) -> _Placed:
    """Every line that is no furniture, with its place; numbered lines without words too."""
    placed = _Placed()
    before: Where | None = None
    for sheet in sheets:
        if _is_regular(lines, sheet):
            placed.add_all(sheet)
        else:
            some = _detached(lines, sheet) if _is_detached(lines, sheet) else _attached(lines, sheet, before)
            for each in some:
                placed.add(*each)
        before = _last_place(sheet)
    return placed


def _is_regular(lines: PrintedLines, sheet: Sheet) -> bool:
    """Has every printed line a number, but for the furniture?"""
    busy = lines.busy_before[sheet.beyond] - lines.busy_before[sheet.first]
    return busy == len(sheet.marks) + len(sheet.furniture)


def _last_place(sheet: Sheet) -> Where | None:
    return (sheet.number, sheet.marks[-1].number) if sheet.marks else None


def _attached(lines: PrintedLines, sheet: Sheet, before: Where | None) -> Iterator[Placed]:
    """Lines of a sheet beside or below their numbers."""
    marks = {mark.at: mark for mark in sheet.marks}
    first = (sheet.number, sheet.marks[0].number if sheet.marks else None)
    place = first if before is None or not _flows_in(sheet, lines) else before
    for at in range(sheet.first, sheet.beyond):
        mark = marks.get(at)
        if mark:
            place = (sheet.number, mark.number)
        elif at in sheet.furniture and place == before:
            place = first
        if mark or not (lines[at].blank or at in sheet.furniture):
            yield at, mark, place


def _flows_in(sheet: Sheet, lines: PrintedLines) -> bool:
    """Does the page before run on here, because only the count of its lines shows where it ends?"""
    return bool(sheet.marks) and not lines[sheet.first].feed and sheet.first not in sheet.furniture


def _is_detached(lines: PrintedLines, sheet: Sheet) -> bool:
    """Were numbers and text saved one after the other, not side by side?"""
    bare = sum(mark.bare for mark in sheet.marks)
    outside = [at for at in (*sheet.top, *sheet.bottom) if at not in sheet.furniture]
    return bool(sheet.marks) and bare >= 0.8 * len(sheet.marks) and len(outside) >= max(5, len(sheet.marks) / 4)


def _detached(lines: PrintedLines, sheet: Sheet) -> Iterator[Placed]:
    """Number the lines in order if there are as many as numbers, else say the page alone."""
    marks = {mark.at: mark for mark in sheet.marks}
    busy = [
        at for at in range(sheet.first, sheet.beyond)
        if not lines[at].blank and at not in sheet.furniture and not (at in marks and marks[at].bare)
    ]  # fmt: skip
    known = len(busy) == len(sheet.marks)
    for index, at in enumerate(busy):
        line = sheet.marks[index].number if known else None
        yield at, marks.get(at), (sheet.number, line)

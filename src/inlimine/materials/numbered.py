"""Papers with line numbers: every line at the page and line that its document prints, learned from it.

A line without a number belongs to the number before it, across blank lines and to the foot of the page; at the
head of a page it belongs to that page's first number, unless nothing parts it from the page before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

import numpy as np

from inlimine.materials.margins import UNMARKED, contents, learn_margins
from inlimine.materials.marks import Ints, Marks, Pages
from inlimine.materials.numbering import numbered_pages
from inlimine.materials.paper import HEAD_LINES, paper_use
from inlimine.materials.printed import PrintedLines, printed_lines
from inlimine.materials.sheets import Sheet, Sheets, divide
from inlimine.materials.stamps import sheet_starts
from inlimine.materials.turns import turns
from inlimine.passages.numbered_lines import NumberedLines
from inlimine.passages.reading import PaperUse, Reading

Where = tuple[int, int | None]
"""Page and line."""

LEAST_TURNS = 3
"""With so many turns a numbered paper is a transcript, whatever its title says."""

Spot = tuple[int, int, Where]
"""A physical line of content, its line number as an index among all (`UNMARKED`: it has none), and its place."""


def numbered_reading(name: str, text: str, pages: Pages | None = None) -> Reading | None:
    """The numbered lines of a text, whose `pages` may be known; None where it has no column of line numbers."""
    lines = printed_lines(text)
    starts, certain = sheet_starts(lines)
    pages = numbered_pages(lines, starts) if pages is None else pages
    if not pages:
        return None
    sheets = divide(lines, pages, starts, certain)
    margins = learn_margins(lines, pages.marks)
    placed = _placed(lines, sheets, pages.marks)
    return _reading(name, lines, placed, contents(lines, placed.ats, placed.marks, pages.marks, margins))


def _reading(name: str, lines: PrintedLines, placed: _Placed, spans: tuple[Ints, Ints]) -> Reading:
    starts, ends = spans
    numbers, speakers = _turns(lines, starts, ends)
    said = (lines.text[starts[at] : ends[at]] for at in np.flatnonzero(starts < ends))
    printed = [number or None for number in placed.numbers.tolist()]
    read_lines = NumberedLines(starts, ends, placed.pages.tolist(), printed, numbers)
    use = PaperUse.TRANSCRIPT if len(speakers) > LEAST_TURNS else paper_use(name, islice(said, HEAD_LINES))
    return Reading(name=name, text=lines.text, lines=read_lines, paper=use, speakers=speakers)


def _turns(lines: PrintedLines, starts: Ints, ends: Ints) -> tuple[Ints, tuple[str, ...]]:
    """The turn of each line, and the speakers; only lines that begin as a label does are looked at."""
    first = np.where(starts < ends, lines.code(starts), 0)
    named = lines.holding(":", starts, ends)
    capital = (first >= ord("A")) & (first <= ord("Z"))
    labelled = np.flatnonzero(capital & (named | (first == ord("Q")) | (first == ord("A"))))
    numbers, speakers = turns([lines.text[starts[at] : ends[at]] for at in labelled.tolist()])
    begun = np.searchsorted(labelled, np.arange(len(starts)), side="right")
    return np.append(0, np.asarray(numbers, np.int64))[begun], speakers


class _Placed(NamedTuple):
    """Lines of content in order: the physical line, its line number as an index or `UNMARKED`, its page and line.

    A page without lines has line 0.
    """

    ats: Ints
    marks: Ints
    pages: Ints
    numbers: Ints

    @classmethod
    def of(cls, spots: Iterable[Spot]) -> _Placed:
        """Lines one by one."""
        rows = [(at, mark, page, line or 0) for at, mark, (page, line) in spots]
        return cls(*np.array(rows or np.zeros((0, 4)), np.int64).T)


def _placed(lines: PrintedLines, sheets: Sheets, marks: Marks) -> _Placed:
    """Every line that is no furniture, with its place; numbered lines without words too."""
    busy = lines.printed_before[sheets.beyonds] - lines.printed_before[sheets.firsts]
    irregular = np.flatnonzero(busy != sheets.marked + sheets.furnished).tolist()
    found, done = [], 0
    for at in irregular:
        found += [_regular(sheets, marks, done, at), _irregular(lines, sheets, marks, at)]
        done = at + 1
    found.append(_regular(sheets, marks, done, len(sheets)))
    return _Placed(*map(np.concatenate, zip(*found, strict=True)))


def _regular(sheets: Sheets, marks: Marks, first: int, beyond: int) -> _Placed:
    """Sheets on which every printed line has a number, but for the furniture."""
    some = sheets.marks_of(first, beyond)
    pages = np.repeat(sheets.numbers[first:beyond], sheets.marked[first:beyond])
    return _Placed(marks.at[some], np.arange(some.start, some.stop), pages, marks.number[some])


def _irregular(lines: PrintedLines, sheets: Sheets, marks: Marks, at: int) -> _Placed:
    sheet, first = sheets[at], sheets.marks_of(at, at + 1).start
    before = _last_place(sheets[at - 1]) if at else None
    found = _detached(lines, sheet, first) if _is_detached(sheet) else _attached(lines, sheet, first, before)
    return _Placed.of(found)


def _last_place(sheet: Sheet) -> Where | None:
    return (sheet.number, sheet.marks[-1].number) if sheet.marks else None


def _attached(lines: PrintedLines, sheet: Sheet, first_mark: int, before: Where | None) -> Iterator[Spot]:
    """Lines of a sheet beside or below their numbers."""
    marks = {mark.at: (index, mark.number) for index, mark in enumerate(sheet.marks, start=first_mark)}
    first = (sheet.number, sheet.marks[0].number if sheet.marks else None)
    place = first if before is None or not _flows_in(sheet, lines) else before
    for at in range(sheet.first, sheet.beyond):
        index, number = marks.get(at, (UNMARKED, None))
        if number:
            place = (sheet.number, number)
        elif at in sheet.furniture and place == before:
            place = first
        if number or not (lines[at].blank or at in sheet.furniture):
            yield at, index, place


def _flows_in(sheet: Sheet, lines: PrintedLines) -> bool:
    """Does the page before run on here, because only the count of its lines shows where it ends?"""
    return bool(sheet.marks) and not lines[sheet.first].feed and sheet.first not in sheet.furniture


def _is_detached(sheet: Sheet) -> bool:
    """Were numbers and text saved one after the other, not side by side?"""
    size, bare = len(sheet.marks), int(np.count_nonzero(sheet.marks.bare))
    return size > 0 and bare >= 0.8 * size and len(sheet.outside) >= max(5, size / 4)


def _detached(lines: PrintedLines, sheet: Sheet, first_mark: int) -> Iterator[Spot]:
    """Number the lines in order if there are as many as numbers, else say the page alone."""
    marks = {mark.at: (index, mark.bare) for index, mark in enumerate(sheet.marks, start=first_mark)}
    busy = [
        at for at in range(sheet.first, sheet.beyond)
        if not lines[at].blank and at not in sheet.furniture and not (at in marks and marks[at][1])
    ]  # fmt: skip
    known = len(busy) == len(sheet.marks)
    for index, at in enumerate(busy):
        line = sheet.marks[index].number if known else None
        yield at, marks.get(at, (UNMARKED,))[0], (sheet.number, line)

"""Papers with line numbers: every line at the page and line that its document prints, learned from it.

A line without a number belongs to the number before it, across blank lines and to the foot of the page; at the
head of a page it belongs to that page's first number, unless nothing parts it from the page before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inlimine.materials.margins import Margins, content, learn_margins
from inlimine.materials.numbering import Mark, Page, numbered_pages
from inlimine.materials.paper import paper_use
from inlimine.materials.printed import PrintedLine, printed_lines
from inlimine.materials.sheets import Sheet, divide
from inlimine.materials.stamps import sheet_starts
from inlimine.materials.turns import turns
from inlimine.passages.reading import Line, PaperUse, Place, Reading

LEAST_TURNS = 3
"""With so many turns a numbered paper is a transcript, whatever its title says."""

Placed = tuple[int, Mark | None, Place]
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
    placed = list(_placed(lines, sheets))
    return _reading(name, text, lines, placed, margins)


def _reading(
    name: str, text: str, lines: Sequence[PrintedLine], placed: Sequence[Placed], margins: Margins
) -> Reading:
    spans = [content(lines[at], mark, margins) for at, mark, _ in placed]
    numbers, speakers = turns([text[start:end] for start, end in spans])
    read_lines = tuple(
        Line(start=start, end=end, place=place, turn=turn)
        for (start, end), (_, _, place), turn in zip(spans, placed, numbers, strict=True)
    )
    heads = [text[start:end] for start, end in spans if start < end]
    use = PaperUse.TRANSCRIPT if len(speakers) > LEAST_TURNS else paper_use(name, heads)
    return Reading(name=name, text=text, lines=read_lines, paper=use, speakers=speakers)


def _placed(lines: Sequence[PrintedLine], sheets: Sequence[Sheet]) -> Iterator[Placed]:
    """Every line that is no furniture, with its place; numbered lines without words too."""
    before: Place | None = None
    for sheet in sheets:
        places = _detached(lines, sheet) if _is_detached(lines, sheet) else _attached(lines, sheet, before)
        yield from places
        before = _last_place(sheet)


def _last_place(sheet: Sheet) -> Place | None:
    return Place(page=sheet.number, line=sheet.marks[-1].number) if sheet.marks else None


def _attached(lines: Sequence[PrintedLine], sheet: Sheet, before: Place | None) -> Iterator[Placed]:
    """Lines of a sheet beside or below their numbers."""
    marks = {mark.at: mark for mark in sheet.marks}
    first = Place(page=sheet.number, line=sheet.marks[0].number if sheet.marks else None)
    place = first if before is None or not _flows_in(sheet, lines) else before
    for at in range(sheet.first, sheet.beyond):
        mark = marks.get(at)
        if mark:
            place = Place(page=sheet.number, line=mark.number)
        elif at in sheet.furniture and place == before:
            place = first
        if mark or not (lines[at].blank or at in sheet.furniture):
            yield at, mark, place


def _flows_in(sheet: Sheet, lines: Sequence[PrintedLine]) -> bool:
    """Does the page before run on here, because only the count of its lines shows where it ends?"""
    return bool(sheet.marks) and not lines[sheet.first].feed and sheet.first not in sheet.furniture


def _is_detached(lines: Sequence[PrintedLine], sheet: Sheet) -> bool:
    """Were numbers and text saved one after the other, not side by side?"""
    bare = sum(mark.bare for mark in sheet.marks)
    outside = [at for at in (*sheet.top, *sheet.bottom) if at not in sheet.furniture]
    return bool(sheet.marks) and bare >= 0.8 * len(sheet.marks) and len(outside) >= max(5, len(sheet.marks) / 4)


def _detached(lines: Sequence[PrintedLine], sheet: Sheet) -> Iterator[Placed]:
    """Number the lines in order if there are as many as numbers, else say the page alone."""
    marks = {mark.at: mark for mark in sheet.marks}
    busy = [
        at for at in range(sheet.first, sheet.beyond)
        if not lines[at].blank and at not in sheet.furniture and not (at in marks and marks[at].bare)
    ]  # fmt: skip
    known = len(busy) == len(sheet.marks)
    for index, at in enumerate(busy):
        line = sheet.marks[index].number if known else None
        yield at, marks.get(at), Place(page=sheet.number, line=line)

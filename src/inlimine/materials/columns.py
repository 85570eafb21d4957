"""Columns beside each other on a page (cells of a table, boxes, newspaper columns), each read downwards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from inlimine.passages.reading import Line, Reading

_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
_BLANK = re.compile(r"\n[ \t]*\n")
_EDGE = 2
"""Columns of letters by which left edges of one column differ at most; spaces of a gap inside a cell."""


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    left: int


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the reading and what stands on it, column by column; is it `apart` from the line above it?

    `fresh`: every cell begins as a sentence or a number does, and none as its line above goes on.
    """

    line: Line
    cells: tuple[_Cell, ...]
    apart: bool = False
    fresh: bool = False


def by_column(reading: Reading) -> Reading:
    """The reading with the columns of its pages below each other, each a block; lines keep their places."""
    ends = [0, *(line.end for line in reading.lines)]
    rows = [_row(reading, line, above) for line, above in zip(reading.lines, ends, strict=False)]
    parts = list(_parts(rows))
    if not any(_has_columns(part) for part in parts):
        return reading
    text, lines, block = "", [], 0
    for part in parts:
        for run in _downwards(part) if _has_columns(part) else _as_they_were(part):
            block += 1
            for line in run:
                words = reading.text[line.start : line.end]
                lines.append(replace(line, start=len(text), end=len(text) + len(words), block=block))
                text += words + "\n"
    return replace(reading, text=text, lines=tuple(lines))


def _row(reading: Reading, line: Line, above: int) -> _Row:
    margin = max(reading.text.rfind(sign, 0, line.start) for sign in "\n\f") + 1
    found = list(_CELL.finditer(reading.text, line.start, line.end))
    cells = tuple(_Cell(*cell.span(), cell.start() - margin) for cell in found)
    apart = _BLANK.search(reading.text, above, line.start) is not None
    return _Row(line, cells, apart, all(not cell[0][0].islower() for cell in found))


def _parts(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Rows that stand in the same columns, and those between them."""
    part: list[_Row] = []
    for row in rows:
        if part and not _goes_on(part, row):
            yield part
            part = []
        part.append(row)
    if part:
        yield part


def _goes_on(part: Sequence[_Row], row: _Row) -> bool:
    """Does a row stand in the columns of those above it, on the next line of the page?"""
    columned = any(len(each.cells) > 1 for each in part)
    if not columned and len(row.cells) < 2:
        return True
    if not columned:
        return False
    above, below = part[-1].line.place, row.line.place
    if above.page != below.page or above.part != below.part or (below.line or 0) - (above.line or 0) != 1:
        return False
    edges = sorted({cell.left for each in part for cell in each.cells})
    if not all(any(abs(cell.left - edge) <= _EDGE for edge in edges) for cell in row.cells):
        return False
    return all(_fits(cell, row, edges) for cell in row.cells)


def _fits(cell: _Cell, row: _Row, edges: Sequence[int]) -> bool:
    """Does a cell end before the next column begins?"""
    beyond = next((edge for edge in edges if edge > cell.left + _EDGE), None)
    return beyond is None or cell.left + cell.end - cell.start <= beyond


def _has_columns(part: Sequence[_Row]) -> bool:
    """Does a column beside the first have two lines at least?"""
    if part[0].line.place.page is None:
        return False
    lefts = [cell.left for row in part if len(row.cells) > 1 for cell in row.cells[1:]]
    every = [cell.left for row in part for cell in row.cells]
    return any(sum(abs(left - each) <= _EDGE for each in every) > 1 for left in lefts)


def _as_they_were(part: Sequence[_Row]) -> Iterator[list[Line]]:
    block: list[Line] = []
    for row in part:
        if block and block[-1].block != row.line.block:
            yield block
            block = []
        block.append(row.line)
    yield block


def _downwards(part: Sequence[_Row]) -> Iterator[list[Line]]:
    """The columns of each row of a table, from the left.

    A row begins behind a blank line, where the first column does again, and where all its columns do.
    """
    first = min(cell.left for row in part for cell in row.cells)
    widest = max(len(row.cells) for row in part)
    begun: list[list[_Row]] = []
    before = False
    for row in part:
        leads = row.cells[0].left <= first + _EDGE if row.cells else before
        anew = row.fresh and leads and len(row.cells) == widest
        if not begun or row.apart or anew or (leads and not before):
            begun.append([])
        begun[-1].append(row)
        before = leads
    for rows in begun:
        yield from _columns(rows)


def _columns(rows: Sequence[_Row]) -> Iterator[list[Line]]:
    """The lines of each column."""
    columns: list[tuple[int, list[Line]]] = []
    for row in rows:
        for cell in row.cells:
            own = next((lines for left, lines in columns if abs(left - cell.left) <= _EDGE), None)
            if own is None:
                own = []
                columns.append((cell.left, own))
            own.append(replace(row.line, start=cell.start, end=cell.end))
    yield from (lines for _, lines in sorted(columns, key=lambda column: column[0]))

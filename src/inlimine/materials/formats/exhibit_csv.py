"""Exhibit lists as delimited text: cells by the place that a spreadsheet shows (`C7`), offsets in the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inlimine.materials.cells import column_letters
from inlimine.materials.contents import Contents
from inlimine.materials.decoding import BOM, decode
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Line, PaperUse, Place, Reading

CONTAINED = False

_NAMES = (".csv", ".tsv", ".tab")
_DELIMITERS = ",;\t|"
_SEPARATOR_LINE = re.compile(r"sep=(.)(?:\r\n|\n|\r)", re.IGNORECASE)
_UNSPOKEN_COMMA = re.compile(r",\S")  # behind the comma of a sentence stands a blank
_LINE_END = re.compile(r"\r\n|\n|\r")

_SHOWN = 50
LEAST_ROWS = 3
"""Fewer lines with as many commas each may be sentences."""

SAMPLE = 64 * 1024
"""So many characters tell the delimiter."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: row and column from 1, where its words stand in the text, without the quotes around them."""

    row: int
    column: int
    start: int
    end: int


def recognises(name: str, data: bytes) -> int:
    """Tell by the name, because no text proves that its commas are columns; else by columns without a doubt."""
    if name.lower().endswith(_NAMES):
        return 70
    return 40 if _columned(data[:SAMPLE].replace(b"\0", b"").decode("latin-1")) else 0


def _columned(head: str) -> bool:
    """Has each of the first lines as many tabs, or as many of another separator, two or more?"""
    lines = [line for line in head.splitlines()[:_SHOWN] if line.strip()]
    if len(lines) < LEAST_ROWS or "\0" in head:
        return False
    return any(
        len(counts := {line.count(sign) for line in lines}) == 1
        and min(counts) >= least
        and (sign != "," or any(map(_UNSPOKEN_COMMA.search, lines)))
        for sign, least in (("\t", 1), (";", 2), ("|", 2), (",", 2))
    )


def read(name: str, data: bytes, own: bool) -> Contents | Problem:
    """Read every cell that says something."""
    text = decode(name, data)
    if isinstance(text, Problem):
        return text
    start = len(BOM) if text.startswith(BOM) else 0
    declared = _SEPARATOR_LINE.match(text, start)
    delimiter = declared[1] if declared else _delimiter(text[start : start + SAMPLE])
    cells = [cell for cell in _cells(text, start, delimiter) if text[cell.start : cell.end].strip()]
    shown = [cell for cell in cells if not declared or cell.start >= declared.end()]
    if not shown:
        return Problem(file=name, message="the list is empty", remedy="check that the right file was saved")
    reading = Reading(name=name, text=text, lines=_lines(text, shown), paper=PaperUse.EXHIBIT_LIST)
    return Contents(readings=(reading,))


def _lines(text: str, cells: Sequence[Cell]) -> tuple[Line, ...]:
    ends = [hit.end() for hit in _LINE_END.finditer(text)]
    lines, number = [], 0
    for block, cell in enumerate(cells):
        while number < len(ends) and ends[number] <= cell.start:
            number += 1
        place = Place(line=number + 1, cell=f"{column_letters(cell.column)}{cell.row}")
        lines.append(Line(start=cell.start, end=cell.end, place=place, block=block))
    return tuple(lines)


def _delimiter(sample: str) -> str:
    """The delimiter with which most rows have the same number of cells, more than one."""

    def evenness(delimiter: str) -> tuple[float, int]:
        rows = Counter(cell.row for cell in _cells(sample, 0, delimiter))
        widths = Counter(rows.values())
        width, times = max(widths.items(), key=lambda item: (item[0] > 1, item[1])) if widths else (0, 0)
        return (times / len(rows) if width > 1 else 0.0, width)

    return max(_DELIMITERS, key=evenness)


def _cells(text: str, start: int, delimiter: str) -> Iterator[Cell]:
    """Every cell in order; a quote that nothing closes is a character as any other."""
    sign = re.escape(delimiter)
    cell = re.compile(
        rf'[^\S\r\n{sign}]*"((?:[^"]++|"")*+)"[^\S\r\n{sign}]*(?={sign}|[\r\n]|\Z)|([^{sign}\r\n]*+)'
    )
    row, column, at = 1, 1, start
    while at <= len(text):
        found = cell.match(text, at)
        if found is None:
            return
        inside = 1 if found[1] is not None else 2
        yield Cell(row, column, *found.span(inside))
        ending = _LINE_END.match(text, found.end())
        row, column = (row + 1, 1) if ending else (row, column + 1)
        at = ending.end() if ending else found.end() + 1

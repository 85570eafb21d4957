"""CSV, or columns separated by tabs or semicolons, as a grid."""

from __future__ import annotations

import csv
import io
from itertools import islice

from inlimine.passages.problem import Problem
from inlimine.readers.markup.text import decoded
from inlimine.readers.tables.grid import MOST_CELLS, Grid

_SEPARATORS = ",;\t|"
_LONGEST = 1_000_000
_HEAD = 8_000


def looks_like_csv(file: str, data: bytes) -> bool:
    """Has the first line separators, and the file its name or the next rows as many columns?

    Three rows are asked: the caption of a court has a comma in each of two lines.
    """
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \r\n")
    if b"\0" in head or head.startswith((b"<", b"{", b"[")):
        return False
    lines = head.decode("latin-1").splitlines()
    separator = _separator(lines[0]) if lines else ""
    if not separator or file.lower().endswith((".csv", ".tsv")):
        return bool(separator)
    rows = (row for row in csv.reader(lines, delimiter=separator) if any(row))
    widths = [len(row) for row in islice(rows, 3)]
    return len(widths) > 1 and len(set(widths)) == 1


def read_csv(file: str, data: bytes) -> tuple[Grid, ...] | Problem:
    """Read the table; rows keep their numbers of a spreadsheet, so a cell with line ends is one row."""
    text = decoded(file, data)
    if isinstance(text, Problem):
        return text
    csv.field_size_limit(_LONGEST)
    first = text.lstrip("\r\n ").split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(first) or ",")
    made: list[tuple[str, ...]] = []
    cells = 0
    try:
        for row in reader:
            cells += max(1, len(row))
            if cells > MOST_CELLS:
                return too_many(file)
            made.append(tuple(cell.strip() for cell in row))
    except csv.Error:
        return Problem(
            file=file,
            line=reader.line_num,
            message="the table is damaged here: a quotation mark is not closed, or a cell is far too long",
            remedy="mend that cell in the program that made the table and save it again",
        )
    return (Grid(name="", rows=tuple(made)),)


def too_many(file: str) -> Problem:
    """The problem of a table without end."""
    return Problem(
        file=file,
        message=f"the table spans more than {MOST_CELLS:,} cells",
        remedy="delete the empty rows and columns beyond it, or split it",
    )


def _separator(first: str) -> str:
    """The separator that the first line has most often; empty where it has none."""
    best = max(_SEPARATORS, key=first.count)
    return best if first.count(best) else ""

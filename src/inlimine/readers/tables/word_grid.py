"""The tables of a Word document (.docx) as grids."""

from __future__ import annotations

from itertools import takewhile
from xml.etree.ElementTree import Element  # the type alone; parsing is defusedxml's

from inlimine.passages.problem import Problem
from inlimine.readers.markup.word import W, document_body, own_cells, own_rows, struck, tables, words
from inlimine.readers.tables.csv_grid import too_many
from inlimine.readers.tables.grid import MOST_CELLS, Grid


def read_word_tables(file: str, data: bytes) -> tuple[Grid, ...] | Problem:
    """Read every table; a cell that spans columns stands in the first of them."""
    body = document_body(file, data)
    if isinstance(body, Problem):
        return body
    made = [_grid(f"table {at}", table) for at, table in enumerate(tables(body), start=1)]
    if sum(len(row) for grid in made for row in grid.rows) > MOST_CELLS:
        return too_many(file)
    if not made:
        return Problem(file=file, message="the document has no table in it", remedy="give the chart as a table")
    return tuple(made)


def above_tables(file: str, data: bytes) -> str:
    """The paragraphs over the first table, where a chart has its title."""
    body = document_body(file, data)
    if isinstance(body, Problem):
        return ""
    above = takewhile(lambda each: each.tag != f"{W}tbl", body.find(f"{W}body") or body)
    return "\n".join(words(each) for each in above if each.tag == f"{W}p")


def _grid(name: str, table: Element) -> Grid:
    return Grid(
        name=name, rows=tuple(_row(row) for row in own_rows(table)), struck=tuple(struck(table)), counted=True
    )


def _row(row: Element) -> tuple[str, ...]:
    made: list[str] = []
    for cell, span in own_cells(row):
        made += [words(cell), *[""] * (min(span, 64) - 1)]
    return tuple(made)

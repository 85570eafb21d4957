"""Exhibit lists as Excel workbooks: values of cells on every sheet, hidden ones too, and the cells' comments."""

from __future__ import annotations

import datetime
import io
import warnings
import zipfile
from collections.abc import Iterator
from typing import Any

import openpyxl

from inlimine.materials.cells import column_letters, joined
from inlimine.materials.comments import comments
from inlimine.materials.contents import Contents
from inlimine.materials.zip_limits import check_zip, damaged
from inlimine.passages.problem import Problem

MOST_CELLS = 300_000
"""Cells, empty ones counted, above which a list is refused: one cell far out costs all before it."""

_ZIP = b"PK\x03\x04"
_OTHERS = (b"word/", b"ppt/", b"content.xml")


class TooManyCellsError(Exception):
    """The sheets span more than `MOST_CELLS`."""


def recognises(name: str, data: bytes) -> int:
    """Tell a workbook by its parts, whatever its name; a damaged one by its name."""
    named = name.lower().endswith((".xlsx", ".xlsm")) and not any(sign in data for sign in _OTHERS)
    return 90 if data.startswith(_ZIP) and (named or b"xl/" in data) else 0


def read(name: str, data: bytes, own: bool) -> Contents | Problem:
    """Read every cell that says something."""
    unsafe = check_zip(name, data)
    if unsafe:
        return unsafe
    try:
        cells = list(_cells(data))
    except TooManyCellsError:
        return Problem(
            file=name,
            message=f"the sheets span more than {MOST_CELLS:,} cells",
            remedy="delete the empty rows and columns beyond the list and save it again",
        )
    except Exception as damage:  # openpyxl raises whatever a forged or damaged part leads it to
        return damaged(name, damage)
    if not cells:
        return Problem(file=name, message="the workbook is empty", remedy="check that the right file was saved")
    return Contents(readings=(joined(name, cells),))


def _cells(data: bytes) -> Iterator[tuple[str, str]]:
    """Place and words of every cell and comment, sheet by sheet."""
    with warnings.catch_warnings(), zipfile.ZipFile(io.BytesIO(data)) as archive:
        warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions that no word depends on
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        budget = _Budget()
        for sheet in book.worksheets:
            label = sheet.title if sheet.sheet_state == "visible" else f"{sheet.title} (hidden sheet)"
            for cell, said in _sheet(sheet, archive, budget):
                yield f"{label}!{cell}", said


class _Budget:
    """What is left of `MOST_CELLS`."""

    def __init__(self) -> None:
        self._left = MOST_CELLS

    def spend(self, cells: int) -> None:
        self._left -= max(1, cells)
        if self._left < 0:
            raise TooManyCellsError


def _sheet(sheet: Any, archive: zipfile.ZipFile, budget: _Budget) -> Iterator[tuple[str, str]]:
    """Cells and comments of a read-only sheet (openpyxl's stubs know neither its path nor its dimensions)."""
    sheet.reset_dimensions()  # a declared size may be false, and rows would be padded to it
    for row, values in enumerate(sheet.iter_rows(values_only=True), start=1):
        budget.spend(len(values))
        for column, value in enumerate(values, start=1):
            said = _words(value)
            if said:
                yield f"{column_letters(column)}{row}", said
    for cell, said in comments(archive, sheet._worksheet_path):
        if said.strip():
            yield f"{cell} comment", said


def _words(value: object) -> str:
    """A value as the sheet shows it, as far as that can be told without its format."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    return str(value) if str(value).strip() else ""

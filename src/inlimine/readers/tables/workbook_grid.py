"""The sheets of an Excel workbook (.xlsx, .xlsm) as grids."""

from __future__ import annotations

import datetime
import io
import warnings
from typing import Any

import openpyxl
from defusedxml.common import DefusedXmlException

from inlimine.markup.archive import check_zip, damaged, entities
from inlimine.passages.problem import Problem
from inlimine.readers.tables.csv_grid import too_many
from inlimine.readers.tables.grid import MOST_CELLS, Grid


def looks_like_workbook(data: bytes) -> bool:
    """Is it a ZIP with a workbook's parts?"""
    return data.startswith(b"PK\x03\x04") and b"xl/" in data


def read_workbook(file: str, data: bytes) -> tuple[Grid, ...] | Problem:
    """Read every sheet, hidden ones by name alone; formulas give the value that was last shown."""
    unsafe = check_zip(file, data, "workbook")
    if unsafe:
        return unsafe
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions that no word depends on
            return _sheets(file, data)
    except (MemoryError, PermissionError):  # what the child may not do or have is no damage
        raise
    except Exception as damage:  # openpyxl raises whatever a forged or damaged part leads it to
        return entities(file, "workbook") if _has_entities(damage) else damaged(file, damage, "workbook")


def _has_entities(damage: BaseException | None) -> bool:
    """Did the XML parser refuse entities, however openpyxl wrapped that?"""
    while damage is not None and not isinstance(damage, DefusedXmlException):
        damage = damage.__cause__ or damage.__context__
    return damage is not None


def _sheets(file: str, data: bytes) -> tuple[Grid, ...] | Problem:
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    made: list[Grid] = []
    cells = 0
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            made.append(Grid(name=sheet.title, rows=(), hidden=True))
            continue
        rows: list[tuple[str, ...]] = []
        _measure_anew(sheet)
        for row in sheet.iter_rows(values_only=True):
            cells += max(1, len(row))
            if cells > MOST_CELLS:
                return too_many(file)
            rows.append(tuple(_words(value) for value in row))
        made.append(Grid(name=sheet.title, rows=tuple(rows)))
    return tuple(made)


def _measure_anew(sheet: Any) -> None:
    """A declared size may be false, and rows would be padded to it (openpyxl's stubs do not know this)."""
    sheet.reset_dimensions()


def _words(value: object) -> str:
    """A value as the sheet shows it, as far as that can be told without its format; days as 2024-07-08."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()

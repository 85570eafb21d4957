"""The cells of a workbook that say anything, as their sheet shows them. Runs in the child."""

from __future__ import annotations

import datetime
import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import openpyxl

from inlimine.materials.cells import column_letters

MOST_CELLS = 300_000
"""Cells, empty ones counted, above which a list is refused: one cell far out costs all before it."""


class TooManyCellsError(Exception):
    """The sheets span more than `MOST_CELLS`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell: sheet, row and column from 1, what it shows, the formula behind that."""

    row: int
    column: int
    shown: str
    formula: str = ""

    @property
    def name(self) -> str:
        """`C7`."""
        return f"{column_letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet of a workbook: its number from 1 and name, whether it shows, the path of its part."""

    number: int
    title: str
    visible: bool
    path: str
    cells: tuple[Cell, ...]


def sheets(data: bytes) -> Iterator[Sheet]:
    """Every sheet with its cells; formulas are read and never computed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions that no word depends on
        shown = _book(data, values=True)
        formulas = _book(data, values=False)
        budget = _Budget()
        both = zip(shown.worksheets, formulas.worksheets, strict=True)
        for number, (sheet, behind) in enumerate(both, start=1):
            yield Sheet(
                number=number,
                title=sheet.title,
                visible=sheet.sheet_state == "visible",
                path=sheet._worksheet_path.lstrip("/"),
                cells=tuple(_cells(sheet, behind, budget)),
            )


def _book(data: bytes, *, values: bool) -> Any:
    """The workbook (openpyxl's stubs know neither a sheet's path nor how to measure it anew)."""
    return openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=values, keep_links=False)


class _Budget:
    """What is left of `MOST_CELLS`."""

    def __init__(self) -> None:
        self._left = MOST_CELLS

    def spend(self, cells: int) -> None:
        self._left -= max(1, cells)
        if self._left < 0:
            raise TooManyCellsError


def _cells(sheet: Any, behind: Any, budget: _Budget) -> Iterator[Cell]:
    for each in (sheet, behind):
        each.reset_dimensions()  # a declared size may be false, and rows would be padded to it
    both = zip(sheet.iter_rows(values_only=True), behind.iter_rows(values_only=True), strict=False)
    for row, (values, formulas) in enumerate(both, start=1):
        budget.spend(len(values))
        for column, (value, formula) in enumerate(zip(values, formulas, strict=False), start=1):
            shown, said = _words(value), _formula(formula)
            if shown or said:
                yield Cell(row=row, column=column, shown=shown, formula=said)


def _formula(value: object) -> str:
    """The text of a formula; empty for every other value."""
    if isinstance(value, str) and value.startswith("="):
        return value
    text = getattr(value, "text", None)  # a formula over several cells
    return str(text) if text else ""


def _words(value: object) -> str:
    """A value as the sheet shows it, as far as that can be told without its format."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    return str(value) if str(value).strip() else ""

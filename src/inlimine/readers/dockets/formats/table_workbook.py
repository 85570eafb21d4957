"""Dockets as an Excel workbook with any sensible headings."""

from __future__ import annotations

from inlimine.passages.problem import Problem
from inlimine.readers.dockets.docket import DocketReading
from inlimine.readers.dockets.from_table import VOCABULARY, as_dockets
from inlimine.readers.tables.headings import Meant
from inlimine.readers.tables.workbook_grid import looks_like_workbook, read_workbook

COLUMNS = VOCABULARY
NAME = "Excel table"


def recognises(file: str, data: bytes) -> int:
    """Tell it by its parts, or by its name."""
    if looks_like_workbook(data):
        return 90
    return 60 if file.lower().endswith((".xlsx", ".xlsm")) else 0


def read(file: str, data: bytes, columns: Meant | None = None) -> DocketReading | Problem:
    """Read the entries of every visible sheet."""
    grids = read_workbook(file, data)
    return grids if isinstance(grids, Problem) else as_dockets(file, grids, NAME, columns or {})

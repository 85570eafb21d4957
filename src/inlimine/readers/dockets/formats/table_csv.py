"""Dockets as CSV with any sensible headings."""

from __future__ import annotations

from inlimine.passages.problem import Problem
from inlimine.readers.dockets.docket import DocketReading
from inlimine.readers.dockets.from_table import VOCABULARY, as_dockets
from inlimine.readers.tables.csv_grid import looks_like_csv, read_csv
from inlimine.readers.tables.headings import Meant

COLUMNS = VOCABULARY
NAME = "CSV table"


def recognises(file: str, data: bytes) -> int:
    """Tell it by its name, less surely by the separators in its first line."""
    named = file.lower().endswith((".csv", ".tsv"))
    return (88 if named else 25) if looks_like_csv(file, data) else 0


def read(file: str, data: bytes, columns: Meant | None = None) -> DocketReading | Problem:
    """Read the entries of the table."""
    grids = read_csv(file, data)
    return grids if isinstance(grids, Problem) else as_dockets(file, grids, NAME, columns or {})

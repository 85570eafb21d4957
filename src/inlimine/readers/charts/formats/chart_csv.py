"""Motions charts in CSV."""

from __future__ import annotations

from inlimine.passages.problem import Problem
from inlimine.readers.charts.chart import ChartReading
from inlimine.readers.charts.from_table import as_chart
from inlimine.readers.tables.csv_grid import looks_like_csv, read_csv
from inlimine.readers.tables.headings import Meant

NAME = "CSV chart"


def recognises(file: str, data: bytes) -> int:
    """Tell it by its bytes."""
    return 25 if looks_like_csv(file, data) else 0


def read(file: str, data: bytes, columns: Meant | None = None) -> ChartReading | Problem:
    """Read the rows of every table that is a chart."""
    grids = read_csv(file, data)
    return grids if isinstance(grids, Problem) else as_chart(file, grids, columns or {})

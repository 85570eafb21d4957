"""Motions charts in Word."""

from __future__ import annotations

from inlimine.passages.problem import Problem
from inlimine.readers.charts.chart import ChartReading
from inlimine.readers.charts.from_table import as_chart
from inlimine.readers.markup.word import looks_like_word
from inlimine.readers.tables.headings import Meant
from inlimine.readers.tables.word_grid import above_tables, read_word_tables

NAME = "Word chart"


def recognises(file: str, data: bytes) -> int:
    """Tell it by its bytes."""
    return 90 if looks_like_word(data) else 0


def read(file: str, data: bytes, columns: Meant | None = None) -> ChartReading | Problem:
    """Read the rows of every table that is a chart."""
    grids = read_word_tables(file, data)
    return grids if isinstance(grids, Problem) else as_chart(file, grids, columns or {}, above_tables(file, data))

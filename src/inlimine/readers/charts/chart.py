"""Rows of a motions chart, each value with the cell in which it stands."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from inlimine.passages.problem import Problem
from inlimine.readers.tables.grid import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a cell says, and where; both empty where the chart has no such column."""

    text: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartRow:
    """One motion or request of the chart, in the chart's own words.

    `day` is the day of the ruling, else of the filing, as far as `date` tells one.
    """

    number: Said
    movant: Said
    asked: Said
    ground: Said
    ruling: Said
    date: Said
    day: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartReading:
    """A chart as read; `columns` shows how it was understood, those without a meaning are a question."""

    rows: tuple[ChartRow, ...] = ()
    columns: tuple[Column, ...] = ()
    problems: tuple[Problem, ...] = ()

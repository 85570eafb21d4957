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

    `number` is the chart's own count, `docket` the number of the docket entry where heading or cell calls it so.
    `day` is the day that `date` tells, `filed` that of the filing; `form` what a column says of oral or written.
    `conditions` are the words of columns that go on with the ruling: conditions, notes, limits.
    `tentative`: the ruling's column is headed so. `unsure` is why `day` may be another's than the ruling's.
    """

    number: Said
    movant: Said
    asked: Said
    ground: Said
    ruling: Said
    date: Said
    conditions: tuple[Said, ...] = ()
    docket: Said = Said()
    form: Said = Said()
    day: datetime.date | None = None
    filed: datetime.date | None = None
    tentative: bool = False
    unsure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartReading:
    """A chart as read; `columns` shows how it was understood, those without a meaning are a question. `headed` are
    the days that its titles and headings tell, of which nobody says what happened on them."""

    rows: tuple[ChartRow, ...] = ()
    columns: tuple[Column, ...] = ()
    problems: tuple[Problem, ...] = ()
    headed: tuple[str, ...] = ()

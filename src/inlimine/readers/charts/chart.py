"""Rows of a motions chart, each value with the cell in which it stands."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from inlimine.passages.problem import Problem
from inlimine.readers.tables.grid import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a cell says, where, and below which heading; all empty where the chart has no such column."""

    text: str = ""
    cell: str = ""
    heading: str = ""

    def __str__(self) -> str:
        """The heading and the words: `Ruling: GRANTED`."""
        return f"{' '.join(self.heading.split()).rstrip(':')}: {self.text}" if self.heading else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartRow:
    """One motion or request of the chart, in the chart's own words.

    `number` is the chart's own count, `docket` the number of the docket entry where heading or cell calls it so.
    `day` is the day that `date` tells, `filed` that of the filing; `form` what a column says of oral or written.
    `conditions` are the words of columns that go on with the ruling: conditions, notes, limits. `exhibits` are
    those of the columns that tell the exhibits it is about.
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
    exhibits: tuple[Said, ...] = ()
    day: datetime.date | None = None
    filed: datetime.date | None = None
    tentative: bool = False
    unsure: str = ""

    @property
    def ruled(self) -> Said:
        """The ruling with the words of the columns that go on with it, as if they followed it in its cell."""
        if not self.conditions:
            return self.ruling
        said = [one for one in (self.ruling, *self.conditions) if one.text]
        return replace(said[0], text="; ".join(one.text.strip().rstrip(".;, ") for one in said))

    @property
    def cells(self) -> tuple[Said, ...]:
        """What the row says, cell by cell, the ruling last."""
        before = (
            self.number,
            self.docket,
            self.movant,
            self.asked,
            self.ground,
            *self.exhibits,
            self.date,
            self.form,
        )
        return tuple(one for one in (*before, self.ruled) if one.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartReading:
    """A chart as read; `columns` shows how it was understood, those without a meaning are a question. `headed` are
    the days that its titles and headings tell, of which nobody says what happened on them."""

    rows: tuple[ChartRow, ...] = ()
    columns: tuple[Column, ...] = ()
    problems: tuple[Problem, ...] = ()
    headed: tuple[str, ...] = ()

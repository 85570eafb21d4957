"""A docket as read: numbers as printed, texts with their non-breaking spaces and section signs."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from inlimine.passages.problem import Problem
from inlimine.readers.tables.grid import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Someone named on the docket, with the role that it prints (`Defendant (1)`), empty where it prints none."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocketEntry:
    """One entry, or with `attachment` one attachment to it.

    `number` is as printed, empty where none is. `terminated` is when a docket history report says that a motion
    ended. `place` tells where it stands: a row of the docket's table, a line, a cell. `links` are never fetched.
    """

    number: str
    text: str
    place: str
    attachment: str = ""
    filed: datetime.date | None = None
    entered: datetime.date | None = None
    terminated: datetime.date | None = None
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Docket:
    """One docket: `court` as printed, `court_id` as in the court's own address (`azd`) where the file shows it.

    `printed` is the case number as printed and `number` the same without judges and defendant, for matching.
    """

    court: str
    court_id: str
    printed: str
    number: str
    title: str
    parties: tuple[Party, ...] = ()
    entries: tuple[DocketEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocketReading:
    """What one file gave: its format, its dockets (an e-mail may have several), and what could not be read.

    `columns` shows how a table was understood; those without a meaning are a question to the user.
    """

    format: str
    dockets: tuple[Docket, ...] = ()
    problems: tuple[Problem, ...] = ()
    columns: tuple[Column, ...] = ()

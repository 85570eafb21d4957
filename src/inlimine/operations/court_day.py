"""The days in court for which something was entered: they are told wherever they are not today."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from inlimine.ledger.entry import Entry
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Case
from inlimine.operations.open_case import today_in


def other_day(day: date, case: Case) -> str:
    """`25 November 2026`; empty where that is today at the court."""
    return "" if day == today_in(case).day else Moment(day=day).spoken


def other_days(days: Iterable[date], case: Case) -> str:
    """Those that are not today at the court, `10 July 2024 and 11 July 2024`; empty where none is."""
    return " and ".join(filter(None, (other_day(day, case) for day in days)))


def days_of(entries: Iterable[object]) -> tuple[date, ...]:
    """The days on which entries have effect, each once and in order; those of no day are left out."""
    return tuple(sorted({one.eff.day for one in entries if isinstance(one, Entry) and one.eff}))

"""When something was entered in the page, told by the browser's clock, as the court's own day and minute."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Case
from inlimine.operations.refusal import refuse

LATEST = 32_503_680_000_000
"""Milliseconds of the year 3000: no clock says more."""


def court_time(milliseconds: int | None, case: Case) -> str | None:
    """`2024-07-08T10:31` at the court; None where the browser did not say."""
    if not milliseconds:
        return None
    moment = datetime.fromtimestamp(milliseconds / 1000, UTC).astimezone(ZoneInfo(case.time_zone))
    return moment.strftime("%Y-%m-%dT%H:%M")


def time_in_court(day: date | None, milliseconds: int | None, case: Case) -> str | None:
    """The moment of what is entered as it happens in court, or the whole day where that is past; refuses a day
    that lies ahead at the court."""
    now = court_time(milliseconds, case)
    today = datetime.now(ZoneInfo(case.time_zone)).date()
    if day is None or day.isoformat() == (now or today.isoformat())[:10]:
        return now
    if day > today:
        raise refuse(f"{Moment(day=day).spoken} lies ahead at the court", "choose the day on which it happened")
    return day.isoformat()


def day_told(said: str) -> str:
    """A day of the address; empty where it is none."""
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError:
        return ""

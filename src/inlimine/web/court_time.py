"""When something was entered in the page, told by the browser's clock, as the court's own day and minute."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from inlimine.ledger.people import Case

LATEST = 32_503_680_000_000
"""Milliseconds of the year 3000: no clock says more."""


def court_time(milliseconds: int | None, case: Case) -> str | None:
    """`2024-07-08T10:31` at the court; None where the browser did not say."""
    if not milliseconds:
        return None
    moment = datetime.fromtimestamp(milliseconds / 1000, UTC).astimezone(ZoneInfo(case.time_zone))
    return moment.strftime("%Y-%m-%dT%H:%M")

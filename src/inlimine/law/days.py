"""How days are counted: dated ways of counting, and the legal holidays of a jurisdiction, each with its source.

A holiday of which nobody knows whether the rule takes it in is OPEN; a period is then counted both ways.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from inlimine.ledger.truth import Truth, any_of

SATURDAY, SUNDAY = 5, 6
MONDAY, THURSDAY = 0, 3
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountingRow:
    """A way of counting a period stated in days, for periods that begin from `since` on.

    The day of the event is not counted, the last day is; where the last day is a Saturday, Sunday or legal
    holiday the period runs on to the next day that is none. `short`: periods of fewer days than this leave out
    Saturdays, Sundays and legal holidays in between (0: none does). `appellate`: for what is filed to appeal.
    `closures`: the rule that carries a period on where the court is closed on its last day (empty: none was read).
    """

    since: date
    until: date | None = None
    citation: str
    short: int = 0
    appellate: bool = False
    closures: str = ""
    read: bool = False


# Ways that a court's own profile may name (`days counted "calendar"`); they take the place of the rulebook's.
OWN_WAYS = {"calendar": 0, "court days": 10_000}


@dataclass(frozen=True, slots=True, kw_only=True)
class Yearly:
    """A day of each year: a date (`day`), or the nth `weekday` of a month (-1: the last), `later` days on."""

    month: int
    day: int = 0
    nth: int = 0
    weekday: int = MONDAY
    later: int = 0

    def in_year(self, year: int) -> date:
        """The day of that year."""
        if self.day:
            return date(year, self.month, self.day)
        first = date(year, self.month, 1)
        if self.nth > 0:
            ahead = (self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1)
            return first + timedelta(days=ahead + self.later)
        following = date(year + self.month // 12, self.month % 12 + 1, 1)
        back = (following.weekday() - self.weekday - 1) % 7 + 1
        return following - timedelta(days=back)


@dataclass(frozen=True, slots=True, kw_only=True)
class Once:
    """A single day, such as one that was declared a holiday."""

    day: date

    def in_year(self, year: int) -> date:
        """The day, whatever the year."""
        return self.day


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayRow:
    """A legal holiday from `since` on; `holds` is OPEN where the rule may or may not take it in.

    `friday`: whether the Friday before is one when it falls on a Saturday; `monday`: whether the Monday after is
    one when it falls on a Sunday.
    """

    since: date
    until: date | None = None
    citation: str
    name: str
    falls: Yearly | Once
    holds: Truth = Truth.YES
    friday: Truth = Truth.NO
    monday: Truth = Truth.YES
    read: bool = False

    def on(self, day: date) -> Truth:
        """Whether a day is this holiday, or the day on which it is kept."""
        if day < self.since or (self.until is not None and day >= self.until):
            return Truth.NO
        if day == self.falls.in_year(day.year):
            return self.holds
        if day.weekday() == MONDAY and _is(self, day - ONE_DAY):
            return _both(self.holds, self.monday)
        if day.weekday() == SATURDAY - 1 and _is(self, day + ONE_DAY):
            return _both(self.holds, self.friday)
        return Truth.NO


def _is(row: HolidayRow, day: date) -> bool:
    return day == row.falls.in_year(day.year)


def _both(one: Truth, other: Truth) -> Truth:
    if Truth.NO in (one, other):
        return Truth.NO
    return Truth.YES if one is other is Truth.YES else Truth.OPEN


def holiday(day: date, rows: tuple[HolidayRow, ...]) -> Truth:
    """Whether a day is a legal holiday by these rows."""
    return any_of(row.on(day) for row in rows)


def holiday_name(day: date, rows: tuple[HolidayRow, ...]) -> str:
    """What a holiday is called; empty for any other day."""
    return next((row.name for row in rows if row.on(day) is not Truth.NO), "")

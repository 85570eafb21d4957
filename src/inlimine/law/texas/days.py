"""Texas: how days are counted, and the holidays of Gov't Code 662.003.

Which holidays of the state close a court differs from county to county, so each of them is open; so is the day on
which one is kept that falls on a weekend.
"""

from __future__ import annotations

from datetime import date

from inlimine.law.days import THURSDAY, CountingRow, HolidayRow, Yearly
from inlimine.ledger.truth import Truth

# The Code Construction Act; the Rules of Appellate Procedure as written anew in 1997; Acts 1993, ch. 268.
_CODE, _RULES, _HOLIDAYS = date(1985, 9, 1), date(1997, 9, 1), date(1993, 9, 1)

COUNTING = (
    CountingRow(since=_CODE, citation="Tex. Gov't Code 311.014"),
    CountingRow(
        since=_RULES,
        citation="Tex. R. App. P. 4.1(a)",
        closures="Tex. R. App. P. 4.1(b)",
        appellate=True,
        read=True,
    ),
)


def _holiday(name: str, falls: Yearly, holds: Truth = Truth.YES) -> HolidayRow:
    return HolidayRow(
        since=_HOLIDAYS,
        citation="Tex. Gov't Code 662.003",
        name=name,
        falls=falls,
        holds=holds,
        friday=Truth.OPEN,
        monday=Truth.OPEN,
        read=True,
    )


def _of_state(name: str, falls: Yearly) -> HolidayRow:
    return _holiday(name, falls, Truth.OPEN)


HOLIDAYS = (
    _holiday("New Year's Day", Yearly(month=1, day=1)),
    _holiday("Martin Luther King, Jr., Day", Yearly(month=1, nth=3)),
    _holiday("Presidents' Day", Yearly(month=2, nth=3)),
    _holiday("Memorial Day", Yearly(month=5, nth=-1)),
    _holiday("Independence Day", Yearly(month=7, day=4)),
    _holiday("Labor Day", Yearly(month=9, nth=1)),
    _holiday("Veterans Day", Yearly(month=11, day=11)),
    _holiday("Thanksgiving Day", Yearly(month=11, nth=4, weekday=THURSDAY)),
    _holiday("Christmas Day", Yearly(month=12, day=25)),
    _of_state("Confederate Heroes Day", Yearly(month=1, day=19)),
    _of_state("Texas Independence Day", Yearly(month=3, day=2)),
    _of_state("San Jacinto Day", Yearly(month=4, day=21)),
    _of_state("Emancipation Day", Yearly(month=6, day=19)),
    _of_state("Lyndon Baines Johnson Day", Yearly(month=8, day=27)),
    _of_state("the Friday after Thanksgiving", Yearly(month=11, nth=4, weekday=THURSDAY, later=1)),
    _of_state("Christmas Eve", Yearly(month=12, day=24)),
    _of_state("the day after Christmas", Yearly(month=12, day=26)),
)

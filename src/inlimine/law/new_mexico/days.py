"""New Mexico state courts: how days are counted, and the legal holidays.

The counting is read from the rules as amended through 2024. The days on which the judiciary is closed are
published by the Supreme Court each year; that list was not read, so what may differ from the statute is open.
"""

from __future__ import annotations

from datetime import date

from inlimine.law.days import THURSDAY, CountingRow, HolidayRow, Yearly
from inlimine.ledger.truth import Truth

# Supreme Court Order No. 14-8300-016. How earlier texts counted was not read, and State v. Alvarez,
# 113 N.M. 82 (Ct. App. 1991), dismissed an appeal filed on the fourteenth calendar day: so no row.
_COUNTED = date(2014, 12, 31)
_SINCE = date(1990, 1, 1)

COUNTING = (
    CountingRow(since=_COUNTED, citation="NMRA 5-104(A)", short=11, closures="NMRA 5-104(A)(4)", read=True),
    CountingRow(
        since=_COUNTED,
        citation="NMRA 12-308(A)",
        short=11,
        closures="NMRA 12-308(A)(4)",
        appellate=True,
        read=True,
    ),
)


def _holiday(name: str, falls: Yearly, since: date = _SINCE, holds: Truth = Truth.YES) -> HolidayRow:
    return HolidayRow(
        since=since,
        citation="NMSA 12-5-2, 12-5-3; the Supreme Court's list of the year",
        name=name,
        falls=falls,
        holds=holds,
        friday=Truth.OPEN,
    )


HOLIDAYS = (
    _holiday("New Year's Day", Yearly(month=1, day=1)),
    _holiday("Martin Luther King Jr.'s Birthday", Yearly(month=1, nth=3)),
    # In the statute; the courts are said to keep it on the Friday after Thanksgiving instead.
    _holiday("Presidents' Day", Yearly(month=2, nth=3), holds=Truth.OPEN),
    _holiday("Memorial Day", Yearly(month=5, nth=-1)),
    _holiday("Juneteenth", Yearly(month=6, day=19), date(2021, 6, 17), Truth.OPEN),
    _holiday("Independence Day", Yearly(month=7, day=4)),
    _holiday("Labor Day", Yearly(month=9, nth=1)),
    _holiday("Indigenous Peoples' Day (until 2019 Columbus Day)", Yearly(month=10, nth=2)),
    _holiday("Veterans Day", Yearly(month=11, day=11)),
    _holiday("Thanksgiving Day", Yearly(month=11, nth=4, weekday=THURSDAY)),
    _holiday(
        "the Friday after Thanksgiving", Yearly(month=11, nth=4, weekday=THURSDAY, later=1), holds=Truth.OPEN
    ),
    _holiday("Christmas Day", Yearly(month=12, day=25)),
)

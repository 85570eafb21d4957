"""Federal courts: how days are counted, and the legal holidays of 5 U.S.C. 6103(a)."""

from __future__ import annotations

from datetime import date

from inlimine.law.days import THURSDAY, CountingRow, HolidayRow, Yearly
from inlimine.ledger.truth import Truth

# Until 1 December 2009 periods of less than eleven days left out weekends and holidays in between.
_SHORT, _EVERY_DAY = date(1985, 8, 1), date(2009, 12, 1)
_MONDAYS, _KING, _JUNETEENTH = date(1971, 1, 1), date(1986, 1, 20), date(2021, 6, 17)

COUNTING = (
    CountingRow(
        since=_SHORT, until=_EVERY_DAY, citation="Fed. R. Crim. P. 45(a) before 1 December 2009", short=11
    ),
    CountingRow(
        since=_EVERY_DAY,
        citation="Fed. R. Crim. P. 45(a)(1)",
        closures="Fed. R. Crim. P. 45(a)(3)",
        read=True,
    ),
    # The appellate rule left weekends out of shorter periods only, and has counted as now since the same day.
    CountingRow(
        since=date(2002, 12, 1),
        until=_EVERY_DAY,
        citation="Fed. R. App. P. 26(a) before 1 December 2009",
        short=11,
        appellate=True,
    ),
    CountingRow(
        since=_EVERY_DAY,
        citation="Fed. R. App. P. 26(a)(1)",
        closures="Fed. R. App. P. 26(a)(3)",
        appellate=True,
    ),
)


def _holiday(name: str, falls: Yearly, since: date = _MONDAYS) -> HolidayRow:
    # 6103(b)(1) keeps a Saturday's holiday on the Friday for most employees; whether that Friday is a legal
    # holiday under Rule 45(a)(6)(A) was not found, so it stays open. A Sunday's is kept on Monday (E.O. 11582).
    return HolidayRow(
        since=since,
        citation="5 U.S.C. 6103(a); Fed. R. Crim. P. 45(a)(6)(A)",
        name=name,
        falls=falls,
        friday=Truth.OPEN,
        read=True,
    )


HOLIDAYS = (
    _holiday("New Year's Day", Yearly(month=1, day=1)),
    _holiday("Martin Luther King Jr.'s Birthday", Yearly(month=1, nth=3), _KING),
    _holiday("Washington's Birthday", Yearly(month=2, nth=3)),
    _holiday("Memorial Day", Yearly(month=5, nth=-1)),
    _holiday("Juneteenth National Independence Day", Yearly(month=6, day=19), _JUNETEENTH),
    _holiday("Independence Day", Yearly(month=7, day=4)),
    _holiday("Labor Day", Yearly(month=9, nth=1)),
    _holiday("Columbus Day", Yearly(month=10, nth=2)),
    _holiday("Veterans Day", Yearly(month=11, day=11), date(1978, 1, 1)),
    _holiday("Thanksgiving Day", Yearly(month=11, nth=4, weekday=THURSDAY)),
    _holiday("Christmas Day", Yearly(month=12, day=25)),
)

"""Days are counted as the rule says: dates by hand from calendars, and a naive walk beside it."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inlimine.engine.deadlines.counting import Counted, count, spoken, way_of
from inlimine.law.days import HolidayRow, Yearly, holiday
from inlimine.law.jurisdictions import rulebook
from inlimine.ledger.people import Profile
from inlimine.ledger.truth import Truth

FEDERAL, NEW_MEXICO = rulebook("federal"), rulebook("new_mexico")


def counted(start: str, days: int, book: str = "new_mexico", *, back: bool = False, own: str = "") -> Counted:
    day = date.fromisoformat(start)
    law = rulebook(book)
    return count(day, days, way_of(day, law, Profile(day_counting=own), appellate=not back), back=back)


def due(start: str, days: int, book: str = "new_mexico", *, back: bool = False, own: str = "") -> str:
    return str(counted(start, days, book, back=back, own=own).due)


def test_ten_days_in_new_mexico_leave_out_weekends_in_between() -> None:
    # From Monday 8 July 2024: 9 10 11 12, 15 16 17 18 19, and the tenth is Monday the 22nd.
    found = counted("2024-07-08", 10)
    assert found.due == found.safe == date(2024, 7, 22)
    assert found.steps == (
        "Monday 8 July 2024 is not counted",
        "10 days on, Saturdays, Sundays and legal holidays in between left out: Monday 22 July 2024",
        "plain calendar days would end on Thursday 18 July 2024",
    )
    assert found.authority == "NMRA 12-308(A)"


def test_a_legal_holiday_in_between_is_left_out_and_named() -> None:
    # From Wednesday 3 July 2024: Thursday is Independence Day; 5, 8 to 12, 15 to 18.
    found = counted("2024-07-03", 10)
    assert found.due == date(2024, 7, 18)
    assert found.steps[2] == "left out as a legal holiday: Thursday 4 July 2024 (Independence Day)"


def test_eleven_days_count_every_day() -> None:
    # The eleventh day after Monday 8 July 2024 is Friday the 19th: earlier than ten days, as the rule has it.
    assert due("2024-07-08", 11) == "2024-07-19"


def test_thirty_days_carry_on_over_a_weekend() -> None:
    # 31 July 2024 and thirty days is Friday 30 August; 1 August and thirty is Saturday 31 August, then
    # Sunday 1 September and Labor Day on Monday the 2nd.
    assert due("2024-07-31", 30) == "2024-08-30"
    found = counted("2024-08-01", 30)
    assert found.due == date(2024, 9, 3)
    assert found.steps[-1] == "that is a Saturday, so it carries on to Tuesday 3 September 2024"


def test_the_founding_case_had_until_25_november_2024_to_appeal_after_reconsideration() -> None:
    # 25 October 2024 and thirty days is Sunday 24 November.
    assert due("2024-10-25", 30) == "2024-11-25"


def test_sixty_days_back_from_trial() -> None:
    # From Tuesday 9 July 2024 nine days lead to 30 June, thirty more to 31 May, the last 21 to Friday 10 May.
    assert due("2024-07-09", 60, back=True) == "2024-05-10"
    # From Wednesday 10 July 2024: Saturday 11 May, so back to Friday 10 May; a day more is never a day later.
    found = counted("2024-07-10", 60, back=True)
    assert found.due == date(2024, 5, 10)
    assert found.steps[-1] == "that is a Saturday, so it carries on to Friday 10 May 2024"


def test_in_federal_courts_every_day_counts_since_december_2009() -> None:
    assert due("2024-07-08", 10, "federal") == "2024-07-18"
    assert due("2024-07-08", 30, "federal") == "2024-08-07"
    # Before: ten days from Monday 9 November 2009 leave out Veterans Day and two weekends: Tuesday the 24th.
    assert due("2009-11-09", 10, "federal") == "2009-11-24"


def test_juneteenth_is_a_federal_holiday_since_2021() -> None:
    # Fourteen days from 5 June end on the 19th: in 2024 a Wednesday and a holiday, in 2020 a mere Friday.
    assert due("2024-06-05", 14, "federal") == "2024-06-20"
    assert due("2020-06-05", 14, "federal") == "2020-06-19"


def test_where_a_friday_may_be_a_holiday_both_days_are_told_and_the_earlier_is_safe() -> None:
    # 4 July 2026 is a Saturday; thirty days from Wednesday 3 June end on Friday 3 July.
    found = counted("2026-06-03", 30, "federal")
    assert (found.due, found.safe) == (None, date(2026, 7, 3))
    assert found.question == (
        "Is Friday 3 July 2026 (Independence Day) a legal holiday for this count? If not, the period ends on "
        "Friday 3 July 2026; if so, on Monday 6 July 2026. Ask the clerk."
    )


def test_presidents_day_is_open_in_new_mexico() -> None:
    # Ten days from Monday 5 February 2024: the tenth is Monday the 19th, or Tuesday the 20th.
    found = counted("2024-02-05", 10)
    assert (found.due, found.safe) == (None, date(2024, 2, 19))


def test_how_new_mexico_counted_before_2015_was_not_read_and_is_not_guessed() -> None:
    # State v. Alvarez, 113 N.M. 82: the order was of 30 August 1990; plain days end on 9 September.
    found = counted("1990-08-30", 10)
    assert (found.due, found.safe) == (None, date(1990, 9, 9))
    assert found.question.startswith("The rulebook holds no way of counting days for that day")
    assert counted("1990-08-30", 10, back=True).safe is None


def test_the_court_may_count_in_its_own_way() -> None:
    assert due("2024-07-08", 10, own="calendar") == "2024-07-18"
    assert due("2024-07-08", 11, own="Court days") == "2024-07-23"
    assert counted("2024-07-08", 10, own="by the moon").due is None


def test_a_date_at_the_end_of_the_calendar_is_a_question() -> None:
    found = counted("9999-12-20", 30)
    assert (found.due, found.question) == (
        None,
        "The period ends beyond the calendar: is the date of the event right?",
    )


# The days on which federal holidays were kept, as the Office of Personnel Management printed them.
KEPT = {
    2022: "12-31 01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26",
    2024: "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
    2026: "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
}


@pytest.mark.parametrize("year", KEPT)
def test_federal_holidays_are_those_of_the_calendar(year: int) -> None:
    printed = {date.fromisoformat(f"{year}-{day}") for day in KEPT[year].split()}
    if year == 2022:  # New Year's Day of 2022 was a Saturday, kept on the last Friday of 2021
        printed = {day.replace(year=2021) if day.month == 12 and day.day == 31 else day for day in printed}
    for kept in printed:
        assert holiday(kept, FEDERAL.holidays) is not Truth.NO, kept
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(365))
    found = {day for day in days if day.weekday() < 5 and holiday(day, FEDERAL.holidays) is not Truth.NO}
    assert found == {day for day in printed if day.year == year}


DAYS = st.dates(date(2015, 1, 1), date(2060, 12, 31))
BOOKS = st.sampled_from(["federal", "new_mexico"])


@given(DAYS, st.integers(1, 400), BOOKS, st.booleans())
def test_a_due_day_is_never_a_weekend_or_a_sure_holiday(start: date, days: int, book: str, back: bool) -> None:
    found = counted(str(start), days, book, back=back)
    assert found.safe is not None
    assert found.safe.weekday() < 5
    assert holiday(found.safe, rulebook(book).holidays) is not Truth.YES
    assert found.due in (None, found.safe)
    assert (found.due is None) is bool(found.question)


@given(DAYS, st.integers(1, 400), BOOKS, st.booleans())
def test_a_later_event_is_never_due_earlier(start: date, days: int, book: str, back: bool) -> None:
    next_day = start + timedelta(days=1)
    one, other = (counted(str(day), days, book, back=back).safe for day in (start, next_day))
    assert one is not None
    assert other is not None
    assert one <= other


@given(DAYS, st.integers(1, 400), BOOKS)
def test_more_days_never_give_an_earlier_due_day_by_one_manner_of_counting(
    start: date, days: int, book: str
) -> None:
    # From ten days to eleven New Mexico changes its manner, and eleven days may indeed end before ten.
    if book == "new_mexico" and days == 10:
        return
    one, other = (counted(str(start), number, book).safe for number in (days, days + 1))
    assert one is not None
    assert other is not None
    assert one <= other


def _easily(start: date, days: int, book: str, doubtful: bool) -> date:
    """An independent count: the free days of four years as a set, then a walk of one day at a time."""
    off = {day for year in range(start.year - 1, start.year + 3) for day in _printed(year, book, doubtful)}
    free = [
        day for day in (start + timedelta(days=n) for n in range(1, 330)) if day.weekday() < 5 and day not in off
    ]
    if book == "new_mexico" and days < 11:
        return free[days - 1]
    return next(day for day in free if day >= start + timedelta(days=days))


def _printed(year: int, book: str, doubtful: bool) -> list[date]:
    """The days on which courts are closed, looked up in the sheets of a calendar."""
    fixed = [date(year, 1, 1), date(year, 7, 4), date(year, 11, 11), date(year, 12, 25)]
    mondays = [_sheet(year, 1, 0)[2], _sheet(year, 5, 0)[-1], _sheet(year, 9, 0)[0], _sheet(year, 10, 0)[1]]
    thanksgiving = _sheet(year, 11, 3)[3]
    presidents, juneteenth = _sheet(year, 2, 0)[2], date(year, 6, 19)
    sure, maybe = [*fixed, *mondays, thanksgiving], [presidents, juneteenth]
    if book == "federal":
        sure, maybe = [*sure, *maybe], []
    else:
        maybe.append(thanksgiving + timedelta(days=1))
    if doubtful:
        sure += maybe
        sure += [day - timedelta(days=1) for day in (*sure, date(year + 1, 1, 1)) if day.weekday() == 5]
    return sure + [day + timedelta(days=1) for day in sure if day.weekday() == 6]


def _sheet(year: int, month: int, weekday: int) -> list[date]:
    """Every Monday (0) or Thursday (3) of a month, down its column of the sheet."""
    return [date(year, month, week[weekday]) for week in calendar.monthcalendar(year, month) if week[weekday]]


@given(st.dates(date(2022, 1, 1), date(2058, 12, 31)), st.integers(1, 300), BOOKS)
def test_an_independent_count_agrees(start: date, days: int, book: str) -> None:
    found = counted(str(start), days, book)
    ends = {_easily(start, days, book, doubtful) for doubtful in (False, True)}
    assert found.safe == min(ends)
    assert (found.due is None) is (len(ends) == 2)


def test_the_last_weekday_of_a_month_is_found() -> None:
    row = HolidayRow(since=date(2000, 1, 1), citation="x", name="x", falls=Yearly(month=5, nth=-1))
    assert [str(row.falls.in_year(year)) for year in (2021, 2022, 2023, 2024)] == [
        "2021-05-31",
        "2022-05-30",
        "2023-05-29",
        "2024-05-27",
    ]


def test_a_day_is_spoken_with_its_weekday() -> None:
    assert spoken(date(2024, 7, 22)) == "Monday 22 July 2024"


@pytest.mark.parametrize(
    ("start", "days", "book", "ends"),
    [
        # Thirty days from Wednesday 31 January: in the leap year 2024 Friday 1 March, in 2023 (a Tuesday) 2 March.
        ("2024-01-31", 30, "federal", "2024-03-01"),
        ("2023-01-31", 30, "federal", "2023-03-02"),
        # From Thursday 29 February 2024 fourteen days lead to Thursday 14 March.
        ("2024-02-29", 14, "federal", "2024-03-14"),
        # Over the turn of the year: ten days from Friday 20 December 2024 leave out three weekends, Christmas and
        # New Year's Day: 23 24, 26 27, 30 31, 2 3, 6 and Tuesday 7 January.
        ("2024-12-20", 10, "new_mexico", "2025-01-07"),
        # Thirty days from Monday 2 December 2024 end on New Year's Day: Thursday 2 January.
        ("2024-12-02", 30, "federal", "2025-01-02"),
        # The clocks go forward on 10 March and back on 3 November 2024; days are days.
        ("2024-03-08", 4, "federal", "2024-03-12"),
        ("2024-11-01", 4, "federal", "2024-11-05"),
        ("2024-10-31", 10, "new_mexico", "2024-11-15"),  # 1, 4 to 8, 12 to 15: Veterans Day is Monday the 11th
    ],
)
def test_ends_of_months_leap_days_turns_of_the_year_and_clocks(
    start: str, days: int, book: str, ends: str
) -> None:
    assert due(start, days, book) == ends

"""Days on which the court is closed, as a case enters them; each last day found by hand in a calendar."""

from __future__ import annotations

from datetime import date

from inlimine.engine.deadlines.deadline import Deadline
from inlimine.engine.deadlines.due import deadlines
from inlimine.ledger.references import faults
from inlimine.notation.read import read_notation
from tests.complaints import federal
from tests.told import PEOPLE, Told, told

EXCLUDED = """
item E "The film", recording

2024-12-09 ruling R1, written
  bars E
    binds State
"""
HOLIDAY = '2024-12-20 event: holiday-declared, "proclamation of the governor"\n'
CLOSED = '2024-12-23 event: court-closed, "snow"\n'


def appeal(case: Told, on: str = "2024-12-10", known: str | None = None) -> Deadline:
    (row,) = (one for one in deadlines(case.at(on, known)).rows if one.duty == "STATE_APPEAL")
    return row


def test_without_an_entry_the_ten_days_end_two_days_before_christmas() -> None:
    # From Monday 9 December 2024: 10 to 13, 16 to 20, and the tenth is Monday the 23rd.
    assert appeal(told(EXCLUDED)).due == date(2024, 12, 23)


def test_a_declared_holiday_in_between_is_left_out() -> None:
    # Friday 20 December is left out: the tenth is Tuesday the 24th.
    found = appeal(told(EXCLUDED + HOLIDAY))
    assert (found.due, found.question) == (date(2024, 12, 24), "")
    assert found.counted[2] == (
        'left out as a legal holiday: Friday 20 December 2024 (a declared holiday, "proclamation of the governor")'
    )


def test_a_closed_court_only_carries_the_last_day_on() -> None:
    # Monday the 23rd is the tenth day and the court is closed: Tuesday the 24th. On Friday the 20th it counts.
    found = appeal(told(EXCLUDED + CLOSED))
    assert (found.due, found.question) == (date(2024, 12, 24), "")
    assert (
        'that is a day on which the court is closed, "snow", so it carries on to Tuesday 24 December 2024'
        in found.counted
    )
    assert found.authority.endswith("counted by NMRA 12-308(A), NMRA 12-308(A)(4)")
    assert appeal(told(EXCLUDED + CLOSED.replace("12-23", "12-20"))).due == date(2024, 12, 23)


def test_closed_days_in_a_row_and_the_holiday_after_them_are_all_passed_over() -> None:
    # 23 and 24 closed, the 25th Christmas Day: Thursday the 26th.
    found = appeal(told(EXCLUDED + CLOSED + CLOSED.replace("12-23", "12-24")))
    assert found.due == date(2024, 12, 26)


def test_a_closure_to_come_counts_from_the_day_on_which_it_is_known() -> None:
    later = CLOSED + "  known 2024-12-19\n"
    assert appeal(told(EXCLUDED + later), known="2024-12-10").due == date(2024, 12, 23)
    assert appeal(told(EXCLUDED + later), known="2024-12-19").due == date(2024, 12, 24)


def test_in_federal_courts_thirty_days_pass_over_a_closed_last_day() -> None:
    # 9 December and thirty days is Wednesday 8 January 2025; 9 January was a day of mourning, not a holiday.
    assert appeal(federal(told(EXCLUDED))).due == date(2025, 1, 8)
    closed = CLOSED.replace("2024-12-23", "2025-01-08") + CLOSED.replace("2024-12-23", "2025-01-09")
    assert appeal(federal(told(EXCLUDED + closed))).due == date(2025, 1, 10)


def test_counted_back_such_a_day_is_counted_both_ways() -> None:
    # Sixty days back from Monday 9 September 2024: 30 to 10 August, 30 more to Thursday 11 July.
    trial = '2024-09-09 trial T1 "The trial"\n'
    closed = '2024-07-11 event: court-closed, "a burst pipe"\n'
    (found,) = deadlines(told(trial + closed).at("2024-07-01")).rows
    assert (found.due, found.safe) == (None, date(2024, 7, 10))
    assert found.question == (
        'Is Thursday 11 July 2024 (a day on which the court is closed, "a burst pipe") a legal holiday for this '
        "count? If not, the period ends on Thursday 11 July 2024; if so, on Wednesday 10 July 2024. Ask the clerk."
    )


def test_where_the_court_counts_in_its_own_way_a_closure_is_counted_both_ways() -> None:
    own = """
    case "State v. Roe"
      law new_mexico
      days counted "calendar"

    party State "State of New Mexico", prosecution
    party Defence "Roe", defence
    """
    # Ten plain days from 9 December end on Thursday the 19th.
    found = appeal(told(f"{own}\n".replace("\n    ", "\n") + EXCLUDED + CLOSED.replace("12-23", "12-19")))
    assert (found.due, found.safe) == (None, date(2024, 12, 19))


def test_a_closed_day_needs_its_day() -> None:
    ledger, _ = read_notation(f"{PEOPLE}\nevent: court-closed\n", file="told")
    assert ledger is not None
    assert [fault.message for fault in faults(ledger)] == ["an event (court-closed) does not say on which day"]

"""The calendar file is read back by the same standard: days, names, escapes, no times, reminders if asked."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Component

from inlimine.engine.deadlines.deadline import Deadline, Stands
from inlimine.engine.deadlines.due import deadlines
from inlimine.exports.due_calendar import due_calendar
from inlimine.law.deadlines import Duty
from tests.told import Told, told

CASE = told(
    """
    item E "The film; cut, \\"final\\"", recording

    2024-07-03 ruling R1, oral
      bars E
        binds State

    2024-07-08 ruling R2, written
      memorialises R1
      bars E
        binds State
    """
)
STAMP = datetime(2024, 7, 9, 12, 0, tzinfo=UTC)


def read(on: str = "2024-07-09", case: Told = CASE, remind: int | None = None) -> list[Component]:
    """The entries of a calendar as a reader of the standard has them."""
    state = case.at(on)
    return Calendar.from_ical(due_calendar(deadlines(state).rows, state.view, STAMP, remind)).walk("VEVENT")


def written(on: str = "2024-07-09") -> list[dict[str, str]]:
    state = CASE.at(on)
    text = due_calendar(deadlines(state).rows, state.view, STAMP)
    return [
        {name: str(event.decoded(name)) for name in ("uid", "dtstart", "dtend")}
        | {name: str(event[name]) for name in ("summary", "description")}
        for event in Calendar.from_ical(text).walk("VEVENT")
    ]


def test_each_deadline_stands_on_its_day_and_on_its_safe_day() -> None:
    found = [(one["dtstart"], one["dtend"], one["summary"]) for one in written()]
    film = 'State of New Mexico (R2, The film; cut, "final")'
    appeal = "notice of appeal from the order that suppresses or excludes evidence"
    again = "motion to reconsider that keeps the appeal open"
    assert found == [
        ("2024-07-22", "2024-07-23", f"OPEN: {again}; {film}"),
        ("2024-07-18", "2024-07-19", f"OPEN: safe day: {again}; {film}"),
        ("2024-07-22", "2024-07-23", f"OPEN: {appeal}; {film}"),
        ("2024-07-18", "2024-07-19", f"OPEN: safe day: {appeal}; {film}"),
    ]


def test_the_counting_and_the_authority_are_told() -> None:
    told_lines = written()[2]["description"].splitlines()
    assert told_lines[0] == "Monday 8 July 2024 is not counted"
    assert told_lines[-2:] == [
        "NMSA 39-3-3(B)(2); NMRA 12-201(A)(1)(a); counted by NMRA 12-308(A)",
        "Check it against the rule before relying on it.",
    ]


def test_a_later_export_has_the_same_names_so_that_a_calendar_is_brought_up_to_date() -> None:
    first, later = written(), written("2024-07-20")
    assert [one["uid"] for one in first] == [one["uid"] for one in later]
    assert len({one["uid"] for one in first}) == 4
    assert later[3]["summary"].startswith("OPEN: safe day")
    assert written("2024-07-23")[2]["summary"].startswith("PASSED: ")


def test_a_reminder_rings_at_nine_in_the_morning_so_many_days_before() -> None:
    alarms = [event.walk("VALARM")[0] for event in read(remind=2)]
    # Nine on the second day before a day that begins at midnight: thirty-nine hours before it.
    assert {alarm.decoded("trigger") for alarm in alarms} == {timedelta(hours=-39)}
    assert alarms[1]["description"] == read()[1]["summary"]


def test_what_is_done_rings_no_more_and_says_that_it_was_in_time() -> None:
    done = told(
        """
        item E "The film", recording

        2024-07-08 ruling R2, written
          bars E
            binds State

        2024-07-10 event: appealed by State
          of R2
        """
    )
    entries = read("2024-07-11", done, remind=1)
    (appeal,) = (event for event in entries if "notice of appeal" in str(event["summary"]))
    assert appeal.walk("VALARM") == []
    assert str(appeal["description"]).splitlines()[0] == "filed in time, on Wednesday 10 July 2024"


def test_no_time_is_invented_and_nothing_rings_unless_asked() -> None:
    state = CASE.at()
    text = due_calendar(deadlines(state).rows, state.view, STAMP)
    lines = text.replace("\r\n ", "").split("\r\n")
    assert {line.partition(":")[0] for line in lines if line.startswith("DT")} == {
        "DTSTART;VALUE=DATE",
        "DTEND;VALUE=DATE",
        "DTSTAMP",
    }
    assert "VALARM" not in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_words_of_a_case_become_lines_of_the_file(what: str, remark: str) -> None:
    row = Deadline(
        key="ordered:R1:0.0",
        duty=Duty.ORDERED,
        what=what,
        whose=(),
        due=date(2024, 7, 8),
        safe=None,
        stands=Stands.OPEN,
        remark=f"{remark}\r\nEND:VEVENT\r\nBEGIN:VALARM",
    )
    (event,) = Calendar.from_ical(due_calendar((row,), CASE.at().view, STAMP)).walk("VEVENT")
    assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP"}
    assert str(event["summary"]) == "OPEN: " + "".join(sign if sign.isprintable() else " " for sign in what)

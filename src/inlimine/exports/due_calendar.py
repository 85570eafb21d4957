"""Deadlines as an iCalendar file (RFC 5545): days without times, the same UID at each export."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from inlimine.engine.deadlines.deadline import Deadline, done_words
from inlimine.engine.view import View
from inlimine.engine.words import title
from inlimine.ledger.people import Case

_MORNING = timedelta(hours=9)  # of the day on which a reminder rings


def due_calendar(rows: tuple[Deadline, ...], view: View, stamped: datetime, remind: int | None = None) -> str:
    """The calendar of these deadlines; `stamped` is when it is written, in UTC. What has no day is left out.

    Where an earlier safe day is known it has an entry of its own. `remind`: so many days before each entry that
    is not done a reminder rings, at nine in the morning; None: nothing rings.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//In Limine//inlimine//EN")
    calendar.add("version", "2.0")
    for row in rows:
        for day, kind in _days(row):
            event = _event(row, day, kind, view, stamped)
            if remind is not None and row.done_on is None:
                event.add_component(_reminder(event, remind))
            calendar.add_component(event)
    return str(calendar.to_ical(), "utf-8")


def days_of(rows: tuple[Deadline, ...]) -> int:
    """How many entries the calendar of these deadlines has."""
    return sum(1 for row in rows for _ in _days(row))


def _reminder(event: Event, days: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", str(event["summary"]))
    alarm.add("trigger", _MORNING - timedelta(days=days))
    return alarm


def _days(row: Deadline) -> Iterator[tuple[date, str]]:
    if row.due is not None:
        yield row.due, "due"
    if row.safe is not None and row.safe != row.due:
        yield row.safe, "safe"


def _event(row: Deadline, day: date, kind: str, view: View, stamped: datetime) -> Event:
    event = Event()
    event.add("uid", f"{row.key}:{kind}@{_case_key(view.case)}.inlimine")
    event.add("dtstamp", stamped)
    event.add("dtstart", day)
    if day < date.max:
        event.add("dtend", day + timedelta(days=1))
    event.add("summary", _plain(_summary(row, kind, view)))
    event.add("description", "\n".join(map(_plain, _told(row))))
    event.add("transp", "TRANSPARENT")
    return event


def _summary(row: Deadline, kind: str, view: View) -> str:
    whose = " and ".join(view.parties[party].name for party in row.whose if party in view.parties)
    concerns = ", ".join((*filter(None, (row.ruling,)), *(title(item, view) for item in row.items)))
    safe = "safe day: " if kind == "safe" else ""
    return (
        f"{row.stands}: {safe}{row.what}"
        + (f"; {whose}" if whose else "")
        + (f" ({concerns})" if concerns else "")
    )


def _told(row: Deadline) -> list[str]:
    told = (
        done_words(row),
        *row.counted,
        row.remark,
        row.question,
        row.authority,
        "Check it against the rule before relying on it.",
    )
    return [line for line in told if line]


def _plain(text: str) -> str:
    """Text on one line without signs that steer anything; commas, semicolons and backslashes are escaped later."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _case_key(case: Case) -> str:
    """A short name of the case, always the same, that gives nothing of it away."""
    named = "\0".join((case.title, case.number, case.court, case.jurisdiction))
    return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:16]

"""What is due when, as a list and as a calendar file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from inlimine.engine.case_state import CaseState
from inlimine.engine.deadlines.deadline import Deadline
from inlimine.engine.deadlines.due import Deadlines, deadlines
from inlimine.exports.due_calendar import days_of, due_calendar
from inlimine.operations.ask import known_as
from inlimine.operations.files import write_whole
from inlimine.operations.refusal import refuse


def list_deadlines(state: CaseState, party: str = "") -> Deadlines:
    """Everything that is due; with a party, what is due from it or from nobody in particular.

    Refuses an unknown party with the known ones.
    """
    found = deadlines(state)
    wanted = known_as(party, state.view.parties, "party", "--party")
    if not wanted:
        return found
    rows = tuple(row for row in found.rows if wanted in row.whose or not row.whose)
    return replace(found, rows=rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a calendar file holds: so many deadlines, in so many entries, for a safe day has one of its own."""

    deadlines: int
    entries: int


def with_a_day(rows: tuple[Deadline, ...]) -> tuple[Deadline, ...]:
    """Those that a calendar can hold."""
    return tuple(row for row in rows if row.due is not None or row.safe is not None)


def as_calendar(rows: tuple[Deadline, ...], state: CaseState, remind: int | None = None) -> str:
    """Deadlines that have a day as iCalendar, to ring so many days before; refused where it were after."""
    if remind is not None and remind < 0:
        message, remedy = f"a reminder {-remind} days after the day is none", "say how many days before it, or 0"
        raise refuse(message, remedy, typed="--remind")
    return due_calendar(rows, state.view, utc_now(), remind)


def write_calendar(
    rows: tuple[Deadline, ...], state: CaseState, file: Path, *, replace: bool, remind: int | None = None
) -> Written:
    """Write the deadlines that have a day as iCalendar; without any, no file.

    A calendar without an entry is none (RFC 5545, 3.6).
    """
    dated = with_a_day(rows)
    calendar = as_calendar(dated, state, remind)
    if dated:
        write_whole(file, calendar, replace=replace)
    return Written(deadlines=len(dated), entries=days_of(dated))


def utc_now() -> datetime:
    """Now, to the second."""
    return datetime.now(UTC).replace(microsecond=0)

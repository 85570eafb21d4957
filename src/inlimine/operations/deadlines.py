"""What is due when, as a list and as a calendar file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from inlimine.engine.case_state import CaseState
from inlimine.engine.deadlines.deadline import Deadline
from inlimine.engine.deadlines.due import Deadlines, deadlines
from inlimine.exports.due_calendar import due_calendar
from inlimine.operations.ask import known_as
from inlimine.operations.files import write_whole


def list_deadlines(state: CaseState, party: str = "") -> Deadlines:
    """Everything that is due; with a party, what is due from it or from nobody in particular.

    Refuses an unknown party with the known ones.
    """
    found = deadlines(state)
    wanted = known_as(party, state.view.parties, "party", "--party")
    if not wanted:
        return found
    rows = tuple(row for row in found.rows if wanted in row.whose or not row.whose)
    return Deadlines(rows=rows, alerts=found.alerts)


def write_calendar(rows: tuple[Deadline, ...], state: CaseState, file: Path, *, replace: bool) -> int:
    """Write the deadlines that have a day as iCalendar; returns how many those are; without any, no file.

    A calendar without an entry is none (RFC 5545, 3.6).
    """
    dated = tuple(row for row in rows if row.due is not None or row.safe is not None)
    if dated:
        write_whole(file, due_calendar(dated, state.view, utc_now()), replace=replace)
    return len(dated)


def utc_now() -> datetime:
    """Now, to the second."""
    return datetime.now(UTC).replace(microsecond=0)

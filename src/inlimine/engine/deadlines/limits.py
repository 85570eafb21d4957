"""The last day before trial or hearing by a row of the law, and how what was done stands to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inlimine.engine.case_state import CaseState
from inlimine.engine.deadlines.calendar import CourtCalendar
from inlimine.engine.deadlines.counting import Counted, count, spoken
from inlimine.engine.deadlines.deadline import Deadline, Stands, standing
from inlimine.law.cited import cited
from inlimine.law.deadlines import DeadlineRow, Duty, Starts

_NO_START = {
    Starts.TRIAL: "When does trial begin? Enter the trial with its day.",
    Starts.HEARING: "Is a pretrial hearing set, and for which day? Enter it as an event: pretrial-hearing.",
}
_NO_DAY = "On which day was it done? Enter the day."


def rows_before_trial(state: CaseState, duty: Duty) -> list[DeadlineRow]:
    """The rows of one duty that are counted back from trial or hearing, as they hold on the day of the case."""
    today = state.view.as_of.day
    rows = [row for row in state.rulebook.deadlines if row.starts in _NO_START and row.duty is duty]
    return [row for row in rows if row.since <= today and (row.until is None or today < row.until)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What one limit applies to; `done_on` is when it was done, `undated`: it was done, nobody says when."""

    key: str
    what: str
    whose: tuple[str, ...]
    items: tuple[str, ...] = ()
    done_on: date | None = None
    undated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """The last day by a row; `by` is the trial's day where the rule gives no number of days."""

    row: DeadlineRow
    counted: Counted
    today: date
    by: date | None = None

    def stands(self, done_on: date | None) -> Stands:
        """How the limit stands, where it was done on that day or not yet."""
        if self.by is None:
            return standing(self.counted, done_on, self.today)
        if (done_on or self.today) >= self.by:
            return Stands.PASSED
        return Stands.OPEN if done_on is None else Stands.DONE

    def on(self, task: Task) -> Deadline:
        """The deadline of a task."""
        counted, row = self.counted, self.row
        counting = f"counted by {counted.authority}" if counted.authority else ""
        return Deadline(
            key=f"{row.duty.lower()}:{task.key}",
            duty=row.duty,
            what=task.what,
            whose=task.whose,
            due=counted.due,
            safe=counted.safe,
            stands=Stands.UNCLEAR if task.undated else self.stands(task.done_on),
            items=task.items,
            counted=counted.steps,
            authority="; ".join(filter(None, (cited(row), counting))),
            remark=row.remark,
            question=" ".join(filter(None, (counted.question, _NO_DAY if task.undated else ""))),
            done_on=task.done_on,
        )


def limit(row: DeadlineRow, calendar: CourtCalendar) -> Limit:
    """The last day before the trial, or the pretrial hearing, of a case by a row."""
    start, today = calendar.start_day(row.starts), calendar.state.view.as_of.day
    if start is None:
        nothing = Counted(due=None, safe=None, steps=(), authority="", question=_NO_START[row.starts])
        return Limit(row=row, counted=nothing, today=today)
    if row.days is None:
        step = f"trial begins on {spoken(start)}; the rule gives no number of days"
        return Limit(
            row=row, counted=Counted(due=None, safe=None, steps=(step,), authority=""), today=today, by=start
        )
    way = calendar.way_on(start, appellate=row.appellate, back=True)
    return Limit(row=row, counted=count(start, row.days, way, back=True), today=today)

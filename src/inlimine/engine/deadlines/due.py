"""Every deadline that the ledger and the law give on the day of a case, in the order of their days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inlimine.engine.case_state import CaseState
from inlimine.engine.deadlines.calendar import CourtCalendar
from inlimine.engine.deadlines.counting import spoken
from inlimine.engine.deadlines.deadline import Alert, Deadline
from inlimine.engine.deadlines.from_rulings import after_rulings
from inlimine.engine.deadlines.notices import notices
from inlimine.engine.deadlines.ordered import ordered
from inlimine.engine.deadlines.suppression import late_suppression, suppression


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlines:
    """What is due, and what can no longer be put right by a date.

    `trial` says when trial begins or began; empty: the ledger has no day for it.
    """

    rows: tuple[Deadline, ...]
    alerts: tuple[Alert, ...]
    trial: str = ""


def deadlines(state: CaseState) -> Deadlines:
    """What is due after rulings, before trial, and by order; the earliest first, without a day last."""
    calendar = CourtCalendar(state)
    rows = [*after_rulings(calendar), *notices(calendar), *suppression(calendar), *ordered(state)]
    alerts = sorted(late_suppression(state), key=lambda alert: (alert.code, alert.motion))
    return Deadlines(rows=tuple(sorted(rows, key=_order)), alerts=tuple(alerts), trial=trial_words(state))


def trial_words(state: CaseState) -> str:
    """`Trial begins on Monday 8 July 2024`, or that it began; empty where no trial has a day in the ledger."""
    day = CourtCalendar(state).trial_day
    if day is None:
        return ""
    return f"Trial {'begins' if day > state.view.as_of.day else 'began'} on {spoken(day)}"


def _order(one: Deadline) -> tuple[date, str]:
    return one.safe or one.due or date.max, one.key

"""Every deadline that the ledger and the law give on the day of a case, in the order of their days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inlimine.engine.case_state import CaseState
from inlimine.engine.deadlines.calendar import CourtCalendar
from inlimine.engine.deadlines.deadline import Alert, Deadline
from inlimine.engine.deadlines.from_rulings import after_rulings
from inlimine.engine.deadlines.notices import notices
from inlimine.engine.deadlines.ordered import ordered
from inlimine.engine.deadlines.suppression import late_suppression, suppression


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlines:
    """What is due, and what can no longer be put right by a date."""

    rows: tuple[Deadline, ...]
    alerts: tuple[Alert, ...]


def deadlines(state: CaseState) -> Deadlines:
    """What is due after rulings, before trial, and by order; the earliest first, without a day last."""
    calendar = CourtCalendar(state)
    rows = [*after_rulings(calendar), *notices(calendar), *suppression(calendar), *ordered(state)]
    alerts = sorted(late_suppression(state), key=lambda alert: (alert.code, alert.motion))
    return Deadlines(rows=tuple(sorted(rows, key=_order)), alerts=tuple(alerts))


def _order(one: Deadline) -> tuple[date, str]:
    return one.safe or one.due or date.max, one.key

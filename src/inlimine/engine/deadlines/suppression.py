"""Motions to suppress: their last day before trial, and what is raised or left undecided too late."""

from __future__ import annotations

from collections.abc import Iterator

from inlimine.engine.case_state import CaseState
from inlimine.engine.deadlines.calendar import CourtCalendar
from inlimine.engine.deadlines.deadline import Alert, Deadline, Stands
from inlimine.engine.deadlines.limits import Task, limit, rows_before_trial
from inlimine.engine.view import View
from inlimine.engine.words import title
from inlimine.law.cited import cited
from inlimine.law.deadlines import AlertRow, Duty
from inlimine.ledger.acts import Motion
from inlimine.ledger.people import Episode
from inlimine.ledger.terms import Relief


def suppression(calendar: CourtCalendar) -> Iterator[Deadline]:
    """Each motion to suppress held against its day; while there is time, what the others may still file."""
    state = calendar.state
    motions = _suppressing(state.view)
    filed = {motion.by for motion in motions}
    for row in rows_before_trial(state, Duty.SUPPRESSION):
        last = limit(row, calendar)
        yield from (last.on(_task(row.what, motion)) for motion in motions)
        if calendar.start_day(row.starts) and last.stands(None) is not Stands.PASSED:
            others = [party for party in state.view.defendants if party not in filed]
            yield from (last.on(Task(key=party, what=row.what, whose=(party,))) for party in others)


def _task(what: str, motion: Motion) -> Task:
    return Task(
        key=motion.handle,
        what=f"{what} ({motion.handle})",
        whose=(motion.by,),
        items=tuple(sorted({subject for request in motion.requests for subject in request.subject})),
        done_on=motion.eff.day if motion.eff else None,
        undated=motion.eff is None,
    )


def _suppressing(view: View) -> list[Motion]:
    """The motions of the defence that ask to suppress."""
    return [
        motion
        for motion in view.motions.values()
        if motion.by in view.defendants and any(one.relief is Relief.SUPPRESS for one in motion.requests)
    ]


def late_suppression(state: CaseState) -> Iterator[Alert]:
    """Suppression raised once trial has begun, or undecided when it began (NMRA 5-212(C); Fed. R. Crim. P. 12)."""
    view, today = state.view, state.view.as_of.day
    rows = [
        row for row in state.rulebook.alerts if row.since <= today and (row.until is None or today < row.until)
    ]
    for row in rows:
        for motion in _suppressing(view):
            trial = view.episodes.get(view.home(motion.eff))
            if motion.eff and trial and trial.eff:
                yield from _late(row, motion, trial, view)


def _late(row: AlertRow, motion: Motion, trial: Episode, view: View) -> Iterator[Alert]:
    if trial.eff is None or motion.eff is None:
        return
    subjects = dict.fromkeys(one for request in motion.requests for one in request.subject)
    what = " and ".join(f'"{title(one, view)}"' for one in subjects) or "evidence"
    asks = f"{motion.handle} asks to suppress {what}"
    begun = f"trial began on {trial.eff.spoken}"
    if trial.eff.day <= motion.eff.day:
        code, said = "LATE_SUPPRESSION", f"{asks}, was made on {motion.eff.spoken}, and {begun}"
    elif not _decided(motion, trial, view):
        code, said = "SUPPRESSION_UNDECIDED", f"{asks}, {begun}, and no ruling of before is in the ledger"
    else:
        return
    yield Alert(code=code, motion=motion.handle, message=f"{said}: {row.message}.", authority=cited(row))


def _decided(motion: Motion, trial: Episode, view: View) -> bool:
    """Whether an act disposed of the motion by the day on which trial began, or a party withdrew it."""
    for act in view.acts:
        named = [disposed.request for disposed in act.disposes] + [edge.target for edge in act.edges]
        asked = {one.handle for name in named for one, _, _ in view.requests.get(name, ())}
        if motion.handle in asked and act.eff and trial.eff and act.eff.day <= trial.eff.day:
            return True
    return False

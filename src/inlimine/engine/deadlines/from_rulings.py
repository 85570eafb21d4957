"""What is due after a ruling: appeal and reconsideration, each from the day on which its time begins to run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inlimine.engine.case_state import CaseState
from inlimine.engine.deadlines.calendar import CourtCalendar
from inlimine.engine.deadlines.clock import Clock
from inlimine.engine.deadlines.counting import Counted, spoken
from inlimine.engine.deadlines.deadline import Deadline, standing
from inlimine.engine.deadlines.reconsidered import reconsidered
from inlimine.engine.deadlines.renewed import Renewal
from inlimine.engine.deadlines.triggers import Trigger, acts_of, triggers
from inlimine.law.cited import cited
from inlimine.law.deadlines import DeadlineRow, Duty, Starts
from inlimine.ledger.people import Event
from inlimine.ledger.terms import EventKind


def after_rulings(calendar: CourtCalendar) -> Iterator[Deadline]:
    """What each order sets going for each party."""
    state = calendar.state
    for trigger in triggers(state):
        for party in trigger.parties:
            for row in _rows(trigger, party, state):
                yield _deadline(Clock(row=row, calendar=calendar), trigger, party)


def _begun(trigger: Trigger, state: CaseState) -> date:
    """The day whose law holds: that of the order."""
    return trigger.order.day or trigger.order.early or state.view.as_of.day


def _rows(trigger: Trigger, party: str, state: CaseState) -> list[DeadlineRow]:
    """The rows of the law on the day of the order."""
    begun, role = _begun(trigger, state), state.view.parties[party].role
    rows = [row for row in state.rulebook.deadlines if row.starts is trigger.starts and role in row.whose]
    return [row for row in rows if row.since <= begun and (row.until is None or begun < row.until)]


def _deadline(clock: Clock, trigger: Trigger, party: str) -> Deadline:
    row, state = clock.row, clock.calendar.state
    counted = clock.from_order(trigger.order)
    asked = reconsidered(trigger, party, state)
    done_on = _done_on(row.done_by, trigger, party, state)
    if row.duty is Duty.RECONSIDERATION:
        live = next((one for one in asked if one.withdrawn is None), next(iter(asked), None))
        done_on = live.asked_on if live else done_on
    else:
        counted = Renewal(counted=counted, begun=_begun(trigger, state), clock=clock).after(asked)
    return _made(row, trigger, party, counted, done_on, state)


def _done_on(kind: EventKind | None, trigger: Trigger, party: str, state: CaseState) -> date | None:
    """The first day on which the party did this about the order."""
    days = [
        event.eff.day
        for event in state.view.of(Event)
        if event.what is kind and event.by == party and event.eff and trigger.handles & acts_of(event, state)
    ]
    return min(days, default=None)


def _made(
    row: DeadlineRow, trigger: Trigger, party: str, counted: Counted, done_on: date | None, state: CaseState
) -> Deadline:
    by = counted.authority and f"counted by {counted.authority}"
    return Deadline(
        key=f"{row.duty.lower()}:{trigger.starts.name.lower()}:{trigger.act.handle}:{party}",
        duty=row.duty,
        what=_what(row, trigger),
        whose=(party,),
        due=counted.due,
        safe=counted.safe,
        stands=standing(counted, done_on, state.view.as_of.day),
        ruling=trigger.act.handle,
        items=trigger.items,
        counted=counted.steps,
        authority="; ".join(filter(None, (cited(row), by))),
        remark=row.remark,
        question=" ".join(filter(None, (counted.question, _jeopardy(trigger, state)))),
        done_on=done_on,
    )


def _what(row: DeadlineRow, trigger: Trigger) -> str:
    if not trigger.perhaps:
        return row.what
    kind = "dismisses" if trigger.starts is Starts.DISMISSAL else "is the final judgment"
    return f"if {trigger.act.handle} {kind}: {row.what}"


def _jeopardy(trigger: Trigger, state: CaseState) -> str:
    """An order made while a trial runs: whether the State may appeal it at all is another matter."""
    eff = trigger.act.eff
    if trigger.starts is not Starts.EXCLUSION or eff is None:
        return ""
    begun = [one for one in state.view.begun if one.eff and one.eff.day <= eff.day]
    trial = next((one for one in begun if one.ends is None or eff.day <= one.ends.day), None)
    if trial is None or trial.eff is None:
        return ""
    return (
        f"{trigger.act.handle} was made after trial began on {spoken(trial.eff.day)}: has jeopardy attached, so "
        "that the State may not appeal it?"
    )

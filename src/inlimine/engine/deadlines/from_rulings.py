"""What is due after a ruling: appeal and reconsideration, each from the day on which its time begins to run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from inlimine.engine.case_state import CaseState
from inlimine.engine.deadlines.counting import Counted, count, spoken, way_of
from inlimine.engine.deadlines.deadline import Deadline, Stands, standing
from inlimine.engine.deadlines.reconsidered import Reconsidered, reconsidered
from inlimine.engine.deadlines.triggers import Trigger, acts_of, triggers
from inlimine.law.cited import cited
from inlimine.law.deadlines import DeadlineRow, Duty, Starts
from inlimine.ledger.people import Event
from inlimine.ledger.terms import EventKind


def after_rulings(state: CaseState) -> Iterator[Deadline]:
    """What each order sets going for each party."""
    for trigger in triggers(state):
        for party in trigger.parties:
            for row in _rows(trigger, party, state):
                yield _deadline(row, _Clock(row=row, trigger=trigger, party=party, state=state))


def _rows(trigger: Trigger, party: str, state: CaseState) -> list[DeadlineRow]:
    """The rows of the law on the day of the order."""
    begins = trigger.day or trigger.early or state.view.as_of.day
    role = state.view.parties[party].role
    rows = [row for row in state.rulebook.deadlines if row.starts is trigger.starts and role in row.whose]
    return [row for row in rows if row.since <= begins and (row.until is None or begins < row.until)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clock:
    """One period for one party after one order."""

    row: DeadlineRow
    trigger: Trigger
    party: str
    state: CaseState

    def counted(self, start: date) -> Counted:
        way = way_of(start, self.state.rulebook, self.state.view.case.profile, appellate=self.row.appellate)
        return count(start, self.row.days or 0, way)

    def from_order(self) -> Counted:
        """Counted from the written order, with the spoken decision as the safe early day."""
        day, early = self.trigger.day, self.trigger.early
        called = self.trigger.act.handle
        if day is None:
            question = (
                f"On which day was the written order {called} filed? The time runs from then; enter its day."
                if self.trigger.written
                else f"No written order on {called} is in the ledger; the time runs from the filing of one."
            )
            if early is None:
                return Counted(due=None, safe=None, steps=(), authority="", question=question)
            return replace(self._early(early), due=None, question=question)
        found = self.counted(day)
        if early is None or early >= day:
            return found
        first = self._early(early)
        safe = min(filter(None, (first.safe, found.safe)), default=None)
        return replace(found, safe=safe, steps=(*found.steps, first.steps[-1]))

    def _early(self, early: date) -> Counted:
        first = self.counted(early)
        said = f"from the spoken decision of {spoken(early)} it would be"
        step = f"{said} {spoken(first.safe)}, the safe early day" if first.safe else f"{said} unclear"
        return replace(first, steps=(*first.steps, step))

    def event(self, kind: EventKind | None) -> date | None:
        """The first day on which the party did this about the order."""
        own = self.trigger.handles
        days = [
            event.eff.day
            for event in self.state.view.of(Event)
            if event.what is kind and event.by == self.party and event.eff and own & acts_of(event, self.state)
        ]
        return min(days, default=None)


def _deadline(row: DeadlineRow, clock: _Clock) -> Deadline:
    counted = clock.from_order()
    again = reconsidered(clock.trigger, clock.party, clock.state)
    if row.duty is Duty.RECONSIDERATION:
        return _made(clock, counted, again.asked_on if again else clock.event(row.done_by))
    done = clock.event(row.done_by)
    if again is None:
        return _made(clock, counted, done)
    if counted.safe is None or again.asked_on > (counted.due or counted.safe):
        return _made(clock, counted, done, _late(again, counted))
    return _made(clock, _from_denial(again, counted, clock), done)


def _late(again: Reconsidered, counted: Counted) -> str:
    asked = f"reconsideration was asked on {spoken(again.asked_on)}"
    if counted.due is None:
        return f"{asked}: was that within the time for appeal? {counted.question}"
    return f"{asked}, after the time for appeal: it does not keep the appeal open."


def _from_denial(again: Reconsidered, counted: Counted, clock: _Clock) -> Counted:
    """The time after a motion to reconsider that was made in time: it runs from the order that disposes of it."""
    asked = f"reconsideration was asked in time, on {spoken(again.asked_on)}"
    if again.decided_on is None:
        question = f"{asked}: the time for appeal runs from the order that disposes of that motion; enter it."
        return replace(counted, due=None, question=question)
    found = clock.counted(again.decided_on)
    step = f"{asked}, and decided by {again.decided_by}; the time runs from then"
    return replace(found, steps=(step, *found.steps))


def _made(clock: _Clock, counted: Counted, done_on: date | None, more: str = "") -> Deadline:
    row, trigger, view = clock.row, clock.trigger, clock.state.view
    questions = (counted.question, more, _jeopardy(clock))
    return Deadline(
        key=f"{row.duty.lower()}:{trigger.starts.name.lower()}:{trigger.act.handle}:{clock.party}",
        duty=row.duty,
        what=_what(row, trigger),
        whose=(clock.party,),
        due=counted.due,
        safe=counted.safe,
        stands=_stands(counted, done_on, view.as_of.day),
        ruling=trigger.act.handle,
        items=trigger.items,
        counted=counted.steps,
        authority="; ".join(filter(None, (cited(row), counted.authority and f"counted by {counted.authority}"))),
        remark=row.remark,
        question=" ".join(filter(None, questions)),
        done_on=done_on,
    )


def _stands(counted: Counted, done_on: date | None, today: date) -> Stands:
    return standing(counted.due, counted.safe, done_on, today)


def _what(row: DeadlineRow, trigger: Trigger) -> str:
    if not trigger.perhaps:
        return row.what
    kind = "dismisses" if trigger.starts is Starts.DISMISSAL else "is the final judgment"
    return f"if {trigger.act.handle} {kind}: {row.what}"


def _jeopardy(clock: _Clock) -> str:
    """An order made while a trial runs: whether the State may appeal it at all is another matter."""
    eff = clock.trigger.act.eff
    if clock.trigger.starts is not Starts.EXCLUSION or eff is None:
        return ""
    begun = [one for one in clock.state.view.begun if one.eff and one.eff.day <= eff.day]
    trial = next((one for one in begun if one.ends is None or eff.day <= one.ends.day), None)
    if trial is None or trial.eff is None:
        return ""
    return (
        f"{clock.trigger.act.handle} was made after trial began on {spoken(trial.eff.day)}: has jeopardy "
        "attached, so that the State may not appeal it?"
    )

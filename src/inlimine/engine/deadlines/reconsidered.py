"""The motions of a party to reconsider an order, and what became of each.

A motion counts by its title ("motion to reconsider ...") and its subject, or by the ruling that its title names;
an event says it outright (`reconsideration-sought by State`, `of R1`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inlimine.engine.case_state import CaseState
from inlimine.engine.deadlines.orders import Order, one_order
from inlimine.engine.deadlines.triggers import Trigger, acts_of
from inlimine.engine.view import View
from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Act, Motion, lettered
from inlimine.ledger.people import Event
from inlimine.ledger.terms import EdgeKind, EventKind

_LEAVES_IT_OPEN = frozenset({"withdrawn", "reserved", "tentatively-granted"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconsidered:
    """A motion to reconsider (`motion` is empty where only an event tells of it).

    `order` is the decision that disposed of it; `withdrawn` the act that withdrew it, if no decision came.
    """

    asked_on: date
    motion: str = ""
    order: Order | None = None
    withdrawn: Act | None = None

    @property
    def ended(self) -> date | None:
        """The day on which it was decided or withdrawn, where that is known."""
        if self.order is not None:
            return self.order.early or self.order.day
        return self.withdrawn.eff.day if self.withdrawn and self.withdrawn.eff else None


def reconsidered(trigger: Trigger, party: str, state: CaseState) -> list[Reconsidered]:
    """The party's requests to reconsider the order, in the order of their days."""
    view = state.view
    motions = [m for m in view.motions.values() if m.by == party and m.eff and _is_about(m, trigger)]
    asked = [_of_motion(motion, motion.eff.day, view) for motion in motions if motion.eff]
    by_motion = {one.asked_on for one in asked}
    told = [
        Reconsidered(asked_on=event.eff.day)
        for event in view.of(Event)
        if event.what is EventKind.RECONSIDERATION_SOUGHT
        and event.by == party
        and event.eff
        and trigger.handles & acts_of(event, state)
        # A motion says more than the event of the same day.
        and event.eff.day not in by_motion
    ]
    return sorted((*asked, *told), key=lambda one: (one.asked_on, one.motion))


def _of_motion(motion: Motion, asked_on: date, view: View) -> Reconsidered:
    named = {motion.handle, *lettered(motion.handle, len(motion.requests))}
    order = one_order((act for act in view.acts if not act.by and _decides(act, named)), view)
    withdrawals = [act for act in view.acts if _withdraws(act, named)]
    return Reconsidered(
        asked_on=asked_on,
        motion=motion.handle,
        order=order,
        withdrawn=next(iter(withdrawals), None) if order is None else None,
    )


def _decides(act: Act, named: set[str]) -> bool:
    """Whether an act disposed of the motion; to reserve, or to think aloud, does not."""
    words = [disposition(one.disposition) for one in act.disposes if one.request in named]
    return any(row.name not in _LEAVES_IT_OPEN for row in words)


def _withdraws(act: Act, named: set[str]) -> bool:
    """Whether a party withdrew the motion, or the court noted that it was withdrawn."""
    edges = any(edge.edge is EdgeKind.WITHDRAWS and edge.target in named for edge in act.edges)
    words = [disposition(one.disposition) for one in act.disposes if one.request in named]
    return edges or any(row.name == "withdrawn" for row in words)


def _is_about(motion: Motion, trigger: Trigger) -> bool:
    """Whether a motion asks to reconsider this order: it names it, or is later and on the same subject."""
    title = motion.title.casefold()
    if "reconsider" not in title:
        return False
    if any(handle.casefold() in title.replace(",", " ").split() for handle in trigger.handles):
        return True
    first = trigger.order.early or trigger.order.day
    if first is None or motion.eff is None or motion.eff.day < first:
        return False
    subjects = {subject for request in motion.requests for subject in request.subject}
    return bool(subjects & set(trigger.items)) if trigger.items else not subjects

"""Whether a party asked the court to reconsider an order, and what became of that motion.

A motion counts by its title ("motion to reconsider ...") and its subject, or by the ruling that its title names;
an event says it outright (`reconsideration-sought by State`, `of R1`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inlimine.engine.case_state import CaseState
from inlimine.engine.deadlines.triggers import Trigger, acts_of
from inlimine.engine.view import View
from inlimine.ledger.acts import Act, Motion, lettered
from inlimine.ledger.people import Event
from inlimine.ledger.terms import EventKind, Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconsidered:
    """When reconsideration was asked, and the act that disposed of the motion, if one did."""

    asked_on: date
    decided_by: str = ""
    decided_on: date | None = None


def reconsidered(trigger: Trigger, party: str, state: CaseState) -> Reconsidered | None:
    """The party's first request to reconsider the order; None where none is in the ledger."""
    view = state.view
    motions = [m for m in view.motions.values() if m.by == party and m.eff and _is_about(m, trigger)]
    asked = [(motion.eff.day, _decision(motion, view)) for motion in motions if motion.eff]
    told = [
        (event.eff.day, None)
        for event in view.of(Event)
        if event.what is EventKind.RECONSIDERATION_SOUGHT
        and event.by == party
        and event.eff
        and trigger.handles & acts_of(event, state)
    ]
    # A motion says more than the event of the same day.
    found = min((*asked, *told), key=lambda one: (one[0], one[1] is None), default=None)
    if found is None:
        return None
    day, act = found
    return Reconsidered(
        asked_on=day,
        decided_by=act.handle if act else "",
        decided_on=act.eff.day if act and act.eff else None,
    )


def _is_about(motion: Motion, trigger: Trigger) -> bool:
    """Whether a motion asks to reconsider this order: it names it, or is later and on the same subject."""
    title = motion.title.casefold()
    if "reconsider" not in title:
        return False
    if any(handle.casefold() in title.replace(",", " ").split() for handle in trigger.handles):
        return True
    first = trigger.early or trigger.day
    if first is None or motion.eff is None or motion.eff.day < first:
        return False
    subjects = {subject for request in motion.requests for subject in request.subject}
    return bool(subjects & set(trigger.items)) if trigger.items else not subjects


def _decision(motion: Motion, view: View) -> Act | None:
    """The act of the court that disposed of a motion: the first written one, else the first spoken."""
    named = {motion.handle, *lettered(motion.handle, len(motion.requests))}
    acts = [act for act in view.acts if not act.by and named & {disposed.request for disposed in act.disposes}]
    dated = sorted((act for act in acts if act.eff), key=lambda act: (act.form is Form.ORAL, str(act.eff)))
    return next(iter(dated), None)

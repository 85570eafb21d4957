"""What the others may not bring up, so that one hears it coming: by a ruling, and by a rule alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from inlimine.engine.case_state import CaseState
from inlimine.engine.movant import asked_alone, on_own_motion
from inlimine.engine.named import named
from inlimine.engine.norms import Norm
from inlimine.engine.resolution import Mark, Resolution
from inlimine.engine.words import full_title
from inlimine.law.statuses import Force, Status
from inlimine.ledger.terms import KEEPS_OUT, Effect, Relief

Theirs = Mapping[str, Iterable[Resolution]]
Kept = tuple[str, tuple[str, ...]]


def by_ruling(theirs: Theirs, state: CaseState) -> Iterator[Kept]:
    """Each thing with the sides that a ruling keeps from it: `His role (R1), only by leave`.

    What a side asked to be barred itself, by a ruling that names nobody, is left out: it is listed for the others.
    """
    kept: dict[str, list[str]] = {}
    for party, replies in theirs.items():
        for reply in replies:
            if said := _said(reply, party, state):
                kept.setdefault(f"{full_title(reply.item, state.view)}{said}", []).append(party)
    yield from ((thing, tuple(parties)) for thing, parties in kept.items())


def by_rule(theirs: Theirs, state: CaseState) -> Iterator[Kept]:
    """What a rule keeps out, things that read alike together: `NOT IN EVIDENCE: The letter; The note`."""
    kept: dict[tuple[str, str], list[str]] = {}
    for party, replies in theirs.items():
        for reply in replies:
            if reply.status is Status.BARRED and reply.force is Force.RULE:
                kept.setdefault((reply.shown, full_title(reply.item, state.view)), []).append(party)
    alike: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for (shown, thing), parties in kept.items():
        alike.setdefault((shown, tuple(parties)), []).append(thing)
    yield from ((f"{shown}: {'; '.join(things)}", parties) for (shown, parties), things in alike.items())


def _said(reply: Resolution, party: str, state: CaseState) -> str:
    """How rulings keep it from a side, in words behind its name; empty where none does."""
    last = f"; objection sustained {reply.sustained}" if reply.sustained else ""
    return f"{_held(reply, party, state)}{last}"


def _held(reply: Resolution, party: str, state: CaseState) -> str:
    if reply.mark is Mark.STRUCK:
        return ", struck from the evidence"
    deciding = [norm for norm in state.norms if norm.handle in reply.rulings]
    against = [norm for norm in deciding if not _asked_for(norm, party, state)]
    if reply.force is Force.ORDER:
        return _by_order(reply, against, state) if against or not deciding else ""
    if reply.status is Status.BARRED and (holds := [n.handle for n in against if n.effect in KEEPS_OUT]):
        return f" ({', '.join(holds)}), only by leave"
    unsaid = [norm.handle for norm in against if norm.unsaid]
    if unsaid and reply.status in (Status.BARRED, Status.LEAVE_FIRST):
        return f" ({', '.join(unsaid)}), as far as its words go: they are not spelt out"
    return ""


def _by_order(reply: Resolution, against: list[Norm], state: CaseState) -> str:
    rulings = f" ({', '.join(reply.rulings)})" if reply.rulings else ""
    if reply.status is Status.NOT_YET and any(norm.effect is Effect.PROHIBIT for norm in against):
        return f"{rulings}, until: {'; '.join(named(one.atom, state.view) for one in reply.conditions)}"
    leave = {Status.BARRED: "", Status.LEAVE_FIRST: ", only by leave"}.get(reply.status)
    return "" if leave is None or not rulings else f"{rulings}{leave}"


def _asked_for(norm: Norm, party: str, state: CaseState) -> bool:
    """Whether it is a favour that this party asked for itself, and names nobody."""
    if norm.unsaid and not norm.directive.binds:
        asked = asked_alone(norm, party, state.view)
        return bool(asked) and Relief.ADMIT not in asked
    return on_own_motion(norm, party, state.view)

"""The witnesses of a case: who calls each, what he may not say, which rulings concern him, what he was told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.question import Question
from inlimine.engine.resolution import Resolution
from inlimine.law.statuses import Status
from inlimine.ledger.people import Event, Witness
from inlimine.ledger.terms import RESTRICTS, EventKind, Use
from inlimine.operations.ask import pressing_status

# What keeps a question from being put to a witness, or asks for the court first.
_HELD_BACK = frozenset({Status.BARRED, Status.UNCLEAR, Status.LEAVE_FIRST, Status.NOT_YET})


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One party that may examine him: what rulings hold back from it, most pressing first; `calls` him or not.

    `cautions` are what is held back by a rule or as a caution, with no ruling.
    """

    party: str
    calls: bool
    held_back: tuple[Resolution, ...]
    cautions: tuple[Resolution, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfWitness:
    """A witness; `concerning` are the rulings that bind or name him or what comes in through him."""

    witness: Witness
    sides: tuple[Side, ...]
    concerning: tuple[Norm, ...]
    told: tuple[Event, ...]


def witnesses(state: CaseState) -> tuple[OfWitness, ...]:
    """Every witness in the ledger's order."""
    return tuple(_of(witness, state) for witness in state.view.witnesses.values())


def _of(witness: Witness, state: CaseState) -> OfWitness:
    view = state.view
    calling = [party for party in view.parties if party in witness.called_by]
    told = [event for event in view.of(Event) if _told(event, witness)]
    return OfWitness(
        witness=witness,
        sides=tuple(_side(party, witness, state) for party in calling or view.parties),
        concerning=tuple(norm for norm in state.norms if _concerns(norm, witness, state)),
        told=tuple(sorted(told, key=lambda event: (event.eff is None, event.eff.key if event.eff else ()))),
    )


def _told(event: Event, witness: Witness) -> bool:
    return event.what is EventKind.WITNESS_INSTRUCTED and event.item == witness.handle


def _side(party: str, witness: Witness, state: CaseState) -> Side:
    asked = Question(item="", by=party, use=Use.ELICIT, witness=witness.handle)
    replies = [state.resolve(replace(asked, item=item)) for item in state.items]
    held = sorted((r for r in replies if r.status in _HELD_BACK), key=lambda reply: pressing_status(reply.status))
    return Side(
        party=party,
        calls=party in witness.called_by,
        held_back=tuple(reply for reply in held if reply.rulings),
        cautions=tuple(reply for reply in held if not reply.rulings),
    )


def _concerns(norm: Norm, witness: Witness, state: CaseState) -> bool:
    """Whether a ruling in force binds the witness, names him, or speaks of what comes in through him."""
    directive = norm.directive
    if norm.state not in (InForce.IN, InForce.REVIVAL_UNCLEAR) or norm.effect not in RESTRICTS:
        return False
    if witness.handle in (*directive.subject, *directive.witnesses, *directive.binds):
        return True
    if directive.binds_witnesses and not directive.witnesses:
        return True
    return bool(set(directive.subject) & _through(witness, state))


def _through(witness: Witness, state: CaseState) -> set[str]:
    """What comes in through a witness, its wholes, and the papers to whose fact it goes."""
    mine = [item for item in state.view.items.values() if witness.handle in item.sponsors]
    return {one for item in mine for one in (*state.view.wholes(item.handle), *item.same_fact_as)}

"""What a reply of the engine is worth to a chart: under which reading evidence counts (SEMANTICS 2.15)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import InForce
from inlimine.engine.question import Question
from inlimine.engine.receipts import evidence
from inlimine.engine.resolution import Resolution
from inlimine.law.dispositions import disposition
from inlimine.law.statuses import Status
from inlimine.ledger.terms import Decider, Use
from inlimine.ledger.truth import Truth
from inlimine.proof.decision import Reading

NOTHING = 0
_GRANTS = frozenset({"granted", "stipulated"})


def worth(state: CaseState, item: Question, witness: Question | None) -> int:
    """The strictest reading under which the item counts, through a witness who may be heard; 0 for none.

    What was received counts as far as it may be argued, and needs its sponsor no more. A witness whom nothing bars
    takes nothing away.
    """
    found = _worth(state.resolve(put(item, state)))
    if witness is None or not found or evidence(item, state.setting).received:
        return found
    heard = _worth(state.resolve(witness))
    return found if heard >= Reading.NORMAL else min(found, heard)


def put(item: Question, state: CaseState) -> Question:
    """The question as it arises: of what was received, whether it may be argued."""
    return replace(item, use=Use.ARGUE) if evidence(item, state.setting).received else item


def _worth(reply: Resolution) -> int:
    match reply.status:
        case Status.IN_EVIDENCE | Status.CLEARED:
            return Reading.STRICT
        case Status.NOT_BARRED:
            return Reading.NORMAL
        case Status.LEAVE_FIRST:
            return Reading.HOPEFUL
        case Status.NOT_YET:
            return Reading.HOPEFUL if _own_steps(reply) else NOTHING
        case Status.NO_PROCEEDING | Status.BARRED | Status.UNCLEAR:
            return NOTHING


def _own_steps(reply: Resolution) -> bool:
    """Whether a party can bring about by itself all that is still wanting."""
    wanting = [one for one in reply.conditions if one.value is not Truth.YES]
    return bool(wanting) and all(one.decider is Decider.PARTY and one.value is Truth.OPEN for one in wanting)


def admitted(state: CaseState, item: Question) -> bool:
    """Whether the item was received for this purpose and against this party, and not struck again."""
    return evidence(item, state.setting).within


def holds(state: CaseState, rests_on: str) -> bool:
    """Whether what a stipulation or notice rests on holds: an act that is in force, or a request that was granted.

    Raises LookupError where nothing of that name is there on the day.
    """
    norms = [norm for norm in state.norms if rests_on in (norm.act.handle, norm.handle)]
    if norms:
        return any(norm.state is InForce.IN for norm in norms)
    asked = {handle for _, handle, _ in state.view.requests.get(rests_on, ())}
    if not asked:
        raise LookupError(f'no act and no request in the ledger on that day is called "{rests_on}"')
    return asked <= set(_granted(state))


def _granted(state: CaseState) -> Iterator[str]:
    """The requests that acts in force have granted."""
    for norm in state.norms:
        if norm.state is InForce.IN:
            for disposed in norm.act.disposes:
                if disposition(disposed.disposition).name in _GRANTS:
                    yield from (handle for _, handle, _ in state.view.requests.get(disposed.request, ()))

"""What a reply of the engine is worth to a chart: under which reading evidence counts (SEMANTICS 2.15)."""

from __future__ import annotations

from collections.abc import Iterable

from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import InForce
from inlimine.engine.question import Question
from inlimine.engine.resolution import Resolution
from inlimine.engine.view import View
from inlimine.law.statuses import Status
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.terms import Decider
from inlimine.ledger.trial import Receipt
from inlimine.ledger.truth import Truth
from inlimine.proof.chart import Evidence
from inlimine.proof.decision import Reading

NOTHING = 0


def worth(state: CaseState, item: Question, witness: Question | None) -> int:
    """The strictest reading under which the item counts, through a witness who may be heard; 0 for none.

    What is in evidence needs its sponsor no more. A witness whom nothing bars takes nothing away.
    """
    reply = state.resolve(item)
    found = _worth(reply)
    if witness is None or reply.status is Status.IN_EVIDENCE or not found:
        return found
    heard = _worth(state.resolve(witness))
    return found if heard >= Reading.NORMAL else min(found, heard)


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


def admitted(view: View, leaf: Evidence) -> bool:
    """Whether the item was received for this purpose and against this party, and not struck again."""
    wholes = view.wholes(leaf.item.removesuffix(REMAINDER))
    receipts = (one for whole in wholes for one in view.receipts.get(whole, ()))
    return any(_received_for(leaf, one) and not _struck(one, wholes, view) for one in receipts)


def _received_for(leaf: Evidence, receipt: Receipt) -> bool:
    purpose = not receipt.purposes or leaf.purpose in receipt.purposes
    return purpose and (not receipt.against or leaf.against in receipt.against)


def _struck(receipt: Receipt, wholes: Iterable[str], view: View) -> bool:
    strikes = (one for whole in wholes for one in view.strikes.get(whole, ()) if one.episode == receipt.episode)
    return any(not (one.eff and receipt.eff) or one.eff.key >= receipt.eff.key for one in strikes)


def in_force(state: CaseState, act: str) -> bool:
    """Whether an act, as one on which a stipulation or notice rests, still holds. LookupError if there is none."""
    norms = [norm for norm in state.norms if act in (norm.act.handle, norm.handle)]
    if not norms:
        raise LookupError(f'no act in the ledger on that day is called "{act}"')
    return any(norm.state is InForce.IN for norm in norms)

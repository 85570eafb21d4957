"""What parties agreed among themselves: no order, and for the court to approve (SEMANTICS 1.3, 2.14)."""

from __future__ import annotations

from inlimine.engine.attack import Kind
from inlimine.engine.inquiry import Inquiry
from inlimine.engine.norms import Norm
from inlimine.engine.precedence import sequence
from inlimine.engine.receipts import evidence
from inlimine.engine.resolution import Resolution
from inlimine.law.statuses import Force, Status
from inlimine.ledger.moments import Sequence
from inlimine.ledger.terms import KEEPS_OUT, LETS_IN, Effect
from inlimine.ledger.truth import Truth


def kept_out(inquiry: Inquiry) -> Resolution | None:
    """What the parties agreed to keep out, unless the court has ordered on it or received it since."""
    agreed = [norm for norm in _agreed(inquiry) if _restricts(norm, inquiry) and not _overtaken(norm, inquiry)]
    return _for_approval(agreed, inquiry)


def let_in(inquiry: Inquiry) -> Resolution | None:
    """What the parties agreed to let in, and no court has ordered."""
    agreed = [norm for norm in _agreed(inquiry) if norm.effect in LETS_IN]
    return _for_approval([n for n in agreed if inquiry.value(n.directive.when, n) is not Truth.NO], inquiry)


def permitted_since(norm: Norm, inquiry: Inquiry) -> bool:
    """Whether the court has surely permitted this use after a directive."""
    permits = (n for n in inquiry.battle.labelled(Kind.P) if n.reaches is Truth.YES)
    return any(sequence(n.norm, norm) is Sequence.LATER for n in permits)


def _agreed(inquiry: Inquiry) -> list[Norm]:
    """The agreements in force that may reach the use and have not run out."""
    made = (norm for norm in inquiry.norms if norm.act.by and not norm.tentative and inquiry.alive(norm))
    return [norm for norm in made if inquiry.value(norm.directive.unless, norm) is not Truth.YES]


def _restricts(norm: Norm, inquiry: Inquiry) -> bool:
    """Whether an agreement keeps the use out now: a bar, or what is allowed only on a condition not yet met."""
    directive = norm.directive
    if norm.effect in KEEPS_OUT:
        return inquiry.value(directive.when, norm) not in (Truth.NO, Truth.OPEN)
    if inquiry.value(directive.when, norm) is Truth.NO:
        return False
    on_condition = norm.effect is Effect.REQUIRE or (norm.effect is Effect.PERMIT and directive.only)
    return on_condition and inquiry.value(directive.need, norm) is not Truth.YES


def _overtaken(norm: Norm, inquiry: Inquiry) -> bool:
    """Whether the court has since permitted the use, set a condition on it, or received the item."""
    conditional = (n for n in inquiry.battle.labelled(Kind.S) if n.reaches is Truth.YES)
    ordered = any(sequence(n.norm, norm) is Sequence.LATER for n in conditional)
    found = evidence(inquiry.question, inquiry.setting)
    received = found.receipts if found.within else ()
    since = (r for r in received if r.eff and (norm.eff is None or r.eff.against(norm.eff) is Sequence.LATER))
    return ordered or permitted_since(norm, inquiry) or any(since)


def _for_approval(agreed: list[Norm], inquiry: Inquiry) -> Resolution | None:
    """The reply that an agreement of the parties waits for the court, where there is one."""
    if not agreed:
        return None
    handles = tuple(norm.handle for norm in agreed)
    many = len(handles) > 1
    told = f"{' and '.join(handles)} {'are' if many else 'is'} what parties did, not an order"
    note = f"{told}; {'they settle' if many else 'it settles'} nothing until the court approves."
    cautious = Status.LEAVE_FIRST.value
    return inquiry.reply(Status.UNCLEAR, Force.PRUDENCE, rulings=handles, notes=(note,), cautious=cautious)

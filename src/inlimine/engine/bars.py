"""The tests that bar: struck, one bar in force, a bar that an event lifts, a requirement that failed."""

from __future__ import annotations

from inlimine.engine.attack import Kind, Node
from inlimine.engine.conditions import called
from inlimine.engine.inquiry import Inquiry
from inlimine.engine.receipts import struck
from inlimine.engine.resolution import Mark, Resolution
from inlimine.law.statuses import Force, Status
from inlimine.ledger.acts import Directive
from inlimine.ledger.conditions import DOOR_OPENED, Any, Condition, atoms
from inlimine.ledger.terms import Decider, Use
from inlimine.ledger.truth import Truth


def was_struck(inquiry: Inquiry) -> Resolution | None:
    """What was struck from the evidence may not be used before the jury until it is offered again."""
    strike = struck(inquiry.question, inquiry.setting)
    if strike is None or not inquiry.question.before_jury:
        return None
    day = f" on {strike.eff.spoken}" if strike.eff else ""
    note = f"It was struck{day}; to offer it again, ask the court out of the jury's hearing."
    return inquiry.reply(Status.BARRED, Force.ORDER, mark=Mark.STRUCK, notes=(note,), sources=(strike,))


def _bars(inquiry: Inquiry) -> list[Node]:
    return [n for n in inquiry.battle.labelled(Kind.N) if n.reaches is Truth.YES]


def barred(inquiry: Inquiry) -> Resolution | None:
    """One bar in force that reaches the use, and that only a judge or nobody lifts, decides."""
    bars = _bars(inquiry)
    if all(_lifts_without_judge(n) for n in bars):
        return None
    lifts = inquiry.unmet(*((n.norm, n.norm.directive.unless) for n in bars))
    narrow = all(_of_some_uses(n.norm.directive) for n in bars)
    return inquiry.reply(
        Status.BARRED,
        Force.ORDER,
        bars,
        conditions=lifts,
        notes=tuple(map(_lift_path, bars)),
        mark=Mark.THIS_USE if narrow else Mark.NOTHING,
    )


def _of_some_uses(directive: Directive) -> bool:
    """Whether the words of a bar leave other uses of the item free: not in closing, no showing ..."""
    mentions = not directive.uses or {Use.OFFER, Use.MENTION} & set(directive.uses)
    return bool(directive.phases) or not mentions


def barred_until(inquiry: Inquiry) -> Resolution | None:
    """A bar that a party or an event alone will lift is a condition not met."""
    bars = _bars(inquiry)
    if not bars:
        return None
    lifts = inquiry.unmet(*((n.norm, n.norm.directive.unless) for n in bars))
    return inquiry.reply(Status.NOT_YET, Force.ORDER, bars, conditions=lifts)


def _lifts_without_judge(node: Node) -> bool:
    deciders = {atom.decider for atom in atoms(_but_for_the_door(node.norm.directive.unless))}
    return node.unless is Truth.OPEN and bool(deciders) and Decider.JUDGE not in deciders


def _but_for_the_door(unless: Condition | None) -> Condition | None:
    """The exception that an order states, without the door that is found open under it (SEMANTICS 1.7)."""
    match unless:
        case Any(any=(stated, door)) if door == DOOR_OPENED:
            return stated
        case _:
            return unless


def _lift_path(node: Node) -> str:
    handle, unless = node.norm.handle, node.norm.directive.unless
    if unless is None:
        return f"{handle} lifts only by leave of the court, asked for out of the jury's hearing."
    named = "; ".join(
        f"{words} (for the {atom.decider})" for words, atom in zip(called(unless), atoms(unless), strict=True)
    )
    return f"{handle} lifts if: {named}. Approach and ask first; an event alone never lifts what a judge decides."


def requirement_failed(inquiry: Inquiry) -> Resolution | None:
    """What a ruling demands for the use has failed: it may not be used."""
    failed = [n for n in inquiry.battle.labelled(Kind.S) if n.reaches is Truth.YES and n.need is Truth.NO]
    if not failed:
        return None
    states = inquiry.unmet(*((n.norm, n.norm.directive.need) for n in failed))
    words = dict.fromkeys(words for n in failed for words in called(n.norm.directive.need))
    note = f"A condition of the ruling has failed: {'; '.join(words)}."
    return inquiry.reply(Status.BARRED, Force.ORDER, failed, conditions=states, notes=(note,))

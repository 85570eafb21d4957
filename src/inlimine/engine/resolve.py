"""May this be used so? The order of the tests matters: one sufficient bar decides (SEMANTICS 2.10)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from inlimine.engine.agreements import kept_out, let_in, permitted_since
from inlimine.engine.attack import Kind, Label, Node
from inlimine.engine.bars import barred, barred_until, requirement_failed, was_struck
from inlimine.engine.inquiry import Inquiry
from inlimine.engine.newer import newer_on_it
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.question import Question
from inlimine.engine.receipts import evidence, received_under
from inlimine.engine.resolution import Mark, Open, Resolution, Step
from inlimine.engine.silence import barred_by_rule
from inlimine.engine.undecided import deferred, no_ruling, not_spelt_out, tentative_bar
from inlimine.law.cited import cited
from inlimine.law.statuses import Force, Status
from inlimine.ledger.conditions import limit_in
from inlimine.ledger.terms import RESTRICTS, Audience, Effect, Medium, Phase, Use
from inlimine.ledger.truth import Truth, all_of

Test = Callable[[Inquiry], Resolution | None]


def resolve_alone(inquiry: Inquiry) -> Resolution:
    """The first test that applies decides; the item's parts are not looked at here."""
    for because, test in TESTS.items():
        reply = test(inquiry)
        if reply is not None:
            return reply if reply.steps else reply.but(steps=(Step(text=because, rulings=reply.rulings),))
    raise AssertionError("the last test always applies")


def _received_for_less(inquiry: Inquiry) -> Resolution | None:
    """Received, but not for this purpose or not against this party (FRE 105, NMRA 11-105)."""
    if not _argues_or_shows(inquiry.question):
        return None
    found = evidence(inquiry.question, inquiry.setting)
    if not found.received or found.within:
        return None
    note = f"It was received{found.came_in}; this use is not within that."
    handles, notes = _besides_the_rule(inquiry)
    return inquiry.reply(
        Status.BARRED,
        Force.RULE,
        rulings=handles,
        mark=Mark.FOR_LESS,
        notes=(note, *notes),
        sources=found.receipts,
    )


def _besides_the_rule(inquiry: Inquiry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Rulings that hold back too what a rule bars already: those that require leave, and those not spelt out."""
    leave = [n.norm.handle for n in inquiry.battle.labelled(Kind.L) if n.reaches is Truth.YES]
    unsaid = [norm.handle for norm in not_spelt_out(inquiry)]
    asks = "requires" if len(leave) == 1 else "require"
    notes = (f"{' and '.join(leave)} {asks} leave first, also of what comes in.",) if leave else ()
    unread = f"What {' and '.join(unsaid)} ordered on it is not spelt out in the ledger: read the words."
    return (*leave, *unsaid), (*notes, *((unread,) if unsaid else ()))


def _argues_or_shows(question: Question) -> bool:
    return question.use in (Use.ARGUE, Use.SHOW) and question.to is Audience.JURY


def _not_in_evidence(inquiry: Inquiry) -> Resolution | None:
    asked = inquiry.question
    if (asked.use, asked.phase, asked.to) != (Use.ARGUE, Phase.CLOSING, Audience.JURY):
        return None
    item = inquiry.setting.view.items.get(asked.item)
    argument = item is not None and item.medium is Medium.ARGUMENT
    if argument or evidence(asked, inquiry.setting).received or received_under(asked, inquiry.setting):
        return None
    permits = [n.norm.handle for n in inquiry.battle.labelled(Kind.P)]
    handles, notes = _besides_the_rule(inquiry)
    note = "It has not been received: a ruling that something is admissible does not put it in evidence."
    return inquiry.reply(
        Status.BARRED,
        Force.RULE,
        rulings=tuple(dict.fromkeys((*permits, *handles))),
        mark=Mark.NOT_RECEIVED,
        notes=(note, *notes),
    )


def _barred_by_rule(inquiry: Inquiry) -> Resolution | None:
    """A rule bars by itself, unless an order on this very use speaks."""
    battle = inquiry.battle
    spoken = [n for n in battle.nodes if battle.labels[n.norm.handle] is Label.IN and not n.only_frees_person]
    orders = (n for n in spoken if n.kind is Kind.L or (n.kind is Kind.P and _met(n) is not Truth.NO))
    if any(n.reaches is Truth.YES for n in orders):
        return None
    silence = barred_by_rule(inquiry.question, inquiry.setting, inquiry.rulebook, inquiry.overruled)
    if silence is None:
        return None
    step = Step(text=silence.because, criterion=silence.criterion)
    return inquiry.reply(silence.status, silence.force, mark=silence.mark, notes=silence.notes, steps=(step,))


def _unclear(inquiry: Inquiry) -> Resolution | None:
    torn = inquiry.battle.labelled(label=Label.UNDECIDED)
    perhaps = [n for n in inquiry.battle.labelled(Kind.N, Kind.L, Kind.S) if n.reaches is Truth.OPEN]
    dormant = [norm for norm in inquiry.norms if _dormant(norm, inquiry)]
    if not (torn or perhaps or dormant):
        return None
    reply = inquiry.reply(Status.UNCLEAR, Force.PRUDENCE, (*torn, *perhaps), cautious=Status.LEAVE_FIRST.value)
    newer = newer_on_it((*(node.norm for node in (*torn, *perhaps)), *dormant), inquiry)
    return reply.but(
        rulings=(*reply.rulings, *(norm.handle for norm in dormant)), newer=tuple(n.norm.handle for n in newer)
    )


def _dormant(norm: Norm, inquiry: Inquiry) -> bool:
    """Whether a displaced bar may still hold: its displacement was undone, or what modified it is silent here."""
    waits = norm.effect is Effect.PERMIT and norm.directive.only
    waits = waits and inquiry.value(norm.directive.need, norm) is not Truth.YES
    if not (norm.effect in RESTRICTS or waits) or norm.tentative or inquiry.reach(norm) is Truth.NO:
        return False
    if (
        inquiry.value(norm.directive.unless, norm) is Truth.YES
        or inquiry.value(norm.directive.when, norm) is Truth.NO
    ):
        return False
    if norm.state is InForce.MODIFIED:
        return not any(
            n.act.handle == norm.by and inquiry.reach(n) is not Truth.NO and not n.bare for n in inquiry.norms
        )
    return norm.state is InForce.REVIVAL_UNCLEAR and not permitted_since(norm, inquiry)


def _leave_first(inquiry: Inquiry) -> Resolution | None:
    leave = inquiry.battle.labelled(Kind.L)
    if not leave:
        return None
    soft = [n for n in inquiry.battle.labelled(Kind.S) if n.need is Truth.OPEN]
    states = inquiry.unmet(*((n.norm, n.norm.directive.need) for n in soft))
    eased = [n.norm.handle for n in leave if n.norm.directive.effect is Effect.PROHIBIT]
    said = "In this court an order in limine only requires the topic to be raised first, out of the jury's hearing"
    notes = (f"{said} ({', '.join(eased)}).",) if eased else ()
    return inquiry.reply(Status.LEAVE_FIRST, Force.ORDER, (*leave, *soft), conditions=states, notes=notes)


def _in_evidence(inquiry: Inquiry) -> Resolution | None:
    if not _argues_or_shows(inquiry.question):
        return None
    found = evidence(inquiry.question, inquiry.setting)
    if not found.within:
        return None
    asked = [
        n for n in inquiry.battle.labelled(Kind.S, Kind.P) if n.reaches is Truth.YES and _met(n) is Truth.OPEN
    ]
    return inquiry.reply(
        Status.IN_EVIDENCE,
        Force.ORDER,
        conditions=_waited_for(asked, inquiry),
        notes=_asked_for(asked, inquiry),
        received=found.words,
        sources=found.receipts,
    )


def _asked_for(nodes: Iterable[Node], inquiry: Inquiry) -> tuple[str, ...]:
    """That what came in did so while a condition of a ruling is open: it stays in (FRE 104(b)), and is told."""
    return tuple(
        f"{node.norm.handle} asked for a condition that the ledger does not say is met: {'; '.join(waits)}. "
        "What came in is in until it is struck."
        for node in nodes
        if (waits := [one.atom for one in _waited_for([node], inquiry) if not limit_in(one.atom)])
    )


def _waited_for(nodes: Iterable[Node], inquiry: Inquiry) -> tuple[Open, ...]:
    return inquiry.unmet(*((n.norm, c) for n in nodes for c in (n.norm.directive.when, n.norm.directive.need)))


def _condition_open(inquiry: Inquiry) -> Resolution | None:
    soft = [n for n in inquiry.battle.labelled(Kind.S) if n.need is Truth.OPEN]
    return _waiting(soft, inquiry)


def _waiting(nodes: list[Node], inquiry: Inquiry) -> Resolution | None:
    """What permits the use once a condition is met; of what has come in for it already, that is said too."""
    if not nodes:
        return None
    asked = inquiry.question
    came_in = asked.to is Audience.JURY and evidence(asked, inquiry.setting).within
    return inquiry.reply(
        Status.NOT_YET,
        Force.ORDER,
        nodes,
        conditions=_waited_for(nodes, inquiry),
        notes=_asked_for(nodes, inquiry) if came_in else (),
        mark=Mark.CAME_IN if came_in else Mark.NOTHING,
    )


def _permitted(inquiry: Inquiry) -> Resolution | None:
    permits = [n for n in inquiry.battle.labelled(Kind.P) if n.reaches is Truth.YES]
    met = [n for n in permits if _met(n) is Truth.YES]
    formal = [n for n in met if not inquiry.lacking(n.norm)]
    if formal:
        return inquiry.reply(Status.CLEARED, Force.ORDER, formal)
    if met:
        return _form_missing(met, inquiry)
    return _waiting([n for n in permits if _met(n) is Truth.OPEN], inquiry)


def _form_missing(met: list[Node], inquiry: Inquiry) -> Resolution:
    notes = (
        f"{n.norm.handle} lacks {missing}: {cited(row)}{f' ({row.remark})' if row.remark else ''}."
        for n in met
        for row, missing in inquiry.lacking(n.norm)
    )
    cautious = Status.LEAVE_FIRST.value
    row, missing = inquiry.lacking(met[0].norm)[0]
    handles = tuple(n.norm.handle for n in met)
    permit = "permits" if len(handles) == 1 else "permit"
    form = f"the form that {row.citation.split(';')[0]} requires ({missing})"
    text = f"{' and '.join(handles)} {permit} it, but not in {form}"
    return inquiry.reply(
        Status.UNCLEAR,
        Force.PRUDENCE,
        met,
        notes=tuple(dict.fromkeys(notes)),
        cautious=cautious,
        steps=(Step(text=text, rulings=handles, criterion="form"),),
    )


def _met(node: Node) -> Truth:
    return all_of(truth for truth in (node.when, node.need) if truth is not None)


TESTS: dict[str, Test] = {
    "it was struck from the evidence": was_struck,
    "one bar in force that reaches this use decides": barred,
    "a condition without which it may not be used has failed": requirement_failed,
    "it was received for less than this use": _received_for_less,
    "closing argument keeps to what was received": _not_in_evidence,
    "a rule bars it and no order lifts that": _barred_by_rule,
    "the rulings leave this use open, so the court must be asked": _unclear,
    "an order requires leave first": _leave_first,
    "a bar holds until its exception is met": barred_until,
    "what was received, and for what, decides": _in_evidence,
    "the parties agreed to keep it out, and no court has ordered it": kept_out,
    "it may be used only with a condition that is still open": _condition_open,
    "a permission in force reaches this use": _permitted,
    "the parties agreed to let it in, and no court has ordered it": let_in,
    "the court has reserved its ruling": deferred,
    "the court has only thought aloud": tentative_bar,
    "no ruling decides this use": no_ruling,
}

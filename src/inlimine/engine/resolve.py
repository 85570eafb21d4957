"""May this be used so? The order of the tests matters: one sufficient bar decides (SEMANTICS 2.10)."""

from __future__ import annotations

from collections.abc import Callable

from inlimine.engine.agreements import kept_out, let_in, permitted_since
from inlimine.engine.attack import Kind, Label, Node
from inlimine.engine.conditions import called
from inlimine.engine.inquiry import Inquiry
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.precedence import later_act, sequence
from inlimine.engine.question import Question
from inlimine.engine.receipts import evidence, received_under, struck
from inlimine.engine.resolution import Flag, Mark, Resolution, Step
from inlimine.engine.silence import barred_by_rule, without_ruling
from inlimine.law.cited import cited
from inlimine.law.statuses import Force, Status
from inlimine.ledger.acts import Directive
from inlimine.ledger.conditions import atoms
from inlimine.ledger.moments import Sequence
from inlimine.ledger.terms import KEEPS_OUT, RESTRICTS, Audience, Decider, Effect, Medium, Phase, Use
from inlimine.ledger.truth import Truth, all_of

Test = Callable[[Inquiry], Resolution | None]


def resolve_alone(inquiry: Inquiry) -> Resolution:
    """The first test that applies decides; the item's parts are not looked at here."""
    for because, test in TESTS.items():
        reply = test(inquiry)
        if reply is not None:
            return reply if reply.steps else reply.but(steps=(Step(text=because, rulings=reply.rulings),))
    raise AssertionError("the last test always applies")


def _struck(inquiry: Inquiry) -> Resolution | None:
    strike = struck(inquiry.question, inquiry.setting)
    if strike is None or not inquiry.question.before_jury:
        return None
    day = f" on {strike.eff.spoken}" if strike.eff else ""
    note = f"It was struck{day}; to offer it again, ask the court out of the jury's hearing."
    return inquiry.reply(Status.BARRED, Force.ORDER, mark=Mark.STRUCK, notes=(note,), sources=(strike,))


def _bars(inquiry: Inquiry) -> list[Node]:
    return [n for n in inquiry.battle.labelled(Kind.N) if n.reaches is Truth.YES]


def _barred(inquiry: Inquiry) -> Resolution | None:
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


def _barred_until(inquiry: Inquiry) -> Resolution | None:
    """A bar that a party or an event alone will lift is a condition not met."""
    bars = _bars(inquiry)
    if not bars:
        return None
    lifts = inquiry.unmet(*((n.norm, n.norm.directive.unless) for n in bars))
    return inquiry.reply(Status.NOT_YET, Force.ORDER, bars, conditions=lifts)


def _lifts_without_judge(node: Node) -> bool:
    deciders = {atom.decider for atom in atoms(node.norm.directive.unless)}
    return node.unless is Truth.OPEN and Decider.JUDGE not in deciders


def _lift_path(node: Node) -> str:
    handle, unless = node.norm.handle, node.norm.directive.unless
    if unless is None:
        return f"{handle} lifts only by leave of the court, asked for out of the jury's hearing."
    named = "; ".join(
        f"{words} (for the {atom.decider})" for words, atom in zip(called(unless), atoms(unless), strict=True)
    )
    return f"{handle} lifts if: {named}. Approach and ask first; an event alone never lifts what a judge decides."


def _requirement_failed(inquiry: Inquiry) -> Resolution | None:
    failed = [n for n in inquiry.battle.labelled(Kind.S) if n.reaches is Truth.YES and n.need is Truth.NO]
    if not failed:
        return None
    states = inquiry.unmet(*((n.norm, n.norm.directive.need) for n in failed))
    words = dict.fromkeys(words for n in failed for words in called(n.norm.directive.need))
    note = f"A condition of the ruling has failed: {'; '.join(words)}."
    return inquiry.reply(Status.BARRED, Force.ORDER, failed, conditions=states, notes=(note,))


def _received_for_less(inquiry: Inquiry) -> Resolution | None:
    """Received, but not for this purpose or not against this party (FRE 105, NMRA 11-105)."""
    if not _argues_or_shows(inquiry.question):
        return None
    found = evidence(inquiry.question, inquiry.setting)
    if not found.received or found.within:
        return None
    note = f"It was received {found.words}; this use is not within that."
    return inquiry.reply(Status.BARRED, Force.RULE, mark=Mark.FOR_LESS, notes=(note,), sources=found.receipts)


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
    permits = inquiry.battle.labelled(Kind.P)
    note = "It has not been received: a ruling that something is admissible does not put it in evidence."
    return inquiry.reply(Status.BARRED, Force.RULE, permits, mark=Mark.NOT_RECEIVED, notes=(note,))


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
    return reply.but(rulings=(*reply.rulings, *(norm.handle for norm in dormant)))


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
    return inquiry.reply(Status.IN_EVIDENCE, Force.ORDER, received=found.words, sources=found.receipts)


def _condition_open(inquiry: Inquiry) -> Resolution | None:
    soft = [n for n in inquiry.battle.labelled(Kind.S) if n.need is Truth.OPEN]
    if not soft:
        return None
    states = inquiry.unmet(*((n.norm, n.norm.directive.need) for n in soft))
    return inquiry.reply(Status.NOT_YET, Force.ORDER, soft, conditions=states)


def _permitted(inquiry: Inquiry) -> Resolution | None:
    permits = [n for n in inquiry.battle.labelled(Kind.P) if n.reaches is Truth.YES]
    met = [n for n in permits if _met(n) is Truth.YES]
    formal = [n for n in met if not inquiry.lacking(n.norm)]
    if formal:
        return inquiry.reply(Status.CLEARED, Force.ORDER, formal)
    if met:
        return _form_missing(met, inquiry)
    waiting = [n for n in permits if _met(n) is Truth.OPEN]
    if not waiting:
        return None
    both = [(n.norm, c) for n in waiting for c in (n.norm.directive.when, n.norm.directive.need)]
    return inquiry.reply(Status.NOT_YET, Force.ORDER, waiting, conditions=inquiry.unmet(*both))


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


def _deferred(inquiry: Inquiry) -> Resolution | None:
    waiting = [n for n in inquiry.norms if n.effect is Effect.DEFER and _pending(n, inquiry)]
    if not waiting:
        return None
    gag = inquiry.setting.profile.gag_on_reserve == "yes"
    gagging = (n for n in waiting if (n.directive.gag or gag) and not n.tentative)
    gagged = [n for n in gagging if inquiry.reach(n) is Truth.YES]
    force = Force.ORDER if gagged else Force.PRUDENCE
    said = (
        "forbade mention meanwhile"
        if gagged
        else "has not forbidden mention; the caution follows from rule 103(d)"
    )
    handles = tuple(n.handle for n in gagged or waiting)
    note = f"The court has reserved its ruling ({', '.join(handles)}) and {said}."
    return inquiry.reply(Status.LEAVE_FIRST, force, rulings=handles, notes=(note,))


def _tentative_bar(inquiry: Inquiry) -> Resolution | None:
    remarks = [n for n in inquiry.norms if n.effect in KEEPS_OUT and n.tentative and _pending(n, inquiry)]
    if not remarks:
        return None
    handles = tuple(n.handle for n in remarks)
    who = "A party" if all(n.act.by for n in remarks) else "The court"
    note = f"{who} has signalled a bar without ruling ({', '.join(handles)})."
    return inquiry.reply(Status.LEAVE_FIRST, Force.PRUDENCE, rulings=handles, notes=(note,))


def _pending(norm: Norm, inquiry: Inquiry) -> bool:
    """Whether what was reserved or only signalled is still open: no later ruling on this use ended it."""
    lifted = inquiry.value(norm.directive.unless, norm) is Truth.YES
    early = inquiry.value(norm.directive.when, norm) in (Truth.NO, Truth.OPEN)
    if not inquiry.alive(norm) or lifted or early:
        return False
    ended = any(one.request in norm.requests and later_act(one.act, norm.act) for one in inquiry.idle)
    decided = (later for request in norm.requests for later in inquiry.by_request.get(request, ()))
    return not ended and not any(_settles(later, norm, inquiry) for later in (*inquiry.norms, *decided))


def _settles(later: Norm, norm: Norm, inquiry: Inquiry) -> bool:
    if later.act.by or later.tentative or later.effect is Effect.DEFER or later.state is not InForce.IN:
        return False
    if sequence(later, norm) is not Sequence.LATER:
        return False
    same_request = bool(later.requests & norm.requests)
    return same_request or (later.effect is not Effect.NONE and _of_this_use(later, inquiry))


def _of_this_use(later: Norm, inquiry: Inquiry) -> bool:
    """Whether a ruling is on this very use: one on a single question or offer (its `when`) is on no other."""
    arisen = inquiry.value(later.directive.when, later) in (None, Truth.YES)
    return arisen and inquiry.reach(later) is Truth.YES


def _no_ruling(inquiry: Inquiry) -> Resolution:
    """What holds where no directive decides: unsaid or missing rulings, audience, default table, the default."""
    overruled = [n for n in inquiry.battle.labelled(Kind.V) if n.reaches is Truth.YES]
    grounds = tuple(dict.fromkeys(g for n in overruled for g in n.norm.directive.grounds))
    unsaid = _unsaid(inquiry)
    told = tuple(dict.fromkeys(f"{norm.act.handle} ({norm.unsaid})" for norm in unsaid))
    silence = without_ruling(inquiry.question, inquiry.setting, inquiry.rulebook, told, inquiry.overruled)
    return inquiry.reply(
        silence.status,
        silence.force,
        rulings=tuple(dict.fromkeys((*(n.norm.handle for n in overruled), *(norm.handle for norm in unsaid)))),
        notes=(*map(_overruled, overruled), *silence.notes),
        flags=(Flag.INCOMPLETE,) if silence.incomplete else (),
        missing=silence.notes if silence.incomplete else (),
        mark=Mark.OVERRULED if overruled else silence.mark,
        overruled=grounds,
        conditions=silence.conditions,
        objections=silence.objections,
        steps=(Step(text=silence.because, criterion=silence.criterion),),
    )


def _unsaid(inquiry: Inquiry) -> list[Norm]:
    """Dispositions that touch the item and do not tell what was ordered on it (granted in part)."""
    return [n for n in inquiry.norms if n.unsaid and n.state is InForce.IN and inquiry.reach(n) is not Truth.NO]


def _overruled(node: Node) -> str:
    grounds = ", ".join(node.norm.directive.grounds) or "as raised"
    return (
        f"{node.norm.handle} overruled the objection ({grounds}); it admits nothing, "
        "and authentication and every other ground remain open."
    )


TESTS: dict[str, Test] = {
    "it was struck from the evidence": _struck,
    "one bar in force that reaches this use decides": _barred,
    "a condition without which it may not be used has failed": _requirement_failed,
    "it was received for less than this use": _received_for_less,
    "closing argument keeps to what was received": _not_in_evidence,
    "a rule bars it and no order lifts that": _barred_by_rule,
    "the rulings leave this use open, so the court must be asked": _unclear,
    "an order requires leave first": _leave_first,
    "a bar holds until its exception is met": _barred_until,
    "what was received, and for what, decides": _in_evidence,
    "the parties agreed to keep it out, and no court has ordered it": kept_out,
    "it may be used only with a condition that is still open": _condition_open,
    "a permission in force reaches this use": _permitted,
    "the parties agreed to let it in, and no court has ordered it": let_in,
    "the court has reserved its ruling": _deferred,
    "the court has only thought aloud": _tentative_bar,
    "no ruling decides this use": _no_ruling,
}

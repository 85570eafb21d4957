"""What a reply carries beside its status: neighbouring bars, flags, quoted words, steps (SEMANTICS 2.10, 5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from inlimine.engine.attack import Clash, Kind, Node
from inlimine.engine.conditions import called, limited, settling
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.precedence import Winner
from inlimine.engine.receipts import evidence
from inlimine.engine.remarks import remarks
from inlimine.engine.resolution import Flag, Mark, Quoted, Resolution, Step
from inlimine.engine.resolve import Inquiry
from inlimine.engine.scope import Setting, missed, standpoint
from inlimine.engine.view import View
from inlimine.engine.words import party_words
from inlimine.law.reasons import contrary_test
from inlimine.law.statuses import Status
from inlimine.ledger.acts import Act, Fact
from inlimine.ledger.conditions import Condition, atoms
from inlimine.ledger.entry import Anchor
from inlimine.ledger.terms import Audience, EdgeKind, Effect, Form, Medium, PaperKind
from inlimine.ledger.truth import Truth

_BARS = frozenset({Effect.PROHIBIT, Effect.LEAVE})
_CUTS = frozenset({Medium.DOCUMENT, Medium.RECORDING, Medium.IMAGE})
_UNSPOKEN = frozenset({Status.NOT_BARRED})
# Dimensions of scope whose name in the ledger is not the word that people use.
_WORDS = {"actor": "party", "episode": "trial", "against": "defendant"}


def advised(reply: Resolution, inquiry: Inquiry) -> Resolution:
    """The reply with neighbour advice, notes, flags, quotations and the steps that led to it."""
    near = neighbours(inquiry) if reply.status in _UNSPOKEN and inquiry.question.to is Audience.JURY else ()
    reply = replace(reply, neighbours=tuple(norm.handle for norm in near), steps=_steps(reply, inquiry))
    if near:
        notes = (*reply.notes, *(_near_note(norm, inquiry) for norm in near), *_door_note(near, inquiry))
        reply = replace(reply, notes=notes, cautious=Status.LEAVE_FIRST.value)
    reply = _same_day(_received(_remarked(reply, inquiry), inquiry), inquiry)
    reply = _beside(reply, inquiry)
    flags = tuple(dict.fromkeys((*reply.flags, *_flags(reply, inquiry))))
    return replace(reply, flags=flags, quoted=tuple(_quoted(reply, inquiry)), mark=_mark(reply, inquiry))


def _beside(reply: Resolution, inquiry: Inquiry) -> Resolution:
    """The reply with what was asked in vain, how far a door was found open, and what the law adds."""
    vain = () if reply.rulings else tuple(one.note for one in inquiry.idle)
    return replace(reply, notes=tuple(dict.fromkeys((*reply.notes, *vain, *_extents(inquiry), *remarks(inquiry)))))


def _extents(inquiry: Inquiry) -> Iterable[str]:
    """How far what lifted a bar goes: proportionate to the misleading impression (SEMANTICS 1.7)."""
    for norm in inquiry.norms:
        if norm.effect in _BARS and norm.state is InForce.IN:
            at = standpoint(norm, inquiry.question, inquiry.setting)
            facts = limited(norm.directive.unless, at)
            yield from (f"{norm.handle} is lifted only so far: {fact.extent}." for fact in facts)


def _mark(reply: Resolution, inquiry: Inquiry) -> Mark:
    """NO RULING RECORDED is said only where no act touches the item at all."""
    touched = any(not norm.tentative for norm in inquiry.norms)
    return Mark.OTHER_USE if reply.mark is Mark.NOTHING and touched else reply.mark


def neighbours(inquiry: Inquiry) -> tuple[Norm, ...]:
    """Bars in force, or stayed, on the same subject that do not reach this use, or not yet."""
    return tuple(
        norm
        for norm in inquiry.norms
        if norm.effect in _BARS
        and norm.state in (InForce.IN, InForce.STAYED)
        and not norm.tentative
        and norm.handle not in _losers(inquiry)
        and not _lifted(norm, inquiry)
    )


def _lifted(norm: Norm, inquiry: Inquiry) -> bool:
    """Whether the bar reaches the use and yet does not bear on it: its exception is met or its time is over."""
    early = inquiry.value(norm.directive.when, norm) is Truth.OPEN
    return norm.state is InForce.IN and inquiry.reach(norm) is Truth.YES and not early


def _losers(inquiry: Inquiry) -> set[str]:
    return {_loser(clash) for clash in inquiry.battle.clashes} - {""}


def _loser(clash: Clash) -> str:
    match clash.verdict.winner:
        case Winner.FIRST:
            return clash.second.norm.handle
        case Winner.SECOND:
            return clash.first.norm.handle
        case Winner.UNDECIDED:
            return ""


def _near_note(norm: Norm, inquiry: Inquiry) -> str:
    if norm.state is InForce.STAYED:
        return f"{norm.handle} bars it and is stayed by {norm.by}; a stay admits nothing."
    short = missed(norm, inquiry.question, inquiry.setting)
    if not short:
        return f"{norm.handle} has effect only when: {_atoms(norm.directive.when)}."
    by = _short(norm, inquiry)
    note = f"{norm.handle} is in force on the same matter and does not reach this use (by its {by})."
    return f"{note} Do not let it bring in what {norm.handle} excludes." if "subject" in short else note


def _door_note(near: Iterable[Norm], inquiry: Inquiry) -> tuple[str, ...]:
    bound = {party for norm in near for party in norm.directive.binds if norm.effect is Effect.PROHIBIT}
    others = sorted(bound - {inquiry.question.by})
    if not others or inquiry.question.by in bound or not inquiry.question.before_jury:
        return ()
    named = " and ".join(party_words(party, inquiry.setting.view) for party in others)
    return (f"Raising it may lead the court to open the door for {named}.",)


def _remarked(reply: Resolution, inquiry: Inquiry) -> Resolution:
    """The reply with a word on every directive about the item that does not decide, so that none is hidden."""
    told = {*reply.rulings, *reply.neighbours, *_losers(inquiry)}
    bearing = {node.norm.handle for node in inquiry.battle.nodes}
    silent = (n for n in inquiry.norms if n.handle not in told | bearing and not n.bare)
    notes = (*reply.notes, *(note for n in silent for note in _remark(n, inquiry)))
    weak = (note for node in inquiry.battle.nodes if node.norm.handle not in told for note in _weak(node, inquiry))
    return replace(reply, notes=(*notes, *weak))


def _weak(node: Node, inquiry: Inquiry) -> Iterable[str]:
    """What there is to say of a permission that bears on the use and does not clear it."""
    norm = node.norm
    if node.kind is Kind.P and Truth.NO in (node.need, node.when):
        need = called(norm.directive.need) + called(norm.directive.when)
        yield f"{norm.handle} permits it on condition, and the condition has failed: {'; '.join(need)}."
    elif node.kind in (Kind.P, Kind.V) and node.reaches is Truth.OPEN:
        does, by = _DOES[norm.effect], _short(norm, inquiry)
        yield f"{norm.handle} {does}, but whether for this use is open (by its {by})."


def _short(norm: Norm, inquiry: Inquiry) -> str:
    """The dimensions on which a directive falls short of the use, in words."""
    return ", ".join(_WORDS.get(d, d) for d in missed(norm, inquiry.question, inquiry.setting))


def _remark(norm: Norm, inquiry: Inquiry) -> Iterable[str]:
    """What there is to say of a directive that touches the item and does not bear on this use."""
    directive, does = norm.directive, _DOES[norm.effect]
    if norm.tentative:
        signalled = "; reconsideration is signalled" if inquiry.battle.labelled() else ""
        yield f"The court has thought aloud ({norm.handle}){signalled}; a tentative remark changes no ruling."
    elif norm.state is not InForce.IN:
        yield f"{norm.handle} {does} it and is {norm.state.value}{f' ({norm.by})' if norm.by else ''}."
    elif norm.effect in _BARS and inquiry.value(directive.when, norm) is Truth.OPEN:
        yield f"{norm.handle} {does} it only when: {_atoms(directive.when)}."
    elif inquiry.value(directive.unless, norm) is Truth.YES:
        yield f"{norm.handle} {does} it no longer: {_atoms(directive.unless)}. That admits nothing by itself."
    elif norm.effect is Effect.DEFER:
        yield f"The court has reserved its ruling since ({norm.handle}); until then what was ruled holds."
    elif norm.effect is Effect.REQUIRE:
        yield f"The condition of {norm.handle} is met: {_atoms(directive.need)}."
    elif norm.effect is Effect.PERMIT and inquiry.reach(norm) is Truth.NO:
        yield f"{norm.handle} permits it, but not for this use (by its {_short(norm, inquiry)})."


def _atoms(condition: Condition | None) -> str:
    return "; ".join(called(condition))


def redacted(deciding: Iterable[Norm], inquiry: Inquiry) -> tuple[str, ...]:
    """What may be offered instead where a document perhaps holds what a ruling bars among other things."""
    item = inquiry.setting.view.items.get(inquiry.question.item)
    if item is None or item.medium not in _CUTS:
        return ()
    open_on = [n.handle for n in deciding if "subject" in missed(n, inquiry.question, inquiry.setting)]
    return tuple(f"A version without what {handle} bars may be offered instead." for handle in open_on)


def _received(reply: Resolution, inquiry: Inquiry) -> Resolution:
    """The reply with the word that the item came in, whatever the use asked about."""
    found = evidence(inquiry.question, inquiry.setting)
    if not found.received or reply.received or reply.status is Status.NO_PROCEEDING:
        return reply
    days = ", ".join(dict.fromkeys(r.eff.spoken for r in found.receipts if r.eff))
    note = f"It was received{f' on {days}' if days else ''} {found.words}."
    if reply.status in (Status.BARRED, Status.UNCLEAR) and reply.mark is not Mark.NOT_RECEIVED:
        note += " Ask how the ruling and the receipt stand to each other."
    said = reply.notes if reply.mark is Mark.NOT_RECEIVED else (*reply.notes, note)
    return replace(reply, notes=said, received=found.words, sources=(*reply.sources, *found.receipts))


def _same_day(reply: Resolution, inquiry: Inquiry) -> Resolution:
    """A question within a day cannot see that day's acts without a time; say so and be careful."""
    untimed = inquiry.setting.view.untimed
    if not untimed or reply.status.rank <= Status.LEAVE_FIRST.rank:
        return reply
    note = f"Not counted, because no time of that day is recorded for it: {', '.join(untimed)}."
    flags = (*reply.flags, Flag.SAME_DAY)
    return replace(reply, notes=(*reply.notes, note), flags=flags, cautious=Status.LEAVE_FIRST.value)


def _flags(reply: Resolution, inquiry: Inquiry) -> Iterable[Flag]:
    deciding = [n for n in inquiry.norms if n.handle in reply.rulings]
    told = [n for n in inquiry.norms if n.handle in (*reply.rulings, *reply.neighbours)]
    if deciding and all(_oral_only(norm, inquiry) for norm in deciding):
        yield Flag.ORAL_ONLY
    if any(clash.verdict.criterion == 4 for clash in inquiry.battle.clashes):
        yield Flag.ORAL_WRITTEN_CONFLICT
    if any(_reason_mismatch(norm) for norm in deciding):
        yield Flag.REASON_MISMATCH
    entries = (*reply.sources, *_facts(deciding, inquiry))
    view = inquiry.setting.view
    if any(_reported_norm(norm, view) for norm in told) or any(_only_reported(e.anchors, view) for e in entries):
        yield Flag.REPORTED


def _facts(deciding: Iterable[Norm], inquiry: Inquiry) -> Iterable[Fact]:
    for norm in deciding:
        at = standpoint(norm, inquiry.question, inquiry.setting)
        for condition in (norm.directive.when, norm.directive.unless, norm.directive.need):
            yield from (fact for atom in atoms(condition) for fact in settling(atom, at))


def _oral_only(norm: Norm, inquiry: Inquiry) -> bool:
    return not norm.written_in and spoken_only(norm.act, inquiry.setting)


def spoken_only(act: Act, setting: Setting) -> bool:
    """Whether an act was spoken, no later act wrote it down, and that matters in this court."""
    written = any(
        edge.edge is EdgeKind.MEMORIALISES and edge.target == act.handle
        for other in setting.view.acts
        for edge in other.edges
    )
    return act.form is Form.ORAL and not written and setting.profile.oral_written != "oral-controls"


def _reason_mismatch(norm: Norm) -> bool:
    return any(contrary_test(norm.effect, anchor.quote) for anchor in norm.directive.reason)


def reported(act: Act, view: View) -> bool:
    """Whether an act is known only from reports, not from an order, minutes or a transcript."""
    return _only_reported((*act.anchors, *(a for d in act.directives for a in (*d.quotation, *d.reason))), view)


def _reported_norm(norm: Norm, view: View) -> bool:
    own = (*norm.directive.quotation, *norm.directive.reason)
    return _only_reported(own or norm.act.anchors, view)


def _only_reported(anchors: Iterable[Anchor], view: View) -> bool:
    papers = {view.documents[a.document].paper for a in anchors if a.document in view.documents}
    return papers == {PaperKind.REPORT}


def _quoted(reply: Resolution, inquiry: Inquiry) -> Iterable[Quoted]:
    told = (*reply.rulings, *reply.neighbours)
    for norm in (n for handle in told for n in inquiry.norms if n.handle == handle):
        yield from (_quote(norm, anchor, "words") for anchor in norm.directive.quotation)
        yield from (_quote(norm, anchor, "reason") for anchor in norm.directive.reason)
        if not norm.directive.quotation:
            yield from (_quote(norm, anchor, "source") for anchor in norm.act.anchors)


def _quote(norm: Norm, anchor: Anchor, part: str) -> Quoted:
    return Quoted(
        ruling=norm.handle, document=anchor.document, locator=anchor.locator, quote=anchor.quote, part=part
    )


def _steps(reply: Resolution, inquiry: Inquiry) -> tuple[Step, ...]:
    """What was considered, what beat what and by which criterion, then the step that decided."""
    considered = [_considered(norm, inquiry) for norm in inquiry.norms if not norm.bare]
    clashes = [_clash(clash) for clash in inquiry.battle.clashes]
    return (*considered, *clashes, *reply.steps)


def _considered(norm: Norm, inquiry: Inquiry) -> Step:
    when = f", {norm.eff.spoken}" if norm.eff else ""
    text = f"{norm.handle} ({norm.act.form}{when}) {_DOES[norm.effect]}"
    if norm.state is not InForce.IN:
        by = f" by {norm.by}" if norm.by else ""
        return Step(text=f"{text}; it is {norm.state.value}{by}", rulings=(norm.handle,), criterion="in force")
    short = missed(norm, inquiry.question, inquiry.setting)
    fails = [_WORDS.get(name, name) for name, truth in short.items() if truth is Truth.NO]
    opens = [_WORDS.get(name, name) for name, truth in short.items() if truth is Truth.OPEN]
    if fails:
        reach = f"it does not reach this use, by its {', '.join(fails)}"
    elif opens:
        reach = f"whether it reaches this use is open, by its {', '.join(opens)}"
    elif inquiry.value(norm.directive.unless, norm) is Truth.YES:
        reach = f"it is lifted: {_atoms(norm.directive.unless)}"
    else:
        reach = "it reaches this use"
    return Step(text=f"{text}; {reach}", rulings=(norm.handle,), criterion="scope")


_DOES = {
    Effect.PROHIBIT: "bars",
    Effect.LEAVE: "requires leave first",
    Effect.PERMIT: "permits",
    Effect.OVERRULE: "overrules objections",
    Effect.REQUIRE: "sets a condition",
    Effect.DEFER: "reserves the ruling",
    Effect.NONE: "decides nothing on the merits",
}


def _clash(clash: Clash) -> Step:
    first, second, verdict = clash.first.norm.handle, clash.second.norm.handle, clash.verdict
    winner = {
        Winner.FIRST: f"{first} prevails over {second}",
        Winner.SECOND: f"{second} prevails over {first}",
    }
    said = winner.get(verdict.winner, f"neither {first} nor {second} surely prevails")
    return Step(
        text=f"{said}: {verdict.because}", rulings=(first, second), criterion=f"criterion {verdict.criterion}"
    )

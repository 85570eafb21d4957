"""What a reply carries beside its status: neighbouring bars, flags, quoted words, steps (SEMANTICS 2.10, 5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from inlimine.engine.attack import Clash, Kind, Node
from inlimine.engine.conditions import called, settling
from inlimine.engine.inquiry import Inquiry
from inlimine.engine.movant import on_own_motion, refused
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.pending_motions import pending_words
from inlimine.engine.precedence import Winner, later_act
from inlimine.engine.receipts import evidence
from inlimine.engine.remarks import remarks
from inlimine.engine.resolution import Flag, Mark, Resolution
from inlimine.engine.scope import missed, standpoint
from inlimine.engine.sources import flags, quotations
from inlimine.engine.steps import DOES_IT, because_of, steps
from inlimine.engine.trial_notes import on_one_offer, sustained, to_one_offer, trial_notes
from inlimine.engine.view import View
from inlimine.engine.words import party_words, title
from inlimine.law.statuses import Status
from inlimine.ledger.acts import Fact
from inlimine.ledger.conditions import Condition, atoms
from inlimine.ledger.terms import KEEPS_OUT, Audience, Decider, Effect, Medium, ReceiptKind
from inlimine.ledger.truth import Truth

_CUTS = frozenset({Medium.DOCUMENT, Medium.RECORDING, Medium.IMAGE})
_UNRECEIVED = frozenset({Mark.NOT_RECEIVED, Mark.FOR_LESS})
_UNSPOKEN = frozenset({Status.NOT_BARRED})
# Statuses whose words do not say what came in.
_HIDES_RECEIPT = frozenset({Status.BARRED, Status.UNCLEAR, Status.NOT_YET})


def advised(reply: Resolution, inquiry: Inquiry) -> Resolution:
    """The reply with neighbour advice, notes, flags, quotations and the steps that led to it."""
    near = neighbours(inquiry) if reply.status in _UNSPOKEN and inquiry.question.to is Audience.JURY else ()
    reply = reply.but(neighbours=tuple(norm.handle for norm in near), steps=steps(reply, inquiry))
    if near:
        notes = (*reply.notes, *(_near_note(norm, inquiry) for norm in near), *_door_note(near, inquiry))
        reply = reply.but(notes=notes, cautious=Status.LEAVE_FIRST.value)
    reply = _same_day(_received(_remarked(reply, inquiry), inquiry), inquiry)
    reply = _beside(reply, inquiry)
    told = tuple(dict.fromkeys((*reply.flags, *flags(reply, inquiry))))
    aloud = (norm for norm in inquiry.norms if norm.tentative and norm.state is InForce.IN)
    also = [norm.handle for norm in (*on_one_offer(reply, inquiry), *aloud)]
    quoted, offer = tuple(quotations(reply, inquiry, also)), sustained(reply, inquiry)
    return reply.but(flags=told, quoted=quoted, mark=_mark(reply, inquiry), sustained=offer)


def _beside(reply: Resolution, inquiry: Inquiry) -> Resolution:
    """The reply with what is asked or was asked in vain, how far a door was found open, and what the law adds."""
    vain = () if reply.rulings else tuple(one.note for one in inquiry.idle)
    own = own_motions(reply, inquiry.question.by, inquiry.norms, inquiry.setting.view)
    opened = [note for norm in inquiry.norms if (note := _no_longer(norm, inquiry)) in reply.notes]
    told = (*pending_words(inquiry), *opened, *_extents(inquiry), *trial_notes(reply, inquiry))
    notes = tuple(dict.fromkeys((*reply.notes, *vain, *own, *told, *remarks(inquiry))))
    return reply.but(notes=notes, beside=(*reply.beside, *dict.fromkeys((*vain, *told))))


def own_motions(reply: Resolution, by: str, norms: Iterable[Norm], view: View) -> Iterable[str]:
    """That a ruling on what a party asked for itself, and which names nobody, binds that party too."""
    named = party_words(by, view)
    for norm in norms:
        if norm.handle in reply.rulings and on_own_motion(norm, by, view):
            yield (
                f"{norm.handle} was granted on the motion of {named} and names nobody whom it binds: so it binds"
                f" every party, {named} too. Ask the court if the other side alone was meant."
            )
        elif norm.handle in reply.rulings and refused(norm, by, view):
            yield (
                f"{norm.handle} bars what {named} asked the court to admit: that was refused, so it binds {named};"
                " it names nobody, so every other party too."
            )


def _extents(inquiry: Inquiry) -> Iterable[str]:
    """How far what lifted a bar goes: proportionate to the misleading impression (SEMANTICS 1.7)."""
    view = inquiry.setting.view
    for norm in inquiry.norms:
        if norm.effect in KEEPS_OUT and norm.state is InForce.IN:
            at = standpoint(norm, inquiry.question, inquiry.setting)
            facts = [fact for atom in atoms(norm.directive.unless) for fact in settling(atom, at)]
            so_far = [fact for fact in facts if fact.extent and fact.value is Truth.YES]
            yield from (
                f"{norm.handle} is lifted only so far: {_so_far(one.extent, view)}{_found_in(one, view)}."
                for one in so_far
            )
            yield from (
                f"Under {norm.handle} the door was found open for {party_words(one.extent, view)} alone"
                f"{_found_in(one, view)}."
                for one in _for_others(norm, inquiry)
                if one not in so_far
            )


def _for_others(norm: Norm, inquiry: Inquiry) -> Iterable[Fact]:
    """The findings that open a door under a ruling for another party than the one that is asked about."""
    question, setting = inquiry.question, inquiry.setting
    if norm.directive.unless is None:
        return
    for party in setting.view.parties:
        at = standpoint(norm, replace(question, by=party), setting)
        facts = (fact for atom in atoms(norm.directive.unless) for fact in settling(atom, at))
        yield from (
            fact
            for fact in facts
            if fact.extent == party != question.by and fact.value is Truth.YES and fact.decider is Decider.JUDGE
        )


def _found_in(fact: Fact, view: View) -> str:
    """The act by which the court found it, with its words: ` (R6 of 11 July 2024: "You opened it.")`."""
    act = next((one for one in view.acts if one.handle == fact.act), None)
    if act is None:
        return ""
    day = f" of {act.eff.spoken}" if act.eff else ""
    words = "".join(f': "{anchor.quote}"' for anchor in act.anchors[:1] if anchor.quote)
    return f" ({act.handle}{day}{words})"


def _so_far(extent: str, view: View) -> str:
    return f"for {party_words(extent, view)}" if extent in view.parties else title(extent, view)


def _mark(reply: Resolution, inquiry: Inquiry) -> Mark:
    """NO RULING RECORDED is said only where no act touches the item, DOES NOT REACH only where none reaches."""
    touched = any(not norm.tentative for norm in inquiry.norms)
    if reply.mark is not Mark.NOTHING or not touched:
        return reply.mark
    reaches = any(not norm.bare and inquiry.reach(norm) is not Truth.NO for norm in inquiry.norms)
    return Mark.NOT_DECIDED if reaches and reply.status in _UNSPOKEN else Mark.OTHER_USE


def neighbours(inquiry: Inquiry) -> tuple[Norm, ...]:
    """Bars in force, or stayed, on the same subject that do not reach this use, or not yet."""
    return tuple(
        norm
        for norm in inquiry.norms
        if norm.effect in KEEPS_OUT
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
    by = because_of(norm, inquiry)
    note = f"{norm.handle} is in force on the same matter and does not reach this use, {by}."
    return f"{note} Do not let it bring in what {norm.handle} excludes." if "subject" in short else note


def _door_note(near: Iterable[Norm], inquiry: Inquiry) -> tuple[str, ...]:
    barred = (norm for norm in near if norm.effect is Effect.PROHIBIT and not to_one_offer(norm.directive))
    bound = {party for norm in barred for party in norm.directive.binds}
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
    deciding = [norm for norm in inquiry.norms if norm.handle in reply.rulings]
    notes = [note for n in silent for note in _remark(n, inquiry, deciding)]
    notes += [
        note for node in inquiry.battle.nodes if node.norm.handle not in told for note in _weak(node, inquiry)
    ]
    return reply.but(notes=(*reply.notes, *notes)) if notes else reply


def _weak(node: Node, inquiry: Inquiry) -> Iterable[str]:
    """What there is to say of a permission that bears on the use and does not clear it."""
    norm = node.norm
    if node.kind is Kind.P and Truth.NO in (node.need, node.when):
        need = called(norm.directive.need) + called(norm.directive.when)
        yield f"{norm.handle} permits it on condition, and the condition has failed: {'; '.join(need)}."
    elif node.kind in (Kind.P, Kind.V) and node.reaches is Truth.OPEN:
        does = DOES_IT[norm.effect]
        yield f"{norm.handle} {does}, but whether for this use is open, {because_of(norm, inquiry)}."


def _remark(norm: Norm, inquiry: Inquiry, deciding: Sequence[Norm]) -> Iterable[str]:
    """What there is to say of a directive that touches the item and does not bear on this use."""
    directive, does = norm.directive, DOES_IT[norm.effect]
    if norm.tentative:
        signalled = "; reconsideration is signalled" if inquiry.battle.labelled() else ""
        yield f"The court has thought aloud ({norm.handle}){signalled}; a tentative remark changes no ruling."
    elif norm.state is not InForce.IN:
        yield f"{norm.handle} {does} and is {norm.state.value}{f' ({norm.by})' if norm.by else ''}."
    elif norm.effect in (*KEEPS_OUT, Effect.OVERRULE) and inquiry.value(directive.when, norm) is Truth.OPEN:
        yield f"{norm.handle} {does} only when: {_atoms(directive.when)}."
    elif inquiry.value(directive.unless, norm) is Truth.YES:
        yield _no_longer(norm, inquiry)
    elif norm.effect is Effect.DEFER:
        yield _reserved(norm, deciding)
    elif norm.effect is Effect.REQUIRE:
        yield _condition(norm, inquiry)
    elif norm.effect is Effect.PERMIT and inquiry.reach(norm) is Truth.NO:
        yield f"{norm.handle} permits it, but not for this use ({because_of(norm, inquiry)})."


def _no_longer(norm: Norm, inquiry: Inquiry) -> str:
    lifted = inquiry.met(norm.directive.unless, norm)
    return f"{norm.handle} {DOES_IT[norm.effect]} no longer: {lifted}. That admits nothing by itself."


def _condition(norm: Norm, inquiry: Inquiry) -> str:
    """Why what a directive sets as a condition does not hold the use back; it is met only if somebody found so."""
    directive, does = norm.directive, f"{norm.handle} {DOES_IT[norm.effect]}"
    if inquiry.reach(norm) is Truth.NO:
        return f"{does}, but not for this use ({because_of(norm, inquiry)})."
    if inquiry.value(directive.when, norm) is Truth.NO:
        return f"{does} only when: {_atoms(directive.when)}; that has failed."
    if inquiry.value(directive.need, norm) is Truth.YES:
        return f"The condition of {norm.handle} is met: {inquiry.met(directive.need, norm)}."
    return f"{does}: {_atoms(directive.need)}."


def _reserved(norm: Norm, deciding: Sequence[Norm]) -> str:
    """A reservation beside what decides: which of the two came later."""
    if deciding and all(later_act(norm.act, other.act) for other in deciding):
        return f"The court has reserved its ruling since ({norm.handle}); until then what was ruled holds."
    later = ", ".join(other.handle for other in deciding if later_act(other.act, norm.act))
    return f"{norm.handle} reserved the ruling on it{f'; {later} came later' if later else ''}."


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
    came_in = (one for one in found.receipts if one.receipt is not ReceiptKind.LIMITED)
    days = " and on ".join(dict.fromkeys(one.eff.spoken for one in came_in if one.eff))
    note = f"It was received{f' on {days}' if days else ''}{found.came_in}."
    waits = reply.status is Status.NOT_YET and inquiry.battle.labelled(Kind.N)
    if (waits or reply.status in (Status.BARRED, Status.UNCLEAR)) and reply.mark not in _UNRECEIVED:
        note += " Ask how the ruling and the receipt stand to each other."
    said = () if reply.mark in _UNRECEIVED else (note,)
    beside = said if reply.status in _HIDES_RECEIPT and reply.mark is not Mark.CAME_IN else ()
    sources = (*reply.sources, *found.receipts)
    return reply.but(notes=(*reply.notes, *said), beside=beside, received=found.words, sources=sources)


def _same_day(reply: Resolution, inquiry: Inquiry) -> Resolution:
    """A question within a day cannot see that day's acts without a time; say so and be careful."""
    untimed = inquiry.setting.view.untimed
    if not untimed or reply.status.rank <= Status.LEAVE_FIRST.rank:
        return reply
    note = f"Not counted, because no time of that day is recorded for it: {', '.join(untimed)}."
    flags = (*reply.flags, Flag.SAME_DAY)
    return reply.but(notes=(*reply.notes, note), flags=flags, cautious=Status.LEAVE_FIRST.value)

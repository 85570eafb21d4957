"""What a reply carries beside its status: neighbouring bars, flags, quoted words, steps (SEMANTICS 2.10, 5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from inlimine.engine.attack import Clash
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.precedence import Winner
from inlimine.engine.resolution import Flag, Quoted, Resolution, Step
from inlimine.engine.resolve import Matter
from inlimine.engine.scope import Setting, missed
from inlimine.engine.view import View
from inlimine.law.reasons import contrary_test
from inlimine.law.statuses import Status
from inlimine.ledger.acts import Act
from inlimine.ledger.conditions import atoms
from inlimine.ledger.entry import Anchor
from inlimine.ledger.terms import EdgeKind, Effect, Form, PaperKind
from inlimine.ledger.truth import Truth

_BARS = frozenset({Effect.PROHIBIT, Effect.LEAVE})
_UNSPOKEN = frozenset({Status.NOT_BARRED})


def advised(reply: Resolution, matter: Matter) -> Resolution:
    """The reply with neighbour advice, flags, quotations and the steps that led to it."""
    near = neighbours(matter) if reply.status in _UNSPOKEN else ()
    reply = replace(reply, neighbours=tuple(norm.handle for norm in near), steps=_steps(reply, matter))
    if near:
        notes = (*reply.notes, *(_near_note(norm, matter) for norm in near), *_door_note(near, matter))
        reply = replace(reply, notes=notes, cautious=Status.LEAVE_FIRST.value)
    reply = _stale(_same_day(_remarked(reply, matter), matter), matter)
    flags = tuple(dict.fromkeys((*reply.flags, *_flags(reply, matter))))
    return replace(reply, flags=flags, quoted=tuple(_quoted(reply, matter)))


def neighbours(matter: Matter) -> tuple[Norm, ...]:
    """Bars in force, or stayed, on the same subject that do not reach this use."""
    return tuple(
        norm
        for norm in matter.norms
        if norm.effect in _BARS
        and norm.state in (InForce.IN, InForce.STAYED)
        and not norm.tentative
        and norm.handle not in _losers(matter)
        and not _lifted(norm, matter)
    )


def _lifted(norm: Norm, matter: Matter) -> bool:
    """Whether the bar reaches the use and yet does not bear on it: its exception is met or its time is over."""
    return norm.state is InForce.IN and matter.reach(norm) is Truth.YES


def _losers(matter: Matter) -> set[str]:
    return {_loser(clash) for clash in matter.field.clashes} - {""}


def _loser(clash: Clash) -> str:
    match clash.verdict.winner:
        case Winner.FIRST:
            return clash.second.norm.handle
        case Winner.SECOND:
            return clash.first.norm.handle
        case Winner.UNDECIDED:
            return ""


def _near_note(norm: Norm, matter: Matter) -> str:
    if norm.state is InForce.STAYED:
        return f"{norm.handle} bars it and is stayed by {norm.by}; a stay admits nothing."
    short = ", ".join(missed(norm, matter.question, matter.setting)) or "its conditions"
    return f"{norm.handle} is in force on the same matter and does not reach this use (by its {short})."


def _door_note(near: Iterable[Norm], matter: Matter) -> tuple[str, ...]:
    bound = {party for norm in near for party in norm.directive.binds if norm.effect is Effect.PROHIBIT}
    others = sorted(bound - {matter.question.by})
    if not others or matter.question.by in bound or not matter.question.before_jury:
        return ()
    return (f"Raising it may lead the court to open the door for {', '.join(others)}.",)


def _remarked(reply: Resolution, matter: Matter) -> Resolution:
    """Notes on tentative remarks, failed conditional permissions and bars whose time has not come."""
    said = [_remark(norm) for norm in matter.norms if norm.tentative and norm.handle not in reply.rulings]
    waiting = [
        f"{norm.handle} has effect only when: {_atoms(norm)}."
        for norm in matter.norms
        if norm.state is InForce.IN and norm.effect in _BARS and _waits(norm, matter)
    ]
    return replace(reply, notes=(*reply.notes, *said, *waiting))


def _remark(norm: Norm) -> str:
    return f"The court has thought aloud ({norm.handle}); a tentative remark changes no ruling."


def _waits(norm: Norm, matter: Matter) -> bool:
    from_when = norm.directive.when
    return from_when is not None and norm.handle not in {n.norm.handle for n in matter.field.nodes}


def _atoms(norm: Norm) -> str:
    return "; ".join(atom.atom for atom in atoms(norm.directive.when))


def _same_day(reply: Resolution, matter: Matter) -> Resolution:
    """A question within a day cannot see that day's acts without a time; say so and be careful."""
    untimed = matter.setting.view.untimed
    if not untimed or reply.status.rank <= Status.LEAVE_FIRST.rank:
        return reply
    note = f"Not counted, because no time of that day is recorded for it: {', '.join(untimed)}."
    flags = (*reply.flags, Flag.SAME_DAY)
    return replace(reply, notes=(*reply.notes, note), flags=flags, cautious=Status.LEAVE_FIRST.value)


def _stale(reply: Resolution, matter: Matter) -> Resolution:
    dormant = [n for n in matter.norms if n.state is InForce.REVIVAL_UNCLEAR]
    notes = tuple(
        f"{n.handle} was displaced by an act that {n.by} undid; nobody said that it revives." for n in dormant
    )
    return replace(reply, notes=(*reply.notes, *notes)) if notes else reply


def _flags(reply: Resolution, matter: Matter) -> Iterable[Flag]:
    deciding = [n for n in matter.norms if n.handle in reply.rulings]
    told = [n for n in matter.norms if n.handle in (*reply.rulings, *reply.neighbours)]
    if any(_oral_only(norm, matter) for norm in deciding):
        yield Flag.ORAL_ONLY
    if any(clash.verdict.criterion == 4 for clash in matter.field.clashes):
        yield Flag.ORAL_WRITTEN_CONFLICT
    if any(_reason_mismatch(norm) for norm in deciding):
        yield Flag.REASON_MISMATCH
    if any(reported(norm.act, matter.setting.view) for norm in told):
        yield Flag.REPORTED


def _oral_only(norm: Norm, matter: Matter) -> bool:
    return not norm.written_in and spoken_only(norm.act, matter.setting)


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
    documents = view.documents
    anchors = (*act.anchors, *(a for d in act.directives for a in (*d.quotation, *d.reason)))
    papers = {documents[a.document].paper for a in anchors if a.document in documents}
    return papers == {PaperKind.REPORT}


def _quoted(reply: Resolution, matter: Matter) -> Iterable[Quoted]:
    told = (*reply.rulings, *reply.neighbours)
    for norm in (n for handle in told for n in matter.norms if n.handle == handle):
        yield from (_quote(norm, anchor, "words") for anchor in norm.directive.quotation)
        yield from (_quote(norm, anchor, "reason") for anchor in norm.directive.reason)
        if not norm.directive.quotation:
            yield from (_quote(norm, anchor, "source") for anchor in norm.act.anchors)


def _quote(norm: Norm, anchor: Anchor, part: str) -> Quoted:
    return Quoted(
        ruling=norm.handle, document=anchor.document, locator=anchor.locator, quote=anchor.quote, part=part
    )


def _steps(reply: Resolution, matter: Matter) -> tuple[Step, ...]:
    """What was considered, what beat what and by which criterion, then the step that decided."""
    considered = [_considered(norm, matter) for norm in matter.norms]
    clashes = [_clash(clash) for clash in matter.field.clashes]
    return (*considered, *clashes, *reply.steps)


def _considered(norm: Norm, matter: Matter) -> Step:
    when = f", {norm.eff.spoken}" if norm.eff else ""
    text = f"{norm.handle} ({norm.act.form}{when}) {_DOES[norm.effect]}"
    if norm.state is not InForce.IN:
        by = f" by {norm.by}" if norm.by else ""
        return Step(text=f"{text}; it is {norm.state.value}{by}", rulings=(norm.handle,), criterion="in force")
    short = missed(norm, matter.question, matter.setting)
    fails = [name for name, truth in short.items() if truth is Truth.NO]
    opens = [name for name, truth in short.items() if truth is Truth.OPEN]
    if fails:
        reach = f"it does not reach this use, by its {', '.join(fails)}"
    elif opens:
        reach = f"whether it reaches this use is open, by its {', '.join(opens)}"
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

"""What happened to an item at trial and stands beside its status: instructions, objections and their rulings."""

from __future__ import annotations

from collections.abc import Iterator

from inlimine.engine.inquiry import Inquiry
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.receipts import at_this_trial, evidence
from inlimine.engine.resolution import Resolution
from inlimine.engine.words import party_words
from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.conditions import atoms
from inlimine.ledger.moments import Moment, Sequence
from inlimine.ledger.people import Event
from inlimine.ledger.terms import Effect, EventKind, Occasion, ReceiptKind
from inlimine.ledger.truth import Truth

AGAIN = "the same is asked or offered again"
"""How the condition begins under which a ruling on one question or offer has effect once more."""
_SAID = {Effect.PROHIBIT: "objection sustained", Effect.OVERRULE: "objection overruled"}


def trial_notes(reply: Resolution, inquiry: Inquiry) -> Iterator[str]:
    """A sentence on each: an instruction, a ruling on one offer or question, an objection that is pending."""
    if evidence(inquiry.question, inquiry.setting).received:
        yield from _instructions(inquiry)
    yield from (_ruled(norm, inquiry) for norm in on_one_offer(reply, inquiry))
    for event in _events(EventKind.OBJECTION, inquiry):
        if not _answered(event, inquiry):
            by = f" by {party_words(event.by, inquiry.setting.view)}" if event.by else ""
            yield f"An objection{by}{_why(event.grounds)}{_day(event.eff)} is pending: no ruling on it is entered."


def on_one_offer(reply: Resolution, inquiry: Inquiry) -> list[Norm]:
    """Rulings at this trial on objections to one question or offer, which reach no other and decide none here."""
    return [
        norm
        for norm in inquiry.norms
        if norm.effect in _SAID
        and norm.directive.occasion is Occasion.TRIAL
        and norm.state is InForce.IN
        and not (norm.act.by or norm.tentative or norm.handle in reply.rulings)
        and inquiry.value(norm.directive.when, norm) is Truth.OPEN
        and at_this_trial(norm.eff, "", inquiry.question, inquiry.setting)
    ]


def sustained(reply: Resolution, inquiry: Inquiry) -> str:
    """The last objection sustained to one question or offer of this side, since the item came in if it did:
    `(hearsay) on 9 July 2024 at 10:00, to one question or offer (R1)`; empty where there is none."""
    came_in = [one.eff for one in evidence(inquiry.question, inquiry.setting).receipts]
    mine = [
        norm
        for norm in on_one_offer(reply, inquiry)
        if _one_offer(norm)
        and inquiry.reach(norm) is not Truth.NO
        and not any(norm.eff and since and norm.eff.against(since) is Sequence.EARLIER for since in came_in)
    ]
    last = max(mine, key=lambda norm: (True, norm.eff.key) if norm.eff else (False, ()), default=None)
    if last is None:
        return ""
    return f"{_why(last.directive.grounds)}{_day(last.eff)}, to one question or offer ({last.handle})".lstrip()


def objection_ruled(act: Act) -> bool:
    """Whether an act is the ruling of the court on an objection at trial: it is spoken, and no written order of it
    is to come."""
    given = act.directives
    at_trial = all(one.effect in _SAID and one.occasion is Occasion.TRIAL for one in given)
    return bool(given) and at_trial and not (act.by or act.disposes or act.edges)


def to_one_offer(directive: Directive) -> bool:
    """Whether it is about one question or offer alone, and the like of it once that is put again."""
    return any(one.atom.startswith(AGAIN) for one in atoms(directive.when))


def _one_offer(norm: Norm) -> bool:
    """Whether a bar is what an objection to one question or offer gave, not one that waits for something else."""
    one = to_one_offer(norm.directive) or norm.act.name == _SAID[Effect.PROHIBIT]
    return norm.effect is Effect.PROHIBIT and one


def _ruled(norm: Norm, inquiry: Inquiry) -> str:
    """`Objection sustained on hearsay on 8 July 2024, to what the State asked or offered (R7).`"""
    said = norm.act.name or _SAID[norm.effect]
    whose = " and ".join(party_words(party, inquiry.setting.view) for party in norm.directive.binds)
    to = f", to what {whose} asked or offered" if whose else ""
    return f"{said[:1].upper()}{said[1:]}{_why(norm.directive.grounds)}{_day(norm.eff)}{to} ({norm.handle})."


def _instructions(inquiry: Inquiry) -> Iterator[str]:
    """The words of the court on what the jury may use it for, entered with the instruction or with its limit."""
    found = evidence(inquiry.question, inquiry.setting).receipts
    limits = [one for one in found if one.receipt is ReceiptKind.LIMITED]
    said = [(_day(one.eff), anchor.quote) for one in limits for anchor in one.anchors if anchor.quote]
    given = [
        (_day(event.eff), event.text) for event in _events(EventKind.INSTRUCTION_GIVEN, inquiry) if event.text
    ]
    for day, words in dict.fromkeys((*given, *said)):
        yield f'The court instructed on it{day}: "{words}"'


def _events(kind: EventKind, inquiry: Inquiry) -> list[Event]:
    """What happened at this trial to the item or to what it is part of."""
    asked, setting = inquiry.question, inquiry.setting
    found = (event for whole in setting.view.wholes(asked.item) for event in setting.view.events.get(whole, ()))
    return [one for one in found if one.what is kind and at_this_trial(one.eff, "", asked, setting)]


def _answered(event: Event, inquiry: Inquiry) -> bool:
    """Whether the court ruled on the item when the objection was made or later, or may have."""
    ruled = (n for n in inquiry.norms if not (n.act.by or n.tentative))
    return any(not event.eff or not n.eff or n.eff.against(event.eff) is not Sequence.EARLIER for n in ruled)


def _why(grounds: tuple[str, ...]) -> str:
    return f" ({', '.join(grounds)})" if grounds else ""


def _day(eff: Moment | None) -> str:
    return f" on {eff.spoken}" if eff else ""

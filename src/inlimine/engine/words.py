"""The words that people read for a status, and how they call an item (SEMANTICS 2.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inlimine.engine.conditions import bound
from inlimine.engine.question import Question
from inlimine.engine.resolution import Mark, Open, Resolution
from inlimine.engine.view import View
from inlimine.law.statuses import Force, Status
from inlimine.ledger.acts import Directive
from inlimine.ledger.conditions import limit_in
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import Phase, Purpose, ReceiptKind, Use
from inlimine.ledger.trial import Receipt
from inlimine.ledger.truth import Truth


def shown(reply: Resolution, use: Use) -> str:
    """The status of a use in words for people; never stronger than the order."""
    match reply.status:
        case Status.NO_PROCEEDING:
            return f"CASE CLOSED ({reply.closed})"
        case Status.BARRED:
            return _barred(reply)
        case Status.UNCLEAR:
            return "ASK THE COURT"
        case Status.LEAVE_FIRST:
            return _leave_first(reply)
        case Status.NOT_YET:
            return _not_yet(reply)
        case Status.NOT_BARRED:
            return _not_barred(reply, use)
        case Status.CLEARED:
            return f"RULED ADMISSIBLE, {f'received {reply.received}' if reply.received else 'not yet received'}"
        case Status.IN_EVIDENCE:
            return f"RECEIVED ({reply.received})"


_BY = {
    Force.ORDER: "by order",
    Force.RULE: "by rule",
    Force.PRUDENCE: "as a caution",
    Force.DEFAULT: "as a caution",
}


def _leave_first(reply: Resolution) -> str:
    """What came in is told first: that leave is asked about it takes nothing back."""
    # What a ruling orders is told before what stands beside it.
    said = f"{'' if reply.rulings else _on_offer(reply)}APPROACH FIRST ({_BY[reply.force]})"
    if not reply.received:
        return said
    return f"RECEIVED ({reply.received}); {said}{': no leave is entered' if reply.force is Force.ORDER else ''}"


def _not_yet(reply: Resolution) -> str:
    """What must be so first; a limit is nothing that is waited for, and is said as how far the use may go."""
    limits = [limit for one in reply.conditions if one.value is Truth.OPEN and (limit := limit_in(one.atom))]
    first = [one.atom for one in reply.conditions if one.value is not Truth.OPEN or not limit_in(one.atom)]
    came_in = reply.mark is Mark.CAME_IN and reply.received
    unmet = "CONDITION NOT RECORDED AS MET" if came_in else "CONDITION NOT MET"
    waits = (f"{unmet}: {'; '.join(first)}",) if first or not limits else ()
    so_far = (f"USE ONLY SO FAR: {'; '.join(limits)}",) if limits else ()
    return "; ".join((*((f"RECEIVED ({reply.received})",) if came_in else ()), *waits, *so_far))


def _barred(reply: Resolution) -> str:
    if reply.force is Force.ORDER:
        narrower = {Mark.THIS_USE: "EXCLUDED for this use", Mark.STRUCK: "STRUCK FROM THE EVIDENCE"}
        return narrower.get(reply.mark, "EXCLUDED, do not mention")
    for_less = f"RECEIVED ({reply.received}); NOT IN EVIDENCE for this use"
    without = {Mark.NOT_RECEIVED: "NOT IN EVIDENCE", Mark.FOR_LESS: for_less}
    return without.get(reply.mark, "BARRED BY RULE")


def _not_barred(reply: Resolution, use: Use) -> str:
    """What came in is told first, then an objection sustained: that no ruling decides misleads alone."""
    said = _sustained(reply) if reply.sustained else _without_ruling(reply)
    if not reply.received:
        return said
    again = "no ruling on offering it again" if use is Use.OFFER else "no ruling on this use"
    if reply.mark in (Mark.NOTHING, Mark.NOT_DECIDED) and not reply.sustained:
        said = ", ".join((again, *reply.objections))
    return f"RECEIVED ({reply.received}); {said}"


def _sustained(reply: Resolution) -> str:
    """`OBJECTION SUSTAINED (hearsay) on 9 July 2024 at 10:00, to one question or offer (R1); NO RULING DECIDES ANY
    OTHER`: what was ruled on is told first, and that the ruling goes no further."""
    others = _without_ruling(reply).replace(_UNDECIDED[Mark.NOT_DECIDED], "NO RULING DECIDES ANY OTHER")
    return f"{_on_offer(reply)}{others}"


def _on_offer(reply: Resolution) -> str:
    return f"OBJECTION SUSTAINED {reply.sustained}; " if reply.sustained else ""


def _without_ruling(reply: Resolution) -> str:
    if reply.mark is Mark.OVERRULED:
        grounds = ", ".join(reply.overruled) or "as raised"
        return f"OBJECTION OVERRULED ({grounds}), others open"
    return ", ".join((_UNDECIDED.get(reply.mark, "NO RULING RECORDED"), *reply.objections))


_UNDECIDED = {
    Mark.OTHER_USE: "DOES NOT REACH THIS USE",
    Mark.NOT_DECIDED: "NO RULING DECIDES THIS USE",
}


def condition_words(reply: Resolution) -> tuple[tuple[str, str], ...]:
    """The conditions that the words of the status do not name, each after what it does: `Stays out unless`."""
    if reply.status is Status.NOT_YET:
        return ()
    leads = {Status.BARRED: "Stays out unless", Status.IN_EVIDENCE: "Not recorded as met"}
    lead = leads.get(reply.status, "First")
    return tuple(_condition(one, lead) for one in reply.conditions)


def _condition(one: Open, lead: str) -> tuple[str, str]:
    if one.value is Truth.NO:
        return "Failed", one.atom
    limit = limit_in(one.atom)
    return ("Only so far", limit) if limit else (lead, one.atom)


def title(handle: str, view: View) -> str:
    """How people call an item or witness: its exhibit label if it has one, else its title, else the handle.

    A number that an agency gave is found by and no name.
    """
    agencies = {label.label for label in view.labels.get(handle, ()) if label.numbered_by}
    labels = [label for label in borne(handle, view) if label not in agencies]
    if labels:
        return labels[-1]
    item, witness = view.items.get(handle), view.witnesses.get(handle)
    if item is not None:
        return item.title
    return witness.name if witness is not None else handle


def full_title(handle: str, view: View) -> str:
    """The exhibit label and the title: `Exhibit 14: The contract`, `the rest of Exhibit 14: ...`."""
    if handle.endswith(REMAINDER):
        return f"the rest of {full_title(handle.removesuffix(REMAINDER), view)}"
    called, item = title(handle, view), view.items.get(handle)
    return called if item is None or called == item.title else f"{called}: {item.title}"


def borne(handle: str, view: View) -> list[str]:
    """The labels that an item bears on the view's day, the newest last; a withdrawn one is borne no longer."""
    state: dict[str, bool] = {}
    for label in sorted(view.labels.get(handle, ()), key=lambda label: (_day(label.eff), label.withdrawn)):
        state.pop(label.label, None)
        state[label.label] = not label.withdrawn
    return [label for label, held in state.items() if held]


def _day(moment: Moment | None) -> tuple[bool, tuple[object, ...]]:
    return (True, moment.key) if moment else (False, ())


# Handles that are read with an article: "by the State", but "by Roe".
_OFFICES = {
    *("state", "government", "people", "commonwealth", "crown", "prosecution"),
    *("defence", "defense", "defendant", "plaintiff", "petitioner"),
}


def party_words(by: str, view: View) -> str:
    """Who would use it, as read aloud: `the State`, `Roe`."""
    if by not in view.parties:
        return title(by, view)
    return f"the {by}" if by.casefold() in _OFFICES else by


_FOR = {
    Purpose.IMPEACH_DEFENDANT: "to impeach the defendant",
    Purpose.IMPEACH_WITNESS: "to impeach a witness",
    Purpose.REHABILITATE: "to rehabilitate a witness",
    Purpose.CORRECT_IMPRESSION: "to correct an impression",
    Purpose.REFRESH: "to refresh memory",
    Purpose.ILLUSTRATE: "to illustrate",
    Purpose.NO_MISTAKE: "to show absence of mistake",
}


def purpose_words(purpose: Purpose) -> str:
    """What a use is for, as read aloud: `for motive`, `to impeach the defendant`."""
    return _FOR.get(purpose, f"for {spaced(purpose)}")


def purposes_words(purposes: Iterable[Purpose]) -> str:
    """Several purposes together: `for motive, intent, to impeach a witness`."""
    listed = [*purposes]
    plain = ", ".join(spaced(one) for one in listed if one not in _FOR)
    said = (f"for {plain}" if plain else "", *(_FOR[one] for one in listed if one in _FOR))
    return ", ".join(filter(None, said))


def limits_words(receipt: Receipt) -> str:
    """For which purposes and against whom alone: `only for motive, against Roe`; empty: not narrowed."""
    against = f"against {', '.join(receipt.against)}" if receipt.against else ""
    limits = ", ".join(filter(None, (purposes_words(receipt.purposes), against)))
    return f"only {limits}" if limits else ""


def instruction_words(receipt: Receipt) -> str:
    """Of what puts nothing in: `limited by instruction: only to impeach a witness`; empty of what came in."""
    if receipt.receipt is not ReceiptKind.LIMITED:
        return ""
    return ": ".join(filter(None, ("limited by instruction", limits_words(receipt))))


def spaced(term: object) -> str:
    """A word of the notation as people read it in the courts of the United States: `defense case`."""
    return str(term).replace("-", " ").replace("defence", "defense")


def use_words(asked: Question) -> str:
    """The use in words, without the days: `to offer, before the jury, case in chief`."""
    return _use_said(asked, "" if asked.purpose is Purpose.PROOF else f", {purpose_words(asked.purpose)}")


def use_in_full(asked: Question) -> str:
    """The same, with its purpose whatever that is: `to show, for proof, before the jury, case in chief`."""
    return _use_said(asked, f", {purpose_words(asked.purpose)}")


def _use_said(asked: Question, purpose: str) -> str:
    through = f", through {asked.witness}" if asked.witness else ""
    against = f", against {asked.against}" if asked.against else ""
    where = "in camera" if asked.to == "in-camera" else f"before the {asked.to}"
    phase = spaced(asked.phase)
    return f"to {asked.use}{purpose}{through}{against}, {where}, {phase}"


_STAGES = {
    Phase.OPENING: "the opening",
    Phase.CASE_IN_CHIEF: "the case in chief",
    Phase.CROSS: "cross-examination",
    Phase.DEFENCE_CASE: "the defense case",
    Phase.CLOSING: "the closing",
    Phase.HEARING: "a hearing",
    Phase.APPEAL: "the appeal",
}


def reach_words(directive: Directive, view: View) -> tuple[str, ...]:
    """How far a directive goes, as read aloud after what it does: `in the case in chief`, `unless: ...`.

    Whoever reads what a ruling does without these reads more than the court ordered.
    """
    return (*_whom(directive, view), *_how(directive, view), *bound(directive), *_besides(directive))


def _whom(directive: Directive, view: View) -> Iterator[str]:
    if directive.binds:
        yield f"binding {_all(party_words(party, view) for party in directive.binds)} alone"
    if (told := directive.paraphrase_binds) is not None:
        yield f"as paraphrased binding {_all(party_words(party, view) for party in told) or 'everyone'}"
    if directive.binds_witnesses:
        yield "and the witnesses"


def _how(directive: Directive, view: View) -> Iterator[str]:
    if directive.uses:
        yield f"to {_all(directive.uses, 'or')}"
    if directive.audiences:
        audiences = (str(one) for one in directive.audiences)
        yield _all(("in camera" if one == "in-camera" else f"before the {one}" for one in audiences), "or")
    narrower = (
        *meant_words(directive),
        _led("through", (title(one, view) for one in directive.witnesses)),
        _led("against", (party_words(one, view) for one in directive.against)),
        _led("on count", directive.counts),
        _led("at trial", directive.episodes),
    )
    yield from (said for said in narrower if said)


def meant_words(directive: Directive) -> Iterator[str]:
    """For which purposes and in which phases a directive holds: `to impeach a witness or for motive`."""
    purposes = ["for any purpose"] if directive.any_purpose else map(purpose_words, directive.purposes)
    phases = (f"in {_STAGES.get(phase, spaced(phase))}" for phase in directive.phases)
    yield from (said for said in (_all(purposes, "or"), _all(phases, "or")) if said)


def _besides(directive: Directive) -> Iterator[str]:
    if directive.only:
        yield "only on that condition"
    if directive.gag:
        yield "with no mention meanwhile"


def _led(lead: str, said: Iterable[str]) -> str:
    listed = _all(said, "or")
    return f"{lead} {listed}" if listed else ""


def _all(said: Iterable[str], last: str = "and") -> str:
    """`a, b and c`."""
    *first, end = [*said] or [""]
    return f"{', '.join(first)} {last} {end}" if first else end

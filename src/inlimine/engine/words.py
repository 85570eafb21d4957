"""The words that people read for a status, and the question to put to the court (SEMANTICS 2.3, 2.14)."""

from __future__ import annotations

from inlimine.engine.norms import Norm
from inlimine.engine.question import Question
from inlimine.engine.resolution import Mark, Resolution
from inlimine.engine.view import View
from inlimine.law.statuses import Force, Status
from inlimine.ledger.terms import Purpose, Use

_NOT_BARRED = {
    Mark.NOTHING: "NO RULING RECORDED",
    Mark.BY_RULE: "NO RULING RECORDED",
    Mark.OTHER_USE: "DOES NOT REACH THIS USE",
    Mark.NOT_RECEIVED: "NO RULING RECORDED",
}
_ACTS = {
    Use.MENTION: "mentioned",
    Use.ELICIT: "elicited",
    Use.OFFER: "offered",
    Use.SHOW: "shown",
    Use.ARGUE: "argued",
    Use.PROFFER: "proffered",
}


def shown(reply: Resolution) -> str:
    """The status in words for people; never stronger than the order."""
    match reply.status:
        case Status.NO_PROCEEDING:
            return f"CASE CLOSED ({', '.join(reply.rulings)})"
        case Status.BARRED:
            return _barred(reply)
        case Status.UNCLEAR:
            return "ASK THE COURT"
        case Status.LEAVE_FIRST:
            return f"APPROACH FIRST ({_BY[reply.force]})"
        case Status.NOT_YET:
            return f"CONDITION NOT MET: {'; '.join(c.atom for c in reply.conditions)}"
        case Status.NOT_BARRED:
            return _not_barred(reply)
        case Status.CLEARED:
            return "RULED ADMISSIBLE, not yet received"
        case Status.IN_EVIDENCE:
            return f"RECEIVED ({reply.received})"


_BY = {
    Force.ORDER: "by order",
    Force.RULE: "by rule",
    Force.PRUDENCE: "as a caution",
    Force.DEFAULT: "as a caution",
}


def _barred(reply: Resolution) -> str:
    if reply.force is Force.ORDER:
        return "EXCLUDED, do not mention"
    return "NOT IN EVIDENCE" if reply.mark is Mark.NOT_RECEIVED else "BARRED BY RULE"


def _not_barred(reply: Resolution) -> str:
    if reply.mark is Mark.OVERRULED:
        grounds = ", ".join(reply.overruled) or "as raised"
        return f"OBJECTION OVERRULED ({grounds}), others open"
    if reply.neighbours:
        return "DOES NOT REACH THIS USE"
    return _NOT_BARRED[reply.mark]


def title(handle: str, view: View) -> str:
    """How people call an item or witness: its exhibit label if it has one, else its title, else the handle."""
    labels = [label.label for label in view.labels.get(handle, ()) if not label.withdrawn]
    if labels:
        return labels[-1]
    item, witness = view.items.get(handle), view.witnesses.get(handle)
    if item is not None:
        return item.title
    return witness.name if witness is not None else handle


def question_for_court(norms: tuple[Norm, ...], asked: Question, view: View) -> str:
    """The question to put to the court where the law or the rulings leave the reply open."""
    subject = title(asked.item, view)
    purpose = "" if asked.purpose is Purpose.PROOF else f" for {asked.purpose}"
    use = f"{_ACTS[asked.use]} by {_party(asked.by, view)}{purpose} ({asked.phase})"
    if not norms:
        return f'May "{subject}" be {use}?'
    if len(norms) == 1:
        verb = "reach" if norms[0].directive.subject == (asked.item,) else "cover"
        return f'Does {_cited(norms[0])} {verb} "{subject}" when {use}?'
    return f'Which controls for "{subject}" when {use}: {" or ".join(map(_cited, norms))}?'


def _party(by: str, view: View) -> str:
    return f"the {by}" if by in ("State", "Government", "Defence", "Plaintiff", "Defendant") else title(by, view)


def _cited(norm: Norm) -> str:
    return f"{norm.handle} of {norm.eff.day.isoformat()}" if norm.eff else norm.handle

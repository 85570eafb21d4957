"""The words that people read for a status, and how they call an item (SEMANTICS 2.3)."""

from __future__ import annotations

from inlimine.engine.resolution import Mark, Resolution
from inlimine.engine.view import View
from inlimine.law.statuses import Force, Status

_NOT_BARRED = {
    Mark.NOTHING: "NO RULING RECORDED",
    Mark.BY_RULE: "NO RULING RECORDED",
    Mark.OTHER_USE: "DOES NOT REACH THIS USE",
    Mark.NOT_RECEIVED: "NO RULING RECORDED",
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


def full_title(handle: str, view: View) -> str:
    """The exhibit label and the title: `Exhibit 14: The contract`."""
    called, item = title(handle, view), view.items.get(handle)
    return called if item is None or called == item.title else f"{called}: {item.title}"

"""What was taken down of a ruling from the bench, and what was left open: never more than what was typed."""

from __future__ import annotations

from inlimine.law.dispositions import Disposition, disposition
from inlimine.ledger.acts import Act
from inlimine.ledger.terms import Effect

_DECIDES_LATER = "nothing is decided yet"
_WITHOUT = {
    "granted-in-part": "which part is granted is left open",
    "conditional": "the condition is left open",
    "stipulated": "what was agreed is left open",
    "agreed": "what was agreed is left open",
}


def taken_down(act: Act) -> str:
    """`Granted: what M1 asks, and no more. Left open: the court’s words, the reason, who drafts the order.`"""
    if not act.disposes:
        return ""
    row = disposition(act.disposes[0].disposition)
    reach = _reach(row, act)
    open_ = ", ".join(words for words, there in _asked(act) if not there)
    said = f"{row.label[:1].upper()}{row.label[1:]}: {reach}."
    return f"{said} Left open: {open_}." if open_ else said


def _reach(row: Disposition, act: Act) -> str:
    request = act.disposes[0].request
    if not row.spells_itself and not act.directives:
        return _WITHOUT.get(row.name, "what it orders is left open")
    if row.to_exclude is Effect.DEFER:
        return _DECIDES_LATER
    if not act.directives and _orders_nothing(row):
        return "it orders nothing about the evidence"
    if not row.spells_itself:
        return f"what was typed; of the rest of {request} nothing is said"
    held = any(one.when or one.unless or one.need for one in act.directives)
    return f"what {request} asks, {'under that condition' if held else 'and no more'}"


def _orders_nothing(row: Disposition) -> bool:
    return {row.to_exclude, row.to_admit, row.to_require_leave} == {Effect.NONE}


def _asked(act: Act) -> tuple[tuple[str, bool], ...]:
    """What a ruling is asked for, each with whether it was said."""
    words = bool(act.anchors) or any(one.quotation for one in act.directives)
    reason = bool(act.note) or any(one.reason for one in act.directives)
    return (
        ("the court’s words", words),
        ("the reason", reason),
        ("who drafts the order", bool(act.written_order_by)),
    )

"""What came in and what was struck (SEMANTICS 2.10, steps 2 and e)."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.engine.question import Question
from inlimine.engine.scope import Setting
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import ReceiptKind
from inlimine.ledger.trial import Receipt, Strike

_HOW = {
    ReceiptKind.EXHIBIT: "",
    ReceiptKind.TESTIMONY: "as testimony heard, ",
    ReceiptKind.STIPULATED: "by stipulation, ",
    ReceiptKind.NOTICED: "by judicial notice, ",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """Whether the item came in, whether this use is within what it came in for, and the words for it."""

    received: bool
    within: bool
    words: str


def struck(item: str, setting: Setting) -> Strike | None:
    """The strike that holds for an item: its own or its whole's, not followed by a new receipt."""
    strikes = [s for handle in wholes(item, setting) for s in setting.view.strikes.get(handle, ())]
    latest = max(strikes, key=lambda s: _when(s.eff), default=None)
    if latest is None:
        return None
    again = [r for r in _receipts(item, setting) if _when(r.eff) > _when(latest.eff)]
    return None if again else latest


def evidence(question: Question, setting: Setting) -> Evidence:
    """How the item came in, and whether the use asked is within its purposes and parties (FRE 105)."""
    receipts = _receipts(question.item, setting)
    if struck(question.item, setting) is not None:
        receipts = []
    fitting = [receipt for receipt in receipts if _within(receipt, question, setting)]
    words = "; ".join(dict.fromkeys(map(_words, fitting or receipts)))
    return Evidence(bool(receipts), bool(fitting), words)


def wholes(item: str, setting: Setting) -> tuple[str, ...]:
    """The item and every whole of which it is a part, from the inside out."""
    found = [item]
    while True:
        here = found[-1]
        entry = setting.view.items.get(here)
        upper = here.removesuffix(REMAINDER) if here.endswith(REMAINDER) else entry.part_of if entry else ""
        if not upper or upper in found:
            return tuple(found)
        found.append(upper)


def _receipts(item: str, setting: Setting) -> list[Receipt]:
    return [r for handle in wholes(item, setting) for r in setting.view.receipts.get(handle, ())]


def _within(receipt: Receipt, question: Question, setting: Setting) -> bool:
    defendants = setting.view.defendants
    against = question.against or (defendants[0] if len(defendants) == 1 else "")
    purposes = not receipt.purposes or question.purpose in receipt.purposes
    return purposes and (not receipt.against or against in receipt.against)


def _words(receipt: Receipt) -> str:
    purposes = ", ".join(receipt.purposes) or "all purposes"
    against = ", ".join(receipt.against) or "all parties"
    return f"{_HOW[receipt.receipt]}for {purposes}, against {against}"


def _when(moment: Moment | None) -> tuple[bool, object]:
    return (True, moment.key) if moment else (False, ())

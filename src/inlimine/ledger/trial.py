"""What happened at trial, and what people say of the case: receipts, strikes, theories, opinions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from inlimine.ledger.entry import Entry
from inlimine.ledger.terms import Purpose, ReceiptKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Entry):
    """That an item came in: for which purposes and against whom; empty means for all and against all.

    `episode` is the trial in which it came in; empty: the one running on its day.
    """

    kind: Literal["receipt"] = "receipt"
    item: str
    receipt: ReceiptKind = ReceiptKind.EXHIBIT
    purposes: tuple[Purpose, ...] = ()
    against: tuple[str, ...] = ()
    witness: str = ""
    episode: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strike(Entry):
    """That an item was struck from the evidence.

    `episode` is the trial in which it was struck; empty: the one running on its day.
    """

    kind: Literal["strike"] = "strike"
    item: str
    episode: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theory(Entry):
    """What a side argues, in whose words; attributed, linked to acts and items, never a fact."""

    kind: Literal["theory"] = "theory"
    side: str
    words: str
    argued_by: str = ""
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion(Entry):
    """What a person said of the case or a ruling; attributed, never computed from."""

    kind: Literal["opinion"] = "opinion"
    person: str
    words: str
    about: tuple[str, ...] = ()

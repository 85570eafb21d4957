"""The ledger of one case: its entries, and look-ups over them."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.ledger.acts import Act, Completeness, Fact, Hearing, Motion
from inlimine.ledger.charts import Allegation, Chart, Defeater, Element, Gate, Notice, Stipulation, Support
from inlimine.ledger.entry import Strict
from inlimine.ledger.items import Coverage, Disclosure, Item, Label, Trait, Version
from inlimine.ledger.people import Case, Counsel, Count, Document, Episode, Event, Party, RelatedCase, Witness
from inlimine.ledger.trial import Opinion, Receipt, Strike, Theory
from inlimine.ledger.watches import NoWatch, Watch

AnyEntry = (
    Party
    | Counsel
    | Witness
    | Count
    | Episode
    | RelatedCase
    | Document
    | Event
    | Item
    | Label
    | Version
    | Coverage
    | Trait
    | Disclosure
    | Motion
    | Hearing
    | Act
    | Completeness
    | Fact
    | Receipt
    | Strike
    | Theory
    | Opinion
    | Watch
    | NoWatch
    | Chart
    | Element
    | Allegation
    | Support
    | Stipulation
    | Notice
    | Gate
    | Defeater
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger(Strict):
    """A case and its entries; the order of the entries means nothing."""

    case: Case
    entries: tuple[AnyEntry, ...] = ()

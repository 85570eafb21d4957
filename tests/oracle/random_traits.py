"""What rules look at, added to a drawn case: traits of its items, and a court whose rulebook is real."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from inlimine.ledger.acts import Hearing
from inlimine.ledger.items import REMAINDER, Item, Trait
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Count, Episode, Party, Witness
from inlimine.ledger.terms import ReceiptKind, Source, TraitKind
from inlimine.ledger.trial import Receipt
from inlimine.ledger.truth import Truth
from tests.oracle.random_ledgers import Drawing, draw

LAWS = ("federal", "new_mexico")
_DAYS = (date(2004, 3, 1), date(2020, 3, 1), None)
GUESSES = (Source.USER, Source.COMPUTED)
# Rows that several traits make together.
TOGETHER = (
    (TraitKind.NAMES, TraitKind.TESTIMONIAL, TraitKind.DECLARANT_TESTIFIES),
    (TraitKind.PRIOR_STATEMENT, TraitKind.SWORN),
    (TraitKind.OTHER_ACT, TraitKind.NOTICE_GIVEN),
    (TraitKind.CONVICTION, TraitKind.NOTICE_GIVEN),
    (TraitKind.PRIVILEGED, TraitKind.PRIVILEGED),
)


def draw_with_traits(seed: int) -> Drawing:
    """The case of a seed with traits about its item, at a court with real rules; now and then without rulings."""
    drawing, rng = draw(seed), random.Random(seed)  # noqa: S311 - chance for tests, not for secrets
    ledger = drawing.ledger
    quiet = rng.random() < 0.4
    kept = [entry for entry in ledger.entries if not quiet or isinstance(entry, _PEOPLE)]
    kinds = rng.choice(TOGETHER) if rng.random() < 0.6 else rng.choices(tuple(TraitKind), k=rng.choice((1, 1, 2)))
    more = [trait(kind, drawing, rng, tuple(Source)) for kind in kinds]
    if rng.random() < 0.1:
        kept.append(_heard(drawing, rng))
    if seed % 2:
        kept = [replace(entry, in_camera=True) if isinstance(entry, Hearing) else entry for entry in kept]
    case = replace(ledger.case, jurisdiction=rng.choice(LAWS))
    return replace(drawing, ledger=replace(ledger, case=case, entries=(*kept, *more)))


_PEOPLE = Party | Witness | Count | Episode | Item


def _heard(drawing: Drawing, rng: random.Random) -> Receipt:
    day = Moment(day=date(2024, 7, rng.randint(1, 5)))
    item = drawing.question.item
    return Receipt(item=item, receipt=ReceiptKind.TESTIMONY, witness=rng.choice(("W1", "W2")), eff=day)


def trait(kind: TraitKind, drawing: Drawing, rng: random.Random, sources: Sequence[Source]) -> Trait:
    """Somebody's word on a trait of the item asked about, or of its whole."""
    day = Moment(day=date(2024, 7, rng.randint(1, 10))) if rng.random() < 0.2 else None
    return Trait(
        item=rng.choice(_item_and_whole(drawing)),
        trait=kind,
        value=rng.choice((Truth.YES, Truth.YES, Truth.YES, Truth.NO, Truth.OPEN)),
        source=rng.choice(sources),
        party=rng.choice(_whose(kind, drawing)) if rng.random() < 0.7 else "",
        dated=rng.choice(_DAYS) if kind is TraitKind.CONVICTION else None,
        detail=rng.choice(("", "spousal", "attorney and client")) if kind is TraitKind.PRIVILEGED else "",
        eff=day,
    )


def _whose(kind: TraitKind, drawing: Drawing) -> list[str]:
    asked, entries = drawing.question.against, drawing.ledger.entries
    defendants = [entry.handle for entry in entries if isinstance(entry, Party) and entry.handle != "State"]
    if kind is TraitKind.NAMES:
        return [asked, *defendants] if asked else defendants
    return [*defendants, "W1", "W2"]


def _item_and_whole(drawing: Drawing) -> list[str]:
    asked = drawing.question.item.removesuffix(REMAINDER)
    items = {entry.handle: entry for entry in drawing.ledger.entries if isinstance(entry, Item)}
    whole = items[asked].part_of if asked in items else ""
    return [handle for handle in (asked, asked, whole) if handle in items] or ["E1"]

"""Ask what is kept for review in a ledger that a test tells."""

from __future__ import annotations

from dataclasses import replace

from inlimine.engine.case_state import derive
from inlimine.engine.preservation.preserve import preservation
from inlimine.engine.preservation.review import Preserved
from inlimine.law.jurisdictions import rulebook
from inlimine.ledger.moments import moment
from tests.told import Told


def complaints(
    case: Told,
    *,
    party: str = "Defence",
    on: str = "2024-07-09",
    after_trial: bool = False,
    grounds: tuple[str, ...] = (),
) -> tuple[Preserved, ...]:
    """The complaints of a party on a day."""
    book = rulebook(case.ledger.case.jurisdiction)
    return preservation(derive(case.ledger, book, moment(on)), party, after_trial, grounds)


def federal(case: Told) -> Told:
    """The same ledger before a federal court."""
    return Told(replace(case.ledger, case=replace(case.ledger.case, jurisdiction="federal")))

"""A ruling as one sentence tells it, before it becomes an act with its place in the paper."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.ledger.terms import Effect
from inlimine.readers.orders.limits import Limits
from inlimine.readers.orders.target import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A ruling as one sentence tells it; spans count in the sentence. `held` waits for the list that follows."""

    span: tuple[int, int]
    found_by: str
    target: Target
    at: int = 0
    disposition: str = ""
    effect: Effect | None = None
    limits: Limits = Limits()
    binds: str = ""
    needs: str = ""
    sure: bool = True
    tentative: bool = False
    oral: bool = False
    part_of: bool = False
    reason: tuple[int, int] | None = None
    offset: int = 0

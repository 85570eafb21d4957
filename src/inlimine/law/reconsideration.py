"""What a motion to reconsider does to the time for appeal: one dated row for each point.

The first motion within the time, one that was withdrawn, and a further one after the first was decided are three
points; what no row tells is open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inlimine.law.deadlines import Starts
from inlimine.ledger.truth import Truth


class Asked(StrEnum):
    """The points of law on which it turns."""

    IN_TIME = "a motion to reconsider that is filed within the time for appeal"
    WITHDRAWN = "a motion to reconsider that was withdrawn"
    FURTHER = "a further motion to reconsider"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconsiderationRow:
    """What one jurisdiction says on one point.

    `renews`: whether the time for appeal runs anew, from the order that disposes of the motion or, for one that
    was withdrawn, from the withdrawal. NO: it runs as if the motion had not been made. `starts`: after which
    orders.
    """

    since: date
    until: date | None = None
    citation: str
    point: Asked
    renews: Truth
    starts: frozenset[Starts] = frozenset({Starts.EXCLUSION, Starts.DISMISSAL, Starts.JUDGMENT})
    read: bool = False

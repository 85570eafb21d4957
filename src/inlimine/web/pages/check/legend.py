"""What the signs at the hits mean, told once on the page."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.checks.spot import UNCONFIRMED
from inlimine.law.statuses import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Signs that look alike, by the name of their look, and what a hit with them means."""

    look: str
    symbols: str
    means: str


def _sign(means: str, *statuses: Status) -> Sign:
    symbols = " ".join(one.symbol for one in statuses)
    return Sign(look=statuses[0].value.casefold(), symbols=symbols, means=means)


SIGNS = (
    _sign(
        "red, solid line: kept out, or the case is closed, by words that somebody confirmed or by a label",
        Status.BARRED,
        Status.NO_PROCEEDING,
    ),
    _sign("purple, double line: the rulings do not settle it; ask the court", Status.UNCLEAR),
    _sign(
        "brown, broken line: leave is needed first, or a condition is still open",
        Status.LEAVE_FIRST,
        Status.NOT_YET,
    ),
    _sign("no colour, dotted line: no ruling keeps it out", Status.NOT_BARRED),
    _sign("green, thin line: ruled admissible, or in evidence", Status.CLEARED, Status.IN_EVIDENCE),
    Sign(
        look="unconfirmed",
        symbols=UNCONFIRMED,
        means="grey, dotted line, whatever the ruling says: found by words that nobody has confirmed, and not"
        " counted as a hit; what is told there holds only if the words are meant so",
    ),
)

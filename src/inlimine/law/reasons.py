"""Reasons that state a test of admissibility, to notice when a quoted reason points the other way."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inlimine.ledger.terms import KEEPS_OUT, LETS_IN, Effect


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTest:
    """Words of a reason that state the test for letting evidence in (`admits`) or for keeping it out."""

    pattern: re.Pattern[str]
    admits: bool
    citation: str
    read: bool = False


# FRE 403 and NMRA 11-403 exclude where the probative value IS substantially outweighed.
_BALANCING = (
    StatedTest(
        pattern=re.compile(r"probative value[^.]{0,40}\bnot (?:substantially )?outweighed", re.IGNORECASE),
        admits=True,
        citation="FRE 403; NMRA 11-403",
    ),
    StatedTest(
        pattern=re.compile(r"probative value[^.]{0,40}\bis (?:substantially )?outweighed", re.IGNORECASE),
        admits=False,
        citation="FRE 403; NMRA 11-403",
    ),
)


def contrary_test(effect: Effect, reason: str) -> StatedTest | None:
    """The test that a reason states where it is the test for the opposite result, else None.

    The reason never decides the direction of a ruling; this only asks for a clear written order.
    """
    flat = " ".join(reason.split())
    contrary = {True: KEEPS_OUT, False: LETS_IN}
    return next((row for row in _BALANCING if row.pattern.search(flat) and effect in contrary[row.admits]), None)


_ON_THE_RECORD = re.compile(
    r"\bfor the reasons\b[^.]{0,30}\b(?:on the record|in open court|from the bench|at the hearing|orally)\b",
    re.IGNORECASE,
)


def incorporates_record(words: str) -> bool:
    """Whether a written order rests on what the court said: if it then says otherwise, ask (SEMANTICS 1.10)."""
    return _ON_THE_RECORD.search(" ".join(words.split())) is not None

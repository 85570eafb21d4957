"""A lint: what somebody should mend in the papers of a case, in a plain sentence (SEMANTICS 2.13)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from inlimine.engine.norms import Norm
from inlimine.engine.to_ask import cited
from inlimine.engine.view import View
from inlimine.engine.words import title
from inlimine.ledger.terms import Effect


class Code(StrEnum):
    """What kind of thing is to be mended."""

    ORAL_ONLY = "ORAL_ONLY"
    AWAITS_WRITTEN_ORDER = "AWAITS_WRITTEN_ORDER"
    ORAL_WRITTEN_CONFLICT = "ORAL_WRITTEN_CONFLICT"
    REASON_MISMATCH = "REASON_MISMATCH"
    CONDITION_IMPOSSIBLE = "CONDITION_IMPOSSIBLE"
    GROUND_LAPSED = "GROUND_LAPSED"
    UNDISCLOSED_ITEM = "UNDISCLOSED_ITEM"
    UNKNOWN_LABEL = "UNKNOWN_LABEL"
    UNMATCHED_FACT = "UNMATCHED_FACT"
    DEADLINE_PASSED = "DEADLINE_PASSED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lint:
    """One thing to mend: the ruling, a sentence with the remedy, and the question where the court must say."""

    code: Code
    ruling: str
    message: str
    question: str = ""


_DOES = {
    Effect.PROHIBIT: "bars",
    Effect.LEAVE: "requires leave for",
    Effect.PERMIT: "permits",
    Effect.OVERRULE: "overrules objections to",
    Effect.REQUIRE: "sets a condition on",
    Effect.DEFER: "reserves on",
    Effect.NONE: "decides nothing on",
}


def does(norm: Norm, view: View) -> str:
    """What a ruling does, with its day: `R1 of 8 July 2024 bars "The letter"`."""
    did = "does not spell out what holds for" if norm.unsaid else _DOES[norm.effect]
    return f"{cited(norm)} {did} {subjects(norm, view)}"


def subjects(norm: Norm, view: View) -> str:
    """What a ruling speaks of, as people call it."""
    return " and ".join(f'"{title(handle, view)}"' for handle in norm.directive.subject) or "an unnamed subject"

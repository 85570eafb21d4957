"""A lint: what somebody should mend in the papers of a case, in a plain sentence (SEMANTICS 2.13)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from inlimine.engine.norms import Norm
from inlimine.engine.to_ask import cited
from inlimine.engine.view import View
from inlimine.engine.words import reach_words, title
from inlimine.ledger.acts import Directive
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


Told = Literal["", "when", "unless", "need"]
"""A condition of a ruling of which the rest of a sentence tells by itself."""


def does(norm: Norm, view: View, told: Told = "") -> str:
    """What a ruling does and how far, with its day: `R1 of 8 July 2024 bars "The letter" (in the opening)`.

    `told`: the condition of which the rest of the sentence tells; it is left out here.
    """
    did = "does not spell out what holds for" if norm.unsaid else _DOES[norm.effect]
    return f"{cited(norm)} {did} {subjects(norm, view)}{how_far(norm, view, told)}"


def how_far(norm: Norm, view: View, told: Told = "") -> str:
    """The limits of a ruling behind what it does: ` (in the opening; unless: a foundation is laid)`."""
    reach = "; ".join(reach_words(_without(norm, told), view))
    return f" ({reach})" if reach else ""


def _without(norm: Norm, told: Told) -> Directive:
    match told:
        case "when":
            return replace(norm.directive, when=None)
        case "unless":
            return replace(norm.directive, unless=None)
        case "need":
            return replace(norm.directive, need=None, only=False)
        case "":
            return norm.directive


def subjects(norm: Norm, view: View) -> str:
    """What a ruling speaks of, as people call it."""
    return " and ".join(f'"{title(handle, view)}"' for handle in norm.directive.subject) or "an unnamed subject"

"""What the law says about keeping an error for review: one dated row for each point (SEMANTICS 1.4, 2.12)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inlimine.law.grounds import INVOLUNTARY, PRIVILEGE, SUPPRESS, canonical_ground, ground_profile
from inlimine.ledger.terms import TraitKind


class Kept(StrEnum):
    """Whether a complaint about a ruling is kept for review, or what must still be done for it.

    FORFEITED says only that the ledger does not show it to be kept; plain or fundamental error is not assessed.
    MUST_TESTIFY: the ruling is reviewed only if the defendant testifies (Luce); whether to do so is no objection.
    """

    PRESERVED = "PRESERVED"
    FORFEITED = "FORFEITED"
    MUST_PROFFER = "MUST_PROFFER"
    MUST_OBJECT = "MUST_OBJECT"
    MUST_TESTIFY = "MUST_TESTIFY"
    UNCLEAR = "UNCLEAR"


class Point(StrEnum):
    """The points of law on which preservation turns."""

    GROUND = "the specific ground must be stated"
    SUBSTANCE = "the substance of what was excluded must be known"
    DEFINITIVE = "a definitive ruling need not be asked for again"
    RULED = "there must be a ruling"
    CHANGED = "a changed ruling needs a new objection"
    MISUSE = "going beyond a ruling needs its own objection"
    SILENT = "the defendant does not testify"
    DISCLOSED_FIRST = "the party brings the matter out first"


@dataclass(frozen=True, slots=True, kw_only=True)
class PreservationRow:
    """What one jurisdiction says on one point.

    `outcome` is what follows where the point applies (PRESERVED: kept, if the ruling was definitive).
    `question` is what is open where the outcome is UNCLEAR. `read` tells whether the source itself was read.
    """

    since: date
    until: date | None = None
    citation: str
    point: Point
    outcome: Kept
    question: str = ""
    read: bool = False


# Grounds that suggest themselves from what an item is; an objection on another ground does not raise them.
APPARENT = {
    TraitKind.HEARSAY: "hearsay",
    TraitKind.TESTIMONIAL: "confrontation",
    TraitKind.OTHER_ACT: "404(b)",
    TraitKind.SEXUAL_CONDUCT: "412",
    TraitKind.PRIVILEGED: "privilege",
    TraitKind.REMEDIAL_MEASURE: "407",
    TraitKind.COMPROMISE: "408",
    TraitKind.PLEA_DISCUSSION: "410",
    TraitKind.INSURANCE: "411",
    TraitKind.EXPERT_OPINION: "702",
}

# Names that stand for one objection beside those of the grounds themselves.
_ALSO_CALLED = {"other-act": "404(b)", "other-acts": "404(b)", "bruton": "confrontation"}
_CONSTITUTIONAL = SUPPRESS.names | INVOLUNTARY.names | {"confrontation", "fifth-amendment", "due-process"}


def ground_name(ground: str) -> str:
    """One name for a ground, whether called by its rule or by its word: `11-802` and `Hearsay` are `hearsay`."""
    plain = canonical_ground(ground)
    return _ALSO_CALLED.get(plain, plain)


def raises(stated: str, ground: str) -> bool:
    """Whether one ground as stated raises another: 404(b)(2) raises 404(b), and 404 alone does not."""
    mine, asked = ground_name(stated), ground_name(ground)
    if asked == "privilege":
        return ground_profile(stated) is PRIVILEGE
    return mine == asked or mine.startswith(f"{asked}(")


def is_constitutional(ground: str) -> bool:
    """Whether a ground rests on a constitution, which Luce, 469 U.S. at 43, kept apart."""
    return ground_name(ground) in _CONSTITUTIONAL

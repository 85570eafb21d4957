"""Grounds of exclusion and the purposes that a bar on each ground covers when it states none (SEMANTICS 2.4)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from inlimine.ledger.terms import Purpose
from inlimine.ledger.truth import Truth, any_of

AS_PROOF = frozenset(
    {
        Purpose.PROOF,
        Purpose.MOTIVE,
        Purpose.OPPORTUNITY,
        Purpose.INTENT,
        Purpose.PREPARATION,
        Purpose.PLAN,
        Purpose.KNOWLEDGE,
        Purpose.IDENTITY,
        Purpose.NO_MISTAKE,
        Purpose.CORRECT_IMPRESSION,
    }
)
IMPEACHMENT = frozenset({Purpose.IMPEACH_DEFENDANT, Purpose.IMPEACH_WITNESS})
_EVERY = frozenset(Purpose)
_NONE: frozenset[Purpose] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundProfile:
    """Which purposes a bar on these grounds covers and which it leaves free; every other one is open."""

    names: frozenset[str]
    covers: frozenset[Purpose]
    spares: frozenset[Purpose]
    citation: str


# Harris v. New York, 401 U.S. 222 (1971): the defendant's own testimony may be impeached;
# James v. Illinois, 493 U.S. 307 (1990): that of other defence witnesses may not.
SUPPRESS = GroundProfile(
    names=frozenset({"suppress", "suppression", "exclusionary-rule", "fourth-amendment", "miranda"}),
    covers=AS_PROOF | {Purpose.IMPEACH_WITNESS},
    spares=frozenset({Purpose.IMPEACH_DEFENDANT}),
    citation="Harris v. New York (1971); James v. Illinois (1990)",
)
# Mincey v. Arizona, 437 U.S. 385 (1978): an involuntary statement may not be used at all.
INVOLUNTARY = GroundProfile(
    names=frozenset({"suppress-involuntary", "involuntary", "involuntary-statement", "coerced", "coercion"}),
    covers=_EVERY,
    spares=_NONE,
    citation="Mincey v. Arizona (1978)",
)
PRIVILEGE = GroundProfile(
    names=frozenset(map(str, range(501, 515))),
    covers=_EVERY,
    spares=_NONE,
    citation="FRE 501; NMRA 11-501 to 11-514",
)
CHARACTER_OF_WITNESS = GroundProfile(
    names=frozenset({"608", "609"}), covers=IMPEACHMENT, spares=_NONE, citation="FRE 608, 609"
)
AS_ARGUED = GroundProfile(
    names=_NONE, covers=AS_PROOF | {Purpose.PROPENSITY}, spares=_NONE, citation="the purposes argued"
)
_PROFILES = (SUPPRESS, INVOLUNTARY, PRIVILEGE, CHARACTER_OF_WITNESS)

_AUTHENTICATION = "authentication"

# What lawyers call by a name or by its rule, each the same objection.
_CALLED = {
    "401": "relevance",
    "402": "relevance",
    "irrelevant": "relevance",
    "unfair-prejudice": "403",
    "801": "hearsay",
    "802": "hearsay",
    "901": _AUTHENTICATION,
    "902": _AUTHENTICATION,
    "authenticity": _AUTHENTICATION,
    "confrontation-clause": "confrontation",
    "sixth-amendment": "confrontation",
    "crawford": "confrontation",
}


@lru_cache(maxsize=1024)
def canonical_ground(ground: str) -> str:
    """One name for one ground: `11-403`, `FRE 403` and `rule 403` are `403`; `802` is `hearsay`."""
    plain = re.sub(r"[\s_-]+", "-", ground.strip().casefold())
    plain = re.sub(r"\b(?:nmra|fre|rule|tex\.-r\.-evid\.)(?:-|$)|-$", "", plain).strip("-")
    plain = re.sub(r"-(?:nmra|fre)$", "", plain)
    plain = re.sub(r"^11-(?=\d{3})", "", plain)
    return _CALLED.get(plain, plain)


def is_authentication(ground: str) -> bool:
    """Whether the ground is that nobody has shown what the thing is (FRE 901, 902; NMRA 11-901, 11-902)."""
    return canonical_ground(re.sub(r"\(.*$", "", ground)) == _AUTHENTICATION


@lru_cache(maxsize=1024)
def ground_profile(ground: str) -> GroundProfile:
    """The purpose profile of one ground; an unknown ground is taken as argued on the merits."""
    name = re.sub(r"\(.*$", "", canonical_ground(ground))
    if name.endswith("privilege"):
        return PRIVILEGE
    return next((row for row in _PROFILES if name in row.names), AS_ARGUED)


def covered_when_silent(grounds: Iterable[str], purpose: Purpose) -> Truth:
    """Whether a bar on these grounds that states no purpose covers `purpose`; any one ground suffices.

    Correcting a false impression counts as proof: where the bar has an exception for an opened door, that
    exception lifts it once the judge finds the door open, and until then it holds.
    """
    rows = [ground_profile(ground) for ground in grounds] or [AS_ARGUED]
    return any_of(_row_covers(row, purpose) for row in rows)


def _row_covers(row: GroundProfile, purpose: Purpose) -> Truth:
    if purpose in row.spares:
        return Truth.NO
    return Truth.YES if purpose in row.covers else Truth.OPEN

"""What makes disclosure due: duties that no ruling on admissibility closes (SEMANTICS 1.13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inlimine.law.grounds import canonical_ground
from inlimine.ledger.terms import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureRow:
    """One authority for a duty to disclose; `whose`: the sides that bear it."""

    since: date
    until: date | None = None
    citation: str
    whose: frozenset[Role]
    read: bool = False


_PROSECUTION = frozenset({Role.PROSECUTION})

# The same in every court of the United States: what is favourable and material, impeachment included, and what
# others who act on the government's behalf in the case know, the police included.
CONSTITUTION = (
    DisclosureRow(since=date(1963, 5, 13), citation="Brady v. Maryland, 373 U.S. 83 (1963)", whose=_PROSECUTION),
    DisclosureRow(
        since=date(1972, 2, 24), citation="Giglio v. United States, 405 U.S. 150 (1972)", whose=_PROSECUTION
    ),
    DisclosureRow(
        since=date(1995, 4, 19),
        citation="Kyles v. Whitley, 514 U.S. 419, 437 (1995) (the police included)",
        whose=_PROSECUTION,
        read=True,
    ),
)

# Grounds of a ruling on disclosure itself, as canonical grounds.
_GROUNDS = frozenset(
    {"disclosure", "discovery", "discovery-sanction", "brady", "giglio", "kyles", "jencks", "26.2"}
    | {"16", "5-501", "5-502", "5-505", "fed.-r.-crim.-p.-16", "withholding", "suppression-of-evidence"}
)


def on_disclosure(ground: str) -> bool:
    """Whether a ground is one of disclosure, and not of admissibility."""
    plain = canonical_ground(ground)
    return plain in _GROUNDS or plain.partition("(")[0] in _GROUNDS

"""What the Constitution of the United States says in every court of the United States, with its cases.

General knowledge, to be verified before it is cited, except where a row says that its source was read.
"""

from __future__ import annotations

from datetime import date

from inlimine.law.default_table import DefaultRow, Having, Remark, Whose
from inlimine.law.statuses import Status
from inlimine.ledger.terms import Purpose, Role, TraitKind
from inlimine.ledger.truth import Truth

_ACCUSER = frozenset({Role.PROSECUTION})
_DECLARANT = Having(trait=TraitKind.DECLARANT_TESTIFIES)


def suppression_testimony(also: str = "") -> DefaultRow:
    """Simmons: what the accused said at the suppression hearing; `also` is the jurisdiction's own rule."""
    case = "Simmons v. United States, 390 U.S. 377 (1968)"
    return DefaultRow(
        since=date(1968, 3, 18),
        citation=f"{case}; {also}" if also else case,
        having=(Having(trait=TraitKind.SUPPRESSION_TESTIMONY),),
        status=Status.BARRED,
        forbidden=frozenset(Purpose) - {Purpose.IMPEACH_DEFENDANT},
        otherwise=Status.LEAVE_FIRST,
        remark="what the accused said to win suppression is no proof of guilt at trial",
    )


DEFAULTS = (
    DefaultRow(
        since=date(1965, 4, 28),
        citation="Griffin v. California, 380 U.S. 609 (1965); Doyle v. Ohio, 426 U.S. 610 (1976)",
        having=(Having(trait=TraitKind.SILENCE),),
        status=Status.BARRED,
        remark="no comment on the silence of the accused",
    ),
    DefaultRow(
        since=date(2004, 3, 8),
        citation="Crawford v. Washington, 541 U.S. 36 (2004); Smith v. Arizona (2024)",
        having=(Having(trait=TraitKind.TESTIMONIAL, whose=Whose.NOT_THE_DEFENDANT),),
        unless=(_DECLARANT,),
        used_by=_ACCUSER,
        grounds=frozenset({"confrontation"}),
        status=Status.LEAVE_FIRST,
        remark="a testimonial statement needs its maker in court, or an unavailable one who was cross-examined",
        shown="confrontation objection open",
    ),
    # The trait `names` is a co-defendant's statement that names a party; only a statement that is surely not
    # testimonial is outside the rule.
    DefaultRow(
        since=date(1968, 5, 20),
        citation="Bruton v. United States, 391 U.S. 123 (1968)",
        having=(
            Having(trait=TraitKind.NAMES, whose=Whose.DEFENDANT),
            Having(trait=TraitKind.TESTIMONIAL, unstated=Truth.YES),
        ),
        unless=(_DECLARANT,),
        used_by=_ACCUSER,
        joint_trial=True,
        grounds=frozenset({"bruton", "confrontation"}),
        status=Status.BARRED,
        remark="a co-defendant's confession may not be used against the defendant whom it names; a neutral "
        "redaction with an instruction may do (Samia v. United States, 599 U.S. 635 (2023))",
    ),
)

REMARKS = (
    Remark(
        since=date(2022, 1, 20),
        citation="Hemphill v. New York, 595 U.S. 140 (2022)",
        read=True,
        text="an opened door does not forfeit the right to confront",
        grounds=frozenset({"confrontation"}),
    ),
    Remark(
        since=date(1990, 1, 10),
        citation="Harris v. New York, 401 U.S. 222 (1971); James v. Illinois, 493 U.S. 307 (1990)",
        text="what is suppressed may impeach the defendant's own testimony and that of no other defense witness",
        grounds=frozenset({"suppress"}),
        purposes=frozenset({Purpose.IMPEACH_DEFENDANT, Purpose.IMPEACH_WITNESS}),
    ),
)

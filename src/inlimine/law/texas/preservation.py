"""Texas: what keeps an error for review. General knowledge, to be verified before it is cited."""

from __future__ import annotations

from datetime import date

from inlimine.law.preservation import Kept, Point, PreservationRow

# Rules of Evidence 103 as unified in 1998; Rule of Appellate Procedure 33.1 as in force since 1 September 1997.
_UNIFIED, _LUCE = date(1998, 3, 1), date(1999, 5, 19)
_OBJECTION = "Tex. R. Evid. 103(a)(1); Tex. R. App. P. 33.1(a)(1)"

PRESERVATION = (
    PreservationRow(since=_UNIFIED, citation=_OBJECTION, point=Point.GROUND, outcome=Kept.FORFEITED),
    PreservationRow(
        since=_UNIFIED, citation="Tex. R. Evid. 103(a)(2)", point=Point.SUBSTANCE, outcome=Kept.FORFEITED
    ),
    # A ruling on an objection that was heard outside the jury's presence; a ruling on a motion in limine that only
    # asks for an approach is none, and the court profile compiles it to leave.
    PreservationRow(
        since=_UNIFIED, citation="Tex. R. Evid. 103(b)", point=Point.DEFINITIVE, outcome=Kept.PRESERVED
    ),
    PreservationRow(
        since=_UNIFIED, citation="Tex. R. App. P. 33.1(a)(2)", point=Point.RULED, outcome=Kept.FORFEITED
    ),
    PreservationRow(since=_UNIFIED, citation=_OBJECTION, point=Point.CHANGED, outcome=Kept.FORFEITED),
    PreservationRow(since=_UNIFIED, citation=_OBJECTION, point=Point.MISUSE, outcome=Kept.FORFEITED),
    PreservationRow(
        since=_LUCE,
        citation="Jackson v. State, 992 S.W.2d 469 (Tex. Crim. App. 1999)",
        point=Point.SILENT,
        outcome=Kept.FORFEITED,
        question="Does the rule reach a constitutional claim: can this ground be reviewed without the testimony?",
    ),
    PreservationRow(
        since=_UNIFIED,
        citation="no authority of the Court of Criminal Appeals was found; compare Ohler v. United States, 529 "
        "U.S. 753 (2000)",
        point=Point.DISCLOSED_FIRST,
        outcome=Kept.UNCLEAR,
        question="Is the ruling reviewed in Texas where the party brought the matter out first?",
    ),
)

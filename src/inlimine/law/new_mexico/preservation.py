"""New Mexico state courts: what keeps an error for review."""

from __future__ import annotations

from datetime import date

from inlimine.law.preservation import Kept, Point, PreservationRow

# NMRA 11-103 as restyled for cases pending or filed on or after 16 June 2012; earlier texts were not read.
_RESTYLED = date(2012, 6, 16)
_LUCE, _ALLEN, _GURULE = date(1984, 12, 10), date(2013, 12, 16), date(2017, 1, 1)
_WILSON_COMPARED = "compare Wilson v. Williams, 182 F.3d 562 (7th Cir. 1999) (en banc)"

PRESERVATION = (
    PreservationRow(
        since=_RESTYLED,
        citation=f"NMRA 11-103(A)(1); {_WILSON_COMPARED}",
        point=Point.GROUND,
        outcome=Kept.FORFEITED,
        read=True,
    ),
    PreservationRow(
        since=_RESTYLED,
        until=_GURULE,
        citation="NMRA 11-103(A)(2)",
        point=Point.SUBSTANCE,
        outcome=Kept.FORFEITED,
        read=True,
    ),
    PreservationRow(
        since=_GURULE,
        citation="NMRA 11-103(A)(2); State v. Gurule (N.M. Ct. App. 2017)",
        point=Point.SUBSTANCE,
        outcome=Kept.FORFEITED,
        read=True,
    ),
    PreservationRow(
        since=_RESTYLED, citation="NMRA 11-103(B)", point=Point.DEFINITIVE, outcome=Kept.PRESERVED, read=True
    ),
    PreservationRow(
        since=_RESTYLED, citation="NMRA 11-103(A); NMRA 12-321(A)", point=Point.RULED, outcome=Kept.FORFEITED
    ),
    PreservationRow(
        since=_RESTYLED,
        citation="NMRA 11-103(A)(1); compare FRE 103, committee note on the amendment of 2000",
        point=Point.CHANGED,
        outcome=Kept.FORFEITED,
    ),
    PreservationRow(
        since=_RESTYLED,
        citation=f"NMRA 11-103(A)(1); {_WILSON_COMPARED}",
        point=Point.MISUSE,
        outcome=Kept.FORFEITED,
        read=True,
    ),
    PreservationRow(
        since=_LUCE,
        citation="no New Mexico authority found; compare Luce v. United States, 469 U.S. 38 (1984)",
        point=Point.SILENT,
        outcome=Kept.UNCLEAR,
        question="Can the ruling be reviewed where the defendant does not testify? New Mexico authority was not "
        "found; in federal courts it cannot.",
    ),
    # The objection in limine was reviewed although the defendant had disclosed the conviction himself.
    PreservationRow(
        since=_ALLEN,
        citation="State v. Allen, 2014-NMCA-047",
        point=Point.DISCLOSED_FIRST,
        outcome=Kept.PRESERVED,
        read=True,
    ),
)

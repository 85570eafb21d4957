"""Federal courts: what keeps an error for review."""

from __future__ import annotations

from datetime import date

from inlimine.law.preservation import Kept, Point, PreservationRow

# Fed. R. Evid. 103 as first in force, as amended on 1 December 2000, as restyled on 1 December 2011.
_FIRST, _AMENDED, _RESTYLED = date(1975, 7, 1), date(2000, 12, 1), date(2011, 12, 1)
_LUCE, _WILSON, _OHLER = date(1984, 12, 10), date(1999, 6, 29), date(2000, 5, 22)
_WILSON_CITED = "Wilson v. Williams, 182 F.3d 562 (7th Cir. 1999) (en banc)"

PRESERVATION = (
    PreservationRow(
        since=_FIRST, until=_WILSON, citation="FRE 103(a)(1)", point=Point.GROUND, outcome=Kept.FORFEITED
    ),
    PreservationRow(
        since=_WILSON,
        citation=f"FRE 103(a)(1); {_WILSON_CITED}",
        point=Point.GROUND,
        outcome=Kept.FORFEITED,
        read=True,
    ),
    PreservationRow(
        since=_FIRST, citation="FRE 103(a)(2)", point=Point.SUBSTANCE, outcome=Kept.FORFEITED, read=True
    ),
    PreservationRow(
        since=_FIRST,
        until=_AMENDED,
        citation="FRE 103(a) before 1 December 2000",
        point=Point.DEFINITIVE,
        outcome=Kept.UNCLEAR,
        question="Does a definitive ruling before trial suffice? Before the amendment the circuits were divided.",
    ),
    PreservationRow(
        since=_AMENDED,
        until=_RESTYLED,
        citation="FRE 103(a) as amended on 1 December 2000",
        point=Point.DEFINITIVE,
        outcome=Kept.PRESERVED,
    ),
    PreservationRow(
        since=_RESTYLED, citation="FRE 103(b)", point=Point.DEFINITIVE, outcome=Kept.PRESERVED, read=True
    ),
    # Both rest on the rule's own words: a claim of error is a claim of error "in a ruling".
    PreservationRow(since=_FIRST, citation="FRE 103(a)", point=Point.RULED, outcome=Kept.FORFEITED, read=True),
    PreservationRow(
        since=_AMENDED,
        citation="FRE 103, committee note on the amendment of 2000",
        point=Point.CHANGED,
        outcome=Kept.FORFEITED,
    ),
    PreservationRow(since=_WILSON, citation=_WILSON_CITED, point=Point.MISUSE, outcome=Kept.FORFEITED, read=True),
    PreservationRow(
        since=_LUCE,
        citation="Luce v. United States, 469 U.S. 38 (1984)",
        point=Point.SILENT,
        outcome=Kept.FORFEITED,
        question="Luce leaves constitutional claims open: can this ground be reviewed without the testimony?",
        read=True,
    ),
    PreservationRow(
        since=_OHLER,
        citation="Ohler v. United States, 529 U.S. 753 (2000)",
        point=Point.DISCLOSED_FIRST,
        outcome=Kept.FORFEITED,
        read=True,
    ),
)

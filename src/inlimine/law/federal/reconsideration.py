"""Federal courts: what a motion to reconsider does to the time for appeal."""

from __future__ import annotations

from datetime import date

from inlimine.law.deadlines import Starts
from inlimine.law.reconsideration import Asked, ReconsiderationRow
from inlimine.ledger.truth import Truth

_OF_THE_PROSECUTION = frozenset({Starts.EXCLUSION, Starts.DISMISSAL})

# The deadline of such a motion rests on the same source, and cites this row.
RENEWED = ReconsiderationRow(
    since=date(1964, 3, 30),
    citation="United States v. Ibarra, 502 U.S. 1 (1991), after United States v. Healy, 376 U.S. 75 (1964)",
    point=Asked.IN_TIME,
    renews=Truth.YES,
    starts=_OF_THE_PROSECUTION,
    read=True,
)

RECONSIDERATION = (
    RENEWED,
    # The rule names the motions of a defendant that renew the time; a motion to reconsider is none of them.
    ReconsiderationRow(
        since=date(1993, 12, 1),
        citation="Fed. R. App. P. 4(b)(3)(A) (motions under Rules 29, 33 and 34)",
        point=Asked.IN_TIME,
        renews=Truth.OPEN,
        starts=frozenset({Starts.JUDGMENT}),
    ),
    ReconsiderationRow(
        since=date(2010, 4, 27),
        citation="Vanderwerf v. SmithKline Beecham Corp., 603 F.3d 842 (10th Cir. 2010) (in a civil case as if it "
        "had not been made)",
        point=Asked.WITHDRAWN,
        renews=Truth.OPEN,
        read=True,
    ),
    ReconsiderationRow(
        since=date(1983, 2, 28),
        citation="United States v. Marsh, 700 F.2d 1322 (10th Cir. 1983) (after a motion for a new trial)",
        point=Asked.FURTHER,
        renews=Truth.NO,
        read=True,
    ),
)

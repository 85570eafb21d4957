"""Texas: a motion to reconsider leaves the time for the State's appeal as it is."""

from __future__ import annotations

from datetime import date

from inlimine.law.reconsideration import Asked, ReconsiderationRow
from inlimine.ledger.truth import Truth

RECONSIDERATION = (
    ReconsiderationRow(
        since=date(2006, 11, 15),
        citation="State v. Cowsert, 207 S.W.3d 347 (Tex. Crim. App. 2006)",
        point=Asked.IN_TIME,
        renews=Truth.NO,
        read=True,
    ),
)

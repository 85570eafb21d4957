"""New Mexico state courts: what a motion to reconsider does to the time for appeal."""

from __future__ import annotations

from datetime import date

from inlimine.law.deadlines import Starts
from inlimine.law.reconsideration import Asked, ReconsiderationRow
from inlimine.ledger.truth import Truth

# State v. Suskiewich was decided on 12 September 2013; 5-601(E)(2) says the same since.
_SUSKIEWICH = date(2013, 9, 12)

RECONSIDERATION = (
    ReconsiderationRow(
        since=_SUSKIEWICH,
        citation="NMRA 5-601(E)(2); State v. Suskiewich, 2014-NMSC-040",
        point=Asked.IN_TIME,
        renews=Truth.YES,
        starts=frozenset({Starts.EXCLUSION, Starts.DISMISSAL}),
        read=True,
    ),
    ReconsiderationRow(
        since=date(2014, 5, 13),
        citation="NMRA 12-201(D); State v. Romero, 2014-NMCA-063",
        point=Asked.IN_TIME,
        renews=Truth.YES,
        starts=frozenset({Starts.JUDGMENT}),
    ),
    # Its commentary says that paragraph D deals with a motion that was withdrawn; how was not read.
    ReconsiderationRow(
        since=date(2013, 12, 31),
        citation="NMRA 12-201(D), which deals with a withdrawn motion and was not read",
        point=Asked.WITHDRAWN,
        renews=Truth.OPEN,
    ),
    ReconsiderationRow(
        since=_SUSKIEWICH,
        citation="no authority of New Mexico was found",
        point=Asked.FURTHER,
        renews=Truth.OPEN,
        read=True,
    ),
)

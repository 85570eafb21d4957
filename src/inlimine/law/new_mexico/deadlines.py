"""New Mexico state courts: what is due after a ruling and before trial."""

from __future__ import annotations

from datetime import date

from inlimine.law.deadlines import ANY_SIDE, DEFENCE, PROSECUTION, AlertRow, DeadlineRow, Duty, Starts
from inlimine.ledger.terms import EventKind, TraitKind

# 39-3-3 is of 1972; the words of 12-201 that were read are those as amended through 2024.
_STATUTE, _SUPPRESSION, _RESTYLED = date(1972, 1, 1), date(2013, 12, 31), date(2012, 6, 16)
# State v. Suskiewich was decided on 12 September 2013; 5-601(E)(2) says the same since.
_SUSKIEWICH = date(2013, 9, 12)
_AGAIN = "NMRA 5-601(E)(2); State v. Suskiewich, 2014-NMSC-040"
_RENEWS = (
    "only a motion filed within the time for appeal keeps the appeal open; that time then runs from the order "
    "that disposes of the motion. The court may reconsider later too, until judgment"
)

DEADLINES = (
    DeadlineRow(
        since=_STATUTE,
        citation="NMSA 39-3-3(B)(2); NMRA 12-201(A)(1)(a)",
        duty=Duty.STATE_APPEAL,
        starts=Starts.EXCLUSION,
        days=10,
        whose=PROSECUTION,
        appellate=True,
        done_by=EventKind.APPEALED,
        what="notice of appeal from the order that suppresses or excludes evidence",
        remark="with the district attorney's certificate that the appeal is not taken for purpose of delay and "
        "that the evidence is a substantial proof of a fact material in the proceeding (State v. Vasquez, "
        "2012-NMCA-107)",
        read=True,
    ),
    DeadlineRow(
        since=_SUSKIEWICH,
        citation=_AGAIN,
        duty=Duty.RECONSIDERATION,
        starts=Starts.EXCLUSION,
        days=10,
        whose=PROSECUTION,
        appellate=True,
        done_by=EventKind.RECONSIDERATION_SOUGHT,
        what="motion to reconsider that keeps the appeal open",
        remark=_RENEWS,
        read=True,
    ),
    DeadlineRow(
        since=_STATUTE,
        citation="NMSA 39-3-3(B)(1); NMRA 12-201(A)(1)(b)",
        duty=Duty.STATE_APPEAL,
        starts=Starts.DISMISSAL,
        days=30,
        whose=PROSECUTION,
        appellate=True,
        done_by=EventKind.APPEALED,
        what="notice of appeal from the dismissal",
        remark="not where the double jeopardy clause prohibits further prosecution",
        read=True,
    ),
    DeadlineRow(
        since=_SUSKIEWICH,
        citation=_AGAIN,
        duty=Duty.RECONSIDERATION,
        starts=Starts.DISMISSAL,
        days=30,
        whose=PROSECUTION,
        appellate=True,
        done_by=EventKind.RECONSIDERATION_SOUGHT,
        what="motion to reconsider that keeps the appeal open",
        remark=_RENEWS,
        read=True,
    ),
    DeadlineRow(
        since=_STATUTE,
        citation="NMRA 12-201(A)(1)(b)",
        duty=Duty.APPEAL,
        starts=Starts.JUDGMENT,
        days=30,
        whose=DEFENCE,
        appellate=True,
        done_by=EventKind.APPEALED,
        what="notice of appeal from the judgment",
        remark="from the day on which the written judgment is filed; a timely motion may suspend it (12-201(D))",
        read=True,
    ),
    DeadlineRow(
        since=_SUPPRESSION,
        citation="NMRA 5-212(C)",
        duty=Duty.SUPPRESSION,
        starts=Starts.TRIAL,
        days=60,
        whose=DEFENCE,
        what="motion to suppress",
        remark="unless the court waives the time for good cause; it is to be decided before trial",
        read=True,
    ),
    DeadlineRow(
        since=_RESTYLED,
        citation="NMRA 11-404(B)(3)",
        duty=Duty.NOTICE,
        starts=Starts.TRIAL,
        whose=PROSECUTION,
        traits=frozenset({TraitKind.OTHER_ACT}),
        done_by=EventKind.NOTICE_GIVEN,
        what="written notice of other acts, with the purpose and the reasoning",
        remark="before trial, so that there is a fair opportunity to meet it; the rule gives no number of days",
        read=True,
    ),
    DeadlineRow(
        since=_RESTYLED,
        citation="NMRA 11-609(B)(2)",
        duty=Duty.NOTICE,
        starts=Starts.TRIAL,
        whose=ANY_SIDE,
        traits=frozenset({TraitKind.CONVICTION}),
        older_than=10,
        done_by=EventKind.NOTICE_GIVEN,
        what="written notice of a conviction more than ten years old",
        remark="in time for a fair opportunity to contest it; the rule gives no number of days",
    ),
    DeadlineRow(
        since=_RESTYLED,
        citation="NMRA 11-412(C)(1)",
        duty=Duty.NOTICE,
        starts=Starts.TRIAL,
        whose=DEFENCE,
        traits=frozenset({TraitKind.SEXUAL_CONDUCT}),
        done_by=EventKind.NOTICE_GIVEN,
        what="written motion to offer sexual conduct, for a hearing in camera and a written order",
        remark="before trial; what is learned during trial goes to the court at once, out of the jury's hearing",
        read=True,
    ),
    DeadlineRow(
        since=_RESTYLED,
        citation="NMRA 11-707",
        duty=Duty.NOTICE,
        starts=Starts.TRIAL,
        days=30,
        whose=ANY_SIDE,
        traits=frozenset({TraitKind.POLYGRAPH}),
        done_by=EventKind.NOTICE_GIVEN,
        what="written notice of polygraph evidence",
        remark="the number of days is from memory",
    ),
)

ALERTS = (
    AlertRow(
        since=_SUPPRESSION,
        citation="NMRA 5-212(C); City of Santa Fe v. Marquez, 2012-NMSC-031",
        message="suppression must be raised and decided before trial absent good cause, else the State loses its "
        "appeal",
        read=True,
    ),
)

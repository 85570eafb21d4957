"""Federal courts: what is due after a ruling and before trial."""

from __future__ import annotations

from datetime import date

from inlimine.law.deadlines import ANY_SIDE, DEFENCE, PROSECUTION, AlertRow, Begins, DeadlineRow, Duty, Starts
from inlimine.law.federal.reconsideration import RENEWED
from inlimine.ledger.terms import EventKind, TraitKind

_APPEALS_ACT, _DAYS_ARE_DAYS = date(1971, 1, 2), date(2009, 12, 1)
_MOTIONS, _NOTICE = date(2014, 12, 1), date(2020, 12, 1)
_STATE = "18 U.S.C. 3731; Fed. R. App. P. 4(b)(1)(B)"
_RENEWS = "filed within the time for appeal; that time then runs anew from the order that disposes of the motion"

DEADLINES = (
    DeadlineRow(
        since=_APPEALS_ACT,
        citation=_STATE,
        duty=Duty.STATE_APPEAL,
        starts=Starts.EXCLUSION,
        days=30,
        begins=Begins.ENTERED,
        whose=PROSECUTION,
        appellate=True,
        done_by=EventKind.APPEALED,
        what="notice of appeal from the order that suppresses or excludes evidence",
        remark="with the United States attorney's certificate that the appeal is not taken for purpose of delay "
        "and that the evidence is a substantial proof of a fact material in the proceeding; not between jeopardy "
        "and the verdict",
        read=True,
    ),
    DeadlineRow(
        since=date(1991, 10, 15),
        citation=RENEWED.citation,
        duty=Duty.RECONSIDERATION,
        starts=Starts.EXCLUSION,
        days=30,
        begins=Begins.ENTERED,
        whose=PROSECUTION,
        appellate=True,
        done_by=EventKind.RECONSIDERATION_SOUGHT,
        what="motion to reconsider that keeps the appeal open",
        remark=_RENEWS,
        read=RENEWED.read,
    ),
    DeadlineRow(
        since=_APPEALS_ACT,
        citation=_STATE,
        duty=Duty.STATE_APPEAL,
        starts=Starts.DISMISSAL,
        days=30,
        begins=Begins.ENTERED,
        whose=PROSECUTION,
        appellate=True,
        done_by=EventKind.APPEALED,
        what="notice of appeal from the dismissal",
        remark="not where the Double Jeopardy Clause prohibits further prosecution",
        read=True,
    ),
    DeadlineRow(
        since=date(1991, 10, 15),
        citation=RENEWED.citation,
        duty=Duty.RECONSIDERATION,
        starts=Starts.DISMISSAL,
        days=30,
        begins=Begins.ENTERED,
        whose=PROSECUTION,
        appellate=True,
        done_by=EventKind.RECONSIDERATION_SOUGHT,
        what="motion to reconsider that keeps the appeal open",
        remark=_RENEWS,
        read=RENEWED.read,
    ),
    DeadlineRow(
        since=date(2002, 12, 1),
        until=_DAYS_ARE_DAYS,
        citation="Fed. R. App. P. 4(b)(1)(A) before 1 December 2009",
        duty=Duty.APPEAL,
        starts=Starts.JUDGMENT,
        days=10,
        begins=Begins.ENTERED,
        whose=DEFENCE,
        appellate=True,
        done_by=EventKind.APPEALED,
        what="notice of appeal from the judgment",
        read=True,
    ),
    DeadlineRow(
        since=_DAYS_ARE_DAYS,
        citation="Fed. R. App. P. 4(b)(1)(A)",
        duty=Duty.APPEAL,
        starts=Starts.JUDGMENT,
        days=14,
        begins=Begins.ENTERED,
        whose=DEFENCE,
        appellate=True,
        done_by=EventKind.APPEALED,
        what="notice of appeal from the judgment",
        remark="a timely motion under Rules 29, 33 or 34 makes the time run from the order that disposes of it",
    ),
    DeadlineRow(
        since=_MOTIONS,
        citation="Fed. R. Crim. P. 12(b)(3)(C), 12(c)(1)",
        duty=Duty.SUPPRESSION,
        starts=Starts.TRIAL,
        whose=DEFENCE,
        what="motion to suppress",
        remark="by the day that the court sets; where it sets none, before trial begins",
    ),
    DeadlineRow(
        since=_NOTICE,
        citation="FRE 404(b)(3)",
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
        since=date(1975, 7, 1),
        citation="FRE 609(b)(2)",
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
        since=date(1994, 12, 1),
        citation="FRE 412(c)(1)",
        duty=Duty.NOTICE,
        starts=Starts.TRIAL,
        days=14,
        whose=ANY_SIDE,
        traits=frozenset({TraitKind.SEXUAL_CONDUCT}),
        done_by=EventKind.NOTICE_GIVEN,
        what="motion to offer sexual conduct or disposition, with notice to the person concerned",
        remark="unless the court, for good cause, sets a different time",
        read=True,
    ),
)

ALERTS = (
    AlertRow(
        since=_MOTIONS,
        citation="Fed. R. Crim. P. 12(b)(3), 12(c)(3)",
        message="a motion to suppress must be made before trial where its basis is then reasonably available; a "
        "later one is heard only for good cause",
        read=True,
    ),
)

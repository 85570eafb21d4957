"""Texas: the State's appeal, and pretrial motions; the rest of Texas law on time is not entered."""

from __future__ import annotations

from datetime import date

from inlimine.law.deadlines import DEFENCE, PROSECUTION, Begins, DeadlineRow, Duty, Starts
from inlimine.ledger.terms import EventKind

# H.B. 1801 of 2007 made fifteen days twenty, for orders entered from its effective day on.
_APPEAL, _TWENTY = date(1987, 11, 3), date(2007, 9, 1)
_ENTERED = "State v. Rosenbaum, 818 S.W.2d 398 (Tex. Crim. App. 1991) (the day of signing)"


def _appeal(starts: Starts, what: str, remark: str) -> tuple[DeadlineRow, DeadlineRow]:
    """The row of fifteen days, and that of twenty."""
    paragraph = "44.01(a)(5), (d)" if starts is Starts.EXCLUSION else "44.01(a)(1), (d)"
    new = DeadlineRow(
        since=_TWENTY,
        citation=f"Tex. Code Crim. Proc. art. {paragraph}; Tex. R. App. P. 26.2(b); {_ENTERED}",
        duty=Duty.STATE_APPEAL,
        starts=starts,
        days=20,
        begins=Begins.SIGNED,
        whose=PROSECUTION,
        appellate=True,
        done_by=EventKind.APPEALED,
        what=what,
        remark=remark,
        read=True,
    )
    old = DeadlineRow(
        since=_APPEAL,
        until=_TWENTY,
        citation=f"Tex. Code Crim. Proc. art. {paragraph} before 1 September 2007; {_ENTERED}",
        duty=Duty.STATE_APPEAL,
        starts=starts,
        days=15,
        begins=Begins.SIGNED,
        whose=PROSECUTION,
        appellate=True,
        done_by=EventKind.APPEALED,
        what=what,
        remark=remark,
        read=True,
    )
    return old, new


DEADLINES = (
    *_appeal(
        Starts.EXCLUSION,
        "notice of appeal from the order that suppresses evidence",
        "not once jeopardy has attached; with the prosecuting attorney's certificate that the appeal is not taken "
        "for the purpose of delay and that the evidence is of substantial importance in the case; the time runs "
        "though nobody gave notice of the signing (State v. Wachtendorf, 475 S.W.3d 895 (Tex. Crim. App. 2015))",
    ),
    *_appeal(
        Starts.DISMISSAL,
        "notice of appeal from the dismissal",
        "of an indictment, information or complaint, or of any portion of one",
    ),
    DeadlineRow(
        since=date(1966, 1, 1),
        citation="Tex. Code Crim. Proc. art. 28.01, sec. 2",
        duty=Duty.SUPPRESSION,
        starts=Starts.HEARING,
        days=7,
        whose=DEFENCE,
        what="motion to suppress",
        remark="where a pretrial hearing is set: later only by leave of the court for good cause; the defendant "
        "must have had sufficient notice of the hearing",
        read=True,
    ),
)

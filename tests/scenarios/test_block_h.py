"""Block H: audits and reports. Each test bears its scenario."""

from __future__ import annotations

from datetime import date

from inlimine.engine.conflicts.report import conflicts
from inlimine.engine.deadlines.deadline import Stands
from inlimine.engine.deadlines.due import deadlines
from inlimine.law.statuses import Status
from tests.told import Told


def test_h03_states_ten_days(case: Told) -> None:
    """
    item E "The film", recording

    2024-06-24 motion M1 by Defence
      asks to exclude E against State

    2024-07-03 ruling R1, oral
      disposes of M1: granted
      bars E
        binds State

    2024-07-08 ruling R2, written
      memorialises R1
      bars E
        binds State
    """
    (appeal,) = [one for one in deadlines(case.at()).rows if one.duty == "STATE_APPEAL"]
    assert (appeal.ruling, appeal.whose, appeal.items) == ("R2", ("State",), ("E",))
    # From Monday the 8th: 9 to 12, 15 to 19, and the tenth working day is Monday the 22nd.
    assert (appeal.due, appeal.stands) == (date(2024, 7, 22), Stands.OPEN)
    # From the spoken decision of Wednesday the 3rd: the 4th is a holiday; 5, 8 to 12, 15 to 18.
    assert appeal.safe == date(2024, 7, 18)
    assert appeal.counted == (
        "Monday 8 July 2024 is not counted",
        "10 days on, Saturdays, Sundays and legal holidays in between left out: Monday 22 July 2024",
        "plain calendar days would end on Thursday 18 July 2024",
        "from the spoken decision of Wednesday 3 July 2024 it would be Thursday 18 July 2024, the safe early day",
    )
    assert appeal.authority == "NMSA 39-3-3(B)(2); NMRA 12-201(A)(1)(a); counted by NMRA 12-308(A)"
    assert appeal.remark == (
        "with the district attorney's certificate that the appeal is not taken for purpose of delay and that the "
        "evidence is a substantial proof of a fact material in the proceeding (State v. Vasquez, 2012-NMCA-107)"
    )


def test_h05_suppression_raised_in_mid_trial(case: Told) -> None:
    """
    item E "Statement to the police", recording

    2024-07-09 trial T1 "The trial"

    2024-07-10 motion M1 by Defence, oral
      asks to suppress E against State
        grounds miranda
    """
    (alert,) = deadlines(case.at("2024-07-10")).alerts
    assert (alert.code, alert.motion) == ("LATE_SUPPRESSION", "M1")
    assert alert.message == (
        'M1 asks to suppress "Statement to the police", was made on 10 July 2024, and trial began on 9 July 2024: '
        "suppression must be raised and decided before trial absent good cause, else the State loses its appeal."
    )
    assert alert.authority == "NMRA 5-212(C); City of Santa Fe v. Marquez, 2012-NMSC-031"
    (row,) = [one for one in deadlines(case.at("2024-07-10")).rows if one.duty == "SUPPRESSION"]
    # Sixty days back from Tuesday 9 July: nine to 30 June, thirty to 31 May, 21 to Friday 10 May.
    assert (row.due, row.stands, row.done_on) == (date(2024, 5, 10), Stands.PASSED, date(2024, 7, 10))


def test_h07_conflict_report(case: Told) -> None:
    """
    topic T "Text messages"
    item E "Message 17", document
    coverage: T covers E, says the court

    2024-07-08 ruling R1, written
      bars E

    2024-07-08 ruling R2, written
      permits T
    """
    state = case.at()
    report = conflicts(state)
    (pair,) = report.resolved
    assert (pair.rulings, pair.item, pair.winner, pair.criterion) == (("R1", "R2"), "E", "R1", 6)
    assert pair.because == "the ruling on the narrower matter prevails"
    assert (report.unclear, report.redundant) == ((), ())
    assert state.resolve(pair.asked).status is Status.BARRED


def test_h08_good_faith_opening_on_a_pretrial_ruling(case: Told) -> None:
    """
    topic E "Specific instances of the victim's violence"

    2024-07-01 ruling R1, oral
      permits E
        binds Defence
        words "specific instances could be shown"

    2024-07-12 ruling R2, oral
      clarifies R1
      bars E
        binds Defence
        words "I did not mean specific instances"
      known 2024-07-12
    """
    opening = {"by": "Defence", "use": "mention", "phase": "opening"}
    then = case.ask("E", on="2024-07-09", known="2024-07-09", **opening)
    assert (then.status, then.rulings) == (Status.CLEARED, ("R1",))
    later = case.ask("E", on="2024-07-12", **opening)
    assert (later.status, later.rulings) == (Status.BARRED, ("R2",))


def test_h08_a_later_ruling_that_only_replaces_does_not_reach_back_at_all(case: Told) -> None:
    """
    topic E "Specific instances of the victim's violence"

    2024-07-01 ruling R1, oral
      permits E
        binds Defence

    2024-07-12 ruling R2, oral
      bars E
        binds Defence
        ruled at trial
    """
    opening = {"by": "Defence", "use": "mention", "phase": "opening"}
    assert case.ask("E", on="2024-07-09", **opening).status is Status.CLEARED
    assert case.ask("E", on="2024-07-12", **opening).status is Status.BARRED

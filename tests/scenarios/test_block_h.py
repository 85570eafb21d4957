"""Block H: audits and reports. Each test bears its scenario."""

from __future__ import annotations

from inlimine.engine.conflicts.report import conflicts
from inlimine.law.statuses import Status
from tests.told import Told


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

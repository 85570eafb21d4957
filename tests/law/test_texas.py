"""Texas: a granted motion in limine only asks for an approach, and the spoken ruling controls (1.1, 1.10)."""

from __future__ import annotations

import pytest

from inlimine.engine.resolution import Flag
from inlimine.law.statuses import Force, Status
from tests.told import Told, told

CASE = """case "State v. Roe"
  law texas

party State "State of Texas", prosecution
party Defence "Roe", defence
item E "Letter", document

2024-06-01 motion M1 by Defence "motion in limine"
  asks to exclude E against State
    grounds 403

2024-07-01 ruling R1, {how}
  disposes of M1: granted
{bars}"""


def test_a_granted_motion_in_limine_only_asks_for_an_approach() -> None:
    reply = told(CASE.format(how="written", bars="")).ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.LEAVE_FIRST, Force.ORDER, ("R1",))
    assert reply.shown == "APPROACH FIRST (by order)"


def test_the_same_grant_excludes_in_a_court_of_rulings() -> None:
    for law in ("federal", "new_mexico"):
        text = CASE.format(how="written", bars="").replace("texas", law)
        assert told(text).ask("E").status is Status.BARRED


@pytest.mark.parametrize("firm", ["definitive", "ruled at trial"])
def test_a_definitive_ruling_or_one_at_trial_excludes(firm: str) -> None:
    text = CASE.format(how="written", bars=f"  bars E\n    binds State\n    {firm}\n")
    reply = told(text).ask("E")
    assert (reply.status, reply.force, reply.shown) == (Status.BARRED, Force.ORDER, "EXCLUDED, do not mention")


def test_what_a_higher_court_bars_is_barred() -> None:
    text = CASE.format(how="written", bars="  bars E\n    binds State\n  court of appeal\n")
    assert told(text).ask("E").status is Status.BARRED


def test_a_grant_asks_for_an_approach_of_the_one_whom_it_binds_alone() -> None:
    reply = told(CASE.format(how="written", bars="")).ask("E", by="Defence")
    assert reply.status is Status.NOT_BARRED


def test_a_spoken_ruling_is_no_lesser_one() -> None:
    assert Flag.ORAL_ONLY not in told(CASE.format(how="oral", bars="")).ask("E").flags


def test_the_spoken_ruling_controls_over_the_writing_that_was_to_record_it(case: Told) -> None:
    """
    case "State v. Roe"
      law texas

    party State "State of Texas", prosecution
    party Defence "Roe", defence
    item E "Letter", document

    2024-07-01 ruling R1, oral
      bars E
        definitive

    2024-07-02 ruling R2, written
      permits E
      memorialises R1
    """
    reply = case.ask("E")
    assert (reply.status, reply.rulings) == (Status.BARRED, ("R1",))


def test_a_privilege_and_a_rule_of_the_table_stand_as_elsewhere(case: Told) -> None:
    """
    case "State v. Roe"
      law texas

    party State "State of Texas", prosecution
    party Defence "Roe", defence
    item E "Letter to counsel", document
    item F "An offer to settle", document
    trait: F compromise, yes, says the court

    2024-07-01 ruling R1, written
      bars E
        grounds 503
    """
    assert (case.ask("E").status, case.ask("E").force) == (Status.BARRED, Force.ORDER)
    assert (case.ask("F").status, case.ask("F").force) == (Status.BARRED, Force.RULE)

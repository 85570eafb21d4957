"""What came in leads the words also where leave is asked about it, or a ruling on it is not spelt out."""

from __future__ import annotations

import pytest

from inlimine.engine.named import named
from inlimine.law.statuses import Force, Status
from inlimine.ledger.terms import Phase, Use
from tests.told import Told, told

EVERYTHING = "RECEIVED (for all purposes, against all parties)"
TEXAS = """case "State v. Roe"
  law texas
  time zone "America/Chicago"

party State "State of Texas", prosecution
party Defence "Roe", defence

item E "The letter", document
item F "The note", document
item G "The diary", document
2026-11-01 motion M1 by Defence "Motion in limine"
  asks to exclude E
  asks to exclude F
  asks to exclude G
2026-11-02 ruling R1, oral
  disposes of M1a: granted
2026-11-02 ruling R2, oral
  disposes of M1b: granted-in-part
  disposes of M1c: granted-in-part
2026-11-03 received: E, exhibit
2026-11-03 received: F, exhibit
"""


@pytest.mark.parametrize("use", ["offer", "elicit", "argue", "mention"])
def test_under_a_grant_that_asks_leave_the_receipt_is_said_first_and_that_no_leave_is_entered(use: str) -> None:
    reply = told(TEXAS).ask("E", use=use, on="2026-11-04")
    assert (reply.status, reply.force) == (Status.LEAVE_FIRST, Force.ORDER)
    assert reply.shown == f"{EVERYTHING}; APPROACH FIRST (by order): no leave is entered"
    before = told(TEXAS).ask("E", use=use, on="2026-11-02")
    assert before.shown == "APPROACH FIRST (by order)"


@pytest.mark.parametrize("use", [Use.OFFER, Use.ELICIT])
def test_of_what_came_in_it_is_not_asked_whether_it_may_be_offered(use: Use) -> None:
    reply = told(TEXAS).ask("F", use=use, on="2026-11-04")
    assert reply.shown == f"{EVERYTHING}; APPROACH FIRST (as a caution)"
    assert reply.question is None
    assert any("is not spelt out in the ledger" in note for note in reply.notes)
    asked = told(TEXAS).ask("G", use=use, on="2026-11-04").question
    assert asked is not None
    assert asked.startswith("What does R2b of 2 November 2026 (")


def test_in_closing_a_ruling_that_is_not_spelt_out_asks_nothing_of_what_is_not_in_evidence() -> None:
    reply = told(TEXAS).ask("G", use="argue", phase=Phase.CLOSING, on="2026-11-04")
    assert (reply.shown, reply.question, reply.rulings) == ("NOT IN EVIDENCE", None, ("R2b",))


def test_a_whole_says_once_what_holds_of_several_parts_and_names_them(case: Told) -> None:
    """
    item E "Letters", document
    part E1 of E "First letter", document
    part E2 of E "Second letter", document
    part E3 of E "Third letter", document
    2024-07-05 ruling R1, written
      bars E1, E2
    2024-07-08 received: E, exhibit
    """
    reply = case.ask("E", use="offer")
    ask = "Ask how the ruling and the receipt stand to each other."
    told_once = [note for note in reply.notes if ask in note]
    received = f"It was received on 8 July 2024 for all purposes, against all parties. {ask}"
    assert told_once == [f"E1, E2: {received}"]
    assert named(told_once[0], case.at().view) == f"First letter; Second letter: {received}"

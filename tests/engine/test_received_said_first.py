"""What came in is said first wherever a status stands: at a new offer, and where it came in for less (FRE 105)."""

from __future__ import annotations

from inlimine.law.statuses import Status
from tests.told import Told

EVERYTHING = "RECEIVED (for all purposes, against all parties)"


def test_an_exhibit_that_no_ruling_touches_is_told_as_received_when_it_is_offered(case: Told) -> None:
    """
    item E "Ledger sheet", document
    2024-07-08 received: E, exhibit
    """
    reply = case.ask("E", use="offer")
    assert (reply.status, reply.shown) == (Status.NOT_BARRED, f"{EVERYTHING}; no ruling on offering it again")
    assert case.ask("E", use="mention").shown == f"{EVERYTHING}; no ruling on this use"
    assert case.ask("E", use="offer", on="2024-07-07").shown == "NO RULING RECORDED"


def test_what_came_in_to_impeach_is_told_so_where_a_ruling_on_it_decides_nothing(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-05 ruling R1, written
      overrules objections to E
        for impeach-witness
    2024-07-08 received: E, exhibit
      for impeach-witness
    """
    reply = case.ask("E", use="offer")
    assert reply.status is Status.NOT_BARRED
    assert reply.shown.startswith("RECEIVED (to impeach a witness, against all parties); ")


def test_an_instruction_that_nobody_spelt_out_is_told_as_that(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-08 received: E, exhibit
    2024-07-09 received: E, limited
    """
    confined = "RECEIVED (confined by the court's instruction: only for what is not entered); "
    assert case.ask("E", use="offer", on="2024-07-10").shown.startswith(confined)


def test_an_overruled_objection_stays_told_after_the_receipt(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-05 ruling R1, written
      overrules objections to E
        grounds hearsay
    2024-07-08 received: E, exhibit
    """
    assert case.ask("E").shown == f"{EVERYTHING}; OBJECTION OVERRULED (hearsay), others open"


def test_what_an_instruction_limits_is_told_with_what_it_is_in_evidence_for(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-08 received: E, exhibit
    2024-07-09T10:00 received: E, limited
      for impeach-witness
    """
    reply = case.ask("E", use="argue", phase="closing", on="2024-07-10")
    limited = "confined by the court's instruction: only to impeach a witness"
    assert (reply.status, reply.shown) == (
        Status.BARRED,
        f"RECEIVED ({limited}); NOT IN EVIDENCE for this use",
    )


def test_what_was_struck_is_no_longer_told_as_received(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-08 received: E, exhibit
    2024-07-09 struck: E
    """
    assert "RECEIVED" not in case.ask("E", on="2024-07-10").shown


def test_what_an_instruction_confines_keeps_for_what_and_against_whom_it_came_in(case: Told) -> None:
    """
    item E "Letter", document
    item F "Diary", document
    2024-07-08 received: E, exhibit
      for motive, no-mistake
      against Defence
    2024-07-08 received: F, testimony
    2024-07-09T10:00 received: E, limited
      for no-mistake
    2024-07-09T10:00 received: F, limited
      against Defence
    """
    letter = case.ask("E", use="argue", phase="closing", purpose="motive", on="2024-07-10")
    diary = case.ask("F", use="argue", phase="closing", against="Defence", on="2024-07-10")
    assert letter.shown == (
        "RECEIVED (for motive, to show absence of mistake, against Defence, confined by the court's instruction: "
        "only to show absence of mistake); NOT IN EVIDENCE for this use"
    )
    assert (diary.status, diary.shown) == (
        Status.IN_EVIDENCE,
        "RECEIVED (as testimony heard, confined by the court's instruction: only against Defence)",
    )


def test_the_day_of_an_instruction_is_no_day_on_which_it_was_received(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-08 received: E, exhibit
    2024-07-09T10:00 received: E, limited
      for motive
    """
    said = "It was received on 8 July 2024, confined by the court's instruction: only for motive."
    assert said in case.ask("E", on="2024-07-10").notes

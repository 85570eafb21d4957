"""What came in while the ledger does not say that a ruling's condition was met (SEMANTICS 1.6, 2.10 e and g)."""

from __future__ import annotations

from inlimine.engine.words import condition_words
from inlimine.law.statuses import Status
from tests.told import Told, atoms, told

LAID = "the custodian has laid the foundation"
CAME_IN = "RECEIVED (for all purposes, against all parties)"
STAYS = (
    f"R1 asked for a condition that the ledger does not say is met: {LAID}. What came in is in until it is struck."
)

PERMITTED = f"""
item E "Ledger sheet", document

2024-07-05 ruling R1, written
  permits E
    needs "{LAID}" (judge)
    only on that condition
"""
RECEIVED = "\n2024-07-08 received: E, exhibit\n"


def test_a_received_exhibit_is_told_as_received_and_its_condition_as_not_recorded_when_it_is_offered() -> None:
    reply = told(PERMITTED + RECEIVED).ask("E", use="offer")
    assert (reply.status, reply.shown) == (Status.NOT_YET, f"{CAME_IN}; CONDITION NOT RECORDED AS MET: {LAID}")
    assert STAYS in reply.notes


def test_before_it_is_received_the_condition_is_not_met() -> None:
    reply = told(PERMITTED + RECEIVED).ask("E", use="offer", on="2024-07-07")
    assert (reply.status, reply.shown) == (Status.NOT_YET, f"CONDITION NOT MET: {LAID}")


def test_the_jury_may_see_what_came_in_and_the_open_condition_stands_beside_it() -> None:
    reply = told(PERMITTED + RECEIVED).ask("E", use="show")
    assert (reply.status, reply.shown) == (Status.IN_EVIDENCE, CAME_IN)
    assert atoms(reply) == [(LAID, "judge", "open")]
    assert condition_words(reply) == (("Not recorded as met", LAID),)
    assert STAYS in reply.notes


def test_what_a_ruling_requires_for_a_use_stays_told_after_it_came_in(case: Told) -> None:
    """
    item E "Ledger sheet", document

    2024-07-05 ruling R1, written
      sets a condition on E
        needs "a limiting instruction is given" (event)

    2024-07-08 received: E, exhibit
    """
    shown, offered = case.ask("E", use="show"), case.ask("E", use="offer")
    assert (shown.status, offered.status) == (Status.IN_EVIDENCE, Status.NOT_YET)
    assert condition_words(shown) == (("Not recorded as met", "a limiting instruction is given"),)
    assert offered.shown == f"{CAME_IN}; CONDITION NOT RECORDED AS MET: a limiting instruction is given"


def test_once_the_court_has_found_the_condition_met_nothing_is_said_of_it() -> None:
    met = f'\n2024-07-08 fact: "{LAID}" is so, decided by the judge\n'
    case = told(PERMITTED + RECEIVED + met)
    assert case.ask("E", use="offer").shown == CAME_IN.replace("RECEIVED (", "RULED ADMISSIBLE, received ")[:-1]
    assert (case.ask("E", use="show").conditions, STAYS in case.ask("E", use="show").notes) == ((), False)


def test_what_came_in_for_less_does_not_meet_the_condition_of_another_use() -> None:
    reply = told(f"{PERMITTED}{RECEIVED}  for motive\n").ask("E", use="offer")
    assert (reply.status, reply.shown) == (Status.NOT_YET, f"CONDITION NOT MET: {LAID}")


def test_a_bar_that_waits_for_an_event_is_not_softened_by_a_receipt(case: Told) -> None:
    """
    item E "Ledger sheet", document

    2024-07-05 ruling R1, written
      bars E
        unless "W1 has testified" (event)

    2024-07-08 received: E, exhibit
    """
    reply = case.ask("E", use="offer")
    assert (reply.status, reply.shown) == (Status.NOT_YET, "CONDITION NOT MET: W1 has testified")
    assert reply.notes == (
        "It was received on 8 July 2024 for all purposes, against all parties. "
        "Ask how the ruling and the receipt stand to each other.",
    )


def test_what_must_be_cut_of_a_received_whole_is_not_softened(case: Told) -> None:
    """
    item V "Video", recording
    part Va of V "The yelling", recording

    2024-07-05 ruling R1, written
      bars Va
      sets a condition on V
        needs "the custodian has laid the foundation" (judge)

    2024-07-08 received: V, exhibit
    """
    reply = case.ask("V", use="offer")
    assert (reply.status, reply.shown) == (Status.NOT_YET, f"CONDITION NOT MET: redact Va; {LAID}")


def test_a_limit_in_the_words_of_the_court_stays_beside_the_receipt(case: Told) -> None:
    """
    item E "Ledger sheet", document

    2024-07-05 ruling R1, written
      permits E
        needs "kept to this limit: the entries of March" (party)

    2024-07-08 received: E, exhibit
    """
    assert case.ask("E", use="offer").shown == f"{CAME_IN}; USE ONLY SO FAR: the entries of March"

"""Wholes, parts and the remainder (SEMANTICS 2.4, 2.10)."""

from __future__ import annotations

from inlimine.law.statuses import Force, Status
from tests.told import Told, atoms


def test_the_court_may_place_the_remainder_in_a_barred_topic(case: Told) -> None:
    """
    topic T "Topic"
    item E "Record", document
    part Ea of E "Page 1", document
    2024-07-01 coverage: T covers E/rest, says the court

    2024-07-02 ruling R1, written
      bars T
    """
    assert case.ask("E/rest").status is Status.BARRED
    assert (case.ask("E").status, atoms(case.ask("E"))) == (Status.NOT_YET, [("redact E/rest", "party", "open")])


def test_a_trait_of_the_whole_is_a_trait_of_its_parts(case: Told) -> None:
    """
    item E "What he said at the suppression hearing", testimony
    part Ea of E "The first pages", testimony
    trait: E suppression-testimony, yes, says the court
    """
    assert [case.ask(item).status for item in ("E", "Ea", "E/rest")] == [Status.BARRED] * 3


def test_what_the_court_says_of_the_whole_holds_for_its_parts(case: Told) -> None:
    """
    topic T "Topic"
    item E "Record", document
    part Ea of E "Page 1", document
    2024-07-01 coverage: T covers E, as agreed
    2024-07-03 coverage: R1 does not cover E, says the court

    2024-07-02 ruling R1, written
      bars T
    """
    assert [case.ask(item).status for item in ("E", "Ea")] == [Status.NOT_BARRED] * 2


def test_conditions_of_every_waiting_part_are_told(case: Told) -> None:
    """
    item E "Record", document
    part Ea of E "Page 1", document
    part Eb of E "Page 2", document

    2024-07-02 ruling R1, written
      permits Ea
        needs "x" (judge)
        only on that condition
      permits Eb
        needs "y" (judge)
        only on that condition
    """
    assert atoms(case.ask("E")) == [("x", "judge", "open"), ("y", "judge", "open")]


def test_an_ordered_leave_on_a_part_is_not_hidden_by_a_mere_caution(case: Told) -> None:
    """
    item E "Record", document
    part Ea of E "Page 1", document
    2024-07-01 hearing H1 "Hearing"
    2024-07-01 completeness: H1 made at least 9 rulings

    2024-07-02 ruling R1, written
      requires leave for Ea
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.LEAVE_FIRST, Force.ORDER, ("R1",))


def test_the_question_names_the_part_that_is_open(case: Told) -> None:
    """
    topic T "Topic"
    item E "Record", document
    part Ea of E "Page 1", document
    2024-07-01 coverage: T may cover Ea, a user's guess

    2024-07-02 ruling R1, written
      bars T
    """
    reply = case.ask("E")
    assert (reply.status, reply.question) == (
        Status.UNCLEAR,
        'Does R1 of 2 July 2024 cover "Page 1" when offered by the State (case in chief)?',
    )


def test_a_bar_beside_a_part_is_a_caution_for_the_whole(case: Told) -> None:
    """
    item E "Record", document
    part Ea of E "Page 1", document

    2024-07-02 ruling R1, written
      bars Ea
        binds Defence
    """
    reply = case.ask("E")
    assert (reply.status, reply.cautious, reply.neighbours) == (Status.NOT_BARRED, "LEAVE_FIRST", ("R1",))
    assert reply.shown == "DOES NOT REACH THIS USE"


def test_what_nobody_permitted_is_named_when_a_part_is_cut(case: Told) -> None:
    """
    item V "Video", recording
    part Va of V "Minute 1", recording
    part Vb of V "Minute 2", recording

    2024-07-02 ruling R1, written
      bars Va
      permits Vb
    """
    assert "nothing permits V/rest" in case.ask("V").steps[-1].text

"""The solver by itself on law that everybody knows: one case for each status. The docstring is the ledger."""

from __future__ import annotations

from inlimine.engine.question import Question
from inlimine.ledger.moments import moment
from inlimine.ledger.terms import Phase, Use
from tests.oracle.ask import Reply, ask
from tests.told import Told


def asked(case: Told, item: str, use: Use = Use.OFFER, phase: Phase = Phase.CASE_IN_CHIEF) -> Reply:
    question = Question(item=item, by="State", use=use, phase=phase)
    return ask(case.ledger, question, moment("2024-07-09"))


def test_nothing_is_asked_of_a_case_that_was_dismissed(case: Told) -> None:
    """
    item E1 "a letter", document

    2024-07-01 ruling R1, written
      bars E1

    2024-07-08 ruling R2, written
      closes the case
    """
    assert asked(case, "E1").status == "NO_PROCEEDING"


def test_a_granted_motion_to_exclude_bars(case: Told) -> None:
    """
    item E1 "a letter", document

    2024-06-24 motion M1 by Defence
      asks to exclude E1 against State
        grounds 11-403

    2024-07-08 ruling R1, written
      disposes of M1: granted
    """
    reply = asked(case, "E1")
    assert (reply.status, reply.force, reply.rulings) == ("BARRED", "ORDER", frozenset({"R1"}))


def test_a_narrow_permission_and_a_later_general_bar_are_for_the_court(case: Told) -> None:
    """
    item E1 "a letter", document

    2024-07-01 ruling R1, written
      permits E1
        binds State

    2024-07-08 ruling R2, written
      bars E1
    """
    reply = asked(case, "E1")
    assert (reply.status, reply.force, reply.rulings) == ("UNCLEAR", "PRUDENCE", frozenset({"R1", "R2"}))
    assert reply.met == {(6, frozenset({"R1", "R2"}))}


def test_an_approach_order_goes_with_a_permission(case: Told) -> None:
    """
    item E1 "a letter", document

    2024-07-01 ruling R1, written
      permits E1

    2024-07-08 ruling R2, written
      requires leave for E1
    """
    reply = asked(case, "E1")
    assert (reply.status, reply.force, reply.met) == ("LEAVE_FIRST", "ORDER", frozenset())


def test_a_permission_waits_for_its_foundation(case: Told) -> None:
    """
    item E1 "a letter", document

    2024-07-08 ruling R1, written
      permits E1
        needs "a foundation is laid" (judge)
        only on that condition

    2024-07-08 fact: "a foundation is laid" is so, decided by a party
    """
    reply = asked(case, "E1")
    assert (reply.status, reply.force, reply.rulings) == ("NOT_YET", "ORDER", frozenset({"R1"}))


def test_a_denied_motion_to_exclude_admits_nothing(case: Told) -> None:
    """
    item E1 "a letter", document

    2024-06-24 motion M1 by Defence
      asks to exclude E1 against State
        grounds 11-403

    2024-07-08 ruling R1, written
      disposes of M1: denied
    """
    reply = asked(case, "E1")
    assert (reply.status, reply.force) == ("NOT_BARRED", "DEFAULT")


def test_the_later_permission_beats_the_bar(case: Told) -> None:
    """
    item E1 "a letter", document

    2024-07-01 ruling R1, written
      bars E1

    2024-07-08 ruling R2, written
      permits E1
    """
    reply = asked(case, "E1")
    assert (reply.status, reply.force, reply.rulings) == ("CLEARED", "ORDER", frozenset({"R2"}))


def test_what_was_received_may_be_argued_and_the_rest_not(case: Told) -> None:
    """
    item E1 "a letter", document
    item E2 "another letter", document

    2024-07-08 received: E1, exhibit
    """
    assert asked(case, "E1", Use.ARGUE, Phase.CLOSING).status == "IN_EVIDENCE"
    reply = asked(case, "E2", Use.ARGUE, Phase.CLOSING)
    assert (reply.status, reply.force) == ("BARRED", "RULE")

"""Conditions: who decides an atom, what an open one does, when a window closes (SEMANTICS 2.6)."""

from __future__ import annotations

from inlimine.law.statuses import Status
from tests.told import Told, atoms


def test_an_event_never_opens_a_door_that_the_judge_must_find_open(case: Told) -> None:
    """
    topic E "Excluded"

    2024-07-01 ruling R1, written
      bars E
        unless "the door is open" (judge)

    2024-07-09 fact: "the door is open" is so, decided by an event
    """
    reply = case.ask("E")
    assert (reply.status, atoms(reply)) == (Status.BARRED, [("the door is open", "judge", "open")])
    assert reply.notes == (
        "R1 lifts if: the door is open (for the judge). Approach and ask first; an event alone never lifts what a "
        "judge decides.",
        "State v. Dirickson, A-1-CA-40314 (N.M. Ct. App. 2024) (mem.): a remark in opening on the other side's "
        "lack of proof was held not to open the door; only the judge opens it, and only as far as the misleading "
        "impression goes.",
    )


def test_a_door_found_open_lifts_the_bar_and_admits_nothing(case: Told) -> None:
    """
    topic E "Excluded"

    2024-07-01 ruling R1, written
      bars E
        unless "the door is open" (judge)

    2024-07-09 fact: "The door  is open" is so, decided by the judge
    """
    assert case.ask("E", on="2024-07-08").status is Status.BARRED
    assert case.ask("E").status is Status.NOT_BARRED


def test_a_bar_that_an_event_lifts_is_a_condition_not_met(case: Told) -> None:
    """
    item E "Prior statement", document

    2024-07-01 ruling R1, written
      bars E
        unless "the witness has testified" (event)
    """
    reply = case.ask("E")
    assert (reply.status, reply.shown) == (Status.NOT_YET, "CONDITION NOT MET: the witness has testified")


def test_a_permission_waits_for_what_it_needs_and_names_only_what_is_missing(case: Told) -> None:
    """
    item E "Record of calls", document

    2024-07-01 ruling R1, written
      permits E
        needs "foundation laid" (judge) and "limiting instruction given" (judge)
        only on that condition

    2024-07-09 fact: "foundation laid" is so, decided by the judge
    """
    reply = case.ask("E")
    assert (reply.status, atoms(reply)) == (Status.NOT_YET, [("limiting instruction given", "judge", "open")])


def test_a_failed_condition_bars_only_where_the_permission_said_only(case: Told) -> None:
    """
    item E "Record", document
    item F "Photograph", image

    2024-07-01 ruling R1, written
      permits E
        needs "foundation laid" (judge)
        only on that condition
      permits F
        needs "foundation laid" (judge)

    2024-07-09 fact: "foundation laid" is not so, decided by the judge
    """
    assert case.ask("E").status is Status.BARRED
    assert case.ask("F").status is Status.NOT_BARRED


def test_a_failed_requirement_decides_although_other_rulings_conflict(case: Told) -> None:
    """
    item E "Record", document

    2024-07-01#1 ruling R1, written
      sets a condition on E
        needs "limiting instruction given" (judge)

    2024-07-02 ruling R2, written
      bars E

    2024-07-02 ruling R3, written
      permits E

    2024-07-09 fact: "limiting instruction given" is not so, decided by the judge
    """
    reply = case.ask("E")
    assert (reply.status, reply.rulings) == (Status.BARRED, ("R1",))


def test_what_has_not_occurred_when_its_window_closes_has_failed(case: Told) -> None:
    """
    item E "Expert report", document

    2024-06-01 ruling R1, written
      permits E
        needs "report served" (party, until 2024-07-01)
        only on that condition
    """
    assert case.ask("E", on="2024-06-30").status is Status.NOT_YET
    assert case.ask("E", on="2024-07-01").status is Status.BARRED


def test_or_and_not_follow_three_valued_logic(case: Told) -> None:
    """
    item E "Statement", document

    2024-07-01 ruling R1, written
      permits E
        needs ("signed" (party) or "sworn" (event)) and not "withdrawn" (party)

    2024-07-02 fact: "sworn" is so, decided by an event
    2024-07-05 fact: "withdrawn" is not so, decided by a party
    """
    assert case.ask("E", on="2024-07-01").status is Status.NOT_YET
    assert atoms(case.ask("E", on="2024-07-03")) == [
        ("signed", "party", "open"),
        ("not: withdrawn", "party", "open"),
    ]
    assert case.ask("E", on="2024-07-05").status is Status.CLEARED


def test_the_latest_fact_counts_and_contrary_facts_of_one_moment_leave_it_open(case: Told) -> None:
    """
    item E "Statement", document

    2024-07-01 ruling R1, written
      permits E
        needs "foundation laid" (judge)

    2024-07-02 fact: "foundation laid" is so, decided by the judge
    2024-07-04 fact: "foundation laid" is not so, decided by the judge
    """
    assert case.ask("E", on="2024-07-02").status is Status.CLEARED
    assert case.ask("E", on="2024-07-04").status is Status.NOT_BARRED


def test_a_bar_whose_time_has_not_come_is_told_and_bars_nothing(case: Told) -> None:
    """
    item E "Confession", document

    2024-07-01 ruling R1, written
      bars E
        when "the defendants are tried together" (judge)
    """
    reply = case.ask("E")
    assert reply.status is Status.NOT_BARRED
    assert "R1 has effect only when: the defendants are tried together." in reply.notes


def test_an_overruling_whose_condition_nobody_has_found_lifts_no_bar(case: Told) -> None:
    """
    topic E "Excluded"

    2024-07-01 ruling R1, written
      bars E
        grounds 403

    2024-07-09 ruling R2, oral
      overrules objections to E
        grounds 403
        when "the same is asked again" (judge)
        ruled at trial

    2024-07-10 fact: "the same is asked again" is so, decided by the judge
    """
    assert case.ask("E", on="2024-07-09").status is Status.BARRED
    assert case.ask("E", on="2024-07-10").status is Status.NOT_BARRED

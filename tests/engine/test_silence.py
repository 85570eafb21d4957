"""No ruling is not allowed, and a ruling that does not decide is never hidden."""

from __future__ import annotations

import pytest

from inlimine.engine.resolution import Flag
from inlimine.law.statuses import Force, Status
from tests.told import Told, told


@pytest.mark.parametrize("word", ["granted-in-part", "conditional", "sustained", "grantd"])
def test_a_disposition_that_does_not_tell_what_was_ordered_is_a_caution(word: str) -> None:
    reply = told(f"""
        item E "Record", document
        2024-06-01 motion M1 by Defence "to exclude E"
          asks to exclude E

        2024-07-01 ruling R1, written
          disposes of M1: {word}
        """).ask("E")
    assert (reply.status, reply.force, reply.flags) == (Status.LEAVE_FIRST, Force.PRUDENCE, (Flag.NOT_SPELT_OUT,))


def test_an_order_that_spells_out_one_motion_still_grants_the_other(case: Told) -> None:
    """
    item E "Record", document
    item F "Photograph", image
    2024-06-01 motion M1 by Defence "to exclude E"
      asks to exclude E
    2024-06-01 motion M2 by Defence "to exclude F"
      asks to exclude F

    2024-07-01 ruling R1, written
      disposes of M1: granted
      disposes of M2: granted
      bars E
        binds State
    """
    assert (case.ask("E").rulings, case.ask("F").rulings) == (("R1a",), ("R1b",))
    assert case.ask("F").status is Status.BARRED


def test_a_later_ruling_ends_a_reservation(case: Told) -> None:
    """
    item E "Record", document
    2024-06-01 motion M1 by Defence "to exclude E"
      asks to exclude E
        grounds 403

    2024-07-01 ruling R1, oral
      disposes of M1: reserved

    2024-07-05 ruling R2, written
      disposes of M1: denied
    """
    assert case.ask("E", on="2024-07-02").status is Status.LEAVE_FIRST
    assert case.ask("E").shown == "OBJECTION OVERRULED (403), others open"


def test_a_gag_that_reaches_the_item_by_a_guess_is_no_order(case: Told) -> None:
    """
    topic T "Topic"
    item E "Record", document
    2024-07-01 coverage: T may cover E, a user's guess

    2024-07-01 ruling R1, oral
      reserves on T
        forbids mention meanwhile
    """
    assert case.ask("E").force is Force.PRUDENCE


def test_a_bar_whose_exception_is_met_is_named(case: Told) -> None:
    """
    item E "Record", document

    2024-07-01 ruling R1, written
      bars E
        unless "the door is open" (judge)

    2024-07-08 fact: "the door is open" is so, decided by the judge
    """
    reply = case.ask("E")
    assert (reply.status, reply.shown) == (Status.NOT_BARRED, "NO RULING DECIDES THIS USE")
    assert reply.notes == ("R1 bars it no longer: the door is open. That admits nothing by itself.",)


def test_a_permission_for_another_purpose_is_named(case: Told) -> None:
    """
    item E "Conviction", document

    2024-07-01 ruling R1, written
      permits E
        for impeach-defendant
    """
    reply = case.ask("E")
    assert reply.shown == "DOES NOT REACH THIS USE"
    assert reply.notes == ("R1 permits it, but not for this use (because of the purposes it covers).",)


def test_a_modification_that_is_silent_on_a_part_leaves_that_part_to_the_court(case: Told) -> None:
    """
    item E "Record", document
    part Ea of E "Page 1", document

    2024-07-01 ruling R1, written
      bars E

    2024-07-05 ruling R2, written
      permits Ea
      modifies R1
    """
    assert case.ask("Ea").status is Status.CLEARED
    rest = case.ask("E/rest")
    assert (rest.status, rest.question) == (
        Status.UNCLEAR,
        'Does R1 of 1 July 2024 still hold for "E/rest", now that R2 modified it?',
    )


def test_a_clarification_reaches_back_and_takes_nothing_else_with_it(case: Told) -> None:
    """
    item A "Record", document
    item B "Photograph", image

    2024-07-01 ruling R1, written
      bars A
        binds State

    2024-07-02 ruling R2, written
      bars B

    2024-07-08 ruling R3, written
      bars A
        binds State, Defence
      clarifies R1
      vacates R2
    """
    assert case.ask("A", by="Defence", on="2024-07-03").status is Status.BARRED
    assert case.ask("A", by="Defence", on="2024-07-03", known="2024-07-03").status is Status.NOT_BARRED
    assert case.ask("B", on="2024-07-03").status is Status.BARRED
    assert case.ask("B").status is Status.NOT_BARRED


def test_undoing_an_undoing_revives_only_what_the_court_says(case: Told) -> None:
    """
    item E "Record", document
    item F "Photograph", image

    2024-07-01 ruling R1, written
      bars E
      bars F

    2024-07-02 ruling R2, written
      reverses R1a

    2024-07-02 ruling R3, written
      stays R1b

    2024-07-03 ruling R4, written
      vacates R2
      vacates R3
    """
    assert case.ask("E").status is Status.UNCLEAR
    assert case.ask("F").status is Status.BARRED


def test_acts_of_one_moment_follow_what_they_speak_of_and_not_their_names() -> None:
    ledger = """
        item E "Record", document

        2024-07-01 ruling R1, written
          bars E

        2024-07-02 ruling {first}, written
          permits E
          modifies R1

        2024-07-02 ruling {second}, written
          vacates {first}
        """
    told_ = [told(ledger.format(first=a, second=b)).ask("E").status for a, b in (("R2", "R3"), ("R3", "R2"))]
    assert told_ == [Status.UNCLEAR, Status.UNCLEAR]


def test_a_written_form_of_a_ruling_counts_no_second_ruling(case: Told) -> None:
    """
    item E "Record", document
    item F "Photograph", image
    2024-07-01 hearing H1 "Hearing"
    2024-07-01 completeness: H1 made 2 rulings

    2024-07-01 ruling R1, oral, at hearing H1
      bars E

    2024-07-02 ruling R2, written, at hearing H1
      memorialises R1
    """
    assert case.ask("F").status is Status.LEAVE_FIRST


def test_a_rule_bars_although_the_ledger_is_incomplete_or_a_guess_is_about(case: Told) -> None:
    """
    topic T "Topic"
    item E "What he said at the suppression hearing", testimony
    trait: E suppression-testimony, yes, says the court
    2024-07-01 coverage: T may cover E, a user's guess
    2024-07-01 hearing H1 "Hearing"
    2024-07-01 completeness: H1 made at least 9 rulings

    2024-07-01 ruling R1, written
      bars T
    """
    assert (case.ask("E").status, case.ask("E").force) == (Status.BARRED, Force.RULE)


def test_what_came_in_is_told_for_every_use(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image

    2024-07-01 ruling R1, written
      permits E
      bars F

    2024-07-05 received: E, exhibit
    2024-07-05 received: F, exhibit
    """
    assert case.ask("E").shown == "RULED ADMISSIBLE, received for all purposes, against all parties"
    reply = case.ask("F")
    assert reply.status is Status.BARRED
    assert reply.notes[-1] == (
        "It was received on 5 July 2024 for all purposes, against all parties. "
        "Ask how the ruling and the receipt stand to each other."
    )


def test_what_came_in_at_one_trial_is_not_in_evidence_at_the_next(case: Told) -> None:
    """
    2024-07-09 trial First "First trial"
      outcome "mistrial"
    2024-10-01 trial Second "Second trial"
    item E "Letter", document
    item F "Photograph", image
    2024-07-10 received: E, exhibit

    2024-07-01 ruling R1, written
      bars F
        unless "the door is open" (judge)
      permits E

    2024-07-10 fact: "the door is open" is so, decided by the judge
    """
    how = {"use": "argue", "phase": "closing"}
    assert case.ask("E", on="2024-07-11", **how).status is Status.IN_EVIDENCE
    assert case.ask("E", on="2024-10-02", **how).status is Status.BARRED
    assert case.ask("E", on="2024-10-02").status is Status.NOT_BARRED
    assert case.ask("F", on="2024-07-11").status is Status.NOT_BARRED
    assert case.ask("F", on="2024-10-02").status is Status.UNCLEAR


def test_a_finding_may_be_tied_to_one_ruling(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image

    2024-07-01 ruling R1, written
      permits E
        needs "foundation laid" (judge)
      permits F
        needs "foundation laid" (judge)

    2024-07-05 fact: "foundation laid" is so, decided by the judge
      of R1a
    """
    assert (case.ask("E").status, case.ask("F").status) == (Status.CLEARED, Status.NOT_YET)


def test_a_party_comes_too_late_after_the_window_unless_the_judge_says_otherwise(case: Told) -> None:
    """
    item E "Expert report", document

    2024-06-01 ruling R1, written
      permits E
        needs "report served" (party, until 2024-07-01)
        only on that condition

    2024-07-05 fact: "report served" is so, decided by a party
    2024-07-08 fact: "report served" is so, decided by the judge
    """
    assert case.ask("E", on="2024-07-06").status is Status.BARRED
    assert case.ask("E", on="2024-07-08").status is Status.CLEARED


def test_suppression_is_final_in_an_approach_court_too(case: Told) -> None:
    """
    case "State v. Roe"
      law new_mexico
      orders in limine only require an approach

    party State "State of New Mexico", prosecution
    party Defence "Roe", defence
    item E "Confession", document
    item F "Letter", document

    2024-07-01 ruling R1, written
      bars E
        grounds suppression
      bars F
        grounds 403
    """
    assert (case.ask("E").status, case.ask("F").status) == (Status.BARRED, Status.LEAVE_FIRST)


def test_a_withdrawn_label_is_read_to_no_court(case: Told) -> None:
    """
    topic T "Topic"
    item E "Letter", document
    2024-07-01 label: E is "Exhibit 1"
    2024-07-02 label: E is "Exhibit 9"
    2024-07-03 label: E is no longer "Exhibit 9"
    2024-07-01 coverage: T may cover E, a user's guess

    2024-07-01 ruling R1, written
      bars T
    """
    assert '"Exhibit 1"' in str(case.ask("E").question)


def test_a_bar_that_waits_is_told_beside_a_permission(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      permits E

    2024-07-02 ruling R2, written
      bars E
        when "the witness has testified" (event)
    """
    reply = case.ask("E")
    assert (reply.status, reply.notes) == (Status.CLEARED, ("R2 bars it only when: the witness has testified.",))


def test_a_long_chain_of_orders_is_followed_to_its_end() -> None:
    acts = [f"2024-07-01 ruling R{n}, written\n  bars E\n  supersedes R{n - 1}\n" for n in range(1, 700)]
    ledger = told('item E "Letter", document\n\n2024-07-01 ruling R0, written\n  bars E\n\n' + "\n".join(acts))
    reply = ledger.ask("E")
    assert (reply.status, reply.rulings) == (Status.BARRED, ("R699",))


def test_what_parties_agree_or_what_is_stayed_ends_no_reservation_of_the_court(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image

    2024-07-01 ruling R1, oral
      reserves on E, F
        forbids mention meanwhile

    2024-07-02 act S1 by State and Defence, written
      bars E
        unless "notice was given" (party)

    2024-07-03 fact: "notice was given" is so, decided by a party

    2024-07-04 ruling R2, written
      permits F

    2024-07-05 ruling R3, written
      court of appeal
      stays R2
    """
    for item in ("E", "F"):
        reply = case.ask(item)
        assert (reply.status, reply.force, reply.rulings) == (Status.LEAVE_FIRST, Force.ORDER, ("R1",)), item


def test_a_permission_whose_condition_failed_sets_no_rule_aside(case: Told) -> None:
    """
    topic E "The complainant's earlier relationship"
    trait: E sexual-conduct, yes, says the court

    2024-07-01 ruling R1, written
      permits E
        needs "the hearing in chambers was held" (judge)

    2024-07-02 fact: "the hearing in chambers was held" is not so, decided by the judge

    2024-07-03 ruling R2, oral
      reserves on E
    """
    reply = case.ask("E", by="Defence")
    assert (reply.status, reply.force, reply.shown) == (Status.BARRED, Force.RULE, "BARRED BY RULE")


def test_an_agreement_to_keep_out_yields_to_a_receipt_only_as_far_as_that_goes(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 act S1 by State and Defence, written
      bars E
        for any purpose

    2024-07-02 received: E, exhibit
      for impeach-witness
    """
    assert case.ask("E").status is Status.UNCLEAR
    assert case.ask("E", use="show", purpose="impeach-witness").status is Status.IN_EVIDENCE


def test_a_reservation_is_told_beside_a_ruling_by_which_of_them_came_later(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, oral
      reserves on E
    2024-07-03 ruling R2, written
      bars E
    2024-07-05 ruling R3, oral
      reserves on E
    """
    reply = case.ask("E")
    assert (reply.status, reply.rulings) == (Status.BARRED, ("R2",))
    assert [note for note in reply.notes if "reserved" in note] == [
        "R1 reserved the ruling on it; R2 came later.",
        "The court has reserved its ruling since (R3); until then what was ruled holds.",
    ]

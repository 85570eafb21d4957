"""Scope: whom, what, how, before whom, when and for what a ruling reaches (SEMANTICS 2.4)."""

from __future__ import annotations

import pytest

from inlimine.engine.case_state import derive
from inlimine.engine.question import Question
from inlimine.law.jurisdictions import rulebook
from inlimine.law.statuses import Force, Status
from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.moments import moment
from inlimine.ledger.terms import Effect, Form
from tests.told import Told, told


def test_a_bar_on_offering_bars_suggesting_it_to_the_venire(case: Told) -> None:
    """
    item E "Record", document

    2024-07-01 ruling R1, written
      bars E
        binds State
        covers offer
    """
    assert case.ask("E", use="mention", phase="voir-dire").status is Status.BARRED


def test_not_in_opening_is_not_excluded(case: Told) -> None:
    """
    item E "Record", document

    2024-07-01 ruling R1, written
      bars E
        covers mention
        in opening
    """
    assert case.ask("E", use="mention", phase="opening").status is Status.BARRED
    assert case.ask("E", use="offer").status is Status.NOT_BARRED


def test_the_bench_may_always_hear_an_offer_of_proof(case: Told) -> None:
    """
    item E "Record", document

    2024-07-01 ruling R1, written
      bars E
    """
    reply = case.ask("E", use="proffer", to="bench")
    assert (reply.status, reply.force) == (Status.NOT_BARRED, Force.RULE)


def test_a_privilege_binds_the_bench_too(case: Told) -> None:
    """
    item E "Letter to counsel", document

    2024-07-01 ruling R1, written
      bars E
        grounds privilege
    """
    assert case.ask("E", use="proffer", to="bench", phase="hearing").status is Status.BARRED


def test_a_witness_of_a_bound_party_is_bound_only_if_witnesses_are_named(case: Told) -> None:
    """
    witness Detective "The detective", called by State
    witness Expert "The defence expert", called by Defence
    item E "Knife", object

    2024-07-01 ruling R1, written
      bars E
        binds State

    2024-07-02 ruling R2, written
      bars E
        binds State
        binds witnesses
        in closing
    """
    assert case.ask("E", by="Detective", use="elicit").status is Status.UNCLEAR
    assert case.ask("E", by="Detective", use="mention", phase="closing").status is Status.BARRED
    assert case.ask("E", by="Expert", use="elicit").status is Status.NOT_BARRED


def test_an_excluded_witness_bars_what_comes_through_that_witness_and_nothing_else(case: Told) -> None:
    """
    witness W8 "Custodian", called by State
    witness W9 "Late witness", called by State
    item E "Record", document
      sponsors W8, W9
    item T "What the late witness saw", testimony
      sponsors W9

    2024-07-01 ruling R1, written
      bars W9
        grounds "discovery sanction"
    """
    assert case.ask("E", witness="W9").status is Status.BARRED
    assert case.ask("E", witness="W8").status is Status.NOT_BARRED
    assert case.ask("T", use="elicit").status is Status.BARRED
    assert case.ask("W9", use="elicit").status is Status.BARRED


PURPOSE = """
item E "Statement", document

2024-07-01 ruling R1, written
  bars E
    grounds {ground}
"""


@pytest.mark.parametrize(
    ("ground", "purpose", "status"),
    [
        ("403", "proof", Status.BARRED),
        ("403", "motive", Status.BARRED),
        ("403", "impeach-defendant", Status.UNCLEAR),
        ("11-404(b)", "propensity", Status.BARRED),
        ("hearsay", "refresh", Status.UNCLEAR),
        # Harris: the defendant's own testimony; James: not that of others; Mincey: an involuntary one never.
        ("suppression", "impeach-defendant", Status.NOT_BARRED),
        ("suppression", "impeach-witness", Status.BARRED),
        ("involuntary", "impeach-defendant", Status.BARRED),
        ("609", "impeach-witness", Status.BARRED),
        ("609", "proof", Status.UNCLEAR),
        ("privilege", "background", Status.BARRED),
    ],
)
def test_a_bar_that_states_no_purpose_covers_what_its_ground_argued(
    ground: str, purpose: str, status: Status
) -> None:
    assert told(PURPOSE.format(ground=f'"{ground}"')).ask("E", purpose=purpose, phase="cross").status is status


def test_for_any_purpose_means_every_purpose(case: Told) -> None:
    """
    item E "Statement", document

    2024-07-01 ruling R1, written
      bars E
        for any purpose
    """
    assert case.ask("E", purpose="impeach-witness").status is Status.BARRED


def test_a_guess_of_coverage_is_open_and_never_permits(case: Told) -> None:
    """
    topic T "Text messages"
    item E "Message 17", document
    2024-07-01 coverage: T covers E, a user's guess

    2024-07-01 ruling R1, written
      bars E

    2024-07-05 ruling R2, written
      permits T
      replaces earlier rulings
    """
    assert case.ask("E").status is Status.BARRED


def test_the_court_decides_coverage_over_any_guess(case: Told) -> None:
    """
    topic T "Text messages"
    item E "Message 17", document
    2024-07-01 coverage: T covers E, a user's guess
    2024-07-03 coverage: T does not cover E, says the court

    2024-07-01 ruling R1, written
      bars T
    """
    assert case.ask("E", on="2024-07-02").status is Status.UNCLEAR
    assert case.ask("E").status is Status.NOT_BARRED


def test_circles_of_coverage_end(case: Told) -> None:
    """
    topic A "One"
    topic B "Two"
    2024-07-01 coverage: A covers B, as agreed
    2024-07-01 coverage: B covers A, as agreed

    2024-07-01 ruling R1, written
      bars A
    """
    assert case.ask("B").status is Status.BARRED


def test_a_ruling_for_another_trial_is_for_the_court_to_re_adopt(case: Told) -> None:
    """
    2024-07-09 trial T1 "First trial"
    2024-10-01 trial T2 "Second trial"
    item E "Record", document

    2024-07-08 ruling R1, written
      bars E
        at trial T1

    2024-10-05 ruling R2, written
      readopts R1
    """
    reply = case.ask("E", on="2024-10-02")
    assert (reply.status, reply.question) == (
        Status.UNCLEAR,
        'Will the court re-adopt R1 of 8 July 2024 for this trial, so far as it concerns "Record"?',
    )
    assert case.ask("E", on="2024-10-05").status is Status.BARRED
    assert case.ask("E", on="2024-08-01").status is Status.BARRED


def test_in_an_approach_court_a_grant_only_means_ask_first(case: Told) -> None:
    """
    case "State v. Roe"
      law new_mexico
      orders in limine only require an approach

    party State "State of New Mexico", prosecution
    party Defence "Roe", defence
    item E "Record", document

    2024-06-01 motion M1 by Defence "to exclude E"
      asks to exclude E against State

    2024-07-01 ruling R1, written
      disposes of M1: granted
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.LEAVE_FIRST, Force.ORDER, ("R1",))
    assert reply.shown == "APPROACH FIRST (by order)"


def test_reserved_is_caution_and_reserved_with_a_gag_is_an_order(case: Told) -> None:
    """
    item E "Record", document
    item F "Photograph", image

    2024-07-01 ruling R1, oral
      reserves on E

    2024-07-01 ruling R2, oral
      reserves on F
        forbids mention meanwhile
    """
    prudent, ordered = (case.ask(item, use="mention", phase="opening") for item in ("E", "F"))
    assert (prudent.status, prudent.force, prudent.rulings) == (Status.LEAVE_FIRST, Force.PRUDENCE, ("R1",))
    assert (ordered.status, ordered.force, ordered.rulings) == (Status.LEAVE_FIRST, Force.ORDER, ("R2",))


def test_denied_without_prejudice_decides_nothing(case: Told) -> None:
    """
    item E "Record", document
    2024-06-01 motion M1 by Defence "to exclude E"
      asks to exclude E

    2024-07-01 ruling R1, written
      disposes of M1: denied-without-prejudice
    """
    reply = case.ask("E", use="mention", phase="opening")
    assert (reply.status, reply.rulings, reply.shown) == (Status.NOT_BARRED, (), "NO RULING RECORDED")
    assert reply.notes == (
        "Mention before the evidence needs a good-faith basis that it will come in.",
        "M1 (to exclude) was denied without prejudice by R1: that decides nothing on the merits and preserves no "
        "objection.",
    )


def test_a_tentative_remark_changes_no_ruling(case: Told) -> None:
    """
    item E "Record", document
    item F "Photograph", image

    2024-07-01 ruling R1, written
      bars E

    2024-07-05 ruling R2, oral
      permits E
        tentative
      bars F
        tentative
    """
    reply = case.ask("E")
    assert (reply.status, reply.rulings) == (Status.BARRED, ("R1",))
    assert (
        "The court has thought aloud (R2a); reconsideration is signalled; a tentative remark changes no ruling."
        in reply.notes
    )
    assert (case.ask("F").status, case.ask("F").force) == (Status.LEAVE_FIRST, Force.PRUDENCE)


def test_a_rule_bars_without_any_ruling(case: Told) -> None:
    """
    item E "What he said at the suppression hearing", testimony
    item F "Something perhaps of that kind", testimony
    trait: E suppression-testimony, yes, says the court
    trait: F suppression-testimony, yes, a user's guess
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.shown) == (Status.BARRED, Force.RULE, "BARRED BY RULE")
    guess = case.ask("F")
    assert (guess.status, guess.force) == (Status.LEAVE_FIRST, Force.PRUDENCE)


def test_received_for_one_purpose_against_one_defendant_is_not_received_for_more(case: Told) -> None:
    """
    case "State v. Roe and Doe"
      law new_mexico

    party State "State of New Mexico", prosecution
    party Roe "Roe", defence
    party Doe "Doe", defence
    item E "Letter", document
    2024-07-09 received: E, exhibit
      for knowledge
      against Roe
    2024-07-11 struck: E
    """
    how = {"use": "argue", "phase": "closing", "purpose": "knowledge"}
    assert case.ask("E", against="Roe", on="2024-07-10", **how).status is Status.IN_EVIDENCE
    other = case.ask("E", against="Doe", on="2024-07-10", **how)
    less = "RECEIVED (for knowledge, against Roe); NOT IN EVIDENCE for this use"
    assert (other.status, other.force, other.shown) == (Status.BARRED, Force.RULE, less)
    struck = case.ask("E", against="Roe", on="2024-07-12", **how)
    assert (struck.status, struck.force) == (Status.BARRED, Force.ORDER)


def test_admissible_is_not_received(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      permits E
    """
    reply = case.ask("E", use="argue", phase="closing")
    assert (reply.status, reply.force, reply.shown) == (Status.BARRED, Force.RULE, "NOT IN EVIDENCE")


def test_an_unknown_item_is_never_guessed(case: Told) -> None:
    """
    item E "Letter", document
    """
    with pytest.raises(LookupError, match='nothing in the ledger on that day is called "X"'):
        case.ask("X")


def test_supposing_a_ruling_changes_the_reply_and_not_the_case(case: Told) -> None:
    """
    item E "Letter", document
    """
    state = derive(case.ledger, rulebook("new_mexico"), moment("2024-07-09"))
    bar = Directive(effect=Effect.PROHIBIT, subject=("E",))
    act = Act(handle="R1", eff=moment("2024-07-09"), form=Form.WRITTEN, directives=(bar,))
    question = Question(item="E", by="State")
    assert state.assuming([act]).resolve(question).status is Status.BARRED
    assert state.resolve(question).status is Status.NOT_BARRED


def test_a_guess_permits_nothing_even_where_the_permission_was_conditional(case: Told) -> None:
    """
    topic T "Text messages"
    item E "Message 17", document
    2024-07-01 coverage: T may cover E, a user's guess

    2024-07-01 ruling R1, written
      bars E

    2024-07-05 ruling R2, written
      permits T
        needs "authenticated" (judge)
        only on that condition

    2024-07-06 fact: "authenticated" is so, decided by the judge
    """
    assert case.ask("E").status is Status.BARRED

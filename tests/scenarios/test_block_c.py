"""Block C: what became of a motion, and conditions. Each test bears its scenario; the last are neighbours."""

from __future__ import annotations

import pytest

from inlimine.engine.resolution import Flag
from inlimine.law.statuses import Force, Status
from tests.scenarios.notes import noted
from tests.told import Told, atoms, told


def test_c01_denied_without_prejudice(case: Told) -> None:
    """
    item E "Letter", document

    2024-06-24 motion M1 by Defence "to exclude the letter"
      asks to exclude E against State
        grounds 403

    2024-07-08 ruling R1, written
      disposes of M1: denied without prejudice
    """
    reply = case.ask("E", use="mention", phase="opening")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ())
    assert noted(reply, "good-faith basis")
    assert noted(reply, "M1", "without prejudice", "preserve")


def test_c02_granted_in_part(case: Told) -> None:
    """
    item X5 "Exhibit 5", document
    part P13 of X5 "Paragraphs 1 to 3", document, at "paragraphs 1-3"
    part P4 of X5 "Paragraph 4", document, at "paragraph 4"

    2024-06-24 motion M1 by Defence "to exclude Exhibit 5"
      asks to exclude X5 against State
        grounds 403

    2024-07-08 ruling R1, written
      disposes of M1: granted in part
      bars P13
      overrules objections to P4
        grounds 403
        words "otherwise denied"
    """
    reply = case.ask("P4")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ("R1b",))
    assert reply.shown == "OBJECTION OVERRULED (403), others open"
    assert case.ask("P13").status is Status.BARRED
    whole = case.ask("X5")
    assert (whole.status, atoms(whole)) == (Status.NOT_YET, [("redact P13", "party", "open")])


def test_c03_reserved_no_gag(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-08 ruling R1, oral
      reserves on E
        words "I will take that up at trial"
    """
    reply = case.ask("E", use="mention", phase="opening")
    assert (reply.status, reply.force, reply.rulings) == (Status.LEAVE_FIRST, Force.PRUDENCE, ("R1",))
    assert reply.shown == "APPROACH FIRST (as a caution)"
    assert noted(reply, "reserved", "103(d)")


def test_c04_reserved_with_gag(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-08 ruling R1, oral
      reserves on E
        forbids mention meanwhile
        words "reserved; nobody mentions it until I rule"
    """
    reply = case.ask("E", use="mention", phase="opening")
    assert (reply.status, reply.force, reply.rulings) == (Status.LEAVE_FIRST, Force.ORDER, ("R1",))
    assert reply.shown == "APPROACH FIRST (by order)"


def test_c05_judge_whose_in_limine_orders_are_never_final(case: Told) -> None:
    """
    case "State v. Roe"
      law new_mexico
      orders in limine only require an approach

    party State "State of New Mexico", prosecution
    party Defence "Roe", defence
    item E "Letter", document

    2024-06-24 motion M1 by Defence "to exclude the letter"
      asks to exclude E against State

    2024-07-08 ruling R1, written
      disposes of M1: granted
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.LEAVE_FIRST, Force.ORDER, ("R1",))


def test_c06_tentative_remark_against_definitive_exclusion(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        definitive

    2024-07-08 ruling R2, oral
      permits E
        tentative
        words "I may rethink that"
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))
    assert reply.flags == ()
    assert noted(reply, "R2", "reconsider")


FOUNDATION = """
item E "Ledger sheet", document

2024-07-08 ruling R1, written
  permits E
    needs "custodian_foundation" (judge)
    only on that condition
"""


def test_c08_conditional_grant_condition_open() -> None:
    reply = told(FOUNDATION).ask("E", use="show")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_YET, Force.ORDER, ("R1",))
    assert atoms(reply) == [("custodian_foundation", "judge", "open")]
    assert reply.shown == "CONDITION NOT MET: custodian_foundation"


def test_c09_conditional_grant_condition_failed() -> None:
    refused = '2024-07-09 fact: "custodian_foundation" is not so, decided by the judge'
    reply = told(f"{FOUNDATION}\n{refused}").ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))
    assert atoms(reply) == [("custodian_foundation", "judge", "no")]


def test_c10_two_conditions_one_met(case: Told) -> None:
    """
    item E "Ledger sheet", document

    2024-07-08 ruling R1, written
      permits E
        needs "foundation laid" (judge) and "limiting instruction given" (judge)
        only on that condition

    2024-07-09 fact: "foundation laid" is so, decided by the judge
    """
    reply = case.ask("E")
    assert (reply.status, reply.rulings) == (Status.NOT_YET, ("R1",))
    assert atoms(reply) == [("limiting instruction given", "judge", "open")]


def test_c13_failed_requirement_beats_an_unresolved_conflict(case: Told) -> None:
    """
    item E "Letter", document
    topic T "Letters"
    2024-07-01 coverage: T covers E, says the court

    2024-07-01 ruling R1, written
      sets a condition on E
        needs "limiting instruction given" (judge)

    2024-07-05 ruling R2, written
      bars E
        covers offer, show
        in case-in-chief

    2024-07-05 ruling R3, written
      permits E
        covers offer
        in case-in-chief, rebuttal

    2024-07-08 fact: "limiting instruction given" is not so, decided by the judge
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))
    assert case.ask("E", on="2024-07-07").status is Status.UNCLEAR


# --- neighbours ---


@pytest.mark.parametrize("word", ["moot", "withdrawn", "stricken"])
def test_a_motion_that_ended_without_a_decision_leaves_no_ruling(word: str) -> None:
    reply = told(f"""
item E "Letter", document

2024-06-24 motion M1 by Defence
  asks to exclude E against State

2024-07-08 ruling R1, written
  disposes of M1: {word}
""").ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ())


def test_an_unopposed_motion_is_not_granted_until_the_court_approves(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image

    2024-06-24 motion M1 by Defence "to exclude the letter", unopposed
      asks to exclude E against State

    2024-06-24 motion M2 by State "to admit the photograph", unopposed
      asks to admit F
    """
    for item in ("E", "F"):
        reply = case.ask(item)
        assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ())
        assert reply.shown == "NO RULING RECORDED"


def test_a_motion_to_admit_denied_excludes_nothing_unless_the_court_says_inadmissible(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image

    2024-06-24 motion M1 by State "to admit the letter"
      asks to admit E

    2024-06-24 motion M2 by State "to admit the photograph"
      asks to admit F

    2024-07-08 ruling R1, written
      disposes of M1: denied

    2024-07-08 ruling R2, written
      disposes of M2: denied
      bars F
        words "the photograph is inadmissible"
    """
    denied, declared = case.ask("E"), case.ask("F")
    assert (denied.status, denied.rulings) == (Status.NOT_BARRED, ())
    assert noted(denied, "M1", "not admitted in advance")
    assert (declared.status, declared.force, declared.rulings) == (Status.BARRED, Force.ORDER, ("R2",))


def test_a_motion_to_exclude_denied_clears_only_where_the_court_says_admissible(case: Told) -> None:
    """
    item E "Letter", document

    2024-06-24 motion M1 by Defence "to exclude the letter"
      asks to exclude E against State
        grounds 403

    2024-07-08 ruling R1, written
      disposes of M1: denied
      permits E
        words "denied; the letter is admissible"
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.CLEARED, Force.ORDER, ("R1",))
    assert reply.shown == "RULED ADMISSIBLE, not yet received"


def test_a_part_on_which_an_order_in_part_is_silent_is_unaddressed(case: Told) -> None:
    """
    item X5 "Exhibit 5", document
    part P13 of X5 "Paragraphs 1 to 3", document
    part P4 of X5 "Paragraph 4", document

    2024-06-24 motion M1 by Defence "to exclude Exhibit 5"
      asks to exclude X5 against State
        grounds 403

    2024-07-08 ruling R1, written
      disposes of M1: granted in part
      bars P13
    """
    reply = case.ask("P4")
    assert (reply.status, reply.rulings) == (Status.NOT_BARRED, ())
    assert not reply.shown.startswith("OBJECTION OVERRULED")


def test_a_signed_order_on_a_stipulation_clears_and_the_bare_agreement_asks(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image

    2024-06-24 motion M1 by State "joint motion to admit the letter", unopposed
      asks to admit E

    2024-07-08 ruling R1, written
      disposes of M1: stipulated
      permits E

    2024-07-08 act S1 by State and Defence, written
      permits F
    """
    ordered, agreed = case.ask("E"), case.ask("F")
    assert (ordered.status, ordered.force, ordered.rulings) == (Status.CLEARED, Force.ORDER, ("R1",))
    assert (agreed.status, agreed.force, agreed.cautious) == (Status.UNCLEAR, Force.PRUDENCE, "LEAVE_FIRST")
    assert agreed.question == (
        'Does the court approve S1 of 8 July 2024, so that "Photograph" may be offered by the State '
        "(case in chief)?"
    )


def test_a_stipulation_withdrawn_by_its_maker_settles_nothing(case: Told) -> None:
    """
    item F "Photograph", image

    2024-07-01 act S1 by State and Defence, written
      permits F

    2024-07-08 act S2 by Defence, written
      withdraws S1
    """
    assert case.ask("F", on="2024-07-07").status is Status.UNCLEAR
    reply = case.ask("F")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ())
    assert noted(reply, "S1")


def test_a_signal_that_the_court_is_inclined_to_exclude_is_a_caution(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-08 ruling R1, oral
      bars E
        tentative
        words "I am inclined to keep it out"
    """
    reply = case.ask("E", use="mention", phase="opening")
    assert (reply.status, reply.force, reply.rulings) == (Status.LEAVE_FIRST, Force.PRUDENCE, ("R1",))


def test_a_signal_that_the_court_is_inclined_to_admit_permits_nothing(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-08 ruling R1, oral
      permits E
        tentative
        words "I am inclined to let it in"
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ())
    assert noted(reply, "R1", "tentative")


def test_a_judge_who_gags_whatever_is_reserved(case: Told) -> None:
    """
    case "State v. Roe"
      law new_mexico
      reserving forbids mention

    party State "State of New Mexico", prosecution
    party Defence "Roe", defence
    item E "Letter", document

    2024-07-08 ruling R1, oral
      reserves on E
    """
    reply = case.ask("E", use="mention", phase="voir-dire")
    assert (reply.status, reply.force, reply.rulings) == (Status.LEAVE_FIRST, Force.ORDER, ("R1",))


def test_leave_obtained_in_an_approach_court_clears_the_use(case: Told) -> None:
    """
    case "State v. Roe"
      law new_mexico
      orders in limine only require an approach

    party State "State of New Mexico", prosecution
    party Defence "Roe", defence
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        binds State

    2024-07-09 ruling R2, oral
      permits E
        ruled at trial
    """
    before, after = case.ask("E", on="2024-07-08"), case.ask("E")
    assert (before.status, before.rulings) == (Status.LEAVE_FIRST, ("R1",))
    assert (after.status, after.rulings, after.flags) == (Status.CLEARED, ("R2",), (Flag.ORAL_ONLY,))


EITHER = """
item E "Ledger sheet", document

2024-07-01 ruling R1, written
  permits E
    needs "certificate filed" (party, until 2024-07-05) or "custodian testifies" (event)
    only on that condition
"""


def test_either_of_two_conditions_suffices_and_both_are_told_while_open() -> None:
    waiting = told(EITHER).ask("E", on="2024-07-04")
    assert (waiting.status, waiting.rulings) == (Status.NOT_YET, ("R1",))
    assert atoms(waiting) == [("certificate filed", "party", "open"), ("custodian testifies", "event", "open")]
    testified = told(f'{EITHER}\n2024-07-08 fact: "custodian testifies" is so, decided by an event').ask("E")
    assert (testified.status, testified.conditions) == (Status.CLEARED, ())


def test_a_window_that_passed_leaves_the_other_condition_to_wait_for() -> None:
    reply = told(EITHER).ask("E", on="2024-07-08")
    assert (reply.status, reply.rulings) == (Status.NOT_YET, ("R1",))
    assert ("custodian testifies", "event", "open") in atoms(reply)


def test_a_window_that_passed_fails_the_only_condition(case: Told) -> None:
    """
    item E "Ledger sheet", document

    2024-07-01 ruling R1, written
      permits E
        needs "certificate filed" (party, until 2024-07-05)
        only on that condition

    2024-07-08 fact: "certificate filed" is so, decided by a party
    """
    assert case.ask("E", on="2024-07-04").status is Status.NOT_YET
    late = case.ask("E")
    assert (late.status, late.force, late.rulings) == (Status.BARRED, Force.ORDER, ("R1",))


def test_a_condition_for_the_judge_is_not_met_by_what_a_party_says_it_did() -> None:
    claimed = '2024-07-09 fact: "custodian_foundation" is so, decided by a party'
    reply = told(f"{FOUNDATION}\n{claimed}").ask("E")
    assert (reply.status, atoms(reply)) == (Status.NOT_YET, [("custodian_foundation", "judge", "open")])


def test_a_conditional_grant_is_no_caution_for_the_bench() -> None:
    reply = told(FOUNDATION).ask("E", use="proffer", to="bench")
    assert (reply.status, reply.force) == (Status.NOT_BARRED, Force.RULE)


def test_a_duty_composes_with_a_permission(case: Told) -> None:
    """
    item E "Confession", recording

    2024-07-01 ruling R1, written
      permits E

    2024-07-05 ruling R2, written
      sets a condition on E
        needs "limiting instruction given" (judge)

    2024-07-09 fact: "limiting instruction given" is so, decided by the judge
    """
    before, after = case.ask("E", on="2024-07-08"), case.ask("E")
    assert (before.status, before.rulings) == (Status.NOT_YET, ("R2",))
    assert (after.status, after.rulings) == (Status.CLEARED, ("R1",))


def test_one_bar_on_one_count_and_a_motion_denied_on_the_other(case: Told) -> None:
    """
    count C1 "burglary" against Defence
    count C2 "larceny" against Defence
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        on count C1
      overrules objections to E
        on count C2
        grounds 403
    """
    assert case.ask("E", count="C1").status is Status.BARRED
    second, unsaid = case.ask("E", count="C2"), case.ask("E")
    assert (second.status, second.neighbours) == (Status.NOT_BARRED, ("R1a",))
    assert (unsaid.status, unsaid.cautious) == (Status.UNCLEAR, "LEAVE_FIRST")


@pytest.mark.parametrize("word", ["moot", "withdrawn", "denied without prejudice"])
def test_a_reservation_ends_when_its_motion_is_ended_without_a_decision(word: str) -> None:
    case = told(f"""
item E "Letter", document

2024-06-24 motion M1 by Defence
  asks to exclude E against State

2024-07-01 ruling R1, oral
  disposes of M1: reserved

2024-07-08 ruling R2, written
  disposes of M1: {word}
""")
    assert case.ask("E", on="2024-07-05").status is Status.LEAVE_FIRST
    assert (case.ask("E").status, case.ask("E").force) == (Status.NOT_BARRED, Force.DEFAULT)


def test_a_reservation_after_a_bar_leaves_the_bar_and_is_told(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E

    2024-07-08 ruling R2, oral
      reserves on E
        words "I will look at that again at trial"
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))
    assert noted(reply, "R2", "reserved")


def test_a_failed_condition_without_only_is_told_and_bars_nothing(case: Told) -> None:
    """
    item E "Ledger sheet", document

    2024-07-01 ruling R1, written
      permits E
        needs "foundation laid" (judge)

    2024-07-08 fact: "foundation laid" is not so, decided by the judge
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ())
    assert noted(reply, "R1", "foundation laid")


def test_a_condition_that_something_must_not_happen_is_worded_so(case: Told) -> None:
    """
    item E "Letter to counsel", document

    2024-07-01 ruling R1, written
      permits E
        needs not "privilege claimed" (party, until 2024-07-10)
        only on that condition

    2024-07-09 fact: "privilege claimed" is so, decided by a party
    """
    waiting, claimed = case.ask("E", on="2024-07-08"), case.ask("E")
    assert waiting.status is Status.NOT_YET
    assert waiting.shown != "CONDITION NOT MET: privilege claimed"
    assert (claimed.status, claimed.rulings) == (Status.BARRED, ("R1",))
    assert noted(claimed, "privilege claimed")
    assert case.ask("E", on="2024-07-11").status is Status.BARRED

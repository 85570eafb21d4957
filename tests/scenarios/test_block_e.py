"""Block E: purposes, doors, suppression, rules. Each test bears its scenario; the last ones are neighbours."""

from __future__ import annotations

import pytest

from inlimine.law.statuses import Force, Status
from tests.scenarios.notes import noted
from tests.told import Told, atoms, told

DOOR = """
topic E "The earlier arrest"

2024-07-01 ruling R1, written
  bars E
    unless "the door is opened" (judge)

2024-07-09 event: "A defence witness touched the topic."
"""
TOUCHED = '2024-07-09 fact: "the door is opened" is so, decided by an event\n'
FOUND = '2024-07-09 fact: "the door is opened" is so, decided by the judge\n  of R1\n'


def test_e01_door_event_without_a_finding() -> None:
    reply = told(DOOR + TOUCHED).ask("E", use="elicit", phase="cross")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))
    assert atoms(reply) == [("the door is opened", "judge", "open")]
    assert noted(reply, "R1 lifts if: the door is opened", "Approach and ask first")


def test_e02_door_found_open() -> None:
    reply = told(DOOR + FOUND).ask("E", use="elicit", phase="cross")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ())
    assert noted(reply, "R1", "admits nothing by itself")


def test_e02_door_found_open_and_the_finding_admits() -> None:
    admits = "2024-07-09 ruling R2, oral\n  permits E\n    ruled at trial\n"
    reply = told(f"{DOOR}\n{FOUND}  found in R2\n\n{admits}").ask("E", use="elicit", phase="cross")
    assert (reply.status, reply.force, reply.rulings) == (Status.CLEARED, Force.ORDER, ("R2",))


def test_e03_opening_remark_there_will_be_no_evidence_of_knowledge(case: Told) -> None:
    """
    item E "Recorded statements", recording
    2024-07-09 event: "Defence counsel said in opening that there will be no evidence of knowledge."

    2024-07-01 ruling R1, written
      bars E
        binds State
        grounds "discovery sanction"
        unless "the door is opened" (judge)
    """
    reply = case.ask("E", purpose="correct-impression")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))
    assert atoms(reply) == [("the door is opened", "judge", "open")]
    assert noted(reply, "Dirickson")


def test_e04_confrontation_bar_and_an_opened_door(case: Told) -> None:
    """
    witness Absent "The absent witness"
    item E "The absent witness's statement to the police", recording
    trait: E testimonial, yes, says the court

    2024-07-01 ruling R1, written
      bars E
        binds State
        grounds confrontation
    """
    reply = case.ask("E", phase="rebuttal", purpose="correct-impression")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))
    assert reply.conditions == ()
    assert noted(reply, "Hemphill")


SUPPRESSED = """
witness Roe "Roe", called by Defence
witness Friend "A friend", called by Defence
item E "Statement to the police", recording

2024-06-24 motion M1 by Defence "to suppress the statement"
  asks to suppress E against State
    grounds {}

2024-07-01 ruling R1, written
  disposes of M1: granted
"""


@pytest.mark.parametrize("ground", ["Miranda", "Fourth Amendment"])
def test_e06_suppressed_statement_to_impeach_the_defendant(ground: str) -> None:
    case = told(SUPPRESSED.format(ground))
    reply = case.ask("E", use="elicit", phase="cross", purpose="impeach-defendant", witness="Roe")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ())
    assert (reply.cautious, reply.neighbours) == ("LEAVE_FIRST", ("R1",))
    assert noted(reply, "State constitution", "Gutierrez")


def test_e07_suppressed_statement_to_impeach_another_defence_witness() -> None:
    case = told(SUPPRESSED.format("Miranda"))
    reply = case.ask("E", use="elicit", phase="cross", purpose="impeach-witness", witness="Friend")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))


@pytest.mark.parametrize("purpose", ["impeach-defendant", "impeach-witness", "proof", "refresh", "completeness"])
def test_e08_involuntary_statement(purpose: str) -> None:
    reply = told(SUPPRESSED.format("involuntary")).ask("E", use="elicit", phase="cross", purpose=purpose)
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))


def test_e10_for_any_purpose(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        for any purpose
        grounds 403
    """
    for purpose in ("impeach-witness", "impeach-defendant", "background"):
        reply = case.ask("E", use="elicit", phase="cross", purpose=purpose)
        assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))


def test_e11_suppression_hearing_testimony(case: Told) -> None:
    """
    item E "Roe's testimony at the suppression hearing", testimony
    trait: E suppression-testimony, yes, says the court
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.RULE, ())
    assert reply.shown == "BARRED BY RULE"
    assert noted(reply, "Simmons v. United States", "11-104(D)")


CONVICTION = """
item E "The conviction of 2016", document

2024-07-01 ruling R1, written
  permits E
    for impeach-defendant
    needs "defendant_testified" (event)
"""
TESTIFIED = '2024-07-09 fact: "defendant_testified" is so, decided by an event\n'


def test_e12_conviction_before_the_defendant_testifies() -> None:
    reply = told(CONVICTION).ask("E", use="mention", phase="opening", purpose="impeach-defendant")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_YET, Force.ORDER, ("R1",))
    assert atoms(reply) == [("defendant_testified", "event", "open")]


def test_e13_conviction_as_substantive_proof() -> None:
    case = told(CONVICTION + "\n" + TESTIFIED)
    reply = case.ask("E", use="argue", phase="closing")
    assert (reply.status, reply.force, reply.shown) == (Status.BARRED, Force.RULE, "NOT IN EVIDENCE")
    assert case.ask("E", phase="cross", purpose="impeach-defendant").status is Status.CLEARED


def test_e15_completeness_federal(case: Told) -> None:
    """
    case "United States v. Roe"
      law federal

    party State "United States", prosecution
    party Defence "Roe", defence
    item X "Interview", recording
    part Xa of X "The part that was played", recording
    part Xb of X "The rest", recording
    2024-07-09 received: Xa, exhibit

    2024-07-01 ruling R1, written
      bars Xb
        grounds hearsay
    """
    reply = case.ask("Xb", by="Defence", use="show", phase="cross", purpose="completeness")
    assert (reply.status, reply.force, reply.rulings) == (Status.UNCLEAR, Force.PRUDENCE, ("R1",))
    assert reply.cautious == "LEAVE_FIRST"
    assert noted(reply, "106", "hearsay", "fairness", "R1")
    assert (
        reply.question
        == 'Does R1 of 1 July 2024 reach "The rest" when shown by the Defence for completeness (cross)?'
    )


RAPE_SHIELD = """
topic E "The complainant's earlier relationship"
trait: E sexual-conduct, yes, says the court
2024-07-08 hearing Open "Hearing in open court"
2024-07-08 hearing Chambers "Hearing in camera", in camera

2024-07-08 ruling R1, {}
  permits E
    binds Defence
    words "the defence may ask"
"""


def test_e17_rape_shield_oral_permission_only() -> None:
    reply = told(RAPE_SHIELD.format("oral, at hearing Open")).ask("E", by="Defence", use="elicit", phase="cross")
    assert (reply.status, reply.force, reply.rulings) == (Status.UNCLEAR, Force.PRUDENCE, ("R1",))
    assert reply.cautious == "LEAVE_FIRST"
    assert noted(reply, "11-412", "written order", "in camera")
    asked = reply.question or ""
    assert asked.endswith("?")
    assert asked[0].isupper()
    assert "R1 of 8 July 2024" in asked


def test_e20_neutral_redaction_ordered(case: Told) -> None:
    """
    item E "B's confession", recording

    2024-07-01 ruling R1, written
      permits E
        needs "A's name replaced by neutral words" (party) and "the jury is instructed" (judge)
        only on that condition
    """
    reply = case.ask("E", use="show")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_YET, Force.ORDER, ("R1",))
    assert atoms(reply) == [
        ("A's name replaced by neutral words", "party", "open"),
        ("the jury is instructed", "judge", "open"),
    ]


JOINT = """case "State v. Roe and Doe"
  law new_mexico

party State "State of New Mexico", prosecution
party A "Roe", defence
party B "Doe", defence
item E "B's confession", recording

2024-07-01 ruling R1, written
  bars E
    binds State
    when "the defendants are tried together" (judge)

2024-07-01 fact: "the defendants are tried together" is so, decided by the judge
"""
SEVERED = '2024-07-08 fact: "the defendants are tried together" is not so, decided by the judge\n'


def test_e21_after_severance() -> None:
    reply = told(f"{JOINT}\n{SEVERED}").ask("E", against="B")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ())
    before = told(JOINT).ask("E", against="B")
    assert (before.status, before.force, before.rulings) == (Status.BARRED, Force.ORDER, ("R1",))


# --- neighbours ---


def test_a_door_that_the_judge_finds_shut_stays_shut() -> None:
    shut = '2024-07-09 fact: "the door is opened" is not so, decided by the judge\n'
    reply = told(DOOR + TOUCHED + "\n" + shut).ask("E", use="elicit", phase="redirect")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))
    assert atoms(reply) == [("the door is opened", "judge", "no")]


def test_correcting_an_impression_waits_for_the_finding_that_the_order_names() -> None:
    reply = told(DOOR + TOUCHED).ask("E", use="elicit", phase="rebuttal", purpose="correct-impression")
    assert (reply.status, reply.rulings) == (Status.BARRED, ("R1",))


def test_a_door_found_open_to_an_extent_is_told_with_its_extent() -> None:
    reply = told(f'{DOOR}\n{FOUND}  extent "only the March arrest"\n').ask("E", use="elicit", phase="cross")
    assert reply.status in (Status.NOT_BARRED, Status.UNCLEAR)
    assert reply.cautious == "LEAVE_FIRST"
    assert noted(reply, "only the March arrest")


TWO_ARRESTS = """
topic T "Earlier arrests"
topic march "The arrest of March"
topic april "The arrest of April"
2024-07-01 coverage: T covers march, as agreed
2024-07-01 coverage: T covers april, as agreed

2024-07-01 ruling R1, written
  bars T
    unless "the door is opened" (judge)

2024-07-09 fact: "the door is opened" is so, decided by the judge
  of R1
  extent "march"
"""


def test_a_door_found_open_for_one_topic_stays_shut_for_the_other() -> None:
    case = told(TWO_ARRESTS)
    open_for, beside = case.ask("march", phase="cross"), case.ask("april", phase="cross")
    assert open_for.status is Status.NOT_BARRED
    assert beside.status in (Status.BARRED, Status.UNCLEAR)
    assert beside.rulings == ("R1",)


def test_a_door_found_open_for_one_witness_stays_shut_for_the_other(case: Told) -> None:
    """
    witness W1 "Joan Doe", called by Defence
    witness W2 "John Poe", called by Defence
    topic E "The earlier arrest"

    2024-07-01 ruling R1, written
      bars E
        unless "the door is opened" (judge)

    2024-07-09 fact: "the door is opened" is so, decided by the judge
      of R1
      extent "W1"
    """
    cross = {"use": "elicit", "phase": "cross"}
    assert case.ask("E", witness="W1", **cross).status is Status.NOT_BARRED
    other = case.ask("E", witness="W2", **cross)
    assert other.status in (Status.BARRED, Status.UNCLEAR)


def test_a_door_found_open_under_one_order_lifts_no_other() -> None:
    second = """
2024-07-02 ruling R2, written
  bars E
    grounds hearsay
"""
    reply = told(f"{DOOR}\n{FOUND}{second}").ask("E", use="elicit", phase="cross")
    assert (reply.status, reply.rulings) == (Status.BARRED, ("R2",))


IMPEACHED = """
item E "Statement to the police", recording
2024-07-08 received: E, exhibit
  for impeach-defendant

2024-07-01 ruling R1, written
  bars E
    grounds suppress
"""


def test_what_came_in_to_impeach_is_argued_to_impeach_only() -> None:
    case = told(IMPEACHED)
    fair = case.ask("E", use="argue", phase="closing", purpose="impeach-defendant")
    assert (fair.status, fair.shown) == (
        Status.IN_EVIDENCE,
        "RECEIVED (to impeach the defendant, against all parties)",
    )
    as_proof = case.ask("E", use="argue", phase="closing")
    assert (as_proof.status, as_proof.force, as_proof.rulings) == (Status.BARRED, Force.ORDER, ("R1",))


def test_received_for_one_purpose_and_argued_for_another(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-08 received: E, exhibit
      for motive
    """
    asked = {
        purpose: case.ask("E", use="argue", phase="closing", purpose=purpose) for purpose in ("motive", "proof")
    }
    assert asked["motive"].status is Status.IN_EVIDENCE
    assert (asked["proof"].status, asked["proof"].force) == (Status.BARRED, Force.RULE)
    assert noted(asked["proof"], "received for motive")


def test_other_acts_wait_for_notice_and_a_ruling_clears_its_purpose_alone() -> None:
    text = """
topic E "An earlier burglary"
trait: E other-act, yes, says the court
"""
    silent = told(text).ask("E", purpose="motive")
    assert (silent.status, silent.force) == (Status.LEAVE_FIRST, Force.RULE)
    assert noted(silent, "11-404(B)", "notice")
    ruled = told(f"{text}\n2024-07-01 ruling R1, written\n  permits E\n    for motive\n")
    assert ruled.ask("E", purpose="motive").status is Status.CLEARED
    assert ruled.ask("E", purpose="propensity").status in (Status.BARRED, Status.LEAVE_FIRST)


def test_a_co_defendants_confession_that_names_another_is_barred_against_him(case: Told) -> None:
    """
    case "State v. Roe and Doe"
      law new_mexico

    party State "State of New Mexico", prosecution
    party A "Roe", defence
    party B "Doe", defence
    item E "B's confession, which names A", recording
    trait: E names, yes, says the court
      party A
    trait: E declarant-testifies, no, says the court
    """
    reply = case.ask("E", against="A")
    assert (reply.status, reply.force) == (Status.BARRED, Force.RULE)
    assert noted(reply, "Bruton")
    assert case.ask("E", against="B").status is not Status.BARRED


def test_a_privilege_found_binds_the_bench_and_one_merely_claimed_is_a_caution() -> None:
    item = 'item E "Letter to counsel", document\n'
    found = told(f"{item}\n2024-07-01 ruling R1, written\n  bars E\n    grounds 11-503\n")
    at_the_bench = found.ask("E", use="proffer", to="bench")
    assert (at_the_bench.status, at_the_bench.rulings) == (Status.BARRED, ("R1",))
    assert found.ask("E", purpose="impeach-witness").status is Status.BARRED
    claimed = told(f"{item}trait: E privileged, yes, says the court\n").ask("E")
    assert (claimed.status, claimed.force) == (Status.LEAVE_FIRST, Force.RULE)


def test_the_required_form_observed_clears() -> None:
    text = RAPE_SHIELD.format("written, at hearing Chambers")
    reply = told(text).ask("E", by="Defence", use="elicit", phase="cross")
    assert (reply.status, reply.force, reply.rulings) == (Status.CLEARED, Force.ORDER, ("R1",))


def test_a_written_order_without_the_hearing_in_camera_lacks_the_form() -> None:
    text = RAPE_SHIELD.format("written, at hearing Open")
    reply = told(text).ask("E", by="Defence", use="elicit", phase="cross")
    assert (reply.status, reply.cautious) == (Status.UNCLEAR, "LEAVE_FIRST")
    assert noted(reply, "in camera")


def test_sexual_conduct_without_any_ruling_is_barred_by_rule() -> None:
    text = RAPE_SHIELD.format("oral, at hearing Open")
    reply = told(text).ask("E", by="Defence", use="elicit", phase="cross", on="2024-07-07")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.RULE, ())
    assert noted(reply, "11-412")


def test_suppression_testimony_to_impeach_the_defendant_is_a_caution(case: Told) -> None:
    """
    item E "Roe's testimony at the suppression hearing", testimony
    trait: E suppression-testimony, yes, says the court
    """
    reply = case.ask("E", use="elicit", phase="cross", purpose="impeach-defendant")
    assert (reply.status, reply.force) == (Status.LEAVE_FIRST, Force.RULE)


def test_silence_of_the_accused_may_not_be_argued(case: Told) -> None:
    """
    topic E "That Roe did not testify"
    trait: E silence, yes, says the court
    """
    reply = case.ask("E", use="argue", phase="closing")
    assert (reply.status, reply.force) == (Status.BARRED, Force.RULE)


@pytest.mark.parametrize(
    ("trait", "free"),
    [
        ("remedial-measure", "impeach-witness"),
        # Rule 408 forbids impeachment by a prior inconsistent statement too.
        ("compromise", "background"),
        ("insurance", "impeach-witness"),
    ],
)
def test_a_self_executing_bar_holds_for_proof_and_asks_for_the_rest(trait: str, free: str) -> None:
    case = told(f'item E "Letter", document\ntrait: E {trait}, yes, says the court')
    assert (case.ask("E").status, case.ask("E").force) == (Status.BARRED, Force.RULE)
    other = case.ask("E", use="elicit", phase="cross", purpose=free)
    assert other.status is Status.LEAVE_FIRST


def test_an_excluded_document_may_refresh_a_witness_out_of_the_jurys_sight(case: Told) -> None:
    """
    item E "Police report", document

    2024-07-01 ruling R1, written
      bars E
        grounds hearsay
    """
    reply = case.ask("E", use="show", to="witness", purpose="refresh")
    assert (reply.status, reply.force) == (Status.NOT_BARRED, Force.RULE)
    shown_to_all = case.ask("E", use="show", purpose="refresh")
    assert (shown_to_all.status, shown_to_all.cautious) == (Status.UNCLEAR, "LEAVE_FIRST")
    assert shown_to_all.question == (
        'Does R1 of 1 July 2024 reach "Police report" when shown by the State to refresh memory (case in chief)?'
    )


def test_a_hearsay_bar_and_impeachment_that_nobody_argued_is_for_the_court(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        grounds hearsay
    """
    reply = case.ask("E", use="elicit", phase="cross", purpose="impeach-witness")
    assert (reply.status, reply.rulings, reply.cautious) == (Status.UNCLEAR, ("R1",), "LEAVE_FIRST")
    assert reply.question == (
        'Does R1 of 1 July 2024 reach "Letter" when elicited by the State to impeach a witness (cross)?'
    )


def test_only_to_impeach_with_proof_barred_in_the_same_order(case: Told) -> None:
    """
    item E "The conviction of 2016", document

    2024-07-01 ruling R1, written
      permits E
        for impeach-defendant
      bars E
        for proof
    """
    assert case.ask("E", phase="cross", purpose="impeach-defendant").status is Status.CLEARED
    assert case.ask("E").rulings == ("R1b",)
    assert case.ask("E").status is Status.BARRED


def test_the_window_to_claim_a_door_passed(case: Told) -> None:
    """
    topic E "The earlier arrest"

    2024-07-01 ruling R1, written
      bars E
        unless "notice given" (party, until 2024-07-05)
    """
    early, late = case.ask("E", on="2024-07-04"), case.ask("E")
    assert (early.status, atoms(early)) == (Status.NOT_YET, [("notice given", "party", "open")])
    assert (late.status, late.rulings) == (Status.BARRED, ("R1",))


def test_completeness_over_hearsay_is_open_in_new_mexico_too(case: Told) -> None:
    """
    item E "The rest of the interview", recording

    2024-07-01 ruling R1, written
      bars E
        grounds hearsay
    """
    reply = case.ask("E", by="Defence", use="show", phase="cross", purpose="completeness")
    assert (reply.status, reply.rulings, reply.cautious) == (Status.UNCLEAR, ("R1",), "LEAVE_FIRST")


def test_a_testimonial_statement_is_a_caution_until_somebody_rules() -> None:
    for said in ("says the court", "a user's guess"):
        reply = told(f'item E "Statement", recording\ntrait: E testimonial, yes, {said}').ask("E")
        assert reply.status is Status.LEAVE_FIRST


@pytest.mark.parametrize(("day", "status"), [("2016-03-01", Status.NOT_YET), ("2010-03-01", Status.LEAVE_FIRST)])
def test_a_conviction_without_a_ruling_waits_for_its_witness_and_an_old_one_for_notice(
    day: str, status: Status
) -> None:
    case = told(f"""
item E "The earlier conviction", document
trait: E conviction, yes, says the court
  party Defence
  dated {day}
""")
    reply = case.ask("E", use="mention", phase="opening", purpose="impeach-defendant")
    assert (reply.status, reply.force) == (status, Force.RULE)


def test_the_fruit_of_a_suppressed_statement_is_for_the_court(case: Told) -> None:
    """
    item E "Statement to the police", recording
    item F "The gun that it led to", object
      derived from E

    2024-07-01 ruling R1, written
      bars E
        grounds suppress
    """
    reply = case.ask("F")
    assert (reply.status, reply.rulings, reply.cautious) == (Status.UNCLEAR, ("R1",), "LEAVE_FIRST")
    assert reply.question == (
        'Does R1 of 1 July 2024 cover "The gun that it led to" when offered by the State (case in chief)?'
    )

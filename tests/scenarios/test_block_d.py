"""Block D: several rulings on one matter. Each test bears its scenario; the last ones are neighbours."""

from __future__ import annotations

import pytest

from inlimine.engine.conflicts.report import conflicts
from inlimine.engine.resolution import Flag, Resolution
from inlimine.law.statuses import Force, Status
from tests.scenarios.notes import noted
from tests.told import Told, told

MESSAGES = """
topic texts "Text messages"
item m17 "Message 17", document
2024-07-01 coverage: texts covers m17, as agreed

2024-07-01 ruling R1, written
  permits m17

2024-07-05 ruling R2, written
  bars texts
    words "text messages are excluded"
"""
REPLACED = MESSAGES + "    replaces earlier rulings\n"


def decided(reply: Resolution) -> tuple[Status, tuple[str, ...]]:
    return reply.status, reply.rulings


def test_d03_earlier_specific_later_general() -> None:
    reply = told(MESSAGES).ask("m17")
    assert (reply.status, reply.force, reply.rulings) == (Status.UNCLEAR, Force.PRUDENCE, ("R1", "R2"))
    assert reply.cautious == "LEAVE_FIRST"
    assert reply.question == (
        'Which controls for "Message 17" when offered by the State (case in chief): '
        "R1 of 1 July 2024 or R2 of 5 July 2024?"
    )


def test_d04_later_order_that_replaces_everything() -> None:
    reply = told(REPLACED).ask("m17")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R2",))


ORAL_THEN_WRITTEN = """
item E "Letter", document

2024-07-01 ruling R1, oral
  permits E

2024-07-03 ruling R2, written
  bars E
"""


def test_d06_written_order_against_the_oral_ruling_new_mexico() -> None:
    reply = told(ORAL_THEN_WRITTEN).ask("E", on="2024-07-04")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R2",))
    assert reply.flags == (Flag.ORAL_WRITTEN_CONFLICT,)


def test_d07_between_oral_ruling_and_written_order() -> None:
    reply = told(ORAL_THEN_WRITTEN).ask("E", on="2024-07-02")
    assert (reply.status, reply.force, reply.rulings) == (Status.CLEARED, Force.ORDER, ("R1",))
    assert reply.flags == (Flag.ORAL_ONLY,)


def test_d10_late_learned_order(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      permits E

    2024-07-20 ruling R2, written
      bars E
      known 2024-07-30
    """
    assert decided(case.ask("E", on="2024-07-25", known="2024-07-25")) == (Status.CLEARED, ("R1",))
    assert decided(case.ask("E", on="2024-07-25")) == (Status.BARRED, ("R2",))


def test_d11_order_amending_an_order_is_vacated(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E

    2024-07-03 ruling R2, written
      modifies R1
      permits E

    2024-07-05 ruling R3, written
      vacates R2
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.UNCLEAR, Force.PRUDENCE, ("R1",))
    assert reply.cautious == "LEAVE_FIRST"
    assert reply.question == "Is R1 of 1 July 2024 in force again, now that what displaced it was undone by R3?"


SECOND_TRIAL = """
item E "Letter", document
2024-07-02 trial T1 "First trial"
  ends 2024-07-05
  outcome "mistrial"
2024-07-08 trial T2 "Second trial"

2024-07-01 ruling R1, written
  bars E
    at trial T1
"""


def test_d15_mistrial() -> None:
    reply = told(SECOND_TRIAL).ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.UNCLEAR, Force.PRUDENCE, ("R1",))
    assert reply.cautious == "LEAVE_FIRST"
    assert (
        reply.question
        == 'Will the court re-adopt R1 of 1 July 2024 for this trial, so far as it concerns "Letter"?'
    )


def test_d16_new_judge(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-05 event: "Judge B takes over from Judge A."

    2024-07-01 ruling R1, written
      judge "Judge A"
      bars E
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))


def test_d17_state_appeals_the_exclusion_no_stay(case: Told) -> None:
    """
    item E "Letter", document
    document D1 other "Notice of appeal, with certification"
    2024-07-08 event: "The State files notice of appeal with certification."
      source D1

    2024-07-01 ruling R1, written
      bars E
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))


def test_d18_stay(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E

    2024-07-05 ruling A1, written
      court of appeal
      stays R1
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ())
    assert (reply.cautious, reply.neighbours) == ("LEAVE_FIRST", ("R1",))
    assert noted(reply, "R1", "stayed by A1", "a stay admits nothing")


def test_d19_overruled_on_403_barred_as_hearsay(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        grounds hearsay

    2024-07-05 ruling R2, written
      overrules objections to E
        grounds 403
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))
    assert not [step for step in reply.steps if "prevails" in step.text]


def test_d20_one_of_two_bars_lifted(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        grounds hearsay

    2024-07-02 ruling R2, written
      bars E
        grounds 403

    2024-07-05 ruling R3, written
      overrules objections to E
        grounds hearsay
    """
    assert case.ask("E", on="2024-07-04").rulings == ("R1", "R2")
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R2",))


def test_d23_admissible_but_approach_first(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      permits E

    2024-07-05 ruling R2, written
      requires leave for E
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.LEAVE_FIRST, Force.ORDER, ("R2",))
    assert not [step for step in reply.steps if "prevails" in step.text]


def test_d24_same_ruling_recorded_twice(case: Told) -> None:
    """
    item E "Letter", document
    document Minutes minutes "Minute order of 8 July"
    document Order order "Formal order of 9 July"

    2024-07-08 ruling R1, oral
      bars E
        words "Exhibit excluded", Minutes at "1"

    2024-07-09 ruling R2, written
      memorialises R1
      bars E
        words "The letter is excluded", Order at "2"
    """
    reply = case.ask("E")
    assert (reply.status, reply.force) == (Status.BARRED, Force.ORDER)
    assert [(q.document, q.quote) for q in reply.quoted] == [
        ("Minutes", "Exhibit excluded"),
        ("Order", "The letter is excluded"),
    ]
    assert reply.flags == ()
    assert not [step for step in reply.steps if "prevails" in step.text]
    report = conflicts(case.at())
    assert (report.resolved, report.unclear) == ((), ())
    assert [pair.because for pair in report.redundant] == [
        "R2 is the written form of R1: one ruling with two sources"
    ]


# --- neighbours ---


def test_a_specific_ruling_after_a_general_one_prevails(case: Told) -> None:
    """
    topic texts "Text messages"
    item m17 "Message 17", document
    item m18 "Message 18", document
    2024-07-01 coverage: texts covers m17, as agreed
    2024-07-01 coverage: texts covers m18, as agreed

    2024-07-01 ruling R1, written
      bars texts

    2024-07-05 ruling R2, written
      permits m17
    """
    assert decided(case.ask("m17")) == (Status.CLEARED, ("R2",))
    assert decided(case.ask("m18")) == (Status.BARRED, ("R1",))


def test_a_later_oral_ruling_on_the_same_matter_prevails_and_is_flagged(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E

    2024-07-08 ruling R2, oral
      permits E
    """
    reply = case.ask("E")
    assert decided(reply) == (Status.CLEARED, ("R2",))
    assert reply.flags == (Flag.ORAL_ONLY,)


def test_two_oral_rulings_of_one_day_follow_their_order_and_without_one_ask() -> None:
    both = """
item E "Letter", document

2024-07-08{} ruling R1, oral
  bars E

2024-07-08{} ruling R2, oral
  permits E
"""
    assert decided(told(both.format("#1", "#2")).ask("E")) == (Status.CLEARED, ("R2",))
    assert decided(told(both.format("#2", "#1")).ask("E")) == (Status.BARRED, ("R1",))
    assert decided(told(both.format("T15:10", "T09:30")).ask("E")) == (Status.BARRED, ("R1",))
    same = told(both.format("", "")).ask("E")
    assert decided(same) == (Status.UNCLEAR, ("R1", "R2"))
    assert same.question == (
        'Which controls for "Letter" when offered by the State (case in chief): '
        "R1 of 8 July 2024 or R2 of 8 July 2024?"
    )


def test_a_provisional_ruling_after_a_definitive_one_is_for_the_court() -> None:
    both = """
item E "Letter", document

2024-07-01 ruling R1, written
  bars E
    {}

2024-07-08 ruling R2, written
  permits E
    {}
"""
    asked = told(both.format("definitive", "provisional")).ask("E")
    assert decided(asked) == (Status.UNCLEAR, ("R1", "R2"))
    assert asked.cautious == "LEAVE_FIRST"
    assert decided(told(both.format("provisional", "definitive")).ask("E")) == (Status.CLEARED, ("R2",))


def test_overlapping_rulings_are_for_the_court_where_they_overlap_only(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        covers mention, show
        in opening

    2024-07-05 ruling R2, written
      permits E
        covers mention
        in opening, case-in-chief
    """
    both = case.ask("E", use="mention", phase="opening")
    assert decided(both) == (Status.UNCLEAR, ("R1", "R2"))
    assert decided(case.ask("E", use="show", phase="opening")) == (Status.BARRED, ("R1",))
    assert decided(case.ask("E", use="mention")) == (Status.CLEARED, ("R2",))


def test_vacated_with_revival_stated_brings_the_first_order_back(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E

    2024-07-03 ruling R2, written
      supersedes R1
      permits E

    2024-07-05 ruling R3, written
      vacates R2, reviving what it displaced
    """
    assert decided(case.ask("E", on="2024-07-04")) == (Status.CLEARED, ("R2",))
    assert decided(case.ask("E")) == (Status.BARRED, ("R1",))


def test_a_vacated_bar_leaves_no_ruling_and_admits_nothing(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E

    2024-07-05 ruling R2, written
      vacates R1
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ())
    assert noted(reply, "R1", "R2")


def test_reversed_as_a_matter_of_law_binds_the_trial_court(case: Told) -> None:
    """
    item E "Confession", recording

    2024-06-01 ruling R1, written
      permits E

    2024-06-20 ruling A1, written
      court of appeal
      reverses R1
      bars E
        as a matter of law

    2024-07-05 ruling R2, written
      permits E
    """
    assert decided(case.ask("E")) == (Status.BARRED, ("A1",))


AFTER_APPEAL = """
item E "Confession", recording
2024-05-01 trial T1 "First trial"
2024-07-08 trial T2 "Retrial"

2024-05-02 ruling R1, written
  {}

2024-06-20 ruling A1, written
  court of appeal
  {}
"""


def test_affirmed_within_discretion_binds_nobody_at_the_retrial() -> None:
    within = 'decides nothing on E\n    words "no abuse of discretion"'
    case = told(AFTER_APPEAL.format("bars E", within))
    assert decided(case.ask("E", on="2024-06-30")) == (Status.BARRED, ("R1",))
    reply = case.ask("E")
    assert decided(reply) == (Status.UNCLEAR, ("R1",))
    assert (
        reply.question
        == 'Will the court re-adopt R1 of 2 May 2024 for this trial, so far as it concerns "Confession"?'
    )


def test_inadmissible_as_a_matter_of_law_holds_at_the_retrial() -> None:
    law = "reverses R1\n  bars E\n    as a matter of law"
    assert decided(told(AFTER_APPEAL.format("permits E", law)).ask("E")) == (Status.BARRED, ("A1",))


def test_admissible_as_a_matter_of_law_holds_at_the_retrial() -> None:
    law = "reverses R1\n  permits E\n    as a matter of law"
    assert decided(told(AFTER_APPEAL.format("bars E", law)).ask("E")) == (Status.CLEARED, ("A1",))


def test_a_stay_that_is_lifted_puts_the_bar_back(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E

    2024-07-03 ruling A1, written
      court of appeal
      stays R1

    2024-07-08 ruling A2, written
      court of appeal
      lifts the stay of R1
    """
    assert case.ask("E", on="2024-07-07").status is Status.NOT_BARRED
    assert decided(case.ask("E")) == (Status.BARRED, ("R1",))


def test_a_stayed_permission_permits_nothing(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      permits E

    2024-07-03 ruling A1, written
      court of appeal
      stays R1
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ())
    assert noted(reply, "R1", "stayed", "A1")


@pytest.mark.parametrize(
    ("carryover", "status"),
    [
        ("rulings carry over to a new trial", Status.BARRED),
        ("rulings lapse at a new trial", Status.NOT_BARRED),
        ("carry-over is unclear", Status.UNCLEAR),
    ],
)
def test_the_court_may_say_what_becomes_of_rulings_at_a_new_trial(carryover: str, status: Status) -> None:
    people = f"""case "State v. Roe"
  law new_mexico
  {carryover}

party State "State of New Mexico", prosecution
party Defence "Roe", defence
"""
    assert told(people + SECOND_TRIAL).ask("E").status is status


def test_a_ruling_readopted_at_the_retrial_holds_there() -> None:
    readopted = """
2024-07-08 ruling R2, oral
  readopts R1
"""
    case = told(SECOND_TRIAL + readopted)
    assert (case.ask("E").status, case.ask("E").force) == (Status.BARRED, Force.ORDER)
    assert "R1" in case.ask("E").rulings


def test_a_ruling_at_trial_on_the_very_use_prevails_over_the_pretrial_one(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      permits E

    2024-07-09 ruling R2, oral
      bars E
        ruled at trial
        words "Sustained"
    """
    reply = case.ask("E")
    assert decided(reply) == (Status.BARRED, ("R2",))
    assert reply.flags == (Flag.ORAL_ONLY,)


def test_leave_granted_at_sidebar_is_for_that_witness_alone(case: Told) -> None:
    """
    witness W1 "Joan Doe", called by State
    witness W2 "John Poe", called by State
    item E "Letter", document

    2024-07-01 ruling R1, written
      requires leave for E

    2024-07-09 ruling R2, oral
      permits E
        through W1
        ruled at trial
    """
    assert decided(case.ask("E", witness="W1")) == (Status.CLEARED, ("R2",))
    assert decided(case.ask("E", witness="W2")) == (Status.LEAVE_FIRST, ("R1",))
    assert case.ask("E").status in (Status.UNCLEAR, Status.LEAVE_FIRST)


def test_where_oral_against_written_is_unclear_the_contradiction_is_for_the_court() -> None:
    people = """case "United States v. Roe"
  law federal

party State "United States", prosecution
party Defence "Roe", defence
"""
    reply = told(people + ORAL_THEN_WRITTEN).ask("E", on="2024-07-04")
    assert decided(reply) == (Status.UNCLEAR, ("R1", "R2"))
    assert reply.flags == (Flag.ORAL_WRITTEN_CONFLICT,)
    assert reply.question == (
        'Which controls for "Letter" when offered by the State (case in chief): '
        "R1 of 1 July 2024 or R2 of 3 July 2024?"
    )


def test_where_the_spoken_ruling_controls_its_written_form_cannot_turn_it() -> None:
    people = """case "State v. Roe"
  law new_mexico
  oral rulings control

party State "State of Texas", prosecution
party Defence "Roe", defence
"""
    text = people + ORAL_THEN_WRITTEN + "  memorialises R1\n"
    reply = told(text).ask("E", on="2024-07-04")
    assert decided(reply) == (Status.CLEARED, ("R1",))
    assert reply.flags == (Flag.ORAL_WRITTEN_CONFLICT,)


def test_a_written_order_with_the_same_result_takes_the_oral_mark_away(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, oral
      bars E

    2024-07-03 ruling R2, written
      memorialises R1
    """
    assert case.ask("E", on="2024-07-02").flags == (Flag.ORAL_ONLY,)
    assert (decided(case.ask("E")), case.ask("E").flags) == ((Status.BARRED, ("R1",)), ())


def test_a_bar_for_one_side_and_a_permission_for_the_other_do_not_clash(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        binds State
      permits E
        binds Defence
    """
    assert decided(case.ask("E")) == (Status.BARRED, ("R1a",))
    assert decided(case.ask("E", by="Defence", phase="defence-case")) == (Status.CLEARED, ("R1b",))


def test_an_order_unknown_until_later_does_not_count_in_the_audit_of_a_correction(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      permits E

    2024-07-05 ruling R2, written
      vacates R1
      known 2024-07-12
    """
    assert decided(case.ask("E", on="2024-07-09", known="2024-07-09")) == (Status.CLEARED, ("R1",))
    assert case.ask("E", on="2024-07-09").status is Status.NOT_BARRED
    assert case.ask("E", on="2024-07-09", known="2024-07-12").status is Status.NOT_BARRED


RECONSIDERED = """
item E "Letter", document

2024-06-24 motion M1 by Defence "to exclude the letter"
  asks to exclude E against State
{}
2024-07-01 ruling R1, oral
  disposes of M1: granted

2024-07-05 ruling R2, written
  disposes of M1: denied
"""


@pytest.mark.parametrize("grounds", ["    grounds 403\n", ""])
def test_a_motion_granted_and_on_reconsideration_denied_bars_no_longer(grounds: str) -> None:
    reply = told(RECONSIDERED.format(grounds)).ask("E")
    assert decided(reply) == (Status.NOT_BARRED, ("R2",))
    assert reply.shown.startswith("OBJECTION OVERRULED")


def test_a_motion_granted_and_on_reconsideration_denied_as_admissible_clears() -> None:
    text = RECONSIDERED.format("    grounds 403\n") + '  permits E\n    words "the letter is admissible"\n'
    assert decided(told(text).ask("E")) == (Status.CLEARED, ("R2",))


def test_a_written_order_for_the_reasons_on_the_record_that_contradicts_it_is_for_the_court(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, oral
      permits E

    2024-07-03 ruling R2, written
      memorialises R1
      bars E
        words "excluded for the reasons stated on the record"
    """
    reply = case.ask("E")
    assert decided(reply) == (Status.UNCLEAR, ("R1", "R2"))
    assert reply.question == (
        'Which controls for "Letter" when offered by the State (case in chief): '
        "R1 of 1 July 2024 or R2 of 3 July 2024?"
    )


def test_a_part_admitted_inside_an_excluded_whole_goes_in_alone(case: Told) -> None:
    """
    item X "Interview", recording
    part Xa of X "Minute 1", recording

    2024-07-01 ruling R1, written
      bars X

    2024-07-05 ruling R2, written
      permits Xa
    """
    assert decided(case.ask("Xa")) == (Status.CLEARED, ("R2",))
    assert decided(case.ask("X/rest")) == (Status.BARRED, ("R1",))
    assert decided(case.ask("X")) == (Status.BARRED, ("R1",))


def test_what_was_ruled_in_the_first_trial_is_told_at_the_second_and_permits_nothing(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image
    2024-07-02 trial T1 "First trial"
    2024-07-08 trial T2 "Second trial"

    2024-07-03 ruling R1, written
      permits E

    2024-07-03 ruling R2, written
      overrules objections to F
        grounds 403
    """
    permitted, overruled = case.ask("E"), case.ask("F")
    assert (permitted.status, permitted.rulings) == (Status.NOT_BARRED, ())
    assert noted(permitted, "R1", "trial")
    assert overruled.status is Status.NOT_BARRED
    assert not overruled.shown.startswith("OBJECTION OVERRULED")
    assert decided(case.ask("E", episode="T1")) == (Status.CLEARED, ("R1",))

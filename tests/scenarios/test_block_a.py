"""Block A: the day of 8 July 2024 and its neighbours. Each test is named by its scenario."""

from __future__ import annotations

from inlimine.engine.resolution import Flag
from inlimine.law.statuses import Force, Status
from tests.told import Told, atoms


def test_a01_producer_status_in_the_opening(case: Told) -> None:
    """
    topic producer "The defendant's status as a producer"

    2024-06-24 motion M1 by Defence "to bar the State from introducing it"
      asks to exclude producer against State
        grounds 11-401, 11-403

    2024-07-08 ruling R1, oral
      disposes of M1: granted
      bars producer
        binds State
        grounds 11-401, 11-403
        words "I'm denying evidence of his status as a producer"
    """
    reply = case.ask("producer", use="mention", phase="opening")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))
    assert reply.shown == "EXCLUDED, do not mention"
    assert reply.conditions == ()
    assert reply.notes == ("R1 lifts only by leave of the court, asked for out of the jury's hearing.",)
    assert reply.flags == (Flag.ORAL_ONLY,)
    assert [quoted.quote for quoted in reply.quoted] == ["I'm denying evidence of his status as a producer"]


def test_a02_the_defence_itself_raises_it(case: Told) -> None:
    """
    topic producer "The defendant's status as a producer"

    2024-07-08 ruling R1, written
      bars producer
        binds State
        grounds 11-401, 11-403
        words "the State shall not introduce evidence of the defendant's status as a producer"
    """
    reply = case.ask("producer", by="Defence", use="elicit", phase="cross")
    assert reply.conditions == ()
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ())
    assert reply.shown == "DOES NOT REACH THIS USE"
    assert (reply.cautious, reply.neighbours) == ("LEAVE_FIRST", ("R1",))
    assert "Raising it may lead the court to open the door for the State." in reply.notes


def test_a03_the_reason_says_the_opposite_of_the_result(case: Told) -> None:
    """
    topic producer "The defendant's status as a producer"

    2024-07-08 ruling R1, oral
      bars producer
        binds State
        grounds 11-401, 11-403
        words "I'm denying evidence of his status as a producer."
        reason "The probative value is not substantially outweighed by unfair prejudice"
    """
    reply = case.ask("producer", use="argue", phase="closing")
    assert reply.conditions == ()
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))
    assert reply.flags == (Flag.ORAL_ONLY, Flag.REASON_MISMATCH)
    assert [(quoted.part, quoted.quote) for quoted in reply.quoted] == [
        ("words", "I'm denying evidence of his status as a producer."),
        ("reason", "The probative value is not substantially outweighed by unfair prejudice"),
    ]


def test_a04_a_document_that_mentions_the_barred_fact_among_others(case: Told) -> None:
    """
    topic producer "The defendant's status as a producer"
    item contract "The defendant's contract", document
    2024-07-01 label: contract is "Exhibit 14"
    2024-07-08 coverage: producer may cover contract, a user's guess

    2024-07-08 ruling R1, oral
      bars producer
        binds State
        grounds 11-401, 11-403
    """
    reply = case.ask("contract")
    assert reply.conditions == ()
    assert (reply.status, reply.force, reply.rulings) == (Status.UNCLEAR, Force.PRUDENCE, ("R1",))
    assert reply.shown == "ASK THE COURT"
    assert reply.cautious == "LEAVE_FIRST"
    assert reply.question == 'Does R1 of 8 July 2024 cover "Exhibit 14" when offered by the State (case in chief)?'
    assert reply.notes == ("A version without what R1 bars may be offered instead.",)


def test_a05_one_video_two_fates(case: Told) -> None:
    """
    item V7 "Video", recording
    part V7a of V7 "He yells and rushes the crew", recording
    part V7b of V7 "He handles the gun", recording

    2024-07-08#1 ruling R2, oral
      bars V7a
      permits V7b
    """
    reply = case.ask("V7", use="show")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_YET, Force.ORDER, ("R2a",))
    assert atoms(reply) == [("redact V7a", "party", "open")]
    assert reply.shown == "CONDITION NOT MET: redact V7a"


def test_a06_the_allowed_portion_alone(case: Told) -> None:
    """
    item V7 "Video", recording
    part V7a of V7 "He yells and rushes the crew", recording
    part V7b of V7 "He handles the gun", recording

    2024-07-08#1 ruling R2, oral
      bars V7a
      permits V7b
    """
    reply = case.ask("V7b", use="show")
    assert reply.conditions == ()
    assert (reply.status, reply.force, reply.rulings) == (Status.CLEARED, Force.ORDER, ("R2b",))
    assert reply.shown == "RULED ADMISSIBLE, not yet received"


def test_a07_whole_cleared_later_bar_on_a_part(case: Told) -> None:
    """
    item X "Interview recording", recording
    part Xa of X "Minutes 12 to 14", recording, at "00:12:00-00:14:00"

    2024-07-01 ruling R1, written
      permits X

    2024-07-08 ruling R2, written
      bars Xa
    """
    whole, rest, earlier = case.ask("X"), case.ask("X/rest"), case.ask("X", on="2024-07-05")
    assert (whole.status, whole.rulings) == (Status.NOT_YET, ("R2",))
    assert atoms(whole) == [("redact Xa", "party", "open")]
    assert (rest.status, rest.force, rest.rulings) == (Status.CLEARED, Force.ORDER, ("R1",))
    assert (earlier.status, earlier.rulings) == (Status.CLEARED, ("R1",))


def test_a08_agency_findings_excluded_on_the_prosecutions_motion(case: Told) -> None:
    """
    item findings "Summary findings of the workplace-safety investigation", document

    2024-07-01 motion M1 by State "to exclude the findings"
      asks to exclude findings

    2024-07-08 ruling R3, oral
      disposes of M1: granted
      bars findings
        words "the summary findings of the workplace-safety investigation are excluded"
    """
    for party in ("Defence", "State"):
        reply = case.ask("findings", by=party, phase="defence-case")
        assert reply.conditions == ()
        assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R3",))


def test_a09_the_investigator_as_a_live_witness(case: Told) -> None:
    """
    witness I "The investigator", called by Defence
    item findings "Summary findings of the workplace-safety investigation", document
    item observations "What the investigator saw on the set", testimony
      same fact as findings
      sponsors I

    2024-07-08 ruling R3, oral
      bars findings
        reaches the document only
        words "the summary findings of the workplace-safety investigation are excluded"
    """
    reply = case.ask("observations", by="Defence", use="elicit", phase="defence-case", witness="I")
    assert reply.conditions == ()
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ())
    assert (reply.cautious, reply.neighbours) == ("LEAVE_FIRST", ("R3",))
    assert reply.notes[0].endswith("Do not let it bring in what R3 excludes.")


def test_a09_stays_open_where_the_order_does_not_say_that_it_is_about_the_document(case: Told) -> None:
    """
    witness I "The investigator", called by Defence
    item findings "Summary findings", document
    item observations "What the investigator saw on the set", testimony
      same fact as findings

    2024-07-08 ruling R3, oral
      bars findings
    """
    reply = case.ask("observations", by="Defence", use="elicit", phase="defence-case", witness="I")
    assert reply.conditions == ()
    assert (reply.status, reply.rulings) == (Status.UNCLEAR, ("R3",))


def test_a10_objection_to_the_graphic_images_overruled(case: Told) -> None:
    """
    item images "Autopsy images", image

    2024-06-24 motion M4 by Defence "to exclude the autopsy images"
      asks to exclude images against State
        grounds 11-403

    2024-07-08 ruling R4, oral
      disposes of M4: denied
    """
    reply = case.ask("images", on="2024-07-10")
    assert reply.conditions == ()
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ("R4",))
    assert reply.shown == "OBJECTION OVERRULED (11-403), others open"
    assert reply.notes == (
        "R4 overruled the objection (11-403); it admits nothing, and authentication and every other ground "
        "remain open.",
    )


def test_a11_remorse_at_trial(case: Told) -> None:
    """
    topic remorse "His remorse and the effect on his family"

    2024-07-08 ruling R5, oral
      bars remorse
    """
    reply = case.ask("remorse", by="Defence", use="mention", phase="voir-dire")
    assert reply.conditions == ()
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R5",))


def test_a12_remorse_at_sentencing(case: Told) -> None:
    """
    topic remorse "His remorse and the effect on his family"

    2024-07-08 ruling R5, oral
      bars remorse
    """
    reply = case.ask("remorse", by="Defence", phase="sentencing", to="bench")
    assert reply.conditions == ()
    assert (reply.status, reply.rulings) == (Status.NOT_BARRED, ())
    asked_plainly = case.ask("remorse", by="Defence", phase="sentencing")
    assert (asked_plainly.status, asked_plainly.force) == (Status.NOT_BARRED, Force.DEFAULT)
    stage = "the rules of evidence for trial largely do not govern sentencing"
    assert f"NMRA 11-1101(D) (general knowledge, verify): {stage}." in asked_plainly.notes


def test_a13_a_positive_duty_attached_to_evidence(case: Told) -> None:
    """
    item tests "Firearm test results", document

    2024-06-28 ruling R6, written
      sets a condition on tests
        binds State
        needs "destructive testing disclosed to the jury" (party)

    2024-07-11 fact: "destructive testing disclosed to the jury" is so, decided by a party
    """
    reply = case.ask("tests")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_YET, Force.ORDER, ("R6",))
    assert atoms(reply) == [("destructive testing disclosed to the jury", "party", "open")]
    assert case.ask("tests", on="2024-07-11").status is Status.NOT_BARRED


def test_a14_after_the_dismissal(case: Told) -> None:
    """
    item E1 "Any item", object

    2024-07-08 ruling R1, written
      bars E1

    2024-07-12 ruling R9, oral
      name "dismissal with prejudice"
      closes the case

    2024-07-31 ruling R10, written
      memorialises R9
    """
    for day in ("2024-07-15", "2024-07-12", "2024-08-15"):
        reply = case.ask("E1", on=day)
        assert reply.conditions == ()
        assert (reply.status, reply.force, reply.rulings) == (Status.NO_PROCEEDING, Force.ORDER, ("R9",))
        assert reply.shown == "CASE CLOSED (R9, 12 July 2024)"
    assert case.ask("E1", on="2024-07-11").status is Status.BARRED


def test_a16_quoted_words_and_paraphrase_name_different_persons(case: Told) -> None:
    """
    topic producer "The defendant's status as a producer"

    2024-07-08 ruling R1, oral
      bars producer
        as paraphrased binds State
        words "I'm denying evidence of his status as a producer"
    """
    reply = case.ask("producer", by="Defence", use="elicit", phase="cross")
    assert reply.conditions == ()
    assert (reply.status, reply.force, reply.rulings) == (Status.UNCLEAR, Force.PRUDENCE, ("R1",))
    assert reply.cautious == "LEAVE_FIRST"
    assert reply.question == (
        'Whom does R1 of 8 July 2024 bind: may "The defendant\'s status as a producer" be elicited by the Defence '
        "(cross)?"
    )
    assert case.ask("producer").status is Status.BARRED


def test_a17_a_ledger_that_is_known_to_be_incomplete(case: Told) -> None:
    """
    item X "Something that none of the five rulings touches", document
    topic producer "The defendant's status as a producer"

    2024-07-08 hearing H1 "Hearing on motions in limine"
    2024-07-08 completeness: H1 made at least 25 rulings

    2024-07-08 ruling R1, oral, at hearing H1
      bars producer
    """
    reply = case.ask("X", use="mention", phase="opening")
    assert reply.conditions == ()
    assert (reply.status, reply.force, reply.rulings) == (Status.LEAVE_FIRST, Force.PRUDENCE, ())
    assert reply.flags == (Flag.INCOMPLETE,)
    assert reply.notes == (
        "No ruling on this use is in the ledger, and it is incomplete: H1 of 8 July 2024 is said to have made "
        "at least 25 rulings, and 1 is entered.",
    )
    assert reply.shown == "APPROACH FIRST (as a caution)"


def test_a18_received_then_forbidden_in_closing(case: Told) -> None:
    """
    item E9 "Exhibit 9", document
    2024-07-10 received: E9, exhibit

    2024-07-11 ruling R1, written
      bars E9
        covers argue
        in closing
        words "neither side shall argue Exhibit 9 in closing"
    """
    reply = case.ask("E9", use="argue", phase="closing", on="2024-07-12")
    assert reply.conditions == ()
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))
    before = case.ask("E9", use="argue", phase="closing", on="2024-07-10")
    assert before.status is Status.IN_EVIDENCE


def test_a19_argument_from_testimony_that_was_heard(case: Told) -> None:
    """
    witness W "A witness", called by State
    item F "What W told the jury", testimony
      sponsors W
    2024-07-10 received: F, testimony
      through W
    """
    reply = case.ask("F", use="argue", phase="closing", on="2024-07-12")
    assert reply.conditions == ()
    assert (reply.status, reply.force, reply.rulings) == (Status.IN_EVIDENCE, Force.ORDER, ())
    assert reply.shown == "RECEIVED (as testimony heard, for all purposes, against all parties)"


def test_a21_other_people_who_were_producers(case: Told) -> None:
    """
    topic producer "The defendant's status as a producer"
    topic line-producer "Who the film's line producer was"
    2024-07-08 coverage: producer does not cover line-producer, says the court

    2024-07-08 ruling R1, written
      bars producer
        binds State
        words "the State shall not introduce evidence of the defendant's status as a producer"
    """
    reply = case.ask("line-producer", use="elicit")
    assert reply.conditions == ()
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_BARRED, Force.DEFAULT, ())
    assert (reply.cautious, reply.neighbours) == ("LEAVE_FIRST", ("R1",))


def test_a23_a_second_theory_that_nobody_ruled_on(case: Told) -> None:
    """
    topic producer "The defendant's status as a producer"
    topic experience "That he was the most experienced member of the cast"
    2024-07-08 coverage: producer covers experience, a user's guess

    2024-07-08 hearing H1 "Hearing"
    2024-07-08 completeness: H1 made 1 rulings, all entered

    2024-07-08 ruling R1, written, at hearing H1
      bars producer
        binds State
    """
    reply = case.ask("experience", use="argue", phase="opening")
    assert reply.conditions == ()
    assert (reply.status, reply.force, reply.rulings) == (Status.UNCLEAR, Force.PRUDENCE, ("R1",))
    assert reply.cautious == "LEAVE_FIRST"

"""Two times: when an act has effect, and when this side knew of it (SEMANTICS 2.1, 2.7)."""

from __future__ import annotations

from inlimine.engine.norms import InForce
from inlimine.engine.resolution import Flag
from inlimine.law.statuses import Status
from tests.told import Told, told


def test_conduct_is_judged_on_what_was_known_and_status_on_what_was_in_force(case: Told) -> None:
    """
    item E "Record", document

    2024-05-01 ruling R1, written
      permits E

    2024-06-10 ruling R2, written
      bars E
      known 2024-06-20
    """
    assert case.ask("E", on="2024-06-15", known="2024-06-15").status is Status.CLEARED
    assert case.ask("E", on="2024-06-15").status is Status.BARRED
    assert case.ask("E", on="2024-06-05").status is Status.CLEARED


def test_a_date_means_the_end_of_that_day(case: Told) -> None:
    """
    item E "Record", document

    2024-07-08T14:05 ruling R1, oral
      bars E
    """
    assert case.ask("E", on="2024-07-08").status is Status.BARRED
    assert case.ask("E", on="2024-07-08T14:04").status is Status.NOT_BARRED
    assert case.ask("E", on="2024-07-08T14:05").status is Status.BARRED


def test_an_act_without_a_time_is_not_counted_within_its_day_and_the_reply_is_careful(case: Told) -> None:
    """
    item E "Record", document

    2024-07-08 ruling R1, oral
      bars E
    """
    reply = case.ask("E", on="2024-07-08T15:00")
    assert (reply.status, reply.cautious, reply.flags) == (Status.NOT_BARRED, "LEAVE_FIRST", (Flag.SAME_DAY,))
    assert reply.notes == ("Not counted, because no time of that day is recorded for it: R1.",)


def test_a_correction_takes_the_place_of_what_it_corrects_from_when_it_was_known(case: Told) -> None:
    """
    item E "Record", document
    item F "Photograph", image

    2024-07-01 ruling R1, written
      bars E

    2024-07-01 ruling R1, written
      bars F
      known 2024-07-05
      corrects because "the order names the photograph"
    """
    assert case.ask("E", known="2024-07-04").status is Status.BARRED
    assert case.ask("E").status is Status.NOT_BARRED
    assert case.ask("F").status is Status.BARRED


def test_a_later_ruling_on_the_same_matter_prevails(case: Told) -> None:
    """
    item E "Record", document

    2024-07-01 ruling R1, written
      bars E

    2024-07-05 ruling R2, written
      permits E
    """
    reply = case.ask("E")
    assert (reply.status, reply.rulings) == (Status.CLEARED, ("R2",))
    assert "R2 prevails over R1: the later ruling on the same matter prevails" in [s.text for s in reply.steps]


def test_rulings_of_one_hearing_follow_each_other_by_their_order(case: Told) -> None:
    """
    item E "Record", document

    2024-07-08#1 ruling R1, oral
      bars E

    2024-07-08#2 ruling R2, oral
      permits E
    """
    assert case.ask("E").status is Status.CLEARED


def test_two_contrary_rulings_of_one_moment_are_for_the_court(case: Told) -> None:
    """
    item E "Record", document

    2024-07-08 ruling R1, oral
      bars E

    2024-07-08 ruling R2, oral
      permits E
    """
    reply = case.ask("E")
    assert (reply.status, reply.rulings) == (Status.UNCLEAR, ("R1", "R2"))
    assert reply.question == (
        'Which controls for "Record" when offered by the State (case in chief): '
        "R1 of 8 July 2024 or R2 of 8 July 2024?"
    )


def test_nothing_revives_by_itself(case: Told) -> None:
    """
    item E "Record", document

    2024-07-01 ruling R1, written
      bars E

    2024-07-02 ruling R2, written
      permits E
      modifies R1

    2024-07-03 ruling R3, written
      vacates R2
    """
    reply = case.ask("E")
    assert (reply.status, reply.rulings) == (Status.UNCLEAR, ("R1",))
    assert reply.question == ("Is R1 of 1 July 2024 in force again, now that what displaced it was undone by R3?")


def test_a_vacated_modification_revives_what_the_court_says_it_revives(case: Told) -> None:
    """
    item E "Record", document

    2024-07-01 ruling R1, written
      bars E

    2024-07-02 ruling R2, written
      permits E
      modifies R1

    2024-07-03 ruling R3, written
      vacates R2, reviving what it displaced
    """
    assert case.ask("E").status is Status.BARRED


def test_a_stay_suspends_a_bar_and_admits_nothing(case: Told) -> None:
    """
    item E "Record", document

    2024-07-01 ruling R1, written
      bars E

    2024-07-02 ruling R2, written
      court of appeal
      stays R1

    2024-07-20 ruling R3, written
      lifts the stay of R1
    """
    reply = case.ask("E")
    assert (reply.status, reply.cautious, reply.neighbours) == (Status.NOT_BARRED, "LEAVE_FIRST", ("R1",))
    assert "R1 bars it and is stayed by R2; a stay admits nothing." in reply.notes
    assert case.ask("E", on="2024-07-21").status is Status.BARRED


def test_the_written_order_controls_over_the_spoken_ruling_in_new_mexico(case: Told) -> None:
    """
    item E "Record", document

    2024-07-01 ruling R1, oral
      permits E

    2024-07-03 ruling R2, written
      bars E
    """
    between, after = case.ask("E", on="2024-07-02"), case.ask("E", on="2024-07-04")
    assert (between.status, between.flags) == (Status.CLEARED, (Flag.ORAL_ONLY,))
    assert (after.status, after.flags) == (Status.BARRED, (Flag.ORAL_WRITTEN_CONFLICT,))


def test_a_written_form_of_a_spoken_ruling_takes_its_mark_away(case: Told) -> None:
    """
    item E "Record", document

    2024-07-01 ruling R1, oral
      bars E

    2024-07-03 ruling R2, written
      memorialises R1
    """
    assert case.ask("E", on="2024-07-02").flags == (Flag.ORAL_ONLY,)
    assert case.ask("E").flags == ()


def test_a_dismissal_that_is_vacated_opens_the_case_again(case: Told) -> None:
    """
    item E "Record", document

    2024-07-12 ruling R1, written
      closes the case

    2024-07-20 ruling R2, written
      vacates R1
    """
    assert case.ask("E", on="2024-07-15").status is Status.NO_PROCEEDING
    assert case.ask("E", on="2024-07-21").status is Status.NOT_BARRED


def test_in_a_long_chain_of_rulings_the_last_one_holds() -> None:
    chain = "\n".join(
        f"2024-07-08 ruling R{place}, written\n  bars E\n  supersedes R{place - 1}" for place in range(1, 400)
    )
    case = told(f'item E "Record", document\n2024-07-08 ruling R0, written\n  bars E\n{chain}')
    assert [norm.handle for norm in case.at().norms if norm.state is InForce.IN] == ["R399"]


def test_acts_of_one_moment_that_speak_of_each_other_in_a_circle_are_taken_by_name(case: Told) -> None:
    """
    item E "Record", document

    2024-07-08 ruling R1, written
      bars E
      supersedes R2
    2024-07-08 ruling R2, written
      permits E
      supersedes R1
    2024-07-08 ruling R3, written
      vacates R2
    """
    assert [(norm.handle, norm.state, norm.by) for norm in case.at().norms] == [
        ("R1", InForce.REVIVAL_UNCLEAR, "R3"),
        ("R2", InForce.DEAD, "R3"),
        ("R3", InForce.IN, ""),
    ]

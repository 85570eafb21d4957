"""The time for appeal after motions to reconsider: decided aloud, decided twice, withdrawn, made again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from inlimine.engine.deadlines.deadline import Deadline, Stands, done_words
from inlimine.engine.deadlines.due import deadlines
from inlimine.law.reconsideration import Asked
from inlimine.ledger.truth import Truth
from tests.complaints import federal
from tests.told import Told, told

# New Mexico: ten days from Monday 8 July 2024 end on Monday the 22nd; federal: thirty days, on Wednesday 7 August.
EXCLUDED = """
item E "The film", recording

2024-06-24 motion M1 by Defence
  asks to exclude E against State

2024-07-08 ruling R1, written
  disposes of M1: granted
  bars E
    binds State
"""
ASKED = EXCLUDED + '\n2024-07-22 motion M2 by State "Motion to reconsider R1"\n'
DENIED = ASKED + "\n2024-08-01 ruling R2, written\n  disposes of M2: denied\n"
WITHDRAWN = ASKED + "\n2024-08-01 act W1 by State, written\n  withdraws M2\n"


def appeal(case: Told, on: str = "2024-08-20") -> Deadline:
    (row,) = (one for one in deadlines(case.at(on)).rows if one.duty == "STATE_APPEAL")
    return row


def with_law(case: Told, point: Asked, renews: Truth, on: str = "2024-08-20") -> Deadline:
    """The same case where the law on a point were another."""
    state = case.at(on)
    rows = tuple(
        replace(row, renews=renews) if row.point is point else row for row in state.rulebook.reconsideration
    )
    changed = replace(state, rulebook=replace(state.rulebook, reconsideration=rows))
    (row,) = (one for one in deadlines(changed).rows if one.duty == "STATE_APPEAL")
    return row


def test_a_spoken_denial_gives_no_last_day_but_a_safe_one() -> None:
    # Spoken on Thursday 1 August 2024: 2, 5 to 9, 12 to 15: Thursday the 15th.
    found = appeal(told(DENIED.replace("R2, written", "R2, oral")), "2024-08-02")
    assert (found.due, found.safe, found.stands) == (None, date(2024, 8, 15), Stands.OPEN)
    assert found.question == (
        "No written order on R2 is in the ledger; the time runs from the day when one is filed."
    )
    assert found.counted[0] == (
        "reconsideration was asked in time, on Monday 22 July 2024, and decided by R2; the time runs from then"
    )


def test_the_writing_of_a_spoken_denial_sets_the_time_going_and_the_spoken_day_stays_the_safe_one() -> None:
    # Written on Monday 12 August 2024: 13 to 16, 19 to 23, and the tenth is Monday the 26th.
    spoken_first = DENIED.replace("R2, written", "R2, oral")
    written = spoken_first + "\n2024-08-12 ruling R3, written\n  memorialises R2\n  disposes of M2: denied\n"
    found = appeal(told(written))
    assert (found.due, found.safe) == (date(2024, 8, 26), date(2024, 8, 15))
    # The clerk who does not say that one writes down the other is understood all the same.
    assert appeal(told(written.replace("  memorialises R2\n", ""))).safe == date(2024, 8, 15)


def test_in_federal_courts_a_denial_counts_from_its_entry_on_the_docket() -> None:
    # 1 August 2024 and thirty days is Saturday the 31st; Sunday, Labor Day; Tuesday 3 September.
    found = appeal(federal(told(DENIED.replace("R2, written", "R2, oral"))))
    assert (found.due, found.safe) == (None, date(2024, 9, 3))
    assert found.question == (
        "No written order on R2 is in the ledger; the time runs from the day when one is entered on the docket."
    )


def test_a_motion_that_was_reserved_is_not_decided() -> None:
    found = appeal(told(DENIED.replace("M2: denied", "M2: reserved")))
    assert found.question == (
        "Reconsideration was asked in time, on Monday 22 July 2024: the time for appeal runs from the order that "
        "disposes of that motion; enter it."
    )


def test_a_withdrawn_motion_no_longer_holds_the_time_up() -> None:
    # From the withdrawal of 1 August it would be 15 August; as if never made, 22 July: the cautious day.
    found = appeal(told(WITHDRAWN))
    assert (found.due, found.safe, found.stands) == (None, date(2024, 7, 22), Stands.UNCLEAR)
    assert found.question == (
        "Reconsideration was asked in time, on Monday 22 July 2024, and withdrawn on Thursday 1 August 2024: does "
        "the time for appeal run from the withdrawal, until Thursday 15 August 2024, or as if it had not been "
        "asked? Open here: NMRA 12-201(D), which deals with a withdrawn motion and was not read (general "
        "knowledge, verify)."
    )


def test_a_motion_that_was_withdrawn_is_of_no_account_where_another_was_made_in_time() -> None:
    # Made on the 10th, withdrawn on the 12th, made again on the 15th of July 2024, denied on Thursday 1 August.
    text = (
        EXCLUDED
        + '\n2024-07-10 motion M2 by State "Motion to reconsider R1"\n'
        + "\n2024-07-12 act W1 by State, written\n  withdraws M2\n"
        + '\n2024-07-15 motion M3 by State "Motion to reconsider R1"\n'
        + "\n2024-08-01 ruling R2, written\n  disposes of M3: denied\n"
    )
    found = appeal(told(text))
    assert (found.due, found.safe, found.question) == (date(2024, 8, 15), date(2024, 8, 15), "")
    # Where the other came too late, what the withdrawal did is still the question.
    assert appeal(told(text.replace("07-15 motion", "07-25 motion"))).safe == date(2024, 7, 22)


def test_the_court_may_note_a_withdrawal_itself() -> None:
    noted = ASKED + "\n2024-08-01 ruling R2, written\n  disposes of M2: withdrawn\n"
    assert appeal(told(noted)).question == appeal(told(WITHDRAWN)).question


def test_a_law_on_withdrawal_is_followed_where_there_is_one() -> None:
    from_then = with_law(told(WITHDRAWN), Asked.WITHDRAWN, Truth.YES)
    assert (from_then.due, from_then.question) == (date(2024, 8, 15), "")
    never_made = with_law(told(WITHDRAWN), Asked.WITHDRAWN, Truth.NO)
    assert (never_made.due, never_made.stands, never_made.question) == (date(2024, 7, 22), Stands.PASSED, "")


AGAIN = DENIED + '\n2024-08-05 motion M3 by State "Motion to reconsider R1"\n'


def test_a_further_motion_does_not_renew_the_time_in_federal_courts() -> None:
    # Denied on 1 August: thirty days end on Tuesday 3 September, whatever becomes of the further motion.
    further = AGAIN + "\n2024-08-19 ruling R3, written\n  disposes of M3: denied\n"
    found = appeal(federal(told(further)))
    assert (found.due, found.question) == (date(2024, 9, 3), "")
    assert found.counted[-1] == (
        "reconsideration was asked again on Monday 5 August 2024; that does not make the time run anew: United "
        "States v. Marsh, 700 F.2d 1322 (10th Cir. 1983) (after a motion for a new trial)"
    )


def test_in_new_mexico_a_further_motion_is_a_question_and_the_first_denial_gives_the_safe_day() -> None:
    found = appeal(told(AGAIN), "2024-08-06")
    assert (found.due, found.safe, found.stands) == (None, date(2024, 8, 15), Stands.OPEN)
    assert found.question == (
        "Reconsideration was asked again on Monday 5 August 2024: does that make the time for appeal run anew? "
        "Open here: no authority of New Mexico was found."
    )


def test_where_the_law_lets_a_further_motion_renew_the_time_it_does() -> None:
    # Denied on Monday 19 August: 20 to 23, 26 to 30; Labor Day is left out; Tuesday 3 September.
    further = told(AGAIN + "\n2024-08-19 ruling R3, written\n  disposes of M3: denied\n")
    assert with_law(further, Asked.FURTHER, Truth.YES).due == date(2024, 9, 3)


def test_two_motions_made_before_either_was_decided_run_from_the_last_decision() -> None:
    """United States v. Cos, 498 F.3d 1115 (10th Cir. 2007): a supplement, filed before the first was decided."""
    both = ASKED + '\n2024-07-19 motion M3 by State "Motion to reconsider R1"\n'
    decided = both + "\n2024-08-01 ruling R2, written\n  disposes of M3: denied\n"
    one_left = appeal(told(decided))
    assert (one_left.due, one_left.safe) == (None, date(2024, 8, 15))
    assert one_left.question == (
        "No order on the motion of Monday 22 July 2024 is in the ledger: did R2 decide it too? If not, the time "
        "runs from the order that disposes of it; enter it."
    )
    # The other on Monday 12 August: Monday the 26th.
    found = appeal(told(decided + "\n2024-08-12 ruling R3, written\n  disposes of M2: denied\n"))
    assert (found.due, found.safe, found.question) == (date(2024, 8, 26), date(2024, 8, 15), "")


def test_what_new_mexico_held_before_suskiewich_is_open() -> None:
    # Nor is it known how days were counted then: plain days end on Thursday 18 July 2013.
    found = appeal(told(ASKED.replace("2024-", "2013-").replace("07-22", "07-15")), "2013-07-16")
    assert (found.due, found.safe, found.stands) == (None, date(2013, 7, 18), Stands.OPEN)
    assert found.question == (
        "The rulebook holds no way of counting days for that day: does the period leave out weekends and "
        "holidays, and does its last day carry on? Reconsideration was asked on Monday 15 July 2013: does that "
        "make the time for appeal run anew? Open here: no authority in the rulebook."
    )


def test_a_motion_after_the_period_has_ended_on_every_count_is_late_although_its_last_day_is_open() -> None:
    """27 November 2024 and ten days: Thursday 12 December, or Friday the 13th if the 29th is a holiday."""
    excluded = EXCLUDED.replace("2024-07-08", "2024-11-27")
    asked = '\n{} motion M2 by State "Motion to reconsider R1"\n'
    late = told(excluded + asked.format("2024-12-16"))
    (row,) = (one for one in deadlines(late.at("2025-02-05")).rows if one.duty == "RECONSIDERATION")
    assert (row.due, row.safe, row.stands) == (None, date(2024, 12, 12), Stands.PASSED)
    assert done_words(row) == "filed late, on Monday 16 December 2024"
    ended = appeal(late, "2025-02-05")
    assert ended.stands is Stands.PASSED
    assert ended.question == (
        "Reconsideration was asked on Monday 16 December 2024, after the time for appeal: it does not keep the "
        "appeal open. Is Friday 29 November 2024 (the Friday after Thanksgiving) a legal holiday for this count? "
        "If not, the period ends on Thursday 12 December 2024; if so, on Friday 13 December 2024. Ask the clerk."
    )
    # On the day that only one of the counts allows it stays a question.
    between = appeal(told(excluded + asked.format("2024-12-13")), "2025-02-05")
    assert "was that within the time for appeal?" in between.question

"""What is due after rulings and before trial, and how it stands; dates by hand, the messages whole."""

from __future__ import annotations

from datetime import date

from inlimine.engine.deadlines.deadline import Deadline, Stands, done_words
from inlimine.engine.deadlines.due import deadlines
from tests.complaints import federal
from tests.told import Told, told

EXCLUDED = """
item E "The film", recording

2024-06-24 motion M1 by Defence
  asks to exclude E against State

2024-07-08 ruling R1, written
  disposes of M1: granted
  bars E
    binds State
"""
DISMISSED = """
2024-07-12 ruling R6, oral
  name "dismissal with prejudice"
  closes the case

2024-07-31 ruling R7, written
  memorialises R6
"""


def rows(case: Told, duty: str, on: str = "2024-07-09") -> list[Deadline]:
    return [one for one in deadlines(case.at(on)).rows if one.duty == duty]


def only(text: str, duty: str = "STATE_APPEAL", on: str = "2024-07-09") -> Deadline:
    (row,) = rows(told(text), duty, on)
    return row


def test_the_day_after_the_last_the_time_has_passed() -> None:
    assert only(EXCLUDED, on="2024-07-22").stands is Stands.OPEN
    assert only(EXCLUDED, on="2024-07-23").stands is Stands.PASSED


def test_a_notice_of_appeal_by_the_last_day_is_done_and_a_later_one_is_not() -> None:
    appealed = EXCLUDED + "\n2024-07-22 event: appealed by State\n  of R1\n"
    found = only(appealed, on="2024-09-01")
    assert (found.stands, done_words(found)) == (Stands.DONE, "filed in time, on Monday 22 July 2024")
    late = only(appealed.replace("07-22 event", "07-23 event"), on="2024-09-01")
    assert (late.stands, done_words(late)) == (Stands.PASSED, "filed late, on Tuesday 23 July 2024")
    assert done_words(only(EXCLUDED, on="2024-09-01")) == ""


def test_an_appeal_of_the_other_side_does_nothing_for_this_one() -> None:
    found = only(EXCLUDED + "\n2024-07-22 event: appealed by Defence\n  of R1\n", on="2024-07-22")
    assert (found.stands, found.done_on) == (Stands.OPEN, None)


def test_in_federal_courts_the_state_has_thirty_days() -> None:
    # 8 July 2024 and thirty days is Wednesday 7 August.
    (found,) = rows(federal(told(EXCLUDED)), "STATE_APPEAL")
    assert (found.due, found.authority) == (
        date(2024, 8, 7),
        "18 U.S.C. 3731; Fed. R. App. P. 4(b)(1)(B); counted by Fed. R. App. P. 26(a)(1) (general knowledge, "
        "verify)",
    )


def test_nothing_runs_against_the_state_where_its_own_motion_was_granted() -> None:
    case = told(EXCLUDED.replace("by Defence", "by State").replace("against State", "against Defence"))
    assert rows(case, "STATE_APPEAL") == []


def test_a_granted_motion_to_suppress_sets_the_same_time_going() -> None:
    text = """
    item E "Statement to the police", recording

    2024-06-24 motion M1 by Defence
      asks to suppress E against State
        grounds miranda

    2024-07-08 ruling R1, written
      disposes of M1: granted
    """
    found = only(text)
    assert (found.ruling, found.items, found.due) == ("R1", ("E",), date(2024, 7, 22))


def test_an_order_to_ask_first_excludes_nothing() -> None:
    assert rows(told(EXCLUDED.replace("bars E", "requires leave for E")), "STATE_APPEAL") == []


def test_an_order_that_was_vacated_sets_nothing_going() -> None:
    text = EXCLUDED + "\n2024-07-09 ruling R2, written\n  vacates R1\n"
    assert rows(told(text), "STATE_APPEAL", "2024-07-10") == []


def test_a_spoken_ruling_alone_gives_a_safe_day_and_no_last_day() -> None:
    found = only(EXCLUDED.replace("R1, written", "R1, oral"))
    assert (found.due, found.safe, found.stands) == (None, date(2024, 7, 22), Stands.OPEN)
    assert (
        found.question == "No written order on R1 is in the ledger; the time runs from the day when one is filed."
    )
    assert only(EXCLUDED.replace("R1, written", "R1, oral"), on="2024-07-23").stands is Stands.UNCLEAR


def test_a_written_order_without_a_day_is_asked_for() -> None:
    found = only(EXCLUDED.replace("2024-07-08 ruling", "ruling"))
    assert (found.due, found.safe, found.stands) == (None, None, Stands.UNCLEAR)
    assert found.question == (
        "On which day was the written order R1 filed? The time runs from then; enter its day."
    )


def test_an_objection_sustained_at_trial_is_no_order_to_appeal() -> None:
    assert rows(told(EXCLUDED.replace("binds State", "binds State\n    ruled at trial")), "STATE_APPEAL") == []


def test_an_order_made_while_trial_runs_asks_about_jeopardy() -> None:
    text = '2024-07-08 trial T1 "The trial"\n' + EXCLUDED
    assert only(text).question == (
        "R1 was made after trial began on Monday 8 July 2024: has jeopardy attached, so that the State may not "
        "appeal it?"
    )


def test_reconsideration_in_time_makes_the_time_run_from_its_denial() -> None:
    asked = EXCLUDED + '\n2024-07-22 motion M2 by State "Motion to reconsider R1"\n'
    found = only(asked, "RECONSIDERATION", "2024-08-01")
    assert (found.stands, found.done_on) == (Stands.DONE, date(2024, 7, 22))
    waiting = only(asked, on="2024-08-01")
    assert (waiting.due, waiting.stands) == (None, Stands.UNCLEAR)
    assert waiting.question == (
        "Reconsideration was asked in time, on Monday 22 July 2024: the time for appeal runs from the order that "
        "disposes of that motion; enter it."
    )
    # Denied on Thursday 1 August 2024: 2, 5 to 9, 12 to 15: Thursday the 15th.
    denied = asked + "\n2024-08-01 ruling R2, written\n  disposes of M2: denied\n"
    assert only(denied, on="2024-08-01").due == date(2024, 8, 15)


def test_reconsideration_after_the_time_keeps_no_appeal_open() -> None:
    # State v. Suskiewich, 2014-NMSC-040: order of 6 December 2012, motion of 4 January 2013.
    asked = EXCLUDED + '\n2024-07-23 motion M2 by State "Motion to reconsider R1"\n'
    found = only(asked, on="2024-08-01")
    assert (found.due, found.stands) == (date(2024, 7, 22), Stands.PASSED)
    assert found.question == (
        "Reconsideration was asked on Tuesday 23 July 2024, after the time for appeal: it does not keep the "
        "appeal open."
    )
    assert only(asked, "RECONSIDERATION", "2024-08-01").stands is Stands.PASSED


def test_an_event_may_say_that_reconsideration_was_sought() -> None:
    text = EXCLUDED + "\n2024-07-10 event: reconsideration-sought by State\n  of R1\n"
    assert only(text, "RECONSIDERATION", "2024-07-10").stands is Stands.DONE


def test_a_dismissal_runs_from_its_writing_with_the_spoken_day_as_the_safe_one() -> None:
    # 31 July and thirty days: Friday 30 August; 12 July and thirty days: Sunday 11 August, so Monday the 12th.
    found = only(DISMISSED, on="2024-08-01")
    assert (found.ruling, found.due, found.safe) == ("R7", date(2024, 8, 30), date(2024, 8, 12))
    assert found.what == "notice of appeal from the dismissal"
    assert rows(told(DISMISSED), "APPEAL", "2024-08-01") == []


def test_an_ending_that_nobody_names_is_told_both_ways() -> None:
    case = told(DISMISSED.replace('  name "dismissal with prejudice"\n', ""))
    (state,), (defence,) = (rows(case, duty, "2024-08-01") for duty in ("STATE_APPEAL", "APPEAL"))
    assert state.what == "if R7 dismisses: notice of appeal from the dismissal"
    assert defence.what == "if R7 is the final judgment: notice of appeal from the judgment"
    assert defence.whose == ("Defence",)


def test_a_judgment_runs_for_the_defendant_whose_case_it_ends() -> None:
    text = (
        'party Poe "Poe", defence\n\n2024-07-31 ruling R1, written\n  name "Judgment"\n  closes the case for Poe\n'
    )
    assert only(text, "APPEAL", "2024-08-01").whose == ("Poe",)


TRIAL = '2024-07-09 trial T1 "The trial"\n'
NOTICED = TRIAL + 'item A "The earlier fire", other\ntrait: A other-act, yes, a user\'s guess\n'


def test_a_notice_without_a_number_of_days_is_open_until_trial() -> None:
    found = only(NOTICED, "NOTICE", "2024-07-08")
    assert (found.whose, found.items, found.due, found.stands) == (("State",), ("A",), None, Stands.OPEN)
    assert found.counted == ("trial begins on Tuesday 9 July 2024; the rule gives no number of days",)
    assert found.authority == "NMRA 11-404(B)(3)"
    assert only(NOTICED, "NOTICE", "2024-07-09").stands is Stands.PASSED
    given = NOTICED + "2024-06-01 event: notice-given by State on A\n"
    assert only(given, "NOTICE", "2024-07-09").stands is Stands.DONE


def test_what_was_done_before_trial_is_not_said_to_be_in_time_where_the_rule_gives_no_day() -> None:
    """A notice of the eve of trial is before it; whether it left a fair opportunity is for the court."""
    eve = NOTICED + "2024-07-08 event: notice-given by State on A\n"
    said = done_words(only(eve, "NOTICE", "2024-07-09"))
    assert said == "given before trial, on Monday 8 July 2024; whether in time is not judged"


def test_a_notice_as_agreed_counts_and_a_guess_does_not() -> None:
    agreed = NOTICED + "trait: A notice-given, yes, as agreed\n  dated 2024-06-01\n"
    assert only(agreed, "NOTICE").done_on == date(2024, 6, 1)
    assert only(agreed.replace("as agreed", "a user's guess"), "NOTICE").done_on is None
    undated = only(agreed.replace("  dated 2024-06-01\n", ""), "NOTICE", "2024-07-08")
    assert (undated.stands, undated.question) == (Stands.UNCLEAR, "On which day was it done? Enter the day.")


def test_without_a_trial_the_day_is_asked_for() -> None:
    found = only(NOTICED.replace(TRIAL, ""), "NOTICE")
    assert (found.stands, found.question) == (
        Stands.UNCLEAR,
        "When does trial begin? Enter the trial with its day.",
    )


def test_a_conviction_needs_notice_once_it_is_more_than_ten_years_old_at_trial() -> None:
    text = (
        TRIAL + 'item V "The conviction", document\ntrait: V conviction, yes, says the court\n  dated 2014-07-09\n'
    )
    assert rows(told(text), "NOTICE", "2024-07-01") == []
    assert only(text.replace("2014-07-09", "2014-07-08"), "NOTICE", "2024-07-01").whose == ()


def test_a_federal_motion_under_412_is_due_fourteen_days_before_trial() -> None:
    # Fourteen days back from Tuesday 9 July 2024: Tuesday 25 June.
    case = told(TRIAL + 'item S "The diary", document\ntrait: S sexual-conduct, yes, says the court\n')
    (found,) = rows(federal(case), "NOTICE", "2024-06-25")
    assert (found.due, found.stands) == (date(2024, 6, 25), Stands.OPEN)


def test_a_motion_to_suppress_is_held_against_sixty_days() -> None:
    motion = 'item E "The gun", object\n2024-05-10 motion M1 by Defence\n  asks to suppress E against State\n'
    found = only(TRIAL + motion, "SUPPRESSION", "2024-05-11")
    assert (found.due, found.stands) == (date(2024, 5, 10), Stands.DONE)
    late = TRIAL + motion.replace("2024-05-10", "2024-05-13")
    assert only(late, "SUPPRESSION", "2024-05-13").stands is Stands.PASSED
    (alert,) = deadlines(told(late).at("2024-07-09")).alerts
    assert alert.code == "SUPPRESSION_UNDECIDED"
    decided = late + "2024-07-01 ruling R1, written\n  disposes of M1: denied\n"
    assert deadlines(told(decided).at("2024-07-09")).alerts == ()


def test_while_there_is_time_a_defendant_is_told_by_when_to_move() -> None:
    found = only(TRIAL, "SUPPRESSION", "2024-05-10")
    assert (found.whose, found.due, found.stands) == (("Defence",), date(2024, 5, 10), Stands.OPEN)
    assert rows(told(TRIAL), "SUPPRESSION", "2024-05-13") == []


def test_a_day_that_the_court_set_is_listed_and_nothing_is_counted() -> None:
    text = """
    item E "The film", recording

    2024-07-01 ruling R1, written
      permits E
        binds State
        needs "the State serves the redacted film" (party, until 2024-07-06)
    """
    found = only(text, "ORDERED", "2024-07-05")
    assert (found.what, found.whose, found.due) == (
        "the State serves the redacted film",
        ("State",),
        date(2024, 7, 6),
    )
    assert (found.stands, found.counted) == (Stands.OPEN, ("the court named the day: Saturday 6 July 2024",))
    assert only(text, "ORDERED", "2024-07-06").stands is Stands.PASSED


def test_a_key_is_the_same_on_every_day() -> None:
    keys = [[one.key for one in deadlines(told(EXCLUDED).at(day)).rows] for day in ("2024-07-08", "2024-09-01")]
    assert keys[0] == keys[1] == ["reconsideration:exclusion:R1:State", "state_appeal:exclusion:R1:State"]


def test_a_case_without_rulings_has_no_deadlines() -> None:
    assert deadlines(told('item E "The film", recording').at()).rows == ()

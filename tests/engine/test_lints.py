"""The lints: each with a case that it reports and one that it rightly passes over (SEMANTICS 2.13)."""

from __future__ import annotations

import pytest

from inlimine.engine.conflicts.exhibit_names import Labels, named
from inlimine.engine.conflicts.lints import lints
from inlimine.engine.conflicts.report import conflicts
from tests.told import Told, told

Row = tuple[str, str, str, str]


def found(case: Told, on: str = "2024-07-10") -> list[Row]:
    """What is to be mended, but what many of these ledgers have beside the point.

    Facts without a condition, and days that passed, which have tests of their own (test_overdue).
    """
    return [row for row in everything(case, on) if row[0] not in ("UNMATCHED_FACT", "DEADLINE_PASSED")]


def everything(case: Told, on: str = "2024-07-10") -> list[Row]:
    return [(lint.code.value, lint.ruling, lint.message, lint.question) for lint in lints(case.at(on))]


def codes(case: Told, on: str = "2024-07-10") -> list[tuple[str, str]]:
    return [(code, ruling) for code, ruling, _, _ in found(case, on)]


# --- oral and written ---


def test_an_oral_ruling_without_a_written_order(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-08 ruling R1, oral
      bars E
    """
    assert found(case) == [
        (
            "ORAL_ONLY",
            "R1",
            "R1 of 8 July 2024 was spoken, and no written order in the ledger memorialises it: "
            "obey it, and ask for a written order, because an oral ruling may still change.",
            "",
        )
    ]


def test_an_oral_ruling_that_was_written_down_or_lost_its_force_is_passed_over(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image
    item G "Glove", object

    2024-07-08 ruling R1, oral
      bars E
    2024-07-09 ruling R2, written
      memorialises R1
    2024-07-08 ruling R3, oral
      bars F
    2024-07-09 ruling R4, written
      permits F
      supersedes R3
    2024-07-08 ruling R5, oral
      bars G
        tentative
    2024-07-08 ruling R6, oral
      name "The court thanks the jury"
    """
    assert found(case) == []


def test_where_the_spoken_ruling_controls_nothing_is_missing(case: Told) -> None:
    """
    case "State v. Roe"
      law new_mexico
      oral rulings control

    party State "State", prosecution
    party Defence "Roe", defence
    item E "Letter", document

    2024-07-08 ruling R1, oral
      bars E
    """
    assert found(case) == []


def test_of_a_ruling_written_down_in_part_the_rest_is_told(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image

    2024-07-08 ruling R1, oral
      bars E
      bars F

    2024-07-09 ruling R2, written
      memorialises R1a
    """
    assert codes(case) == [("ORAL_ONLY", "R1b")]


def test_an_oral_dismissal_wants_its_order_too(case: Told) -> None:
    """
    2024-07-08 ruling R1, oral
      closes the case
    """
    assert codes(case) == [("ORAL_ONLY", "R1")]


def test_a_closed_case_is_asked_nothing(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        unless "privilege is waived" (party, until 2024-07-05)

    2024-07-08 ruling R2, written
      closes the case
    """
    assert [(code, ruling, question) for code, ruling, _, question in found(case)] == [
        ("CONDITION_IMPOSSIBLE", "R1", "")
    ]


def test_what_parties_say_is_no_oral_ruling(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-08 act S1 by State and Defence, oral
      bars E
    """
    assert found(case) == []


def test_a_written_order_that_somebody_is_to_draft(case: Told) -> None:
    """
    case "State v. Roe"
      law new_mexico
      oral rulings control

    party State "State", prosecution
    party Defence "Roe", defence
    item E "Letter", document

    2024-07-08 ruling R1, oral
      bars E
      written order due from State
    """
    assert found(case) == [
        (
            "AWAITS_WRITTEN_ORDER",
            "R1",
            "The written order on R1 of 8 July 2024 is due from the State and is not in the ledger: have it "
            "presented to the court, and enter it as a written ruling that memorialises R1.",
            "",
        )
    ]


def test_a_written_order_that_has_come_is_awaited_no_more(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-08 ruling R1, oral
      bars E
      written order due from State

    2024-07-09 ruling R2, written
      memorialises R1
    """
    assert found(case) == []
    assert codes(case, "2024-07-08") == [("AWAITS_WRITTEN_ORDER", "R1"), ("ORAL_ONLY", "R1")]


def test_a_written_order_against_the_oral_ruling(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-08 ruling R1, oral
      permits E

    2024-07-09 ruling R2, written
      bars E
      memorialises R1
    """
    assert found(case) == [
        (
            "ORAL_WRITTEN_CONFLICT",
            "R2",
            'R1 of 8 July 2024 (spoken) and R2 of 9 July 2024 (written) differ on "Letter": R2 prevails here, '
            "because the written order controls over the spoken ruling. "
            "Move to correct or clarify the written order.",
            "",
        )
    ]


def test_where_it_is_open_which_form_controls_the_court_is_asked(case: Told) -> None:
    """
    case "State v. Roe"
      law federal
      oral against written is unclear

    party State "State", prosecution
    party Defence "Roe", defence
    item E "Letter", document

    2024-07-08 ruling R1, oral
      permits E

    2024-07-09 ruling R2, written
      bars E
      memorialises R1
    """
    (row,) = found(case)
    assert row == (
        "ORAL_WRITTEN_CONFLICT",
        "R2",
        'R1 of 8 July 2024 (spoken) and R2 of 9 July 2024 (written) differ on "Letter": '
        "which controls here, the spoken or the written ruling, is open. "
        "Move to correct or clarify the written order.",
        'Which controls for "Letter" when offered by the State (case in chief): '
        "R1 of 8 July 2024 or R2 of 9 July 2024?",
    )


def test_a_written_form_that_says_the_same_is_no_such_conflict(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-08 ruling R1, oral
      bars E

    2024-07-09 ruling R2, written
      bars E
      memorialises R1
    """
    assert found(case) == []


# --- reasons ---


def test_a_reason_that_states_the_test_for_the_opposite_result(case: Told) -> None:
    """
    topic producer "His status as a producer"

    2024-07-08 ruling R1, written
      bars producer
        reason "The probative value is not substantially outweighed by unfair prejudice"
    """
    assert found(case) == [
        (
            "REASON_MISMATCH",
            "R1",
            'R1 of 8 July 2024 bars "His status as a producer", and the quoted reason states the test for letting '
            "it in, FRE 403; NMRA 11-403 (general knowledge, verify): the result decides; ask for a written order "
            "that gives the reason.",
            'R1 of 8 July 2024 bars "His status as a producer", but its quoted reason states the test for letting '
            "it in: does the ruling stand as made?",
        )
    ]


def test_a_reason_that_fits_is_passed_over(case: Told) -> None:
    """
    topic producer "His status as a producer"

    2024-07-08 ruling R1, written
      bars producer
        reason "The probative value is substantially outweighed by unfair prejudice"
    """
    assert found(case) == []


# --- conditions ---


def test_a_bar_whose_lift_path_has_closed(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        unless "privilege is waived" (party, until 2024-07-05)
    """
    assert found(case, "2024-07-04") == []
    assert found(case) == [
        (
            "CONDITION_IMPOSSIBLE",
            "R1",
            'R1 of 1 July 2024 bars "Letter" unless something occurs, and the time for "privilege is waived" ran '
            "out on 5 July 2024: R1 can no longer be lifted in this way, only by the court. "
            "Ask the court what now holds.",
            'What holds for "Letter" under R1 of 1 July 2024, now that the time for "privilege is waived" ran out '
            "on 5 July 2024?",
        )
    ]


def test_a_permission_only_on_a_condition_that_has_failed(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-08 fact: "a foundation is laid" is not so, decided by the judge

    2024-07-01 ruling R1, written
      permits E
        needs "a foundation is laid" (judge)
        only on that condition
    """
    assert found(case) == [
        (
            "CONDITION_IMPOSSIBLE",
            "R1",
            'R1 of 1 July 2024 permits "Letter" only with something, and "a foundation is laid" has failed: '
            "R1 permits on that condition and not otherwise, so that it bars the use now. "
            "Ask the court what now holds.",
            'What holds for "Letter" under R1 of 1 July 2024, now that "a foundation is laid" has failed?',
        )
    ]


@pytest.mark.parametrize(
    ("does", "follows"),
    [
        (
            'permits E\n    needs "it is laid" (judge)',
            'R1 of 1 July 2024 permits "Letter" only with something, and "it is laid" has failed: '
            "R1 permits nothing now, and does not bar the use either. Ask the court what now holds.",
        ),
        (
            'sets a condition on E\n    needs "it is laid" (judge)',
            'R1 of 1 July 2024 sets a condition on "Letter", and "it is laid" has failed: '
            "without it R1 forbids the use. Ask the court what now holds.",
        ),
        (
            'permits E\n    when "it is laid" (judge)',
            'R1 of 1 July 2024 permits "Letter" only on a condition, and "it is laid" has failed: '
            "R1 has no effect and will have none. Ask the court what now holds.",
        ),
        (
            'permits E\n    unless "it is laid" (judge)',
            'R1 of 1 July 2024 permits "Letter" unless something occurs, and "it is laid" has failed: '
            "R1 is no longer limited by it.",
        ),
        (
            'bars E\n    unless "it is laid" (judge) or "the door is opened" (judge)',
            'R1 of 1 July 2024 bars "Letter" unless something occurs, and "it is laid" has failed: '
            "another way to meet the condition is still open.",
        ),
        (
            'bars E\n    unless "the door is opened" (judge) and not "it is waived" (party)',
            'R1 of 1 July 2024 bars "Letter" unless something occurs, and "it is waived" has occurred: '
            "R1 can no longer be lifted in this way, only by the court. Ask the court what now holds.",
        ),
    ],
)
def test_what_follows_is_said_for_each_kind_of_condition(does: str, follows: str) -> None:
    case = f"""
item E "Letter", document
2024-07-08 fact: "it is laid" is not so, decided by the judge
2024-07-08 fact: "it is waived" is so, decided by a party

2024-07-01 ruling R1, written
  {does}
"""
    assert [message for _, _, message, _ in found(told(case))] == [follows]


@pytest.mark.parametrize(
    "condition",
    [
        'unless "it is laid" (judge) or "the door is opened" (judge)',
        'unless not "it is cut" (judge)',
        'unless "nobody has settled it" (judge)',
    ],
)
def test_a_condition_that_is_met_in_another_way_or_open_is_passed_over(condition: str) -> None:
    case = f"""
item E "Letter", document
2024-07-08 fact: "it is laid" is so, decided by the judge
2024-07-08 fact: "the door is opened" is not so, decided by the judge
2024-07-08 fact: "it is cut" is not so, decided by the judge

2024-07-01 ruling R1, written
  bars E
    {condition}
"""
    assert found(told(case)) == []


# --- grounds that are gone ---

SEVERED = """
case "State v. Roe and Doe"
  law new_mexico

party State "State", prosecution
party Roe "Roe", defence
party Doe "Doe", defence
trial Second "Second trial"
count C1 "burglary" against Roe
count C2 "burglary" against Doe
{severed}
item E "Doe's statement", document

2024-07-01 ruling R1, written
  bars E
    against Roe
    grounds {ground}
"""


def test_a_bar_for_as_long_as_defendants_are_tried_together(case: Told) -> None:
    """
    item E "The other's statement", document
    2024-06-01 fact: "the defendants are tried together" is so, decided by an event
    2024-07-08 fact: "the defendants are tried together" is not so, decided by an event

    2024-07-01 ruling R1, written
      bars E
        when "the defendants are tried together" (event)
    """
    assert found(case, "2024-07-07") == []
    assert found(case) == [
        (
            "GROUND_LAPSED",
            "R1",
            'R1 of 1 July 2024 bars "The other\'s statement" only while a condition holds, and '
            '"the defendants are tried together" is no longer so: R1 has no effect now. '
            "Ask the court to confirm that, and what holds instead.",
            'Has R1 of 1 July 2024 lapsed for "The other\'s statement", now that '
            '"the defendants are tried together" is no longer so?',
        )
    ]


def test_a_bruton_bar_after_severance() -> None:
    correction = 'count C2 "burglary" against Doe\n  severed into Second\n  corrects because "severed"'
    case = told(SEVERED.format(severed=correction, ground="Bruton"))
    assert found(case) == [
        (
            "GROUND_LAPSED",
            "R1",
            'R1 of 1 July 2024 bars "Doe\'s statement" (against Roe) because of a joint trial (Bruton), and Roe '
            "is no longer tried together with another defendant: R1 stands until the court lifts it. "
            "Ask the court.",
            'Does R1 of 1 July 2024 still stand for "Doe\'s statement", now that Roe is no longer tried together '
            "with another defendant?",
        )
    ]


def test_a_bruton_bar_after_the_case_against_the_other_was_closed() -> None:
    closed = "2024-07-05 ruling R2, written\n  closes the case for Doe"
    case = told(SEVERED.format(severed=closed, ground="Bruton"))
    assert codes(case, "2024-07-04") == []
    assert codes(case) == [("GROUND_LAPSED", "R1")]


@pytest.mark.parametrize(
    ("severed", "ground"),
    [
        ("", "Bruton"),
        ('count C2 "burglary" against Doe\n  severed into Second\n  corrects because "severed"', "403"),
        ('count C2 "burglary" against Doe\n  severed into Second\n  corrects because "severed"', "non-Bruton"),
        ('count C3 "theft" against Doe\n  severed into Second', "Bruton"),
    ],
)
def test_a_bar_that_does_not_rest_on_a_joint_trial_or_a_trial_still_joint(severed: str, ground: str) -> None:
    assert found(told(SEVERED.format(severed=severed, ground=ground))) == []


SPOUSES = """
case "State v. Roe"
  law new_mexico

party State "State", prosecution
party Defence "Roe", defence
item E "What Roe told his wife", testimony

{day} ruling R1, written
  bars E
    grounds 11-505
"""


def test_a_ruling_whose_rule_changed_afterwards() -> None:
    case = told(SPOUSES.format(day="2019-08-01"))
    assert found(case, "2019-08-02") == []
    assert found(case, "2019-09-15") == [
        (
            "GROUND_LAPSED",
            "R1",
            'R1 of 1 August 2019 bars "What Roe told his wife" on a ground whose rule changed on 30 August 2019: '
            "NMRA 11-505, the privilege between spouses was abolished. R1 stands until the court changes it. "
            "Ask the court.",
            'Does R1 of 1 August 2019 still stand for "What Roe told his wife", now that NMRA 11-505 has changed '
            "on 30 August 2019?",
        )
    ]


def test_a_ruling_made_after_the_change_is_passed_over() -> None:
    assert found(told(SPOUSES.format(day="2024-07-01"))) == []


# --- items ---

HELD = """
item E "Box of rounds", object
  holder "the police"
part E1 of E "One round", object
  holder "the laboratory"
{more}

2024-07-01 ruling R1, written
  bars E
"""


def test_a_barred_item_that_somebody_holds_without_a_disclosure() -> None:
    assert found(told(HELD.format(more="2024-07-05 disclosure: E1 by State to Defence"))) == [
        (
            "UNDISCLOSED_ITEM",
            "R1",
            'R1 of 1 July 2024 bars "Box of rounds", which is held by the police: no disclosure recorded. '
            "Enter the disclosure if one was made.",
            "",
        )
    ]


def test_a_disclosed_whole_and_its_parts_are_passed_over() -> None:
    case = told(HELD.format(more="2024-07-05 disclosure: E by State to Defence"))
    assert found(case) == []
    assert codes(case, "2024-07-04") == [("UNDISCLOSED_ITEM", "R1"), ("UNDISCLOSED_ITEM", "R1")]


def test_an_item_that_is_not_barred_or_held_by_nobody_named_is_passed_over(case: Told) -> None:
    """
    item E "Letter", document
      holder "the police"
    item F "Photograph", image
    topic T "The search"
    coverage: T may cover E, a user's guess

    2024-07-01 ruling R1, written
      permits E
    2024-07-01 ruling R2, written
      bars F
    2024-07-02 ruling R3, written
      bars T
    """
    assert found(case) == []


# --- labels ---


def test_a_ruling_that_names_an_exhibit_nobody_has_labelled(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image
    2024-07-01 label: E is "State's Exhibit 7"
    2024-07-01 label: F is "state's  EXHIBIT 9"

    2024-07-08 ruling R1, written
      name "Order on State's Exhibits 7, 9 and 14"
      bars E
        words "Exhibit 7 is out, and so is Ex. 7-A"
    """
    assert found(case) == [
        (
            "UNKNOWN_LABEL",
            "R1",
            "R1 of 8 July 2024 names Exhibit 7-A, and no item in the ledger bears that label: "
            "give the item its label, or add the item.",
            "Which item does R1 of 8 July 2024 mean by Exhibit 7-A?",
        ),
        (
            "UNKNOWN_LABEL",
            "R1",
            "R1 of 8 July 2024 names State's Exhibit 14, and no item in the ledger bears that label: "
            "give the item its label, or add the item.",
            "Which item does R1 of 8 July 2024 mean by State's Exhibit 14?",
        ),
    ]


def test_a_label_that_an_item_bore_once_is_known(case: Told) -> None:
    """
    item E "Letter", document
    item F "Defendant's Exhibit B, a photograph", image
    2024-07-01 label: E is "Exhibit 7"
    2024-07-02 label: E is no longer "Exhibit 7"
    2024-07-02 label: E is "14"

    2024-07-08 ruling R1, written
      bars E
        words "State's Exhibit 7, now Exhibit 14, is out; defense Exhibit B is another matter"
    """
    assert found(case) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Exhibit 14", ["Exhibit 14"]),
        ("State's Exhibit 14.", ["State's Exhibit 14"]),
        ("Ex. 7-A and the rest", ["Exhibit 7-A"]),
        ("Defendant's Exhibit B", ["Defendant's Exhibit B"]),
        ("Exhibits 7 and 14", ["Exhibit 7", "Exhibit 14"]),
        (
            "State's Exhibits 7, 9, and 14 are out",
            ["State's Exhibit 7", "State's Exhibit 9", "State's Exhibit 14"],
        ),
        ("Exhibits A & B", ["Exhibit A", "Exhibit B"]),
        ("Exhibits 7 through 9", ["Exhibit 7", "Exhibit 8", "Exhibit 9"]),
        ("Exhibit No. 3", ["Exhibit 3"]),
        ("STATE'S EXHIBIT 12", ["STATE'S Exhibit 12"]),
        ("Exhibit R-5", ["Exhibit R-5"]),
        ("Exhibit 7, 12 pages", ["Exhibit 7"]),
        ("the exhibit I saw", []),
        ("THE EXHIBIT IS OUT", []),
        ("Exhibits are returned", []),
        ("an example 14", []),
        ("Ann's and Bob's Exhibit 4", ["Bob's Exhibit 4"]),
    ],
)
def test_what_counts_as_the_name_of_an_exhibit(text: str, names: list[str]) -> None:
    assert [str(one) for one in named(text)] == names


@pytest.mark.parametrize(
    ("label", "text", "known"),
    [
        ("State's Exhibit 14", "Exhibit 14", True),
        ("Exhibit 14", "State's Exhibit 14", True),
        ("14", "State's Exhibit 14", True),
        ("STATE'S EXHIBIT 7 - A", "State's Exhibit 7-A", True),
        ("Defence Exhibit C", "Defendant's Exhibit C", True),
        ("State’s Exhibit 14", "State's Exhibit 14", True),
        ("State's Exhibit 14", "Defendant's Exhibit 14", False),
        ("State's Exhibit 1", "State's Exhibit 14", False),
        ("State's Exhibit 7-A", "State's Exhibit 7", False),
    ],
)
def test_labels_are_compared_without_case_and_spaces(label: str, text: str, known: bool) -> None:
    (one,) = named(text)
    assert Labels([label]).hold(one) is known


def test_a_range_to_a_number_of_any_length_names_only_its_ends() -> None:
    far = "9" * 5000
    assert [one.mark for one in named(f"Exhibits 7 through {far}")] == ["7", far]


def test_numbers_of_any_length_in_handles_and_quotations_are_no_obstacle() -> None:
    far = "9" * 5000
    case = told(
        f"""
        item E "Letter", document

        2024-07-01 ruling R{far}, written
          bars E
            words "Exhibits 7 through {far} are out"
        2024-07-02 ruling R2, written
          permits E
        """
    )
    assert [pair.rulings for pair in conflicts(case.at()).resolved] == [(f"R{far}", "R2")]
    assert codes(case) == [("UNKNOWN_LABEL", f"R{far}")] * 2


def test_a_long_text_is_read_in_reasonable_time() -> None:
    for text in ("a" * 50_000, "a'" * 50_000, "Exhibits " + "1, " * 20_000, "Exhibit " + "1" * 50_000 + "é"):
        assert len(named(text)) <= 1
    assert len(named("Exhibits " + "1 through 400, " * 5_000)) == 400


def test_a_fact_whose_words_stand_in_no_condition_is_told_with_the_one_perhaps_meant(case: Told) -> None:
    """
    topic T "The arrest"

    2024-07-01 ruling R5, written
      bars T
        unless "the door is opened" (judge)

    2024-07-03 fact: "the door was opened" is so, decided by the judge
    2024-07-03 fact: "The DOOR is  opened" is so, decided by the judge
    """
    assert everything(case) == [
        (
            "UNMATCHED_FACT",
            "R5",
            'The fact of 3 July 2024 "the door was opened" settles nothing: no condition has these words; did you '
            'mean "the door is opened" (R5)?',
            "",
        )
    ]

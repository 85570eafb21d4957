"""More of the lints: which of several rulings, which of several conditions, and how a nameless thing is told."""

from __future__ import annotations

import pytest

from inlimine.engine.conflicts.exhibit_names import Labels, named
from inlimine.engine.conflicts.lint import Code
from inlimine.engine.conflicts.lints import lints
from inlimine.engine.conflicts.report import Report
from tests.engine.test_lints import codes, found
from tests.told import Told, told

SPOKEN = (
    "{} was spoken, and no written order in the ledger memorialises it: obey it, and ask for a written order, "
    "because an oral ruling may still change."
)
LETTER = 'item E "Letter", document\nitem F "Photograph", image\n\n'


def messages(case: Told, on: str = "2024-07-10") -> list[str]:
    return [message for _, _, message, _ in found(case, on)]


# --- oral and written ---


def test_a_spoken_ruling_is_told_once_and_its_unwritten_parts_by_their_letters(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image
    item G "Glove", object

    2024-07-08 ruling R1, oral
      bars E
      bars F

    2024-07-08 ruling R2, oral
      bars E
      bars F
      bars G

    2024-07-09 ruling R3, written
      memorialises R2a

    ruling R4, oral
      bars G
    """
    assert messages(case) == [
        SPOKEN.format(of) for of in ("R1 of 8 July 2024", "R2b of 8 July 2024", "R2c of 8 July 2024", "R4")
    ]


@pytest.mark.parametrize(
    ("does", "told_of"),
    [
        ("disposes of M1: moot", ["R1"]),
        ("supersedes R0", ["R1"]),
        ("closes the case", ["R1"]),
        ('name "Remarks"', []),
    ],
)
def test_whatever_the_court_did_aloud_wants_its_order(does: str, told_of: list[str]) -> None:
    text = LETTER + "2024-06-24 motion M1 by Defence\n  asks to exclude E\n\n2024-07-01 ruling R0, written\n"
    text += f"  bars E\n\n2024-07-08 ruling R1, oral\n  {does}\n"
    assert [ruling for code, ruling in codes(told(text)) if code == "ORAL_ONLY"] == told_of
    written = text + "\n2024-07-09 ruling R2, written\n  memorialises R1\n"
    assert codes(told(written)) == []


@pytest.mark.parametrize(
    ("controls", "oral_day", "written_day", "told_of"),
    [
        ("written orders control", "2024-07-08", "2024-07-09", ["R2"]),
        ("oral against written is unclear", "2024-07-08", "2024-07-09", ["R2"]),
        # The later oral ruling is simply the later one, and so is any later ruling in the same form.
        ("written orders control", "2024-07-09", "2024-07-08", []),
    ],
)
def test_they_differ_where_the_form_decides_even_if_neither_writes_the_other_down(
    controls: str, oral_day: str, written_day: str, told_of: list[str]
) -> None:
    case = f"""
case "State v. Roe"
  law federal
  {controls}

party State "State", prosecution
party Defence "Roe", defence
item E "Letter", document

{oral_day} ruling R1, oral
  permits E

{written_day} ruling R2, written
  bars E
"""
    rows = codes(told(case))
    assert [ruling for code, ruling in rows if code == "ORAL_WRITTEN_CONFLICT"] == told_of


@pytest.mark.parametrize("form", ["oral", "written"])
def test_two_rulings_in_one_form_do_not_differ_in_form(form: str) -> None:
    text = LETTER + f"2024-07-08 ruling R1, {form}\n  permits E\n\n2024-07-09 ruling R2, {form}\n  bars E\n"
    assert "ORAL_WRITTEN_CONFLICT" not in [code for code, _ in codes(told(text))]


def test_they_differ_where_one_writes_down_the_other_though_their_scopes_are_open(case: Told) -> None:
    """
    topic T "The letters"
    item E "Letter", document
    coverage: T covers E, as agreed

    2024-07-08 ruling R1, oral
      permits E

    2024-07-09 ruling R2, written
      bars T
      memorialises R1
    """
    assert found(case) == [
        (
            "ORAL_WRITTEN_CONFLICT",
            "R2",
            'R1 of 8 July 2024 (spoken) and R2 of 9 July 2024 (written) differ on "Letter": an earlier specific '
            "and a later general ruling: which prevails is open. Move to correct or clarify the written order.",
            'Which controls for "Letter" when offered by the State (case in chief): '
            "R1 of 8 July 2024 or R2 of 9 July 2024?",
        )
    ]
    day = told(
        (test_they_differ_where_one_writes_down_the_other_though_their_scopes_are_open.__doc__ or "")
        .replace("R2", "A2")
        .replace("07-09", "07-08")
    )
    assert codes(day) == [("ORAL_WRITTEN_CONFLICT", "A2")]


def test_a_report_at_hand_is_not_made_again(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-08 ruling R1, oral
      permits E

    2024-07-09 ruling R2, written
      bars E
      memorialises R1
    """
    state = case.at("2024-07-10")
    assert [lint.code.value for lint in lints(state)] == ["ORAL_WRITTEN_CONFLICT"]
    assert lints(state, Report()) == ()


# --- what holds no longer, or never held ---


def test_nothing_is_to_be_mended_in_what_does_not_hold() -> None:
    text = (
        LETTER + '2024-07-01 ruling R1, written\n  bars E\n{}    unless "it is waived" (party, until 2024-07-05)\n'
    )
    later = "\n2024-07-06 ruling R2, written\n  permits E\n  supersedes R1\n"
    assert codes(told(text.format(""))) == [("CONDITION_IMPOSSIBLE", "R1")]
    assert codes(told(text.format("    tentative\n"))) == []
    assert codes(told(text.format("") + later)) == []


# --- reasons ---


def test_a_permission_whose_reason_states_the_test_for_keeping_out(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-08 ruling R1, written
      permits E
        reason "The probative value is substantially outweighed by unfair prejudice"
    """
    ((code, ruling, message, question),) = found(case)
    assert (code, ruling) == ("REASON_MISMATCH", "R1")
    assert "states the test for keeping it out, FRE 403; NMRA 11-403" in message
    assert question == (
        'R1 of 8 July 2024 permits "Letter", but its quoted reason states the test for keeping it out: '
        "does the ruling stand as made?"
    )


# --- conditions ---


@pytest.mark.parametrize(
    ("does", "message", "question"),
    [
        (
            'bars E\n    when "it is laid" (judge)',
            'R1 of 1 July 2024 bars "Letter" only while a condition holds, and "it is laid" is no longer so: '
            "R1 has no effect now. Ask the court to confirm that, and what holds instead.",
            'Has R1 of 1 July 2024 lapsed for "Letter", now that "it is laid" is no longer so?',
        ),
        (
            'bars E\n    when not "it is waived" (party)',
            'R1 of 1 July 2024 bars "Letter" only while a condition holds, and "it is waived" has occurred: '
            "R1 has no effect now. Ask the court to confirm that, and what holds instead.",
            'Has R1 of 1 July 2024 lapsed for "Letter", now that "it is waived" has occurred?',
        ),
        (
            'permits E\n    when "it was once so" (event)',
            'R1 of 1 July 2024 permits "Letter" only while a condition holds, and "it was once so" is no longer '
            "so: R1 has no effect now. Ask the court to confirm that, and what holds instead.",
            'Has R1 of 1 July 2024 lapsed for "Letter", now that "it was once so" is no longer so?',
        ),
        (
            'permits E\n    when "it is laid" (judge) or "the door is opened" (judge)',
            'R1 of 1 July 2024 permits "Letter" only on a condition, and "it is laid" has failed: another way to '
            "meet the condition is still open.",
            "",
        ),
        (
            'permits E\n    needs "it is laid" (judge) or "the door is opened" (judge)',
            'R1 of 1 July 2024 permits "Letter" only with something, and "it is laid" has failed: another way to '
            "meet the condition is still open.",
            "",
        ),
        (
            'bars E, F\n    unless "it is laid" (judge)',
            'R1 of 1 July 2024 bars "Letter" and "Photograph" unless something occurs, and "it is laid" has '
            "failed: R1 can no longer be lifted in this way, only by the court. Ask the court what now holds.",
            'What holds for "Letter" and "Photograph" under R1 of 1 July 2024, now that "it is laid" has failed?',
        ),
    ],
)
def test_what_became_of_each_condition_and_what_is_asked(does: str, message: str, question: str) -> None:
    text = f"""
{LETTER}2024-07-08 fact: "it is laid" is not so, decided by the judge
2024-07-08 fact: "it is waived" is so, decided by a party
2024-07-02 fact: "it was once so" is so, decided by an event
2024-07-08 fact: "it was once so" is not so, decided by an event

2024-07-01 ruling R1, written
  {does}
"""
    assert [(said, asked) for _, _, said, asked in found(told(text))] == [(message, question)]


def test_a_finding_made_for_one_ruling_ends_the_condition_of_that_ruling_alone() -> None:
    text = LETTER + 'fact: "it is laid" is not so, decided by the judge\n  of R1\n\n'
    for ruling in ("R1", "R2"):
        text += f'2024-07-01 ruling {ruling}, written\n  bars E\n    unless "it is laid" (judge)\n\n'
    assert codes(told(text)) == [("CONDITION_IMPOSSIBLE", "R1")]


def test_a_ruling_on_nothing_named_bars_an_unnamed_subject(case: Told) -> None:
    """
    2019-06-24 motion M1 by Defence
      asks to exclude
        grounds 11-505

    2019-08-01 ruling R1, written
      disposes of M1: granted
    """
    assert messages(case, "2019-09-15") == [
        "R1 of 1 August 2019 bars an unnamed subject on a ground whose rule changed on 30 August 2019: "
        "NMRA 11-505, the privilege between spouses was abolished. R1 stands until the court changes it. "
        "Ask the court."
    ]


# --- grounds that are gone ---

COUNTS = """
case "State v. Roe and Doe"
  law new_mexico

party State "State", prosecution
party Roe "Roe", defence
party Doe "Doe", defence
trial Second "Second trial"
{counts}
item E "The statement", document

2024-07-01 ruling R1, written
  bars E
{against}    grounds Bruton
"""
APART = 'count C1 "burglary" against Roe\ncount C2 "burglary" against Doe\n  severed into Second\n'


def test_a_joint_trial_that_is_over_for_both_is_told_of_both() -> None:
    case = told(COUNTS.format(counts=APART, against=""))
    assert messages(case) == [
        'R1 of 1 July 2024 bars "The statement" because of a joint trial (Bruton), and Doe and Roe are no longer '
        "tried together with another defendant: R1 stands until the court lifts it. Ask the court."
    ]


@pytest.mark.parametrize(
    ("counts", "against"),
    [
        ('count C1 "burglary" against Roe\n', "    against Roe\n"),
        ('count C1 "burglary" against Roe\ncount C3 "theft" against Roe\n', "    against Doe\n"),
        ("", ""),
    ],
)
def test_where_nobody_else_was_ever_charged_no_joint_trial_has_ended(counts: str, against: str) -> None:
    assert found(told(COUNTS.format(counts=counts, against=against))) == []


SPOUSES = LETTER + "{day} ruling R1, written\n  bars E\n    grounds {ground}\n"


@pytest.mark.parametrize(
    ("day", "ground", "on", "told_of"),
    [
        ("2019-08-29", "11-505", "2019-09-15", True),
        ("2019-08-30", "11-505", "2019-09-15", False),
        ("2019-08-30", "11-505", "2020-07-01", True),
        ("2019-08-01", "403", "2019-09-15", False),
        ("2019-08-01", "spousal-privilege", "2019-09-15", True),
    ],
)
def test_a_ruling_is_asked_about_if_its_own_rule_changed_after_it(
    day: str, ground: str, on: str, told_of: bool
) -> None:
    case = told(SPOUSES.format(day=day, ground=ground))
    assert codes(case, on) == ([("GROUND_LAPSED", "R1")] if told_of else [])


# --- items and labels ---


def test_each_item_that_somebody_holds_is_looked_at(case: Told) -> None:
    """
    item A "Letter", document
    item B "Box", object
      holder "the police"

    2024-07-01 ruling R1, written
      bars A, B
    """
    assert messages(case) == [
        'R1 of 1 July 2024 bars "Box", which is held by the police: no disclosure recorded. '
        "Enter the disclosure if one was made."
    ]


def test_a_lint_tells_how_far_its_ruling_goes(case: Told) -> None:
    """
    item B "Box", object
      holder "the police"

    2024-07-01 ruling R1, written
      bars B
        in opening
        binds State
        unless "a foundation is laid" (event)
        grounds 403
        reason "its probative value is not substantially outweighed by the danger of unfair prejudice"
    2024-07-02 fact: "a foundation is laid" is not so, decided by an event
    """
    unless = "unless: a foundation is laid"
    of_box = 'R1 of 1 July 2024 bars "Box" (binding the State alone; in the opening'
    told_of = {one.code: one.message for one in lints(case.at(), None)}
    assert told_of[Code.REASON_MISMATCH].startswith(f"{of_box}; {unless}), and the quoted reason states the test")
    assert told_of[Code.UNDISCLOSED_ITEM].startswith(f"{of_box}; {unless}), which is held by the police")
    assert told_of[Code.CONDITION_IMPOSSIBLE].startswith(f'{of_box}) unless something occurs, and "a foundation')


def test_an_order_without_a_day_that_names_an_unknown_exhibit(case: Told) -> None:
    """
    item E "Letter", document

    ruling R1, written
      bars E
        words "Exhibit 9 is out"
    """
    assert found(case) == [
        (
            "UNKNOWN_LABEL",
            "R1",
            "R1 names Exhibit 9, and no item in the ledger bears that label: give the item its label, or add the "
            "item.",
            "Which item does R1 mean by Exhibit 9?",
        )
    ]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Exhibits 400 through 402", ["400", "401", "402"]),
        ("Exhibits A through C", ["A", "C"]),
        ("Exhibits 7 through 9-A", ["7", "9-A"]),
        ("Exhibits 7-A through 9", ["7-A", "9"]),
        ("Exhibits 1 through 501", [str(number) for number in range(1, 502)]),
        ("Exhibits 1 through 502", ["1", "502"]),
    ],
)
def test_a_range_is_counted_out_between_plain_numbers_that_are_not_too_far_apart(
    text: str, marks: list[str]
) -> None:
    assert [one.mark for one in named(text)] == marks


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Defence Exhibit C", "Defendants' Exhibit C"),
        ("STATE’S EXHIBIT 7 - A", "State's Exhibit 7-A"),
        ("State's EXHIBIT 7 - A", "State’s Exhibit 7-A"),
    ],
)
def test_an_exhibit_is_known_whatever_apostrophe_or_word_for_the_side_is_written(label: str, text: str) -> None:
    (one,) = named(text)
    assert Labels([label]).hold(one)


def test_an_exhibit_of_which_no_label_says_anything_is_unknown() -> None:
    (one,) = named("Exhibit 14")
    assert not Labels([]).hold(one)

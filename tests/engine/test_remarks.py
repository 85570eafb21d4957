"""What the law adds to a reply and decides nothing by: rule 106, doors, suppression (SEMANTICS 1.6, 1.7, 1.11)."""

from __future__ import annotations

import pytest

from inlimine.engine.resolution import Resolution
from inlimine.law.statuses import Force, Status
from tests.scenarios.notes import noted
from tests.told import Told, told

PEOPLE = """case "State v. Roe"
  law {}

party State "The State", prosecution
party Roe "Roe", defence
item E "The rest of the interview", recording

2023-06-01 ruling R1, written
  bars E
    {}
"""


def asked(law: str, bar: str = "grounds 403", **how: str) -> Resolution:
    return told(PEOPLE.format(law, bar)).ask("E", by="Roe", **how)


@pytest.mark.parametrize(
    ("law", "on", "cited", "said"),
    [
        ("federal", "2023-11-30", "FRE 106", "whether over a hearsay objection was open"),
        ("federal", "2023-12-01", "FRE 106 (2023)", "over a hearsay objection, if the court finds that fairness"),
        ("new_mexico", "2023-11-30", "NMRA 11-106", "over a hearsay objection is open in New Mexico"),
        ("new_mexico", "2023-12-01", "NMRA 11-106", "over a hearsay objection is open in New Mexico"),
    ],
)
def test_the_rest_of_a_statement_is_spoken_of_by_the_rule_of_the_day(
    law: str, on: str, cited: str, said: str
) -> None:
    reply = asked(law, "grounds hearsay", on=on, purpose="completeness")
    (note,) = [note for note in reply.notes if note.startswith(cited)]
    assert said in note
    assert note.endswith("until the judge lifts it, R1 holds.")
    assert (reply.status, reply.rulings) == (Status.UNCLEAR, ("R1",))


@pytest.mark.parametrize("on", ["2023-11-30", "2023-12-01"])
def test_one_version_of_the_rule_is_told_and_never_both(on: str) -> None:
    reply = asked("federal", "grounds hearsay", on=on, purpose="completeness")
    assert len([note for note in reply.notes if "FRE 106" in note]) == 1


def test_the_rule_of_completeness_is_told_without_a_bar_too_and_frees_nothing(case: Told) -> None:
    """
    item E "The rest of the interview", recording
    """
    reply = case.ask("E", purpose="completeness")
    assert (reply.status, reply.force) == (Status.NOT_BARRED, Force.DEFAULT)
    assert noted(reply, "11-106")
    assert not noted(reply, "holds")


def test_the_rule_of_completeness_is_told_for_that_purpose_alone() -> None:
    assert not noted(asked("federal", purpose="proof"), "106")
    assert not noted(asked("federal", purpose="completeness", to="bench", use="proffer"), "106")


DOOR = 'unless "the door is opened" (judge)'
DIRICKSON = "State v. Dirickson"


def test_a_bar_that_a_door_would_lift_is_told_what_opens_no_door() -> None:
    reply = asked("new_mexico", DOOR, purpose="correct-impression")
    assert (reply.status, reply.force) == (Status.BARRED, Force.ORDER)
    assert noted(reply, DIRICKSON)


def test_where_no_door_is_spoken_of_none_is_told() -> None:
    assert not noted(asked("new_mexico"), DIRICKSON)
    assert not noted(asked("new_mexico", 'unless "notice was given" (party)'), DIRICKSON)
    assert not noted(asked("federal", DOOR), DIRICKSON)


@pytest.mark.parametrize(
    ("condition", "is_door"),
    [
        ("a foundation is laid", False),
        ("counsel approaches before showing the clause, out of the jury's hearing", False),
        ("the door is found open", True),
        ("the defence opens the subject", True),
        ("the defence puts his character in issue", True),
    ],
)
def test_what_opens_no_door_is_told_under_a_condition_that_is_a_door_alone(condition: str, is_door: bool) -> None:
    """A judge who asks for a foundation has said nothing of doors: State v. Dirickson is no law on it."""
    assert noted(asked("new_mexico", f'unless "{condition}" (judge)'), DIRICKSON) is is_door


def test_once_the_door_is_open_nothing_more_is_told_of_doors() -> None:
    found = '\n2024-07-08 fact: "the door is opened" is so, decided by the judge\n'
    reply = told(PEOPLE.format("new_mexico", DOOR) + found).ask("E", by="Roe")
    assert reply.status is Status.NOT_BARRED
    assert not noted(reply, DIRICKSON)


@pytest.mark.parametrize("ground", ["confrontation", "Sixth Amendment", "Crawford"])
def test_a_door_does_not_open_past_the_right_to_confront(ground: str) -> None:
    reply = asked("federal", f'grounds "{ground}"', purpose="correct-impression")
    assert reply.status is Status.BARRED
    assert noted(reply, "Hemphill")
    assert not noted(asked("federal", "grounds hearsay", purpose="correct-impression"), "Hemphill")


def test_hemphill_was_decided_on_20_january_2022() -> None:
    text = PEOPLE.format("federal", "grounds confrontation").replace("2023-06-01", "2021-06-01")
    told_ = told(text)
    assert not noted(told_.ask("E", by="Roe", on="2022-01-19"), "Hemphill")
    assert noted(told_.ask("E", by="Roe", on="2022-01-20"), "Hemphill")


@pytest.mark.parametrize(
    ("purpose", "harris", "gutierrez"),
    [("impeach-defendant", True, True), ("impeach-witness", True, False), ("proof", False, False)],
)
def test_suppression_and_impeachment(purpose: str, harris: bool, gutierrez: bool) -> None:
    reply = told(PEOPLE.format("new_mexico", "grounds Miranda")).ask("E", phase="cross", purpose=purpose)
    assert noted(reply, "Harris", "James") is harris
    assert noted(reply, "Gutierrez", "State constitution") is gutierrez
    federal = told(PEOPLE.format("federal", "grounds Miranda")).ask("E", phase="cross", purpose=purpose)
    assert not noted(federal, "Gutierrez")


def test_no_remark_is_told_of_a_bar_that_is_gone(case: Told) -> None:
    """
    item E "Statement", recording

    2024-07-01 ruling R1, written
      bars E
        grounds confrontation

    2024-07-02 ruling R2, written
      vacates R1
    """
    assert noted(case.ask("E", on="2024-07-01"), "Hemphill")
    assert not noted(case.ask("E"), "Hemphill")


def test_a_remark_changes_no_status() -> None:
    with_remark = asked("new_mexico", DOOR, purpose="correct-impression")
    plain = asked("federal", DOOR, purpose="correct-impression")
    assert (with_remark.status, with_remark.force) == (plain.status, plain.force)


def test_a_condition_set_for_the_other_side_is_not_told_as_met(case: Told) -> None:
    """
    item E "The video", recording

    2023-06-01 ruling R1, written
      sets a condition on E
        binds Defence
        needs "a foundation is laid" (judge)
    """
    said = "R1 sets a condition on it, but not for this use (because of whom it binds)."
    assert said in case.ask("E", by="State").notes
    assert not [note for note in case.ask("E", by="State").notes if "is met" in note]


def test_a_condition_is_told_as_met_once_the_judge_found_it(case: Told) -> None:
    """
    item E "The video", recording

    2023-06-01 ruling R1, written
      sets a condition on E
        binds Defence
        needs "a foundation is laid" (judge)

    2023-06-02 fact: "a foundation is laid" is so, decided by the judge
    """
    assert "The condition of R1 is met: a foundation is laid." in case.ask("E", by="Defence").notes

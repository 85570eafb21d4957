"""The form that a rule demands of a permission: a hearing in camera, a written order (SEMANTICS 1.12, 2.10 h)."""

from __future__ import annotations

import re

import pytest

from inlimine.engine.resolution import Resolution
from inlimine.law.jurisdictions import jurisdictions, rulebook
from inlimine.law.statuses import Force, Status
from tests.scenarios.notes import noted
from tests.told import told

PEOPLE = """case "State v. Roe"
  law {}

party State "The State", prosecution
party Defence "Roe", defence
topic E "The complainant's earlier relationship"
2024-07-08 hearing Open "Hearing in open court"
2024-07-08 hearing Chambers "Hearing in chambers", in camera
"""
TRAIT = "trait: E sexual-conduct, yes, says the court\n"
GUESS = "trait: E sexual-conduct, yes, a user's guess\n"
PERMITS = "  permits E\n    binds Defence\n"
ARGUED = f"{PERMITS}    grounds 412\n"
WRITTEN_DOWN = "\n2024-07-09 ruling R2, written\n  memorialises R1\n"


def asked(law: str, how: str, *, trait: str = TRAIT, permits: str = PERMITS, more: str = "") -> Resolution:
    """May the defence ask on cross, after a permission given so?"""
    ruling = f"\n2024-07-08 ruling R1, {how}\n{permits}"
    text = f"{PEOPLE.format(law)}{trait}{ruling}{more}"
    return told(text).ask("E", by="Defence", use="elicit", phase="cross")


HELD = "at hearing Chambers"
LACKING = [
    ("new_mexico", "oral", "an in camera hearing and a written order"),
    ("new_mexico", "oral, at hearing Open", "an in camera hearing and a written order"),
    ("new_mexico", f"oral, {HELD}", "a written order"),
    ("new_mexico", "written", "an in camera hearing"),
    ("new_mexico", "written, at hearing Open", "an in camera hearing"),
    ("federal", "oral", "an in camera hearing and a written order"),
    ("federal", f"oral, {HELD}", "a written order"),
    ("federal", "written, at hearing Open", "an in camera hearing"),
    ("texas", "oral, at hearing Open", "an in camera hearing"),
]
RULE = {
    "new_mexico": "NMRA 11-412(C)(3); State v. Revels (N.M. Ct. App.) (an order without it was reversed)",
    "federal": "FRE 412(c)(2) (general knowledge, verify)",
    "texas": "Tex. R. Evid. 412(c) (general knowledge, verify)",
}


@pytest.mark.parametrize(("law", "how", "missing"), LACKING)
def test_a_permission_that_lacks_the_form_is_for_the_court(law: str, how: str, missing: str) -> None:
    reply = asked(law, how)
    assert (reply.status, reply.force, reply.rulings) == (Status.UNCLEAR, Force.PRUDENCE, ("R1",))
    assert (reply.cautious, reply.shown) == ("LEAVE_FIRST", "ASK THE COURT")
    assert f"R1 lacks {missing}: {RULE[law]}." in reply.notes
    assert reply.question
    assert reply.question.endswith("?")


@pytest.mark.parametrize(
    ("law", "how"),
    [
        ("new_mexico", f"written, {HELD}"),
        ("federal", f"written, {HELD}"),
        ("texas", f"oral, {HELD}"),
    ],
)
def test_a_permission_in_the_form_clears(law: str, how: str) -> None:
    reply = asked(law, how)
    assert (reply.status, reply.force, reply.rulings) == (Status.CLEARED, Force.ORDER, ("R1",))


def test_a_written_order_that_memorialises_the_spoken_one_mends_the_form() -> None:
    reply = asked("new_mexico", f"oral, {HELD}", more=WRITTEN_DOWN)
    assert (reply.status, reply.rulings) == (Status.CLEARED, ("R1",))


def test_a_writing_mends_no_hearing_that_was_not_held() -> None:
    reply = asked("new_mexico", "oral, at hearing Open", more=WRITTEN_DOWN)
    assert reply.status is Status.UNCLEAR
    assert noted(reply, "R1 lacks an in camera hearing: NMRA 11-412")


@pytest.mark.parametrize("grounds", ["412", "11-412", "NMRA 11-412"])
def test_a_permission_argued_on_the_rule_needs_its_form_without_the_trait(grounds: str) -> None:
    reply = asked("new_mexico", "oral", trait="", permits=f'{PERMITS}    grounds "{grounds}"\n')
    assert (reply.status, reply.rulings) == (Status.UNCLEAR, ("R1",))
    assert asked("new_mexico", f"written, {HELD}", trait="", permits=ARGUED).status is Status.CLEARED


def test_a_motion_argued_on_the_rule_needs_its_form_when_granted() -> None:
    motion = "2024-06-01 motion M1 by Defence\n  asks to admit E\n    grounds 412\n"
    reply = asked("new_mexico", "oral", trait=motion, permits="  disposes of M1: granted\n")
    assert (reply.status, reply.rulings) == (Status.UNCLEAR, ("R1",))
    assert noted(reply, "11-412")


def test_a_guessed_trait_wants_the_form_too() -> None:
    assert asked("new_mexico", "oral", trait=GUESS).status is Status.UNCLEAR


@pytest.mark.parametrize("trait", ["", "trait: E sexual-conduct, no, says the court\n"])
def test_other_evidence_needs_no_form(trait: str) -> None:
    assert asked("new_mexico", "oral", trait=trait).status is Status.CLEARED


def test_a_permission_in_the_form_beside_one_without_it_clears() -> None:
    formal = f"\n2024-07-09 ruling R2, written, {HELD}\n{PERMITS}"
    reply = asked("new_mexico", "oral", more=formal)
    assert (reply.status, reply.rulings) == (Status.CLEARED, ("R2",))


def test_the_form_is_looked_at_only_once_the_conditions_are_met() -> None:
    waits = f'{PERMITS}    needs "the questions are written down" (party)\n'
    assert asked("new_mexico", "oral", permits=waits).status is Status.NOT_YET


def test_a_bar_needs_no_form() -> None:
    reply = asked("new_mexico", "oral", permits="  bars E\n")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))


def test_a_denied_motion_to_exclude_does_not_lift_the_rule() -> None:
    motion = "2024-06-01 motion M1 by State\n  asks to exclude E\n    grounds 403\n"
    reply = asked("new_mexico", "oral", trait=TRAIT + motion, permits="  disposes of M1: denied\n")
    assert (reply.status, reply.force) == (Status.BARRED, Force.RULE)


def test_an_overruled_objection_under_412_lacks_the_form_as_a_permission_would() -> None:
    motion = "2024-06-01 motion M1 by State\n  asks to exclude E\n    grounds 412\n"
    reply = asked("new_mexico", "oral", trait=TRAIT + motion, permits="  disposes of M1: denied\n")
    assert reply.status in (Status.BARRED, Status.UNCLEAR)


@pytest.mark.parametrize("law", jurisdictions())
def test_every_form_of_a_rulebook_is_wanted_somewhere(law: str) -> None:
    told_here = {re.sub(r" \((?:an order|general).*", "", RULE[law]), "NMRA 11-413 (before 2012)"}
    assert {row.citation for row in rulebook(law).forms} <= told_here


def test_new_mexico_wanted_the_form_under_the_older_number_before_2012() -> None:
    text = PEOPLE.format("new_mexico").replace("2024-07-08", "2012-06-01")
    ruling = f"\n2012-06-01 ruling R1, oral, {HELD}\n{PERMITS}"
    case = told(f"{text}{TRAIT}{ruling}")
    ask = {"by": "Defence", "use": "elicit", "phase": "cross"}
    before, after = case.ask("E", on="2012-06-15", **ask), case.ask("E", on="2012-06-16", **ask)
    assert (before.status, after.status) == (Status.UNCLEAR, Status.UNCLEAR)
    assert noted(before, "lacks a written order", "NMRA 11-413 (before 2012)")
    assert noted(after, "lacks a written order", "NMRA 11-412(C)(3)")


def test_two_permissions_without_the_form_ask_for_the_form() -> None:
    again = f"\n2024-07-09 ruling R2, oral\n{PERMITS}"
    reply = asked("new_mexico", "oral", more=again)
    assert (reply.status, reply.rulings) == (Status.UNCLEAR, ("R1", "R2"))
    assert reply.question == (
        "Will the court give R1 of 8 July 2024 the form that NMRA 11-412(C)(3) requires (an in camera hearing and "
        'a written order), so that "The complainant\'s earlier relationship" may be elicited by the Defence '
        "(cross)?"
    )
    assert reply.steps[-1].text == (
        "R1 and R2 permit it, but not in the form that NMRA 11-412(C)(3) requires (an in camera hearing and a "
        "written order)"
    )

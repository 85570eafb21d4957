"""What each reading counts: steps supposed by hand, steps of the other side, what only the court can say."""

from __future__ import annotations

import pytest

from inlimine.proof.decision import Reading
from inlimine.proof.from_case import MOST_AT_ONCE
from inlimine.proof.report import Look, report
from tests.proof.asked import proved, states
from tests.proof.charts import sets
from tests.told import Told, told

STEP = """
item E "The photograph", document

2024-07-08 ruling R1, written
  permits E
    binds State
    needs "{step}" (party)
    only on that condition

chart P1 by State "arson"
element N1 of P1 "the fire was set"
  needs any of S1
support S1: E by State
"""
FOUNDATION = STEP.format(step="a foundation is laid")


# --- what a person supposes wins over what a reading hopes for ---


def test_a_step_supposed_not_met_is_not_hoped_for() -> None:
    assert states(proved(told(FOUNDATION))) == ["OPEN", "OPEN", "COVERED"]
    assert states(proved(told(FOUNDATION), "a foundation is laid=not met")) == ["UNCOVERED"] * 3
    assert states(proved(told(FOUNDATION), "a foundation is laid=met")) == ["COVERED"] * 3


def test_an_outcome_that_a_condition_has_not_is_refused() -> None:
    with pytest.raises(ValueError, match='"a foundation is laid" has no outcome "granted"'):
        proved(told(FOUNDATION), "a foundation is laid=granted")


# --- whose step it is, its words tell ---


@pytest.mark.parametrize("step", ["Roe takes the stand", "the Defence opens the door", "the defendant testifies"])
def test_a_step_of_the_other_side_is_not_hoped_for(step: str) -> None:
    assert states(proved(told(STEP.format(step=step)))) == ["OPEN"] * 3


@pytest.mark.parametrize("step", ["the State discloses the negatives to Roe", "a foundation is laid"])
def test_ones_own_step_and_one_whose_words_name_nobody_are(step: str) -> None:
    assert states(proved(told(STEP.format(step=step)))) == ["OPEN", "OPEN", "COVERED"]


# --- what only the court can say ---


UNCLEAR = """
item Letter "The letter", document
item Role "His role", topic
coverage: Role may cover Letter, a user's guess
item Alibi "Notes of the alibi", document
coverage: Role may cover Alibi, a user's guess

2024-07-08 ruling R1, written
  bars Role
2024-07-08 ruling R2, written
  permits Scales
    binds State
item Scales "The scales", object

chart P1 by State "trafficking"
element N1 of P1 "he knew"
  needs any of S1
element N2 of P1 "he had it"
  needs any of S2
support S1: Letter by State
support S2: Scales by State
support S3: Alibi by Defence
  in defence-case
"""


def test_what_only_the_court_can_say_is_open_at_every_reading() -> None:
    made = proved(told(UNCLEAR))
    assert states(made, "N1") == ["OPEN"] * 3
    assert made.depends_on("N1", Reading.NORMAL) == ("S1",)
    assert sets(made.breaking("N1", Reading.STRICT)) == ["S1=excluded"]


def test_a_defeater_that_only_the_court_can_keep_out_is_not_taken_to_be_absent() -> None:
    made = proved(told(UNCLEAR + "defeater: S3 defeats S2\n"))
    assert states(made, "N2") == ["OPEN"] * 3
    assert made.depends_on("N2", Reading.STRICT) == ("S3",)
    assert sets(made.breaking("N2", Reading.STRICT)) == ["S3=admitted"]


def test_the_courts_word_can_be_supposed() -> None:
    assert states(proved(told(UNCLEAR), "S1=admitted"), "N1") == ["COVERED"] * 3
    assert states(proved(told(UNCLEAR), "S1=excluded"), "N1") == ["UNCOVERED"] * 3


def test_one_question_to_the_court_is_one_however_many_leaves_hang_on_it() -> None:
    twice = UNCLEAR + 'support S4: Letter by State\nelement N3 of P1 "again"\n  needs any of S4\n'
    made = proved(told(twice))
    assert made.depends_on("N3", Reading.NORMAL) == ("S1",)
    assert sets(made.breaking("P1", Reading.NORMAL)) == ["S1=excluded"]


def test_a_witness_of_whom_only_the_court_can_say_whether_he_is_heard(case: Told) -> None:
    """
    witness W "Wright", called by State
    item E "What Wright saw", testimony
      sponsors W
    2024-07-08 ruling R1, written
      bars W
    2024-07-08 ruling R2, written
      permits W
    2024-07-08 ruling R3, written
      permits E
        binds State

    chart P1 by State "arson"
    element N1 of P1 "the fire was set"
      needs any of S1
    support S1: E by State
    """
    made = proved(case)
    assert states(made) == ["OPEN"] * 3
    assert sets(made.breaking("P1", Reading.NORMAL)) == ["S1 through W=excluded"]


# --- what parties agreed ---


AGREED = """
item Priors "The conviction", document
2024-07-01 act A1 by {by}, written
  name "Stipulation to status"
{about}

chart P1 by State "felon in possession"
element N1 of P1 "a felon"
  needs any of S1
stipulation S1 on A1 "Roe has been convicted of a felony"
"""
ABOUT_USE = "  permits Priors"


@pytest.mark.parametrize(
    ("by", "about", "state"),
    [
        ("State and Defence", "", "COVERED"),
        ("State and Defence", ABOUT_USE, "OPEN"),
        ("State", "", "OPEN"),
    ],
)
def test_what_parties_agreed_waits_for_the_court_unless_it_is_a_fact_and_both_agree(
    by: str, about: str, state: str
) -> None:
    """As `why` has it: an agreement of counsel about what comes in settles nothing until the court approves."""
    assert states(proved(told(AGREED.format(by=by, about=about)))) == [state] * 3


def test_once_the_court_took_it_over_it_counts() -> None:
    order = "\n2024-07-08 ruling R1, written\n  readopts A1\n"
    assert states(proved(told(AGREED.format(by="State and Defence", about=ABOUT_USE) + order))) == ["COVERED"] * 3


JOINT = """
party Other "Pat Poe", defence

2024-07-01 act A1 by {by}, written
  name "Stipulation to the substance"

chart P1 by State "trafficking"
  against {against}
element N1 of P1 "the substance"
  needs any of S1
stipulation S1 on A1 "it was cocaine"
"""


@pytest.mark.parametrize(
    ("by", "against", "state"),
    [
        ("State and Defence", "Defence", "COVERED"),
        ("State and Defence", "Other", "OPEN"),
        ("Defence and Other", "Other", "OPEN"),
        ("State and Defence and Other", "Other", "COVERED"),
    ],
)
def test_what_one_defendant_agreed_on_does_not_bind_another(by: str, against: str, state: str) -> None:
    assert states(proved(told(JOINT.format(by=by, against=against)))) == [state] * 3


def test_an_order_binds_the_defendant_who_did_not_agree_and_the_leaf_says_who_did_not() -> None:
    case = JOINT.format(by="State and Defence", against="Other")
    (part,) = report(told(case).at(), Look()).charts[0].elements
    assert part.linked[0].shown == "AGREED BUT NOT BY Other, WAITS FOR THE COURT (A1)"
    assert states(proved(told(case + "\n2024-07-08 ruling R1, written\n  readopts A1\n"))) == ["COVERED"] * 3


def test_parties_do_not_take_judicial_notice() -> None:
    case = AGREED.format(by="State and Defence", about="").replace("stipulation S1", "judicial notice S1")
    assert states(proved(told(case))) == ["OPEN"] * 3


def test_the_courts_approval_can_be_supposed() -> None:
    case = told(AGREED.format(by="State and Defence", about=ABOUT_USE))
    assert states(proved(case, "S1=approved")) == ["COVERED"] * 3
    assert states(proved(case, "S1=not approved")) == ["UNCOVERED"] * 3


# --- more decisions at once than can be gone through ---


def crowded(motions: int) -> Told:
    asked = "\n".join(
        f"2024-06-24 motion M{n} by Defence\n  asks to exclude E against State\n    grounds 403"
        for n in range(1, motions + 1)
    )
    chart = """
chart P1 by State "arson"
element N1 of P1 "the fire was set"
  needs any of S1
element N2 of P1 "of another"
  needs any of S2
support S1: E by State
support S2: F by State
"""
    return told(f'item E "The photograph", document\nitem F "The deed", document\n\n{asked}\n{chart}')


def test_an_item_that_too_many_motions_touch_is_open_and_the_rest_stands() -> None:
    case = crowded(MOST_AT_ONCE + 1)
    made = proved(case)
    assert states(made, "N1") == ["OPEN"] * 3
    assert states(made, "N2") == ["UNCOVERED", "COVERED", "COVERED"]
    (way,) = made.ways["S1"]
    assert way.too_many == tuple(f"M{n}" for n in range(1, MOST_AT_ONCE + 2))


def test_once_enough_of_them_are_supposed_the_others_are_gone_through() -> None:
    case = crowded(MOST_AT_ONCE + 1)
    denied = [f"M{n}=denied" for n in range(1, MOST_AT_ONCE)]
    last = {f"M{MOST_AT_ONCE}=granted", f"M{MOST_AT_ONCE + 1}=granted"}
    assert set(sets(proved(case, *denied).breaking("N1", Reading.NORMAL))) == last


PENDING = """
item Letter "The letter", document
item Role "His role", topic
coverage: Role may cover Letter, a user's guess
2024-07-01 motion M1 by Defence "to exclude his role"
  asks to exclude Role against State

chart P1 by State "trafficking"
element N1 of P1 "he knew"
  needs any of S1
support S1: Letter by State
2024-07-08 hearing H1 "Motions in limine"
2024-07-08 completeness: H1 made at least 5 rulings
"""


def test_what_the_court_lets_in_comes_in_whether_the_motion_to_exclude_is_granted_or_denied() -> None:
    """Where other rulings may be missing, leave is asked first; a grant of the motion makes nothing easier."""
    assert states(proved(told(PENDING), "S1=admitted"), "N1") == ["COVERED"] * 3
    for made in ("M1=granted", "M1=denied"):
        assert states(proved(told(PENDING), "S1=admitted", made), "N1") == ["COVERED"] * 3
    assert sets(proved(told(PENDING)).breaking("N1", Reading.STRICT)) == ["S1=excluded"]


@pytest.mark.parametrize("made", [(), ("M1=granted",), ("M1=denied",)])
def test_leave_that_the_court_refuses_is_not_there_hopefully_either(made: tuple[str, ...]) -> None:
    assert states(proved(told(PENDING), "S1=excluded", *made), "N1") == ["UNCOVERED"] * 3

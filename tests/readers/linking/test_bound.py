"""Whom an order binds, as its words say: `the parties shall not` is everybody, `the State` is the State alone."""

import pytest

from inlimine.ledger.people import Party
from inlimine.ledger.terms import Role
from inlimine.readers.linking.bound import Bound, bound
from inlimine.readers.linking.sides import Sides

STATE = Party(handle="State", name="State of Arcadia", role=Role.PROSECUTION)
ROE = Party(handle="Roe", name="Morgan Roe", role=Role.DEFENCE)
POE = Party(handle="Poe", name="Jo Poe", role=Role.DEFENCE)
ACME = Party(handle="Acme", name="Acme Rail, Inc.", role=Role.PLAINTIFF)
TWO = Sides(known=(STATE, ROE))
THREE = Sides(known=(STATE, ROE, POE))


@pytest.mark.parametrize(
    "words",
    ["the parties", "No party", "neither party", "both sides", "counsel", "no one", "nobody", "anyone"]
    + ["counsel for all parties", "all counsel", "any attorney", "each side"],
)
def test_words_for_everybody_bind_every_party(words: str) -> None:
    assert bound(words, THREE) == Bound()


@pytest.mark.parametrize(
    "words", ["No party or witness", "counsel and their witnesses", "parties, counsel and witnesses"]
)
def test_words_for_everybody_and_witnesses_bind_the_witnesses_too(words: str) -> None:
    assert bound(words, THREE) == Bound(witnesses=True)


@pytest.mark.parametrize(
    ("words", "parties", "witnesses"),
    [
        ("The State", ("State",), False),
        ("the prosecutor", ("State",), False),
        ("The State and its witnesses", ("State",), True),
        ("the State's witnesses", ("State",), True),
        ("Defendant, its counsel and its witnesses", ("Roe",), True),
        ("defense counsel", ("Roe",), False),
        ("counsel for the Defendant", ("Roe",), False),
        ("Mr. Roe", ("Roe",), False),
        ("the State or Defendant", ("State", "Roe"), False),
    ],
)
def test_a_party_is_bound_by_its_name_or_role(words: str, parties: tuple[str, ...], witnesses: bool) -> None:
    assert bound(words, TWO) == Bound(parties=parties, witnesses=witnesses)


@pytest.mark.parametrize("words", ["Defendants", "neither Defendant", "no defendant", "both defendants"])
def test_a_word_for_the_defendants_binds_each_of_them(words: str) -> None:
    assert bound(words, THREE) == Bound(parties=("Roe", "Poe"))


def test_one_defendant_of_several_is_not_told_apart() -> None:
    assert bound("Defendant", THREE) == Bound(parties=("Roe", "Poe"), open="Defendant")
    assert bound("Defendant and his witnesses", THREE).open == "Defendant and his witnesses"


def test_somebody_who_is_no_party_is_left_open_and_nobody_is_freed() -> None:
    assert bound("Captain Ruiz", TWO) == Bound(open="Captain Ruiz")
    assert bound("the State and Captain Ruiz", TWO) == Bound(open="the State and Captain Ruiz")
    assert bound("no witness", TWO) == Bound(open="no witness")


def test_a_plaintiff_beside_defendants_is_bound_with_them() -> None:
    assert bound("Plaintiff and Defendants", Sides(known=(ACME, ROE, POE))).parties == ("Acme", "Roe", "Poe")

"""A disposition may be written as the order writes it."""

from __future__ import annotations

import pytest

from inlimine.ledger.acts import Act
from inlimine.notation.read import read_notation


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("granted", "granted"),
        ("granted in part", "granted-in-part"),
        ("denied without prejudice", "denied-without-prejudice"),
        ("granted-in-part", "granted-in-part"),
        ('"so ordered"', "so ordered"),
    ],
)
def test_the_words_of_a_disposition_may_stand_apart(written: str, read: str) -> None:
    text = f'case "x"\n  law federal\n\nruling R1, oral\n  disposes of M1: {written}\n'
    ledger, problems = read_notation(text, file="x")
    assert (problems, ledger is None) == ((), False)
    assert ledger is not None
    (act,) = ledger.entries
    assert isinstance(act, Act)
    assert act.disposes[0].disposition == read

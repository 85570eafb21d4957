"""What an entry records, and what it does not."""

import pytest

from inlimine.readers.entries.read_entry import read_entry
from tests.readers.sentences import IDLE, MINUTES, ORDERS, WITHDRAWALS, Acts


def acts(text: str) -> Acts:
    return [(act.target, act.disposition) for act in read_entry(text).acts]


@pytest.mark.parametrize(("text", "expected"), [*ORDERS, *MINUTES, *WITHDRAWALS])
def test_an_entry_that_rules_says_of_what_and_how(text: str, expected: Acts) -> None:
    assert sorted(acts(text)) == sorted(expected)


@pytest.mark.parametrize("text", IDLE)
def test_an_entry_that_rules_on_nothing_gives_no_act(text: str) -> None:
    assert not acts(text)

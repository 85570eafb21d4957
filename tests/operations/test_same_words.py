"""Titles that may be of one thing: nothing is decided by them."""

import pytest

from inlimine.ledger.items import Item
from inlimine.operations.same_words import same_words, twins


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the prior arrests", "Prior arrests", True),
        ("Evidence of the defendant's prior arrests", "prior arrests", True),
        ("the 911 call", "911 call of 3 May", True),
        ("the knife", "the knife block", False),
        ("the rope", "the ladder", False),
        ("", "the ladder", False),
    ],
)
def test_titles_of_the_same_words_may_be_one_thing(one: str, other: str, same: bool) -> None:
    assert same_words(one, other) is same


def test_a_part_is_not_its_whole_nor_its_sibling() -> None:
    whole = Item(handle="T3", title="the photographs")
    first = Item(handle="T3-1", title="the photographs", part_of="T3")
    second = Item(handle="T3-2", title="the photographs", part_of="T3")
    other = Item(handle="T9", title="Photographs")
    assert [one.handle for one in twins(first, (whole, first, second, other))] == ["T9"]
    assert [one.handle for one in twins(whole, (whole, first, second, other))] == ["T9"]

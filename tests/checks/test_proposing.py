"""Watches proposed from what a ruling speaks of, in the notation, as a person would edit them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inlimine.checks.proposing import from_fact, number_range, proposed_watches
from inlimine.notation.watches import write_watch
from tests.told import told


def proposed(text: str) -> list[tuple[str, str, bool]]:
    state = told(f"{text}\n2024-07-08 ruling R1, oral\n  bars T1\n").at()
    return [(one.found_by, write_watch(one.query), one.sure) for one in proposed_watches(state, state.norms[0])]


def test_the_words_of_a_subject_that_say_something_near_each_other_and_alone() -> None:
    assert proposed('topic T1 "Evidence of his remorse and the impact on the family (sample)"') == [
        ("subject", "(remorse near 8 impact) | (remorse near 8 family) | (impact near 8 family)", False),
        ("words of the subject", "remorse | impact | family", False),
    ]


def test_a_subject_of_one_word() -> None:
    assert proposed('topic T1 "His remorse"') == [("words of the subject", "remorse", False)]


def test_a_subject_whose_words_say_nothing_proposes_nothing() -> None:
    assert proposed('topic T1 "All the other evidence"') == []


def test_a_label_in_the_ways_in_which_it_is_shortened() -> None:
    found = proposed('item T1 "the exhibit", document\nlabel: T1 is "State\'s Exhibit 7-A"')
    assert found == [("label", '"exhibit 7-A" | "ex 7-A" | "exh 7-A"', True)]


def test_a_bates_range_finds_each_number_in_it_and_no_other() -> None:
    found = proposed('item T1 "that", document\nlabel: T1 is "STATE-000098 to STATE-000103"')
    assert [(found_by, sure) for found_by, _, sure in found] == [("Bates range", True)]
    pattern = re.compile(found[0][1].removeprefix('regex "').removesuffix('"').replace("\\\\", "\\"))
    texts = [f"STATE-{number:06}" for number in range(90, 110)] + ["STATE 99", "STATE000100", "ESTATE-000099"]
    hits = [text for text in texts if pattern.search(text)]
    assert hits == [*(f"STATE-{number:06}" for number in range(98, 104)), "STATE 99", "STATE000100"]


def test_the_file_of_a_recorded_version() -> None:
    version = f'version: T1 has sha256 "{"0" * 64}", file "set video.mp4"'
    assert proposed(f'item T1 "that", recording\n{version}') == [("file name", r'regex "set\\ video\\.mp4"', True)]


def test_a_forbidden_fact_is_looked_for_by_any_two_of_its_words() -> None:
    made = from_fact("R1", "He was drunk that night")
    assert (write_watch(made.query), made.source) == ("drunk near 8 night", "He was drunk that night")


def test_a_fact_with_nothing_to_look_for_is_refused() -> None:
    with pytest.raises(
        ValueError, match='^"He did it" has no two words to look for; write the fact as a sentence$'
    ):
        from_fact("R1", "He did it")


@given(st.integers(0, 99_999), st.integers(0, 99_999), st.integers(0, 120_000))
def test_a_range_of_numbers_matches_what_lies_in_it(one: int, other: int, number: int) -> None:
    first, last = sorted((one, other))
    for asked in (number, first, last, first + 1, last + 1, max(0, first - 1)):
        matches = any(re.fullmatch(pattern, str(asked)) for pattern in number_range(first, last))
        assert matches == (first <= asked <= last)

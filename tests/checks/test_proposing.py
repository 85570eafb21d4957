"""Watches proposed from what a ruling speaks of, in the notation, as a person would edit them."""

from __future__ import annotations

import inspect
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inlimine.checks.number_range import number_range
from inlimine.checks.proposing import from_fact, proposed_watches
from inlimine.notation.watches import write_watch
from tests.told import told


def proposed(text: str) -> list[tuple[str, str, bool]]:
    state = told(f"{text}\n2024-07-08 ruling R1, oral\n  bars T1\n").at()
    return [(one.found_by, write_watch(one.query), one.sure) for one in proposed_watches(state, state.norms[0])]


def test_a_telling_word_of_a_title_alone_and_everyday_words_near_each_other() -> None:
    assert proposed('topic T1 "Evidence of his remorse and the impact on the family (sample)"') == [
        ("title", "remorse | (impact near 8 family)", False),
    ]


def test_a_title_of_one_word() -> None:
    assert proposed('topic T1 "His remorse"') == [("title", "remorse", False)]


def test_a_word_that_says_which_of_several_stands_near_what_it_belongs_to() -> None:
    assert proposed('topic T1 "The earlier trial"') == [("title", "earlier near 8 trial", False)]


def test_an_everyday_word_alone_where_there_is_no_other() -> None:
    assert proposed('topic T1 "His family"') == [("title", "family", False)]


def test_a_subject_whose_words_say_nothing_proposes_nothing() -> None:
    assert proposed('topic T1 "All the evidence"') == []


@pytest.mark.parametrize(
    ("title", "watch"),
    [
        ("Doe's 2014 arrest on March 3, 2014", "arrest"),
        ("The 911 call of 3/4/2019 at 10:15 p.m.", "911 near 8 call"),
        ("Hearsay under Rule 801(c), FRE 403 and NMRA 11-404(B): the diary", "diary"),
        ("The p.g.a. membership", "`p.g.a.` | membership"),
        ("Roe's diary", "diary"),
    ],
    ids=["a date", "a number that is no date", "rules", "letters with dots", "a party's name"],
)
def test_no_date_rule_or_name_of_the_case_is_looked_for(title: str, watch: str) -> None:
    assert proposed(f'topic T1 "{title}"') == [("title", watch.replace("arrest", "doe | arrest"), False)]


def ruled(words: str, motion: str = "") -> list[tuple[str, str]]:
    """What is proposed for a ruling in these words on evidence of alcohol, asked for by a motion of this title."""
    asked = f'2024-07-01 motion M1 by Defence "{motion}"\n  asks to exclude T1\n\n' if motion else ""
    disposes = "  disposes of M1: granted\n" if motion else ""
    act = f'2024-07-08 ruling R1, oral\n{disposes}  bars T1\n    words "{words}"'
    text = f'topic T1 "Evidence of alcohol"\n\n{asked}{act}'
    state = told(text).at()
    return [(one.found_by, write_watch(one.query)) for one in proposed_watches(state, state.norms[0])]


@pytest.mark.parametrize(
    ("words", "watch"),
    [
        ("Granted. No mention of drinking before the jury.", "drinking"),
        ("Drinking is excluded.", "drinking"),
        ("Nobody may say that she was fired in March 2014.", "fired"),
        ("No mention of drinking, except to show bias.", "drinking"),
        ("Counsel may go into the fight, but no word about drinking.", "drinking"),
        ("Granted as to the drinking; denied as to the fight.", "drinking"),
        ("The motion is granted. Signed by Judge Mary Lane on 3/9/2031.", ""),
        ("Any alcohol is out.", ""),
    ],
)
def test_the_courts_own_words_are_looked_for_beside_the_title(words: str, watch: str) -> None:
    assert ruled(words) == [("title", "alcohol"), *([("court's words", watch)] if watch else [])]


def test_the_motions_words_are_looked_for_too() -> None:
    assert ruled("Granted.", "Motion in limine No. 2 to exclude intoxication") == [
        ("title", "alcohol"),
        ("motion's title", "intoxication | intoxicate"),
    ]


@pytest.mark.parametrize(
    ("title", "watch"),
    [
        ("Settlement", "settlement | settle"),
        ("Insurance", "insurance | insure"),
        ("Her apartment", "apartment"),
    ],
)
def test_the_verb_of_a_noun_is_looked_for_with_it(title: str, watch: str) -> None:
    assert proposed(f'topic T1 "{title}"') == [("title", watch, False)]


def test_a_ruling_on_several_subjects_gives_each_its_own_words() -> None:
    """
    topic T1 "The diary"
    topic T2 "The rope"

    2024-07-08 ruling R1, oral
      bars T1
        words "nobody shall speak of the journal"
      bars T2
        words "no mention of the noose"
    """
    state = told(inspect.getdoc(test_a_ruling_on_several_subjects_gives_each_its_own_words) or "").at()
    made = [[write_watch(one.query) for one in proposed_watches(state, norm)] for norm in state.norms]
    assert made == [["diary", "journal"], ["rope", "noose"]]


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


_MOODY = 'party Moody "Willie C. Moody", defence'


@pytest.mark.parametrize(
    ("title", "watch"),
    [
        ("Moody's prior cocaine conviction", "cocaine | conviction | convict"),
        ("Willie Moody, 376, in the record", ""),
        ("Wiretap recordings (Gov't Ex. 12): Gov't Exs. 12 and 13", "wiretap"),
        ("Nine firearms", "firearms"),
        ("Willie Moody's testimony", ""),
        ("Def.'s transcript of the hearing", ""),
        ("GX 14, Pltf. exhs. 3-4 and the USA's order", ""),
        ("His criminal record", "criminal near 8 record"),
    ],
)
def test_no_name_number_or_word_of_the_procedure_is_looked_for_alone_or_beside_another(
    title: str, watch: str
) -> None:
    """Of a near one word at least must tell something: not a party's two names, nor a number beside the record."""
    made = proposed(f'{_MOODY}\ntopic T1 "{title}"')
    assert [query for by, query, _ in made if by == "title"] == ([watch] if watch else [])


def test_words_that_speak_of_two_motions_give_each_its_own_subject_and_none_of_the_other() -> None:
    """
    party Moody "Willie C. Moody", defence
    topic T1 "Other conduct"
    topic T2 "Argument regarding sexual history"

    2024-07-08 ruling R1, written
      requires leave for T1
        words "Motions to bar other conduct (doc. no. 371) and sexual history (doc. no. 376), on the record."
    2024-07-08 ruling R2, written
      requires leave for T1, T2
        words "GRANTED as to Willie C. Moody (5)."
    """
    test = test_words_that_speak_of_two_motions_give_each_its_own_subject_and_none_of_the_other
    state = told(inspect.getdoc(test) or "").at()
    made = [[(one.item, write_watch(one.query)) for one in proposed_watches(state, norm)] for norm in state.norms]
    assert made == [[("", "other near 8 conduct")], [("T2", "sexual"), ("T1", "other near 8 conduct")]]

"""What each kind of query finds, and where; expected values were found by hand."""

import pytest

from inlimine.checks.matching.find import compile_watch, find
from inlimine.ledger.watches import (
    Both,
    Either,
    ExceptNear,
    Gap,
    Near,
    Pattern,
    Phrase,
    Query,
    SameTurn,
    Without,
    Word,
)
from inlimine.passages.reading import Reading
from tests.checks.matching.queries import found, found_at, phrase, reading_of

A, B, C = phrase("alpha"), phrase("beta"), phrase("gamma")


@pytest.mark.parametrize(
    ("query", "text", "words"),
    [
        ("big corporation", "a big corporation", ["big corporation"]),
        ("big corporation", "a big, bad corporation", []),
        ("big corporation", "a corporation big", []),
        ("sign ... budget", "signed the final, approved budget", ["signed the final, approved budget"]),
        ("sign ... budget", "signed the very final, approved budget", []),
        ("sign ...5 budget", "signed the very final, approved budget", ["signed the very final, approved budget"]),
        ("sign ...0 budget", "sign budget, sign the budget", ["sign budget"]),
        ("... sign budget ...", "he will sign budgets now", ["sign budgets"]),
        ("sign ... ... budget", "sign a b c d e f budget", ["sign a b c d e f budget"]),
        ("sign ... budget", "sign, sign the budget, budget", ["sign the budget"]),
        ("a b a", "a b a b a", ["a b a", "a b a"]),
        ("to be", "to be or not to be", ["to be", "to be"]),
    ],
)
def test_a_phrase_finds_each_shortest_run(query: str, text: str, words: list[str]) -> None:
    assert found(query, text) == words


def test_a_phrase_runs_over_line_ends_and_furniture_and_never_over_blocks() -> None:
    lines = ('as "the', 'big corporation."         I', "the big", "corporation")
    assert found_at("the big corporation", reading_of(*lines)) == [
        ("1:1-2", "the big corporation"),
        ("1:3-4", "the big corporation"),
    ]
    assert found_at("the big corporation", reading_of(*lines, blocks=(0, 0, 1, 2))) == [
        ("1:1-2", "the big corporation")
    ]


def test_lines_without_words_part_nothing() -> None:
    assert found_at("big corporation", reading_of("the big", "", "", "corporation")) == [
        ("1:1-4", "big corporation")
    ]


def test_offsets_count_in_the_text() -> None:
    reading = reading_of("He saw a", "producer.")
    (span,) = find(phrase("a producer"), reading)
    assert reading.text[span.start : span.end] == "a\nPage 1 of 9\n[2] producer"
    assert (span.first_line, span.last_line) == (0, 1)


@pytest.mark.parametrize(
    ("regex", "text", "words"),
    [
        (r"prod\w+", "Producers and PRODUCTION", ["Producers", "PRODUCTION"]),
        (r"big corporation", "a big\ncorporation, a big     corporation", ["big corporation", "big corporation"]),
        (r"big \w+", "big big big one", ["big big", "big big", "big one"]),
        (r"o", "foo", ["o", "o"]),
        (r"\$[\d,.]+", "paid $1,000.50 then", ["$1,000.50"]),
        (r"corporation", "the corpo-\nration", ["corpo-ration"]),
        (r"real-time", "in real-\ntime", ["real-time"]),
        (r"it's", "it\u2019s so", ["it\u2019s"]),
        ("\u201cno\u201d", 'he said "no" to it', ['"no"']),
        (r"office", "the o\ufb03ce and of\u00adfice", ["o\ufb03ce", "office"]),
        ("caf\u00e9", "CAF\u00c9 caf\u00e9", ["CAF\u00c9", "caf\u00e9"]),
        (r"^he|now$", "he said he is\nhere now", ["he", "now"]),
    ],
)
def test_a_pattern_sees_the_text_without_lines_and_furniture(regex: str, text: str, words: list[str]) -> None:
    assert found(Pattern(regex=regex), text) == words


def test_a_pattern_never_runs_over_blocks() -> None:
    reading = reading_of("the big", "corporation", blocks=(0, 1))
    assert not found(Pattern(regex=r"(?s)big.corporation|big\s+corporation|big[^x]corp"), reading)
    assert found(Pattern(regex="^corporation$"), reading) == ["corporation"]


def test_a_pattern_without_end_is_cut_to_its_shortest_match() -> None:
    text = "sign the budget " + "and on " * 100 + "budget"
    assert found(Pattern(regex="sign.*budget"), text) == ["sign the budget"]
    assert found(Pattern(regex="the bud.*"), text) == ["the budget"]


@pytest.mark.parametrize(
    ("query", "text", "words"),
    [
        (Near(near=(A, B), within=1), "alpha beta", ["alpha beta"]),
        (Near(near=(A, B), within=1), "beta alpha", ["beta alpha"]),
        (Near(near=(A, B), within=2), "alpha x beta", ["alpha x beta"]),
        (Near(near=(A, B), within=2), "alpha x x beta", []),
        (Near(near=(A, B), within=9), "alpha beta x alpha", ["alpha beta", "beta x alpha"]),
        (Near(near=(A, A), within=9), "alpha", []),
        (Near(near=(A, A), within=9), "alpha x alpha", ["alpha x alpha"]),
        (Near(near=(Near(near=(A, B), within=2), C), within=2), "alpha x beta x gamma", ["alpha x beta x gamma"]),
        (Near(near=(Pattern(regex="al.ha"), B), within=2), "alpha x beta", ["alpha x beta"]),
        (Both(both=(A, B)), "alpha x beta x alpha", ["alpha", "beta", "alpha"]),
        (Both(both=(A, B)), "alpha x alpha", []),
        (Either(either=(A, B)), "beta x alpha", ["beta", "alpha"]),
        (Either(either=(A, phrase("alpha beta"))), "alpha beta", ["alpha", "alpha beta"]),
        (Without(find=A, without=B), "alpha x alpha", ["alpha", "alpha"]),
        (Without(find=A, without=B), "alpha x beta", []),
        (ExceptNear(find=A, except_near=B, within=2), "alpha x beta x x x alpha", ["alpha"]),
        (ExceptNear(find=A, except_near=B, within=2), "beta x alpha", []),
        (ExceptNear(find=A, except_near=B, within=1), "beta x alpha", ["alpha"]),
        (ExceptNear(find=A, except_near=phrase("very alpha"), within=1), "very alpha x x alpha", ["alpha"]),
    ],
)
def test_queries_are_joined(query: Query, text: str, words: list[str]) -> None:
    assert found(query, text) == words


def test_near_and_its_exception_look_into_their_block_only() -> None:
    reading = reading_of("x alpha", "beta x", blocks=(0, 1))
    assert not found(Near(near=(A, B), within=5), reading)
    assert found(ExceptNear(find=A, except_near=B, within=5), reading) == ["alpha"]


@pytest.mark.parametrize(
    ("turns", "blocks", "words"),
    [
        ((1, 1, 2), (0, 0, 0), ["alpha", "beta"]),
        ((1, 1, 2), (0, 1, 2), ["alpha", "beta"]),
        ((1, 2, 2), (0, 0, 0), ["beta", "alpha"]),
        ((1, 2, 3), (0, 0, 0), []),
        ((0, 0, 0), (0, 0, 1), ["alpha", "beta"]),
        ((0, 0, 0), (0, 1, 2), []),
    ],
)
def test_the_same_turn_is_the_speakers_and_before_the_first_the_block(
    turns: tuple[int, ...], blocks: tuple[int, ...], words: list[str]
) -> None:
    reading = reading_of("alpha", "beta", "alpha", turns=turns, blocks=blocks)
    assert found(SameTurn(same_turn=(A, B)), reading) == words


def test_one_word_is_not_with_itself_in_a_turn() -> None:
    assert not found(SameTurn(same_turn=(A, A)), reading_of("alpha", turns=(1,)))


def test_a_reading_without_words_holds_nothing() -> None:
    empty = Reading(name="x", text="", lines=())
    assert not find(A, empty) + find(Pattern(regex="x"), empty)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (Phrase(phrase=()), "this watch holds no word to look for"),
        (Phrase(phrase=(Gap(),)), "this watch holds no word to look for"),
        (Phrase(phrase=(Word(word="..."),)), '"..." in this watch holds no letter and no digit to look for'),
        (Phrase(phrase=(Word(word="", exact=True),)), '"" in this watch holds no letter and no digit'),
        (Phrase(phrase=(Word(word="a"), Gap(gap=-1), Word(word="b"))), "a gap of -1 words: it needs at least 0"),
        (Pattern(regex="("), "the pattern '(' is no regular expression that RE2 knows: missing )"),
        (Pattern(regex="(?<=a)b"), "invalid perl operator"),
        (Pattern(regex=""), "matches the empty text"),
        (Pattern(regex="a*"), "the pattern 'a*' matches the empty text, so that it would match everywhere"),
        (Near(near=(A, B), within=0), "within 0 words: it needs at least 1"),
        (Either(either=()), "this watch joins nothing: it needs at least one phrase"),
        (Without(find=A, without=Phrase(phrase=())), "this watch holds no word to look for"),
        (
            Without(find=A, without=A),
            "this watch can find nothing: the words that it looks for are left out in a paper that holds them",
        ),
        (
            ExceptNear(find=A, except_near=Either(either=(B, A)), within=3),
            "this watch can find nothing: the words that it looks for are left out near themselves",
        ),
    ],
)
def test_a_query_that_says_nothing_is_refused(query: Query, said: str) -> None:
    with pytest.raises(ValueError, match="watch|pattern") as refusal:
        compile_watch(query)
    assert said in str(refusal.value)

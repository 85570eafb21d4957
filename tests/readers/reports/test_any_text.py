"""What holds of every text: words stand where they are said to, nothing raises, order does not matter."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from inlimine.readers.read_act import Words
from inlimine.readers.reports.read_report import read_report
from inlimine.readers.reports.told import ReportRead
from tests.readers.reports.expected import TEXTS, cases, row

PIECES = [
    "Judge Ann Poe",
    "barred",
    "allowed",
    "the letters",
    "prosecutors",
    "from",
    "telling jurors",
    "that",
    "granted",
    "denied",
    "a motion to",
    "exclude",
    "the defense's request",
    ", she said,",
    ".",
    "?",
    '"',
    "“",
    "”",
    "‘",
    "’",
    "\n",
    "\n\n",
    "- ",
    "but",
    "unless",
    "only if",
    "may not",
    "will",
    "in",
    "out",
    "is",
    "was",
    "whether",
    "last week",
    "on Monday",
    "two dozen",
    "over the objection of",
    "İ",
    "\x00",
    "\u2028",
    "\r\n",
    "on",
    "split",
    ":",
    ";",
    "it",
    "not",
]
SENTENCES = [
    "Judge Ann Poe barred prosecutors from using the red coat.",
    "Judge Ann Poe allowed a map of the harbor.",
    "Judge Ann Poe denied a defense motion to exclude the blue ledger.",
    "Judge Ann Poe put off a ruling on the tape.",
    "The weather in the harbor town was mild.",
    "Smith has pleaded not guilty to arson.",
    "“The state has a weak case,” said defense lawyer Al Dee.",
    "Prosecutors had asked for the green bottle.",
]


def all_words(got: ReportRead) -> list[Words]:
    """Every passage that a reading points at."""
    acts = [one.words for one in got.acts] + [one.reason for one in got.acts if one.reason]
    rest = [one.words for one in got.unread] + [one.words for one in got.tellings]
    rest += [one.words for one in got.facts]
    return [*acts, *rest, *(part for one in got.quotations for part in one.parts)]


def check(text: str) -> None:
    got = read_report(text)
    for words in all_words(got):
        assert text[words.span[0] : words.span[1]] == words.quote
    assert all(one.reported for one in got.acts)
    assert all(0 <= one.act < len(got.acts) for one in got.tellings)


@given(st.lists(st.sampled_from(PIECES), max_size=40))
@settings(deadline=None)
def test_words_of_rulings_in_any_order_stand_where_they_are_said_to(pieces: list[str]) -> None:
    check(" ".join(pieces))


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_text_is_read_without_a_fault(text: str) -> None:
    check(text)


def test_the_words_of_every_example_stand_where_they_are_said_to() -> None:
    for one in cases(TEXTS):
        check(one.text)


@given(st.permutations(SENTENCES))
@settings(deadline=None, max_examples=30)
def test_the_order_of_paragraphs_does_not_change_the_acts(sentences: list[str]) -> None:
    got = read_report("\n\n".join(sentences))
    assert sorted(map(row, got.acts)) == [
        ["defer", "the tape", ""],
        ["overrule", "the blue ledger", ""],
        ["permit", "a map of the harbor", ""],
        ["prohibit", "the red coat", "prosecutors"],
    ]


def test_a_long_hostile_text_takes_no_long_time() -> None:
    texts = [
        "a " * 50_000,
        '"' * 20_000,
        "Judge barred the motion to exclude " * 2_000,
        "said, " * 20_000,
        "\n- a" * 10_000,
    ]
    start = time.perf_counter()
    for text in texts:
        read_report(text)
    assert time.perf_counter() - start < 20

"""What holds of every text: the quotation is the text's own, nothing raises, what is unrelated changes nothing."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inlimine.passages.reading import Reading
from inlimine.readers.hearings import read_hearing
from inlimine.readers.orders import read_order
from inlimine.readers.read_act import PaperRead
from tests.readers.told_papers import Case, cases

HERE = Path(__file__).parent
PAPERS = cases(HERE / "papers")
HEARINGS = cases(HERE.parent / "hearings" / "papers")
PIECES = st.sampled_from(
    [
        "GRANTED",
        "DENIED",
        "is",
        "the motion",
        "Motion in Limine No. 4",
        "(Doc. 12)",
        "[X]",
        "____",
        "1.",
        "(a)",
        "IV.",
        "THE COURT:",
        "Overruled.",
        "MR. VANCE: Objection, hearsay.",
        "shall not mention",
        "unless",
        "IT IS ORDERED that",
        "Nos. 1-3,",
        "8, 12 and 14",
        ";",
        ":",
        ".",
        "\n",
        "\n\n",
        "\t",
        "|",
        "\u2612",
        "\u201c",
        "\u201d",
        "\u2019",
        "\u00a0",
        "as to",
        "in part",
        "Plaintiff's",
        "the State's",
        "vacated",
        "Order of May 1, 2026",
        "13/45/9999",
        "\f",
        "(",
        ")",
    ]
)
TEXTS = st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=60).map(" ".join))
UNRELATED = "The clerk shall mail copies of this paper. Parking is available behind the annex.\n\n"


def quotes(text: str, read: PaperRead) -> None:
    """Every quotation stands in the text where its span says."""
    for words in [*(act.words for act in read.acts), *(each.words for each in read.unread)]:
        assert text[words.span[0] : words.span[1]] == words.quote
        assert words.quote.strip()
    for act in read.acts:
        if act.reason:
            assert text[act.reason.span[0] : act.reason.span[1]] == act.reason.quote


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_raising_and_quoted_as_it_stands(text: str) -> None:
    quotes(text, read_order(text))
    quotes(text, read_hearing(text))


@pytest.mark.parametrize("case", [*PAPERS, *HEARINGS], ids=lambda case: case.name)
def test_the_quotation_of_a_paper_is_its_text(case: Case) -> None:
    quotes(case.text, read_order(case.text))
    quotes(case.text, read_hearing(case.text))


@pytest.mark.parametrize("case", PAPERS, ids=lambda case: case.name)
def test_an_unrelated_paragraph_at_the_end_changes_nothing(case: Case) -> None:
    alone, longer = read_order(case.text), read_order(f"{case.text}\n\n{UNRELATED}")
    assert alone.acts == longer.acts
    assert alone.unread == longer.unread


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\x00", "GRANTED", "[X]", "1.", "(a) ", "No. No. No.", "THE COURT:"]
)
def test_a_text_of_nothing_gives_nothing_that_is_sure(text: str) -> None:
    assert not [act for act in read_order(text).acts if act.sure]
    assert read_hearing(text) == PaperRead()


def test_a_paper_without_lines_gives_nothing() -> None:
    assert read_order(Reading(name="empty.txt", text="", lines=())) == PaperRead()

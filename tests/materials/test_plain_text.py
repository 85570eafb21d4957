"""Paragraphs, markers, headings, places and kinds of plain papers."""

import pytest

from inlimine.passages.reading import PaperUse
from tests.materials.reading_of import paragraphs, placed, reading_of

PROSE = [
    "Members of the jury, we have shown you that the accused was a",
    "producer of this film and that he signed off on the budget, and",
    "that he hired the armorer. He told you so himself.",
]


@pytest.mark.parametrize("spacing", ["\n", "\n\n", "\n\n\n", "\r\n", "\r\n\r\n"])
def test_a_wrapped_paragraph_is_one_however_it_is_spaced(spacing: str) -> None:
    assert paragraphs(reading_of(spacing.join([*PROSE, *PROSE]))) == [" ".join([*PROSE, *PROSE])]


@pytest.mark.parametrize("spacing", ["\n", "\n\n"])
def test_a_wider_gap_parts_paragraphs(spacing: str) -> None:
    text = f"{spacing.join(PROSE)}{spacing}\n{spacing.join(PROSE)}"
    assert paragraphs(reading_of(text)) == [" ".join(PROSE)] * 2


@pytest.mark.parametrize("spacing", ["\n", "\n\n"])
def test_an_indented_line_after_a_full_stop_begins_a_paragraph(spacing: str) -> None:
    text = spacing.join(["     " + PROSE[0], *PROSE[1:], "     " + PROSE[0], *PROSE[1:]])
    assert paragraphs(reading_of(text)) == [" ".join(PROSE)] * 2


def test_entries_parted_by_blank_lines_are_paragraphs() -> None:
    assert paragraphs(reading_of("Producer status\n\nBudget\n\nwho signed\n")) == [
        "Producer status",
        "Budget",
        "who signed",
    ]


def test_markers_are_left_out_and_begin_entries() -> None:
    text = (
        "Topics:\n- the big\n- corporation,\n  its size\n1. first\n2. second\n  a) third\n  b) fourth\nIV. x\nV. y"
    )
    assert paragraphs(reading_of(text)) == [
        "Topics:", "the big", "corporation, its size", "first", "second", "third", "fourth", "x", "y",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "He came to the set with his lawyer in\n1998. He was the producer of the film",
        "The budget of the film was more than\n2 million dollars, and he signed it",
        "They called, as all of you have heard,\nA. Baldwin to the stand of this court",
        "It was, all of them told you, his own\n- and only his - choice to go that way",
    ],
)
def test_what_only_looks_like_a_marker_stays_in_its_sentence(text: str) -> None:
    assert paragraphs(reading_of(text)) == [text.replace("\n", " ")]


@pytest.mark.parametrize(
    "heading", ["THE BUDGET", "# The budget", "The budget\n==========", "            The Budget", "II. THE BUDGET"]
)
def test_a_heading_is_a_paragraph_of_its_own(heading: str) -> None:
    text = f"{' '.join(PROSE)}\n{heading}\nHe signed it, as you will hear from three of the witnesses today.\n"
    assert len(paragraphs(reading_of(text))) == 3


def test_a_sentence_goes_on_over_a_page_break_and_its_furniture() -> None:
    said = ["and then, as we saw,", "he signed the budget,", "which nobody denies,", "and they paid him"]
    pages = [f"State v. Doe, closing\n\n{words}\n\n- {page} -\n" for page, words in enumerate(said, start=6)]
    reading = reading_of("\f".join(pages))
    assert paragraphs(reading) == [" ".join(said)]
    assert placed(reading)[1] == ("7:3", "he signed the budget,")


def test_a_filing_stamp_is_left_out() -> None:
    stamp = "Case 9:24-cr-00007-XYZ Document 88 Filed 07/15/24 Page 1 of 1 PageID #: 701"
    assert placed(reading_of(f"{stamp}\n\nHe was there.\n")) == [("1:3", "He was there.")]


@pytest.mark.parametrize(
    ("name", "text", "use"),
    [
        ("State opening statement v3.txt", "Members", PaperUse.OPENING),
        ("opening_outline.txt", "Members", PaperUse.OPENING),
        ("summation.txt", "Members", PaperUse.CLOSING),
        ("notes.txt", "CLOSING ARGUMENT\n\nMembers of the jury", PaperUse.CLOSING),
        ("notes.txt", "Cross-examination of Ann Roe\n\n- where?", PaperUse.OUTLINE),
        ("Examination of Roe.txt", "- where?", PaperUse.OUTLINE),
        ("Trial exhibit list.txt", "S-1 Call sheet", PaperUse.EXHIBIT_LIST),
        (
            "disclosing.txt",
            "We are disclosing this before opening the door to it, as the court said.",
            PaperUse.OTHER,
        ),
        ("notes.txt", "THE COURT: Yes.\nMR. DOE: Thank you.\n", PaperUse.TRANSCRIPT),
    ],
)
def test_the_kind_of_paper_is_told_by_name_then_by_title(name: str, text: str, use: PaperUse) -> None:
    assert reading_of(text, name).paper is use

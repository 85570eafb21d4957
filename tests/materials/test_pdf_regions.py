"""PDF: newspaper columns, rows of tables, four transcript pages on a sheet, each in the order of its reading."""

import pytest

from tests.materials.pdf_documents import document, pleading, words
from tests.materials.reading_of import paragraphs, placed, reading_of

NEWS = (
    "The camera crew left the set before dawn and", "went to a hotel in Santa Fe. They wrote that",
    "no meeting on safety had been held since the", "first day, and that nobody was asked.",
    "The producer read the letter that night and", "sent it on to the lawyers of the company",
)  # fmt: skip
OTHER = (
    "without a word of his own. On the next day", "other people stood behind the camera, and",
    "the scene in the church was set up anew by", "those who had come from Albuquerque.",
    "Nobody told them what had been written in", "the letter, and they did not ask for it.",
)  # fmt: skip


def lines(texts: tuple[str, ...], left: int, top: int) -> bytes:
    """Lines in small type, the first of each paragraph indented."""
    indents = [12 * (at in {0, 4}) for at in range(len(texts))]
    return b"".join(
        words(text, left + indent, top - 14 * at, 9)
        for at, (text, indent) in enumerate(zip(texts, indents, strict=True))
    )


@pytest.mark.parametrize("shift", [0, 5], ids=["on the same lines", "on lines of their own"])
def test_newspaper_columns_are_read_one_after_the_other(shift: int) -> None:
    """The right column may stand lower; a paragraph runs from the foot of one to the head of the other."""
    page = words("The Daily News", 72, 740, 16) + lines(NEWS, 50, 700) + lines(OTHER, 320, 700 - shift)
    text = " ".join(" ".join(paragraphs(reading_of(document(page), "n.pdf"))).split())
    assert "that nobody was asked. The producer read" in text
    assert "lawyers of the company without a word" in text
    assert text.startswith("The Daily News The camera crew left the set before dawn and went to a hotel")


def rule(left: int, right: int, height: int) -> bytes:
    return b"0.5 w %d %d m %d %d l S\n" % (left, height, right, height)


TABLE = (("Exhibit 4", "the plea was", "on Ninth Street"), ("Exhibit 5", "offered by mail", "not at all"))
CELLS = [cell for row in TABLE for cell in row]


def table(rows: tuple[tuple[str, ...], ...], pitch: int) -> bytes:
    return b"".join(
        words(cell, left, 700 - pitch * at)
        for at, row in enumerate(rows)
        for left, cell in zip((72, 200, 400), row, strict=True)
    )


def test_rows_of_a_ruled_table_do_not_run_into_each_other() -> None:
    """Each row is one line, its first column full on each; `the plea was offered` is said nowhere."""
    ruled = rule(60, 560, 716) + rule(60, 560, 696) + rule(60, 560, 676)
    assert paragraphs(reading_of(document(table(TABLE, 20) + ruled), "t.pdf")) == CELLS


def test_the_borders_may_be_those_of_single_cells() -> None:
    ruled = b"".join(rule(left, right, 696) for left, right in ((60, 195), (195, 395), (395, 560)))
    assert paragraphs(reading_of(document(table(TABLE, 20) + ruled), "t.pdf")) == CELLS


def test_rows_of_a_table_without_rules_are_told_by_how_their_cells_begin() -> None:
    rows = (("Exhibit 4", "The plea was", "2024"), ("Exhibit 5", "Offered by mail", "2025"))
    cells = [cell for row in rows for cell in row]
    assert paragraphs(reading_of(document(table(rows, 14)), "t.pdf")) == cells


def test_a_line_under_words_parts_no_row() -> None:
    """Underlined headings of columns: the line is as long as each word, and the cell below goes on."""
    page = words("He said that he", 72, 700) + words("the plea was", 340, 700)
    page += rule(72, 180, 697) + rule(340, 426, 697)
    page += words("came to the house", 72, 686) + words("offered", 340, 686)
    assert paragraphs(reading_of(document(page), "t.pdf")) == [
        "He said that he came to the house",
        "the plea was offered",
    ]


CORNERS = {"downwards": ((40, 750), (40, 400), (330, 750), (330, 400))}
CORNERS["across"] = ((40, 750), (330, 750), (40, 400), (330, 400))


def small_page(number: int, left: int, top: int) -> bytes:
    """A page of 25 lines in small type below its number."""
    made = words(f"Page {number}", left + 90, top, 7)
    for line in range(1, 26):
        bottom = top - 2 - 12 * line
        said = f"Q   On page {number} he said line {line}?" if line % 2 else "A   Yes."
        made += words(f"{line:>2}", left, bottom, 7) + words(said, left + 22, bottom, 7)
    return made


@pytest.mark.parametrize("order", CORNERS.values(), ids=CORNERS.keys())
def test_four_transcript_pages_on_a_sheet_are_cited_by_their_own_pages(order: tuple[tuple[int, int], ...]) -> None:
    sheets = [
        b"".join(small_page(first + at, *corner) for at, corner in enumerate(order))
        + words(f"{first} to {first + 3}", 260, 30, 8)
        for first in (44, 48, 52)
    ]
    said = dict(placed(reading_of(document(*sheets), "t.pdf")))
    assert len(said) == 12 * 25
    for page in range(44, 56):
        assert said[f"{page}:25"] == f"Q On page {page} he said line 25?"
        assert said[f"{page}:2"] == "A Yes."


def test_pleading_paper_has_no_columns() -> None:
    filled = tuple(f"The producer signed budget number {number} of the film." for number in range(1, 29))
    said = dict(placed(reading_of(pleading(filled, filled), "b.pdf")))
    assert said["2:28"] == "The producer signed budget number 28 of the film."

"""PDF: cells, boxes and columns beside each other are read downwards, each a block of its own."""

from tests.materials.pdf_documents import document, words
from tests.materials.reading_of import paragraphs, reading_of


def test_the_lines_of_a_cell_follow_each_other() -> None:
    page = (
        words("4", 72, 700)
        + words("The plea was", 150, 700)
        + words("on Ninth", 330, 700)
        + words("offered", 150, 686)
        + words("Street", 330, 686)
        + words("5", 72, 672)
        + words("A letter", 150, 672)
        + words("insur-", 330, 672)
        + words("ance", 330, 658)
    )
    assert paragraphs(reading_of(document(page), "b.pdf")) == [
        "4",
        "The plea was offered",
        "on Ninth Street",
        "5",
        "A letter",
        "insur- ance",
    ]


def test_a_text_box_beside_a_paragraph_is_read_by_itself() -> None:
    page = b"".join(
        words(left, 72, 700 - 14 * at) + words(right, 340, 700 - 14 * at)
        for at, (left, right) in enumerate([("He said that he", "the plea was"), ("came to the house", "offered")])
    )
    assert paragraphs(reading_of(document(page), "b.pdf")) == [
        "He said that he came to the house",
        "the plea was offered",
    ]


def test_each_line_of_a_column_keeps_its_line_on_the_page() -> None:
    page = words("4", 72, 700) + words("The plea was", 150, 700) + words("offered", 150, 686)
    lines = reading_of(document(page), "b.pdf").lines
    assert [str(line.place) for line in lines] == ["1:1", "1:1", "1:2"]

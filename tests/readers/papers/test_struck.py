"""What is struck out of a Word document does not stand: it is not read, and it is told."""

from __future__ import annotations

import pytest

from inlimine.readers.charts.door import read_chart
from inlimine.readers.papers.door import read_paper
from tests.readers.word_documents import word

STRUCK, DELETED = "it is struck through in the file", "it is deleted in the file's tracked changes"


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def deleted(text: str) -> str:
    return f"<w:del w:id='1' w:author='x'><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def read(*paragraphs: str) -> tuple[str, list[tuple[int | None, str, str]]]:
    """The text as it stands, and what was left out of it with its place and why."""
    reading = read_paper(word("".join(paragraphs)), "order.docx")
    assert reading.reading is not None
    assert reading.problems == ()
    return reading.reading.text, [(one.place.line, one.quote, one.why) for one in reading.left_out]


@pytest.mark.parametrize(
    "mark", ["<w:strike/>", "<w:dstrike/>", "<w:strike w:val='true'/>", "<w:dstrike w:val='1'/>"]
)
def test_struck_words_are_left_out_and_told(mark: str) -> None:
    text, left_out = read(
        paragraph(run("ORDER")), paragraph(run("The motion is "), run("GRANTED", mark), run("DENIED."))
    )
    assert text == "ORDER\nThe motion is DENIED."
    assert left_out == [(2, "GRANTED", STRUCK)]


@pytest.mark.parametrize(
    "mark", ["<w:strike w:val='0'/>", "<w:strike w:val='false'/>", "<w:dstrike w:val='off'/>", ""]
)
def test_words_whose_mark_is_off_stand(mark: str) -> None:
    assert read(paragraph(run("The motion is GRANTED.", mark))) == ("The motion is GRANTED.", [])


def test_tracked_deletions_are_told_and_insertions_stand() -> None:
    inserted = f"<w:ins w:id='2' w:author='x'>{run('DENIED.')}</w:ins>"
    text, left_out = read(paragraph(run("The motion is "), deleted("GRANTED."), inserted))
    assert (text, left_out) == ("The motion is DENIED.", [(1, "GRANTED.", DELETED)])


def test_a_sentence_struck_in_several_runs_is_told_once() -> None:
    struck = [run(part, "<w:strike/>") for part in ("The motion ", "is ", "GRANTED.")]
    text, left_out = read(paragraph(run("ORDER")), paragraph(*struck), paragraph(run("It is denied.")))
    assert text == "ORDER\nIt is denied."
    assert left_out == [(1, "The motion is GRANTED.", STRUCK)]


def test_struck_spaces_and_signs_are_not_told() -> None:
    assert read(paragraph(run("Denied"), run(" .", "<w:strike/>"), deleted(" ")))[1] == []


def test_words_struck_in_a_chart_are_left_out_and_told() -> None:
    cells = [
        [paragraph(run("Motion")), paragraph(run("Ruling"))],
        [paragraph(run("Exclude the knife")), paragraph(run("GRANTED", "<w:strike/>"), run("DENIED"))],
    ]
    rows = "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in cells)
    reading = read_chart(word(f"<w:tbl>{rows}</w:tbl>"), "chart.docx")
    assert [row.ruling.text for row in reading.rows] == ["DENIED"]
    assert [str(problem) for problem in reading.problems] == [
        'chart.docx: "GRANTED" was left out: it is struck through in the file; if it stands, take the mark away '
        "and give the file again."
    ]

"""The motions chart in Word, as a workbook and as a PDF: each is opened again and read."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import docx
import pypdf
import pytest
from openpyxl import load_workbook

from inlimine.exports.motions_chart.chart import COLUMNS, caption, chart
from inlimine.exports.motions_chart.rows import motions_chart
from inlimine.exports.stamp import Stamp
from inlimine.exports.tables.as_docx import as_docx
from inlimine.exports.tables.as_pdf import as_pdf
from inlimine.exports.tables.as_xlsx import as_xlsx
from inlimine.exports.tables.table import Look, Table, cell
from tests.told import Told, told

STAMP = Stamp(seen_as="the owner, every room", heads=("court 7:9f9f",))
RULED = """
    topic Role "His role"
    item Letter "The letter", document
    item Note "The note", document
    2024-07-01 motion M1 by Defence "to exclude", number "41", unopposed
      asks to exclude Role against State
        grounds 403
      asks to exclude Letter against State
    2024-07-02 motion M2 by State
      asks to exclude Note against Defence
    2024-07-08 ruling R1, oral
      disposes of M1a: granted
      bars Role
        binds State
        words "no word of his role", spoken by "the judge"
    2024-07-08 ruling R2, written
      bars Note
"""


def table(case: Told, *, blank: bool = False, known: str | None = None) -> Table:
    return chart(case.at(known=known), STAMP, blank=blank)


def in_words(made: Table) -> list[list[str]]:
    return [["\n".join(line.text for line in cell) for cell in row] for row in made.rows]


def test_a_row_a_request_and_the_ruling_in_its_own_words(case: Told) -> None:
    """
    topic Role "His role"
    2024-07-01 motion M1 by Defence "to exclude", number "41"
      asks to exclude Role against State
        grounds 403
    2024-07-08 ruling R1, oral
      disposes of M1: granted
      bars Role
        binds State
        words "no word of his role", spoken by "the judge"
        reason "it would mislead"
      written order due from Defence
    """
    (row,) = in_words(table(case))
    assert row[:5] == [
        "M1\nECF 41",
        "1 July 2024",
        "Defence",
        "to exclude His role\nagainst State\nto exclude",
        "403",
    ]
    assert row[5].splitlines() == [
        "Granted, 8 July 2024, spoken, awaiting a written order, Defence drafts it",
        "R1 bars His role",
        "binds State",
        "no word of his role",
        "(the judge)",
        "Reason given:",
        "it would mislead",
    ]


def test_a_pending_request_has_an_empty_ruling_and_so_has_every_one_of_a_blank_chart(case: Told) -> None:
    """
    topic Role "His role"
    topic Pay "His pay"
    motion M1 by Defence
      asks to exclude Role
    motion M2 by Defence
      asks to exclude Pay
    2024-07-08 ruling R1, written
      disposes of M1: denied
    """
    assert [row[5] for row in in_words(table(case))] == [
        "Denied, 8 July 2024, written\nR1 overrules the objection to His role",
        "",
    ]
    assert [row[5] for row in in_words(table(case, blank=True))] == ["", ""]


def test_a_ruling_on_no_recorded_request_has_its_row(case: Told) -> None:
    """
    topic Role "His role"
    2024-07-08 ruling R1, written
      bars Role
    """
    assert in_words(table(case)) == [
        ["", "", "the court", "no request in the ledger", "", "8 July 2024, written\nR1 bars His role"]
    ]


def test_what_is_reported_is_marked_and_what_is_missing_is_told(case: Told) -> None:
    """
    document News report "a press report"
    topic Role "His role"
    motion M1 by Defence
      asks to exclude Role
    2024-07-08 hearing H1
    2024-07-08 completeness: H1 made 3 rulings
    2024-07-08 ruling R1, oral, at hearing H1
      disposes of M1: granted
      source News
    """
    made = table(case)
    assert in_words(made)[0][5].startswith(
        "Granted, 8 July 2024, spoken, awaiting a written order; REPORTED, not ver"
    )
    assert made.notes[0] == "INCOMPLETE: H1 of 8 July 2024 is said to have made 3 rulings, and 1 is entered."


def test_a_vacated_ruling_is_shown_as_no_longer_in_force(case: Told) -> None:
    """
    topic Role "His role"
    motion M1 by Defence
      asks to exclude Role
    2024-07-01 ruling R1, written
      disposes of M1: granted
      bars Role
    2024-07-08 ruling R2, written
      vacates R1
    """
    (row,) = in_words(table(case))
    assert "No longer in force." in row[5]
    assert "[undone by R2]" in row[5]
    assert not any(line.look is Look.STRONG for line in table(case).rows[0][5])


FOOT = (
    "As of 9 July 2024; as known: 8 July 2024; seen as the owner, every room. Not legal advice.",
    "Head of the log: court 7:9f9f",
)


def test_the_foot_says_the_days_the_viewer_and_the_head_of_the_log(case: Told) -> None:
    """
    topic Role "His role"
    """
    assert table(case, known="2024-07-08").foot == FOOT


def everything(case: Told) -> Table:
    return table(case, known="2024-07-08")


def test_the_word_document_reads_back(case: Told) -> None:
    made = everything(case)
    document = docx.Document(io.BytesIO(as_docx(made)))
    (grid,) = document.tables
    assert [cell.text for cell in grid.rows[0].cells] == ["No.", "Filed", "By", "Request", "Grounds", "Ruling"]
    assert [row.cells[0].text for row in grid.rows[1:]] == ["M1a\nECF 41", "M1b\nECF 41", "M2", ""]
    assert "“no word of his role”" in grid.rows[1].cells[5].text
    assert grid.rows[2].cells[5].text == ""
    assert "tblHeader" in grid.rows[0]._tr.xml
    section = document.sections[0]
    assert (section.page_width or 0) > (section.page_height or 0)
    assert all(line in section.footer.paragraphs[0].text for line in FOOT)


def test_the_workbook_reads_back(case: Told) -> None:
    sheet = load_workbook(io.BytesIO(as_xlsx(everything(case)))).active
    assert sheet
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    at = next(number for number, row in enumerate(cells) if row[0] == "No.")
    assert [row[0] for row in cells[at + 1 : at + 4]] == ["M1a\nECF 41", "M1b\nECF 41", "M2"]
    assert cells[at + 2][5] == ""
    assert sheet.print_title_rows == f"${at + 1}:${at + 1}"
    assert sheet.page_setup.orientation == "landscape"
    assert all(line in [row[0] for row in cells] for line in FOOT)


def test_the_pdf_reads_back_and_its_headings_stand_on_each_page(case: Told) -> None:
    reader = pypdf.PdfReader(io.BytesIO(as_pdf(everything(case))))
    (text,) = (page.extract_text() for page in reader.pages)
    assert all(words in text for words in ("no word of his role", *FOOT, "Page 1 of 1"))
    box = reader.pages[0].mediabox
    assert box.width > box.height
    many = everything(case)
    long = Table(title="x", columns=many.columns, rows=many.rows * 20, foot=many.foot, day=many.day)
    pages = pypdf.PdfReader(io.BytesIO(as_pdf(long))).pages
    assert len(pages) > 2
    assert all("Grounds" in page.extract_text() for page in pages)


def test_the_pdf_claims_the_two_standards(case: Told) -> None:
    data = as_pdf(everything(case))
    assert b"pdfuaid:part" in data
    assert b"pdfaid:part" in data


@pytest.mark.parametrize("made", [as_docx, as_xlsx, as_pdf])
def test_the_same_chart_gives_the_same_bytes(made: object, case: Told) -> None:
    assert callable(made)
    assert made(everything(case)) == made(everything(case))


for _test in (
    test_the_word_document_reads_back,
    test_the_workbook_reads_back,
    test_the_pdf_reads_back_and_its_headings_stand_on_each_page,
    test_the_pdf_claims_the_two_standards,
    test_the_same_chart_gives_the_same_bytes,
):
    _test.__doc__ = RULED


HOSTILE = """
    item A "=HYPERLINK(1)", document
    item B "+1 *bold* #sys.inputs", document
    item C "@cmd https://example.org", document
    item D "-1 \u6f22\u5b57 $x$ <b>", document
    motion M1 by Defence
      asks to exclude A
      asks to exclude B
      asks to exclude C
      asks to exclude D
"""


def test_words_that_look_like_formulas_links_or_markup_stay_words(case: Told) -> None:
    titles = [item.title for item in case.at().view.items.values()]
    columns = table(case).columns
    rows = tuple((cell(title),) * len(columns) for title in titles)
    plain = Table(title="=1+1", columns=columns, rows=rows, day=table(case).day)
    assert titles[0] == "=HYPERLINK(1)"
    sheet = load_workbook(io.BytesIO(as_xlsx(plain))).active
    assert sheet
    cells = [place for row in sheet.iter_rows() for place in row if place.value in (*titles, "=1+1")]
    assert {place.value for place in cells} == {*titles, "=1+1"}
    assert {place.data_type for place in cells} == {"s"}
    assert [place for place in cells if place.hyperlink] == []
    grid = docx.Document(io.BytesIO(as_docx(plain))).tables[0]
    words = [place.text for row in grid.rows[1:] for place in row.cells]
    assert {*words} == {*titles}
    text = pypdf.PdfReader(io.BytesIO(as_pdf(plain))).pages[0].extract_text()
    assert "+1 *bold*" in text
    assert "#sys.inputs" in text.replace("\n", "")


test_words_that_look_like_formulas_links_or_markup_stay_words.__doc__ = HOSTILE


@pytest.mark.parametrize(
    ("title", "claims"),
    [("Plain words", True), ("A sign that no font has: \U000f0001", False)],
)
def test_what_no_font_can_show_costs_the_standards_and_not_the_file(title: str, claims: bool) -> None:
    made = Table(title=title, columns=COLUMNS, rows=(), day=date(2024, 7, 9))
    data = as_pdf(made)
    assert (b"pdfuaid:part" in data) is claims
    assert title[:11] in pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()


def test_quoted_words_keep_their_marks_in_a_workbook() -> None:
    sheet = load_workbook(io.BytesIO(as_xlsx(table(told(RULED))))).active
    assert sheet is not None
    ruled = [str(row[5]) for row in sheet.iter_rows(values_only=True) if row[0] and str(row[0]).startswith("M1a")]
    assert "“no word of his role”" in ruled[0].splitlines()


def test_a_limit_and_a_condition_stand_in_plain_words(case: Told) -> None:
    """
    topic Role "His role"
    motion M1 by Defence
      asks to exclude Role
    2024-07-01 ruling R1, written
      disposes of M1: granted in part
      permits Role
        needs "kept to this limit: one question" (party)
        only on that condition
    """
    assert "only so far: one question" in in_words(table(case))[0][5].splitlines()


@pytest.mark.parametrize(
    ("judge", "told_so"), [("Hon. J. H. Moreno", "Hon. J. H. Moreno"), ("Moreno", "Judge Moreno")]
)
def test_the_judge_bears_one_title(case: Told, judge: str, told_so: str) -> None:
    """topic Role "His role" """
    view = case.at().view
    assert caption(replace(view, case=replace(view.case, judge=judge))).endswith(f", {told_so}")


def test_each_request_of_a_motion_granted_in_part_says_what_became_of_it_where_all_of_it_was_decided(
    case: Told,
) -> None:
    """
    item Rushing "Footage of the rushing", recording
    item Gun "Footage of the gun", recording
    item Map "The map", image
    2024-06-24 motion M2 by Defence "to exclude videos"
      asks to exclude Rushing against State
      asks to exclude Gun against State
      asks to exclude Map against State
    2024-07-08 ruling R2, oral
      disposes of M2: granted-in-part
      bars Rushing
        binds State
      permits Gun
      permits Map
        for motive
    """
    assert [one.label for row in motions_chart(case.at()) for one in row.disposals] == [
        "granted in part, this request granted",
        "granted in part, this request denied",
        "granted in part",
    ]

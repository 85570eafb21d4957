"""Truncated, empty, wrongly encoded and hostile files: one clear problem each, and the others still read."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from inlimine.containment.level import Level, level
from inlimine.containment.limits import MEGABYTE, Limits
from inlimine.readers.charts.door import read_chart
from inlimine.readers.dockets.door import read_docket
from inlimine.readers.papers.door import read_paper
from tests.readers.pdf_documents import bomb, pages, pdf, stream
from tests.readers.word_documents import word, zipped

EXAMPLES = Path(__file__).parent / "dockets" / "examples"
PAGE = (EXAMPLES / "pacer_docket" / "criminal.html").read_bytes()
WORKBOOK = (EXAMPLES / "table_workbook" / "docket.xlsx").read_bytes()
WHOLE_PAGE = "save the whole page anew and give that file."
BY_ITS_PROGRAM = "open it in the program that made it and save it again."
NO_ENTITIES = (
    "declares XML entities, which no Office file needs; do not open it; ask whoever sent it for a copy saved anew."
)
RATIO = "is packed more than 400 to 1 (a ZIP bomb?); save it anew from the program that made it."
BROKEN_DOWN = (
    "its reader broke down or ran out of memory on it; the file is damaged, or made to do that; "
    "open it in the program that made it, save it anew and give that file."
)
LIMITED = pytest.mark.skipif(level() is Level.CLOCK, reason="this system has no limits for a process")


def docket_problem(data: bytes, file: str = "d.html") -> str:
    """The one problem that a docket file has."""
    (problem,) = read_docket(data, file).problems
    return str(problem)


def paper_problem(data: bytes, file: str, limits: Limits | None = None) -> str:
    """The problem of a paper."""
    read = read_paper(data, file, limits or Limits())
    (problem,) = read.problems
    assert read.reading is None
    return str(problem)


def entity_bomb(root: bytes) -> bytes:
    """Twenty entities, each ten of the one before: 10^20 letters."""
    steps = b"".join(b'<!ENTITY %c "%s">' % (98 + at, b"&%c;" % (97 + at) * 10) for at in range(20))
    return b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "a">%s]><%s>&u;</%s>' % (steps, root, root)


def forged(data: bytes, part: str, content: bytes) -> bytes:
    """The same ZIP with another content of one part."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return made.getvalue()


def test_an_empty_file_is_told() -> None:
    assert docket_problem(b"") == "d.html: the file is empty; check that the right file was saved."
    assert paper_problem(b" \n", "o.pdf") == "o.pdf: the file is empty; check that the right file was saved."


def test_a_page_that_breaks_off_gives_what_it_has_and_says_so() -> None:
    reading = read_docket(PAGE[: PAGE.index(b"Minute Entry") + 20], "d.html")
    assert [entry.number for entry in reading.dockets[0].entries] == ["31", ""]
    assert [str(problem) for problem in reading.problems] == [
        f"d.html: the page breaks off after 2 entries, of which the last may be cut; {WHOLE_PAGE}"
    ]


def test_a_page_without_entries_is_told() -> None:
    page = PAGE[: PAGE.index(b"<tr><td width=94")] + b"</table></body></html>"
    assert docket_problem(page) == (
        "d.html: the page has the heading of a docket and no entry; "
        "save the docket with its entries and give that file."
    )


@pytest.mark.parametrize(("file", "cut"), [("internet_archive/roe.xml", 500), ("courtlistener/docket.json", 300)])
def test_broken_off_xml_and_json_tell_the_line(file: str, cut: int) -> None:
    said = docket_problem((EXAMPLES / file).read_bytes()[:cut], "d")
    kind = "XML" if file.endswith("xml") else "JSON"
    line = said.split(":")[1]
    assert line.isdecimal()
    assert said == f"d:{line}: the {kind} breaks off or is damaged here; fetch the file again and give that."


def test_utf_16_without_its_mark_is_told_and_with_it_is_read() -> None:
    wide = PAGE.decode()
    assert docket_problem(wide.encode("utf-16-le")) == (
        "d.html: this looks like UTF-16 without its mark; save it anew as UTF-8."
    )
    assert len(read_docket(wide.encode("utf-16"), "d.html").dockets[0].entries) == 2


def test_bytes_that_are_no_text_are_told() -> None:
    assert docket_problem(bytes(range(256)) * 50) == (
        "d.html: the bytes are text in no encoding known here (UTF-8, UTF-16, Windows-1252); "
        "save it anew as UTF-8 and give that file."
    )


def test_windows_1252_within_utf_8_garbles_neither() -> None:
    mixed = PAGE.replace(b"oral motion heard", b"oral motion \xa7 5 heard")
    assert "§ 5 heard; see 18 U.S.C. §\xa03161(h)" in read_docket(mixed, "d.html").dockets[0].entries[1].text


def test_windows_1252_is_read_with_its_section_sign() -> None:
    entry = read_docket(PAGE.decode().encode("cp1252"), "d.html").dockets[0].entries[1]
    assert "§\xa03161(h)" in entry.text


def test_what_no_format_reads_is_told_what_was_tried() -> None:
    tried = (
        "ACMS docket, CSV table, CourtListener JSON, Excel table, Internet Archive docket, "
        "PACER docket history report, PACER docket report, appellate docket, "
        "notice of electronic filing (e-mail), notice of electronic filing (page), pasted text"
    )
    assert docket_problem(b"Dear colleague", "letter.txt") == (
        f"letter.txt: this is no docket known here (tried: {tried}); "
        "save the docket report as a web page, or its entries as CSV with headings."
    )


def test_a_million_nested_tags_are_not_parsed() -> None:
    assert docket_problem(PAGE + b"<div>" * 1_000_000) == (
        "d.html: the page nests its tags more than 1,000 deep, which no court's page does; "
        "save the page anew from the court's site and give that file."
    )


def test_an_entity_bomb_in_a_docket_is_refused() -> None:
    assert docket_problem(entity_bomb(b"gov_uscourts_docket"), "d.xml") == (
        "d.xml: the XML declares entities, which no docket needs; "
        "do not open it; fetch the docket again from the archive itself."
    )


def test_an_entity_bomb_in_an_office_document_is_refused() -> None:
    sheet = forged(WORKBOOK, "xl/worksheets/sheet1.xml", entity_bomb(b"worksheet"))
    assert docket_problem(sheet, "d.xlsx") == f"d.xlsx: the workbook {NO_ENTITIES}"
    paper = forged(word(""), "word/document.xml", entity_bomb(b"document"))
    assert paper_problem(paper, "o.docx") == f"o.docx: the document {NO_ENTITIES}"


def test_a_docx_bomb_is_not_unpacked() -> None:
    said = paper_problem(zipped("word/document.xml", b"<w:p/>" * (1 << 22)), "o.docx")
    assert said == f"o.docx: a part of the document {RATIO}"


@LIMITED
def test_a_docx_bomb_below_the_ratio_runs_out_of_its_memory() -> None:
    body = "".join(f"<w:p w:a='{at:x}'/>" for at in range(1 << 20))
    said = paper_problem(word(body), "o.docx", Limits(memory=256 * MEGABYTE))
    assert said in {
        f"o.docx: {BROKEN_DOWN}",
        "o.docx: reading it needed more than 256 MB of memory; split it into smaller files and give those.",
    }


def test_an_xlsx_bomb_is_not_unpacked() -> None:
    sheet = b"<worksheet>" + b"<row/>" * (1 << 22)
    said = docket_problem(forged(WORKBOOK, "xl/worksheets/sheet1.xml", sheet), "d.xlsx")
    assert said == f"d.xlsx: a part of the workbook {RATIO}"


def test_one_cell_far_out_is_told() -> None:
    far = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    )
    assert docket_problem(forged(WORKBOOK, "xl/worksheets/sheet1.xml", far), "d.xlsx") == (
        "d.xlsx: the table spans more than 500,000 cells; "
        "delete the empty rows and columns beyond it, or split it."
    )


def test_a_broken_off_workbook_and_document_are_told() -> None:
    assert (
        docket_problem(WORKBOOK[:3000], "d.xlsx")
        == f"d.xlsx: the workbook is damaged (BadZipFile); {BY_ITS_PROGRAM}"
    )
    said = paper_problem(word("<w:p>")[:-30], "o.docx")
    assert said == f"o.docx: the document is damaged (BadZipFile); {BY_ITS_PROGRAM}"


@LIMITED
def test_a_pdf_bomb_runs_out_of_its_memory() -> None:
    assert paper_problem(bomb(500), "o.pdf", Limits(memory=256 * MEGABYTE)) == f"o.pdf: {BROKEN_DOWN}"


@pytest.mark.parametrize(
    "circle",
    [
        pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"),
        pdf(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R "
            b"/Resources << /XObject << /X 5 0 R >> >> >>",
            stream(b"/X Do"),
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> "
            b"/Length 5 >>\nstream\n/X Do\nendstream",
        ),
    ],
    ids=["pages", "forms"],
)
def test_a_cyclic_pdf_ends(circle: bytes) -> None:
    assert paper_problem(circle, "o.pdf") == (
        "o.pdf: its pages are pictures without words; recognize its text (OCR) and give that file."
    )


def test_a_page_without_words_among_others_is_told() -> None:
    read = read_paper(pages(stream(b"BT /F 12 Tf 72 720 Td (ORDER) Tj ET"), stream(b"")), "o.pdf")
    assert read.reading is not None
    assert read.reading.text == "ORDER"
    assert [str(problem) for problem in read.problems] == [
        "o.pdf: no word was found on page 2; recognize its text (OCR) and give that file."
    ]


def test_a_pdf_that_breaks_off_is_told() -> None:
    assert paper_problem(pages(stream(b"BT ET"))[:200], "o.pdf") == (
        "o.pdf: the PDF is damaged or breaks off; open it, print it into a new PDF and give that."
    )


def test_a_table_with_an_open_quotation_mark_is_told() -> None:
    assert docket_problem(b'No,Date,Text\n1,2,"' + b"x" * 2_000_000, "d.csv") == (
        "d.csv:2: the table is damaged here: a quotation mark is not closed, or a cell is far too long; "
        "mend that cell in the program that made the table and save it again."
    )


def test_an_e_mail_of_another_kind_is_told() -> None:
    assert docket_problem(b"From: a\nTo: b\nSubject: c\n\nHello", "m.eml") == (
        "m.eml: this e-mail holds no notice of electronic filing; give the notice itself, or the docket report."
    )


def test_a_table_that_is_no_docket_is_told() -> None:
    assert docket_problem(b"Witness,Telephone\nRoe,555\n", "w.csv") == (
        "w.csv: no column of the table says what was filed (its first row: Witness, Telephone); "
        "say which does (it means text), or, if it is your motions chart, say so."
    )


def test_the_other_files_still_read() -> None:
    files = [b"", PAGE, b"<div>" * 100_000, PAGE]
    assert [len(read_docket(data, "d.html").dockets) for data in files] == [0, 1, 0, 1]
    assert read_paper(b"SO ORDERED.", "o.txt").reading
    assert read_chart(b"", "c.csv").problems

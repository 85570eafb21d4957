"""Whatever is annotated and cleaned again is the paper that it was, in every member of its file."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise
from typing import Any

import docx
import openpyxl
import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some
from lxml import etree
from openpyxl.styles import Alignment, Font
from pypdf import PdfReader, PdfWriter

from inlimine.exports.annotate.alignment import inked
from inlimine.exports.annotate.formats import pdf, word, workbook
from inlimine.exports.annotate.note import Note, Parcel, Tone, Written, packed
from tests.exports.papers import printed, saved

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FEW = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=(Phase.explicit, Phase.generate),
)


def notes_at(ink: str, *places: tuple[int, int]) -> tuple[Note, ...]:
    return tuple(
        Note(
            start=start,
            end=end,
            words=ink[start:end],
            tone=Tone.STOP,
            head="✕ EXCLUDED, do not mention",
            body="By R1 of 3 March 2025, and more words than anybody would write at the same place.",
            where="x",
            cell=f"Sheet!A{1 + start % 4}",
        )
        for start, end in places
    )


def there_and_back(form: Any, paper: bytes, ink: str, *places: tuple[int, int]) -> Written:
    noted = form.annotate("x", packed(Parcel(paper=paper, ink=ink, notes=notes_at(ink, *places))))
    made: Written = form.clean("x", noted.data)
    assert noted.data != paper
    assert made.traces == ()
    return made


# --- what a file means, however it is written ---


def meaning(data: bytes) -> dict[str, object]:
    """Each member as what it means: for XML its canonical form, for relationships and types the set of them."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: member(name, file.read(name)) for name in sorted(file.namelist())}


def member(name: str, data: bytes) -> object:
    if not name.endswith((".xml", ".rels")):
        return data
    root = etree.fromstring(data)
    if name.endswith(".rels"):
        return {(one.get("Id"), one.get("Type"), one.get("Target").lstrip("/")) for one in root}
    if name == "[Content_Types].xml":
        return {tuple(sorted(one.attrib.values())) for one in root if one.get("PartName")}
    for text in root.iter(qn("w:t"), qn("w:delText")):
        text.attrib.pop(SPACE, None)
    joined(root)
    for hint in root.findall(f"{MAIN}dimension"):
        root.remove(hint)
    for header in root.iter(f"{MAIN}oddHeader"):
        header.text = (header.text or "").removeprefix("&C")
    for row in root.iter(f"{MAIN}row"):
        row.attrib.pop("spans", None)
    return etree.tostring(root, method="c14n", exclusive=True)


def joined(root: Any) -> None:
    """Two runs beside each other that look the same are one."""
    for run in list(root.iter(qn("w:r"))):
        before = run.getprevious()
        if before is not None and before.tag == run.tag and look(before) == look(run):
            run[:0] = [each for each in before if each.tag != qn("w:rPr")]
            run[:] = sorted(run, key=lambda each: each.tag != qn("w:rPr"))
            before.getparent().remove(before)
    for run in root.iter(qn("w:r")):
        for one, other in pairwise(list(run)):
            if one.tag == other.tag == qn("w:t"):
                other.text = (one.text or "") + (other.text or "")
                run.remove(one)


def look(run: Any) -> bytes:
    found = run.find(qn("w:rPr"))
    return b"" if found is None else etree.tostring(found, method="c14n", exclusive=True)


# --- Word ---

WORDS = some.text("abc dé-\u2019 1", min_size=0, max_size=12)
LOOKS = some.sampled_from(["plain", "bold", "italic", "tab", "break"])
PARAGRAPHS = some.lists(some.lists(some.tuples(WORDS, LOOKS), max_size=4), min_size=1, max_size=5)
SPANS = some.lists(some.tuples(some.integers(0, 60), some.integers(1, 20)), max_size=6)


def paper_of(paragraphs: list[list[tuple[str, str]]]) -> Document:
    document = docx.Document()
    for runs in paragraphs:
        paragraph = document.add_paragraph()
        for words, how in runs:
            run = paragraph.add_run(words)
            run.bold, run.italic = how == "bold" or None, how == "italic" or None
            if how == "tab":
                run.add_tab()
            if how == "break":
                run.add_break()
    return document


def spans_in(ink: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(start, min(len(ink), start + length)) for start, length in spans if start < len(ink)]


@FEW
@given(paragraphs=PARAGRAPHS, spans=SPANS)
def test_a_word_paper_of_any_runs_and_notes(paragraphs: Any, spans: Any) -> None:
    paper = saved(paper_of(paragraphs))
    ink = inked("".join(words for runs in paragraphs for words, _ in runs))[0]
    made = there_and_back(word, paper, ink, *spans_in(ink, spans))
    assert meaning(made.data) == meaning(paper)


def test_a_word_paper_with_all_that_lawyers_put_in() -> None:
    """Own comments, headers of which one is empty on purpose, a table, tracked changes, a second section."""
    document = paper_of([[("He was a pro", "plain"), ("ducer", "bold"), (" of it", "plain")]])
    document.add_comment(document.paragraphs[0].runs[1:2], text="check this", author="A. Partner", initials="AP")
    document.add_table(1, 2).cell(0, 1).text = "the producer signed"
    document.sections[0].header.paragraphs[0].text = "State v. Roe"
    second = document.add_section(WD_SECTION.NEW_PAGE)
    second.header.is_linked_to_previous = False
    second.different_first_page_header_footer = True
    document.add_paragraph("a second part")
    for run, kind in zip(document.paragraphs[0].runs[:2], ("w:ins", "w:del"), strict=True):
        change = run._r.makeelement(qn(kind), {qn("w:id"): "7", qn("w:author"): "A. Partner"})
        run._r.addprevious(change)
        change.append(run._r)
    for text in list(document.element.body.iter(qn("w:t"))):
        if next(text.iterancestors(qn("w:del")), None) is not None:
            text.tag = qn("w:delText")
    paper = saved(document)
    ink = inked("He was a producer of it the producer signed a second part State v. Roe")[0]
    made = there_and_back(word, paper, ink, (6, 14), (4, 9), (6, 14), (20, 28), (30, 36), (44, 52))
    assert meaning(made.data) == meaning(paper)
    assert [(one.author, one.text) for one in docx.Document(io.BytesIO(made.data)).comments] == [
        ("A. Partner", "check this")
    ]


# --- workbooks ---

CELLS = some.sampled_from(["1", "the letter", "=SUM(1,2)", None, "'quoted", "+1", "In Limine"])
ROWS = some.lists(some.lists(CELLS, min_size=1, max_size=4), min_size=4, max_size=6)
HEADERS = some.sampled_from(
    ["", "List of &D", "&LLeft&CMiddle && more&RRight", "&R&P", "x" * 200]
)  # a text without a mark is the centre's


@FEW
@given(rows=ROWS, header=HEADERS, spans=SPANS, tall=some.booleans(), wide=some.booleans())
def test_a_workbook_of_any_cells_and_notes(rows: Any, header: str, spans: Any, tall: bool, wide: bool) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.worksheets[0]
    sheet.title = "Sheet"
    for row in rows:
        sheet.append(row)
    sheet["A1"].font, sheet["A2"].alignment = Font(bold=True), Alignment(wrap_text=True)
    sheet["A1"] = "No."
    if tall:
        sheet.row_dimensions[2].height = 60
    if wide:
        sheet.column_dimensions["B"].width = 44
    paper = with_header(book, header)
    made = there_and_back(workbook, paper, "x" * 90, *spans_in("x" * 90, spans or [(0, 1)]))
    assert meaning(made.data) == meaning(paper)


@pytest.mark.parametrize(
    "widths",
    [
        [(2, 2, 44)],
        [(2, 2, 80)],
        [(1, 2, 44)],
        [(1, 1, 9), (3, 3, 44)],
        [(2, 5, 44)],
        [(3, 16384, 3)],
        [(1, 16384, 12)],
        [(1, 1, 9), (2, 2, 12), (3, 3, 44), (4, 16384, 9)],
    ],
)
def test_a_width_of_an_own_column_stays_where_our_column_would_have_stood(
    widths: list[tuple[int, int, int]],
) -> None:
    book = openpyxl.Workbook()
    for row in ("No.", "1", "2", "3"):
        book.worksheets[0].append([row])
    book.worksheets[0].title = "Sheet"
    out = io.BytesIO()
    book.save(out)
    paper = with_widths(out.getvalue(), widths)
    made = there_and_back(workbook, paper, "x" * 90, (0, 1), (2, 3))
    assert meaning(made.data) == meaning(paper)


def with_widths(data: bytes, widths: list[tuple[int, int, int]]) -> bytes:
    again = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(again, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                root = etree.fromstring(part)
                columns = etree.Element(f"{MAIN}cols")
                root.insert(root.index(root.find(f"{MAIN}sheetData")), columns)
                for first, last, width in widths:
                    told = {"min": str(first), "max": str(last), "width": str(width), "customWidth": "1"}
                    etree.SubElement(columns, f"{MAIN}col", told)
                part = etree.tostring(root)
            new.writestr(name, part)
    return again.getvalue()


def with_header(book: Any, header: str) -> bytes:
    out = io.BytesIO()
    book.save(out)
    if not header:
        return out.getvalue()
    again = io.BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(again, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                root = etree.fromstring(data)
                above = etree.SubElement(root, f"{MAIN}headerFooter")
                etree.SubElement(above, f"{MAIN}oddHeader").text = header
                data = etree.tostring(root)
            new.writestr(name, data)
    return again.getvalue()


# --- PDF ---


@FEW
@given(spans=SPANS)
def test_a_pdf_with_any_notes(spans: Any) -> None:
    words = ["The producer of the film", "signed the agreement as a", "producer of it."]
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(printed(words, words[1:]))))
    writer.add_metadata({"/Author": "A. Lawyer", "/Producer": "A Word Processor"})
    out = io.BytesIO()
    writer.write(out)
    ink = inked(" ".join(words + words[1:]))[0]
    made = there_and_back(pdf, out.getvalue(), ink, *spans_in(ink, spans))
    assert contents(made.data) == contents(out.getvalue())
    assert b"EXCLUDED" not in made.data
    assert b"In Limine" not in made.data


def contents(data: bytes) -> object:
    reader = PdfReader(io.BytesIO(data))
    root: Any = reader.trailer["/Root"]
    pages = [
        (page["/Contents"].get_object().get_data(), page.mediabox, "/Annots" in page)
        for page in root_pages(reader)
    ]
    return dict(reader.metadata or {}), pages, sorted(root)


def root_pages(reader: PdfReader) -> list[Any]:
    return list(reader.pages)

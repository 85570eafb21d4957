"""A workbook comes back with a status beside each row that has a hit; every other part stays byte for byte."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import Any

import openpyxl
from lxml import etree
from openpyxl.styles import Font, PatternFill

from inlimine.exports.annotate import door
from inlimine.exports.annotate.note import BANNER, HEADING, NOTHING, Note, Parcel, Tone, Written

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@cache
def book() -> bytes:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet.title = "Exhibits"
    for row in (("No.", "Description"), ("1", "the letter"), ("2", "the photograph"), ("3", "=SUM(1,2)")):
        sheet.append(row)
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", "FFDDDDDD")
    sheet.column_dimensions["B"].width = 44
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = "A1:B4"
    made.create_sheet("Witnesses").append(["Joan Numbat"])
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def note(cell: str, tone: Tone = Tone.STOP, head: str = "✕ EXCLUDED, do not mention") -> Note:
    return Note(start=0, end=1, words="letter", tone=tone, head=head, body="R1: out.\nAsk first.", cell=cell)


def back(*notes: Note) -> Written:
    data = book()
    assert door.format_of("list.xlsx", data) is door.WORKBOOK
    made = door.annotate(door.WORKBOOK, "list.xlsx", Parcel(paper=data, ink="", notes=notes))
    assert isinstance(made, Written), made
    return made


def sheet(made: Written, name: str = "Exhibits") -> Any:
    return openpyxl.load_workbook(io.BytesIO(made.data), rich_text=True)[name]


def column(made: Written, letter: str) -> list[str | None]:
    return [None if cell.value is None else str(cell.value) for cell in sheet(made)[letter]]


def test_each_row_says_its_status_and_a_row_without_a_hit_that_this_is_no_clearance() -> None:
    ask = note("Exhibits!A4", Tone.ASK, "? ASK THE COURT")
    made = back(note("Exhibits!B2"), note("Exhibits!A2", Tone.CARE, "! APPROACH FIRST (by order)"), ask)
    assert column(made, "C") == [
        HEADING,
        '✕ EXCLUDED, do not mention "letter". R1: out. Ask first.\n'
        '! APPROACH FIRST (by order) "letter". R1: out. Ask first.',
        NOTHING,
        '? ASK THE COURT "letter". R1: out. Ask first.',
    ]


def test_a_status_has_its_colour_beside_symbol_and_words() -> None:
    first = sheet(back(note("Exhibits!B2")))["C2"].value[0]
    assert (first.text, first.font.color.rgb, first.font.b) == ("✕ EXCLUDED, do not mention", "FF9B1C1C", True)


def test_the_look_of_the_sheet_stays() -> None:
    made = sheet(back(note("Exhibits!B2")))
    assert (made["A1"].font.b, made["A1"].fill.fgColor.rgb) == (True, "FFDDDDDD")
    assert (made.column_dimensions["B"].width, made.freeze_panes, made.auto_filter.ref) == (44, "A2", "A1:B4")
    assert (made["C1"].font.b, made["C1"].alignment.wrap_text) == (True, True)
    assert made["B4"].value == "=SUM(1,2)"


def test_a_row_is_as_high_as_its_status_because_not_every_program_counts_when_it_opens_a_book() -> None:
    """Two notes of 56 signs, two lines of 52 each: four lines of 14 points. A row with one line stays as it is."""
    ask = note("Exhibits!A4", Tone.ASK, "? ASK THE COURT")
    made = sheet(back(note("Exhibits!B2"), note("Exhibits!A2"), ask))
    assert [made.row_dimensions[row].height for row in (1, 2, 3, 4)] == [None, 56, None, None]


def test_every_other_part_of_the_file_stays_byte_for_byte() -> None:
    with (
        zipfile.ZipFile(io.BytesIO(book())) as old,
        zipfile.ZipFile(io.BytesIO(back(note("Exhibits!B2")).data)) as new,
    ):
        assert old.namelist() == new.namelist()
        assert [name for name in old.namelist() if old.read(name) != new.read(name)] == [
            "xl/worksheets/sheet1.xml",
            "xl/styles.xml",
        ]


def test_each_printed_page_says_that_it_is_privileged() -> None:
    assert sheet(back(note("Exhibits!B2"))).oddHeader.center.text == BANNER


def test_a_note_without_a_cell_is_not_placed() -> None:
    assert back(note("")).unplaced == (0,)


def test_the_clean_copy_has_the_cells_that_it_had() -> None:
    made = door.clean(door.WORKBOOK, "list.xlsx", back(note("Exhibits!B2")).data)
    assert isinstance(made, Written)
    old = openpyxl.load_workbook(io.BytesIO(book()))["Exhibits"]
    assert [*sheet(made).iter_rows(values_only=True)] == [*old.iter_rows(values_only=True)]
    assert sheet(made).oddHeader.center.text is None


def test_what_excel_saved_anew_is_cleaned_too_and_leaves_no_word_of_ours_in_the_file() -> None:
    """Excel moves every text out of the cells into the table that all sheets share."""
    saved = as_excel_saves(back(note("Exhibits!B2")).data)
    assert any(b"Ask first." in part for part in parts(saved))
    made = door.clean(door.WORKBOOK, "list.xlsx", saved)
    assert isinstance(made, Written)
    assert [*sheet(made).iter_rows(max_row=2, values_only=True)] == [("No.", "Description"), ("1", "the letter")]
    assert not any(b"Ask first." in part or HEADING.encode() in part for part in parts(made.data))


def parts(data: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return [book.read(name) for name in book.namelist()]


def as_excel_saves(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        files = {name: book.read(name) for name in book.namelist()}
    shared = etree.Element(f"{MAIN}sst")
    for name in [name for name in files if name.startswith("xl/worksheets/sheet")]:
        root = etree.fromstring(files[name])
        for cell in [cell for cell in root.iter(f"{MAIN}c") if cell.get("t") == "inlineStr"]:
            text = cell[0]
            cell.set("t", "s")
            etree.SubElement(cell, f"{MAIN}v").text = str(len(shared))
            text.tag = f"{MAIN}si"
            shared.append(text)  # moves it
        files[name] = etree.tostring(root)
    files["xl/sharedStrings.xml"] = etree.tostring(shared)
    types = etree.fromstring(files["[Content_Types].xml"])
    told = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    place = {"PartName": "/xl/sharedStrings.xml", "ContentType": told}
    etree.SubElement(types, types[0].tag.replace("Default", "Override"), place)
    files["[Content_Types].xml"] = etree.tostring(types)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        for name, part in files.items():
            book.writestr(name, part)
    return out.getvalue()

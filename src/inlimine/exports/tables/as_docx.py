"""A table as a Word document, landscape, its headings repeated; the same bytes from the same table."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, time
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor
from docx.text.paragraph import Paragraph

from inlimine.exports.harmless import harmless
from inlimine.exports.tables.table import Cell, Line, Look, Table

_SIZE = Pt(9)
_ACROSS = 10.0  # inches between the margins
_PACKED = (1980, 1, 1, 0, 0, 0)  # so that the same table gives the same bytes


def as_docx(table: Table) -> bytes:
    """The bytes of the document."""
    document = docx.Document()
    _page(document, table)
    heading = document.add_heading(table.called, level=1)
    heading.runs[0].font.color.rgb = RGBColor(0, 0, 0)
    for line in table.above:
        _say(document.add_paragraph(), Line(line))
    _body(document, table)
    for line in table.notes:
        _say(document.add_paragraph(), Line(line, Look.QUIET))
    return _repacked(_saved(document))


def _page(document: Document, table: Table) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Inches(11), Inches(8.5)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Inches(0.5)
    document.styles["Normal"].font.size = _SIZE
    document.styles["Normal"].paragraph_format.space_after = Pt(2)
    made = datetime.combine(table.day, time(), UTC)
    properties = document.core_properties
    properties.title, properties.author, properties.language = table.called, "In Limine", "en-US"
    properties.created = properties.modified = made
    properties.comments = ""
    _foot(section.footer.paragraphs[0], table)


def _foot(paragraph: Paragraph, table: Table) -> None:
    for line in table.foot:
        run = paragraph.add_run(harmless(line))
        run.font.size = Pt(7)
        run.add_break()
    run = paragraph.add_run("Page ")
    run.font.size = Pt(7)
    _field(paragraph, "PAGE")
    paragraph.add_run(" of ").font.size = Pt(7)
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run: Any = OxmlElement("w:r")
    properties, size = OxmlElement("w:rPr"), OxmlElement("w:sz")
    size.set(qn("w:val"), "14")
    properties.append(size)
    text = OxmlElement("w:t")
    text.text = "1"
    run.extend((properties, text))
    field.append(run)
    paragraph._p.append(field)


def _body(document: Document, table: Table) -> None:
    made = document.add_table(rows=1, cols=len(table.columns), style="Table Grid")
    made.autofit = False
    total = sum(column.share for column in table.columns)
    widths = [Inches(_ACROSS * column.share / total) for column in table.columns]
    heads = made.rows[0]
    for each, column in zip(heads.cells, table.columns, strict=True):
        _fill(each, (Line(column.heading, Look.STRONG),))
    _mark(heads, "w:tblHeader")
    for row in table.rows:
        added = made.add_row()
        _mark(added, "w:cantSplit")
        added.height = Pt(30)
        for each, said in zip(added.cells, row, strict=True):
            _fill(each, said)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
        for each in column.cells:
            each.width = width


def _mark(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _fill(place: Any, said: Cell) -> None:
    for at, line in enumerate(said):
        _say(place.paragraphs[0] if at == 0 else place.add_paragraph(), line)


def _say(paragraph: Paragraph, line: Line) -> None:
    run = paragraph.add_run(f"“{line.text}”" if line.look is Look.QUOTE else line.text)
    run.font.size = Pt(8) if line.look is Look.QUIET else _SIZE
    run.bold = line.look is Look.STRONG
    run.italic = line.look is Look.QUOTE


def _saved(document: Document) -> bytes:
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _repacked(data: bytes) -> bytes:
    """The same document without the time at which it was packed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(zipfile.ZipInfo(name, _PACKED), before.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()

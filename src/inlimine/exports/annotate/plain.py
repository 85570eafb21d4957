"""A text file or CSV has no room for notes: it is laid out as a Word paper or a workbook that has."""

from __future__ import annotations

import csv
import io

import docx
import openpyxl
from docx.shared import Pt

_SIZE = 10


def as_word(text: str) -> bytes:
    """A text as a Word paper, a paragraph a line, in a type whose signs are all of one width."""
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Courier New", Pt(_SIZE)
    style.paragraph_format.space_after = Pt(0)
    for line in text.splitlines():
        document.add_paragraph("".join(sign for sign in line if sign.isprintable() or sign == "\t"))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_workbook(text: str) -> bytes:
    """A CSV as a workbook; what would be a formula stays text."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row, values in enumerate(csv.reader(io.StringIO(text)), start=1):
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(row=row, column=column)
            cell.value = "".join(sign for sign in value if sign.isprintable())
            cell.data_type = "s"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()

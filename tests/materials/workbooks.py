"""Workbooks for tests: sound ones, and parts of them forged."""

import io
import zipfile
from collections.abc import Callable

import openpyxl
from openpyxl.comments import Comment


def workbook() -> bytes:
    """A sheet with gaps, a merged title, a comment and a formula; a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Exhibits"
    sheet["A1"] = "Trial exhibits"
    sheet.merge_cells("A1:C1")
    sheet["C7"] = "Producer credit"
    sheet["C7"].comment = Comment("ask about the budget", "Roe")
    sheet["B9"] = 12.5
    sheet["B10"] = True
    sheet["B11"] = "=1+1"
    hidden = book.create_sheet("Old list")
    hidden.sheet_state = "veryHidden"
    hidden["B2"] = "big corporation"
    book.properties.creator = None
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def forged(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The same ZIP with its members changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return made.getvalue()


def in_member(part: str, old: bytes, new: bytes) -> bytes:
    """A workbook in which one member says something else."""
    return forged(workbook(), lambda name, said: said.replace(old, new, 1) if part in name else said)

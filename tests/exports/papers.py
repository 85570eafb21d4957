"""Papers as people send them, made for the tests, and notes at words of them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from typing import Any

import docx
import pypdfium2 as pdfium
from docx.document import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from inlimine.exports.annotate.alignment import inked
from inlimine.exports.annotate.note import Note, Parcel, Tone
from tests.readers.pdf_documents import pages, stream


def saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def noted(paper: bytes, read: str, words: str) -> Parcel:
    """A note at every place where the words (a pattern) stand in what was read, line by line."""
    ends = [0, *(hit.end() for hit in re.finditer("\n", read))]
    lines = tuple(len(inked(read[:at])[0]) for at in ends)
    return Parcel(paper=paper, ink=inked(read)[0], notes=tuple(_notes(read, words)), lines=lines)


def _notes(read: str, words: str) -> Iterable[Note]:
    for hit in re.finditer(words, read):
        start, end = (len(inked(read[:at])[0]) for at in hit.span())
        yield Note(
            start=start,
            end=end,
            words=hit[0],
            tone=Tone.STOP,
            head="✕ EXCLUDED, do not mention",
            body="R1.",
            where="x",
        )


def commented(document: Document) -> list[tuple[str, str]]:
    """Each comment with the words between its marks."""
    return [(_between(document, str(one.comment_id)), one.text.partition("\n")[0]) for one in document.comments]


def _between(document: Document, number: str) -> str:
    body, words, inside = document.element.body, "", False
    for element in body.iter():
        if element.get(qn("w:id")) == number and element.tag == qn("w:commentRangeStart"):
            inside = True
        if element.get(qn("w:id")) == number and element.tag == qn("w:commentRangeEnd"):
            return words
        words += (element.text or "") if inside and element.tag in (qn("w:t"), qn("w:delText")) else ""
    return "no mark"


def looks(document: Document) -> list[tuple[str, Any, Any]]:
    """Every sign of the body with how it looks, so that nothing but comments may have changed."""
    return [(sign, run.bold, run.italic) for each in document.paragraphs for run in each.runs for sign in run.text]


def printed(*sheets: list[str]) -> bytes:
    """A PDF of sheets of lines."""
    return pages(*(stream(_drawn(lines)) for lines in sheets))


def _drawn(lines: list[str]) -> bytes:
    shown = "".join(f"({line}) Tj 0 -18 Td " for line in lines)
    return f"BT /F 12 Tf 72 700 Td {shown} ET".encode("latin-1")


def notes_in(data: bytes) -> list[list[Any]]:
    return [[each.get_object() for each in page.get("/Annots", ())] for page in PdfReader(io.BytesIO(data)).pages]


def highlighted(data: bytes, sheet: int = 0) -> list[str]:
    """The words under each highlight, line by line, as another program reads them."""
    text = pdfium.PdfDocument(data)[sheet].get_textpage()
    found = []
    for one in notes_in(data)[sheet]:
        if one["/Subtype"] == "/Highlight":
            quads = [float(number) for number in one["/QuadPoints"]]
            boxes = [quads[at : at + 8] for at in range(0, len(quads), 8)]
            words = (text.get_text_bounded(box[0], box[5], box[2], box[1]).strip() for box in boxes)
            found.append("|".join(words))
    return found

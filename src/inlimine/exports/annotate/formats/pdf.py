"""PDF: the words highlighted, what there is to say as the note of the highlight; and all of it out again."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterable
from typing import Any

import pypdf.filters  # noqa: F401 - pypdf imports it when it first needs it, and in the child that is too late
import pypdfium2 as pdfium
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from inlimine.exports.annotate.note import AUTHOR, BANNER, Note, Tone, Written, unpacked, written
from inlimine.exports.annotate.on_page import Box, PrintedPages

for name in ("utf-16-le", "utf-16-be", "utf-16", "latin-1", "cp1252"):
    codecs.lookup(name)  # in the child none can be looked for once its filter holds

_COLOUR = {
    Tone.STOP: (1, 0.6, 0.6),
    Tone.ASK: (0.87, 0.7, 1),
    Tone.CARE: (1, 0.85, 0.4),
    Tone.FREE: (0.7, 0.93, 0.7),
    Tone.PLAIN: (0.85, 0.85, 0.85),
}
_PRINTED = 4  # the flag of an annotation that is printed
_STARTS_SOMETHING = ("/OpenAction", "/AA", "/JavaScript")
_RUNS_SOMETHING = ("/JavaScript", "/Launch")


def annotate(file: str, data: bytes) -> Written:
    """The document with highlights; what it would start by itself is left out of the copy."""
    parcel = unpacked(data)
    printed = PrintedPages(pdfium.PdfDocument(parcel.paper), parcel.ink)
    copied = PdfWriter(clone_from=PdfReader(io.BytesIO(parcel.paper)))
    unplaced = []
    for number, note in enumerate(parcel.notes):
        places = printed.boxes(note.start, note.end)
        if places is None:
            unplaced.append(number)
        for at, boxes in places or ():
            _add(copied, at, _highlight(boxes, note))
    _harmless(copied)
    for number in range(len(copied.pages)):
        _add(copied, number, _banner(copied, copied.pages[number]))
    return written(_saved(copied), unplaced)


def clean(file: str, data: bytes) -> Written:
    """The document without our highlights and marks."""
    copied = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    for page in copied.pages:
        if "/Annots" in page:
            kept = [each for each in page["/Annots"] if each.get_object().get("/T") != AUTHOR]  # type: ignore[attr-defined]
            page[NameObject("/Annots")] = ArrayObject(kept)
    return written(_saved(copied))


def _saved(copied: PdfWriter) -> bytes:
    out = io.BytesIO()
    copied.write(out)
    return out.getvalue()


def _harmless(copied: PdfWriter) -> None:
    """Scripts and what is done on opening are no part of what a paper says; nor are those of a field or note."""
    listed = [each.get_object() for page in copied.pages if "/Annots" in page for each in page["/Annots"]]  # type: ignore[attr-defined]
    for mark in (each for each in listed if isinstance(each, DictionaryObject)):
        mark.pop("/AA", None)
        if "/A" in mark and mark["/A"].get("/S") in _RUNS_SOMETHING:  # type: ignore[attr-defined]
            del mark["/A"]
    for holder in (copied.root_object, *copied.pages):
        for name in _STARTS_SOMETHING:
            holder.pop(name, None)
    if "/Names" in copied.root_object:
        copied.root_object["/Names"].pop("/JavaScript", None)  # type: ignore[attr-defined]


def _add(copied: PdfWriter, number: int, annotation: DictionaryObject) -> None:
    copied.add_annotation(number, annotation)


# --- annotations ---


def _highlight(boxes: list[Box], note: Note) -> DictionaryObject:
    quads = [number for x0, y0, x1, y1 in boxes for number in (x0, y1, x1, y1, x0, y0, x1, y0)]
    around = (
        min(box[0] for box in boxes), min(box[1] for box in boxes),
        max(box[2] for box in boxes), max(box[3] for box in boxes),
    )  # fmt: skip
    made = _annotation("/Highlight", around, f"{note.head}\n{note.body}")
    made[NameObject("/QuadPoints")] = _numbers(quads)
    made[NameObject("/C")] = _numbers(_COLOUR[note.tone])
    return made


def _annotation(kind: str, box: Box, told: str) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject(kind),
            NameObject("/Rect"): _numbers(box),
            NameObject("/Contents"): TextStringObject(told),
            NameObject("/T"): TextStringObject(AUTHOR),
            NameObject("/F"): NumberObject(_PRINTED),
        }
    )


def _numbers(values: Iterable[float]) -> ArrayObject:
    return ArrayObject(FloatObject(round(value, 2)) for value in values)


def _banner(copied: PdfWriter, page: Any) -> DictionaryObject:
    """The mark of privilege at the top of a page, with its own picture, because viewers draw none."""
    left, top, width = float(page.mediabox.left), float(page.mediabox.top), float(page.mediabox.width)
    box = (left + 36, top - 22, left + width - 36, top - 8)
    made = _annotation("/FreeText", box, BANNER)
    made[NameObject("/DA")] = TextStringObject("/Helv 8 Tf 0.5 0 0 rg")
    made[NameObject("/AP")] = DictionaryObject({NameObject("/N"): copied._add_object(_picture(box))})
    return made


def _picture(box: Box) -> StreamObject:
    drawn = StreamObject()
    font = {
        "/Type": "/Font",
        "/Subtype": "/Type1",
        "/BaseFont": "/Helvetica-Bold",
        "/Encoding": "/WinAnsiEncoding",
    }
    fonts = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    drawn[NameObject("/Type")] = NameObject("/XObject")
    drawn[NameObject("/Subtype")] = NameObject("/Form")
    drawn[NameObject("/BBox")] = _numbers((0, 0, box[2] - box[0], box[3] - box[1]))
    drawn[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/Helv"): fonts})}
    )
    drawn.set_data(f"BT /Helv 8 Tf 0.5 0 0 rg 0 4 Td ({BANNER}) Tj ET".encode("latin-1"))
    return drawn

"""Highlights and the mark of privilege, as notes on the pages of a PDF."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from inlimine.exports.annotate.note import AUTHOR, NOT_FOUND, Note, Tone
from inlimine.exports.annotate.pdf.places import Box

_COLOUR = {
    Tone.STOP: (1, 0.6, 0.6),
    Tone.ASK: (0.87, 0.7, 1),
    Tone.CARE: (1, 0.85, 0.4),
    Tone.FREE: (0.7, 0.93, 0.7),
    Tone.PLAIN: (0.85, 0.85, 0.85),
}
_HIGH = 14
"""Points that the mark of privilege is high."""

_AWAY = (8, 24, 1, 40)
"""Points from the edge of the page at which the mark may stand, the first the best."""

_EDGE, _ICON = 48, 20
_PRINTED = 4  # the flag of an annotation that is printed


def highlight(boxes: list[Box], note: Note) -> DictionaryObject:
    """A highlight over the boxes that says what may be done."""
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


def lost(page: Any, note: Note, before: int) -> DictionaryObject:
    """A note at the left edge of a page on words that were not found again, under the `before` others there."""
    left, top, height = float(page.cropbox.left), float(page.cropbox.top), float(page.cropbox.height)
    column, row = divmod(before, max(1, int((height - 2 * _EDGE) / _ICON)))
    x0, y1 = left + 4 + _ICON * column, top - _EDGE - _ICON * row
    told = f'{note.head}\n{NOT_FOUND} ({note.where}): "{note.words}"\n{note.body}'
    made = _annotation("/Text", (x0, y1 - _ICON, x0 + _ICON, y1), told)
    made[NameObject("/Name")] = NameObject("/Note")
    made[NameObject("/C")] = _numbers(_COLOUR[note.tone])
    return made


def banner(copied: PdfWriter, page: Any, printed: Iterable[Box], said: str) -> DictionaryObject:
    """The mark of privilege at an edge of a page, with its own picture, because viewers draw none."""
    box = _free(page.cropbox, list(printed))
    made = _annotation("/FreeText", box, said)
    made[NameObject("/DA")] = TextStringObject("/Helv 8 Tf 0.5 0 0 rg")
    made[NameObject("/AP")] = DictionaryObject({NameObject("/N"): copied._add_object(_picture(box, said))})
    return made


def _free(sheet: Any, printed: list[Box]) -> Box:
    """The strip at the top, else at the bottom, where nothing is printed; if none is free, the least printed."""
    left, bottom, right, top = map(float, (sheet.left, sheet.bottom, sheet.right, sheet.top))
    heights = [height for away in _AWAY for height in (top - away - _HIGH, bottom + away)]
    strips = [(left + 36, height, right - 36, height + _HIGH) for height in heights]
    return min(strips, key=lambda strip: sum(_over(strip, box) for box in printed))


def _over(strip: Box, box: Box) -> float:
    """How high a printed line and a strip lie over each other; 0 where they do not touch."""
    beside = box[2] < strip[0] or box[0] > strip[2]
    return 0.0 if beside else max(0.0, min(strip[3], box[3]) - max(strip[1], box[1]))


def _picture(box: Box, said: str) -> StreamObject:
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
    drawn.set_data(f"BT /Helv 8 Tf 0.5 0 0 rg 0 4 Td ({said}) Tj ET".encode("latin-1"))
    return drawn

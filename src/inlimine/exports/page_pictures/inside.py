"""A PDF drawn, and words found on its pages. Runs in the child."""

from __future__ import annotations

import codecs
import ctypes
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from inlimine.exports.annotate.note import unpacked
from inlimine.exports.annotate.pdf.places import Box, PrintedPages
from inlimine.exports.page_pictures.told import Mark, Marked, Pixels, Sheet
from inlimine.materials.pdf.covers import blacken

codecs.lookup("utf-16-le")  # in the child none can be looked for once its filter holds

_DOTS_AN_INCH, _POINTS_AN_INCH = 110, 72
_MOST_DOTS = 6 << 20
"""Dots of a page that is shown; a larger page is drawn coarser."""


def marks(file: str, data: bytes) -> Marked:
    """Where the words of each note of a parcel stand; those that are not found again have no mark."""
    parcel = unpacked(data)
    document = pdfium.PdfDocument(parcel.paper)
    printed = PrintedPages(document, parcel.ink)
    found = [
        Mark(note=number, page=at + 1, boxes=tuple(_seen(document[at], box) for box in boxes))
        for number, note in enumerate(parcel.notes)
        for at, boxes in printed.boxes(note.start, note.end) or ()
    ]
    pages = sorted({mark.page for mark in found})
    return Marked(sheets=tuple(_sheet(document, page) for page in pages), marks=tuple(found))


def _sheet(document: Any, page: int) -> Sheet:
    width, height = document[page - 1].get_size()
    return Sheet(page=page, width=max(1, round(width)), height=max(1, round(height)))


def _seen(page: Any, box: Box) -> tuple[int, int, int, int]:
    """A box as it stands in the picture of the page, however the page is turned or cut."""
    corners = [_at(page, box[0], box[1]), _at(page, box[2], box[3])]
    (left, right), (top, bottom) = (sorted(each) for each in zip(*corners, strict=True))
    return left, top, right - left, bottom - top


def _at(page: Any, across: float, up: float) -> tuple[int, int]:
    width, height = (max(1, round(side)) for side in page.get_size())
    x, y = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page.raw, 0, 0, width, height, 0, across, up, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value


def draw(file: str, data: bytes, page: int) -> Pixels:
    """Draw a page, counted from 1, as it is printed: what is covered stays covered, and no note is opened."""
    drawn = pdfium.PdfDocument(data)[page - 1]
    width, height = drawn.get_size()
    scale = min(_DOTS_AN_INCH / _POINTS_AN_INCH, (_MOST_DOTS / max(width * height, 1)) ** 0.5)
    bitmap = drawn.render(scale=scale, rev_byteorder=True, force_bitmap_format=raw.FPDFBitmap_BGR)
    blacken(drawn, bitmap)
    rows = memoryview(bitmap.buffer).cast("B")
    rgb = b"".join(rows[at * bitmap.stride :][: 3 * bitmap.width] for at in range(bitmap.height))
    return Pixels(width=bitmap.width, height=bitmap.height, rgb=rgb)

"""Boxes that hide words: filled over them, or of their own colour under them. Runs in the child.

A page is painted object by object. Words show if nothing is filled over them later and what was filled under
them is of another colour. This finds the bar of a drawing program, the black highlighter and Word's black shading.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

Colour = tuple[int, int, int]

_LEAST = 4.0
"""Points; a thinner box is a line under or through the words."""

_WITHIN = 0.7
"""Share of a letter that a box must cover to hide it."""

_ALIKE, _DARK = 40, 60
"""Difference of colour, each of red, green and blue up to 255, that nobody sees; and what is as good as black."""

_DEEPEST = 8
"""Forms inside forms that are looked into."""


@dataclass(frozen=True, slots=True)
class Cover:
    """A filled box, painted as the so-manieth object of the page."""

    order: float
    left: float
    bottom: float
    right: float
    top: float
    colour: Colour

    def hides(self, left: float, bottom: float, right: float, top: float) -> bool:
        """Does it lie over most of a letter's box?"""
        width = min(self.right, right) - max(self.left, left)
        height = min(self.top, top) - max(self.bottom, bottom)
        return width > 0 and height > 0 and width * height >= _WITHIN * max((right - left) * (top - bottom), 1e-6)


@dataclass(frozen=True, slots=True)
class Painted:
    """The objects of a page: filled boxes, and when and in which colour each text object was painted."""

    covers: tuple[Cover, ...]
    texts: dict[int, tuple[int, Colour]]

    @property
    def may_hide(self) -> bool:
        """May a box hide words: is one painted after words, or before words of its colour?"""
        orders = [(order, colour) for order, colour in self.texts.values()]
        return any(
            cover.order > order or alike(cover.colour, colour) for cover in self.covers for order, colour in orders
        )


def alike(one: Colour, other: Colour) -> bool:
    """Are two colours the same to the eye?"""
    return all(abs(a - b) <= _ALIKE for a, b in zip(one, other, strict=True))


def painted(page: Any) -> Painted:
    """Look at the objects of a page in the order in which they are painted, annotations last."""
    covers: list[Cover] = []
    texts: dict[int, tuple[int, Colour]] = {}
    for order, thing in enumerate(page.get_objects(max_depth=_DEEPEST)):
        if thing.type == raw.FPDF_PAGEOBJ_TEXT:
            texts[_address(thing.raw)] = (order, _fill(thing)[0])
        elif thing.type == raw.FPDF_PAGEOBJ_PATH:
            covers += _box(thing, order)
    covers += [Cover(float("inf"), *box, (0, 0, 0)) for box in _covering_annotations(page)]
    return Painted(tuple(covers), texts)


def _address(handle: Any) -> int:
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _fill(thing: Any) -> tuple[Colour, int]:
    """The colour with which an object is filled, and how far it can be seen through (255: not at all)."""
    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(thing.raw, *parts)
    red, green, blue, alpha = (part.value for part in parts)
    return (red, green, blue), alpha


def _box(thing: Any, order: int) -> list[Cover]:
    """The box of a filled path, if nothing shows through."""
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(thing.raw, mode, stroke)
    colour, alpha = _fill(thing)
    if mode.value == raw.FPDF_FILLMODE_NONE or alpha < 255:
        return []
    left, bottom, right, top = _bounds(thing)
    if right - left < _LEAST or top - bottom < _LEAST:
        return []
    return [Cover(order, left, bottom, right, top, colour)]


def _bounds(thing: Any) -> tuple[float, float, float, float]:
    """The box of an object on the page, through all forms that it lies in."""
    box: tuple[float, float, float, float] = thing.get_bounds()
    form = thing.container
    while form is not None:
        box = form.get_matrix().on_rect(*box)
        form = form.container
    return box


def _covering_annotations(page: Any) -> Iterator[tuple[float, float, float, float]]:
    """Squares that are filled, dark highlights, and marks for a redaction that was never carried out."""
    for annotation, kind in marks_on(page):
        interior = raw.FPDFANNOT_COLORTYPE_InteriorColor
        filled = kind == raw.FPDF_ANNOT_SQUARE and _annotation_colour(annotation, interior) is not None
        colour = _annotation_colour(annotation, raw.FPDFANNOT_COLORTYPE_Color)
        marked = kind == raw.FPDF_ANNOT_HIGHLIGHT and colour is not None and max(colour) <= _DARK
        if filled or marked or kind == raw.FPDF_ANNOT_REDACT:
            box = raw.FS_RECTF()
            if raw.FPDFAnnot_GetRect(annotation, box):
                yield box.left, box.bottom, box.right, box.top


def _annotation_colour(annotation: Any, which: int) -> Colour | None:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFAnnot_GetColor(annotation, which, *parts):
        return None
    red, green, blue, _ = (part.value for part in parts)
    return red, green, blue


def marks_on(page: Any) -> Iterator[tuple[Any, int]]:
    """Each annotation of a page with its kind."""
    for at in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, at)
        if annotation:
            yield annotation, raw.FPDFAnnot_GetSubtype(annotation)
            raw.FPDFPage_CloseAnnot(annotation)


def hidden_letters(text: pdfium.PdfTextPage, made: Painted) -> list[bool]:
    """Of each letter of a page, whether a box hides it."""
    return [_is_hidden(text, at, made) for at in range(text.count_chars())]


def _is_hidden(text: Any, at: int, made: Painted) -> bool:
    order, colour = made.texts.get(_address(raw.FPDFText_GetTextObject(text.raw, at)), (0, (0, 0, 0)))
    try:
        box = text.get_charbox(at)
    except pdfium.PdfiumError:  # a space that PDFium put in
        return False
    over = [cover for cover in made.covers if cover.hides(*box)]
    if any(cover.order > order for cover in over):
        return True
    return _same_below(over, colour)


def _same_below(over: Sequence[Cover], colour: Colour) -> bool:
    """Is what was painted last below the letter of the letter's own colour?"""
    return bool(over) and alike(max(over, key=lambda cover: cover.order).colour, colour)

"""Words that nobody sees on a page: under a box, in the colour behind them, painted as nothing. Runs in the child.

A page is painted object by object. Words show if nothing is filled over them later and what was painted under
them is of another colour. This finds the bar of a drawing program, the black highlighter, Word's black shading and
white type on white. Words painted as nothing over a picture are what a program recognised in it, and are read.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from inlimine.markup.colours import BLACK, WHITE, Colour, alike
from inlimine.passages.hidden import HiddenKind

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""

_LEAST = 4.0
"""Points; a thinner box is a line under or through the words."""

_WITHIN = 0.7
"""Share of a letter that a box must cover to hide it."""

_DARK, _SOLID = 60, 255
"""Red, green and blue up to which a colour is as good as black; how far what nothing shows through is seen."""

_OUTLINE = 2.0
"""Heights of a letter up to which what is painted there may be its outline."""

_BAND, _FURTHEST = 36.0, 1e5
"""Points: the page is looked through in bands of this height, up to so far from its edge."""

_UNPAINTED = frozenset({raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP})
_PICTURES = frozenset({raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING})

_DEEPEST = 8
"""Forms inside forms that are looked into."""


@dataclass(frozen=True, slots=True)
class Cover:
    """A box that is painted as the so-manieth object of the page; its colour None where it is not one colour."""

    order: float
    left: float
    bottom: float
    right: float
    top: float
    colour: Colour | None

    def share(self, left: float, bottom: float, right: float, top: float) -> float:
        """The share of a letter's box over which it lies."""
        width = min(self.right, right) - max(self.left, left)
        height = min(self.top, top) - max(self.bottom, bottom)
        return max(width, 0) * max(height, 0) / max((right - left) * (top - bottom), 1e-6)


@dataclass(frozen=True, slots=True)
class Text:
    """A text object: when it was painted, in which colour, and whether at all."""

    order: float = 0
    colour: Colour = BLACK
    invisible: bool = False


@dataclass(slots=True)
class Painted:
    """The objects of a page: boxes, pictures and what else is painted, and text objects by their handles."""

    covers: list[Cover] = field(default_factory=list)
    others: list[Cover] = field(default_factory=list)
    texts: dict[int, Text] = field(default_factory=dict)
    _bands: dict[int, list[Cover]] = field(default_factory=dict)

    @property
    def may_hide(self) -> bool:
        """May words be hidden: by a box, in the colour of what they stand on, or painted as nothing?"""
        told = set(self.texts.values())
        return any(text.invisible or alike(text.colour, WHITE) for text in told) or any(
            cover.order > text.order or (cover.colour is not None and alike(cover.colour, text.colour))
            for cover in self.covers
            for text in told
        )

    def at(self, box: Box) -> list[Cover]:
        """What is painted where most of this box lies, in order."""
        if not self._bands:
            for cover in (*self.covers, *self.others):
                for band in range(_band(cover.bottom), _band(cover.top) + 1):
                    self._bands.setdefault(band, []).append(cover)
        bands = range(_band(box[1]), _band(box[3]) + 1)
        near = dict.fromkeys(cover for band in bands for cover in self._bands.get(band, ()))
        return sorted((each for each in near if each.share(*box) >= _WITHIN), key=lambda each: each.order)


def _band(height: float) -> int:
    return int(max(-_FURTHEST, min(_FURTHEST, height)) // _BAND)


def painted(page: Any) -> Painted:
    """Look at the objects of a page in the order in which they are painted, annotations last."""
    made = Painted()
    for order, thing in enumerate(page.get_objects(max_depth=_DEEPEST)):
        if thing.type == raw.FPDF_PAGEOBJ_TEXT:
            mode = raw.FPDFTextObj_GetTextRenderMode(thing.raw)
            made.texts[_address(thing.raw)] = Text(order, _fill(thing)[0], mode in _UNPAINTED)
        elif thing.type == raw.FPDF_PAGEOBJ_PATH:
            (made.covers if _is_box(thing) else made.others).append(_cover(thing, order))
        elif thing.type in _PICTURES:
            made.others.append(Cover(order, *_bounds(thing), None))
    made.covers += [Cover(float("inf"), *box, BLACK) for box in covering_annotations(page)]
    return made


def _address(handle: Any) -> int:
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _fill(thing: Any) -> tuple[Colour, int]:
    """The colour with which an object is filled, and how far it can be seen through (255: not at all)."""
    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(thing.raw, *parts)
    red, green, blue, alpha = (part.value for part in parts)
    return (red, green, blue), alpha


def _is_box(thing: Any) -> bool:
    """Is a path a filled box through which nothing shows, and no line?"""
    left, bottom, right, top = _bounds(thing)
    return _is_filled(thing) and _fill(thing)[1] == _SOLID and min(right - left, top - bottom) >= _LEAST


def _is_filled(thing: Any) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(thing.raw, mode, stroke)
    return bool(mode.value != raw.FPDF_FILLMODE_NONE)


def _cover(thing: Any, order: int) -> Cover:
    colour, seen = _fill(thing)
    return Cover(order, *_bounds(thing), colour if seen == _SOLID and _is_filled(thing) else None)


def _bounds(thing: Any) -> tuple[float, float, float, float]:
    """The box of an object on the page, through all forms that it lies in."""
    box: tuple[float, float, float, float] = thing.get_bounds()
    form = thing.container
    while form is not None:
        box = form.get_matrix().on_rect(*box)
        form = form.container
    return box


def covering_annotations(page: Any) -> Iterator[tuple[float, float, float, float]]:
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


def blacken(page: Any, bitmap: Any) -> None:
    """Cover in the picture of a page what annotations cover: a mark for a redaction alone is drawn as nothing."""
    left, top, right, bottom = ctypes.c_int(), ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
    size = (0, 0, bitmap.width, bitmap.height, 0)
    for box in covering_annotations(page):
        raw.FPDF_PageToDevice(page.raw, *size, box[0], box[1], ctypes.byref(left), ctypes.byref(bottom))
        raw.FPDF_PageToDevice(page.raw, *size, box[2], box[3], ctypes.byref(right), ctypes.byref(top))
        x, y = sorted((left.value, right.value)), sorted((top.value, bottom.value))
        raw.FPDFBitmap_FillRect(bitmap.raw, x[0], y[0], x[1] - x[0] + 1, y[1] - y[0] + 1, 0xFF000000)


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


def hidden_letters(text: pdfium.PdfTextPage, made: Painted, page: Box) -> list[HiddenKind | None]:
    """Of each letter of a page, why nobody sees it; `page` is the box that shows."""
    return [_why(text, at, made, page) for at in range(text.count_chars())]


def _why(text: Any, at: int, made: Painted, page: Box) -> HiddenKind | None:
    told = made.texts.get(_address(raw.FPDFText_GetTextObject(text.raw, at)), Text())
    try:
        box = text.get_charbox(at)
    except pdfium.PdfiumError:  # a space that PDFium put in
        return None
    if box[2] <= page[0] or box[0] >= page[2] or box[3] <= page[1] or box[1] >= page[3]:
        return HiddenKind.OFF_PAGE
    here = made.at(box)
    if any(cover.order > told.order for cover in here if cover in made.covers):
        return HiddenKind.COVERED
    below = [cover for cover in here if cover.order < told.order]
    if told.invisible:
        return None if any(_is_letter(cover, box) for cover in here) else HiddenKind.HIDDEN_TEXT
    if not below:
        return HiddenKind.HIDDEN_TEXT if alike(told.colour, WHITE) else None
    colour = below[-1].colour
    return HiddenKind.COVERED if colour is not None and alike(colour, told.colour) else None


def _is_letter(cover: Cover, box: Box) -> bool:
    """May what is painted here be the letter itself: a picture of the page, or its outline?"""
    return cover.colour is None or cover.top - cover.bottom <= _OUTLINE * (box[3] - box[1])

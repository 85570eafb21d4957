"""One page of a PDF: its pieces, those that a box covers apart. Runs in the child."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from inlimine.markup.stretches import Box, Stretch, plain, stretches
from inlimine.materials.pdf.covers import hidden_letters, marks_on, painted
from inlimine.materials.pdf.pieces import Piece
from inlimine.passages.hidden import HiddenKind

_BLANKS = re.compile(r"\s+")

_NOTES = frozenset({
    raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_HIGHLIGHT, raw.FPDF_ANNOT_UNDERLINE, raw.FPDF_ANNOT_SQUIGGLY,
    raw.FPDF_ANNOT_STRIKEOUT, raw.FPDF_ANNOT_SQUARE, raw.FPDF_ANNOT_CIRCLE, raw.FPDF_ANNOT_LINE,
    raw.FPDF_ANNOT_POLYGON, raw.FPDF_ANNOT_POLYLINE, raw.FPDF_ANNOT_INK, raw.FPDF_ANNOT_CARET,
    raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_FILEATTACHMENT, raw.FPDF_ANNOT_REDACT,
})  # fmt: skip
"""Kinds whose words stand in a window that opens, and not on the page."""


def page_pieces(page: Any) -> dict[HiddenKind | None, list[Piece]]:
    """What the page shows (None), and what stands on it and does not show, by why."""
    text = page.get_textpage()
    made = painted(page)
    shows = page.get_cropbox()
    said = list(stretches(text))
    letters = hidden_letters(text, made, shows) if made.may_hide or _beyond(said, shows) else []
    if not any(letters):
        return {None: [_piece(box, words) for box, words in said]}
    found: dict[HiddenKind | None, list[Piece]] = {None: []}
    for hidden, piece in _stretches(text, letters):
        found.setdefault(hidden, []).append(piece)
    return found


def _beyond(said: Sequence[Stretch], page: Box) -> bool:
    """Does any of them lie in part beyond the page?"""
    return any(box[0] < page[0] or box[1] < page[1] or box[2] > page[2] or box[3] > page[3] for box, _ in said)


def _piece(box: Box, words: str) -> Piece:
    return Piece(*box, _BLANKS.sub(" ", words))


def _stretches(text: Any, letters: Sequence[HiddenKind | None]) -> Iterator[tuple[HiddenKind | None, Piece]]:
    """The letters of a page as pieces: a new one where a line ends and where a box begins or ends."""
    signs = [chr(raw.FPDFText_GetUnicode(text.raw, at)) for at in range(len(letters))]
    line = 0
    keys: list[tuple[int, HiddenKind | None]] = []
    for at, sign in enumerate(signs):
        line += sign == "\n"
        hidden = letters[at - 1] if sign.isspace() and at else letters[at]
        keys.append((line, hidden))
    for (_, hidden), some in groupby(range(len(letters)), key=lambda at: keys[at]):
        run = list(some)
        boxes = [box for at in run if not signs[at].isspace() and (box := _letter_box(text, at))]
        words = "".join(signs[at] for at in run)
        if boxes and words.strip():
            yield hidden, _piece(_around(boxes), plain(words))


def _letter_box(text: Any, at: int) -> tuple[float, float, float, float] | None:
    try:
        left, bottom, right, top = text.get_charbox(at, loose=True)
    except pdfium.PdfiumError:
        return None
    return left, bottom, right, top


def _around(boxes: Sequence[tuple[float, float, float, float]]) -> tuple[float, float, float, float]:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def notes(page: Any) -> Iterator[str]:
    """The words of annotations that the page itself does not show."""
    for annotation, kind in marks_on(page):
        key = b"V" if kind == raw.FPDF_ANNOT_WIDGET else b"Contents"
        said = _string(annotation, key) if kind in _NOTES or _is_gone(annotation) else ""
        if said:
            yield said


def _is_gone(annotation: Any) -> bool:
    """Is it set not to show?"""
    return bool(raw.FPDFAnnot_GetFlags(annotation) & (raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW))


def filled_in(page: Any) -> Iterator[tuple[str, str]]:
    """What was typed onto the page, in fields of a form and in text boxes: part and words."""
    for annotation, kind in marks_on(page):
        if _is_gone(annotation):
            continue
        if kind == raw.FPDF_ANNOT_FREETEXT and (said := _string(annotation, b"Contents")):
            yield "text box", said
        if kind == raw.FPDF_ANNOT_WIDGET and (said := _string(annotation, b"V")):
            yield "form field", said


def _string(annotation: Any, key: bytes) -> str:
    """A string of an annotation, which PDFium gives as UTF-16."""
    size = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if size <= 2:
        return ""
    buffer = (raw.FPDF_WCHAR * (size // 2))()
    raw.FPDFAnnot_GetStringValue(annotation, key, buffer, size)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0").replace("\r", "\n").strip()

"""Papers as PDF: words gathered into lines by where they stand on the page. Pages without words are told."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium

from inlimine.markup.stretches import stretches
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Place
from inlimine.readers.papers.paper import PaperReading
from inlimine.readers.papers.placed import placed

codecs.lookup("utf-16-le")  # what PDFium gives; in the child none can be looked for once its filter holds

NAME = "PDF"
MOST_PAGES = 5_000
_RECOGNISE = "recognize its text (OCR) and give that file"
_NAMED = 20
_SAME_LINE = 0.5
"""Share of the lower piece's height by which two pieces of one line overlap at least."""

_WIDE = 2.0
"""Gap between two pieces, in heights, from which it is a column's and gets more than one space."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words in one stretch, and their box in points from the page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    words: str


def recognises(file: str, data: bytes) -> int:
    """Tell it by its mark, which may stand a little after the beginning."""
    return 90 if b"%PDF-" in data[:1024] else 0


def read(file: str, data: bytes) -> PaperReading | Problem:
    """Read the lines of every page; `line` counts those that say anything from the page's top."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as damage:
        return _unread(file, str(damage))
    if len(document) > MOST_PAGES:
        return Problem(
            file=file, message=f"it has more than {MOST_PAGES:,} pages", remedy="split it and give the parts"
        )
    pages = [_page(document, number) for number in range(len(document))]
    if not any(pages):
        return Problem(
            file=file,
            message="its pages are pictures without words",
            remedy=_RECOGNISE,
        )
    return PaperReading(reading=placed(file, _lines(pages)), problems=_wordless(file, pages))


def _wordless(file: str, pages: list[list[str]]) -> tuple[Problem, ...]:
    """A problem that names the pages on which nothing could be read."""
    empty = [str(number) for number, lines in enumerate(pages, start=1) if not lines]
    if not empty:
        return ()
    named = ", ".join(empty[:_NAMED]) + (" and more" if len(empty) > _NAMED else "")
    return (Problem(file=file, message=f"no word was found on page {named}", remedy=_RECOGNISE),)


def _unread(file: str, why: str) -> Problem:
    if "assword" in why:
        return Problem(file=file, message="the PDF has a password", remedy="remove it and give the file again")
    return Problem(
        file=file,
        message="the PDF is damaged or breaks off",
        remedy="open it, print it into a new PDF and give that",
    )


def _lines(pages: list[list[str]]) -> Iterator[tuple[Place, int, str]]:
    for number, lines in enumerate(pages):
        for at, words in enumerate(lines, start=1):
            yield Place(page=number + 1, line=at), number, words


def _page(document: pdfium.PdfDocument, number: int) -> list[str]:
    """The page's lines from the top; a page that is damaged has none."""
    try:
        text = document[number].get_textpage()
        pieces = [_Piece(*box, words.strip(" ")) for box, words in stretches(text)]
    except pdfium.PdfiumError:
        return []
    rows: list[list[_Piece]] = []
    for piece in sorted((each for each in pieces if each.words), key=lambda each: (-each.top, each.left)):
        row = next((each for each in reversed(rows[-3:]) if _beside(each[0], piece)), None)
        rows.append([piece]) if row is None else row.append(piece)
    return [_joined(sorted(row, key=lambda each: each.left)) for row in rows]


def _beside(one: _Piece, other: _Piece) -> bool:
    """Do two pieces stand on one line?"""
    overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
    return overlap >= _SAME_LINE * min(one.top - one.bottom, other.top - other.bottom)


def _joined(row: list[_Piece]) -> str:
    """The words of a line; a wide gap stays visible, because it may part columns."""
    made = row[0].words
    tallest = max(piece.top - piece.bottom for piece in row)
    for before, after in zip(row, row[1:], strict=False):
        wide = after.left - before.right > _WIDE * tallest
        made += ("   " if wide else " ") + after.words
    return made

"""Papers in Word (.docx): paragraphs in order, those of tables and text boxes too, then the notes."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element  # the type alone; parsing is defusedxml's

from inlimine.passages.problem import Problem
from inlimine.passages.reading import Place
from inlimine.readers.markup.word import (
    W,
    document_body,
    further_parts,
    looks_like_word,
    seen,
    struck,
    words,
)
from inlimine.readers.papers.paper import LeftOut, PaperReading
from inlimine.readers.papers.placed import placed

NAME = "Word document"


def recognises(file: str, data: bytes) -> int:
    """Tell it by its parts."""
    return 90 if looks_like_word(data) else 0


def read(file: str, data: bytes) -> PaperReading | Problem:
    """Read every paragraph; its place is its number among those that say anything."""
    body = document_body(file, data)
    if isinstance(body, Problem):
        return body
    notes = [part for _, part in further_parts(file, data)]
    paragraphs = [each for part in (body, *notes) for each in _paragraphs(part)]
    said = [words(each) for each in paragraphs]
    made = placed(file, ((Place(line=at), at, text) for at, text in enumerate(filter(None, said), start=1)))
    if not made.lines:
        return Problem(
            file=file, message="the document says nothing", remedy="check that the right file was saved"
        )
    return PaperReading(reading=made, left_out=tuple(_left_out(paragraphs, said)))


def _left_out(paragraphs: list[Element], said: list[str]) -> Iterator[LeftOut]:
    """What is struck out of each paragraph, at the line where it was."""
    line = 0
    for paragraph, text in zip(paragraphs, said, strict=True):
        line += bool(text)
        for quote, why in struck(paragraph):
            yield LeftOut(place=Place(line=max(1, line)), quote=quote, why=why)


def _paragraphs(part: Element) -> Iterator[Element]:
    """The paragraphs that hold no further paragraph (a text box stands in one)."""
    for each in seen(part):
        if each.tag == f"{W}p" and not any(below.tag == f"{W}p" for below in seen(each)):
            yield each

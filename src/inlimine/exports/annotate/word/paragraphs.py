"""Where the words of a Word paper stand: every paragraph that shows some, and where to comment on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

TEXT, DELETED, RUN, PARAGRAPH = qn("w:t"), qn("w:delText"), qn("w:r"), qn("w:p")
_BOX, _FALLBACK = qn("w:txbxContent"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOTES = {
    "footnotes": (qn("w:footnote"), "w:footnoteReference"),
    "endnotes": (qn("w:endnote"), "w:endnoteReference"),
}
ID = qn("w:id")
_STEM = re.compile(r"\d*\.xml$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, and where a comment on it must hang if Word allows none in it (else None)."""

    element: Any
    hook: Any | None
    told: str = ""


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """Every paragraph that shows words: body, tables and boxes, notes, headers and footers."""
    body = document.element.body
    for paragraph in _within(body):
        yield Paragraph(paragraph, _outer_run(paragraph))
    for part in {rel.target_part for rel in document.part.rels.values() if not rel.is_external}:
        yield from _of_part(str(part.partname), part, body)


def _of_part(name: str, part: Any, body: Any) -> Iterator[Paragraph]:
    """The paragraphs of notes, headers and footers, to be commented at what refers to them."""
    stem = _STEM.sub("", name.rpartition("/")[2])
    if stem in _NOTES:
        kind, reference = _NOTES[stem]
        for one in parse_xml(part.blob).iter(kind):
            hook = next((mark.getparent() for mark in of_id(body, reference, one.get(ID))), None)
            if hook is not None:
                yield from (Paragraph(each, hook, f"In the {stem[:-1]}: ") for each in _within(one))
    elif stem in ("header", "footer"):
        hook = next(body.iter(RUN), None)
        if hook is not None:
            yield from (Paragraph(each, hook, f"In the {stem} of the pages: ") for each in _within(part.element))


def of_id(body: Any, tag: str, number: str) -> list[Any]:
    """The marks of that kind with that number."""
    return [each for each in body.iter(qn(tag)) if each.get(ID) == number]


def _within(element: Any) -> Iterator[Any]:
    """The paragraphs in an element; what stands there again for old programs is left out."""
    for paragraph in element.iter(PARAGRAPH):
        if not any(above.tag == _FALLBACK for above in paragraph.iterancestors()):
            yield paragraph


def _outer_run(paragraph: Any) -> Any | None:
    """The run of the body in which a box with this paragraph hangs; Word takes no comment within a box."""
    boxes = [above for above in paragraph.iterancestors() if above.tag == _BOX]
    return next((above for above in boxes[-1].iterancestors() if above.tag == RUN), None) if boxes else None


def texts(paragraph: Any) -> list[Any]:
    """The elements that hold the paragraph's own words, also deleted ones, without those of boxes in it."""
    return [
        text
        for text in paragraph.iter(TEXT, DELETED)
        if next(text.iterancestors(PARAGRAPH)) is paragraph and text.getparent().tag == RUN
    ]


def shown(paragraph: Any) -> str:
    """The words of a paragraph."""
    return "".join(text.text or "" for text in texts(paragraph))

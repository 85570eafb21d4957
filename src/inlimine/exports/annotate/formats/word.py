"""Word papers: a comment exactly at the words, the mark of privilege in every header; and all of it out again."""

from __future__ import annotations

import codecs
import copy
import io
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.parts.comments import CommentsPart
from docx.parts.hdrftr import HeaderPart
from docx.text.run import Run

from inlimine.exports.annotate.alignment import Alignment, inked
from inlimine.exports.annotate.note import AUTHOR, BANNER, INITIALS, Note, Written, unpacked, written

# Read while files can still be opened: in the child nothing can be opened later.
codecs.lookup("cp437")  # the names in a ZIP file
_NO_COMMENTS = CommentsPart._default_comments_xml()
_NO_HEADER: bytes = HeaderPart._default_header_xml()  # type: ignore[no-untyped-call]

_TEXT, _DELETED, _RUN, _PARAGRAPH = qn("w:t"), qn("w:delText"), qn("w:r"), qn("w:p")
_BOX, _FALLBACK = qn("w:txbxContent"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOTES = {
    "footnotes": (qn("w:footnote"), "w:footnoteReference"),
    "endnotes": (qn("w:endnote"), "w:endnoteReference"),
}
_ID = qn("w:id")
_STEM = re.compile(r"\d*\.xml$")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph, and where a comment on it must hang if Word allows none in it (else None)."""

    element: Any
    hook: Any | None
    told: str = ""


def annotate(file: str, data: bytes) -> Written:
    """The paper with a comment at each note's words; what is not found again is told at its top."""
    parcel = unpacked(data)
    document = docx.Document(io.BytesIO(parcel.paper))
    _require_comments(document)
    paragraphs = list(_paragraphs(document))
    signs = [inked(_shown(paragraph.element))[0] for paragraph in paragraphs]
    starts = [0, *accumulate(map(len, signs))]
    alignment = Alignment(parcel.ink, "".join(signs))
    unplaced: list[int] = []
    for number, note in enumerate(parcel.notes):
        place = alignment.place(note.start, note.end)
        if place is None:
            unplaced.append(number)
            _comment(document, _first_run(document), None, note, f"Not found again at its place ({note.where}): ")
        else:
            _at_words(document, paragraphs, starts, place, note)
    _mark(document)
    return written(_saved(document), unplaced)


def clean(file: str, data: bytes) -> Written:
    """The paper without any comment and mark of ours; what the lawyer wrote meanwhile stays."""
    document = docx.Document(io.BytesIO(data))
    for comment in _our_comments(document):
        for tag in ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"):
            for mark in _of_id(document.element.body, tag, str(comment.comment_id)):
                gone = mark.getparent() if tag == "w:commentReference" else mark
                gone.getparent().remove(gone)
        comment._comment_elm.getparent().remove(comment._comment_elm)
    for section in document.sections:
        for header in (section.header, section.first_page_header, section.even_page_header):
            if not header.is_linked_to_previous:
                _unmark(header)
    return written(_saved(document))


def _our_comments(document: Document) -> list[Any]:
    return [one for one in document.comments if one.author == AUTHOR] if _has_comments(document) else []


def _saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


# --- where the words stand ---


def _paragraphs(document: Document) -> Iterator[_Paragraph]:
    """Every paragraph that shows words: body, tables and boxes, notes, headers and footers."""
    body = document.element.body
    for paragraph in _within(body):
        yield _Paragraph(paragraph, _outer_run(paragraph))
    for part in {rel.target_part for rel in document.part.rels.values() if not rel.is_external}:
        yield from _of_part(str(part.partname), part, body)


def _of_part(name: str, part: Any, body: Any) -> Iterator[_Paragraph]:
    """The paragraphs of notes, headers and footers, to be commented at what refers to them."""
    stem = _STEM.sub("", name.rpartition("/")[2])
    if stem in _NOTES:
        kind, reference = _NOTES[stem]
        for one in parse_xml(part.blob).iter(kind):
            hook = next((mark.getparent() for mark in _of_id(body, reference, one.get(_ID))), None)
            if hook is not None:
                yield from (_Paragraph(each, hook, f"In the {stem[:-1]}: ") for each in _within(one))
    elif stem in ("header", "footer"):
        hook = next(body.iter(_RUN), None)
        if hook is not None:
            yield from (_Paragraph(each, hook, f"In the {stem} of the pages: ") for each in _within(part.element))


def _of_id(body: Any, tag: str, number: str) -> list[Any]:
    return [each for each in body.iter(qn(tag)) if each.get(_ID) == number]


def _within(element: Any) -> Iterator[Any]:
    """The paragraphs in an element; what stands there again for old programs is left out."""
    for paragraph in element.iter(_PARAGRAPH):
        if not any(above.tag == _FALLBACK for above in paragraph.iterancestors()):
            yield paragraph


def _outer_run(paragraph: Any) -> Any | None:
    """The run of the body in which a box with this paragraph hangs; Word takes no comment within a box."""
    boxes = [above for above in paragraph.iterancestors() if above.tag == _BOX]
    return next((above for above in boxes[-1].iterancestors() if above.tag == _RUN), None) if boxes else None


def _texts(paragraph: Any) -> list[Any]:
    """The elements that hold the paragraph's own words, also deleted ones, without those of boxes in it."""
    return [
        text
        for text in paragraph.iter(_TEXT, _DELETED)
        if next(text.iterancestors(_PARAGRAPH)) is paragraph and text.getparent().tag == _RUN
    ]


def _shown(paragraph: Any) -> str:
    return "".join(text.text or "" for text in _texts(paragraph))


# --- comments ---


def _at_words(
    document: Document, paragraphs: list[_Paragraph], starts: list[int], place: tuple[int, int], note: Note
) -> None:
    first, last = (_sign(paragraphs, starts, at) for at in (place[0], place[1] - 1))
    hook = first[0].hook if first[0].hook is not None else last[0].hook
    if hook is not None:
        told = first[0].told or last[0].told or "In the box: "
        _comment(document, hook, hook, note, told)
        return
    # The end first: what is cut off behind it changes no place before it.
    end = last[1].getparent()
    _cut(last[1], last[2] + 1)
    within_one = first[1].getparent() is end
    start = _cut(first[1], first[2])
    _comment(document, start, start if within_one else end, note, "")


def _sign(paragraphs: list[_Paragraph], starts: list[int], at: int) -> tuple[_Paragraph, Any, int]:
    """The paragraph, the text element and the place in it at which a printed sign stands."""
    number = bisect_right(starts, at) - 1
    paragraph, left = paragraphs[number], at - starts[number]
    for text in _texts(paragraph.element):
        _, places = inked(text.text or "")
        if left < len(places):
            return paragraph, text, places[left]
        left -= len(places)
    raise LookupError("the sign is counted in the paragraph")


def _cut(text: Any, at: int) -> Any:
    """Cut the run of a text so that a run begins at `at`; returns that run, the old one where it begins there."""
    run, said = text.getparent(), text.text or ""
    before = [each for each in run[: run.index(text)] if each.tag != qn("w:rPr")]
    after = run[run.index(text) + 1 :]
    if at <= 0 and not before:
        return run
    if at >= len(said) and not after:
        return run
    behind = copy.deepcopy(run)
    for each in behind[:]:
        if each.tag != qn("w:rPr"):
            behind.remove(each)
    rest = copy.deepcopy(text)
    _say(rest, said[at:])
    behind.append(rest)
    behind.extend(after)  # moves them
    _say(text, said[:at])
    run.addnext(behind)
    return behind


def _say(text: Any, words: str) -> None:
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _comment(document: Document, first: Any, last: Any | None, note: Note, told: str) -> None:
    runs = [Run(first, document), Run(first if last is None else last, document)]
    body = f'{told}"{note.words}"' if told else ""
    text = "\n".join(part for part in (note.head, body, note.body) if part)
    comment = document.add_comment(runs, text=text, author=AUTHOR, initials=INITIALS)
    for run in comment.paragraphs[0].runs:
        run.bold = True


def _first_run(document: Document) -> Any:
    """A run of the body on which to comment what has no place; an empty one where there is none."""
    found = next((run for run in document.element.body.iter(_RUN)), None)
    return found if found is not None else document.add_paragraph().add_run()._r


def _require_comments(document: Document) -> None:
    """A paper without comments gets the part that holds them."""
    if _has_comments(document):
        return
    element: Any = parse_xml(_NO_COMMENTS)
    comments = CommentsPart(PackURI("/word/comments.xml"), CONTENT_TYPE.WML_COMMENTS, element, _package(document))
    document.part.relate_to(comments, RELATIONSHIP_TYPE.COMMENTS)


def _has_comments(document: Document) -> bool:
    return any(rel.reltype == RELATIONSHIP_TYPE.COMMENTS for rel in document.part.rels.values())


def _package(document: Document) -> Any:
    return document.part.package


# --- the mark of privilege ---


def _mark(document: Document) -> None:
    """Say in every header that the paper is privileged; a section without its own shows the one before."""
    for number, section in enumerate(document.sections):
        kinds = [("default", section.header)]
        if section.different_first_page_header_footer:
            kinds.append(("first", section.first_page_header))
        if document.settings.odd_and_even_pages_header_footer:
            kinds.append(("even", section.even_page_header))
        for kind, header in kinds:
            if header.is_linked_to_previous and number:
                continue
            if header.is_linked_to_previous:
                _new_header(document, section, kind)
            _say_privileged(header)


def _new_header(document: Document, section: Any, kind: str) -> None:
    name = document.part.package.next_partname("/word/header%d.xml")
    part = HeaderPart(name, CONTENT_TYPE.WML_HEADER, parse_xml(_NO_HEADER), _package(document))
    rel = document.part.relate_to(part, RELATIONSHIP_TYPE.HEADER)
    reference = parse_xml(f'<w:headerReference xmlns:w="{_W}" xmlns:r="{_R}" w:type="{kind}" r:id="{rel}"/>')
    section._sectPr.insert(0, reference)


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _say_privileged(header: Any) -> None:
    first = header.paragraphs[0] if header.paragraphs else header.add_paragraph()
    mark = first.insert_paragraph_before()
    run = mark.add_run(BANNER)
    run.bold = True


def _unmark(header: Any) -> None:
    """Take our line out of a header; one that holds nothing else goes with it."""
    for paragraph in _ours(header.paragraphs):
        paragraph._p.getparent().remove(paragraph._p)
    if not header.tables and not any(_holds_something(paragraph._p) for paragraph in header.paragraphs):
        header.is_linked_to_previous = True


def _holds_something(paragraph: Any) -> bool:
    return bool(inked(_shown(paragraph))[0] or paragraph.xpath(".//w:drawing|.//w:pict"))


def _ours(paragraphs: Iterable[Any]) -> list[Any]:
    return [paragraph for paragraph in paragraphs if paragraph.text == BANNER]

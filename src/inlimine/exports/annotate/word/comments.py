"""Comments written into a Word paper, each from the run with its first sign to the run with its last."""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, datetime
from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.parts.comments import CommentsPart

from inlimine.exports.annotate.alignment import inked
from inlimine.exports.annotate.note import AUTHOR, INITIALS, Note
from inlimine.exports.annotate.word.paragraphs import ID, RUN, Paragraph, texts
from inlimine.exports.annotate.word.runs import cut, say

# Read while files can still be opened: in the child nothing can be opened later.
_NO_COMMENTS = CommentsPart._default_comments_xml()


def at_words(
    comments: Comments, paragraphs: list[Paragraph], starts: list[int], place: tuple[int, int], note: Note
) -> None:
    """A comment on the signs from `place[0]` to `place[1]`, counted over all paragraphs as `starts` is."""
    first, last = (_sign(paragraphs, starts, at) for at in (place[0], place[1] - 1))
    hook = first[0].hook if first[0].hook is not None else last[0].hook
    if hook is not None:
        told = first[0].told or last[0].told or "In the box: "
        comments.add(hook, hook, note, told)
        return
    # The end first: what is cut off behind it changes no place before it.
    end = last[1].getparent()
    cut(last[1], last[2] + 1)
    within_one = first[1].getparent() is end
    start = cut(first[1], first[2])
    comments.add(start, start if within_one else end, note)


def _sign(paragraphs: list[Paragraph], starts: list[int], at: int) -> tuple[Paragraph, Any, int]:
    """The paragraph, the text element and the place in it at which a printed sign stands."""
    number = bisect_right(starts, at) - 1
    paragraph, left = paragraphs[number], at - starts[number]
    for text in texts(paragraph.element):
        _, places = inked(text.text or "")
        if left < len(places):
            return paragraph, text, places[left]
        left -= len(places)
    raise LookupError("the sign is counted in the paragraph")


class Comments:
    """The comments of a paper; written here, because the library looks through all of them for each new one."""

    def __init__(self, document: Document) -> None:
        """Take the paper; it gets the part that holds comments with the first."""
        self._document = document
        self._part: Any = None
        self._next = 0
        self._now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def add(self, first: Any, last: Any, note: Note, told: str = "") -> None:
        """A comment from one run to another; `told` says where its words are, if they are not there."""
        body = f'{told}"{note.words}"' if told else ""
        lines = [line for part in (note.head, body, note.body) for line in part.split("\n") if line]
        if self._part is None:
            self._open()
        self._part.append(self._element(lines))
        first.insert_comment_range_start_above(self._next)
        last.insert_comment_range_end_and_reference_below(self._next)
        self._next += 1

    def _open(self) -> None:
        """Take the comments that are there, to number on behind them."""
        _require_comments(self._document)
        part: Any = self._document.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS)
        self._part = part.element
        self._next = 1 + max((int(one.get(ID)) for one in self._part), default=-1)

    def _element(self, lines: list[str]) -> Any:
        comment = OxmlElement("w:comment")
        given = {"id": str(self._next), "author": AUTHOR, "initials": INITIALS, "date": self._now}
        for name, value in given.items():
            comment.set(qn(f"w:{name}"), value)
        for number, line in enumerate(lines):
            run = OxmlElement("w:r")
            if number == 0:
                look = OxmlElement("w:rPr")
                look.append(OxmlElement("w:b"))
                run.append(look)
            text = OxmlElement("w:t")
            say(text, "".join(sign for sign in line if sign.isprintable()))
            run.append(text)
            paragraph = OxmlElement("w:p")
            paragraph.append(run)
            comment.append(paragraph)
        return comment


def first_run(document: Document) -> Any:
    """A run of the body on which to comment what has no place; an empty one where there is none."""
    found = next((run for run in document.element.body.iter(RUN)), None)
    return found if found is not None else document.add_paragraph().add_run()._r


def _require_comments(document: Document) -> None:
    """A paper without comments gets the part that holds them."""
    if any(rel.reltype == RELATIONSHIP_TYPE.COMMENTS for rel in document.part.rels.values()):
        return
    element: Any = parse_xml(_NO_COMMENTS)
    package: Any = document.part.package
    comments = CommentsPart(PackURI("/word/comments.xml"), CONTENT_TYPE.WML_COMMENTS, element, package)
    document.part.relate_to(comments, RELATIONSHIP_TYPE.COMMENTS)

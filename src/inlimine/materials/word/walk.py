"""A Word document walked once in document order: its text, and for each offset the run that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from inlimine.materials.word.blocks import Block, blocks_of
from inlimine.materials.word.looks import Styles
from inlimine.materials.word.names import Element, named, value
from inlimine.materials.word.runs import Words, references, words_of
from inlimine.materials.written import Written
from inlimine.passages.hidden import NOTES_AUTHOR, HiddenKind
from inlimine.passages.material import Hidden
from inlimine.passages.reading import Place

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
NOTES = {"word/footnotes.xml": "footnote", "word/endnotes.xml": "endnote"}
COMMENTS = "word/comments.xml"
MARGINS = {"word/header": "header", "word/footer": "footer"}

_Counted = dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words `start` to `end` of the reading's text: the part, run and text element that hold them.

    `run` is None where the words stand in no run (a picture's alt text).
    """

    start: int
    end: int
    path: str
    run: Element | None
    element: Element


@dataclass(slots=True)
class Walked:
    """What the walk gives: the text with its lines, its pieces in order of their offsets, what is hidden."""

    name: str
    written: Written = field(default_factory=Written)
    pieces: list[Piece] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)

    def at(self, start: int, end: int) -> list[Piece]:
        """The pieces that a span of the text touches."""
        return [piece for piece in self.pieces if piece.start < end and piece.end > start]


def walk(name: str, parts: Mapping[str, Element], own: bool) -> Walked:
    """Walk the parts of a document by their paths; body first, then notes, heads, feet and comments.

    The offsets of the body depend on `word/document.xml` and `word/styles.xml` alone, and on `own`: hidden text
    is in the text of one's own file only.
    """
    return _Walk(Walked(name), parts, own).done()


class _Walk:
    """The walk through one document."""

    def __init__(self, walked: Walked, parts: Mapping[str, Element], own: bool) -> None:
        self._walked, self._parts, self._own = walked, parts, own
        self._styles = Styles(parts.get(STYLES))
        self._paragraphs = 0
        self._referred: _Counted = {}
        self._notes: _Counted = {}

    def done(self) -> Walked:
        if DOCUMENT in self._parts:
            self._body(self._parts[DOCUMENT])
        for path, part in self._margins():
            for block in blocks_of(self._parts[path], self._styles):
                self._block(path, block, Place(part=part))
        for path, kind in NOTES.items():
            self._further(path, kind, None)
        self._further(COMMENTS, "comment", HiddenKind.COMMENT)
        return self._walked

    def _margins(self) -> Iterator[tuple[str, str]]:
        for beginning, part in MARGINS.items():
            yield from ((path, part) for path in self._parts if path.startswith(beginning))

    def _body(self, root: Element) -> None:
        for block in blocks_of(root, self._styles):
            if not block.boxed and self._says(block):
                self._paragraphs += 1
            self._block(DOCUMENT, block, Place(paragraph=self._paragraphs or None, part=block.part))
            self._refer(block)

    def _says(self, block: Block) -> bool:
        return any(words.said.strip() for words in words_of(block, self._styles))

    def _refer(self, block: Block) -> None:
        """Note where each comment stands, and count the notes as they are printed."""
        for kind, identity in () if block.said else references(block.element):
            self._referred.setdefault((kind, identity), self._paragraphs)
            count = 1 + sum(noted == kind for noted, _ in self._notes)
            self._notes.setdefault((kind, identity), count)

    def _further(self, path: str, kind: str, hidden: HiddenKind | None) -> None:
        """Footnotes, endnotes or comments, each element of the part one of them."""
        for each in self._parts.get(path, ()):
            if named(each) != kind or value(each, "type") in {"separator", "continuationSeparator"}:
                continue
            if hidden and self._own and value(each, "author") == NOTES_AUTHOR:
                continue
            key = (kind, value(each, "id"))
            number = self._notes.get(key)
            place = (
                Place(paragraph=self._referred.get(key))
                if hidden
                else Place(part=f"{kind} {number}" if number else kind)
            )
            for block in blocks_of(each, self._styles):
                self._block(path, block, place, hidden)

    def _block(self, path: str, block: Block, place: Place, hidden: HiddenKind | None = None) -> None:
        """Write one paragraph: what shows of it, then each stretch of it that does not.

        What is tracked as new stands on the face of one's own paper; of another side's it is withheld as any
        other trace of how it was written.
        """
        if block.said:
            words = [Words(block.said, block.element, None, hidden or block.hidden, block.inserted)]
        else:
            words = list(words_of(block, self._styles, hidden))
        shown = [each for each in words if not each.hidden]
        self._write(path, [each for each in shown if self._own or not each.inserted], place)
        self._tell(place, HiddenKind.TRACKED_INSERTION, [[each] for each in shown if each.inserted])
        stretches = [(kind, list(some)) for kind, some in groupby(words, key=lambda each: each.hidden)]
        for kind in dict.fromkeys(kind for kind, _ in stretches if kind):
            self._hide(path, place, kind, [some for met, some in stretches if met is kind])

    def _hide(self, path: str, place: Place, kind: HiddenKind, stretches: Sequence[list[Words]]) -> None:
        self._tell(place, kind, stretches)
        for some in stretches if self._own else ():
            self._write(path, some, _hidden(place, kind))

    def _tell(self, place: Place, kind: HiddenKind, stretches: Sequence[list[Words]]) -> None:
        pieces = sum(any(each.said.strip() for each in some) for some in stretches)
        if pieces:
            hidden = Hidden(file=self._walked.name, kind=kind, place=_hidden(place, kind), pieces=pieces)
            self._walked.hidden.append(hidden)

    def _write(self, path: str, words: Sequence[Words], place: Place) -> None:
        said = "".join(each.said for each in words)
        if not said.strip():
            return
        at = self._walked.written.add(said, place)
        for each in words:
            self._walked.pieces.append(Piece(at, at + len(each.said), path, each.run, each.element))
            at += len(each.said)


def _hidden(place: Place, kind: HiddenKind) -> Place:
    return Place(paragraph=place.paragraph, part=place.part, hidden=kind)

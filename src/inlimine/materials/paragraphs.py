"""The paragraphs of a plain text: what follows on, what begins anew. Spacing is learned from the document."""

from __future__ import annotations

import math
import re
from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from inlimine.materials.markers import marker, sure_markers
from inlimine.materials.open_ends import begins_with_number, left_open
from inlimine.materials.printed import PrintedLine
from inlimine.materials.turns import turn_starts

_RULE = re.compile(r"\s*+([-=_*~#.–—])(?:\s*+\1){2,}+\s*+")
_HASHES = re.compile(r"#{1,6}\s+")
_CAPITAL = re.compile(r"\W*[A-Z]")
_FULL_STOP = re.compile(r"[.?!…][\"'’”)\]*_]*$")
_ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Messrs|Hon|St|No|Nos|vs?|Ex|[A-Z])\.$")

FILLED = 0.6
"""A line of so much of the usual width may have been wrapped; a shorter one was ended."""

WRAPPED = 0.4
"""Share of the gaps of one size that must be inside sentences before the size is the space between lines."""

SHORT = 0.5
"""A line below this share of the width ends a paragraph if a capital follows."""

NARROWEST = 40
"""Nobody wraps a text to fewer columns."""

UNWRAPPED = 160
"""Lines as wide as that were never wrapped: each is a paragraph."""

LONGEST_HEADING = 80
CENTRED = 10
"""A short line that is indented by so many columns more than most is a heading."""


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line of a plain text: where its words begin and end in it, what precedes it.

    `at` counts the physical lines; `gap` the blank lines above; `new_page`: a page begins between; `marked`: a
    bullet or number before the words was left out; `turn`: a speaker's label begins it.
    """

    at: int
    text: str
    begin: int
    gap: int
    new_page: bool
    marked: bool
    turn: bool = False
    heading: bool = False

    @property
    def words(self) -> str:
        """What the line says."""
        return self.text[self.begin :].rstrip()

    @property
    def width(self) -> int:
        """Columns up to the end of the line."""
        return len(self.text.rstrip())

    @property
    def goes_on(self) -> bool:
        """Does it begin in the midst of a sentence?"""
        return not self.marked and self.words[:1].islower()


def rows(lines: Sequence[PrintedLine], furniture: frozenset[int], starts: Sequence[int]) -> list[Row]:
    """The printed lines without furniture and rules; a marker stays part of the words where it is not sure."""
    kept = [at for at, line in enumerate(lines) if not line.blank and at not in furniture]
    texts = [lines[at].text for at in kept]
    indents = [len(text) - len(text.lstrip()) for text in texts]
    found = [marker(text[indent:]) for text, indent in zip(texts, indents, strict=True)]
    sure = sure_markers(indents, found)
    made: list[Row] = []
    for at, text, indent, mark, is_sure in zip(kept, texts, indents, found, sure, strict=True):
        previous = made[-1] if made else None
        gap = _gap(lines, previous.at if previous else -1, at, furniture)
        new_page = previous is not None and bisect(starts, previous.at) < bisect(starts, at)
        counted = is_sure and not (mark and mark.values and gap == 0 and previous and left_open(previous.text))
        begin = indent + mark.length if counted and mark else indent
        made.append(Row(at, text, begin, gap, new_page, counted))
    speaking = turn_starts([row.words for row in made])
    return _with_headings([replace(row, turn=turn) for row, turn in zip(made, speaking, strict=True)])


def _gap(lines: Sequence[PrintedLine], above: int, below: int, furniture: frozenset[int]) -> int:
    return sum(lines[at].blank for at in range(above + 1, below) if at not in furniture)


def blocks(made: Sequence[Row]) -> list[int]:
    """Number the paragraph of each row; headings and list entries are paragraphs of their own."""
    spacing = _Spacing(made)
    numbers = [0] * bool(made)
    for above, below in pairwise(made):
        numbers.append(numbers[-1] + spacing.parts(above, below))
    return numbers


class _Spacing:
    """What the document does between lines of one paragraph."""

    def __init__(self, made: Sequence[Row]) -> None:
        widths = sorted(row.width for row in made)
        self.width = max(NARROWEST, widths[math.ceil(0.9 * (len(widths) - 1))] if widths else 0)
        pairs = [(above, below) for above, below in pairwise(made) if not below.new_page and not below.marked]
        gaps = Counter(below.gap for _, below in pairs)
        wrapped = Counter(below.gap for above, below in pairs if self._is_wrapped(above, below))
        gap, times = wrapped.most_common(1)[0] if wrapped else (0, 0)
        self.gap = gap if times >= WRAPPED * gaps[gap] else 0

    def _is_wrapped(self, above: Row, below: Row) -> bool:
        """Does the sentence go on below, because its next word did not fit?"""
        full = above.width + len(below.words.partition(" ")[0]) >= self.width
        return self.share(above) >= FILLED and (below.goes_on or (full and self._hangs(above)))

    def _hangs(self, row: Row) -> bool:
        """May the line have been wrapped in the midst of a sentence?"""
        return self.share(row) >= FILLED and not _stops(row)

    def share(self, row: Row) -> float:
        return row.width / self.width

    def parts(self, above: Row, below: Row) -> bool:
        """Does a paragraph begin with the lower row?"""
        if self._wants_number(above, below):
            return False
        if above.heading or below.heading:
            return not (above.heading and below.heading and below.gap <= self.gap and not below.marked)
        if below.marked or below.turn:
            return True
        if below.goes_on and self._hangs(above):
            return False
        if below.gap > self.gap and not below.new_page:
            return True
        return self._ended(above, below)

    def _wants_number(self, above: Row, below: Row) -> bool:
        """Is the lower row the number of a label that the upper one begins (`State's Exhibit`, `7-A?`)?"""
        follows = (below.gap <= self.gap or below.new_page) and not (below.marked or below.turn)
        return follows and left_open(above.words) and begins_with_number(below.words)

    def _ended(self, above: Row, below: Row) -> bool:
        """Without a gap: the line above stopped early, or the line below is indented after a full stop."""
        if below.goes_on or left_open(above.words):
            return False
        if self.width > UNWRAPPED or (self.share(above) < SHORT and _CAPITAL.match(below.words)):
            return True
        indented = below.begin >= above.begin + 2
        return _stops(above) and (indented or self.share(above) < 1.5 * SHORT)


def _stops(row: Row) -> bool:
    """Does a sentence end with the line?"""
    return bool(_FULL_STOP.search(row.words)) and not _ABBREVIATED.search(row.words)


def _with_headings(made: Sequence[Row]) -> list[Row]:
    """Mark headings; the rule that underlines one goes, as every rule."""
    usual = Counter(row.begin for row in made).most_common(1)[0][0] if made else 0
    spoken = [not _RULE.fullmatch(row.text) for row in made]
    kept = []
    for index, row in enumerate(made):
        underlined = index + 1 < len(made) and not spoken[index + 1] and made[index + 1].gap == 0
        hashes = _HASHES.match(row.words)
        if spoken[index]:
            short = len(row.words) <= LONGEST_HEADING
            heading = bool(hashes) or _reads_as_heading(row, usual) or (underlined and short)
            begin = row.begin + (hashes.end() if hashes else 0)
            kept.append(replace(row, begin=min(begin, row.width), heading=heading))
    return kept


def _reads_as_heading(row: Row, usual: int) -> bool:
    """Short, without a stop, and in capitals or in the middle."""
    words = row.words
    if len(words) > LONGEST_HEADING or words[-1:] in ".,;" or row.turn:
        return False
    return (words.isupper() and len(words) > 3) or (row.begin >= usual + CENTRED and not row.goes_on)

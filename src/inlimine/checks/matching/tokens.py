"""A reading cut into words once, for any number of watches.

Each word is a small number, the same for the same form, so that words are compared without looking at the text;
where a word stands in the text is worked out line by line, and only for lines that matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from inlimine.checks.matching.columns import Flags, Ints, ints, strung
from inlimine.checks.matching.span import Span
from inlimine.checks.matching.stream import Stream, streams
from inlimine.checks.matching.vocabulary import OTHER, Vocabulary
from inlimine.passages.codes import BEYOND_SPACES, SPACES, codes, told
from inlimine.passages.many import many
from inlimine.passages.numbered_lines import columns
from inlimine.passages.reading import Reading

Signs = NDArray[np.uint8]

SOFT_HYPHEN = "\u00ad"
HYPHENS = frozenset(f"-‐‑{SOFT_HYPHEN}﹣－")

LONGEST_COMPOUND = 4
"""So many words joined by hyphens are also looked for as one (`non-practic-` `ing`)."""


class Hit(NamedTuple):
    """Words `first` up to `beyond` (counted through the document), at offsets `start` to `end` of the text.

    `approximate`: a word of it is only like the one that was looked for.
    """

    first: int
    beyond: int
    start: int
    end: int
    approximate: bool = False


class Arc(NamedTuple):
    """Several words that are also known as one: `corpo-` `ration`."""

    first: int
    beyond: int
    word: int


class Tokens:
    """The words of a reading: which word follows which, and where each stands."""

    def __init__(self, reading: Reading, vocabulary: Vocabulary | None = None) -> None:
        """Cut the lines into words; hyphens part words, and words so parted are known as one word too."""
        self.reading = reading
        self.vocabulary = vocabulary or Vocabulary()
        self.line_starts, self.line_ends, self.blocks = columns(reading.lines)
        signs, stops = _signs(reading.text)
        with self.vocabulary.lock:
            self._cut(signs, stops)
            self.joints, self._broken = self._joints(signs)
            self.compounds = tuple(self._compounds())

    def _cut(self, signs: Signs, stops: Flags) -> None:
        """The words, where each begins and ends, and the line that it stands on."""
        starts, ends = _chunks(stops, self.line_starts, self.line_ends)
        vocabulary = self.vocabulary
        chunks = vocabulary.look_up(self.reading.text, signs, starts, ends)
        cells, owners = strung(vocabulary.firsts.array[chunks], vocabulary.counts.array[chunks])
        self.words: Ints = vocabulary.words.array[cells]
        self.starts: Ints = starts[owners] + vocabulary.begins.array[cells]
        self.ends: Ints = starts[owners] + vocabulary.ends.array[cells]
        self.lines: Ints = np.searchsorted(self.line_starts, self.starts, side="right") - 1

    def _joints(self, signs: Signs) -> tuple[frozenset[int], frozenset[int]]:
        """The words that a hyphen joins to the next one, on the line or over its end; and those over its end."""
        text = self.reading.text
        behind = self.ends[:-1]
        after = np.append(signs, np.uint8(0))[behind]
        hyphened = np.flatnonzero((after == ord("-")) | (after == OTHER) | (signs[behind - 1] == OTHER))
        joined, broken = set(), set()
        for index in hyphened.tolist():
            over_end = self._over_end(index, text)
            if over_end or self._on_line(index, text):
                joined.add(index)
            if over_end:
                broken.add(index)
        return frozenset(joined), frozenset(broken)

    def _on_line(self, index: int, text: str) -> bool:
        """Does nothing but a hyphen stand between a word and the next, on one line?"""
        end = int(self.ends[index])
        return bool(
            self.starts[index + 1] == end + 1
            and self.lines[index] == self.lines[index + 1]
            and text[end] in HYPHENS
            and text[end - 1].isalnum()
        )

    def _over_end(self, index: int, text: str) -> bool:
        """Does a word end its line with a hyphen, and the next begin a line of the same block?"""
        end, line = int(self.ends[index]), self.lines[index]
        soft = text[end - 1] == SOFT_HYPHEN
        hyphen = end - soft
        return bool(
            hyphen + 1 == self.line_ends[line]
            and text[hyphen] in HYPHENS
            and text[hyphen - 1].isalnum()
            and self.starts[index + 1] == self.line_starts[self.lines[index + 1]]
            and self.same_block(index, index + 1)
        )

    def _compounds(self) -> Iterator[Arc]:
        forms, number = self.vocabulary.forms, self.vocabulary.number
        for first in sorted(self.joints):
            whole = forms[self.words[first]]
            for last in range(first + 1, first + LONGEST_COMPOUND):
                if last - 1 not in self.joints:
                    break
                whole += forms[self.words[last]]
                yield Arc(first, last + 1, number(whole))

    def terms(self) -> frozenset[str]:
        """Every form that stands in the document, compounds included."""
        numbers = {*np.unique(self.words).tolist(), *(arc.word for arc in self.compounds)}
        return frozenset(self.vocabulary.forms[number] for number in numbers)

    def is_whole(self, first: int, beyond: int) -> bool:
        """Is it one word, parted by nothing but the ends of lines?"""
        return beyond == first + 1 or self._broken.issuperset(range(first, beyond - 1))

    def line_of(self, index: int) -> int:
        """The line that a word stands on."""
        return int(self.lines[index])

    def start(self, index: int) -> int:
        """Where a word begins in the text."""
        return int(self.starts[index])

    def end(self, index: int) -> int:
        """Where a word ends in the text."""
        return int(self.ends[index])

    def printed(self, first: int, beyond: int) -> str:
        """What stands from a word up to another, as printed."""
        return self.reading.text[self.start(first) : self.end(beyond - 1)]

    def between(self, index: int) -> str:
        """What stands between a word and the next one; a hyphen over a line end is a hyphen."""
        return "-" if index in self.joints else self.reading.text[self.end(index) : self.start(index + 1)]

    def hits(self, firsts: Ints, beyonds: Ints, approximate: Flags) -> list[Hit]:
        """Runs of whole words as hits."""
        columns = (firsts, beyonds, self.starts[firsts], self.ends[beyonds - 1], approximate)
        return list(map(Hit, *(column.tolist() for column in columns)))

    def hit_at(self, start: int, end: int) -> Hit:
        """The hit between two offsets, counted in the words that it touches."""
        first = int(np.searchsorted(self.ends, start, side="right"))
        return Hit(first, max(first + 1, int(np.searchsorted(self.starts, end))), start, end)

    def line_at(self, offset: int) -> int:
        """The index of the line that an offset stands on."""
        return int(np.searchsorted(self.line_starts, offset, side="right")) - 1

    def lines_at(self, offsets: Ints) -> Ints:
        """The same of many."""
        return np.searchsorted(self.line_starts, offsets, side="right") - 1

    def same_block(self, index: int, other: int) -> bool:
        """Do two words stand in one block?"""
        return bool(self.blocks[self.lines[index]] == self.blocks[self.lines[other]])

    def block(self, hit: Hit) -> int:
        """The block of a hit; none crosses blocks."""
        return int(self.blocks[self.line_at(hit.start)])

    def turn(self, hit: Hit) -> tuple[str, int] | None:
        """The turn in which a hit stands, before the first turn its block; None: it runs over a turn's end."""
        first, last = self.reading.lines[self.line_at(hit.start)], self.reading.lines[self.line_at(hit.end - 1)]
        if first.turn != last.turn:
            return None
        return ("turn", first.turn) if first.turn else ("block", first.block)

    @cached_property
    def streams(self) -> tuple[Stream, ...]:
        """The text as patterns see it."""
        return streams(self.reading)

    def spans(self, hits: Iterable[Hit]) -> tuple[Span, ...]:
        """Hits as spans, in order, each once; sure where one way to find it is sure."""
        doubtful: dict[tuple[int, int], bool] = defaultdict(lambda: True)
        for hit in hits:
            doubtful[hit.start, hit.end] &= hit.approximate
        found = sorted(doubtful)
        starts, ends = ints(found or np.zeros((0, 2))).reshape(-1, 2).T
        return many(
            Span,
            start=starts.tolist(),
            end=ends.tolist(),
            first_line=self.lines_at(starts).tolist(),
            last_line=self.lines_at(ends - 1).tolist(),
            approximate=[doubtful[each] for each in found],
        )


_AS_SIGN = np.array([code if 0 < code < OTHER else OTHER for code in range(BEYOND_SPACES + 1)], np.uint8)


def _signs(text: str) -> tuple[Signs, Flags]:
    """A text as small numbers, every sign that is not ASCII as `OTHER`; and where its spaces are."""
    points = codes(text)
    return told(_AS_SIGN, points), told(SPACES, points)


def _chunks(spaces: Flags, line_starts: Ints, line_ends: Ints) -> tuple[Ints, Ints]:
    """What stands between two spaces on the lines: where each begins and ends."""
    size = len(spaces)
    depth = np.zeros(size + 1, np.int8)
    filled = line_starts < line_ends
    depth[line_starts[filled]] += 1
    depth[line_ends[filled]] -= 1
    inside = np.cumsum(depth[:-1], dtype=np.int8).astype(np.bool_) & ~spaces
    begins = inside.copy()
    begins[1:] &= ~inside[:-1]
    begins[line_starts[filled]] = inside[line_starts[filled]]
    starts = np.flatnonzero(begins)
    ended = inside.copy()
    ended[:-1] &= ~inside[1:] | begins[1:]
    return starts, np.flatnonzero(ended) + 1

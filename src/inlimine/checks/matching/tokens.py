"""A reading cut into words once, for any number of watches.

Each word is a small number, the same for the same form, so that words are compared without looking at the text;
where a word stands in the text is worked out line by line, and only for lines that matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

import numpy as np

from inlimine.checks.matching.columns import Flags, Ints, ints, strung
from inlimine.checks.matching.span import Span
from inlimine.checks.matching.stream import Stream, streams
from inlimine.checks.matching.vocabulary import Vocabulary
from inlimine.passages.codes import OTHER, Codes, Signs, signs
from inlimine.passages.numbered_lines import columns
from inlimine.passages.reading import Reading

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


class Arcs(NamedTuple):
    """Several words that are also known as one, in columns: `corpo-` `ration`."""

    firsts: Ints
    beyonds: Ints
    words: Ints


class Tokens:
    """The words of a reading: which word follows which, and where each stands."""

    def __init__(self, reading: Reading, vocabulary: Vocabulary | None = None) -> None:
        """Cut the lines into words; hyphens part words, and words so parted are known as one word too."""
        self.reading = reading
        self.vocabulary = vocabulary or Vocabulary()
        self.line_starts, self.line_ends, self.blocks = columns(reading.lines)
        seen = signs(reading.text)
        with self.vocabulary.lock:
            self._cut(seen)
            self._joined, self._broken = self._joints(seen.points)
            self.compounds = self._compounds()

    def _cut(self, seen: Signs) -> None:
        """The words, where each begins and ends, and the line that it stands on."""
        starts, ends, lines = _chunks(seen, self.line_starts, self.line_ends)
        vocabulary = self.vocabulary
        chunks = vocabulary.look_up(self.reading.text, seen.plain, starts, ends)
        cells, owners = strung(vocabulary.firsts.array[chunks], vocabulary.counts.array[chunks])
        self.words: Ints = vocabulary.words.array[cells]
        self.starts: Ints = starts[owners] + vocabulary.begins.array[cells]
        self.ends: Ints = starts[owners] + vocabulary.ends.array[cells]
        self.lines: Ints = lines[owners]

    def _joints(self, points: Codes) -> tuple[Flags, Flags]:
        """The words that a hyphen joins to the next one, on the line or over its end; and those over its end."""
        joined, broken = np.zeros((2, len(self.words)), np.bool_)
        text, ends = self.reading.text, self.ends[:-1]
        soft = points[ends - 1] == ord(SOFT_HYPHEN)
        after = points[ends]
        at = np.flatnonzero(soft | (after == ord("-")) | (after >= OTHER))
        hyphens = ends[at] - soft[at]
        is_hyphen = [text[sign] in HYPHENS and text[sign - 1].isalnum() for sign in hyphens.tolist()]
        at, hyphens = (column[np.array(is_hyphen, np.bool_)] for column in (at, hyphens))
        line, below, start = self.lines[at], self.lines[at + 1], self.starts[at + 1]
        on_line = (start == ends[at] + 1) & (line == below) & ~soft[at]
        over_end = (hyphens + 1 == self.line_ends[line]) & (start == self.line_starts[below])
        broken[at] = over_end & (self.blocks[line] == self.blocks[below])
        joined[at] = broken[at] | on_line
        return joined, broken

    def _compounds(self) -> Arcs:
        """Words that hyphens join, as one; the shorter ones first."""
        firsts = np.flatnonzero(self._joined)
        wholes, found = self.words[firsts], []
        for size in range(1, LONGEST_COMPOUND):
            goes_on = self._joined[firsts + size - 1]
            firsts, wholes = firsts[goes_on], wholes[goes_on]
            wholes = self.vocabulary.joined(wholes, self.words[firsts + size])
            found.append(Arcs(firsts, firsts + size + 1, wholes))
        return Arcs(*map(np.concatenate, zip(*found, strict=True)))

    @cached_property
    def joints(self) -> frozenset[int]:
        """The words that a hyphen joins to the next one."""
        return frozenset(np.flatnonzero(self._joined).tolist())

    def terms(self) -> frozenset[str]:
        """Every form that stands in the document, compounds included."""
        numbers = np.union1d(self.words, self.compounds.words).tolist()
        return frozenset(self.vocabulary.forms[number] for number in numbers)

    def is_whole(self, first: int, beyond: int) -> bool:
        """Is it one word, parted by nothing but the ends of lines?"""
        return bool(self._broken[first : beyond - 1].all())

    def are_whole(self, firsts: Ints, beyonds: Ints) -> Flags:
        """The same of many."""
        before = np.append(0, np.cumsum(self._broken))
        return np.asarray(before[beyonds - 1] - before[firsts] == beyonds - firsts - 1)

    def are_spaced(self, firsts: Ints) -> Flags:
        """Which words are parted from the next one, in the same block, by spaces and ends of lines alone."""
        seen = signs(self.reading.text)
        ends, starts = self.ends[firsts], self.starts[firsts + 1]
        line, below = self.lines[firsts], self.lines[firsts + 1]
        after, before = seen.first_printed(ends), seen.first_printed(self.line_starts[below])
        over_end = (after >= self.line_ends[line]) & (before == starts) & (self.blocks[line] == self.blocks[below])
        return np.asarray(np.where(line == below, (after == starts) & (starts > ends), over_end))

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
        return "-" if self._joined[index] else self.reading.text[self.end(index) : self.start(index + 1)]

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
        approximate = np.array([doubtful[each] for each in found], np.bool_)
        return Span.many(starts, ends, self.lines_at(starts), self.lines_at(ends - 1), approximate)


def _chunks(seen: Signs, line_starts: Ints, line_ends: Ints) -> tuple[Ints, Ints, Ints]:
    """What stands between two spaces on the lines: where each begins and ends, and its line."""
    first = np.searchsorted(seen.ends, line_starts, side="right")
    beyond = np.searchsorted(seen.starts, line_ends)
    counts = np.where(line_starts < line_ends, np.maximum(beyond - first, 0), 0)
    runs, lines = strung(first, counts)
    starts, ends = seen.starts[runs], seen.ends[runs]
    filled = np.flatnonzero(counts)
    last = np.cumsum(counts)[filled] - 1
    at = last - counts[filled] + 1
    starts[at] = np.maximum(starts[at], line_starts[filled])  # a line may begin within what stands together
    ends[last] = np.minimum(ends[last], line_ends[filled])
    return starts, ends, lines

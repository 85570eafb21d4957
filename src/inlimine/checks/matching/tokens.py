"""A reading cut into words once, for any number of watches."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from inlimine.checks.matching.forms import WORD, form, of_text
from inlimine.checks.matching.span import Span
from inlimine.checks.matching.stream import Stream, streams
from inlimine.passages.reading import Reading

_HYPHEN = re.compile(r"(?<=[^\W_])[-‐‑\u00ad﹣－]")

LONGEST_COMPOUND = 4
"""So many words joined by hyphens are also looked for as one (`non-practic-` `ing`)."""


class Hit(NamedTuple):
    """Words `first` up to `beyond` (counted through the document), at offsets `start` to `end` of the text."""

    first: int
    beyond: int
    start: int
    end: int


class Tokens:
    """The words of a reading: where each stands, and where each form stands."""

    def __init__(self, reading: Reading) -> None:
        """Cut the lines into words; hyphens part words, and words so parted are known as one word too."""
        self.reading = reading
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._by_form: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._cut()
        self._joints: set[int] = set()
        self._line_ends: set[int] = set()
        self._join()
        self._compounds()
        self._by_base: dict[str, list[str]] = defaultdict(list)
        for found in self._by_form:
            for base in of_text(found):
                self._by_base[base].append(found)

    def _cut(self) -> None:
        text = self.reading.text
        by_word: dict[str, list[int]] = defaultdict(list)
        count = 0
        for line in self.reading.lines:
            for word in WORD.finditer(text, line.start, line.end):
                self.starts.append(word.start())
                self.ends.append(word.end())
                by_word[word[0]].append(count)
                count += 1
        for word_, places in by_word.items():
            self._by_form[form(word_)] += [(place, place + 1) for place in places]

    def _join(self) -> None:
        """Note the words that a hyphen joins to the next one, on the line or over its end."""
        for line in self.reading.lines:
            for hyphen in _HYPHEN.finditer(self.reading.text, line.start, line.end):
                index = bisect_left(self.ends, hyphen.start() + (hyphen[0] == "\u00ad"))
                if index + 1 == len(self.starts) or self.ends[index] > hyphen.end():
                    continue
                if hyphen.end() == line.end and self._heads_line(index + 1):
                    self._line_ends.add(index)
                elif self.starts[index + 1] != hyphen.end():
                    continue
                self._joints.add(index)

    def _heads_line(self, index: int) -> bool:
        """Does the word begin a line that belongs to the block of the word before?"""
        line = self.reading.lines[self.line_at(self.starts[index])]
        return line.start == self.starts[index] and self.same_block(index - 1, index)

    def _compounds(self) -> None:
        for first in sorted(self._joints):
            whole = form(self.words(first, first + 1))
            for last in range(first + 1, first + LONGEST_COMPOUND):
                if last - 1 not in self._joints:
                    break
                whole += form(self.words(last, last + 1))
                self._by_form[whole].append((first, last + 1))

    def places(self, forms: Iterable[str]) -> list[tuple[int, int]]:
        """Where any of these very forms stands: first word and the word beyond, sorted."""
        lists = [self._by_form[one] for one in forms if one in self._by_form]
        return sorted({place for one in lists for place in one})

    def exact_places(self, forms: Iterable[str]) -> list[tuple[int, int]]:
        """The same, but joined by a hyphen only where the end of a line broke the word."""
        return [
            (first, beyond)
            for first, beyond in self.places(forms)
            if self._line_ends.issuperset(range(first, beyond - 1))
        ]

    def places_of(self, bases: Iterable[str]) -> list[tuple[int, int]]:
        """Where any inflection of these bases stands."""
        return self.places({found for base in bases for found in self._by_base.get(base, ())})

    def words(self, first: int, beyond: int) -> str:
        """What stands from a word up to another, as printed."""
        return self.reading.text[self.starts[first] : self.ends[beyond - 1]]

    def between(self, index: int) -> str:
        """What stands between a word and the next one; a hyphen over a line end is a hyphen."""
        return "-" if index in self._joints else self.reading.text[self.ends[index] : self.starts[index + 1]]

    def hit(self, first: int, beyond: int) -> Hit:
        """The hit of whole words."""
        return Hit(first, beyond, self.starts[first], self.ends[beyond - 1])

    def hit_at(self, start: int, end: int) -> Hit:
        """The hit between two offsets, counted in the words that it touches."""
        first = bisect_right(self.ends, start)
        return Hit(first, max(first + 1, bisect_left(self.starts, end)), start, end)

    def line_at(self, offset: int) -> int:
        """The index of the line that an offset stands on."""
        return bisect_right(self._line_starts, offset) - 1

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.reading.lines]

    def same_block(self, index: int, other: int) -> bool:
        """Do two words stand in one block?"""
        lines = self.reading.lines
        return lines[self.line_at(self.starts[index])].block == lines[self.line_at(self.starts[other])].block

    def block(self, hit: Hit) -> int:
        """The block of a hit; none crosses blocks."""
        return self.reading.lines[self.line_at(hit.start)].block

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

    def spans(self, hits: Iterable[Hit]) -> Iterator[Span]:
        """Hits as spans, in order, each once."""
        for start, end in sorted({(hit.start, hit.end) for hit in hits}):
            yield Span(start=start, end=end, first_line=self.line_at(start), last_line=self.line_at(end - 1))

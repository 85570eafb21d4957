"""A reading cut into words once, for any number of watches.

Each word is a small number, the same for the same form, so that words are compared without looking at the text;
where a word stands in the text is worked out line by line, and only for lines that matter.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from inlimine.checks.matching.forms import WORD, form
from inlimine.checks.matching.span import Span
from inlimine.checks.matching.stream import Stream, streams
from inlimine.passages.reading import Reading

_HYPHEN = re.compile(r"[-‐‑\u00ad﹣－]")

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


class Vocabulary(dict[str, tuple[int, ...]]):
    """What stands between two spaces, as numbers of words; new words get the next number."""

    def __init__(self) -> None:
        """Begin empty."""
        self.forms: list[str] = []
        self.numbers: dict[str, int] = {}

    def __missing__(self, chunk: str) -> tuple[int, ...]:
        found = tuple(self.number(form(word)) for word in WORD.findall(chunk))
        self[chunk] = found
        return found

    def number(self, form_: str) -> int:
        """The number of a form."""
        known = self.numbers.get(form_)
        if known is None:
            known = self.numbers[form_] = len(self.forms)
            self.forms.append(form_)
        return known


class Tokens:
    """The words of a reading: which word follows which, and where each stands."""

    def __init__(self, reading: Reading) -> None:
        """Cut the lines into words; hyphens part words, and words so parted are known as one word too."""
        self.reading = reading
        self.vocabulary = Vocabulary()
        self.words: list[int] = []
        self._line_firsts: list[int] = []
        self._cut()
        self._places: dict[int, list[tuple[int, int]]] = {}
        self._joints: set[int] = set()
        self._line_ends: set[int] = set()
        self._join()
        self.compounds = tuple(self._compounds())

    def _cut(self) -> None:
        text, look_up, words = self.reading.text, self.vocabulary.__getitem__, self.words
        for line in self.reading.lines:
            self._line_firsts.append(len(words))
            words += chain.from_iterable(map(look_up, text[line.start : line.end].split()))

    def _join(self) -> None:
        """Note the words that a hyphen joins to the next one, on the line or over its end."""
        text, starts = self.reading.text, self._line_starts
        for hyphen in _HYPHEN.finditer(text):
            number = bisect_right(starts, hyphen.start()) - 1
            line = self.reading.lines[number] if number >= 0 else None
            if (
                line
                and hyphen.end() <= line.end
                and hyphen.start() > line.start
                and text[hyphen.start() - 1].isalnum()
            ):
                self._joint(number, hyphen.start() + (hyphen[0] == "\u00ad"), hyphen.end())

    def _joint(self, number: int, from_: int, to: int) -> None:
        ends = [end for _, end in self._in_line(number)]
        index = self._line_firsts[number] + bisect_left(ends, from_)
        if index + 1 >= len(self.words) or self.line_of(index) != number or self.end(index) > to:
            return
        if to == self.reading.lines[number].end and self._heads_line(index + 1):
            self._line_ends.add(index)
        elif self.start(index + 1) != to:
            return
        self._joints.add(index)

    def _heads_line(self, index: int) -> bool:
        """Does the word begin a line that belongs to the block of the word before?"""
        line = self.reading.lines[self.line_of(index)]
        return line.start == self.start(index) and self.same_block(index - 1, index)

    def _compounds(self) -> Iterator[Arc]:
        for first in sorted(self._joints):
            whole = form(self.printed(first, first + 1))
            for last in range(first + 1, first + LONGEST_COMPOUND):
                if last - 1 not in self._joints:
                    break
                whole += form(self.printed(last, last + 1))
                yield Arc(first, last + 1, self.vocabulary.number(whole))

    def terms(self) -> frozenset[str]:
        """Every form that stands in the document, compounds included."""
        return frozenset(self.vocabulary.forms)

    def is_whole(self, first: int, beyond: int) -> bool:
        """Is it one word, parted by nothing but the ends of lines?"""
        return beyond == first + 1 or self._line_ends.issuperset(range(first, beyond - 1))

    def line_of(self, index: int) -> int:
        """The line that a word stands on."""
        return bisect_right(self._line_firsts, index) - 1

    def _in_line(self, number: int) -> list[tuple[int, int]]:
        """Where the words of a line begin and end."""
        found = self._places.get(number)
        if found is None:
            line = self.reading.lines[number]
            found = [word.span() for word in WORD.finditer(self.reading.text, line.start, line.end)]
            self._places[number] = found
        return found

    def _place(self, index: int) -> tuple[int, int]:
        number = self.line_of(index)
        return self._in_line(number)[index - self._line_firsts[number]]

    def start(self, index: int) -> int:
        """Where a word begins in the text."""
        return self._place(index)[0]

    def end(self, index: int) -> int:
        """Where a word ends in the text."""
        return self._place(index)[1]

    def printed(self, first: int, beyond: int) -> str:
        """What stands from a word up to another, as printed."""
        return self.reading.text[self.start(first) : self.end(beyond - 1)]

    def between(self, index: int) -> str:
        """What stands between a word and the next one; a hyphen over a line end is a hyphen."""
        return "-" if index in self._joints else self.reading.text[self.end(index) : self.start(index + 1)]

    def hit(self, first: int, beyond: int, approximate: bool = False) -> Hit:
        """The hit of whole words."""
        return Hit(first, beyond, self.start(first), self.end(beyond - 1), approximate)

    def hit_at(self, start: int, end: int) -> Hit:
        """The hit between two offsets, counted in the words that it touches."""
        first = self._count(start, True)
        return Hit(first, max(first + 1, self._count(end, False)), start, end)

    def _count(self, offset: int, ended: bool) -> int:
        """How many words end by an offset, or else begin before it."""
        number = max(0, self.line_at(offset))
        places = self._in_line(number)
        count = sum(end <= offset for _, end in places) if ended else sum(start < offset for start, _ in places)
        return self._line_firsts[number] + count

    def line_at(self, offset: int) -> int:
        """The index of the line that an offset stands on."""
        return bisect_right(self._line_starts, offset) - 1

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.reading.lines]

    def same_block(self, index: int, other: int) -> bool:
        """Do two words stand in one block?"""
        lines = self.reading.lines
        return lines[self.line_of(index)].block == lines[self.line_of(other)].block

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
        """Hits as spans, in order, each once; sure where one way to find it is sure."""
        doubtful: dict[tuple[int, int], bool] = defaultdict(lambda: True)
        for hit in hits:
            doubtful[hit.start, hit.end] &= hit.approximate
        for (start, end), approximate in sorted(doubtful.items()):
            first, last = self.line_at(start), self.line_at(end - 1)
            yield Span(start=start, end=end, first_line=first, last_line=last, approximate=approximate)

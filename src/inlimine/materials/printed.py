"""The physical lines of a text with their offsets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import overload

import numpy as np
from numpy.typing import NDArray

from inlimine.materials.decoding import BOM
from inlimine.passages.codes import SPACE, signs
from inlimine.passages.many import many

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

LF, CR, FF = (ord(sign) for sign in "\n\r\f")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A physical line: its offset in the text, what it says, its number in the file from 1.

    `feed`: a form feed stands before it, so that it begins a sheet.
    """

    start: int
    text: str
    number: int
    feed: bool = False

    @property
    def blank(self) -> bool:
        """Is there nothing on it?"""
        return not self.text or self.text.isspace()


class PrintedLines(Sequence[PrintedLine]):
    """All lines of a text: one by one as they are asked for, and in columns to be looked at all at once.

    Line i reads `text[starts[i]:ends[i]]`; what it says begins at `heads[i]` and ends at `tails[i]` (both at its
    end where it is blank), counted in the text.
    """

    def __init__(self, text: str) -> None:
        """Split at line ends and form feeds; a byte order mark is no part of the first line."""
        seen = signs(text)
        self.text, self.codes, self._plain = text, seen.points, seen.plain
        self._codes = np.append(self.codes, self.codes.dtype.type(SPACE))
        self.first_printed, self.last_printed = seen.first_printed, seen.last_printed
        begin = len(BOM) if text.startswith(BOM) else 0
        starts, ends, fed = _pieces(self._plain, begin)
        heads = np.minimum(self.first_printed(starts), ends)
        kept = np.flatnonzero(~fed | (heads < ends))
        self.starts, self.ends, self.heads = starts[kept], ends[kept], heads[kept]
        feeds = np.append(0, np.cumsum(fed))
        self.numbers: Ints = kept + 1 - feeds[kept]
        self.feeds: Flags = feeds[kept] > feeds[np.append(0, kept[:-1])]
        self.tails = np.maximum(self.last_printed(self.ends), self.heads)
        self.busy: Ints = np.flatnonzero(self.heads < self.ends)

    def code(self, offsets: Ints) -> Ints:
        """The code point at each offset, a space beyond the end."""
        return self._codes[np.minimum(offsets, len(self.codes))].astype(np.int64)

    def at(self, offsets: Ints) -> Ints:
        """The lines on which offsets of the text stand; those that stand on none are left out."""
        lines = np.searchsorted(self.starts, offsets, side="right") - 1
        return lines[(lines >= 0) & (offsets < self.ends[lines])]

    def holding(self, sign: str, starts: Ints, ends: Ints) -> Flags:
        """Which stretches of the text, from and to, hold a sign."""
        found = np.append(np.flatnonzero(self._plain == ord(sign)), len(self.text))
        return np.asarray(found[np.searchsorted(found, starts)] < ends)

    @cached_property
    def printed_before(self) -> Ints:
        """How many lines before each are printed, and how many in all."""
        return np.append(0, np.cumsum(self.heads < self.ends))

    def __len__(self) -> int:
        """How many lines there are."""
        return len(self.starts)

    @overload
    def __getitem__(self, at: int) -> PrintedLine: ...
    @overload
    def __getitem__(self, at: slice) -> list[PrintedLine]: ...
    def __getitem__(self, at: int | slice) -> PrintedLine | list[PrintedLine]:
        """One line, or several."""
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        if "_each" in self.__dict__:
            return self._each[at]
        return PrintedLine(self._starts[at], self.text_of(at), int(self.numbers[at]), bool(self.feeds[at]))

    def text_of(self, at: int) -> str:
        """What one line says."""
        return self.text[self._starts[at] : self._ends[at]]

    @cached_property
    def _starts(self) -> list[int]:
        starts: list[int] = self.starts.tolist()
        return starts

    @cached_property
    def _ends(self) -> list[int]:
        ends: list[int] = self.ends.tolist()
        return ends

    def __iter__(self) -> Iterator[PrintedLine]:
        """Each in turn; from then on they are kept."""
        return iter(self._each)

    @cached_property
    def _each(self) -> tuple[PrintedLine, ...]:
        return self.some(np.arange(len(self)))

    def some(self, at: Ints) -> tuple[PrintedLine, ...]:
        """Several lines."""
        starts, ends = self.starts[at].tolist(), self.ends[at].tolist()
        return many(
            PrintedLine,
            start=starts,
            text=[self.text[start:end] for start, end in zip(starts, ends, strict=True)],
            number=self.numbers[at].tolist(),
            feed=self.feeds[at].tolist(),
        )


@lru_cache(maxsize=2)
def printed_lines(text: str) -> PrintedLines:
    """The lines of a text; kept, because a paper is recognised by them and then read."""
    return PrintedLines(text)


def _pieces(points: NDArray[np.uint8], begin: int) -> tuple[Ints, Ints, Flags]:
    """What stands between line ends: from, to, and whether a form feed ends it; an empty one at the end."""
    ending = np.flatnonzero((points == LF) | (points == CR) | (points == FF))
    ending = ending[ending >= begin]
    ending = ending[(points[ending] != LF) | (ending == begin) | (points[ending - 1] != CR)]
    pairs = (points[ending] == CR) & (points[np.minimum(ending + 1, len(points) - 1)] == LF)
    starts, ends = np.append(begin, ending + 1 + pairs), np.append(ending, len(points))
    if starts[-1] < len(points):
        starts, ends = np.append(starts, len(points)), np.append(ends, len(points))
    fed = np.zeros(len(starts), np.bool_)
    fed[: len(ending)] = points[ending] == FF
    return starts, ends, fed

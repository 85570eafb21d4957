"""The lines of a paper with line numbers: kept as columns of numbers, made one by one when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from inlimine.passages.many import many
from inlimine.passages.reading import Line, Place

Ints = NDArray[np.int64]


class NumberedLines(Sequence[Line]):
    """Lines that stand at a page and a line and nowhere else, all in one block; equal to a tuple of the same."""

    def __init__(
        self, starts: Ints, ends: Ints, pages: Sequence[int], numbers: Sequence[int | None], turns: Ints
    ) -> None:
        """Take the columns of `Line` and of its `Place`."""
        self.starts, self.ends, self.pages = starts, ends, pages
        self._numbers, self._turns = numbers, turns

    def __len__(self) -> int:
        """How many lines there are."""
        return len(self.starts)

    @overload
    def __getitem__(self, at: int) -> Line: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Line, ...]: ...
    def __getitem__(self, at: int | slice) -> Line | tuple[Line, ...]:
        """One line, or several."""
        if isinstance(at, slice):
            return tuple(self[each] for each in range(*at.indices(len(self))))
        place = Place(page=self.pages[at], line=self._numbers[at])
        return Line(start=int(self.starts[at]), end=int(self.ends[at]), place=place, turn=int(self._turns[at]))

    def __iter__(self) -> Iterator[Line]:
        """Each in turn; they are kept from then on."""
        return iter(self._each)

    @cached_property
    def _each(self) -> tuple[Line, ...]:
        return many(
            Line,
            start=self.starts.tolist(),
            end=self.ends.tolist(),
            place=many(Place, page=self.pages, line=self._numbers),
            turn=self._turns.tolist(),
        )

    def __eq__(self, other: object) -> bool:
        """Are they the same lines, however they are kept?"""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """As the tuple of the same lines."""
        return hash(self._each)


class Columns(NamedTuple):
    """Of each line where it begins and ends, and its block."""

    starts: Ints
    ends: Ints
    blocks: Ints


def columns(lines: Sequence[Line]) -> Columns:
    """Lines to be looked at all at once."""
    if isinstance(lines, NumberedLines):
        return Columns(lines.starts, lines.ends, np.zeros(len(lines), np.int64))
    names = map(attrgetter, ("start", "end", "block"))
    return Columns(*(np.fromiter(map(name, lines), np.int64, len(lines)) for name in names))


def pages(lines: Sequence[Line]) -> set[int]:
    """The pages on which lines stand."""
    if isinstance(lines, NumberedLines):
        return set(lines.pages)
    return {line.place.page for line in lines if line.place.page is not None}

"""Line numbers as they stand beside a text: kept as columns of numbers, made one by one when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Mark(NamedTuple):
    """A line number: on which physical line, which number, from which column to which.

    `bare`: there is nothing else on the line; `behind`: it stands at the right edge, behind the text.
    """

    at: int
    number: int
    left: int
    right: int
    bare: bool = False
    behind: bool = False


class Marks(Sequence[Mark]):
    """Line numbers in the order of their lines, each field of theirs as a column."""

    def __init__(self, at: Ints, number: Ints, left: Ints, right: Ints, bare: Flags, behind: Flags) -> None:
        """Take the columns."""
        self.at, self.number, self.left, self.right, self.bare, self.behind = at, number, left, right, bare, behind

    @classmethod
    def of(cls, marks: Iterable[Mark]) -> Marks:
        """Put marks into columns."""
        columns: Ints = np.array([*marks] or np.zeros((0, len(Mark._fields))), np.int64).T
        return cls(*columns[:4], *columns[4:].astype(np.bool_))

    def columns(self) -> Iterator[NDArray[Any]]:
        """The columns, in the order of the fields."""
        return (getattr(self, name) for name in Mark._fields)

    def where(self, some: Flags | Ints | slice) -> Marks:
        """Those of them."""
        return Marks(*(column[some] for column in self.columns()))

    def joined(self, others: Marks) -> Marks:
        """These and others, in the order of their lines."""
        pairs = zip(self.columns(), others.columns(), strict=True)
        both = Marks(*(np.concatenate(pair) for pair in pairs))
        return both.where(np.argsort(both.at, kind="stable"))

    def __len__(self) -> int:
        """How many there are."""
        return len(self.at)

    @overload
    def __getitem__(self, at: int) -> Mark: ...
    @overload
    def __getitem__(self, at: slice) -> Marks: ...
    def __getitem__(self, at: int | slice) -> Mark | Marks:
        """One, or several."""
        if isinstance(at, slice):
            return self.where(at)
        return Mark(*(column[at].item() for column in self.columns()))

    def __iter__(self) -> Iterator[Mark]:
        """Each in turn."""
        return map(Mark._make, zip(*(column.tolist() for column in self.columns()), strict=True))


class Pages(Sequence[Marks]):
    """The line numbers of a document page by page: page i has the marks from `bounds[i]` up to `bounds[i + 1]`."""

    def __init__(self, marks: Marks, bounds: Ints) -> None:
        """Take all marks, and where the pages begin and end among them."""
        self.marks, self.bounds = marks, bounds

    @cached_property
    def firsts(self) -> Ints:
        """The physical line of each page's first number."""
        return self.marks.at[self.bounds[:-1]]

    @cached_property
    def lasts(self) -> Ints:
        """The physical line of each page's last number."""
        return self.marks.at[self.bounds[1:] - 1]

    @cached_property
    def lengths(self) -> Ints:
        """The last number of each page."""
        return self.marks.number[self.bounds[1:] - 1]

    def kept(self, marks: Flags) -> Pages:
        """The pages with only those marks; a page that has none left is gone."""
        before = np.append(0, np.cumsum(marks))
        return Pages(self.marks.where(marks), np.unique(before[self.bounds]))

    def __len__(self) -> int:
        """How many there are."""
        return len(self.bounds) - 1

    @overload
    def __getitem__(self, at: int) -> Marks: ...
    @overload
    def __getitem__(self, at: slice) -> list[Marks]: ...
    def __getitem__(self, at: int | slice) -> Marks | list[Marks]:
        """The marks of one page, or of several."""
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        at = range(len(self))[at]
        return self.marks.where(slice(self.bounds[at], self.bounds[at + 1]))


def no_pages() -> Pages:
    """The pages of a text without line numbers."""
    return Pages(Marks.of(()), np.zeros(1, np.int64))

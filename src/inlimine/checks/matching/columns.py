"""Numbers in rows that grow, and what numpy lacks for them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Column:
    """Numbers that are appended to; `array` sees all of them."""

    def __init__(self, kind: Any = np.int64) -> None:
        """Begin empty."""
        self._room = np.zeros(1024, kind)
        self.size = 0

    @property
    def array(self) -> NDArray[Any]:
        """All of them, as they are now."""
        return self._room[: self.size]

    def extend(self, values: Any) -> None:
        """Append several."""
        size = self.size + len(values)
        if size > len(self._room):
            self.reach(2 * size)
        self._room[self.size : size] = values
        self.size = size

    def fill(self, size: int) -> None:
        """Append noughts up to a size."""
        if size > self.size:
            self.reach(size)
            self.size = size

    def reach(self, size: int) -> None:
        """Make room for so many."""
        if size > len(self._room):
            room = np.zeros(max(size, 2 * len(self._room)), self._room.dtype)
            room[: self.size] = self.array
            self._room = room


def ints(values: Any) -> Ints:
    """Whole numbers as an array."""
    return np.asarray(values).astype(np.int64, copy=False)


def changes(values: NDArray[Any]) -> Ints:
    """Where each run of equal values begins."""
    return np.flatnonzero(np.append(True, values[1:] != values[:-1])[: len(values)])


def strung(firsts: Ints, counts: Ints) -> tuple[Ints, Ints]:
    """Runs of `counts` indexes that begin at `firsts`, strung together; and for each index whose run it is."""
    begins = np.cumsum(counts) - counts
    cells = np.repeat(firsts - begins, counts)
    cells += np.arange(len(cells))
    return cells, np.repeat(np.arange(len(counts)), counts)

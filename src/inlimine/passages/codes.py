"""A text as an array of code points, to be looked at all at once."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[Any]
Ints = NDArray[np.int64]

BEYOND_SPACES = 0x3001
"""No space has a code point as high as that."""

SPACES = np.array([chr(code).isspace() for code in range(BEYOND_SPACES + 1)])
"""By code point up to there: is it a space?"""

SPACE = ord(" ")

OTHER = 0x80
"""Stands for every sign that is neither ASCII nor a space."""


def codes(text: str) -> Codes:
    """The code points of a text; those beyond all spaces are made `BEYOND_SPACES`."""
    try:
        return np.frombuffer(text.encode("latin-1"), np.uint8)
    except UnicodeEncodeError:
        points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        return np.minimum(points, BEYOND_SPACES)


class Signs(NamedTuple):
    """A text sign by sign: code points; the same as bytes; where what stands between two spaces begins and ends.

    Among the bytes spaces beyond ASCII are plain ones, and signs that are no space lie above `SPACE`. After all
    beginnings stands the end of the text, before all ends its beginning.
    """

    points: Codes
    plain: NDArray[np.uint8]
    heads: Ints
    tails: Ints

    @property
    def starts(self) -> Ints:
        """Where what stands between two spaces begins."""
        return self.heads[:-1]

    @property
    def ends(self) -> Ints:
        """Where what stands between two spaces ends."""
        return self.tails[1:]

    def first_printed(self, offsets: Ints) -> Ints:
        """The first sign that is no space at or after each offset; else the end of the text."""
        at = np.searchsorted(self.ends, offsets, side="right")
        return np.maximum(self.heads[at], offsets)

    def last_printed(self, offsets: Ints) -> Ints:
        """One beyond the last sign that is no space before each offset."""
        at = np.searchsorted(self.starts, offsets)
        return np.minimum(self.tails[at], offsets)


@lru_cache(maxsize=2)
def signs(text: str) -> Signs:
    """Look at a text; kept, because its lines and its words are cut one after the other."""
    points = codes(text)
    plain = np.minimum(points, OTHER).astype(np.uint8)
    odd = np.flatnonzero(plain == OTHER)
    plain[odd[SPACES[points[odd]]]] = SPACE
    plain[(plain < ord("\t")) | ((plain > ord("\r")) & (plain < 0x1C))] = OTHER  # control signs are no spaces
    printed = np.zeros(len(plain) + 2, np.bool_)
    np.greater(plain, SPACE, out=printed[1:-1])
    turns = np.flatnonzero(printed[1:] != printed[:-1])
    return Signs(points, plain, np.append(turns[::2], len(plain)), np.append(0, turns[1::2]))

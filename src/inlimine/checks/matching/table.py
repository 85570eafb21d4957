"""Numbers found by their keys, for many keys at once."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from inlimine.checks.matching.columns import Column, Flags, Ints, ints

Parts = NDArray[np.uint64]
"""Keys of one part."""

Keys = NDArray[np.uint64]
"""A row for each part of the keys, a column a key."""

_MIXERS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)
_FREE = -1
_SIEVE_BITS = 21


class Sieve:
    """Lets keys through that were entered, and few others."""

    def __init__(self, keys: Parts) -> None:
        """Enter all of them."""
        self._holes = np.zeros(2**_SIEVE_BITS, np.bool_)
        self._holes[_sieved(keys)] = True

    def lets_through(self, keys: Parts) -> Flags:
        """Which may be among those entered."""
        return self._holes[_sieved(keys)]


def _sieved(keys: Parts) -> Ints:
    return ints((keys * _MIXERS[0]) >> np.uint64(64 - _SIEVE_BITS))


class Table:
    """Numbers by keys of so many parts; each stands in the first free place from where its key points."""

    def __init__(self, parts: int = 1) -> None:
        """Begin empty."""
        self._bits = 12
        self._slots = np.full(2**self._bits, _FREE, np.int32)
        self._numbers, self._keys = Column(), [Column(np.uint64) for _ in range(parts)]

    def find(self, keys: Keys) -> Ints:
        """The number of each key, -1 where there is none."""
        found = np.full(keys.shape[1], -1, np.int64)
        if not self._numbers.size:
            return found
        at = self._places(keys)
        rows, same, on = self._met(at, keys)
        np.copyto(found, self._numbers.array[rows], where=same)
        asked = np.flatnonzero(on)
        at = at[asked]
        while len(asked):
            at = self._beyond(at)
            rows, same, on = self._met(at, keys[:, asked])
            found[asked[same]] = self._numbers.array[rows[same]]
            at, asked = at[on], asked[on]
        return found

    def may_have(self, keys: Keys) -> Flags:
        """Which keys may have a number; quicker than to find it."""
        return np.not_equal(self._slots[self._places(keys)], _FREE)

    def _met(self, at: Ints, keys: Keys) -> tuple[Ints, Flags, Flags]:
        """What stands at places, where it is the key looked for, and where one must go on."""
        rows = self._slots[at]
        full = rows != _FREE
        same = full.copy()
        for mine, part in zip(self._keys, keys, strict=True):
            same &= mine.array[rows] == part
        return rows, same, full & ~same

    def _places(self, keys: Keys) -> Ints:
        mixed = keys[0] * _MIXERS[0]
        for part, mixer in zip(keys[1:], _MIXERS[1:], strict=False):
            mixed = ((mixed ^ (mixed >> np.uint64(29))) + part) * mixer
        return ints(mixed >> np.uint64(64 - self._bits))

    def _beyond(self, at: Ints) -> Ints:
        return (at + 1) & (len(self._slots) - 1)

    def enter(self, keys: Keys, numbers: Any) -> None:
        """Enter keys that are not there yet, each once."""
        old = self._numbers.size
        self._numbers.extend(numbers)
        for mine, part in zip(self._keys, keys, strict=True):
            mine.extend(part)
        if 3 * self._numbers.size > len(self._slots):
            old, self._bits = 0, (4 * self._numbers.size).bit_length()
            self._slots = np.full(2**self._bits, _FREE, np.int32)
        self._settle(np.arange(old, self._numbers.size))

    def _settle(self, rows: Ints) -> None:
        """Give rows their places; where several want one place, the last of them has it and the others go on."""
        at = self._places(np.array([column.array[rows] for column in self._keys]))
        while len(rows):
            free = self._slots[at] == _FREE
            self._slots[at[free]] = rows[free]
            on = self._slots[at] != rows
            rows, at = rows[on], self._beyond(at[on])

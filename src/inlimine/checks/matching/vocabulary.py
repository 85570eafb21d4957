"""What stands between two spaces, looked up for a whole text at once.

Each new chunk is cut into words once, by the one definition of a word; from then on it is a number, found by its
letters through a table of numbers, so that no object is made for what has been met before.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import RLock

import numpy as np
from numpy.typing import NDArray

from inlimine.checks.matching.columns import Column, Ints, ints
from inlimine.checks.matching.forms import WORD, form
from inlimine.passages.codes import told

Letters = NDArray[np.uint64]

PACKED = 24
"""A chunk of so many plain signs is compared as three numbers; a longer one, or one with other signs, as text."""

OTHER = 0x80
"""Stands for every sign that is not ASCII."""

_SMALL = np.arange(256, dtype=np.uint8)
_SMALL[ord("A") : ord("Z") + 1] += ord("a") - ord("A")
_MASKS = np.array([2 ** (8 * size) - 1 for size in range(9)], np.uint64)
_MIXERS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)


class Vocabulary:
    """Chunks and the words in them; every word has a number, and so has every chunk."""

    def __init__(self) -> None:
        """Begin empty."""
        self.forms: list[str] = []
        self.numbers: dict[str, int] = {}
        self._by_text: dict[str, int] = {}
        self._table = _Table()
        self.firsts, self.counts = Column(), Column()
        self.words, self.begins, self.ends = Column(), Column(), Column()
        self._rows: list[int] = []
        self._cells: list[tuple[int, int, int]] = []
        self.lock = RLock()

    @property
    def size(self) -> int:
        """How many chunks it has."""
        return len(self._by_text)

    def number(self, form_: str) -> int:
        """The number of a form; a new one gets the next."""
        known = self.numbers.get(form_)
        if known is None:
            known = self.numbers[form_] = len(self.forms)
            self.forms.append(form_)
        return known

    def look_up(self, text: str, signs: NDArray[np.uint8], starts: Ints, ends: Ints) -> Ints:
        """The number of each chunk of a text; `signs` is the text with every other sign as `OTHER`."""
        if not len(starts):
            return starts
        letters, odd = _packed(signs, starts, ends)
        chunks = self._table.find(letters)
        chunks[odd] = [self._chunk(text[starts[at] : ends[at]]) for at in odd.tolist()]
        unknown = np.flatnonzero(chunks < 0)
        if len(unknown):
            self._learn(text, starts, ends, letters, unknown)
            chunks[unknown] = self._table.find(letters[:, unknown])
        self._settle()
        return chunks

    def _learn(self, text: str, starts: Ints, ends: Ints, letters: Letters, unknown: Ints) -> None:
        """Cut chunks that are met for the first time into words."""
        new: dict[str, int] = {}
        for at in unknown.tolist():
            new.setdefault(text[starts[at] : ends[at]].lower(), at)
        self._table.enter(letters[:, list(new.values())], [self._chunk(chunk) for chunk in new])

    def _chunk(self, chunk: str) -> int:
        known = self._by_text.get(chunk)
        if known is None:
            known = self._by_text[chunk] = len(self._by_text)
            found = list(WORD.finditer(chunk))
            self._rows.append(len(found))
            self._cells += [(self.number(form(word[0])), *word.span()) for word in found]
        return known

    def _settle(self) -> None:
        """Enter the words of new chunks into the columns."""
        if self._rows:
            counts = ints(self._rows)
            self.firsts.extend(self.words.size + np.cumsum(counts) - counts)
            self.counts.extend(counts)
            for column, values in zip(
                (self.words, self.begins, self.ends), ints(self._cells or [(0, 0, 0)]).T, strict=True
            ):
                column.extend(values[: len(self._cells)])
            self._rows, self._cells = [], []


def _packed(signs: NDArray[np.uint8], starts: Ints, ends: Ints) -> tuple[Letters, Ints]:
    """The letters of each chunk as three numbers, small ones; and the chunks that do not fit into them."""
    small = np.append(told(_SMALL, signs), np.zeros(PACKED, np.uint8))
    eights: Letters = np.ndarray((len(small) - 7,), "<u8", small.data, strides=(1,))
    lengths = ends - starts
    letters = np.zeros((3, len(starts)), np.uint64)
    letters[0] = eights[starts] & _MASKS[np.minimum(lengths, 8)]
    for row in (1, 2):
        longer = np.flatnonzero(lengths > 8 * row)
        letters[row, longer] = eights[starts[longer] + 8 * row] & _MASKS[np.minimum(lengths[longer] - 8 * row, 8)]
    others = np.searchsorted(starts, np.flatnonzero(signs == OTHER), side="right") - 1
    return letters, np.union1d(others[others >= 0], np.flatnonzero(lengths > PACKED))


class _Table:
    """Numbers of chunks by their letters, each in the first free place from where its letters point."""

    def __init__(self) -> None:
        self._bits = 16
        self._slots = np.full(2**self._bits, -1, np.int64)
        self._chunks, self._letters = Column(), [Column(np.uint64) for _ in range(3)]

    def find(self, letters: Letters) -> Ints:
        """The chunk of each, -1 where there is none."""
        found = np.full(letters.shape[1], -1, np.int64)
        at, asked = self._places(letters), np.arange(letters.shape[1])
        while len(asked):
            rows = self._slots[at]
            full = rows >= 0
            same = full & self._are(rows, letters[:, asked])
            found[asked[same]] = self._chunks.array[rows[same]]
            on = full & ~same
            at, asked = (at[on] + 1) & (len(self._slots) - 1), asked[on]
        return found

    def _are(self, rows: Ints, letters: Letters) -> NDArray[np.bool_]:
        if not self._chunks.size:
            return np.zeros(len(rows), np.bool_)
        same: NDArray[np.bool_] = self._letters[0].array[rows] == letters[0]
        for row in (1, 2):
            same &= self._letters[row].array[rows] == letters[row]
        return same

    def _places(self, letters: Letters) -> Ints:
        mixed = letters[0] * _MIXERS[0]
        for row in (1, 2):
            mixed = ((mixed ^ (mixed >> np.uint64(29))) + letters[row]) * _MIXERS[row]
        return ints(mixed >> np.uint64(64 - self._bits))

    def enter(self, letters: Letters, chunks: Sequence[int]) -> None:
        """Enter chunks that are not there yet."""
        old = self._chunks.size
        self._chunks.extend(chunks)
        for row in range(3):
            self._letters[row].extend(letters[row])
        if 2 * self._chunks.size > len(self._slots):
            old, self._bits = 0, max(self._bits, (4 * self._chunks.size).bit_length())
            self._slots = np.full(2**self._bits, -1, np.int64)
        entered = np.array([column.array[old:] for column in self._letters])
        for row, place in enumerate(self._places(entered).tolist(), start=old):
            at = place
            while self._slots[at] >= 0:
                at = (at + 1) & (len(self._slots) - 1)
            self._slots[at] = row

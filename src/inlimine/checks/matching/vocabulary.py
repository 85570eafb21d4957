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
from inlimine.checks.matching.table import Keys, Table
from inlimine.passages.codes import OTHER

Signs = NDArray[np.uint8]

PACKED = 24
"""A chunk of so many plain signs is compared as three numbers; a longer one, or one with other signs, as text."""

_SHORT = 8
"""One of so few signs is compared as one number."""

_MASKS = np.array([2 ** (8 * size) - 1 for size in range(9)], np.uint64)


class Vocabulary:
    """Chunks and the words in them; every word has a number, and so has every chunk."""

    def __init__(self) -> None:
        """Begin empty."""
        self.forms: list[str] = []
        self.numbers: dict[str, int] = {}
        self._by_text: dict[str, int] = {}
        self._short, self._long = Table(1), Table(PACKED // _SHORT)
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

    def joined(self, firsts: Ints, seconds: Ints) -> Ints:
        """The numbers of the words that two others make when they are written as one."""
        forms = self.forms
        pairs = zip(firsts.tolist(), seconds.tolist(), strict=True)
        return ints([self.number(forms[first] + forms[second]) for first, second in pairs])

    def look_up(self, text: str, plain: Signs, starts: Ints, ends: Ints) -> Ints:
        """The number of each chunk of a text; `plain` is the text with every sign beyond ASCII as `OTHER`."""
        lengths = ends - starts
        letters = _Letters(plain, starts, lengths)
        chunks = self._short.find(letters.first)
        long = np.flatnonzero(lengths > _SHORT)
        chunks[long] = self._long.find(letters.all_of(long))
        odd = _odd(plain, starts, ends)
        chunks[odd] = [self._chunk(text[starts[at] : ends[at]]) for at in odd.tolist()]
        for table, some in ((self._short, lengths <= _SHORT), (self._long, lengths > _SHORT)):
            unknown = np.flatnonzero(some & (chunks < 0))
            if len(unknown):
                keys = letters.first[:, unknown] if table is self._short else letters.all_of(unknown)
                said = [text[starts[at] : ends[at]].lower() for at in unknown.tolist()]
                chunks[unknown] = self._learn(said, keys, table)
        self._settle()
        return chunks

    def _learn(self, said: Sequence[str], keys: Keys, table: Table) -> Ints:
        """Cut chunks that are met for the first time into words; the number of each."""
        new: dict[str, int] = {}
        for at, chunk in enumerate(said):
            new.setdefault(chunk, at)
        table.enter(keys[:, list(new.values())], [self._chunk(chunk) for chunk in new])
        return ints([self._by_text[chunk] for chunk in said])

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


class _Letters:
    """The letters of chunks as numbers, eight in each, small ones."""

    def __init__(self, plain: Signs, starts: Ints, lengths: Ints) -> None:
        small = np.frombuffer(plain.tobytes().lower() + bytes(PACKED), np.uint8)
        self._eights: Keys = np.ndarray((len(small) - 7,), "<u8", small.data, strides=(1,))
        self._starts, self._lengths = starts, lengths
        self.first = (self._eights[starts] & _MASKS[np.minimum(lengths, _SHORT)])[np.newaxis]

    def all_of(self, some: Ints) -> Keys:
        """Every number of some chunks."""
        starts, lengths = self._starts[some], self._lengths[some]
        rows = [self.first[0, some]]
        for off in range(_SHORT, PACKED, _SHORT):
            rows.append(self._eights[starts + off] & _MASKS[np.clip(lengths - off, 0, _SHORT)])
        return np.array(rows)


def _odd(plain: Signs, starts: Ints, ends: Ints) -> Ints:
    """The chunks that cannot be told by their letters: with other signs, or too long."""
    others = np.searchsorted(starts, np.flatnonzero(plain == OTHER), side="right") - 1
    return np.union1d(others[others >= 0], np.flatnonzero(ends - starts > PACKED))

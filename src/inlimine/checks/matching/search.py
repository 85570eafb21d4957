"""The keys of phrases looked for in the words of a document, many words at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from inlimine.checks.matching.columns import Flags, Ints, changes, strung
from inlimine.checks.matching.keys import NONE, Chosen
from inlimine.checks.matching.meanings import PAIRED, Meanings
from inlimine.checks.matching.table import Sieve, Table

Codes = NDArray[np.uint64]


class Spelled(NamedTuple):
    """Keys as words write them: the phrase, which of its words is the key, and the meanings by which the word
    before the key (`NONE`: any) and that at it stand for it.
    """

    phrases: Ints
    keys: Ints
    befores: Ints
    ats: Ints

    @property
    def are_pairs(self) -> Flags:
        """Which of the keys are two words."""
        return np.not_equal(self.befores, NONE)

    def where(self, some: Flags | Ints) -> Spelled:
        """Those of them."""
        return Spelled(*(column[some] for column in self))


class Candidates(NamedTuple):
    """Which keys were met, as rows of `Search.spelled`, and where among the neighbours; a pair at its first."""

    rows: Ints
    met: Ints

    def where(self, some: Flags) -> Candidates:
        """Those of them."""
        return Candidates(self.rows[some], self.met[some])

    def joined(self, others: Candidates) -> Candidates:
        """These and others."""
        return Candidates(*map(np.concatenate, zip(self, others, strict=True)))


class Search:
    """The keys chosen for one document, met among its words."""

    def __init__(self, chosen: Chosen, meanings: Meanings, present: Flags, neighbours: Sequence[Codes]) -> None:
        """Compare keys and neighbours, few of both; `present` says which words the document has."""
        spelled, codes = _spelled(chosen, meanings, present)
        sieve = Sieve(codes)
        met = [np.flatnonzero(sieve.lets_through(each)) for each in neighbours]
        asked = [each[some] for each, some in zip(neighbours, met, strict=True)]
        some = np.flatnonzero(Sieve(np.concatenate(asked)).lets_through(codes))
        order = some[np.argsort(codes[some])]
        self.spelled, codes = spelled.where(order), codes[order]
        self._begins = changes(codes)
        self._counts = np.diff(self._begins, append=len(codes))
        self._table = Table()
        self._table.enter(codes[np.newaxis, self._begins], range(len(self._begins)))
        self.met = list(map(self._found, asked, met))

    def _found(self, codes: Codes, met: Ints) -> Candidates:
        numbers = self._table.find(codes[np.newaxis])
        some = np.flatnonzero(numbers >= 0)
        rows, owners = strung(self._begins[numbers[some]], self._counts[numbers[some]])
        return Candidates(rows, met[some[owners]])


def _spelled(chosen: Chosen, meanings: Meanings, present: Flags) -> tuple[Spelled, Codes]:
    """Each key with each pair of words that stand for it."""
    begins, counts, cells = meanings.by_step(present)
    alone = chosen.befores == NONE
    seconds = counts[chosen.steps]
    numbers, rows = strung(np.zeros(len(seconds), np.int64), np.where(alone, 1, counts[chosen.befores]) * seconds)
    first, second = np.divmod(numbers, seconds[rows])
    befores = np.append(cells, NONE)[np.where(alone, len(cells), begins[chosen.befores])[rows] + first]
    ats = cells[begins[chosen.steps][rows] + second]
    words = np.append(meanings.owners.array, NONE)
    return Spelled(chosen.phrases[rows], chosen.keys[rows], befores, ats), pairs(words[befores], words[ats])


def pairs(befores: Ints | int, words: Ints) -> Codes:
    """The codes of neighbours: words that stand before (`NONE`: any), and words."""
    return (((befores - NONE) << PAIRED) + words).view(np.uint64)

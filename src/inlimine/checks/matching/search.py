"""The keys of phrases looked for in the words of a document, many words at once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from inlimine.checks.matching.columns import Flags, Ints, strung
from inlimine.checks.matching.keys import NONE, Chosen
from inlimine.checks.matching.meanings import PAIRED, Meanings
from inlimine.checks.matching.table import Table

Codes = NDArray[np.uint64]

STRETCH = 2**16
"""So many words are looked at together: what is made on the way then stays small."""


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
    """Which keys were met, as rows of `Search.spelled`, and where among the words; a pair at its first."""

    rows: Ints
    met: Ints


class Search:
    """The keys chosen for one document, word by word."""

    def __init__(self, chosen: Chosen, meanings: Meanings, present: Flags) -> None:
        """Note every pair of words that stand for a key; `present` says which words the document has."""
        spelled = _spelled(chosen, meanings, present)
        words = np.append(meanings.owners.array, NONE)
        codes = _code(words[spelled.befores], words[spelled.ats])
        order = np.argsort(codes)
        self.spelled, codes = spelled.where(order), codes[order]
        self._begins = np.flatnonzero(np.append(True, codes[1:] != codes[:-1])[: len(codes)])
        self._counts = np.diff(self._begins, append=len(codes))
        self._table = Table()
        self._table.enter(codes[np.newaxis, self._begins], range(len(self._begins)))
        self._alone = bool((chosen.befores == NONE).any())

    def through(self, words: Ints) -> Candidates:
        """Keys in the words of a document as they stand."""
        found = [self.alone(words)]
        for at in range(0, max(1, len(words)), STRETCH):
            after = words[at + 1 : at + STRETCH + 1]
            here = self.pairs(words[at : at + len(after)], after)
            found.append(here._replace(met=here.met + at))
        return Candidates(*map(np.concatenate, zip(*found, strict=True)))

    def pairs(self, befores: Ints, words: Ints) -> Candidates:
        """Keys among neighbours: the words before, and the words."""
        return self._found(_code(befores, words))

    def alone(self, words: Ints) -> Candidates:
        """Keys that are one word."""
        some = words if self._alone else words[:0]
        return self._found(_code(np.full(len(some), NONE), some))

    def _found(self, codes: Codes) -> Candidates:
        numbers = self._table.find(codes[np.newaxis])
        met = np.flatnonzero(numbers >= 0)
        rows, owners = strung(self._begins[numbers[met]], self._counts[numbers[met]])
        return Candidates(rows, met[owners])


def _spelled(chosen: Chosen, meanings: Meanings, present: Flags) -> Spelled:
    """Each key with each pair of words that stand for it."""
    begins, counts, cells = meanings.by_step(present)
    alone = chosen.befores == NONE
    seconds = counts[chosen.steps]
    numbers, rows = strung(np.zeros(len(seconds), np.int64), np.where(alone, 1, counts[chosen.befores]) * seconds)
    first, second = np.divmod(numbers, seconds[rows])
    befores = np.append(cells, NONE)[np.where(alone, len(cells), begins[chosen.befores])[rows] + first]
    ats = cells[begins[chosen.steps][rows] + second]
    return Spelled(chosen.phrases[rows], chosen.keys[rows], befores, ats)


def _code(befores: Ints, words: Ints) -> Codes:
    return (((befores - NONE) << PAIRED) + words).astype(np.uint64)

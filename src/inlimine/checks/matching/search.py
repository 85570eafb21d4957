"""The keys of phrases looked for in the words of a document, many words at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from inlimine.checks.matching.columns import Flags, Ints, strung
from inlimine.checks.matching.keys import NONE, Chosen
from inlimine.checks.matching.meanings import Meanings

STRETCH = 2**16
"""So many words are looked at together: what is made on the way then stays small."""

_MIXER = np.uint64(0x9E3779B97F4A7C15)
_SIEVE_BITS = 18


class Candidates(NamedTuple):
    """Phrases, which of their words is the key, and the place in the document where that begins."""

    phrases: Ints
    keys: Ints
    places: Ints

    def where(self, some: Flags) -> Candidates:
        """Those of them."""
        return Candidates(*(column[some] for column in self))

    def each(self) -> Iterator[tuple[int, int, int]]:
        """One by one."""
        return zip(*(column.tolist() for column in self), strict=True)


class Search:
    """The keys chosen for one document."""

    def __init__(self, chosen: Chosen, meanings: Meanings) -> None:
        """Sort the keys, and note for each word which of their steps it stands for."""
        steps = len(meanings.lookout.steps)
        alone = chosen.befores == NONE
        self._steps = steps
        self._before = meanings.among(_flags(steps, chosen.befores[~alone]))
        self._at = meanings.among(_flags(steps, chosen.steps[~alone]))
        self._alone = meanings.among(_flags(steps, chosen.steps[alone]))
        codes = chosen.befores * steps + chosen.steps
        order = np.argsort(codes, kind="stable")
        self._codes, self._chosen = codes[order], chosen.where(order)
        self._sieve = np.zeros(2**_SIEVE_BITS, np.bool_)
        self._sieve[_mixed(codes)] = True

    def through(self, words: Ints) -> Candidates:
        """Every place in the words of a document."""
        found = [self._stretch(words, at) for at in range(0, max(1, len(words)), STRETCH)]
        return Candidates(*map(np.concatenate, zip(*found, strict=True)))

    def _stretch(self, words: Ints, at: int) -> Candidates:
        here = words[at : at + STRETCH]
        after = words[at + 1 : at + STRETCH + 1]
        pairs = self.pairs(here[: len(after)], after, np.arange(at + 1, at + 1 + len(after)))
        alone = self.alone(here, np.arange(at, at + len(here)))
        return Candidates(*map(np.concatenate, zip(pairs, alone, strict=True)))

    def pairs(self, befores: Ints, words: Ints, places: Ints) -> Candidates:
        """Keys among neighbours: the word before, the word, and the place where this begins."""
        some = np.flatnonzero((self._before.counts[befores] > 0) & (self._at.counts[words] > 0))
        firsts, owners = self._before.of(befores[some])
        seconds, pairs = self._at.of(words[some[owners]])
        return self._matched(firsts[pairs] * self._steps + seconds, places[some[owners[pairs]]])

    def alone(self, words: Ints, places: Ints) -> Candidates:
        """Keys that are one word."""
        some = np.flatnonzero(self._alone.counts[words])
        steps, owners = self._alone.of(words[some])
        return self._matched(NONE * self._steps + steps, places[some[owners]])

    def _matched(self, codes: Ints, places: Ints) -> Candidates:
        kept = np.flatnonzero(self._sieve[_mixed(codes)])
        codes = codes[kept]
        low = np.searchsorted(self._codes, codes)
        rows, owners = strung(low, np.searchsorted(self._codes, codes, side="right") - low)
        return Candidates(self._chosen.phrases[rows], self._chosen.keys[rows], places[kept[owners]])


def _flags(size: int, some: Ints) -> Flags:
    flags = np.zeros(size, np.bool_)
    flags[some] = True
    return flags


def _mixed(codes: Ints) -> Ints:
    """A place in the sieve, which lets few codes through that are no key."""
    return ((codes.astype(np.uint64) * _MIXER) >> np.uint64(64 - _SIEVE_BITS)).astype(np.int64)

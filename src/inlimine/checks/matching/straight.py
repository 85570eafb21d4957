"""Plain phrases held against many places at once: words that stand for themselves are read in one way only."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from inlimine.checks.matching.columns import Flags, Ints, ints
from inlimine.checks.matching.lookout import Lookout
from inlimine.checks.matching.meanings import Meanings
from inlimine.checks.matching.runs import LEAST_TELLING
from inlimine.checks.matching.slips import Likeness


class Places(NamedTuple):
    """Phrases by number, each with the word of the document where it begins."""

    phrases: Ints
    firsts: Ints

    def where(self, some: Flags) -> Places:
        """Those of them."""
        return Places(self.phrases[some], self.firsts[some])


class Plain:
    """The phrases that are words one after the other, each with one wording of one word."""

    def __init__(self, lookout: Lookout) -> None:
        """Write the steps of every phrase one after the other."""
        plain = [phrase.is_plain for phrase in lookout.phrases]
        rows = [
            [lookout.numbers[step] for step in phrase.steps()] if is_plain else []
            for phrase, is_plain in zip(lookout.phrases, plain, strict=True)
        ]
        self.phrases: Flags = np.array(plain, np.bool_)
        self.lengths = ints([len(row) for row in rows])
        self._begins = np.cumsum(self.lengths) - self.lengths
        self._steps = ints([step for row in rows for step in row])

    def test(self, places: Places, words: Ints, meanings: Meanings) -> tuple[Flags, Flags]:
        """Which places hold their phrase, and which of these only with words that are like the wanted ones."""
        weights = np.zeros(len(places.phrases))
        doubtful, like = np.zeros(len(weights), np.int64), np.zeros(len(weights), np.bool_)
        holds = np.ones(len(weights), np.bool_)
        for number in range(int(self.lengths[places.phrases].max(initial=0))):
            asked = np.flatnonzero(holds & (self.lengths[places.phrases] > number))
            found = words[places.firsts[asked] + number]
            how, known = meanings.surely(found, self._steps[self._begins[places.phrases[asked]] + number])
            holds[asked[~known]] = False
            same = how == Likeness.SAME
            weights[asked] += np.where(same & (meanings.lengths.array[found] < LEAST_TELLING), 1, how)
            doubtful[asked] += how == Likeness.DOUBTFUL
            like[asked] |= ~same
        return holds & ((doubtful == 0) | ((doubtful == 1) & (weights >= 0))), like

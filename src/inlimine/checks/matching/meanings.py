"""What the words of a vocabulary mean to a lookout: which steps each word stands for, learned once a word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from inlimine.checks.matching.columns import Column, Flags, Ints, ints
from inlimine.checks.matching.lookout import Lookout
from inlimine.checks.matching.slips import Likeness
from inlimine.checks.matching.splits import Splits, split_likeness
from inlimine.checks.matching.table import Keys, Table
from inlimine.checks.matching.vocabulary import Vocabulary

PAIRED = 32
"""Bits for each of two numbers that are looked up as one."""

NOTHING: Mapping[int, Likeness] = {}


class Meanings:
    """For each word that was met the steps that it stands for, and how surely: a meaning is one of the three."""

    def __init__(self, lookout: Lookout, vocabulary: Vocabulary) -> None:
        """Begin with no word."""
        self.lookout, self.vocabulary = lookout, vocabulary
        self.of_word: dict[int, Mapping[int, Likeness]] = {}
        self.steps, self.how, self.owners = Column(), Column(), Column()
        self.lengths, self._met = Column(), Column(np.bool_)
        self._meanings = Table()
        self._splits = Splits(lookout.wholes())
        self._wholes: dict[int, tuple[int, int]] = {}

    def meet(self, words: Ints) -> None:
        """Learn the words that were not met before."""
        size = len(self.vocabulary.forms)
        self.lengths.fill(size)
        self._met.fill(size)
        here = np.zeros(size, np.bool_)
        here[words] = True
        new = np.flatnonzero(here & ~self._met.array)
        if len(new):
            self._met.array[new] = True
            forms = [self.vocabulary.forms[word] for word in new.tolist()]
            self.lengths.array[new] = [len(form) for form in forms]
            self._splits.meet(new, forms, size)
            self._learn(new, self.lookout.meant(forms))

    def _learn(self, words: Ints, meant: Sequence[Mapping[int, Likeness]]) -> None:
        """Note what each word means."""
        first = self.steps.size
        self.of_word.update((word, each) for word, each in zip(words.tolist(), meant, strict=True) if each)
        self.steps.extend([step for each in meant for step in each])
        self.how.extend([how for each in meant for how in each.values()])
        self.owners.extend(np.repeat(words, [len(each) for each in meant]))
        keys = _keys(self.owners.array[first:], self.steps.array[first:])
        self._meanings.enter(keys, range(first, self.steps.size))

    def find(self, words: Ints, steps: Ints) -> Ints:
        """The meaning by which each word stands for the step beside it; -1: it does not."""
        return self._meanings.find(_keys(words, steps))

    def may_stand(self, words: Ints, steps: Ints) -> Flags:
        """Which words may stand for the step beside them; of the others none does."""
        return self._meanings.may_have(_keys(words, steps))

    def by_step(self, present: Flags) -> tuple[Ints, Ints, Ints]:
        """The meanings of words that are present, step by step: for each step the first and how many, and all."""
        some = np.flatnonzero(present[self.owners.array])
        steps = self.steps.array[some]
        counts = np.bincount(steps, minlength=len(self.lookout.steps))
        return np.cumsum(counts) - counts, counts, some[np.argsort(steps)]

    def splits(self, words: Ints) -> tuple[Ints, Ints, Ints]:
        """Places where two words may be one of a phrase that a scanner split: the place, that word, how surely."""
        places = self._splits.places(words)
        pairs, numbers = np.unique((words[places] << PAIRED) + words[places + 1], return_inverse=True)
        known = ints([self._whole(pair) for pair in pairs.tolist()] or np.zeros((0, 2))).reshape(-1, 2)
        wholes, likeness = known[numbers].T
        some = wholes >= 0
        return places[some], wholes[some], likeness[some]

    def _whole(self, pair: int) -> tuple[int, int]:
        """The word that a pair of words may be, and how surely; -1: none."""
        known = self._wholes.get(pair)
        if known is None:
            one, other = self.vocabulary.forms[pair >> PAIRED], self.vocabulary.forms[pair % 2**PAIRED]
            is_split = self.lookout.is_split(one + other)
            number = self.vocabulary.number(one + other) if is_split else -1
            known = self._wholes[pair] = number, split_likeness(one, other)
        return known


def _keys(words: Ints, steps: Ints) -> Keys:
    return ((words << PAIRED) + steps).astype(np.uint64)[np.newaxis]

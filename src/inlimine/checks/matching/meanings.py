"""What the words of a vocabulary mean to a lookout: which steps each word stands for, learned once a word."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from inlimine.checks.matching.columns import Column, Flags, Ints, ints, strung
from inlimine.checks.matching.lookout import Lookout
from inlimine.checks.matching.slips import Likeness
from inlimine.checks.matching.vocabulary import Vocabulary

BEGINS, ENDS = 1, 2
"""Signs of a word: it may be the first, or the last, part of a word that a scanner split."""

PAIRED = 32
"""Bits for each of the numbers of two words that are counted as one pair."""

NOTHING: Mapping[int, Likeness] = {}


class Meanings:
    """For each word that was met the steps that it stands for, and how surely."""

    def __init__(self, lookout: Lookout, vocabulary: Vocabulary) -> None:
        """Begin with no word."""
        self.lookout, self.vocabulary = lookout, vocabulary
        self.of_word: dict[int, Mapping[int, Likeness]] = {}
        self.firsts, self.counts = Column(), Column()
        self.steps, self.how, self.owners = Column(), Column(), Column()
        self._wholes: dict[int, str] = {}
        self.parts, self.lengths, self._met = Column(np.uint8), Column(), Column(np.bool_)

    def meet(self, words: Ints) -> None:
        """Learn the words that were not met before."""
        for column in (self.firsts, self.counts, self.parts, self.lengths, self._met):
            column.fill(len(self.vocabulary.forms))
        here = np.zeros(self._met.size, np.bool_)
        here[words] = True
        new = np.flatnonzero(here & ~self._met.array)
        self._met.array[new] = True
        for word in new.tolist():
            self._learn(word, self.vocabulary.forms[word])

    def _learn(self, word: int, form: str) -> None:
        self.lengths.array[word] = len(form)
        self.parts.array[word] = BEGINS * self.lookout.begins(form) + ENDS * self.lookout.ends(form)
        meant = self.lookout.meant(form)
        if meant:
            self.of_word[word] = meant
            self.firsts.array[word], self.counts.array[word] = self.steps.size, len(meant)
            self.steps.extend(list(meant))
            self.how.extend(list(meant.values()))
            self.owners.extend([word] * len(meant))

    def surely(self, words: Ints, steps: Ints) -> tuple[Ints, Flags]:
        """How surely each word stands for the step beside it, and whether it does."""
        how, known = np.zeros(len(words), np.int64), np.zeros(len(words), np.bool_)
        cells, beyonds = self.firsts.array[words], self.firsts.array[words] + self.counts.array[words]
        asked = np.flatnonzero(cells < beyonds)
        while len(asked):
            same = self.steps.array[cells[asked]] == steps[asked]
            told = asked[same]
            how[told], known[told] = self.how.array[cells[told]], True
            asked = asked[~same]
            cells[asked] += 1
            asked = asked[cells[asked] < beyonds[asked]]
        return how, known

    def splits(self, words: Ints) -> tuple[Ints, list[str]]:
        """Places where two words may be one of a phrase that a scanner split, and that word."""
        parts = self.parts.array
        places = np.flatnonzero((parts[words[:-1]] & BEGINS > 0) & (parts[words[1:]] & ENDS > 0))
        pairs, numbers = np.unique((words[places] << PAIRED) + words[places + 1], return_inverse=True)
        wholes = [self._whole(pair) for pair in pairs.tolist()]
        kept = np.array([bool(whole) for whole in wholes], np.bool_)[numbers]
        return places[kept], [wholes[number] for number in numbers[kept].tolist()]

    def _whole(self, pair: int) -> str:
        """The word that a pair of words may be; empty: none."""
        known = self._wholes.get(pair)
        if known is None:
            forms = self.vocabulary.forms
            both = forms[pair >> PAIRED] + forms[pair % 2**PAIRED]
            known = self._wholes[pair] = both if self.lookout.is_split(both) else ""
        return known

    def among(self, wanted: Flags) -> Choice:
        """The meanings that are wanted, ready to be looked up for many words."""
        cells = np.flatnonzero(wanted[self.steps.array])
        order = cells[np.argsort(self.owners.array[cells], kind="stable")]
        counts = np.bincount(self.owners.array[cells], minlength=len(self.vocabulary.forms))
        return Choice(counts, self.steps.array[order])


class Choice:
    """Some of the meanings: for each word how many, and all of them one word after the other."""

    def __init__(self, counts: Ints, steps: Ints) -> None:
        """Take them in the order of their words."""
        self.counts = ints(counts)
        self.firsts = np.cumsum(self.counts) - self.counts
        self._steps = steps

    def of(self, words: Ints) -> tuple[Ints, Ints]:
        """The steps of words, and for each step which of the words it is of."""
        cells, owners = strung(self.firsts[words], self.counts[words])
        return self._steps[cells], owners

"""Where a phrase is looked for first: the two neighbouring words, or the one word, that a document has least."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, product
from typing import NamedTuple

import numpy as np

from inlimine.checks.matching.columns import Ints, changes, ints
from inlimine.checks.matching.lookout import Lookout
from inlimine.checks.matching.wanted import Wanted, Wording

NONE = -1
"""Instead of a first step: the key is one word alone."""


class Option(NamedTuple):
    """A key that a phrase may have: its number, its place among the words, and the words before and at it."""

    phrase: int
    key: int
    before: int
    at: int


class Keys:
    """The keys of the phrases of a lookout; which is the best is for each document to say."""

    def __init__(self, lookout: Lookout) -> None:
        """Write down every word's wordings and every phrase's options."""
        words = [wordings for phrase in lookout.phrases for wordings in phrase.words]
        begins = accumulate((len(phrase.words) for phrase in lookout.phrases), initial=0)
        options = [
            option
            for number, (phrase, begin) in enumerate(zip(lookout.phrases, begins, strict=False))
            for option in _options(number, phrase, begin)
        ]
        self._options = ints(options or np.zeros((0, 4))).reshape(-1, 4)
        self._begins = changes(self._options[:, 0])
        heads = [(number, lookout.numbers[way.steps[0]]) for number, ways in enumerate(words) for way in ways]
        self._word_of_head, self._heads = ints(heads or np.zeros((0, 2))).reshape(-1, 2).T
        pairs = [
            (number, *pair) for number, option in enumerate(options) for pair in _pairs(option, words, lookout)
        ]
        self._pairs = ints(pairs or np.zeros((0, 3))).reshape(-1, 3)
        self._words = len(words)
        self._in_phrase = ints([n for n, phrase in enumerate(lookout.phrases) for _ in phrase.words])
        self._phrases = len(lookout.phrases)

    def best(self, costs: Ints) -> Chosen:
        """The key of each phrase that the document can hold at all; `costs` says how often it has each step."""
        word_costs = np.bincount(self._word_of_head, costs[self._heads], self._words)
        possible = np.ones(self._phrases, np.bool_)
        possible[self._in_phrase[word_costs == 0]] = False
        phrase, _, before, at = self._options.T
        one, other = word_costs[before], word_costs[at]
        price = np.minimum(one, other) * 2.0**26 + one + other
        best = np.flatnonzero(price == np.minimum.reduceat(price, self._begins)[phrase])
        taken = np.zeros(len(price), np.bool_)
        taken[best[changes(phrase[best])]] = True
        taken &= possible[phrase]
        option, firsts, seconds = self._pairs[taken[self._pairs[:, 0]]].T
        return Chosen(firsts, seconds, phrase[option], self._options[option, 1])


class Chosen(NamedTuple):
    """Keys: the step before (`NONE`: any), the step at the key, the phrase, and which of its words is the key."""

    befores: Ints
    steps: Ints
    phrases: Ints
    keys: Ints

    @property
    def any_alone(self) -> bool:
        """Is any of them one word?"""
        return bool((self.befores == NONE).any())


def _options(number: int, phrase: Wanted, begin: int) -> Iterator[Option]:
    places = [key for key in range(1, len(phrase.words)) if phrase.is_pair(key)]
    if places:
        yield from (Option(number, key, begin + key - 1, begin + key) for key in places)
    else:
        yield from (Option(number, key, begin + key, begin + key) for key in range(len(phrase.words)))


def _pairs(option: Option, words: Sequence[tuple[Wording, ...]], lookout: Lookout) -> Iterator[tuple[int, int]]:
    """The steps that stand at the key, with those that end the word before."""
    seconds = {lookout.numbers[way.steps[0]] for way in words[option.at]}
    alone = option.before == option.at
    firsts = {NONE} if alone else {lookout.numbers[way.steps[-1]] for way in words[option.before]}
    yield from product(firsts, seconds)

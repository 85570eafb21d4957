"""Slips of scanners: which words that no dictionary knows may be printed for which words of a watch.

Signs that look alike are made the same first (`c0rp0ratlon`, `govemment`); then one letter may be lost,
doubled or, in a longer word, another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import lru_cache

import numpy as np

from inlimine.checks.matching.columns import Ints, strung
from inlimine.checks.matching.forms import is_known

_ALIKE = str.maketrans("01!|i5$8629", "ollllssbbzg")
_JOINED = re.compile(r"rn|cl|vv|tll")
_AS_ONE = {"rn": "m", "cl": "d", "vv": "w", "tll": "th"}
_FAINT = str.maketrans("htno", "blua")

LEAST_SURE = 5
"""Letters of a word that one lost or doubled letter does not make doubtful."""

LEAST_CHANGED = 6
"""Letters of a word in which any one letter may be another."""


class Likeness(IntEnum):
    """How surely a printed word stands for one of a watch."""

    SAME = 2
    LIKE = 1
    DOUBTFUL = -2


def skeleton(word: str) -> str:
    """A word with the signs that a scanner takes for each other made alike."""
    return _JOINED.sub(lambda pair: _AS_ONE[pair[0]], word.translate(_ALIKE)).replace("c", "e")


@lru_cache(maxsize=2**17)
def may_be_slip(word: str) -> bool:
    """Is it no word of its own and no number?"""
    bare = word.partition("'")[0]
    if word.isdigit() or not bare:
        return word in {"0", "1"}
    return word in {"l", "o"} or (len(word) > 1 and not is_known(word) and not is_known(bare))


def faint(bones: str) -> str:
    """A skeleton as a bad copy shows it: also h and b, h and li, t and l, n and u, o and a are alike."""
    return bones.replace("ll", "h").translate(_FAINT)


def likeness(printed: str, word: str) -> Likeness | None:
    """How surely one stands for the other; None: it does not. Both as skeletons."""
    if printed == word:
        return Likeness.LIKE if len(word) > 2 else Likeness.DOUBTFUL
    if faint(printed) == faint(word):
        return _by_length(word, LEAST_CHANGED, 3)
    if word in shorter(printed):
        doubled = any(printed[:at] + printed[at + 1 :] == word for at in _doubled(printed))
        return _by_length(word, LEAST_SURE - 1 if doubled else LEAST_CHANGED + 3, 3 if doubled else LEAST_CHANGED)
    if printed in shorter(word):
        return _by_length(word, LEAST_SURE, 3)
    if len(printed) == len(word) >= LEAST_CHANGED and shorter(printed) & shorter(word):
        return Likeness.DOUBTFUL
    return None


def _doubled(word: str) -> list[int]:
    return [at for at in range(1, len(word)) if word[at] == word[at - 1]]


def _by_length(word: str, sure: int, least: int) -> Likeness | None:
    if len(word) < least:
        return None
    return Likeness.LIKE if len(word) >= sure else Likeness.DOUBTFUL


def shorter(word: str) -> set[str]:
    """The word with each of its letters lost in turn."""
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


class Slips:
    """The words of watches, ready to be recognised where a scanner slipped.

    Each skeleton stands under itself and under what it is when a letter is lost; of these only a number is kept,
    because what is found is compared anyway.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Enter each word."""
        self._words: dict[str, list[str]] = defaultdict(list)
        for word in words:
            self._words[skeleton(word)].append(word)
        self._skeletons = tuple(self._words)
        keys = [_keys(bones) for bones in self._skeletons]
        owners = np.repeat(np.arange(len(keys), dtype=np.int32), [len(each) for each in keys])
        entered = np.concatenate([np.zeros(0, np.int64), *keys])
        order = np.argsort(entered)
        self._entered, self._owners = entered[order], owners[order]

    def of(self, printed: str) -> dict[str, Likeness]:
        """The words that a printed one may stand for, and how surely."""
        return self.of_each([printed])[0]

    def of_each(self, printed: Sequence[str]) -> list[dict[str, Likeness]]:
        """The same of many."""
        bones = [skeleton(word) for word in printed]
        return [self._like(*each) for each in zip(printed, bones, self._near(bones), strict=True)]

    def _like(self, printed: str, bones: str, near: Iterable[int]) -> dict[str, Likeness]:
        others = (self._skeletons[number] for number in near)
        found = ((likeness(bones, other), self._words[other]) for other in others)
        return {word: how for how, words in found if how is not None for word in words if word != printed}

    def _near(self, bones: Sequence[str]) -> list[set[int]]:
        """Which skeletons have a key in common with each of these; they and few others are like it."""
        keys = [_keys(each) for each in bones]
        asked = np.concatenate([np.zeros(0, np.int64), *keys])
        low, high = (np.searchsorted(self._entered, asked, side=side) for side in ("left", "right"))
        rows, keyed = strung(low, high - low)
        near: list[set[int]] = [set() for _ in bones]
        owners = np.repeat(np.arange(len(bones)), [len(each) for each in keys])[keyed]
        for owner, number in zip(owners.tolist(), self._owners[rows].tolist(), strict=True):
            near[owner].add(number)
        return near


def _keys(bones: str) -> Ints:
    return np.array([*map(hash, {bones, faint(bones), *shorter(bones)})], np.int64)

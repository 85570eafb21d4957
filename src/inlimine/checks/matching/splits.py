"""Two words that may be one which a scanner split, found among all neighbours of a document at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

from inlimine.checks.matching.columns import Column, Ints
from inlimine.checks.matching.forms import is_known
from inlimine.checks.matching.slips import LEAST_SURE, Likeness
from inlimine.checks.matching.table import Parts, Sieve

BEGINS, ENDS = 1, 2
"""Signs of a word: it may be the first, or the last, part of a word that a scanner split."""

_LETTERS_THAT_ARE_WORDS = frozenset("ai")
_BASE, _WRAP = 0x9E3779B97F4A7C15, 2**64


def split_likeness(first: str, second: str) -> Likeness:
    """How surely two printed words are one that was split; of a short one no part may be a word (`R eno`)."""
    words = _is_word(first) + _is_word(second)
    is_sure = words < 2 and (words == 0 or len(first + second) >= LEAST_SURE)
    return Likeness.LIKE if is_sure else Likeness.DOUBTFUL


def _is_word(part: str) -> bool:
    return is_known(part) and (len(part) > 1 or part in _LETTERS_THAT_ARE_WORDS)


class Splits:
    """Words that may be split, and what is known of the words of documents.

    Each word has a print, a number made of its letters; that of two words written as one is made of theirs, so
    that few pairs are ever put together.
    """

    def __init__(self, wholes: Iterable[str]) -> None:
        """Take the words that a scanner may have split."""
        self._forward = sorted(wholes)
        self._backward = sorted(word[::-1] for word in self._forward)
        self._sieve = Sieve(_numbers(map(_print, self._forward)))
        self._parts, self._prints, self._powers = Column(np.uint8), Column(np.uint64), Column(np.uint64)

    def meet(self, words: Ints, forms: Sequence[str], size: int) -> None:
        """Note what new words, by number and form, may be parts of; `size`: there are so many numbers."""
        for column in (self._parts, self._prints, self._powers):
            column.fill(size)
        self._parts.array[words] = [self._part(form) for form in forms]
        self._prints.array[words] = _numbers(map(_print, forms))
        self._powers.array[words] = _numbers(_power(len(form)) for form in forms)

    def _part(self, form: str) -> int:
        return BEGINS * _leads(form, self._forward) + ENDS * _leads(form[::-1], self._backward)

    def places(self, words: Ints) -> Ints:
        """The places of words that with the next one may be a word that was split; a few of these are not."""
        parts = self._parts.array[words]
        places = np.flatnonzero((parts[:-1] & BEGINS > 0) & (parts[1:] & ENDS > 0))
        first, second = words[places], words[places + 1]
        both = self._prints.array[first] * self._powers.array[second] + self._prints.array[second]
        return places[self._sieve.lets_through(both)]


def _leads(part: str, words: list[str]) -> bool:
    """Does any of the sorted words begin with the part and go on?"""
    at = bisect_left(words, part + "\0")
    return at < len(words) and words[at].startswith(part)


def _print(word: str) -> int:
    value = 0
    for sign in word:
        value = value * _BASE + ord(sign)
    return value % _WRAP


@lru_cache(maxsize=2**10)
def _power(size: int) -> int:
    return pow(_BASE, size, _WRAP)


def _numbers(values: Iterable[int]) -> Parts:
    return np.array([*values], np.uint64)

"""The ways from word to word through a document: each word by itself, compounds, and words split by a scanner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from inlimine.checks.matching.forms import is_known
from inlimine.checks.matching.slips import LEAST_SURE, Likeness
from inlimine.checks.matching.tokens import Arc, Tokens
from inlimine.checks.matching.wanted import Step

_LETTERS_THAT_ARE_WORDS = frozenset("ai")


class Split(NamedTuple):
    """Two words that may be one which a scanner split: its number and how surely it is one."""

    word: int
    how: Likeness


def possible_splits(tokens: Tokens, halves: Mapping[str, list[tuple[str, str]]]) -> dict[tuple[int, int], Split]:
    """Pairs of words of the document that together are a word of a watch."""
    numbers = tokens.vocabulary.numbers
    found: dict[tuple[int, int], Split] = {}
    for first in halves.keys() & numbers.keys():
        for second, whole in halves[first]:
            if second in numbers:
                number = tokens.vocabulary.number(whole)
                found[numbers[first], numbers[second]] = Split(number, _likeness(first, second, whole))
    return found


def _likeness(first: str, second: str, whole: str) -> Likeness:
    both = _is_word(first) and _is_word(second)
    return Likeness.DOUBTFUL if both or len(whole) < LEAST_SURE else Likeness.LIKE


def _is_word(part: str) -> bool:
    return is_known(part) and (len(part) > 1 or part in _LETTERS_THAT_ARE_WORDS)


class Paths:
    """Where one may go on from each place between two words, and back."""

    def __init__(self, tokens: Tokens) -> None:
        """Begin with the words and the compounds."""
        self._tokens = tokens
        self._onward: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._back: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._split: dict[tuple[int, int], Likeness] = {}
        self.between = tokens.between
        self.words = tokens.words
        self._joined: set[int] = set()
        self.extra: list[Arc] = []
        for arc in tokens.compounds:
            self._add(arc)

    def _add(self, arc: Arc) -> None:
        self.extra.append(arc)
        self._joined.update(range(arc.first, arc.beyond))
        self._onward[arc.first].append((arc.beyond, arc.word))
        self._back[arc.beyond].append((arc.first, arc.word))

    def add_split(self, first: int, split: Split) -> None:
        """Add two words as one, if nothing but space stands between them."""
        if self._is_space(first):
            self._add(Arc(first, first + 2, split.word))
            self._split[first, first + 2] = split.how

    def _is_space(self, index: int) -> bool:
        tokens = self._tokens
        line, below = tokens.line_of(index), tokens.line_of(index + 1)
        if line == below:
            return tokens.between(index).isspace()
        text, lines = tokens.reading.text, tokens.reading.lines
        rest = text[tokens.end(index) : lines[line].end] + text[lines[below].start : tokens.start(index + 1)]
        return not rest.strip() and lines[line].block == lines[below].block

    def is_single(self, first: int, beyond: int) -> bool:
        """Does each of these words stand only for itself?"""
        return self._joined.isdisjoint(range(first, beyond))

    def onward(self, place: int) -> Iterator[tuple[int, int]]:
        """Where each word that begins here ends, and which it is."""
        words = self.words
        if 0 <= place < len(words):
            yield place + 1, words[place]
            yield from self._onward.get(place, ())

    def back(self, place: int) -> Iterator[tuple[int, int]]:
        """Where each word that ends here begins, and which it is."""
        words = self.words
        if 0 < place <= len(words):
            yield place - 1, words[place - 1]
            yield from self._back.get(place, ())

    def allows(self, step: Step, one: int, other: int) -> bool:
        """Whether the step takes what stands between two places: capitals, and compounds only where it may."""
        first, beyond = min(one, other), max(one, other)
        if step.capitals and not self._tokens.printed(first, beyond).isupper():
            return False
        return not step.exact or (first, beyond) in self._split or self._tokens.is_whole(first, beyond)

    def surely(self, one: int, other: int, how: Likeness) -> Likeness:
        """How surely a word is the wanted one: less so if it was split."""
        split = self._split.get((min(one, other), max(one, other)))
        return how if split is None else min(how, split)

    def length(self, word: int) -> int:
        """Letters of a word."""
        return len(self._tokens.vocabulary.forms[word])

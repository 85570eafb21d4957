"""The ways from word to word through a document: each word by itself, compounds, and words split by a scanner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from inlimine.checks.matching.forms import is_known
from inlimine.checks.matching.slips import LEAST_SURE, Likeness
from inlimine.checks.matching.tokens import Arc, Tokens
from inlimine.checks.matching.wanted import Step

_LETTERS_THAT_ARE_WORDS = frozenset("ai")


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
        self.is_joined = np.zeros(len(tokens.words), np.bool_)
        self.extra: list[Arc] = []
        for arc in tokens.compounds:
            self._add(arc)

    def _add(self, arc: Arc) -> None:
        self.extra.append(arc)
        self.is_joined[arc.first : arc.beyond] = True
        self._onward[arc.first].append((arc.beyond, arc.word))
        self._back[arc.beyond].append((arc.first, arc.word))

    def add_split(self, first: int, whole: str) -> None:
        """Add two words as the one that they may be, if nothing but space stands between them."""
        if self._is_space(first):
            one, other = (self._tokens.vocabulary.forms[self.words[at]] for at in (first, first + 1))
            self._add(Arc(first, first + 2, self._tokens.vocabulary.number(whole)))
            self._split[first, first + 2] = _likeness(one, other, whole)

    def extra_ways(self) -> Iterator[tuple[int, int, int]]:
        """Neighbours of which one is a compound or a split word: both, and the place where the second begins."""
        for first, beyond, word in self.extra:
            yield from ((word, after, beyond) for _, after in self.onward(beyond))
            yield from ((before, word, first) for _, before in self.back(first))

    def _is_space(self, index: int) -> bool:
        tokens = self._tokens
        line, below = tokens.line_of(index), tokens.line_of(index + 1)
        if line == below:
            return tokens.between(index).isspace()
        text, lines = tokens.reading.text, tokens.reading.lines
        rest = text[tokens.end(index) : lines[line].end] + text[lines[below].start : tokens.start(index + 1)]
        return not rest.strip() and lines[line].block == lines[below].block

    def onward(self, place: int) -> Iterator[tuple[int, int]]:
        """Where each word that begins here ends, and which it is."""
        words = self.words
        if 0 <= place < len(words):
            yield place + 1, int(words[place])
            yield from self._onward.get(place, ())

    def back(self, place: int) -> Iterator[tuple[int, int]]:
        """Where each word that ends here begins, and which it is."""
        words = self.words
        if 0 < place <= len(words):
            yield place - 1, int(words[place - 1])
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

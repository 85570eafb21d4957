"""The ways from word to word through a document: each word by itself, compounds, and words split by a scanner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, reduce
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from inlimine.checks.matching.columns import Flags, Ints, ints, strung
from inlimine.checks.matching.slips import Likeness
from inlimine.checks.matching.splits import split_likeness
from inlimine.checks.matching.tokens import Tokens
from inlimine.checks.matching.wanted import Step

Way = tuple[int, int]
"""The place on the other side of a word, and the word."""


class Steps(NamedTuple):
    """Ways over one word, in columns: from, to, the word, how surely it is one, whether it is printed whole."""

    firsts: Ints
    beyonds: Ints
    words: Ints
    likeness: Ints
    whole: Flags

    def where(self, some: Flags | Ints) -> Steps:
        """Those of them."""
        columns: Iterator[NDArray[Any]] = (column[some] for column in self)
        return Steps(*columns)

    def joined(self, others: Steps) -> Steps:
        """These and others."""
        columns: Iterator[NDArray[Any]] = map(np.concatenate, zip(self, others, strict=True))
        return Steps(*columns)


class Paths:
    """Where one may go on from each place between two words, and back."""

    def __init__(self, tokens: Tokens) -> None:
        """Begin with the words and the compounds."""
        self._tokens = tokens
        self.between = tokens.between
        self.words = tokens.words
        self._standing = np.append(tokens.words, -1)
        arcs = tokens.compounds
        sure = np.full(len(arcs.words), Likeness.SAME, np.int64)
        self.extra = Steps(*arcs, sure, tokens.are_whole(arcs.firsts, arcs.beyonds))

    def add_split(self, first: int, whole: str) -> None:
        """Add two words as the one that they may be, if nothing but space stands between them."""
        forms, words = self._tokens.vocabulary.forms, self.words[first : first + 2].tolist()
        how = split_likeness(*(forms[word] for word in words))
        self.add_splits(ints([first]), ints([self._tokens.vocabulary.number(whole)]), ints([how]))

    def add_splits(self, firsts: Ints, wholes: Ints, likeness: Ints) -> None:
        """The same of many: the words by number, and how surely each is split."""
        split = Steps(firsts, firsts + 2, wholes, likeness, np.ones(len(firsts), np.bool_))
        self.extra = self.extra.joined(split.where(self._tokens.are_spaced(firsts)))

    def plain_on(self, places: Ints) -> tuple[Steps, Ints]:
        """The word that begins at each place, and which of the places it is."""
        owners = np.flatnonzero(places < len(self.words))
        return self.plain(places[owners]), owners

    def plain_back(self, places: Ints) -> tuple[Steps, Ints]:
        """The word that ends at each place, and which of the places it is."""
        owners = np.flatnonzero(places > 0)
        return self.plain(places[owners] - 1), owners

    def standing(self, places: Ints) -> Ints:
        """The word that begins at each place, -1 before the first word and after the last."""
        return self._standing[places]

    def plain(self, firsts: Ints) -> Steps:
        """Words as they stand."""
        sure, whole = np.full(len(firsts), Likeness.SAME, np.int64), np.ones(len(firsts), np.bool_)
        return Steps(firsts, firsts + 1, self.words[firsts], sure, whole)

    def extra_on(self, places: Ints) -> tuple[Steps, Ints]:
        """Compounds and split words that begin at places, and which of the places each is at."""
        return self._met(self._by_first, self._by_first.firsts, places)

    def extra_back(self, places: Ints) -> tuple[Steps, Ints]:
        """Compounds and split words that end at places, and which of the places each is at."""
        return self._met(self._by_beyond, self._by_beyond.beyonds, places)

    @cached_property
    def touched(self) -> Flags:
        """The places at which a compound or a split word begins or ends."""
        places = np.zeros(len(self.words) + 1, np.bool_)
        places[self.extra.firsts] = places[self.extra.beyonds] = True
        return places

    def _met(self, steps: Steps, edges: Ints, places: Ints) -> tuple[Steps, Ints]:
        here = np.zeros(len(self.words) + 1, np.bool_)
        here[edges] = True
        some = np.flatnonzero(here[places])
        low = np.searchsorted(edges, places[some])
        rows, owners = strung(low, np.searchsorted(edges, places[some], side="right") - low)
        return steps.where(rows), some[owners]

    @cached_property
    def _by_first(self) -> Steps:
        return self.extra.where(np.argsort(self.extra.firsts))

    @cached_property
    def _by_beyond(self) -> Steps:
        return self.extra.where(np.argsort(self.extra.beyonds))

    def extra_pairs(self) -> tuple[Steps, Steps]:
        """Neighbours of which one is a compound or a split word: the one and the other."""
        on, before = self.plain_on(self.extra.beyonds)
        back, after = self.plain_back(self.extra.firsts)
        both, ahead = self.extra_on(self.extra.beyonds)
        firsts = [self.extra.where(before), back, self.extra.where(ahead)]
        seconds = [on, self.extra.where(after), both]
        return reduce(Steps.joined, firsts), reduce(Steps.joined, seconds)

    @cached_property
    def _ways(self) -> tuple[dict[int, list[Way]], dict[int, list[Way]]]:
        """Onward and back by place, only where there is more than the word that stands there."""
        onward: dict[int, list[Way]] = defaultdict(list)
        back: dict[int, list[Way]] = defaultdict(list)
        for first, beyond, word in zip(*(column.tolist() for column in self.extra[:3]), strict=True):
            onward[first].append((beyond, word))
            back[beyond].append((first, word))
        return onward, back

    def onward(self, place: int) -> Sequence[Way]:
        """Where each word that begins here ends, and which it is."""
        if not 0 <= place < len(self.words):
            return ()
        return ((place + 1, int(self.words[place])), *self._ways[0].get(place, ()))

    def back(self, place: int) -> Sequence[Way]:
        """Where each word that ends here begins, and which it is."""
        if not 0 < place <= len(self.words):
            return ()
        return ((place - 1, int(self.words[place - 1])), *self._ways[1].get(place, ()))

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

    @cached_property
    def _split(self) -> dict[tuple[int, int], Likeness]:
        """How surely two words are one, by place."""
        split = self.extra.where(self.extra.likeness != Likeness.SAME)
        columns = zip(split.firsts.tolist(), split.beyonds.tolist(), split.likeness.tolist(), strict=True)
        return {(first, beyond): Likeness(how) for first, beyond, how in columns}

    def length(self, word: int) -> int:
        """Letters of a word."""
        return len(self._tokens.vocabulary.forms[word])

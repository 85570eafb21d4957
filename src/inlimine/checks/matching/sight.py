"""All phrases of many watches looked for in one document at once.

Each phrase has a key: two words that stand next to each other, or one word. One pass over the document finds
the keys of all phrases, so that the time hardly depends on how many there are; only there is a phrase followed.
Where nothing but plain words stand, all places are tested together; elsewhere each is followed by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from inlimine.checks.matching.columns import Flags, Ints, ints, strung
from inlimine.checks.matching.keys import NONE, Keys
from inlimine.checks.matching.lookout import Lookout
from inlimine.checks.matching.meanings import Meanings
from inlimine.checks.matching.paths import Paths
from inlimine.checks.matching.runs import Follower
from inlimine.checks.matching.search import Candidates, Search, Spelled, pairs
from inlimine.checks.matching.span import Span
from inlimine.checks.matching.tokens import Hit, Tokens
from inlimine.checks.matching.vocabulary import Vocabulary
from inlimine.checks.matching.walk import Met, Plain, Runs, Walk
from inlimine.checks.matching.wanted import Wanted


class Searcher:
    """Phrases made ready for documents of one vocabulary."""

    def __init__(self, lookout: Lookout, vocabulary: Vocabulary) -> None:
        """Begin with no document."""
        self.lookout = lookout
        self.numbers = {phrase: number for number, phrase in enumerate(lookout.phrases)}
        self.meanings = Meanings(lookout, vocabulary)
        self.keys = Keys(lookout)
        self.plain = Plain(lookout)


class Sight:
    """What the phrases of a lookout find in one document."""

    def __init__(self, tokens: Tokens, searcher: Searcher) -> None:
        """Look for all of them."""
        self.tokens = tokens
        self._with = searcher
        self._paths = Paths(tokens)
        self._meanings = searcher.meanings
        self._meanings.meet(np.append(tokens.words, self._paths.extra.words))
        self._paths.add_splits(*self._meanings.splits(tokens.words))
        self._meanings.meet(self._paths.extra.words)
        self._find()

    def runs(self, phrase: Wanted) -> list[Hit]:
        """The shortest runs that hold the words of a phrase, sorted."""
        return self._hits(self._found.where(self._rows(phrase)))

    def _rows(self, phrase: Wanted) -> slice:
        """Where what was found of a phrase stands."""
        number = self._with.numbers[phrase]
        return slice(self._bounds[number], self._bounds[number + 1])

    def _find(self) -> None:
        times = self._times()
        chosen = self._with.keys.best(self._costs(times))
        one, other = self._paths.extra_pairs()
        extra, words = self._paths.extra, self.tokens.words
        neighbours = [
            pairs(words[:-1], words[1:]),
            pairs(NONE, words if chosen.any_alone else words[:0]),
            pairs(one.words, other.words),
            pairs(NONE, extra.words),
        ]
        search = Search(chosen, self._meanings, times > 0, neighbours)
        paired, single, beside, inside = search.met
        self._follow(search.spelled, paired.joined(single), [(beside, one, other), (inside, None, extra)])

    def _follow(self, spelled: Spelled, standing: Candidates, beside: Sequence[Met]) -> None:
        """Follow phrases from their keys: in words as they stand, and beside words that are joined or split."""
        walk = Walk(self._with.plain, self._paths, self._meanings)
        runs = walk.through(spelled, standing, beside)
        places = [(standing.rows, standing.met + spelled.are_pairs[standing.rows])]
        places += [(found.rows, at.firsts[found.met]) for found, _, at in beside]
        self._keep(*self._walked(walk, runs), self._followed(spelled, places))

    def _times(self) -> Ints:
        """How often the document has each word, and one more for each that it has."""
        times = np.bincount(self.tokens.words, minlength=len(self.tokens.vocabulary.forms))
        times[times > 0] += 1
        times[self._paths.extra.words] += 1
        return times

    def _costs(self, times: Ints) -> Ints:
        """How often the document has the words of each step."""
        weights = times[self._meanings.owners.array]
        return ints(np.bincount(self._meanings.steps.array, weights, len(self._with.lookout.steps)))

    def _walked(self, walk: Walk, runs: Runs) -> tuple[Hits, Hits]:
        """Where plain phrases stand: word by word, and those of which some words are split or joined."""
        sound, like = walk.sound(runs)
        hits = Hits(runs.phrases, runs.firsts, runs.beyonds, like).where(sound)
        hits = hits.where(self._in_one_block(hits))
        straight = hits.beyonds - hits.firsts == self._with.plain.lengths[hits.phrases]
        return hits.where(straight).in_order(), hits.where(~straight)

    def _followed(self, spelled: Spelled, places: Iterable[tuple[Ints, Ints]]) -> Hits:
        """Where phrases that are more than plain words stand, followed from their keys one by one."""
        candidates = chain(*(self._others(spelled, *each) for each in places))
        follower = Follower(self._paths, self._meanings)
        phrases = self._with.lookout.phrases
        hits = Hits.of({
            (number, *run)
            for number, key, place in set(candidates)
            for run in follower.through(phrases[number], key, place)
        })  # fmt: skip
        return hits.where(self._in_one_block(hits))

    def _others(self, spelled: Spelled, rows: Ints, places: Ints) -> Iterable[tuple[int, int, int]]:
        """Phrases that are not plain, which of their words is the key, and where it begins."""
        some = np.flatnonzero(~self._with.plain.phrases[spelled.phrases[rows]])
        columns = (spelled.phrases[rows[some]], spelled.keys[rows[some]], places[some])
        return zip(*(column.tolist() for column in columns), strict=True)

    def _in_one_block(self, found: Hits) -> Flags:
        lines, blocks = self.tokens.lines, self.tokens.blocks
        flags: Flags = blocks[lines[found.firsts]] == blocks[lines[found.beyonds - 1]]
        return flags

    def _keep(self, plain: Hits, bent: Hits, followed: Hits) -> None:
        """All together; of those that hold each other the shortest, which plain ones by themselves never do."""
        followed = bent.joined(followed)
        beside = self._beside(plain, followed)
        crowds: dict[int, list[Hit]] = defaultdict(list)
        for some in (followed, plain.where(beside)):
            for number, hit in zip(some.phrases.tolist(), self._hits(some), strict=True):
                crowds[number].append(hit)
        chosen = Hits.of(
            (number, hit.first, hit.beyond, hit.approximate)
            for number, crowd in crowds.items()
            for hit in shortest(crowd)
        )
        self._found = plain.where(~beside).joined(chosen).in_order()
        numbers = np.arange(len(self._with.lookout.phrases) + 1)
        self._bounds: list[int] = np.searchsorted(self._found.phrases, numbers).tolist()

    def _beside(self, plain: Hits, followed: Hits) -> Flags:
        """Which of the plain ones have a word in common with one of the others of their phrase."""
        rows = len(self.tokens.words) + 1
        keys, offset = plain.phrases * rows + plain.firsts, followed.phrases * rows
        reach = self._with.plain.lengths[followed.phrases] - 1
        low = np.searchsorted(keys, offset + np.maximum(followed.firsts - reach, 0))
        cells, _ = strung(low, np.searchsorted(keys, offset + followed.beyonds) - low)
        flags = np.zeros(len(keys), np.bool_)
        flags[cells] = True
        return flags

    def _hits(self, found: Hits) -> list[Hit]:
        return self.tokens.hits(found.firsts, found.beyonds, found.like)

    @cached_property
    def spans(self) -> Sequence[tuple[Span, ...]]:
        """The same of every phrase of the lookout, by its number, as spans."""
        words = self.tokens
        firsts, lasts, like = self._found.firsts, self._found.beyonds - 1, self._found.like
        found = Span.many(words.starts[firsts], words.ends[lasts], words.lines[firsts], words.lines[lasts], like)
        return [found[begin:beyond] for begin, beyond in pairwise(self._bounds)]


class Hits(NamedTuple):
    """Runs of words: the phrase, the first word, the one beyond, and whether any is only like the wanted one."""

    phrases: Ints
    firsts: Ints
    beyonds: Ints
    like: Flags

    @classmethod
    def of(cls, rows: Iterable[tuple[int, int, int, bool]]) -> Hits:
        """Take them one by one."""
        phrases, firsts, beyonds, like = ints([*rows] or np.zeros((0, 4))).reshape(-1, 4).T
        return cls(phrases, firsts, beyonds, like.astype(np.bool_))

    def where(self, some: Flags | Ints | slice) -> Hits:
        """Those of them."""
        columns: Iterator[NDArray[Any]] = (column[some] for column in self)
        return Hits(*columns)

    def joined(self, others: Hits) -> Hits:
        """These and others."""
        columns: Iterator[NDArray[Any]] = map(np.concatenate, zip(self, others, strict=True))
        return Hits(*columns)

    def in_order(self) -> Hits:
        """By phrase, and then as they stand in the document."""
        reach = int(self.firsts.max(initial=0)) + 1
        return self.where(np.argsort(self.phrases * reach + self.firsts))


def shortest(hits: Iterable[Hit]) -> list[Hit]:
    """Without the hits that hold a shorter one, or that are unsure where a sure one holds them; sorted."""
    all_hits = sorted(hits, key=lambda hit: (hit.end, -hit.start, hit.approximate))
    sure = _minimal(hit for hit in all_hits if not hit.approximate)
    unsure = [hit for hit in all_hits if hit.approximate]
    if not unsure:
        return sure
    kept = [one for one in _minimal(unsure) if not any(_nested(one, other) for other in sure)]
    return sorted([*sure, *kept], key=lambda hit: (hit.end, hit.start))


def _nested(one: Hit, other: Hit) -> bool:
    inside = one.start <= other.start and other.end <= one.end
    return inside or (other.start <= one.start and one.end <= other.end)


def _minimal(hits: Iterable[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.start > kept[-1].start:
            kept.append(hit)
    return kept

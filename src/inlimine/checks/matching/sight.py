"""All phrases of many watches looked for in one document at once.

Each phrase has a key: two words that stand next to each other, or one word. One pass over the document finds
the keys of all phrases, so that the time hardly depends on how many there are; only there is a phrase followed.
Where nothing but plain words stand, all places are tested together; elsewhere each is followed by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from inlimine.checks.matching.columns import Flags, Ints, ints, strung
from inlimine.checks.matching.keys import Keys
from inlimine.checks.matching.lookout import Lookout
from inlimine.checks.matching.meanings import Meanings
from inlimine.checks.matching.paths import Paths
from inlimine.checks.matching.runs import Follower
from inlimine.checks.matching.search import Candidates, Search
from inlimine.checks.matching.span import Span
from inlimine.checks.matching.straight import Places, Plain
from inlimine.checks.matching.tokens import Hit, Tokens
from inlimine.checks.matching.vocabulary import Vocabulary
from inlimine.checks.matching.wanted import Wanted
from inlimine.passages.many import many


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
        self._meanings.meet(np.append(tokens.words, self._extra_words()))
        self._add_splits()
        self._meanings.meet(self._extra_words())
        self._find()

    def runs(self, phrase: Wanted) -> list[Hit]:
        """The shortest runs that hold the words of a phrase, sorted."""
        return self._hits(self._found.where(self._rows(phrase)))

    def spans(self, phrase: Wanted) -> tuple[Span, ...]:
        """The same as spans."""
        return self._spans[self._rows(phrase)]

    def _rows(self, phrase: Wanted) -> slice:
        """Where what was found of a phrase stands."""
        number = self._with.numbers[phrase]
        return slice(self._bounds[number], self._bounds[number + 1])

    def _extra_words(self) -> Ints:
        return ints([arc.word for arc in self._paths.extra])

    def _add_splits(self) -> None:
        """Words that may be one which a scanner split; all of them first, because each changes the ways."""
        words = self.tokens.words
        places, wholes = self._meanings.splits(words)
        for place, whole in zip(places.tolist(), wholes, strict=True):
            self._paths.add_split(place, whole)

    def _find(self) -> None:
        words, extra = self.tokens.words, self._paths.extra
        search = Search(self._with.keys.best(self._costs()), self._meanings)
        everywhere = search.through(words)
        ways = ints([*self._paths.extra_ways()] or np.zeros((0, 3))).reshape(-1, 3).T
        arcs = ints([(arc.word, arc.first) for arc in extra] or np.zeros((0, 2))).reshape(-1, 2).T
        plain, slow = self._sorted_out(everywhere)
        ways_through = chain(slow.each(), search.pairs(*ways).each(), search.alone(*arcs).each())
        self._keep(self._straight(plain), self._followed(ways_through))

    def _costs(self) -> Ints:
        """How often the document has the words of each step, and one more for each of these words."""
        meanings = self._meanings
        times = np.bincount(self.tokens.words, minlength=len(self.tokens.vocabulary.forms))
        times[times > 0] += 1
        times[self._extra_words()] += 1
        weights = times[meanings.owners.array]
        return ints(np.bincount(meanings.steps.array, weights, len(self._with.lookout.steps)))

    def _sorted_out(self, found: Candidates) -> tuple[Places, Candidates]:
        """Those that plain words decide, and those that must be followed one by one."""
        size, plain = len(self.tokens.words), self._with.plain
        lengths = plain.lengths[found.phrases]
        firsts = found.places - found.keys
        pair = (lengths > 1).astype(np.int64)  # what stands at the key itself is read as it stands
        joined = np.append(0, np.cumsum(self._paths.is_joined))
        within = [np.clip(at, 0, size) for at in (firsts, found.places - pair, found.places + 1, firsts + lengths)]
        before, key, after, end = (joined[at] for at in within)
        is_plain = plain.phrases[found.phrases]
        sound = is_plain & (firsts >= 0) & (firsts + lengths <= size)
        return Places(found.phrases[sound], firsts[sound]), found.where(~is_plain | (key > before) | (end > after))

    def _straight(self, places: Places) -> Hits:
        """The places where a plain phrase stands, by phrase and in order."""
        tokens, plain = self.tokens, self._with.plain
        holds, like = plain.test(places, tokens.words, self._meanings)
        beyonds = places.firsts + plain.lengths[places.phrases]
        found = Hits(places.phrases, places.firsts, beyonds, like).where(holds)
        return found.where(self._in_one_block(found)).in_order()

    def _followed(self, candidates: Iterable[tuple[int, int, int]]) -> Hits:
        """Where a phrase that more than plain words may hold stands."""
        follower = Follower(self._paths, self._meanings)
        phrases = self._with.lookout.phrases
        found = Hits.of({
            (number, *run)
            for number, key, place in set(candidates)
            for run in follower.through(phrases[number], key, place)
        })  # fmt: skip
        return found.where(self._in_one_block(found))

    def _in_one_block(self, found: Hits) -> Flags:
        lines, blocks = self.tokens.lines, self.tokens.blocks
        flags: Flags = blocks[lines[found.firsts]] == blocks[lines[found.beyonds - 1]]
        return flags

    def _keep(self, plain: Hits, followed: Hits) -> None:
        """Both together; of those that hold each other the shortest, which plain ones by themselves never do."""
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
        self._bounds = np.searchsorted(self._found.phrases, numbers).tolist()

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
    def _spans(self) -> tuple[Span, ...]:
        tokens = self.tokens
        firsts, lasts, like = self._found.firsts, self._found.beyonds - 1, self._found.like
        return many(
            Span,
            start=tokens.starts[firsts].tolist(),
            end=tokens.ends[lasts].tolist(),
            first_line=tokens.lines[firsts].tolist(),
            last_line=tokens.lines[lasts].tolist(),
            approximate=like.tolist(),
        )


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
        return self.where(np.lexsort((self.firsts, self.phrases)))


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

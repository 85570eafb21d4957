"""A watch made ready: each node finds its hits in the words of a document."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from inlimine.checks.matching.sight import Sight, shortest
from inlimine.checks.matching.tokens import Hit, Tokens
from inlimine.checks.matching.wanted import Wanted

LONGEST_MATCH = 400
"""Bytes; of a longer match of a pattern (`sign.*budget`) the shortest that begins at its place is taken."""


_WORD = re.compile(rb"[\w\x80-\xff]+")


class Node(ABC):
    """One node of a watch's query."""

    @property
    def parts(self) -> tuple[Node, ...]:
        """The nodes that it is made of."""
        return ()

    def phrases(self) -> Iterator[Wanted]:
        """The phrases in it."""
        for part in self.parts:
            yield from part.phrases()

    @abstractmethod
    def hits(self, sight: Sight) -> list[Hit]:
        """Every place where it finds its words, overlapping ones too, sorted."""


@dataclass(frozen=True, slots=True)
class PhraseNode(Node):
    """Words in order, each with the greatest number of words that may stand before it."""

    phrase: Wanted

    def hits(self, sight: Sight) -> list[Hit]:
        """Every shortest run that holds the words."""
        return sight.runs(self.phrase)

    def phrases(self) -> Iterator[Wanted]:
        """Itself."""
        yield self.phrase


@dataclass(frozen=True, slots=True)
class PatternNode(Node):
    """A regular expression, and the same one with its shortest matches."""

    regex: Any
    shortest: Any

    def hits(self, sight: Sight) -> list[Hit]:
        """Every match; matches that begin at different words may overlap."""
        found = set()
        tokens = sight.tokens
        for stream in tokens.streams:
            for start, end in self._matches(stream.data):
                found.add(tokens.hit_at(stream.offset(start), stream.offset(end - 1) + 1))
        return sorted(found, key=lambda hit: (hit.start, hit.end))

    def _matches(self, data: bytes) -> Iterator[tuple[int, int]]:
        """Matches from left to right; the next is looked for from the next word of a match, or from its end.

        The shortest match is searched for, then made as long as the expression takes it, so that the time stays
        in proportion to the text whatever the expression is.
        """
        at = 0
        while (match := self.shortest.search(data, at)) is not None:
            start, end = match.span()
            if start < end:
                end = self._lengthened(data, start, end)
                yield start, end
            space = data.find(b" ", start, end) if end - start <= LONGEST_MATCH else -1
            at = max(end if space < 0 else space + 1, start + 1)

    def _lengthened(self, data: bytes, start: int, end: int) -> int:
        """Where the match that begins at `start` ends if it is as long as can be, but not if it is too long."""
        space = data.find(b" ", start + LONGEST_MATCH)
        limit = len(data) if space < 0 else space
        longest = self.regex.match(data, start, limit)
        if longest and (longest.end() < limit or limit == len(data)):
            return int(longest.end())
        word = _WORD.match(data, end) if data[end - 1 : end].isalnum() else None
        return word.end() if word else end


def _near(hits: Sequence[Hit], others: Sequence[Hit], within: int) -> Iterator[tuple[Hit, Hit]]:
    """Pairs in which the other begins no earlier and stands within so many words; those that may be shortest."""
    firsts = [other.first for other in others]
    for hit in hits:
        shortest = -1
        for index in range(bisect_left(firsts, hit.first), len(others)):
            other = others[index]
            if other.first - (hit.beyond - 1) > within or 0 <= shortest <= other.first:
                break
            if other != hit:
                yield hit, other
                shortest = other.beyond if shortest < 0 else min(shortest, other.beyond)


def _by_first(hits: Iterable[Hit]) -> list[Hit]:
    return sorted(hits, key=lambda hit: (hit.first, hit.beyond, hit.start, hit.end))


@dataclass(frozen=True, slots=True)
class NearNode(Node):
    """Both within so many words: the last word of one and the first of the other are no further apart."""

    left: Node
    right: Node
    within: int

    @property
    def parts(self) -> tuple[Node, ...]:
        """The nodes that it is made of."""
        return self.left, self.right

    def hits(self, sight: Sight) -> list[Hit]:
        """Every shortest run that holds both, in either order."""
        left, right = _by_first(self.left.hits(sight)), _by_first(self.right.hits(sight))
        pairs = [*_near(left, right, self.within), *_near(right, left, self.within)]
        block = sight.tokens.block
        return shortest(_cover(one, other) for one, other in pairs if block(one) == block(other))


def _cover(one: Hit, other: Hit) -> Hit:
    return Hit(
        min(one.first, other.first),
        max(one.beyond, other.beyond),
        min(one.start, other.start),
        max(one.end, other.end),
        one.approximate or other.approximate,
    )


@dataclass(frozen=True, slots=True)
class SameTurnNode(Node):
    """Both in one speaker's turn; before the first turn, in one block."""

    left: Node
    right: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        """The nodes that it is made of."""
        return self.left, self.right

    def hits(self, sight: Sight) -> list[Hit]:
        """The hits of each that have one of the other in their turn."""
        left = _by_turn(sight.tokens, self.left.hits(sight))
        right = _by_turn(sight.tokens, self.right.hits(sight))
        shared = [left[turn] | right[turn] for turn in left.keys() & right.keys()]
        return sorted({hit for hits in shared if len(hits) > 1 for hit in hits}, key=lambda hit: hit[2:])


def _by_turn(tokens: Tokens, hits: Iterable[Hit]) -> dict[tuple[str, int], set[Hit]]:
    turns: dict[tuple[str, int], set[Hit]] = defaultdict(set)
    for hit in hits:
        turn = tokens.turn(hit)
        if turn is not None:
            turns[turn].add(hit)
    return turns


@dataclass(frozen=True, slots=True)
class BothNode(Node):
    """Each of them somewhere in the document."""

    several: tuple[Node, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        """The nodes that it is made of."""
        return self.several

    def hits(self, sight: Sight) -> list[Hit]:
        """The hits of each, if each has one."""
        found = [part.hits(sight) for part in self.parts]
        return _union(found) if all(found) else []


@dataclass(frozen=True, slots=True)
class EitherNode(Node):
    """Any one of them."""

    several: tuple[Node, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        """The nodes that it is made of."""
        return self.several

    def hits(self, sight: Sight) -> list[Hit]:
        """The hits of each."""
        return _union(part.hits(sight) for part in self.parts)


def _union(lists: Iterable[Iterable[Hit]]) -> list[Hit]:
    return sorted({hit for hits in lists for hit in hits}, key=lambda hit: hit[2:])


@dataclass(frozen=True, slots=True)
class WithoutNode(Node):
    """The first, in a document without the second."""

    wanted: Node
    unwanted: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        """The nodes that it is made of."""
        return self.wanted, self.unwanted

    def hits(self, sight: Sight) -> list[Hit]:
        """The hits of the first, unless the second has a sure one."""
        return [] if _sure(self.unwanted.hits(sight)) else self.wanted.hits(sight)


@dataclass(frozen=True, slots=True)
class ExceptNode(Node):
    """The first, but not where the second stands within so many words of it in the same block."""

    wanted: Node
    unwanted: Node
    within: int

    @property
    def parts(self) -> tuple[Node, ...]:
        """The nodes that it is made of."""
        return self.wanted, self.unwanted

    def hits(self, sight: Sight) -> list[Hit]:
        """The hits of the first that have no sure one of the second near."""
        near = _Neighbours(sight.tokens, _sure(self.unwanted.hits(sight)))
        return [hit for hit in self.wanted.hits(sight) if not near.within(hit, self.within)]


def _sure(hits: Iterable[Hit]) -> list[Hit]:
    return [hit for hit in hits if not hit.approximate]


def _further(one: Hit, other: Hit) -> Hit:
    return one if one.beyond >= other.beyond else other


class _Neighbours:
    """The hits next to any place."""

    def __init__(self, tokens: Tokens, hits: Iterable[Hit]) -> None:
        self._tokens = tokens
        self._hits = _by_first(hits)
        self._firsts = [hit.first for hit in self._hits]
        self._reach = list(accumulate(self._hits, _further))

    def within(self, hit: Hit, words: int) -> bool:
        """Does any stand within so many words, in the same block?"""
        later = bisect_left(self._firsts, hit.first)
        before = self._reach[later - 1 : later] if later else []
        close = [one for one in before if hit.first - (one.beyond - 1) <= words]
        close += [one for one in self._hits[later : later + 1] if one.first - (hit.beyond - 1) <= words]
        return any(self._tokens.block(one) == self._tokens.block(hit) for one in close)

"""The door: every place in a reading where watches find their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from inlimine.checks.matching.lookout import Lookout
from inlimine.checks.matching.nodes import Node, PhraseNode
from inlimine.checks.matching.sight import Searcher, Sight
from inlimine.checks.matching.span import Span, locate, quote
from inlimine.checks.matching.tokens import Tokens
from inlimine.checks.matching.vocabulary import Vocabulary
from inlimine.checks.matching.watch import compile_watch
from inlimine.checks.same import Same
from inlimine.ledger.watches import Query
from inlimine.passages.reading import Reading
from inlimine.passages.uncollected import uncollected

__all__ = ["Finder", "Span", "compile_watch", "find", "locate", "quote", "tokens"]


def find(query: Query, reading: Reading) -> tuple[Span, ...]:
    """Every place where the query finds its words, overlapping ones too, sorted.

    Raises ValueError for a query that says nothing to look for.
    """
    return Finder((query,)).find(reading)[0]


class Finder:
    """Queries made ready together, for any number of readings; a reading is gone through once for all of them.

    Raises ValueError for a query that says nothing to look for. `slips`: what a scanner misread is found too.
    """

    def __init__(self, queries: Iterable[Query], *, slips: bool = True) -> None:
        """Make the queries ready."""
        nodes = [compile_watch(query) for query in queries]
        self._lookout = Lookout((phrase for node in nodes for phrase in node.phrases()), slips=slips)
        numbers = {phrase: number for number, phrase in enumerate(self._lookout.phrases)}
        self._nodes: Sequence[tuple[int, Node]] = [
            (numbers[node.phrase] if isinstance(node, PhraseNode) else -1, node) for node in nodes
        ]
        self._searcher: Searcher | None = None

    @uncollected()
    def find(self, reading: Reading) -> list[tuple[Span, ...]]:
        """For each query every place where it finds its words, overlapping ones too, sorted."""
        words = tokens(reading)
        with words.vocabulary.lock:
            sight = Sight(words, self._search(words.vocabulary))
        spans = sight.spans
        return [
            sight.tokens.spans(node.hits(sight)) if number < 0 else spans[number] for number, node in self._nodes
        ]

    def _search(self, vocabulary: Vocabulary) -> Searcher:
        if self._searcher is None or self._searcher.meanings.vocabulary is not vocabulary:
            self._searcher = Searcher(self._lookout, vocabulary)
        return self._searcher


def tokens(reading: Reading) -> Tokens:
    """Cut a reading into words; the last few readings are kept, so that many watches cost one cut."""
    return _tokens(Same(reading))


@lru_cache(maxsize=4)
def _tokens(same: Same[Reading]) -> Tokens:
    return Tokens(same.it, _vocabulary())


_VOCABULARIES = [Vocabulary()]
"""The one that new readings are cut with."""

MOST_CHUNKS = 2**20
"""A vocabulary that has come to so many is left to the readings that use it, and a new one begun."""


def _vocabulary() -> Vocabulary:
    if _VOCABULARIES[0].size > MOST_CHUNKS:
        _VOCABULARIES[0] = Vocabulary()
    return _VOCABULARIES[0]

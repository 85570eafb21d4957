"""The door: every place in a reading where watches find their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from inlimine.checks.matching.nodes import Node
from inlimine.checks.matching.sight import Lookout, Sight
from inlimine.checks.matching.span import Span, locate, quote
from inlimine.checks.matching.tokens import Tokens
from inlimine.checks.matching.watch import compile_watch
from inlimine.checks.same import Same
from inlimine.ledger.watches import Query
from inlimine.passages.reading import Reading

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
        self._nodes: Sequence[Node] = [compile_watch(query) for query in queries]
        self._lookout = Lookout((phrase for node in self._nodes for phrase in node.phrases()), slips=slips)

    def find(self, reading: Reading) -> list[tuple[Span, ...]]:
        """For each query every place where it finds its words, overlapping ones too, sorted."""
        words = tokens(reading)
        sight = Sight(words, self._lookout)
        return [tuple(words.spans(node.hits(sight))) for node in self._nodes]


def tokens(reading: Reading) -> Tokens:
    """Cut a reading into words; the last few readings are kept, so that many watches cost one cut."""
    return _tokens(Same(reading))


@lru_cache(maxsize=4)
def _tokens(same: Same[Reading]) -> Tokens:
    return Tokens(same.it)

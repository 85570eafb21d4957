"""The door: every place in a reading where a watch finds its words."""

from __future__ import annotations

from functools import lru_cache

from inlimine.checks.matching.nodes import Node
from inlimine.checks.matching.span import Span, locate, quote
from inlimine.checks.matching.tokens import Tokens
from inlimine.checks.matching.watch import compile_watch
from inlimine.ledger.watches import Query
from inlimine.passages.reading import Reading

__all__ = ["Span", "compile_watch", "find", "find_in", "locate", "quote", "tokens"]


def find(query: Query, reading: Reading) -> tuple[Span, ...]:
    """Every place where the query finds its words, overlapping ones too, sorted.

    Raises ValueError for a query that says nothing to look for.
    """
    return find_in(compiled(query), tokens(reading))


def find_in(watch: Node, words: Tokens) -> tuple[Span, ...]:
    """The same with a watch and a reading that were made ready before."""
    return tuple(words.spans(watch.hits(words)))


def tokens(reading: Reading) -> Tokens:
    """Cut a reading into words; the last few readings are kept, so that many watches cost one cut."""
    return _tokens(_Same(reading))


class _Same:
    """A reading as a key: the same object, since comparing texts would cost as much as cutting them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.reading is other.reading

    def __hash__(self) -> int:
        return id(self.reading)


@lru_cache(maxsize=4)
def _tokens(same: _Same) -> Tokens:
    return Tokens(same.reading)


@lru_cache(maxsize=4096)
def compiled(query: Query) -> Node:
    """The query made ready; kept, because a case asks the same queries of every paper."""
    return compile_watch(query)

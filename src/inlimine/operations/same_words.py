"""Items that may be one thing, because their titles have the same words; only a person says whether they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from inlimine.ledger.items import Item
from inlimine.readers.linking.motions import telling

_FEWEST = 2
"""Words that a title must have for the rest of another's to be no difference: `knife` alone is in too many."""


def same_words(one: str, other: str) -> bool:
    """Whether two titles have the same telling words, or one has all those of the other and more."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    if first == second:
        return True
    return min(len(first), len(second)) >= _FEWEST and (first <= second or second <= first)


# Each title is held against every other.
@lru_cache(maxsize=8_192)
def _words(title: str) -> frozenset[str]:
    return frozenset(telling(title))


def twins(item: Item, others: Iterable[Item]) -> Iterator[Item]:
    """The items that may be the same thing under another handle: no part of it, no whole, no sibling."""
    for other in others:
        related = item.handle in (other.handle, other.part_of) or other.handle == item.part_of
        siblings = bool(item.part_of) and item.part_of == other.part_of
        if not related and not siblings and same_words(item.title, other.title):
            yield other

"""Items that may be one thing, because their titles have the same words; only a person says whether they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inlimine.ledger.items import Item
from inlimine.readers.linking.motions import telling

_FEWEST = 2
"""Words that a title must have for the rest of another's to be no difference: `knife` alone is in too many."""


def same_words(one: str, other: str) -> bool:
    """Whether two titles have the same telling words, or one has all those of the other and more."""
    first, second = telling(one), telling(other)
    if not first or not second:
        return False
    less, more = sorted((first, second), key=len)
    return less == more or (len(less) >= _FEWEST and less <= more)


def twins(item: Item, others: Iterable[Item]) -> Iterator[Item]:
    """The items that may be the same thing under another handle: no part of it, no whole, no sibling."""
    for other in others:
        related = item.handle in (other.handle, other.part_of) or other.handle == item.part_of
        siblings = bool(item.part_of) and item.part_of == other.part_of
        if not related and not siblings and same_words(item.title, other.title):
            yield other

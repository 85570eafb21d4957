"""Which of the words to look for are broad: one ordinary word alone, which stands on many a page by chance.

Several words that stand together, a name and a number are specific.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from inlimine.checks.proposing import ProposedWatch
from inlimine.ledger.watches import Either, Phrase, Query, Word

_SHORT = 3
"""Letters of a word that may be small in a title: of, the, for."""


def broad_words(made: ProposedWatch) -> tuple[str, ...]:
    """The ordinary words that a watch looks for each alone; none: it is specific."""
    alone = dict.fromkeys(_alone(made.query))
    return tuple(word for word in alone if not (_numbered(word) or _is_name(word, made.source)))


def _alone(query: Query) -> Iterator[str]:
    match query:
        case Either():
            for way in query.either:
                yield from _alone(way)
        case Phrase(phrase=(Word(exact=False) as only,)):
            yield only.word
        case _:
            return


def _numbered(word: str) -> bool:
    return any(map(str.isdigit, word))


def _is_name(word: str, source: str) -> bool:
    """Whether the text from which it comes writes it as a name: with a capital, and other words without one. What
    begins a sentence shows nothing, nor does a title that writes every word so."""
    inner = list(re.finditer(r"(?<=[^\s.!?:;\"“(]\s)[^\W\d_][\w'’-]*", source))
    capitals = {one[0].casefold().removesuffix("'s").removesuffix("’s") for one in inner if one[0][0].isupper()}
    small = any(one[0][0].islower() and len(one[0]) > _SHORT for one in inner)
    return small and word.casefold() in capitals

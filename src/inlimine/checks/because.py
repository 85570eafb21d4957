"""Why words were found, in plain words: which of the things looked for they stand for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from inlimine.checks.matching.find import find
from inlimine.ledger.watches import Both, Either, ExceptNear, Gap, Near, Pattern, Phrase, Query, SameTurn, Without
from inlimine.passages.reading import Line, Place, Reading


@lru_cache(maxsize=2**10)
def because(query: Query, words: str) -> str:
    """`"drank" in place of "drink"`, `"remorse" near "family"`; empty where the very words were looked for."""
    ways = [*_ways_of(query, words)]
    whole = next((way for way, found in ways if found.casefold() == words.casefold()), None)
    if whole is not None:
        return _in_place(whole, words)
    parts = {found: way for way, found in reversed(ways) if isinstance(way, Phrase)}
    told = [_in_place(way, found) for found, way in reversed(parts.items())]
    return ", ".join(one for one in told if one) if parts else _plain(ways[0][0] if ways else query)


def _in_place(way: Query, words: str) -> str:
    looked_for = _plain(way)
    if not isinstance(way, Phrase):
        return looked_for
    return "" if _bare(looked_for) == _bare(words) else f'"{words}" in place of {looked_for}'


def _bare(words: str) -> str:
    """Letters and digits alone: how a word is joined or set (`close-up`, `closeup`) is no other word."""
    return "".join(filter(str.isalnum, words)).casefold()


def _ways_of(query: Query, words: str) -> Iterator[tuple[Query, str]]:
    """The ways of a query that find something in these words, as printed or with what a line end parted joined
    again, and what each finds; `words` themselves where it finds all."""
    for text in dict.fromkeys((words, words.replace("-", ""))):
        reading = Reading(name="", text=text, lines=(Line(start=0, end=len(text), place=Place()),))
        for way in _ways(query):
            for one in find(way, reading)[:1]:
                found = text[one.start : one.end]
                yield way, words if found == text else found


def _ways(query: Query) -> Iterator[Query]:
    match query:
        case Either():
            for way in query.either:
                yield from _ways(way)
        case Near():
            one, other = query.near
            for pair in product(_ways(one), _ways(other)):
                yield Near(near=pair, within=query.within)
        case _:
            yield query


def _plain(query: Query) -> str:
    match query:
        case Phrase():
            return f'"{" ".join("..." if isinstance(one, Gap) else one.word for one in query.phrase)}"'
        case Near():
            one, other = query.near
            return f"{_plain(one)} near {_plain(other)}"
        case SameTurn():
            one, other = query.same_turn
            return f"{_plain(one)} in one turn with {_plain(other)}"
        case Both():
            return " and ".join(map(_plain, query.both))
        case Either():
            return " or ".join(map(_plain, query.either))
        case Without() | ExceptNear():
            return _plain(query.find)
        case Pattern():
            return f'the pattern "{query.regex}"'

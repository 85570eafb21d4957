"""Labels that share their first words: `Exhibits 7 and 14`, `Exhibits 5 through 9`, `PX 3, 4, and 6-8`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from inlimine.checks.matching.span import Span
from inlimine.checks.matching.tokens import Tokens

_MEMBER = re.compile(r"([a-z]{0,4}?)([0-9]{1,6})([a-z]?)|[a-z]")
_LEADS = frozenset({"no", "nos", "number", "numbers"})
_AND = frozenset({"and", "or"})
_THROUGH = frozenset({"through", "thru", "to"})
_COMMAS = ",;&"
_DASHES = "-–—‐‑"


class Member(NamedTuple):
    """A label of a series without its first words, or all from one to another; and where it stands."""

    first: str
    last: str
    span: Span

    def holds(self, tail: str) -> bool:
        """Is it this one, or a number between the two?"""
        if tail in (self.first, self.last):
            return True
        low, number, high = (_MEMBER.fullmatch(each) for each in (self.first, tail, self.last))
        if not (low and number and high) or not low[1] == number[1] == high[1]:
            return False
        counted = all(each[2] and not each[3] for each in (low, number, high))
        return counted and int(low[2]) < int(number[2]) < int(high[2])


def series(tokens: Tokens, beyond: int) -> Iterator[Member]:
    """The members of the series that begins at a word, each after the first; none where no series is."""
    at = beyond + (_form(tokens, beyond) in _LEADS)
    here = at if _is_member(tokens, at) else -1
    while here >= 0:
        ahead, ranges = _next(tokens, here)
        if ahead >= 0:
            first = here if ranges else ahead
            yield Member(_form(tokens, first), _form(tokens, ahead), _span(tokens, first, ahead + 1))
        here = ahead


def _next(tokens: Tokens, here: int) -> tuple[int, bool]:
    """The member after one (-1: none), and whether all between are meant too."""
    sign = tokens.between(here).lstrip()[:1] if here + 1 < len(tokens.words) else ""
    word = _form(tokens, here + 1)
    ahead = here + 1 + (word in _AND or word in _THROUGH)
    joined = ahead > here + 1 or (sign != "" and sign in _COMMAS + _DASHES)
    if not joined or not _is_member(tokens, ahead):
        return -1, False
    return ahead, word in _THROUGH or (ahead == here + 1 and sign in _DASHES)


def _form(tokens: Tokens, at: int) -> str:
    return tokens.vocabulary.forms[tokens.words[at]] if 0 <= at < len(tokens.words) else ""


def _is_member(tokens: Tokens, at: int) -> bool:
    """A number with or without letters, or a single capital."""
    found = _MEMBER.fullmatch(_form(tokens, at))
    return found is not None and (found[2] is not None or tokens.printed(at, at + 1).isupper())


def _span(tokens: Tokens, first: int, beyond: int) -> Span:
    (span,) = tokens.spans([tokens.hit_at(tokens.start(first), tokens.end(beyond - 1))])
    return span

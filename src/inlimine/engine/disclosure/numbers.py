"""What identifies a thing in writing: agency numbers, tags, Bates ranges, and the words that describe it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = re.compile(r"[A-Za-z0-9]+(?:[-/][A-Za-z0-9]+)*")
# A year, a date, and digits that begin with 0, which mean something only behind their Bates prefix.
_NO_NAME = re.compile(r"\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}|0\d*")
_LEAST_DIGITS = 4
_BATES = re.compile(
    r"([A-Za-z][A-Za-z .&_]{0,30}?)[ _-]?(\d{4,10})(?:\s*(?:-|–|to)\s*(?:\1[ _-]?)?(\d{4,10}))?", re.ASCII
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_EMPTY = frozenset(
    {"the", "and", "from", "with", "for", "that", "his", "her", "their", "was", "were", "one", "two"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bates:
    """A range of Bates numbers under one prefix."""

    prefix: str
    first: int
    last: int


def numbers(text: str) -> set[str]:
    """The numbers in a text, folded: words with four digits or more, without years, dates and Bates numbers."""
    found = {word.casefold() for word in _NUMBER.findall(text) if not _NO_NAME.fullmatch(word)}
    return {word for word in found if sum(sign.isdecimal() for sign in word) >= _LEAST_DIGITS}


def bates(label: str) -> Bates | None:
    """The Bates range that a label is; None where it is none."""
    found = _BATES.fullmatch(label.strip())
    if found is None:
        return None
    first, last = int(found[2]), int(found[3] or found[2])
    prefix = found[1].strip(" _-").casefold()
    return Bates(prefix=prefix, first=first, last=last) if first <= last else None


def description(title: str) -> frozenset[str]:
    """The words of a title that describe, folded."""
    return frozenset(_WORD.findall(title.casefold())) - _EMPTY

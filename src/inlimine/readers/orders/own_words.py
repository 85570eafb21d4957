"""What a ruling says in its own words that it is about, where it names no motion (`ruling on the photographs`)."""

from __future__ import annotations

import re
from dataclasses import replace

from inlimine.readers.orders.background import restored
from inlimine.readers.orders.lexicon import ADVERB, MATTER, MOTION_WORD
from inlimine.readers.orders.naming import PARTY, trimmed
from inlimine.readers.orders.target import Target

_RULING_ON = re.compile(
    r"\b(?:rulings?|decisions?|determinations?)(?: (?:is|are|will be))?(?: (?:hereby )?\w+ed)? (?:up)?(?:on"
    r"|as to|regarding"
    r"|concerning) (?P<about>[^.;:]+?)(?=,? (?:is|are|will be|shall be|until|pending|at trial)\b|,|$)",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"(?:^|[;:,] (?:and |but )?|\bthat |\band )(?P<about>(?:the|this|that|these|those|any"
    rf"|all) [^.;:,]{{3,90}}?),? "
    rf"(?:is|are|will be|shall be) (?:{ADVERB} )*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"^ (?:on |as to |regarding )?(?P<about>(?:the|this|that|these|those|any|all) [^.;:,]{3,90}?)"
    r"(?=,? (?:until|pending|to|at|for|as|because|if|unless)\b|[.;:,]|$)",
    re.IGNORECASE,
)
_ADMISSIBILITY = re.compile(r"^(?:the )?(?:admissibility|use|question|introduction) of ", re.IGNORECASE)
_NO_THING = re.compile(
    rf"\b(?:rest|remainder|balance|former|latter|others?|first|second|third|fourth|fifth|sixth|issue|question|point"
    r"|court|referenced|foregoing|above|following|leave|extent|remaining|everything|\d+)\b"
    rf"|(?:the )?{PARTY.pattern}$",
    re.IGNORECASE,
)
_COMMON = frozenset(("that", "this", "these", "those", "evidence", "testimony", "from", "with", "into", "about"))


def with_own_words(target: Target, head: str, tail: str) -> Target:
    """A motion known from the context alone, with the thing that the ruling itself speaks of.

    Where the context says what the motion is about and that is another thing, what it asked is not carried over.
    """
    thing = _thing(head, tail)
    if not thing or _telling(thing) & _telling(target.subject):
        return target
    return replace(target, subject=thing, spares="", relief=None if target.subject else target.relief)


def _thing(head: str, tail: str) -> str:
    hits = (_RULING_ON.search(head), _RULING_ON.search(tail), _DECIDED.search(head), _BEHIND.match(tail))
    found = next((hit["about"] for hit in hits if hit), "")
    plain = trimmed(_ADMISSIBILITY.sub("", found))
    return "" if MOTION_WORD.search(found) or MATTER.search(plain) or _NO_THING.search(plain) else restored(plain)


def _telling(words: str) -> set[str]:
    plain = {word.rstrip("s") for word in re.findall(r"[a-z0-9]{4,}", words.casefold())}
    return plain - _COMMON

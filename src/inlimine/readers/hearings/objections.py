"""Objections at a hearing: who made the last one, and on which ground."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inlimine.readers.orders.limits import grounds

_OBJECTS = re.compile(
    r"\bobject(?:ion|s)?\b(?! (?:to|is) (?:overruled|sustained))|\bI move to strike\b|\bmove to strike\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b(?:no|not|without|any|withdraw|don't|do not|wouldn't|didn't) (?:an? |further |the )?object", re.IGNORECASE
)
_STRAY = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """The objection that is open: by whom, on which grounds, in which turn it was made."""

    by: str
    turn: int
    grounds: tuple[str, ...] = ()


def objection_in(words: str, speaker: str, turn: int, before: Objection | None) -> Objection | None:
    """The open objection after a sentence of counsel."""
    named = grounds(_spoken_grounds(words))
    if _OBJECTS.search(words) and not _NONE.search(words):
        return Objection(by=speaker, turn=turn, grounds=named)
    if before and before.by == speaker and turn - before.turn <= _STRAY and named:
        return Objection(by=speaker, turn=before.turn, grounds=tuple(dict.fromkeys([*before.grounds, *named])))
    return before


def is_open(objection: Objection | None, turn: int) -> bool:
    """Whether an objection is recent enough to be the one that is ruled on."""
    return objection is not None and turn - objection.turn <= _STRAY


def _spoken_grounds(words: str) -> str:
    return re.sub(r"\b(?:four-oh-three|four oh three)\b", "403", words, flags=re.IGNORECASE)

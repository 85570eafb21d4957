"""Find words of a reading again in the document itself, whatever either does with blanks, hyphens and line ends.

Only the printed signs count ("ink"). Words are told from equal words by what stands around them.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_AROUND = (240, 120, 60, 30, 12)
"""So many signs around the words are compared, the longest first."""

_UNSURE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zs", "Zl", "Zp", "Pd"})
"""Kinds of signs on which two readers of a file differ: blanks, controls, hyphens and dashes."""

_ALIKE = str.maketrans("‘’‚‛“”„‟", "''''\"\"\"\"")


def inked(text: str) -> tuple[str, list[int]]:
    """The printed signs of a text, and the place of each in it; a ligature counts as its letters."""
    signs: list[str] = []
    places: list[int] = []
    for at, sign in enumerate(text):
        for one in _printed(sign):
            signs.append(one)
            places.append(at)
    return "".join(signs), places


def _printed(sign: str) -> str:
    if sign.isascii():
        return "" if sign.isspace() or sign == "-" or not sign.isprintable() else sign
    if unicodedata.category(sign) in _UNSURE:
        return ""
    plain = unicodedata.normalize("NFKC", sign).translate(_ALIKE)
    return "".join(one for one in plain if not one.isspace())


@dataclass(frozen=True, slots=True)
class Alignment:
    """The ink of what was read (`ours`) beside that of the document (`theirs`)."""

    ours: str
    theirs: str

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Where in the document the ink from `start` to `end` stands; None where it does not stand in it."""
        for reach in _AROUND:
            for before, after in ((reach, reach), (reach, 0), (0, reach)):
                found = self._only(start, end, before, after)
                if found is not None:
                    return found, found + end - start
        found = self._by_turn(start, end)
        return None if found is None else (found, found + end - start)

    def _only(self, start: int, end: int, before: int, after: int) -> int | None:
        """The place, where the words with what stands around them stand once here and once there."""
        first, last = max(0, start - before), min(len(self.ours), end + after)
        sought = self.ours[first:last]
        at = self.theirs.find(sought)
        if at < 0 or self.theirs.find(sought, at + 1) >= 0 or self.ours.count(sought) > 1:
            return None
        return at + start - first

    def _by_turn(self, start: int, end: int) -> int | None:
        """The place of the same turn among equal words, or the nearest where their number differs."""
        words = self.ours[start:end]
        here, there = _all(words, self.ours), _all(words, self.theirs)
        if not there:
            return None
        if len(here) == len(there):
            return there[here.index(start)]
        share = start / max(1, len(self.ours))
        return min(there, key=lambda at: abs(at / max(1, len(self.theirs)) - share))


def _all(words: str, text: str) -> list[int]:
    found, at = [], text.find(words) if words else -1
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found

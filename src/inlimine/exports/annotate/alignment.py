"""Find words of a reading again in the document itself, whatever either does with blanks, hyphens and line ends.

Only the printed signs count ("ink"). Words are told from equal words by what stands around them. Between two lines
of a reading the document may print more than was read: margin numbers, a header, the time of a cue.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

_AROUND = (240, 120, 60, 30, 12)
"""So many signs around the words are compared, the longest first."""

_BETWEEN = 400
"""So many signs that were not read may stand between two lines that follow each other."""

_LINES_BACK = 12
"""So many lines before a line are looked through for one that stands once, to find the line by."""

Place = tuple[int, int]
"""From where to where: the first sign, and the one behind the last."""

_UNSURE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zs", "Zl", "Zp", "Pd"})
"""Kinds of signs on which two readers of a file differ: blanks, controls, hyphens and dashes."""

_ASCII_INK = re.compile(r"[!-,.-~]")  # all that prints but the hyphen
_ALIKE = str.maketrans("‘’‚‛“”„‟", "''''\"\"\"\"")


def inked(text: str) -> tuple[str, list[int]]:
    """The printed signs of a text, and the place of each in it; a ligature counts as its letters."""
    if text.isascii():
        places = [hit.start() for hit in _ASCII_INK.finditer(text)]
        return "".join([text[at] for at in places]), places
    signs: list[str] = []
    places = []
    for at, sign in enumerate(text):
        for one in _printed(sign):
            signs.append(one)
            places.append(at)
    return "".join(signs), places


def _printed(sign: str) -> str:
    if sign.isascii():
        return sign if _ASCII_INK.match(sign) else ""
    if unicodedata.category(sign) in _UNSURE:
        return ""
    plain = unicodedata.normalize("NFKC", sign).translate(_ALIKE)
    return "".join(one for one in plain if not one.isspace())


@dataclass(frozen=True, slots=True)
class Alignment:
    """The ink of what was read (`ours`) beside that of the document (`theirs`).

    `lines` says where in `ours` each line of the reading begins, in order.
    """

    ours: str
    theirs: str
    lines: tuple[int, ...] = (0,)
    _known: dict[int, int | None] = field(default_factory=dict, compare=False, repr=False)

    def place(self, start: int, end: int) -> Place | None:
        """Where the ink from `start` to `end` stands in the document, with what is between its lines."""
        pieces = self.pieces(start, end)
        if not pieces or any(one[1] > other[0] for one, other in pairwise(pieces)):
            return None
        return pieces[0][0], pieces[-1][1]

    def pieces(self, start: int, end: int) -> list[Place]:
        """Where in the document the ink from `start` to `end` stands, line by line; nothing where it does not."""
        parts = self._by_line(start, end)
        ways = (self._on_lines, self._together) if len(parts) > 1 else (self._together, self._on_lines)
        for way in ways:
            found = way(parts)
            if found:
                return found
        at = self._by_turn(start, end)
        return [] if at is None else [(at, at + end - start)]

    def _by_line(self, start: int, end: int) -> list[Place]:
        """The ink cut where lines of the reading end."""
        inner = self.lines[bisect_right(self.lines, start) : bisect_left(self.lines, end)]
        return list(pairwise(dict.fromkeys((start, *inner, end))))

    def _together(self, parts: list[Place]) -> list[Place]:
        """All of it as it stands together, where that is told from its like by what stands around it."""
        start, end = parts[0][0], parts[-1][1]
        at = self._around(start, end, (0, len(self.ours)))
        return [] if at is None else [(at, at + end - start)]

    def _on_lines(self, parts: list[Place]) -> list[Place]:
        """Each part on its own line; nothing where one of them is not found."""
        found: list[Place] = []
        for start, end in parts:
            at = self._on_line(start, end)
            if at is None:
                return []
            found.append((at, at + end - start))
        return found

    def _on_line(self, start: int, end: int) -> int | None:
        number = max(0, bisect_right(self.lines, start) - 1)
        first, last = self._line(number)
        at = self._around(start, end, (first, last))
        if at is not None:
            return at
        line = self._line_at(number)
        return None if line is None else line + start - first

    def _line(self, number: int) -> Place:
        last = self.lines[number + 1] if number + 1 < len(self.lines) else len(self.ours)
        return self.lines[number], last

    def _line_at(self, number: int, back: int = _LINES_BACK) -> int | None:
        """Where a whole line stands: the only one of its words, or the next after the line before it."""
        if number not in self._known:
            self._known[number] = self._only(*self._line(number))
        if self._known[number] is not None or not back or not number:
            return self._known[number]
        before = self._line_at(number - 1, back - 1)
        if before is None:
            return None
        first, last = self._line(number - 1)
        words = self.ours[slice(*self._line(number))]
        behind = before + last - first
        at = self.theirs.find(words, behind, behind + len(words) + _BETWEEN)
        return None if at < 0 else at

    def _around(self, start: int, end: int, within: Place) -> int | None:
        """The place, where the words with some of what stands around them (`within`) stand once here and there."""
        for reach in _AROUND:
            for before, after in ((reach, reach), (reach, 0), (0, reach)):
                first, last = max(within[0], start - before), min(within[1], end + after)
                at = self._only(first, last)
                if at is not None:
                    return at + start - first
        return None

    def _only(self, first: int, last: int) -> int | None:
        """Where the ink from `first` to `last` stands, if it stands once here and once there."""
        sought = self.ours[first:last]
        at = self.theirs.find(sought) if sought else -1
        if at < 0 or self.theirs.find(sought, at + 1) >= 0 or self.ours.find(sought, first + 1) >= 0:
            return None
        return at if self.ours.find(sought) == first else None

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

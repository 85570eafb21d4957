"""Bullets and numbers of an outline at the beginning of a line (`-`, `1.`, `(a)`, `IV.`, `2.3`)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_BULLET = re.compile(r"([-*+•‣▪▫◦●○■□–—·»➢➤✓☐☑]|\[[ xX]?\])(?=\s)\s*")
_LABEL = r"[0-9]{1,3}|[A-Za-z]|[ivxlIVXL]{2,6}|[0-9]{1,3}(?:\.[0-9]{1,3})+"
_NUMBER = re.compile(rf"\(?({_LABEL})([.)]|(?<=\.[0-9]))(?=\s)\s*")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}

SAME_INDENT = 3
"""Numbers of one list may be set off by so many columns (`9.` and `10.`)."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A bullet or number: its kind (sign, or form of number), its values in the list, how far the text is off.

    A letter may be a letter or a Roman number, and then has a value as each.
    """

    kind: str
    values: frozenset[tuple[str, int]]
    length: int


def marker(text: str) -> Marker | None:
    """What looks like a marker at the beginning of a line (without its indentation)."""
    bullet = _BULLET.match(text)
    if bullet:
        return Marker(bullet[1], frozenset(), bullet.end())
    number = _NUMBER.match(text)
    if number is None:
        return None
    return Marker(number[0][:1] * (number[0][:1] == "(") + number[2], _values(number[1]), number.end())


def _values(label: str) -> frozenset[tuple[str, int]]:
    """Each reading of a label as a member of a list: the list's name and the place in it."""
    if label.isdigit():
        return frozenset({("number", int(label))})
    if "." in label:
        above, _, last = label.rpartition(".")
        return frozenset({(above, int(last))})
    case = "upper" if label.isupper() else "lower"
    found = {(f"{case} letter", ord(label.lower()))} if len(label) == 1 else set()
    if set(label.lower()) <= _ROMAN.keys():
        found.add((f"{case} roman", _roman(label.lower())))
    return frozenset(found)


def _roman(label: str) -> int:
    digits = [_ROMAN[letter] for letter in label]
    return sum(-d if any(d < later for later in digits[i + 1 :]) else d for i, d in enumerate(digits))


def sure_markers(indents: Sequence[int], markers: Sequence[Marker | None]) -> list[bool]:
    """Which of them are sure: a number whose neighbour is next in its list, a bullet that is used again.

    One entry a line. A number alone may be the end of a sentence that was wrapped.
    """
    counted = _counted(markers)
    bullets = Counter(
        (found.kind, indent // SAME_INDENT)
        for indent, found in zip(indents, markers, strict=True)
        if found and not found.values
    )
    return [
        found is not None and (at in counted or bullets[found.kind, indent // SAME_INDENT] > 1)
        for at, (indent, found) in enumerate(zip(indents, markers, strict=True))
    ]


def _counted(markers: Sequence[Marker | None]) -> set[int]:
    """Where a number is followed by the next of its list, or preceded by the one before."""
    lists: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for at, found in enumerate(markers):
        for listed, value in found.values if found else ():
            lists.setdefault((found.kind if found else "", listed), []).append((at, value))
    steps = [step for members in lists.values() for step in pairwise(members)]
    return {at for above, below in steps if below[1] == above[1] + 1 for at in (above[0], below[0])}

"""Colours, as far as they tell whether anybody sees what is written in one on the other."""

from __future__ import annotations

import re

Colour = tuple[int, int, int]
"""Red, green and blue, each up to 255."""

BLACK, WHITE = (0, 0, 0), (255, 255, 255)

_ALIKE = 36
"""Difference of each of red, green and blue that nobody sees."""

_HEXADECIMAL = re.compile(r"#?([0-9A-Fa-f]{6})")


def alike(one: Colour, other: Colour) -> bool:
    """Are two colours the same to the eye?"""
    return all(abs(a - b) <= _ALIKE for a, b in zip(one, other, strict=True))


def hexadecimal(written: str) -> Colour | None:
    """The colour written `FFFFFF` or `#ffffff`; None for anything else."""
    found = _HEXADECIMAL.fullmatch(written.strip())
    if found is None:
        return None
    red, green, blue = bytes.fromhex(found[1])
    return red, green, blue

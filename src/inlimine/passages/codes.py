"""A text as an array of code points, to be looked at all at once."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[Any]

BEYOND_SPACES = 0x3001
"""No space has a code point as high as that."""

SPACES = np.array([chr(code).isspace() for code in range(BEYOND_SPACES + 1)])
"""By code point up to there: is it a space?"""


def codes(text: str) -> Codes:
    """The code points of a text; those beyond all spaces are made `BEYOND_SPACES`."""
    if text.isascii():
        return np.frombuffer(text.encode("ascii"), np.uint8)
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return np.minimum(points, BEYOND_SPACES)


def told(table: Codes, points: Codes) -> Codes:
    """What a table of bytes or flags says of each code point."""
    if points.dtype != np.uint8:
        return table[points]
    return np.frombuffer(points.tobytes().translate(table[:256].tobytes()), table.dtype)

"""Plain text: openings, closings, outlines."""

from __future__ import annotations

from inlimine.materials.contents import Contents
from inlimine.materials.decoding import decode
from inlimine.materials.paragraphed import plain_reading
from inlimine.passages.problem import Problem

CONTAINED = False


def recognises(name: str, data: bytes) -> int:
    """Read whatever no other format does."""
    return 10


def read(name: str, data: bytes, own: bool) -> Contents | Problem:
    """Read a plain text paragraph by paragraph."""
    text = decode(name, data)
    return text if isinstance(text, Problem) else Contents(readings=(plain_reading(name, text),))

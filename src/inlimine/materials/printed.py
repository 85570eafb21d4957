"""The physical lines of a text with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inlimine.materials.decoding import BOM

_PIECE = re.compile(r"([^\n\r\f]*)(\r\n|\n|\r|\f|\Z)")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A physical line: its offset in the text, what it says, its number in the file from 1.

    `feed`: a form feed stands before it, so that it begins a sheet.
    """

    start: int
    text: str
    number: int
    feed: bool = False

    @property
    def blank(self) -> bool:
        """Is there nothing on it?"""
        return not self.text or self.text.isspace()


def printed_lines(text: str) -> tuple[PrintedLine, ...]:
    """Split at line ends and form feeds; a byte order mark is no part of the first line."""
    lines: list[PrintedLine] = []
    number, feed = 1, False
    for piece in _PIECE.finditer(text, len(BOM) if text.startswith(BOM) else 0):
        body, ending = piece.groups()
        if ending != "\f" or body.strip():
            lines.append(PrintedLine(piece.start(), body, number, feed))
            feed = False
        if ending == "\f":
            feed = True
        else:
            number += 1
    return tuple(lines)

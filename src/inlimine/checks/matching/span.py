"""Where words stand in a reading, and the words themselves as one line."""

from __future__ import annotations

import re
from functools import partial
from typing import Any, NamedTuple

from numpy.typing import NDArray

from inlimine.passages.reading import Line, Reading, locator

_BROKEN = re.compile(r"[^\W_][-‐‑]$")
_SOFT_HYPHENS = re.compile(r"\u00ad\s*")


class Span(NamedTuple):
    """Found words: offsets `start` to `end` in code points of the reading's text, and the first and last line.

    Lines are indexes into `reading.lines`; their places say page and line. `approximate`: a word is only like
    the one looked for, as after a slip of a scanner.
    """

    start: int
    end: int
    first_line: int
    last_line: int
    approximate: bool = False

    @classmethod
    def many(cls, *columns: NDArray[Any]) -> tuple[Span, ...]:
        """Many at once, from the columns of their fields."""
        rows = zip(*(column.tolist() for column in columns), strict=True)
        return tuple(map(partial(tuple.__new__, cls), rows))


def quote(span: Span, reading: Reading) -> str:
    """The found words as one line: line ends and page furniture between them are a single space."""
    words = ""
    for line in reading.lines[span.first_line : span.last_line + 1]:
        piece = " ".join(reading.text[max(span.start, line.start) : min(span.end, line.end)].split())
        glue = "" if not words or _BROKEN.search(words) or words.endswith("\u00ad") else " "
        words += glue + piece if piece else ""
    return _SOFT_HYPHENS.sub("", words)


def locate(span: Span, reading: Reading) -> str:
    """Cite the place of a span: `44:12-13`, `line 3`, `Exhibits!C7`."""
    first, last = _ends(span, reading)
    return locator(first.place, last.place)


def _ends(span: Span, reading: Reading) -> tuple[Line, Line]:
    return reading.lines[span.first_line], reading.lines[span.last_line]

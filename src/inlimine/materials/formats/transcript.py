"""ASCII transcripts and other papers with line numbers: page and line learned from the document."""

from __future__ import annotations

from functools import lru_cache

from inlimine.materials.contents import Contents
from inlimine.materials.decoding import decode
from inlimine.materials.marks import Pages
from inlimine.materials.numbered import numbered_reading
from inlimine.materials.numbering import numbered_pages
from inlimine.materials.printed import printed_lines
from inlimine.materials.stamps import sheet_starts
from inlimine.passages.problem import Problem

CONTAINED = False


def recognises(name: str, data: bytes) -> int:
    """Is there a column of line numbers to learn?"""
    return 60 if _learned(data) else 0


def read(name: str, data: bytes, own: bool) -> Contents | Problem:
    """Read a paper with line numbers; all its lines are one block."""
    text = decode(name, data)
    if isinstance(text, Problem):
        return text
    reading = numbered_reading(name, text, _learned(data))
    return Contents(readings=(reading,)) if reading else _no_numbers(name)


@lru_cache(maxsize=2)
def _learned(data: bytes) -> Pages | None:
    """The numbered pages; kept, because recognising and reading both need them."""
    text = decode("", data)
    if isinstance(text, Problem):
        return None
    lines = printed_lines(text)
    return numbered_pages(lines, sheet_starts(lines)[0])


def _no_numbers(name: str) -> Problem:
    return Problem(file=name, message="no line numbers were found", remedy="give it as plain text")

"""Papers as plain text: every line by its number in the file; an empty line parts paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from inlimine.passages.problem import Problem
from inlimine.passages.reading import Place
from inlimine.readers.markup.text import decoded
from inlimine.readers.papers.paper import PaperReading
from inlimine.readers.papers.placed import placed

NAME = "plain text"


def recognises(file: str, data: bytes) -> int:
    """Take what has no zero bytes and no sign of another format."""
    return 10 if data.strip() and not data.startswith((b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0")) else 0


def read(file: str, data: bytes) -> PaperReading | Problem:
    """Read the lines that say anything."""
    text = decoded(file, data)
    return text if isinstance(text, Problem) else PaperReading(reading=placed(file, _lines(text)))


def _lines(text: str) -> Iterator[tuple[Place, int, str]]:
    block = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield Place(line=number), block, line.strip(" \t\r\f")
        else:
            block += 1

"""The text as a regular expression sees it: furniture and line ends bridged, each block a line of its own."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from inlimine.passages.reading import Reading

_RUN = re.compile(r"\S+(?: \S+)*")
_PARTS = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]")
_NO_WIDTH = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_PLAIN = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "‐": "-", "‑": "-"})
_BROKEN = re.compile(r"[^\W_][-‐‑]$")


def plain(words: str) -> str:
    """Curly quotes, hyphens that do not break, ligatures and spaces that do not break, in their plain form."""
    return words if words.isascii() else unicodedata.normalize("NFKC", words.translate(_PLAIN))


class Stream:
    """UTF-8 bytes of the text, one space between words, and the way back to offsets of the text."""

    def __init__(self) -> None:
        """Begin empty."""
        self._pieces: list[bytes] = []
        self._size = 0
        self._from: list[int] = []
        self._to: list[int] = []
        self._single: list[bool] = []

    def add(self, words: str, offset: int) -> None:
        """Append a run of words that stands at this offset of the text."""
        for part in _PARTS.finditer(words):
            if part[0].isascii():
                self._append(part[0].encode(), offset + part.start(), single=False)
            elif part[0] not in _NO_WIDTH:
                self._append(plain(part[0]).encode(), offset + part.start(), single=True)

    def bridge(self, sign: bytes, offset: int) -> None:
        """Append what stands for a line end: a space inside a block, a line feed between blocks."""
        self._append(sign, offset, single=True)

    def unhyphenate(self) -> None:
        """Take away a hyphen at the end."""
        self._pieces[-1] = self._pieces[-1][:-1]
        self._size -= 1

    def _append(self, piece: bytes, offset: int, *, single: bool) -> None:
        self._from.append(self._size)
        self._to.append(offset)
        self._single.append(single)
        self._pieces.append(piece)
        self._size += len(piece)

    @property
    def data(self) -> bytes:
        """All of it."""
        return b"".join(self._pieces)

    def offset(self, byte: int) -> int:
        """The offset in the text of a byte of the stream."""
        piece = bisect_right(self._from, byte) - 1
        return self._to[piece] + (0 if self._single[piece] else byte - self._from[piece])


def streams(reading: Reading) -> tuple[Stream, ...]:
    """The text with hyphens at line ends kept (`corpo-ration`), and if there are any, also without them."""
    blocks = _lines(reading)
    hyphens = any(_BROKEN.search(reading.text[start:end]) for start, end, _ in blocks)
    return (_stream(reading.text, blocks, False), _stream(reading.text, blocks, True)) if hyphens else (
        _stream(reading.text, blocks, False),
    )  # fmt: skip


def _lines(reading: Reading) -> list[tuple[int, int, int]]:
    return [(line.start, line.end, line.block) for line in reading.lines if line.start < line.end]


def _stream(text: str, lines: list[tuple[int, int, int]], unhyphenated: bool) -> Stream:
    made = Stream()
    above_block, above = None, ""
    for start, end, block in lines:
        if above_block is not None:
            broken = block == above_block and _BROKEN.search(above) and text[start].isalnum()
            if broken and unhyphenated:
                made.unhyphenate()
            elif not broken:
                made.bridge(b" " if block == above_block else b"\n", start)
        for at, words in _runs(text, start, end):
            made.add(words, at)
        above_block, above = block, text[max(start, end - 2) : end]
    return made


def _runs(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Runs of words with one plain space between, each after a space but the first."""
    for run in _RUN.finditer(text, start, end):
        if run.start() > start:
            yield run.start() - 1, " "
        yield run.start(), run[0]

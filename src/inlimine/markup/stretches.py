"""The words of a PDF's page in stretches, each letter once. Runs in the child.

A program that prints sets a word in several pieces wherever it moves the letters closer or binds two into one.
PDFium tells which of them stand apart; the boxes alone do not, since those of such pieces touch or overlap.
"""

from __future__ import annotations

import codecs
import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pypdfium2 import raw

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points from the page's lower left corner."""

Stretch = tuple[Box, str]

_SIGNS = str.maketrans({"\x02": "-", "\ufffe": "-", "\0": None, "\r": None, "\n": " "})
"""What PDFium gives for a hyphen and for the end of a line, and what no text has."""

_SAME_LINE = 0.5
"""Share of the lower box's height by which two boxes of one word overlap at least."""

_TOUCHING = 0.4
"""Widest gap or overlap in one word, in heights of its box: wider is a table's or a guess."""

codecs.lookup("utf-16-le")  # what PDFium gives; in the child none can be looked for once its filter holds

_owner_of = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(raw.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)
"""The address of a place's text object. As pypdfium2 has it, it makes an object of each of them, which is slow."""


def plain(words: str) -> str:
    """The words with a hyphen and a blank where PDFium has signs of its own."""
    return words.translate(_SIGNS)


def stretches(text: Any) -> Iterator[Stretch]:
    """The stretches of a page of text (pypdfium2's) in its order, what is set as one word in one of them."""
    last: Stretch | None = None
    for box, words in _objects(text):
        if last is None:
            last = (box, words) if box else None
        elif box is None:  # blanks alone
            last = (last[0], last[1] + words)
        elif _one_word(last, (box, words)):
            last = (_around(last[0], box), last[1] + words)
        else:
            yield last[0], _told(last[1])
            last = (box, words)
    if last:
        yield last[0], _told(last[1])


def _told(words: str) -> str:
    """A blank at the end may be all that parts two words; the end of a line says nothing of what stands beside."""
    return plain(words.rstrip("\r\n"))


def _objects(text: Any) -> Iterator[tuple[Box | None, str]]:
    """The letters of each text object with their box, and the blanks that PDFium puts behind them."""
    signs = _signs(text)
    begins = [*_beginnings(text), len(signs)]
    for begin, end in pairwise(begins):
        has_box = text.count_rects(begin, end - begin) > 0
        yield (text.get_rect(0) if has_box else None), signs[begin:end]


def _signs(text: Any) -> str:
    """The sign at each place of the text, asked for at once where that gives one for each place."""
    count = text.count_chars()
    units = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(text.raw, 0, count, units)
    said = bytes(units)[: 2 * count].decode("utf-16-le", "replace")
    if written == count + 1 and len(said) == count and "\ufffd" not in said:
        return said
    return "".join(chr(raw.FPDFText_GetUnicode(text.raw, at)) for at in range(count))


def _beginnings(text: Any) -> Iterator[int]:
    """The places at which an object begins; what PDFium puts in belongs to the one before."""
    page = ctypes.cast(text.raw, ctypes.c_void_p)
    before: int | None = None
    for at in range(text.count_chars()):
        owner = _owner_of(page, at) or 0
        if at == 0 or owner != before:
            generated = raw.FPDFText_IsGenerated(text.raw, at) == 1
            if at == 0 or not generated:
                yield at
            before = before if generated else owner


def _one_word(before: Stretch, after: Stretch) -> bool:
    """Does the second go on in the word in which the first ends?"""
    (one, said), (other, says) = before, after
    if said[-1:].isspace() or says[:1].isspace():
        return False
    heights = (one[3] - one[1], other[3] - other[1])
    level = min(one[3], other[3]) - max(one[1], other[1]) >= _SAME_LINE * min(heights)
    return level and other[0] > one[0] and abs(other[0] - one[2]) <= _TOUCHING * max(heights)


def _around(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])

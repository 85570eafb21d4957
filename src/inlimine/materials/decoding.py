"""Bytes to text, so that offsets are code points of the text as stored."""

from __future__ import annotations

import codecs

import numpy as np

from inlimine.passages.codes import Codes, codes
from inlimine.passages.problem import Problem

BOM = "\ufeff"

# UTF-32 before UTF-16: its mark begins with theirs.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

MOST_CONTROL = 0.01
"""Share of control characters above which bytes are taken for a program's and not for text."""

AS_TEXT = "save it as plain text (UTF-8) and give that file"


def decode(name: str, data: bytes) -> str | Problem:
    """Decode by byte order mark, else as UTF-8, else as Windows-1252; a mark stays the first code point."""
    if not data.strip(b"\x00 \t\r\n\f"):
        return Problem(file=name, message="the file is empty", remedy="check that the right file was saved")
    text = _by_mark(data)
    if text is None:
        return Problem(
            file=name,
            message="the bytes are text in no encoding known here (UTF-8, UTF-16, Windows-1252)",
            remedy=AS_TEXT,
        )
    return _not_text(name, text) or text


def _by_mark(data: bytes) -> str | None:
    encodings = [encoding for mark, encoding in _MARKS if data.startswith(mark)][:1] or ["utf-8", "cp1252"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _not_text(name: str, text: str) -> Problem | None:
    if "\0" in text and text.count("\0") > len(text) / 4:
        return Problem(file=name, message="this looks like UTF-16 without its mark", remedy=AS_TEXT)
    if not text.strip(f"{BOM} \t\r\n\f"):
        return Problem(file=name, message="the file is empty", remedy="check that the right file was saved")
    if "\0" in text or _controls(codes(text)) > MOST_CONTROL * len(text):
        return Problem(file=name, message="these bytes are no text", remedy=AS_TEXT)
    return None


def _controls(points: Codes) -> int:
    """How many signs are controls and no spaces."""
    flags = (points < 0x09) | ((points > 0x0D) & (points < 0x20)) | (points == 0x7F)
    return int(np.count_nonzero(flags))

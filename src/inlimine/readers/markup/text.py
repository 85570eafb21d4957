"""Bytes to text for files that come from anywhere: by their mark, as UTF-8, else as Windows-1252."""

from __future__ import annotations

import codecs
import re

from inlimine.passages.problem import Problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")

MOST_CONTROL = 0.01
"""Share of control characters above which bytes are no text."""


def decoded(file: str, data: bytes) -> str | Problem:
    """The text without its byte order mark, or one problem: empty, or no text in a known encoding."""
    if not data.strip(b"\x00 \t\r\n\f"):
        return Problem(file=file, message="the file is empty", remedy="check that the right file was saved")
    text = _by_mark(data)
    if text is None or len(_CONTROL.findall(text)) > MOST_CONTROL * len(text):
        return Problem(
            file=file,
            message="the bytes are text in no encoding known here (UTF-8, UTF-16, Windows-1252)",
            remedy="save it anew as UTF-8 and give that file",
        )
    return text


def _by_mark(data: bytes) -> str | None:
    for encoding in [name for mark, name in _MARKS if data.startswith(mark)][:1] or ["utf-8", "cp1252"]:
        try:
            return data.decode(encoding).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
    return None

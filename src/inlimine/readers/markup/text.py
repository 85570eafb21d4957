"""Bytes to text for files that come from anywhere: by their mark, else UTF-8 and Windows-1252, even mixed."""

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

PACKED = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0")
"""How files begin whose bytes are no text."""


def as_utf8(data: bytes) -> bytes:
    """The same text in UTF-8 where its mark says UTF-16 or UTF-32, so that its signs can be looked for."""
    wide = next((name for mark, name in _MARKS[1:] if data.startswith(mark)), "")
    try:
        return data.decode(wide).encode() if wide else data
    except UnicodeError:
        return data


def decoded(file: str, data: bytes) -> str | Problem:
    """The text without its byte order mark, or one problem: empty, or no text in a known encoding."""
    if not data.strip(b"\x00 \t\r\n\f"):
        return Problem(file=file, message="the file is empty", remedy="check that the right file was saved")
    if _wide(data) and not data.startswith(tuple(mark for mark, _ in _MARKS)):
        return Problem(
            file=file, message="this looks like UTF-16 without its mark", remedy="save it anew as UTF-8"
        )
    text = _by_mark(data)
    if text is None or len(_CONTROL.findall(text)) > MOST_CONTROL * len(text):
        return Problem(
            file=file,
            message="the bytes are text in no encoding known here (UTF-8, UTF-16, Windows-1252)",
            remedy="save it anew as UTF-8 and give that file",
        )
    return text


def _wide(data: bytes) -> bool:
    """Whether nearly every second byte is 0, as in text of two bytes a sign; bytes of a program are not so."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    return max(even, odd) > len(data) * 0.4 and min(even, odd) < len(data) * 0.05


def _by_mark(data: bytes) -> str | None:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding, "windows-1252-in-utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """What is no UTF-8 is read as Windows-1252, byte by byte: a page may hold both."""
    if not isinstance(error, UnicodeDecodeError) or error.encoding != "utf-8":
        raise error
    return error.object[error.start : error.end].decode("cp1252"), error.end


codecs.register_error("windows-1252-in-utf-8", _as_windows)
for _encoding in ("utf-16", "utf-32", "cp1252"):
    codecs.lookup(_encoding)  # in the child none can be looked for once its filter holds

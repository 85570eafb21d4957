"""What is no text and no workbook: say what it looks like and what to do about it."""

from __future__ import annotations

import re

from inlimine.passages.problem import Problem

CONTAINED = False

_LATER = "save it as plain text first"
_OLD_OFFICE = "open it, remove a password if it has one, and save a workbook as .xlsx, a letter as plain text"
_ARCHIVE = "unpack it and give the files in it"

# What a file begins with, what to call it, what to do.
_SIGNS: tuple[tuple[bytes, str, str], ...] = (
    (rb"\{\\rtf", "a rich text (RTF) document, not plain text", _LATER),
    (rb"(?i)<(!doctype\s+html|html)\b", "a web page (HTML), not plain text", _LATER),
    (rb"\xd0\xcf\x11\xe0", "an old or password-protected Office document", _OLD_OFFICE),
    (rb"\x1f\x8b|7z\xbc\xaf|Rar!|BZh[1-9]|\xfd7zXZ", "a packed archive", _ARCHIVE),
    (rb"\xffWPC", "a WordPerfect document", _LATER),
)
_COMPILED = tuple((re.compile(sign, re.DOTALL), looks, remedy) for sign, looks, remedy in _SIGNS)

# A ZIP is told by a file that the format begins with.
_ZIPPED: tuple[tuple[bytes, str, str], ...] = (
    (b"vnd.oasis.opendocument", "an OpenDocument file", "save it as .docx, .xlsx or .pptx"),
)
_HEAD = 200
_WORKBOOK_NAMES = (".xlsx", ".xlsm")
_LEADING = b"\xef\xbb\xbf \t\r\n"


def recognises(name: str, data: bytes) -> int:
    """Tell a file that no other format reads by its first bytes, or a workbook's name without a workbook."""
    return 80 if _looks(name, data) else 0


def read(name: str, data: bytes, own: bool) -> Problem:
    """Say what the file looks like and what to do."""
    looks, remedy = _looks(name, data) or ("no text", "save it as plain text")
    return Problem(file=name, message=f"this is {looks}", remedy=remedy)


def _looks(name: str, data: bytes) -> tuple[str, str] | None:
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return next(((looks, remedy) for sign, looks, remedy in _ZIPPED if sign in data[:_HEAD]), None)
    head = data[:64].lstrip(_LEADING)
    for sign, looks, remedy in _COMPILED:
        if sign.match(head):
            return looks, remedy
    if data and name.lower().endswith(_WORKBOOK_NAMES):
        return "a damaged file: it has a workbook's name and no workbook in it", "save it again as .xlsx"
    return None

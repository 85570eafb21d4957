"""What is no text and no workbook: say what it looks like and what to do about it."""

from __future__ import annotations

import re

from inlimine.materials.decoding import decode
from inlimine.materials.signs import is_zip
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

# A name that promises a kind of file, and what the file is not.
_PROMISED: dict[tuple[str, ...], str] = {
    (".docx", ".docm"): "Word file",
    (".xlsx", ".xlsm"): "workbook",
    (".pptx", ".pptm"): "presentation",
    (".pdf",): "PDF",
    (".zip",): "ZIP archive",
}
_WORKBOOK, _OTHERS = "workbook", frozenset({"PDF", "ZIP archive"})
_OF_OFFICE = b"[Content_Types].xml"
_LEADING = b"\xef\xbb\xbf \t\r\n"


def recognises(name: str, data: bytes) -> int:
    """Tell a file that no other format reads by its first bytes, or by a name that it does not keep."""
    return 80 if _looks(name, data) else 0


def read(name: str, data: bytes, own: bool) -> Problem:
    """Say what the file looks like and what to do."""
    looks, remedy = _looks(name, data) or ("no text", "save it as plain text")
    return Problem(file=name, message=f"this is {looks}", remedy=remedy)


def _looks(name: str, data: bytes) -> tuple[str, str] | None:
    if is_zip(data):
        open_document = ((looks, remedy) for sign, looks, remedy in _ZIPPED if sign in data[:_HEAD])
        return next(open_document, None) or _unkept(name, data)
    head = data[:64].lstrip(_LEADING)
    for sign, looks, remedy in _COMPILED:
        if sign.match(head):
            return looks, remedy
    return _unkept(name, data)


def _unkept(name: str, data: bytes) -> tuple[str, str] | None:
    """What a file is not, though its name says so; a plain text is read under any name but a workbook's."""
    ending = next((endings for endings in _PROMISED if name.lower().endswith(endings)), None)
    if ending is None or not data.strip(b"\0 \t\r\n\f"):
        return None
    promised = _PROMISED[ending]
    if is_zip(data):
        kept = promised in _OTHERS or _OF_OFFICE not in data
    else:
        kept = promised != _WORKBOOK and not isinstance(decode(name, data), Problem)
    if kept:
        return None
    remedy = "check that the whole file was copied, or open it in its program and save it again as " + ending[0]
    return f"not a {promised}, whatever its name says", remedy

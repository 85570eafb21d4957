"""Quotations and handles: from any text to its written form, and back."""

from __future__ import annotations

import re

from inlimine.notation.mistake import Mistake, shortened

HANDLE = re.compile(r"[^\W\d_][\w-]*(?:\.[\w-]+)*(?:/rest)?")
_WRAPPED = re.compile(r"[^\S\n]*\n\s*")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U(00[0-9a-fA-F]{6})|(.)|$)", re.DOTALL)
_PLAIN = {"n": "\n", "t": "\t", **{mark: mark for mark in '\\"“”`'}}
_WRITTEN = {"\n": "\\n", "\t": "\\t", "\\": "\\\\"}


def quoted(text: str) -> str:
    """The text between straight quotes; what does not print is written as an escape."""
    return _between('"', text)


def backquoted(text: str) -> str:
    """The text between backquotes: a handle that would not be read bare."""
    return _between("`", text)


def unquoted(token: str, at: int = 0) -> str:
    """The text that a quotation or a handle in backquotes stands for; wrapped lines are joined by a space.

    Raises Mistake; `at` is where the quotation begins.
    """
    inner = token[1:-1]
    if "\n" in inner:
        inner = _WRAPPED.sub(" ", inner)
    return _ESCAPE.sub(lambda found: _meant(found, at), inner) if "\\" in inner else inner


def words_of(token: str, at: int = 0) -> list[str]:
    """The words of a quotation, divided at written white space; an escaped space divides nothing."""
    return [unquoted(f'"{word}"', at) for word in token[1:-1].split()]


def _between(mark: str, text: str) -> str:
    return mark + "".join(_character(one, mark) for one in text) + mark


def _character(one: str, mark: str) -> str:
    if one == mark:
        return "\\" + mark
    if one in _WRITTEN:
        return _WRITTEN[one]
    if one.isprintable():
        return one
    return f"\\u{ord(one):04x}" if ord(one) < 0x10000 else f"\\U{ord(one):08x}"


def _meant(found: re.Match[str], at: int) -> str:
    short, long, mark = found.groups()
    if mark in _PLAIN:
        return _PLAIN[mark]
    if (short or long) and (code := int(short or long, 16)) < 0x110000:
        return chr(code)
    remedy = r"write \\ for a backslash, \" for a quotation mark, \n for a line break"
    raise Mistake(f"`{shortened(found[0])}` in a quotation means nothing", remedy, at)

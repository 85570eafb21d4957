"""Cuts a text into paragraphs, takes out comments, and finds quotations that do not end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from inlimine.notation.mistake import Mistake, shortened

_SPECIAL = re.compile(
    r"""
      "[^"\\]*(?:\\.[^"\\]*)*" | “[^”\\]*(?:\\.[^”\\]*)*”   # a quotation
    | `[^`\\\n]*(?:\\.[^`\\\n]*)*`                           # a handle in backquotes
    | (?P<on>,|\||(?<![\w\\.-])(?:and|or)(?![\w-]))(?:[^\S\n]*(?:;[^\n]*)?\n)+  # a line that goes on in the next
    | ;[^\n]*                                                # a comment
    | (?P<open>["“`])                                        # a quotation without an end
    """,
    re.VERBOSE | re.DOTALL,
)
_CLOSING = {'"': '"', "“": "”", "`": "`"}


class EndlessQuotation(Mistake):
    """A quotation that begins and has no end within its paragraph."""


class Paragraph(NamedTuple):
    """An entry's lines as written, the line at which it begins, and whether it begins at the left margin."""

    text: str
    line: int
    indented: bool = False

    def line_at(self, position: int) -> int:
        """The line of the file at a position of the paragraph's text."""
        return self.line + self.text.count("\n", 0, position)


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Every paragraph: it begins at the left margin and ends at a blank line or the next such line.

    Lines that are nothing but a comment at the left margin end nothing. Indented lines to which no entry
    belongs are handed over as a paragraph of their own.
    """
    lines: list[str] = []
    start = 1
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(";"):
            lines += [""] * bool(lines)
            continue
        blank = not line.strip()
        if lines and (blank or not line[0].isspace()):
            yield _paragraph(lines, start)
            lines = []
        if not blank:
            start = start if lines else number
            lines.append(line)
    if lines:
        yield _paragraph(lines, start)


def plain(text: str) -> str:
    """The paragraph without its comments, lines that go on joined; as long as before, so that places stay.

    Raises EndlessQuotation.
    """
    wrapped: list[re.Match[str]] = []

    def replaced(found: re.Match[str]) -> str:
        whole = found[0]
        if found["open"]:
            raise _endless(text, wrapped[0] if wrapped else found)
        if found["on"]:
            return found["on"].ljust(len(whole))
        if whole[0] == ";":
            return " " * len(whole)
        if "\n\n" in whole:
            raise _endless(text, found)
        if "\n" in whole:
            wrapped.append(found)
        return whole

    return _SPECIAL.sub(replaced, text)


def _paragraph(lines: list[str], start: int) -> Paragraph:
    return Paragraph("\n".join(lines).rstrip(), start, lines[0][:1].isspace())


def _endless(text: str, opening: re.Match[str]) -> EndlessQuotation:
    at = opening.start()
    mark = text[at]
    line = shortened(text[at:].partition("\n")[0], 40)
    remedy = f"close it with {_CLOSING[mark]}; it may run over indented lines, but over no blank line"
    return EndlessQuotation(f"the quotation that begins `{line}` has no end", remedy, at)

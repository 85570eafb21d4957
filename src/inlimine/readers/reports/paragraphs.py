"""Paragraphs of a report: headings, bullets and the dateline told apart from what is told."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inlimine.readers.read_act import Span

_BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_ENDS = re.compile(r"[.!?:;,]['\")\]]*\s*$")
_BULLET = re.compile(r"\s*(?:[-*\u2022\u25aa\u25cf\u00b7]|\(?\d{1,2}[.)])\s+")
_CLOCK = re.compile(r"\s*\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}T)?\s*[-:|]?\s+(?=[A-Z\"])")
_DATELINE = re.compile(r"\s*(?P<line>[A-Z][A-Z. ]{2,24}\b[^\n\"]{0,60}?) -{1,2} (?=[A-Z\"])")
_LONG_LINE, _HEADING_WORDS = 130, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph by its span (bullet and dateline left off); `listed` is a point of a list."""

    span: Span
    heading: bool
    listed: bool
    dateline: Span | None = None


def paragraphs(text: str, plain: str) -> tuple[Paragraph, ...]:
    """The paragraphs in their order; lines that only wrap are joined."""
    found: list[Paragraph] = []
    for block in _BLOCK.finditer(text.replace("\r", "\n")):
        found.extend(_paragraph(plain, span) for span in _spans(plain, text, block.span()))
    return tuple(found)


def _spans(plain: str, text: str, block: Span) -> list[Span]:
    """The block as one span, or one for each line where lines are points, headings or whole paragraphs."""
    lines = [m.span() for m in _LINE.finditer(text.replace("\r", "\n"), *block)]
    titles = not any(_ENDS.search(plain[a:b]) for a, b in lines)
    if titles or max(b - a for a, b in lines) > _LONG_LINE:
        return lines
    spans: list[Span] = []
    for start, end in lines:
        if spans and not _BULLET.match(plain, start, end):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _paragraph(plain: str, span: Span) -> Paragraph:
    start, end = span
    bullet = _BULLET.match(plain, start, end)
    dateline = None if bullet else _DATELINE.match(plain, start, end)
    clock = None if bullet else _CLOCK.match(plain, start, end)
    start = clock.end() if clock else start
    body = bullet.end() if bullet else dateline.end() if dateline else start
    words = len(plain[body:end].split())
    heading = not bullet and not _ENDS.search(plain[body:end]) and words <= _HEADING_WORDS
    line = dateline.span("line") if dateline else None
    return Paragraph(span=(body, end), heading=heading, listed=bool(bullet), dateline=line)

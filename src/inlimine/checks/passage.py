"""The sentence in which found words stand, so that a hit can be read without its paper."""

from __future__ import annotations

import re
from typing import NamedTuple

from inlimine.checks.matching.span import Span, quote
from inlimine.passages.reading import Line, Reading

_LINES = 8
"""Lines before and behind the words in which the sentence is looked for."""
_MOST = 160
"""Signs before and behind the words beyond which a sentence is cut, at the end of a clause where one is near."""

# `letter. The` and `Exhibit 3. The` end a sentence; `Mr. Lee` ends none.
_ENDS = re.compile(r"(?:[a-z]{3}|\d|[)%])[.!?][\"”’)]*(?=\s+[\"“(]?[A-Z]|\s*$)")
_CLAUSE = re.compile(r"(?<=[,;:—–])\s+")


class Passage(NamedTuple):
    """What stands before and after the words in their sentence, on one line."""

    before: str
    after: str


def passage(span: Span, reading: Reading) -> Passage:
    """The rest of the sentence around the words, which leaves no paragraph, cell or speaker's turn."""
    first, last = _first(span, reading), _last(span, reading)
    start, end = reading.lines[first].start, reading.lines[last].end
    before = _between(start, span.start, (first, span.first_line), reading)
    after = _between(span.end, end, (span.last_line, last), reading)
    words = quote(span, reading)
    ends = [one.end() for one in _ENDS.finditer(before + words + after)]
    begins = max((one for one in ends if one <= len(before)), default=0)
    over = min((one for one in ends if one >= len(before) + len(words)), default=None)
    told = after if over is None else after[: over - len(before) - len(words)]
    return Passage(_cut_before(before[begins:].lstrip()), _cut_after(told.rstrip()))


def _first(span: Span, reading: Reading) -> int:
    at = span.first_line
    while at > max(0, span.first_line - _LINES) and _follow(reading, at - 1, at):
        at -= 1
    return at


def _last(span: Span, reading: Reading) -> int:
    at = span.last_line
    while at < min(len(reading.lines) - 1, span.last_line + _LINES) and _follow(reading, at, at + 1):
        at += 1
    return at


def _follow(reading: Reading, one: int, other: int) -> bool:
    """Whether a sentence may run from a line into the next."""
    line, after = reading.lines[one], reading.lines[other]
    return _within(line) == _within(after) and "\n\n" not in reading.text[line.end : after.start]


def _within(line: Line) -> tuple[int, int]:
    return line.block, line.turn


def _between(start: int, end: int, lines: tuple[int, int], reading: Reading) -> str:
    """The text from one place to another as one line, with a blank at either end where the paper has one."""
    said = quote(Span(start=start, end=end, first_line=lines[0], last_line=lines[1]), reading)
    printed = reading.text[start:end]
    left = " " if said and printed[:1].isspace() else ""
    right = " " if said and printed[-1:].isspace() else ""
    return f"{left}{said}{right}"


def _cut_before(text: str) -> str:
    if len(text) <= _MOST:
        return text
    kept = text[-_MOST:]
    cut = _CLAUSE.search(kept, 0, _MOST // 2)
    return f"… {kept[cut.end() :] if cut else kept.partition(' ')[2]}"


def _cut_after(text: str) -> str:
    if len(text) <= _MOST:
        return text
    kept = text[:_MOST]
    cuts = [one.start() for one in _CLAUSE.finditer(kept, _MOST // 2)]
    return f"{kept[: cuts[-1]] if cuts else kept.rpartition(' ')[0]} …"

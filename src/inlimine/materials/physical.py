"""The sheets of a file beside the pages that are printed on them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from inlimine.passages.reading import Line, Place, Reading

_LINE = re.compile(r"(?:^|\n|(\f))([^\n\f]*)")
"""A line: whether a form feed stands before it, and what it says."""


def by_sheet(reading: Reading) -> Reading:
    """The reading with pages counted as the file's sheets, where nothing printed says otherwise.

    Sheets that say nothing are passed over by who counts pages from the text alone.
    """
    sheets = _sheets(reading)
    rank = {sheet: at for at, sheet in enumerate(sorted(set(sheets)), start=1)}
    beside = list(zip(reading.lines, sheets, strict=True))
    if any(line.place.page not in {None, rank[sheet]} for line, sheet in beside):
        return reading
    lines = tuple(replace(line, place=replace(line.place, page=sheet)) for line, sheet in beside)
    return replace(reading, lines=lines)


def counting_printed(reading: Reading) -> Reading:
    """The reading with lines counted from the top of their sheet, those that say nothing left out."""
    starts: list[int] = []
    numbers: list[int] = []
    number = 0
    for found in _LINE.finditer(reading.text):
        number = (0 if found[1] else number) + bool(found[2].strip())
        starts.append(found.start())
        numbers.append(number)
    return replace(
        reading,
        lines=tuple(
            replace(line, place=replace(line.place, line=numbers[bisect_right(starts, line.start) - 1]))
            for line in reading.lines
        ),
    )


def _sheets(reading: Reading) -> list[int]:
    """The sheet of each line, counted from 1."""
    feeds = [hit.start() for hit in re.finditer("\f", reading.text)]
    return [bisect_left(feeds, line.start) + 1 for line in reading.lines]


def with_lines(reading: Reading, further: Sequence[tuple[Place, str]]) -> Reading:
    """The reading with more lines at its end, each a block; their pages count sheets and become printed ones."""
    firsts = _sheets(reading)
    text, lines = reading.text, list(reading.lines)
    block = max((line.block for line in lines), default=-1)
    for place, words in further:
        block += 1
        text += "\n"
        at = len(text)
        lines.append(Line(start=at, end=at + len(words), place=_printed(reading, firsts, place), block=block))
        text += words
    return replace(reading, text=text, lines=tuple(lines))


def _printed(reading: Reading, sheets: Sequence[int], place: Place) -> Place:
    """The place with the number that its sheet bears, as far as a line of that sheet shows it."""
    at = bisect_left(sheets, place.page) if place.page is not None else len(sheets)
    shown = at < len(sheets) and sheets[at] == place.page
    return replace(place, page=reading.lines[at].place.page) if shown else place

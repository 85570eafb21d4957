"""Where words that were read stand on the pages of a PDF. Runs in the child."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from pypdfium2 import raw

from inlimine.exports.annotate.alignment import Alignment, inked

_SAME_LINE = 0.5
Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points, as the page counts them."""


@dataclass(frozen=True, slots=True)
class _Page:
    """The printed signs of a page with the place of each among the page's characters."""

    page: Any
    ink: str
    places: list[int]


class PrintedPages:
    """The pages of a PDF beside the ink of what was read in it."""

    def __init__(self, document: Any, ink: str, lines: tuple[int, ...]) -> None:
        """Take in the signs of every page."""
        self._pages = list(_pages(document))
        self._starts = [0, *accumulate(len(page.ink) for page in self._pages)]
        self._alignment = Alignment(ink, "".join(page.ink for page in self._pages), lines)

    def boxes(self, start: int, end: int) -> dict[int, list[Box]]:
        """Each page, counted from 0, that the ink from `start` to `end` touches, with a box for each line there.

        Empty where these words do not stand in the document.
        """
        found: dict[int, list[Box]] = {}
        for place in self._alignment.pieces(start, end):
            for number, lines in self._boxes(*place):
                found.setdefault(number, []).extend(lines)
        return found

    def printed(self, number: int) -> list[Box]:
        """The boxes of all that is printed on a page, counted from 0."""
        page = self._pages[number]
        return _lines(page.page.get_charbox(at) for at in dict.fromkeys(page.places))

    def _boxes(self, first: int, last: int) -> Iterator[tuple[int, list[Box]]]:
        number = bisect_right(self._starts, first) - 1
        while first < last and number < len(self._pages):
            upto = min(last, self._starts[number + 1])
            page = self._pages[number]
            signs = page.places[first - self._starts[number] : upto - self._starts[number]]
            if signs:
                yield number, _lines(page.page.get_charbox(at) for at in dict.fromkeys(signs))
            first, number = upto, number + 1


def _pages(document: Any) -> Iterator[_Page]:
    for number in range(len(document)):
        text = document[number].get_textpage()
        signs = (raw.FPDFText_GetUnicode(text.raw, at) for at in range(text.count_chars()))
        ink, places = inked("".join(map(chr, signs)))
        yield _Page(text, ink, places)


def _lines(boxes: Iterable[Box]) -> list[Box]:
    """The boxes of signs joined to one for each line."""
    lines: list[Box] = []
    for box in boxes:
        if lines and _beside(lines[-1], box):
            left, bottom, right, top = lines[-1]
            lines[-1] = (min(left, box[0]), min(bottom, box[1]), max(right, box[2]), max(top, box[3]))
        else:
            lines.append(box)
    return lines


def _beside(one: Box, other: Box) -> bool:
    overlap = min(one[3], other[3]) - max(one[1], other[1])
    return (
        overlap > _SAME_LINE * min(one[3] - one[1], other[3] - other[1]) or overlap > 0 and other[0] >= one[2] - 1
    )

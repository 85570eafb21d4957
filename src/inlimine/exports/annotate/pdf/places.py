"""Where words stand on the pages of a PDF: a box for each line of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

from inlimine.exports.annotate.alignment import inked

_SAME_LINE = 0.5
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Page:
    """The printed signs of a page with the place of each among the page's characters."""

    page: Any
    ink: str
    places: list[int]


def pages(document: Any) -> Iterator[Page]:
    """The pages of a document that pdfium opened."""
    for number in range(len(document)):
        text = document[number].get_textpage()
        signs = (raw.FPDFText_GetUnicode(text.raw, at) for at in range(text.count_chars()))
        ink, places = inked("".join(map(chr, signs)))
        yield Page(text, ink, places)


def boxes(found: list[Page], starts: list[int], place: tuple[int, int]) -> Iterator[tuple[int, list[Box]]]:
    """On each page that the words touch, a box for each line of them, in points."""
    first, last = place
    number = bisect_right(starts, first) - 1
    while first < last and number < len(found):
        upto = min(last, starts[number + 1])
        page = found[number]
        signs = page.places[first - starts[number] : upto - starts[number]]
        if signs:
            yield number, _lines(page.page.get_charbox(at) for at in dict.fromkeys(signs))
        first, number = upto, number + 1


def _lines(of_signs: Iterable[Box]) -> list[Box]:
    """The boxes of signs joined to one for each line."""
    lines: list[Box] = []
    for box in of_signs:
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

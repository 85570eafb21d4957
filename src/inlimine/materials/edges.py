"""The printed lines above and below the text proper of pages, which may be running heads and feet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from inlimine.materials.marks import Ints, Pages
from inlimine.materials.printed import PrintedLines
from inlimine.materials.stamps import Look, Slot, look, printed_numbers

TOP_LINES, BOTTOM_LINES = 4, 3
"""On a page without line numbers, so many printed lines at its edges may be running heads and feet."""

Zone = str
"""Which edge of a page: `top` or `bottom`."""

Place = tuple[Zone, Slot]
"""Where on a page, and how, a number is printed."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Lines at the edges of pages, in columns: the physical line, its sheet, which edge, what it looks like.

    `numbers`: what on it may be the page's number.
    """

    ats: Ints
    sheets: list[int]
    zones: list[Zone]
    looks: list[Look]
    numbers: list[Mapping[Slot, int]]

    def shown(self) -> dict[Place, dict[int, list[int]]]:
        """The numbers by where and how they are printed, and then by sheet."""
        shown: dict[Place, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        for sheet, zone, numbers in zip(self.sheets, self.zones, self.numbers, strict=True):
            for slot, number in numbers.items():
                shown[zone, slot][sheet].append(number)
        return shown


def edges(lines: PrintedLines, firsts: Ints, pages: Pages, pages_of: Ints) -> Edges:
    """The edges of sheets that begin at `firsts` and have the line numbers of the page `pages_of` (-1: none)."""
    busy = lines.busy
    sheets = np.searchsorted(firsts, busy, side="right") - 1
    begins = np.searchsorted(sheets, np.arange(len(firsts) + 1))
    above, below = np.arange(len(busy)) - begins[sheets], begins[sheets + 1] - 1 - np.arange(len(busy))
    page = pages_of[sheets]
    marked = page >= 0
    first, last = (np.append(column, 0)[page] for column in (pages.firsts, pages.lasts))
    top = np.where(marked, busy < first, above < TOP_LINES)
    bottom = np.where(marked, busy > last, ~top & (below < BOTTOM_LINES))
    some = np.flatnonzero(top | bottom)
    said = [lines.text_of(at) for at in busy[some].tolist()]
    zones = ["top" if is_top else "bottom" for is_top in top[some].tolist()]
    looks = [*map(look, said)]
    return Edges(busy[some], sheets[some].tolist(), zones, looks, [*map(printed_numbers, said, looks)])

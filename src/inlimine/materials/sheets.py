"""The pages of a text: where each begins, which number is printed on it, what on it is no content."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from inlimine.materials.numbering import Mark, Page
from inlimine.materials.printed import PrintedLines
from inlimine.materials.stamps import RANK, Slot, is_stamp, is_witness_head, page_numbers, shape

TOP_LINES, BOTTOM_LINES = 4, 3
"""On a page without line numbers, so many printed lines at its edges may be running heads and feet."""

REPEATS = 3
"""A line at the edge of so many pages, numbers apart, is a running head or foot."""

MOST = 0.6
"""Share of the pages that must have a head before one that is nowhere repeated is taken for a head."""

Zone = str
"""Which edge of a page: `top` or `bottom`."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: physical lines `first` up to `beyond`, line numbers, edges, printed number, what to leave out."""

    first: int
    beyond: int
    marks: Page
    top: tuple[int, ...]
    bottom: tuple[int, ...]
    number: int = 0
    furniture: frozenset[int] = frozenset()

    @property
    def edges(self) -> dict[Zone, tuple[int, ...]]:
        """The physical lines above and below the text proper."""
        return {"top": self.top, "bottom": self.bottom}


def divide(lines: PrintedLines, pages: Sequence[Page], starts: Sequence[int], certain: bool) -> tuple[Sheet, ...]:
    """Divide a text into sheets by its line numbers and by `starts`; form feeds are `certain`, stamps are not.

    Without either the whole text is one sheet. Where nothing certain parts two pages, the cut is made where
    the printed page numbers then count best.
    """
    styles = ["start mark"] if certain else ["start mark", "after text", "before text"]
    return max((_divided(lines, pages, starts, style) for style in styles), key=_numbered)[0]


def _numbered(divided: tuple[tuple[Sheet, ...], int]) -> int:
    return divided[1]


def _divided(
    lines: PrintedLines, pages: Sequence[Page], starts: Sequence[int], style: str
) -> tuple[tuple[Sheet, ...], int]:
    """The sheets with this style of cut, and how many of them show a number that fits."""
    cuts = sorted({0, *_cuts(len(lines), pages, starts, style)})
    bare = _sheets(lines, cuts, pages)
    values = [_values(lines, sheet) for sheet in bare]
    slot, fitting = _best_slot(values)
    numbered = _with_numbers(bare, values, slot)
    return _with_furniture(lines, numbered, slot), fitting


def _cuts(size: int, pages: Sequence[Page], starts: Sequence[int], style: str) -> Iterable[int]:
    """Where sheets begin: at starts outside the text of a page, else between two pages' texts."""
    if not pages:
        yield from starts
        return
    head = [at for at in starts if at <= pages[0][0].at]
    yield from head[1:] if style == "after text" else head
    for above, below in pairwise(pages):
        yield from _between(above[-1].at + 1, below[0].at, starts, style)
    yield from (at for at in starts if pages[-1][-1].at < at < size)


def _between(low: int, high: int, starts: Sequence[int], style: str) -> list[int]:
    inside = list(starts[bisect_left(starts, low) : bisect_right(starts, high)])
    if not inside:
        return [high if style == "before text" else low]
    if style == "after text":
        return [low, *inside[1:]]
    return [*inside[:-1], high] if style == "before text" else inside


def _sheets(lines: PrintedLines, cuts: Sequence[int], pages: Sequence[Page]) -> list[Sheet]:
    by_first = {page[0].at: page for page in pages}
    sheets = []
    for first, beyond in pairwise([*cuts, len(lines)]):
        busy = lines.busy_between(first, beyond)
        marks: Page = next((by_first[at] for at in busy if at in by_first), ())
        if busy:
            sheets.append(Sheet(first, beyond, marks, *_edges(busy, marks)))
    return sheets


def _edges(busy: Sequence[int], marks: Sequence[Mark]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    if not marks:
        return tuple(busy[:TOP_LINES]), tuple(busy[TOP_LINES:][-BOTTOM_LINES:])
    return tuple(busy[: bisect_left(busy, marks[0].at)]), tuple(busy[bisect_right(busy, marks[-1].at) :])


Place = tuple[Zone, Slot]


def _values(lines: PrintedLines, sheet: Sheet) -> dict[Place, list[int]]:
    """Every number at the sheet's edges that may be its page number, by where and how it is printed."""
    values: dict[Place, list[int]] = {}
    for zone, edge in sheet.edges.items():
        for at in edge:
            for slot, number in page_numbers(lines.text_of(at)).items():
                values.setdefault((zone, slot), []).append(number)
    return values


def _best_slot(values: Sequence[dict[Place, list[int]]]) -> tuple[Place | None, int]:
    """The place of the page number: where numbers count up by one from sheet to sheet, and on how many."""
    if len(values) == 1:
        return _only_slot(values[0]), 1
    steps = Counter({place: _steps(place, values) for place in set().union(*values)})
    enough = [place for place, times in steps.items() if 2 * times >= len(values) - 1]
    if not enough:
        return None, 0
    best = min(enough, key=lambda place: (RANK[place[1]], -steps[place], place))
    return best, steps[best]


def _only_slot(values: dict[Place, list[int]]) -> Place | None:
    """One sheet alone: only a number that nothing else can be."""
    sure = [place for place in values if place[1] in ("alone", "word", "behind stamp", "stamp")]
    return min(sure, key=lambda place: RANK[place[1]], default=None)


def _steps(place: Place, values: Sequence[dict[Place, list[int]]]) -> int:
    """How often the number there counts on with the sheets; sheets that show none are counted over."""
    shown = [(index, found[place]) for index, found in enumerate(values) if place in found]
    return sum(
        bool({number + j - i for number in above} & set(below)) for (i, above), (j, below) in pairwise(shown)
    )


def _with_numbers(
    sheets: Sequence[Sheet], values: Sequence[dict[Place, list[int]]], slot: Place | None
) -> list[Sheet]:
    """Give each sheet its printed number; a sheet without one counts on from the sheet before, or back."""
    if not sheets:
        return []
    shown = [found.get(slot, []) if slot else [] for found in values]
    numbers = _counted_back(shown)
    above = shown[len(numbers) - 1]
    for index in range(len(numbers), len(shown)):
        here = shown[index]
        after = shown[index + 1] if index + 1 < len(shown) else []
        sure = [n for n in here if n - 1 in above or n + 1 in after]
        expected = numbers[-1] + 1
        numbers.append(expected if expected in here or not sure else sure[0])
        above = here or above
    return [
        Sheet(sheet.first, sheet.beyond, sheet.marks, sheet.top, sheet.bottom, number)
        for sheet, number in zip(sheets, numbers, strict=True)
    ]


def _counted_back(shown: Sequence[Sequence[int]]) -> list[int]:
    """The numbers of the sheets up to the first that shows one; 0 for those before page 1."""
    first = next((index for index, values in enumerate(shown) if values), 0)
    number = shown[first][0] if shown[first] else 1
    return [max(0, number - back) for back in range(first, -1, -1)]


def _with_furniture(lines: PrintedLines, sheets: Sequence[Sheet], slot: Place | None) -> tuple[Sheet, ...]:
    repeated = _repeated(lines, sheets)
    furniture = [_furniture(lines, sheet, slot, repeated) for sheet in sheets]
    heads = [_heads(lines, sheet, known) for sheet, known in zip(sheets, furniture, strict=True)]
    if len(sheets) > REPEATS and sum(map(bool, heads)) >= MOST * len(sheets):
        furniture = [known | head for known, head in zip(furniture, heads, strict=True)]
    return tuple(
        Sheet(sheet.first, sheet.beyond, sheet.marks, sheet.top, sheet.bottom, sheet.number, known)
        for sheet, known in zip(sheets, furniture, strict=True)
    )


def _heads(lines: PrintedLines, sheet: Sheet, furniture: frozenset[int]) -> frozenset[int]:
    """What else stands over the first number: if most pages have it, a head that changes with the witness.

    Only below a stamp, a page number or a form feed; else it may be the end of the page before.
    """
    if furniture.issuperset(sheet.top) or 2 * sum(mark.bare for mark in sheet.marks) >= len(sheet.marks):
        return frozenset()
    known = [at for at in sheet.top if at in furniture]
    begins = sheet.first if sheet.first == 0 or lines[sheet.first].feed else min(known, default=sheet.beyond)
    return frozenset(at for at in sheet.top if at >= begins) - furniture


def _repeated(lines: PrintedLines, sheets: Sequence[Sheet]) -> set[str]:
    """What stands at the edges of several sheets, whichever edge (without marks the two cannot be told)."""
    times: Counter[str] = Counter()
    for sheet in sheets:
        for edge in sheet.edges.values():
            times.update({shape(lines.text_of(at)) for at in edge})
    enough = min(REPEATS, len(sheets)) if len(sheets) > 1 and all(sheet.marks for sheet in sheets) else REPEATS
    return {text for text, number in times.items() if number >= enough}


def _furniture(lines: PrintedLines, sheet: Sheet, slot: Place | None, repeated: set[str]) -> frozenset[int]:
    left_out = set()
    for zone, edge in sheet.edges.items():
        for at in edge:
            text = lines.text_of(at)
            numbered = slot and slot[0] == zone and page_numbers(text).get(slot[1]) == sheet.number
            if numbered or is_stamp(text) or is_witness_head(text) or shape(text) in repeated:
                left_out.add(at)
    return frozenset(left_out)

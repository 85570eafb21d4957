"""The pages of a text: where each begins, which number is printed on it, what on it is no content."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, overload

import numpy as np

from inlimine.materials.edges import Edges, Place, edges
from inlimine.materials.marks import Ints, Marks, Pages
from inlimine.materials.open_ends import ends_sentence, left_open
from inlimine.materials.printed import PrintedLines
from inlimine.materials.stamps import RANK

REPEATS = 3
"""A line at the edge of so many pages, numbers apart, is a running head or foot."""

MOST = 0.6
"""Share of the pages that must have a head before one that is nowhere repeated is taken for a head."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: physical lines `first` up to `beyond`, line numbers, printed number, what to leave out.

    `outside`: the printed lines above and below the text proper that are content.
    """

    first: int
    beyond: int
    marks: Marks
    number: int
    furniture: frozenset[int]
    outside: tuple[int, ...]


class Division(NamedTuple):
    """Where the sheets of a text begin and end, which page's line numbers each has (-1: none), and their edges."""

    firsts: Ints
    beyonds: Ints
    pages: Pages
    pages_of: Ints
    edges: Edges


class Sheets(Sequence[Sheet]):
    """The sheets of a text with their numbers, in columns; each is made when it is asked for.

    `left_out` says of each line at the edges whether it is furniture.
    """

    def __init__(self, division: Division, numbers: Sequence[int], left_out: Sequence[bool]) -> None:
        """Count the line numbers and the furniture of each."""
        self.firsts, self.beyonds, self._pages, self._pages_of, found = division
        self.numbers = np.asarray(numbers, np.int64)
        self.marked = np.append(np.diff(self._pages.bounds), 0)[self._pages_of]
        self._ats, self._left_out = found.ats, np.asarray(left_out, np.bool_)
        sheets = np.asarray(found.sheets, np.int64)
        self._edges = np.searchsorted(sheets, np.arange(len(self) + 1))
        self.furnished = np.bincount(sheets[self._left_out], minlength=len(self))

    def __len__(self) -> int:
        """How many there are."""
        return len(self.firsts)

    @overload
    def __getitem__(self, at: int) -> Sheet: ...
    @overload
    def __getitem__(self, at: slice) -> list[Sheet]: ...
    def __getitem__(self, at: int | slice) -> Sheet | list[Sheet]:
        """One sheet, or several."""
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        at = range(len(self))[at]
        here = slice(self._edges[at], self._edges[at + 1])
        ats, left_out = self._ats[here], self._left_out[here]
        return Sheet(
            first=int(self.firsts[at]),
            beyond=int(self.beyonds[at]),
            marks=self._pages.marks.where(self.marks_of(at, at + 1)),
            number=int(self.numbers[at]),
            furniture=frozenset(ats[left_out].tolist()),
            outside=tuple(ats[~left_out].tolist()),
        )

    def marks_of(self, first: int, beyond: int) -> slice:
        """Which of all line numbers stand on the sheets from one up to another."""
        pages = self._pages_of[first:beyond]
        pages = pages[pages >= 0]
        if not len(pages):
            return slice(0, 0)
        return slice(int(self._pages.bounds[pages[0]]), int(self._pages.bounds[pages[-1] + 1]))


def divide(lines: PrintedLines, pages: Pages, starts: Sequence[int], certain: bool) -> Sheets:
    """Divide a text into sheets by its line numbers and by `starts`; form feeds are `certain`, stamps are not.

    Without either the whole text is one sheet. Where nothing certain parts two pages, the cut is made where
    the printed page numbers then count best.
    """
    styles = ["start mark"] if certain else ["start mark", "after text", "before text"]
    tried = [_divided(lines, pages, _cuts(len(lines), pages, starts, style)) for style in styles]
    shown = [each.edges.shown() for each in tried]
    placed = [_best_slot(found, len(each.firsts)) for found, each in zip(shown, tried, strict=True)]
    best = max(range(len(tried)), key=lambda at: placed[at][1])
    place = placed[best][0]
    numbers = _numbered(shown[best][place] if place else {}, len(tried[best].firsts))
    return Sheets(tried[best], numbers, _left_out(lines, tried[best], place, numbers))


def _cuts(size: int, pages: Pages, starts: Sequence[int], style: str) -> Iterator[int]:
    """Where sheets begin: at starts outside the text of a page, else between two pages' texts, never in one."""
    if not pages:
        yield from starts
        return
    firsts, lasts = pages.firsts.tolist(), pages.lasts.tolist()
    head = [at for at in starts if at <= firsts[0]]
    yield from head[1:] if style == "after text" else head
    for above, below in zip(lasts, firsts[1:], strict=False):
        yield from _between(above + 1, below, starts, style)
    yield from (at for at in starts if lasts[-1] < at < size)


def _between(low: int, high: int, starts: Sequence[int], style: str) -> Sequence[int]:
    inside = starts[bisect_left(starts, low) : bisect_right(starts, high)]
    if not inside:
        return [high if style == "before text" else low]
    if style == "after text":
        return [low, *inside[1:]]
    return [*inside[:-1], high] if style == "before text" else inside


def _divided(lines: PrintedLines, pages: Pages, cuts: Iterable[int]) -> Division:
    """The sheets so cut; where nothing is printed is none."""
    firsts = np.array(sorted({0, *cuts}), np.int64)
    beyonds = np.append(firsts[1:], len(lines))
    busy = lines.printed_before[beyonds] > lines.printed_before[firsts]
    firsts, beyonds = firsts[busy], beyonds[busy]
    pages_of = np.full(len(firsts), -1, np.int64)
    pages_of[np.searchsorted(firsts, pages.firsts, side="right") - 1] = np.arange(len(pages))
    return Division(firsts, beyonds, pages, pages_of, edges(lines, firsts, pages, pages_of))


Shown = Mapping[int, Sequence[int]]
"""The numbers that stand at one place, by sheet."""


def _best_slot(shown: Mapping[Place, Shown], sheets: int) -> tuple[Place | None, int]:
    """The place of the page number: where numbers count up by one from sheet to sheet, and on how many."""
    if sheets == 1:
        return _only_slot(shown), 1
    steps = {place: _steps(found) for place, found in shown.items()}
    enough = [place for place, times in steps.items() if 2 * times >= sheets - 1]
    if not enough:
        return None, 0
    best = min(enough, key=lambda place: (RANK[place[1]], -steps[place], place))
    return best, steps[best]


def _only_slot(places: Iterable[Place]) -> Place | None:
    """One sheet alone: only a number that nothing else can be."""
    sure = [place for place in places if place[1] in ("alone", "word", "behind stamp", "stamp")]
    return min(sure, key=lambda place: RANK[place[1]], default=None)


def _steps(shown: Shown) -> int:
    """How often the number there counts on with the sheets; sheets that show none are counted over."""
    pairs = pairwise(shown.items())
    return sum(any(number + j - i in below for number in above) for (i, above), (j, below) in pairs)


def _numbered(shown: Shown, sheets: int) -> list[int]:
    """The number of each sheet; one without counts on from the sheet before, or back."""
    numbers = _counted_back(shown)[:sheets]
    above = shown.get(len(numbers) - 1, ())
    for sheet in range(len(numbers), sheets):
        here, number = shown.get(sheet, ()), numbers[-1] + 1
        if number not in here:
            after = shown.get(sheet + 1, ())
            sure = (each for each in here if each - 1 in above or each + 1 in after)
            number = next(sure, number)
        numbers.append(number)
        above = here or above
    return numbers


def _counted_back(shown: Shown) -> list[int]:
    """The numbers of the sheets up to the first that shows one; 0 for those before page 1."""
    first = min(shown, default=0)
    number = shown[first][0] if shown else 1
    return [max(0, number - back) for back in range(first, -1, -1)]


def _left_out(
    lines: PrintedLines, division: Division, place: Place | None, numbers: Sequence[int]
) -> Sequence[bool]:
    """Which lines at the edges are furniture; the page's number stands at `place`.

    A number that may be the end of a sentence is furniture only if it counts on over enough sheets.
    """
    found, sheets = division.edges, len(division.firsts)
    repeated = _repeated(division)
    words = [_may_be_words(lines, at) for at in found.ats.tolist()]
    counts = sheets >= REPEATS
    left_out = [
        look.furniture
        or (look.shape in repeated and not may_be_words)
        or (
            place is not None
            and zone == place[0]
            and shown.get(place[1]) == numbers[sheet]
            and (counts or not may_be_words)
        )
        for sheet, zone, look, shown, may_be_words in zip(
            found.sheets, found.zones, found.looks, found.numbers, words, strict=True
        )
    ]
    heads = [*_heads(lines, division, left_out)]
    if sheets > REPEATS and len({found.sheets[at] for at in heads}) >= MOST * sheets:
        for at in heads:
            left_out[at] = True
    return left_out


def _may_be_words(lines: PrintedLines, at: int) -> bool:
    """May a line be the number that the sentence above it wants: `14.`, or `14` right below `State's Exhibit`?"""
    text = lines.text_of(at)
    bare = not any(sign.isalpha() for sign in text)
    return ends_sentence(text) or (bare and at > 0 and left_open(lines.text_of(at - 1)))


def _repeated(division: Division) -> set[str]:
    """What stands at the edges of several sheets, whichever edge (without marks the two cannot be told)."""
    found, sheets = division.edges, len(division.firsts)
    shapes = (look.shape for look in found.looks)
    times = Counter(shape for _, _, shape in {*zip(found.sheets, found.zones, shapes, strict=True)})
    all_marked = sheets > 1 and bool((division.pages_of >= 0).all())
    enough = min(REPEATS, sheets) if all_marked else REPEATS
    return {shape for shape, number in times.items() if number >= enough}


def _heads(lines: PrintedLines, division: Division, left_out: Sequence[bool]) -> Iterator[int]:
    """What else stands over the first number, as indexes of lines at the edges: if most pages have it, a head that
    changes with the witness.

    Only below a stamp, a page number or a form feed; else it may be the end of the page before.
    """
    found = division.edges
    tops: dict[int, list[int]] = defaultdict(list)
    for at, (sheet, zone) in enumerate(zip(found.sheets, found.zones, strict=True)):
        if zone == "top":
            tops[sheet].append(at)
    for sheet, top in tops.items():
        others = [at for at in top if not left_out[at]]
        page = division.pages_of[sheet]
        if others and page >= 0 and 2 * np.count_nonzero(division.pages[page].bare) < len(division.pages[page]):
            first = division.firsts[sheet]
            known = [at for at in top if left_out[at]]
            begins = top[0] if first == 0 or lines.feeds[first] else min(known, default=len(left_out))
            yield from (at for at in others if at >= begins)

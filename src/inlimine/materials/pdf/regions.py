"""Columns of running text on a page, as of a newspaper or of four transcript pages on a sheet. Runs in the child.

Between such columns runs a gutter that nothing crosses, and both sides are full of words. Where lines are ruled
across the gutter it is a table, whose rows are read one by one and not here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from inlimine.materials.pdf.pieces import Piece, rows
from inlimine.materials.pdf.rules import Rule

_LEAST_LINES = 5
"""Lines of a column at least."""

_GUTTER = 0.7
"""Width of a gutter at least, in heights of the letters."""

_FULL, _WORDS = 0.6, 3
"""The usual line of a column fills so much of it, with so many words at least."""

_SHARE = 0.25
"""Each side of a gutter has at least so much of the width."""

_COUNTED = 0.6
"""Share of a column's lines that are numbered one by one, if it is a page of a transcript."""

_RULED = 2
"""Lines across a gutter that make a table of it."""

_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")

_STAMP = re.compile(r"\b(?:Page|Pg\.?)\s*(\d{1,5})\b", re.IGNORECASE)

MOST_PIECES = 4_000
"""Pieces of a page above which nothing is looked for: no four transcript pages on a sheet have so many."""

_DEEPEST = 4
"""Columns in columns."""


@dataclass(frozen=True, slots=True)
class _Band:
    """A stretch of the page with a gutter: the pieces on its left and on its right."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]

    @property
    def gutter(self) -> float:
        """How wide it is."""
        return min(piece.left for piece in self.right) - max(piece.right for piece in self.left)

    @property
    def numbered(self) -> bool:
        """Are both sides pages of a transcript?"""
        return _is_numbered(rows(self.left)) and _is_numbered(rows(self.right))

    @property
    def top(self) -> float:
        return max(piece.top for piece in (*self.left, *self.right))

    @property
    def bottom(self) -> float:
        return min(piece.bottom for piece in (*self.left, *self.right))


def regions(pieces: Iterable[Piece], rules: Sequence[Rule], depth: int = 0) -> Iterator[tuple[bool, list[Piece]]]:
    """The pieces in reading order, region by region; whether each goes on from the one before."""
    told = [piece for piece in pieces if piece.words.strip()]
    band = _widest(told, rules) if depth < _DEEPEST and len(told) <= MOST_PIECES else None
    if band is None:
        if told:
            yield False, told
        return
    inside = {*band.left, *band.right}
    rest = [piece for piece in told if piece not in inside]
    middle = (band.top + band.bottom) / 2
    yield from regions([piece for piece in rest if _middle(piece) > middle], rules, depth + 1)
    for side, goes_on in _sides(band):
        for number, (_, region) in enumerate(regions(side, rules, depth + 1)):
            yield goes_on and number == 0, region
    yield from regions([piece for piece in rest if _middle(piece) <= middle], rules, depth + 1)


def _middle(piece: Piece) -> float:
    return (piece.top + piece.bottom) / 2


def _widest(pieces: Sequence[Piece], rules: Sequence[Rule]) -> _Band | None:
    """The gutter with the most lines beside it."""
    found = (band for at in _gaps(pieces) for band in _bands(pieces, at) if _is_columned(band, rules))
    return max(
        found, key=lambda band: (band.numbered, len(band.left) + len(band.right), band.gutter), default=None
    )


def _sides(band: _Band) -> Iterator[tuple[Sequence[Piece], bool]]:
    """Left, then right, which goes on from it; four pages whose numbers count across are taken across."""
    left, right = _stacked(band.left), _stacked(band.right)
    numbers = [_page_number(page) for pair in zip(left, right, strict=False) for page in pair]
    across = len(left) == len(right) > 1 and all(numbers)
    if across and all(int(below) == int(above) + 1 for above, below in pairwise(numbers)):
        yield from ((page, False) for pair in zip(left, right, strict=True) for page in pair)
        return
    yield band.left, False
    yield band.right, not band.numbered


def _stacked(side: Sequence[Piece]) -> list[list[Piece]]:
    """The pages of a transcript that stand above each other, parted at the widest gap before a line 1."""
    made: list[list[Sequence[Piece]]] = [[]]
    last = 0  # the row of the page that bears its last number so far
    for row in rows(side):
        first = row[0].words.split()[0]
        if first == "1" and last:
            page, rest = _parted([*made[-1], row], last)
            made[-1:] = [page, rest]
            last = 0
        else:
            made[-1].append(row)
        last = len(made[-1]) if first.isdecimal() and len(first) <= 2 else last
    return [[piece for row in page for piece in row] for page in made]


def _parted(page: list[Sequence[Piece]], last: int) -> tuple[list[Sequence[Piece]], list[Sequence[Piece]]]:
    """The rows up to the widest gap behind the last number, and those below."""
    at = max(range(last, len(page)), key=lambda each: page[each - 1][0].bottom - page[each][0].top)
    return page[:at], page[at:]


def _page_number(page: Sequence[Piece]) -> str:
    found = (hit for piece in page if (hit := _STAMP.search(piece.words)))
    return next((hit[1] for hit in found), "")


def _gaps(pieces: Sequence[Piece]) -> list[float]:
    """Where a gutter may lie: before the left edges at which many lines begin, and the first does not."""
    edges = Counter(round(piece.left) for piece in pieces)
    near = {edge: edges[edge - 1] + edges[edge] + edges[edge + 1] for edge in tuple(edges)}
    first = min(edges, default=0)
    return [edge - 1.5 for edge in sorted(near) if near[edge] >= _LEAST_LINES - 1 and edge > first + 1]


def _bands(pieces: Sequence[Piece], at: float) -> Iterator[_Band]:
    """The stretches of the page, from the top, in which nothing crosses this place."""
    left: list[Piece] = []
    right: list[Piece] = []
    for piece in sorted(pieces, key=lambda each: -each.top):
        if piece.left < at < piece.right:
            if left and right:
                yield _Band(tuple(left), tuple(right))
            left, right = [], []
        else:
            (left if piece.right <= at else right).append(piece)
    if left and right:
        yield _Band(tuple(left), tuple(right))


def _is_columned(band: _Band, rules: Sequence[Rule]) -> bool:
    sides = (rows(band.left), rows(band.right))
    if min(map(len, sides)) < _LEAST_LINES or _ruled(band, rules) >= _RULED:
        return False
    whole = max(piece.right for piece in band.right) - min(piece.left for piece in band.left)
    if band.gutter < _GUTTER * median(piece.height for piece in band.left):
        return False
    if _is_numbered(sides[0]):
        return _is_numbered(sides[1])  # on a page with numbers at its edge alone, a line goes on to the other edge
    return all(_is_full(side, whole) for side in sides)


def _is_full(side: Sequence[Sequence[Piece]], whole: float) -> bool:
    """Is it running text, and wide enough to be a column?"""
    left, right = min(row[0].left for row in side), max(row[-1].right for row in side)
    filled = median(row[-1].right - row[0].left for row in side)
    words = median(len(" ".join(piece.words for piece in row).split()) for row in side)
    return right - left >= _SHARE * whole and filled >= _FULL * (right - left) and words >= _WORDS


def _is_numbered(side: Sequence[Sequence[Piece]]) -> bool:
    """Are its lines numbered one by one, as those of a transcript?"""
    numbers = [number for row in side if (number := _number(row)) is not None]
    counted = sum(below == above + 1 for above, below in pairwise(numbers))
    return counted + 1 >= _COUNTED * len(side)


def _number(row: Sequence[Piece]) -> int | None:
    """The number of a line of a transcript, which may stand behind a time."""
    words = [word for piece in row[:2] for word in piece.words.split()]
    number = words[1] if len(words) > 1 and _TIME.fullmatch(words[0]) else words[0]
    return int(number) if number.isdecimal() and len(number) <= 2 else None


def _ruled(band: _Band, rules: Sequence[Rule]) -> int:
    """How many lines are ruled across the gutter, between the first and the last line of words."""
    at = min(piece.left for piece in band.right) - 0.5
    heights = {round(rule.height) for rule in rules if rule.left <= at <= rule.right}
    return sum(band.bottom < height < band.top for height in heights)

"""Words on a page in one stretch, with their box, and the lines that they make. Runs in the child."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from inlimine.materials.pdf.rules import Rule

_SAME_LINE = 0.5
"""Share of the lower piece's height by which two pieces of one line overlap at least."""

_ONE_WORD, _WIDE = 0.12, 1.0
"""Gaps between two pieces, in heights: below the first none, from the second on a column's."""

_FURTHER = 1.4
"""Distance of two lines, in usual ones, from which a blank line stands between."""

_ACROSS = 0.8
"""Share of a row's width that a line below it covers, if it parts the rows of a table."""

_WIDEST = 200
"""Columns of the widest line; a page on which more would fit has letters too small to be read."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words and their box in points from the page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    words: str

    @property
    def height(self) -> float:
        """How tall the box is."""
        return self.top - self.bottom


def rows(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """The pieces of each line from left to right, the lines from the top."""
    made: list[list[Piece]] = []
    for piece in sorted((each for each in pieces if each.words.strip()), key=lambda each: (-each.top, each.left)):
        row = next((each for each in reversed(made[-3:]) if _beside(each[0], piece)), None)
        made.append([piece]) if row is None else row.append(piece)
    return [sorted(row, key=lambda each: each.left) for row in made]


def _beside(one: Piece, other: Piece) -> bool:
    """Do two pieces stand on one line?"""
    overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
    return overlap >= _SAME_LINE * min(one.height, other.height)


def printed(pieces: Iterable[Piece], rules: Sequence[Rule] = ()) -> list[str]:
    """The page as lines of text: columns below each other, blank lines where the page has a gap or a ruled row."""
    made = rows(pieces)
    if not made:
        return []
    edge = min(row[0].left for row in made)
    letter = _letter(made)
    usual = _usual_distance(made)
    lines: list[str] = []
    for above, row in zip([None, *made], made, strict=False):
        far = above is not None and usual > 0 and above[0].bottom - row[0].bottom > _FURTHER * usual
        if far or (above is not None and _ruled(above, row, rules)):
            lines.append("")
        lines.append(_line(row, edge, letter))
    return lines


def _ruled(above: Sequence[Piece], below: Sequence[Piece], rules: Sequence[Rule]) -> bool:
    """Does a line part two rows of a table, from the first column to the last?"""
    if max(len(above), len(below)) < 2:
        return False
    start = min(above[0].left, below[0].left)
    end = max(above[-1].right, below[-1].right)
    low, high = _middle(below), _middle(above)
    between = sorted((rule.left, rule.right) for rule in rules if low < rule.height < high)
    covered, at = 0.0, start
    for left, right in between:
        covered += max(0.0, min(right, end) - max(left, at))
        at = max(at, right)
    return covered >= _ACROSS * (end - start)


def _middle(row: Sequence[Piece]) -> float:
    return median((piece.bottom + piece.top) / 2 for piece in row)


def _letter(made: Sequence[Sequence[Piece]]) -> float:
    """The usual width of a letter."""
    widths = [(piece.right - piece.left) / len(piece.words) for row in made for piece in row]
    widest = max(row[-1].right for row in made) - min(row[0].left for row in made)
    return max(median(widths), widest / _WIDEST, 0.1)


def _usual_distance(made: Sequence[Sequence[Piece]]) -> float:
    """The distance of lines inside paragraphs, which are the nearer ones."""
    distances = sorted(one[0].bottom - other[0].bottom for one, other in pairwise(made))
    return distances[len(distances) // 4] if distances else 0.0


def _line(row: Sequence[Piece], edge: float, letter: float) -> str:
    said, before = "", None
    for piece in row:
        column = min(_WIDEST, round((piece.left - edge) / letter))
        if before is None or piece.left - before.right >= _WIDE * piece.height:
            said = said.rstrip()
            said += " " * max(column - len(said), 3 if said else 0)
        elif piece.left - before.right >= _ONE_WORD * piece.height:
            said += " " * (not said.endswith(" "))
        said += piece.words.lstrip() if not said or said.endswith(" ") else piece.words
        before = piece
    return said.rstrip()

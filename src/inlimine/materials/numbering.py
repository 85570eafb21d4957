"""Line numbers of a transcript, learned from the document: no column, no page length is assumed.

Any number at the edge of a line may be a line number. The numbers that count up one by one, in one column of
each page, and begin again on the next page are; a dynamic program finds the chain that explains most.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice, pairwise
from operator import attrgetter

import numpy as np

from inlimine.materials.printed import Ints, PrintedLines
from inlimine.passages.codes import SPACES
from inlimine.passages.many import many

TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2}(?:[.:]\d{1,3})?)?(?: ?[AaPp]\.?[Mm]\.?)?[\])]?"
"""A time of day as reporters' programs print it beside a line."""

GAP = r"(?<!\s)\s{2,}+"
"""What parts a margin from the text: two spaces or more, looked at once, however long the run."""

_LEFT = re.compile(rf"\s*(?:{TIME}\s+)?([0-9]{{1,2}})(?:\s*[|│┃])?(?=\s|$)")
_RIGHT = re.compile(rf"(?:^|{GAP}|[|│┃]\s*)([0-9]{{1,2}})\s*$")

LONGEST_PAGE = 60
"""Numbers above are no line numbers."""

LOOK_BACK = 12
"""So many numbers may stand between two line numbers without being any (a list in a wrapped line)."""

SHORTEST_CHAIN = 5
"""Fewer numbers in a row prove nothing."""

LONGEST_USUAL = 40
"""Numbers that count on beyond are the entries of a list."""

LEAST_SHARE = 1 / 3
"""Share of the lines that must have a number; on title pages every second line has none."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A line number: on which physical line, which number, from which column to which.

    `bare`: there is nothing else on the line; `behind`: it stands at the right edge, behind the text.
    """

    at: int
    number: int
    left: int
    right: int
    bare: bool = False
    behind: bool = False


Page = tuple[Mark, ...]


def numbered_pages(lines: PrintedLines, breaks: Sequence[int]) -> tuple[Page, ...]:
    """Find the line numbers, page by page; empty where the document has none.

    `breaks` are the physical lines that begin a sheet, as far as form feeds and stamps tell.
    """
    for edge in (_LEFT, _RIGHT):
        marks = _candidates(lines, edge)
        terrain = _Terrain(lines, breaks)
        pages = _trimmed(_without_strays(_split(_chain(marks, terrain)), terrain))
        if _is_numbering(pages, lines):
            return pages
    return ()


def _candidates(lines: PrintedLines, edge: re.Pattern[str]) -> Sequence[Mark]:
    """Every number at the edge of a line; `edge` says what one is, arrays find the plain ones."""
    if edge is _RIGHT:
        last = lines.code(lines.tails - 1)
        ends_in_digit = np.flatnonzero((last >= ord("0")) & (last <= ord("9")) & (lines.heads < lines.ends))
        return [*_marks(lines, ends_in_digit, edge)]
    plain, doubtful = _plain_numbers(lines)
    others = [*_marks(lines, doubtful, edge)]
    return sorted([*plain, *others], key=lambda mark: mark.at) if others else plain


def _marks(lines: PrintedLines, ats: Ints, edge: re.Pattern[str]) -> Iterator[Mark]:
    for at, line in zip(ats.tolist(), lines.some(ats), strict=True):
        found = edge.match(line.text) if edge is _LEFT else edge.search(line.text)
        if found and 0 < int(found[1]) <= LONGEST_PAGE:
            rest = line.text[found.end() :] if edge is _LEFT else line.text[: found.start()]
            yield Mark(at, int(found[1]), *found.span(1), not rest.strip(), edge is _RIGHT)


def _plain_numbers(lines: PrintedLines) -> tuple[tuple[Mark, ...], Ints]:
    """Lines that begin with one or two digits and a space; and those that only the pattern can tell."""
    busy, heads, ends = lines.busy, lines.heads[lines.busy], lines.ends[lines.busy]
    one, other = (_digit(lines.code(heads + off)) for off in (0, 1))
    other[heads + 1 >= ends] = -1
    lefts = heads + 1 + (other >= 0)
    after = np.where(lefts < ends, lines.code(lefts), ord(" "))
    rest = lines.first_printed(lefts)
    first = lines.code(heads)
    told = (one >= 0) & SPACES[after] & ~((rest < ends) & np.isin(lines.code(rest), _RULES))
    numbers = np.where(other >= 0, 10 * one + other, one)
    kept = np.flatnonzero(told & (numbers > 0) & (numbers <= LONGEST_PAGE))
    starts = lines.starts[busy[kept]]
    columns = (busy[kept], numbers[kept], heads[kept] - starts, lefts[kept] - starts, rest[kept] >= ends[kept])
    plain = many(Mark, **dict(zip(_FIELDS, (column.tolist() for column in columns), strict=True)))
    doubtful = ~told & ((one >= 0) | np.isin(first, _BRACKETS) | (first > ord("~")))
    return plain, busy[doubtful]


_FIELDS = ("at", "number", "left", "right", "bare")
_RULES = [ord(sign) for sign in "|│┃"]
_BRACKETS = [ord(sign) for sign in "[("]


def _digit(points: Ints) -> Ints:
    """What each digit says; -1: no digit."""
    return np.where((points >= ord("0")) & (points <= ord("9")), points - ord("0"), -1)


class _Terrain:
    """What lies between two lines: sheet breaks and printed lines."""

    def __init__(self, lines: PrintedLines, breaks: Sequence[int]) -> None:
        self.marked = bool(breaks)
        self._heads = np.bincount(np.asarray(breaks, np.int64) + 1, minlength=len(lines) + 1).cumsum()
        self._busy = np.asarray(lines.busy_before)
        self._heads_above: list[int] = self._heads.tolist()
        self._busy_above = lines.busy_before

    def breaks(self, above: Mark, below: Mark) -> bool:
        return self._heads_above[below.at + 1] > self._heads_above[above.at + 1]

    def lines(self, above: Mark, below: Mark) -> int:
        return self._busy_above[below.at] - self._busy_above[above.at + 1]

    def best(self, marks: Sequence[Mark]) -> list[int]:
        """For each mark the next one that does not follow best from the mark before it; the number after all."""
        at, number, left, right = (
            np.fromiter(map(attrgetter(name), marks), np.int64, len(marks)) for name in _FIELDS[:4]
        )
        above, below = at[:-1], at[1:]
        good = (np.diff(number) == 1) & ((np.diff(left) == 0) | (np.diff(right) == 0))
        good &= self._heads[below + 1] == self._heads[above + 1]
        good &= self._busy[below] == self._busy[above + 1]
        bad = np.append(np.flatnonzero(~np.append(False, good)), len(marks))
        ends: list[int] = bad[np.searchsorted(bad, np.arange(len(marks)))].tolist()
        return ends


BEST_GAIN = 4.0
"""A number counts up by one in its column on the next printed line."""


def _chain(marks: Sequence[Mark], terrain: _Terrain) -> list[Mark]:
    """The best chain of line numbers: each number gains by following from the one before."""
    score: list[float] = []
    back: list[int] = []
    champion = -1
    ends = terrain.best(marks)
    while len(score) < len(marks):
        i = len(score)
        if ends[i] > i and champion == i - 1:  # the champion's own run of numbers is the best that can be
            back.extend(range(i - 1, ends[i] - 1))
            score.extend(islice(count(score[-1] + BEST_GAIN, BEST_GAIN), ends[i] - i))
            champion = ends[i] - 1
            continue
        mark = marks[i]
        best, source = (1.0 if mark.number == 1 else 0.0), -1
        anew = score[champion] - _cost_of_beginning(mark) if champion >= 0 and mark.number <= 3 else 0.0
        if anew > best:
            best, source = anew, champion
        for j in reversed(range(max(0, i - LOOK_BACK), i)):
            if score[j] + BEST_GAIN <= best:
                continue
            gain = _gain(marks[j], mark, terrain)
            if gain is not None and score[j] + gain > best:
                best, source = score[j] + gain, j
        score.append(best)
        back.append(source)
        if champion < 0 or best > score[champion]:
            champion = i
    return _trace(marks, back, champion)


def _trace(marks: Sequence[Mark], back: Sequence[int], last: int) -> list[Mark]:
    chain = []
    while last >= 0:
        chain.append(marks[last])
        last = back[last]
    return chain[::-1]


def _gain(above: Mark, below: Mark, terrain: _Terrain) -> float | None:
    """What it is worth that one number follows the other; None: it cannot."""
    step = below.number - above.number
    far = min(3.0, terrain.lines(above, below) / 4)
    broken = terrain.breaks(above, below)
    if 1 <= step <= 4:
        return 5.0 - 2.0 * step + _alignment(above, below) - far - (4.0 if broken else 0.0)
    if step < 0 and below.number <= 3 and (broken or above.number >= 10):
        return 3.0 - _cost_of_beginning(below) - far
    if step <= 0 and broken and below.number == 1:
        return 1.0 - far
    return None


def _cost_of_beginning(mark: Mark) -> float:
    """A page begins with 1; a bare 2 or 3 is more likely the page's own number, which counts on as well."""
    return 1.0 if mark.number == 1 else 5.5 if mark.bare else 5.0


def _alignment(above: Mark, below: Mark) -> float:
    """Numbers of a page stand in one column, set to the left or to the right; a wrapped line's do not."""
    off = min(abs(above.left - below.left), abs(above.right - below.right))
    return (1.0, 0.0)[off] if off < 2 else -4.0


def _split(chain: Sequence[Mark]) -> list[Page]:
    """A number that does not count up begins a page."""
    pages: list[list[Mark]] = [[mark] for mark in chain[:1]]
    for above, below in pairwise(chain):
        if below.number <= above.number:
            pages.append([])
        pages[-1].append(below)
    return [tuple(page) for page in pages]


def _without_strays(pages: Sequence[Page], terrain: _Terrain) -> list[Page]:
    """Where sheets are marked, a page of one or two lines on the sheet of another is a number in the text."""
    kept: list[Page] = []
    for page in pages:
        stray = kept and len(page) <= 2 < len(kept[-1]) and not terrain.breaks(kept[-1][-1], page[0])
        if not (stray and terrain.marked):
            kept.append(page)
    return kept


def _trimmed(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Take away printed page numbers that happened to fit: bare ones beyond the usual length, or alone."""
    if not pages:
        return ()
    lengths = Counter(page[-1].number for page in pages)
    usual = max(lengths, key=lambda length: length * lengths[length])
    kept = []
    for page in pages:
        rest = page
        while rest and rest[-1].bare and rest[-1].number > usual and len(pages) > 2:
            rest = rest[:-1]
        if len(rest) > 2 or any(not mark.bare for mark in rest):
            kept.append(rest)
    return tuple(kept)


def _is_numbering(pages: Sequence[Page], lines: PrintedLines) -> bool:
    """Enough numbers, on enough of the lines, with a full page or two pages of one length."""
    marks = [mark for page in pages for mark in page]
    if len(marks) < SHORTEST_CHAIN:
        return False
    busy = len(lines.busy_between(marks[0].at, marks[-1].at + 1))
    if len(marks) < LEAST_SHARE * busy:
        return False
    lengths = Counter(page[-1].number for page in pages)
    if lengths.most_common(1)[0][0] > LONGEST_USUAL:
        return False
    twice = any(length >= 8 and times > 1 for length, times in lengths.items())
    return twice or max(lengths) >= 20 or _is_speech(lines)


def _is_speech(lines: PrintedLines) -> bool:
    """A short excerpt has no full page, but it has speakers."""
    labels = re.compile(r"^[\s\d:]*(?:Q[.:\s]|A[.:\s]\s|[A-Z][A-Z. ]{3,30}:)")
    return sum(bool(labels.match(line.text)) for line in lines) >= 2

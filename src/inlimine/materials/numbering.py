"""Line numbers of a transcript, learned from the document: no column, no page length is assumed.

Any number at the edge of a line may be a line number. The numbers that count up one by one, in one column of
each page, and begin again on the next page are; a dynamic program finds the chain that explains most.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count, islice

import numpy as np

from inlimine.materials.marks import Ints, Mark, Marks, Pages, no_pages
from inlimine.materials.printed import PrintedLines
from inlimine.passages.codes import SPACE, SPACES

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

LATEST_FIRST = 3
"""A page whose first numbers were not read begins with this one at the latest."""

STRAY = 2
"""Lines of what is no page but a number in the text."""

LEAST_SHARE = 1 / 3
"""Share of the lines that must have a number; on title pages every second line has none."""


def numbered_pages(lines: PrintedLines, breaks: Sequence[int]) -> Pages:
    """Find the line numbers, page by page; none where the document has no such column.

    `breaks` are the physical lines that begin a sheet, as far as form feeds and stamps tell.
    """
    for edge in (_LEFT, _RIGHT):
        marks = _candidates(lines, edge)
        terrain = _Terrain(lines, breaks, marks)
        pages = _trimmed(_without_strays(_split(marks.where(_chain(terrain))), terrain))
        if _is_numbering(pages, lines):
            return pages
    return no_pages()


def _candidates(lines: PrintedLines, edge: re.Pattern[str]) -> Marks:
    """Every number at the edge of a line; `edge` says what one is, arrays find the plain ones."""
    if edge is _RIGHT:
        last = lines.code(lines.tails - 1)
        ends_in_digit = np.flatnonzero((last >= ord("0")) & (last <= ord("9")) & (lines.heads < lines.ends))
        return Marks.of(_marks(lines, ends_in_digit, edge))
    plain, doubtful = _plain_numbers(lines)
    return plain.joined(Marks.of(_marks(lines, doubtful, edge))) if len(doubtful) else plain


def _marks(lines: PrintedLines, ats: Ints, edge: re.Pattern[str]) -> Iterator[Mark]:
    for at, line in zip(ats.tolist(), lines.some(ats), strict=True):
        found = edge.match(line.text) if edge is _LEFT else edge.search(line.text)
        if found and 0 < int(found[1]) <= LONGEST_PAGE:
            rest = line.text[found.end() :] if edge is _LEFT else line.text[: found.start()]
            yield Mark(at, int(found[1]), *found.span(1), not rest.strip(), edge is _RIGHT)


def _plain_numbers(lines: PrintedLines) -> tuple[Marks, Ints]:
    """Lines that begin with one or two digits and a space; and those that only the pattern can tell."""
    busy, heads, ends = lines.busy, lines.heads[lines.busy], lines.ends[lines.busy]
    first = lines.code(heads)
    one, other = _digit(first), _digit(lines.code(heads + 1))
    other[heads + 1 >= ends] = -1
    lefts = heads + 1 + (other >= 0)
    after = np.where(lefts < ends, lines.code(lefts), SPACE)
    rest = lines.first_printed(lefts)
    told = (one >= 0) & SPACES[after] & ~((rest < ends) & np.isin(lines.code(rest), _RULES))
    numbers = np.where(other >= 0, 10 * one + other, one)
    kept = np.flatnonzero(told & (numbers > 0) & (numbers <= LONGEST_PAGE))
    starts, bare = lines.starts[busy[kept]], rest[kept] >= ends[kept]
    plain = Marks(
        busy[kept], numbers[kept], heads[kept] - starts, lefts[kept] - starts, bare, np.zeros(len(kept), np.bool_)
    )
    doubtful = ~told & ((one >= 0) | np.isin(first, _BRACKETS) | (first > ord("~")))
    return plain, busy[doubtful]


_RULES = [ord(sign) for sign in "|│┃"]
_BRACKETS = [ord(sign) for sign in "[("]


def _digit(points: Ints) -> Ints:
    """What each digit says; -1: no digit."""
    return np.where((points >= ord("0")) & (points <= ord("9")), points - ord("0"), -1)


class _Terrain:
    """The numbers that may be line numbers, and what lies between the lines on which they stand."""

    def __init__(self, lines: PrintedLines, breaks: Sequence[int], marks: Marks) -> None:
        self.marked = bool(breaks)
        self.marks = marks
        self.heads = np.bincount(np.asarray(breaks, np.int64) + 1, minlength=len(lines) + 1).cumsum()
        self._busy = lines.printed_before
        self._number: list[int] = marks.number.tolist()
        self._left: list[int] = marks.left.tolist()
        self._right: list[int] = marks.right.tolist()
        self._bare: list[bool] = marks.bare.tolist()
        self._head: list[int] = self.heads[marks.at + 1].tolist()
        self._above: list[int] = self._busy[marks.at].tolist()
        self._below: list[int] = self._busy[marks.at + 1].tolist()

    def best(self) -> list[int]:
        """For each mark the next one that does not follow best from the mark before it; the number after all."""
        marks = self.marks
        above, below = marks.at[:-1], marks.at[1:]
        good = (np.diff(marks.number) == 1) & ((np.diff(marks.left) == 0) | (np.diff(marks.right) == 0))
        good &= self.heads[below + 1] == self.heads[above + 1]
        good &= self._busy[below] == self._busy[above + 1]
        bad = np.append(np.flatnonzero(~np.append(False, good)), len(marks))
        ends: list[int] = bad[np.searchsorted(bad, np.arange(len(marks)))].tolist()
        return ends

    def begun(self, one: int) -> float:
        """What a number is worth that follows none."""
        return 1.0 if self._number[one] == 1 else 0.0

    def may_begin(self, one: int) -> bool:
        """May a page begin with it?"""
        return self._number[one] <= LATEST_FIRST

    def gain(self, above: int, below: int) -> float | None:
        """What it is worth that one number follows the other; None: it cannot."""
        step = self._number[below] - self._number[above]
        far = min(3.0, (self._above[below] - self._below[above]) / 4)
        broken = self._head[below] > self._head[above]
        if 1 <= step <= 4:
            return 5.0 - 2.0 * step + self._alignment(above, below) - far - (4.0 if broken else 0.0)
        if step < 0 and self.may_begin(below) and (broken or self._number[above] >= 10):
            return 3.0 - self.cost_of_beginning(below) - far
        if step <= 0 and broken and self._number[below] == 1:
            return 1.0 - far
        return None

    def cost_of_beginning(self, one: int) -> float:
        """A page begins with 1; a bare 2 or 3 is more likely the page's own number, which counts on as well."""
        return 1.0 if self._number[one] == 1 else 5.5 if self._bare[one] else 5.0

    def _alignment(self, above: int, below: int) -> float:
        """Numbers of a page stand in one column, set to the left or to the right; a wrapped line's do not."""
        left, right = self._left[above] - self._left[below], self._right[above] - self._right[below]
        off = min(abs(left), abs(right))
        return (1.0, 0.0)[off] if off < 2 else -4.0


BEST_GAIN = 4.0
"""A number counts up by one in its column on the next printed line."""


def _chain(terrain: _Terrain) -> Ints:
    """The best chain of line numbers: each number gains by following from the one before."""
    score: list[float] = []
    back: list[int] = []
    champion = -1
    ends = terrain.best()
    while len(score) < len(ends):
        i = len(score)
        if ends[i] > i and champion == i - 1:  # the champion's own run of numbers is the best that can be
            back.extend(range(i - 1, ends[i] - 1))
            score.extend(islice(count(score[-1] + BEST_GAIN, BEST_GAIN), ends[i] - i))
            champion = ends[i] - 1
            continue
        best, source = terrain.begun(i), -1
        if champion >= 0 and terrain.may_begin(i):
            anew = score[champion] - terrain.cost_of_beginning(i)
            best, source = (anew, champion) if anew > best else (best, source)
        for j in reversed(range(max(0, i - LOOK_BACK), i)):
            if score[j] + BEST_GAIN <= best:
                continue
            gain = terrain.gain(j, i)
            if gain is not None and score[j] + gain > best:
                best, source = score[j] + gain, j
        score.append(best)
        back.append(source)
        if champion < 0 or best > score[champion]:
            champion = i
    return _trace(back, champion)


def _trace(back: Sequence[int], last: int) -> Ints:
    """The numbers that led to the last one; most follow the one just before them, so that whole runs are taken."""
    jumps = np.flatnonzero(np.array(back, np.int64) != np.arange(-1, len(back) - 1)).tolist()
    runs = [np.zeros(0, np.int64)]
    while last >= 0:
        jump = bisect_right(jumps, last) - 1
        first = jumps[jump] if jump >= 0 else 0
        runs.append(np.arange(first, last + 1))
        last = back[first]
    return np.concatenate(runs[::-1])


def _split(chain: Marks) -> Pages:
    """A number that does not count up begins a page."""
    begins = np.flatnonzero(np.diff(chain.number, prepend=chain.number[:1]) <= 0)
    return Pages(chain, np.append(begins, len(chain)))


def _without_strays(pages: Pages, terrain: _Terrain) -> Pages:
    """Where sheets are marked, a page of one or two lines on the sheet of another is a number in the text."""
    sizes = np.diff(pages.bounds)
    if not terrain.marked or sizes.min(initial=STRAY + 1) > STRAY:
        return pages
    begins, ends = (terrain.heads[lines + 1].tolist() for lines in (pages.firsts, pages.lasts))
    kept: list[int] = []
    for page, size in enumerate(sizes.tolist()):
        stray = kept and size <= STRAY < sizes[kept[-1]] and begins[page] <= ends[kept[-1]]
        if not stray:
            kept.append(page)
    return pages.kept(np.isin(np.repeat(np.arange(len(pages)), sizes), kept))


def _trimmed(pages: Pages) -> Pages:
    """Take away printed page numbers that happened to fit: bare ones beyond the usual length, or alone."""
    if not pages:
        return pages
    lengths = Counter(pages.lengths.tolist())
    usual = max(lengths, key=lambda length: length * lengths[length])
    kept = np.ones(len(pages.marks), np.bool_)
    for page in np.flatnonzero(pages.lengths > usual).tolist() if len(pages) > 2 else ():
        last = pages.bounds[page + 1] - 1
        while last >= pages.bounds[page] and pages.marks.bare[last] and pages.marks.number[last] > usual:
            kept[last] = False
            last -= 1
    begins = pages.bounds[:-1]
    many = np.add.reduceat(kept, begins, dtype=np.int64) > 2
    worded = np.logical_or.reduceat(kept & ~pages.marks.bare, begins)
    return pages.kept(kept & np.repeat(many | worded, np.diff(pages.bounds)))


def _is_numbering(pages: Pages, lines: PrintedLines) -> bool:
    """Enough numbers, on enough of the lines, with a full page or two pages of one length."""
    marks = pages.marks
    if len(marks) < SHORTEST_CHAIN:
        return False
    busy = lines.printed_before[marks.at[-1] + 1] - lines.printed_before[marks.at[0]]
    if len(marks) < LEAST_SHARE * busy:
        return False
    lengths = Counter(pages.lengths.tolist())
    if lengths.most_common(1)[0][0] > LONGEST_USUAL:
        return False
    twice = any(length >= 8 and times > 1 for length, times in lengths.items())
    return twice or max(lengths) >= 20 or _is_speech(lines)


def _is_speech(lines: PrintedLines) -> bool:
    """A short excerpt has no full page, but it has speakers."""
    labels = re.compile(r"^[\s\d:]*(?:Q[.:\s]|A[.:\s]\s|[A-Z][A-Z. ]{3,30}:)")
    return sum(bool(labels.match(line.text)) for line in lines) >= 2

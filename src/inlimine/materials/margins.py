"""The margins of a numbered page: times of day and line numbers beside the text are no content."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from inlimine.materials.marks import Mark, Marks
from inlimine.materials.numbering import GAP, TIME
from inlimine.materials.printed import Flags, Ints, PrintedLine, PrintedLines

_TIME_FIRST = re.compile(rf"\s*({TIME})(?=\s|$)")
_TIME_NEXT = re.compile(rf"\s+({TIME})(?=\s|$)")
_TIME_LAST = re.compile(rf"(?:^|{GAP})({TIME})(?:\s+[0-9]{{1,2}})?\s*$")
_NUMBER_LAST = re.compile(rf"(?:^|{GAP}|[|│┃]\s*)([0-9]{{1,2}})(?:\s+{TIME})?\s*$")
_RULE = re.compile(r"\s*[|│┃]")

LEAST_TIMES = 3
"""Fewer times of day in one column are times that somebody spoke of."""

SHARE_FIRST, SHARE_NEXT, SHARE_LAST, SHARE_NUMBERS = 0.02, 0.4, 0.02, 0.5
"""Share of the numbered lines that must have it: a column of its own needs little, one beside the text more."""

SHARE_ANYWHERE = 0.5
"""Share of the numbered lines that must end in a time before no column is asked for."""

STEADY = 0.8
"""Share of a margin's times that stand in its column."""

Columns = frozenset[int]
"""Where a margin's times may begin (from 0, or from the line number), or, as negative numbers, where they end."""


@dataclass(frozen=True, slots=True)
class Margins:
    """Which margins the document has: times before and after the line number, times and numbers at the right.

    `last_anywhere`: so many lines end in a time that it is no speech, whatever its column; `ruled_last`: a bar
    stands at the right of the text.
    """

    first: Columns = frozenset()
    following: Columns = frozenset()
    last: Columns = frozenset()
    last_anywhere: bool = False
    numbers_last: bool = False
    ruled_last: bool = False


class _Beside:
    """What stands beside the numbers of marked lines, as arrays see it: which lines a pattern must look at."""

    def __init__(self, lines: PrintedLines, ats: Ints, marks: Marks, marked: Ints) -> None:
        self.at, self.marks, self.marked = ats, marks, marked
        self.starts, self.ends = lines.starts[self.at], lines.ends[self.at]
        left, right, behind = (np.append(column, 0)[marked] for column in (marks.left, marks.right, marks.behind))
        self.rights = right
        self.unmarked: Flags = marked == UNMARKED
        self.behind: Flags = behind > 0
        timed = lines.holding(":", self.starts, self.ends)
        follow = lines.first_printed(self.starts + right)
        code = np.where(follow < self.ends, lines.code(follow), 0)
        self.first = timed & (self.behind | (lines.heads[self.at] < self.starts + left))
        self.next = timed & _begins_time(code)
        self.ruled: Flags = np.isin(code, _RULES)
        self.ruled_last: Flags = np.isin(lines.code(np.maximum(lines.tails[self.at] - 1, 0)), _RULES)
        ends_digit, ends_time = _ends(lines, self.at)
        self.last_number: Flags = ends_digit | (ends_time & timed)
        self.last_time: Flags = (ends_digit | ends_time) & timed

    def where(self, some: Flags, lines: PrintedLines) -> Iterator[tuple[int, PrintedLine, Mark | None]]:
        """Indexes of the lines for which it is so, with their lines and marks."""
        found = np.flatnonzero(some)
        marks = self.marks.where(np.maximum(self.marked[found], 0))
        unmarked = self.unmarked[found].tolist()
        beside = (None if bare else mark for mark, bare in zip(marks, unmarked, strict=True))
        return zip(found.tolist(), lines.some(self.at[found]), beside, strict=True)


UNMARKED = -1
"""Instead of the index of a line's number: it has none."""

_RULES = [ord(sign) for sign in "|│┃"]


def _begins_time(points: Ints) -> Flags:
    """A digit or a bracket, or a sign that may be a digit elsewhere."""
    digit = (points >= ord("0")) & (points <= ord("9"))
    flags: Flags = digit | (points == ord("[")) | (points == ord("(")) | (points > ord("~"))
    return flags


def _ends(lines: PrintedLines, at: Ints) -> tuple[Flags, Flags]:
    """Lines that end in a digit; lines whose last sign else may end a time: 9:30 a.m., (9:30)."""
    last, before = lines.code(lines.tails[at] - 1), lines.code(np.maximum(lines.tails[at] - 2, 0))
    in_m = np.isin(last, _M) | ((last == ord(".")) & np.isin(before, _M))
    digit = (last >= ord("0")) & (last <= ord("9"))
    return digit, in_m | np.isin(last, _CLOSING) | (last > ord("~"))


_CLOSING = [ord(sign) for sign in ")]"]
_M = [ord("m"), ord("M")]


def learn_margins(lines: PrintedLines, marks: Marks) -> Margins:
    """Learn from the numbered lines which margins the document has."""
    beside = _Beside(lines, marks.at, marks, np.arange(len(marks)))
    first_texts, next_texts, last_texts, number_texts = (
        [(line.text, mark) for _, line, mark in beside.where(some, lines) if mark]
        for some in (beside.first, beside.next, beside.last_time, beside.last_number)
    )
    first = [hit for text, mark in first_texts if (hit := _TIME_FIRST.match(text)) and _stands_first(hit, mark)]
    following = [(hit, mark) for text, mark in next_texts if (hit := _TIME_NEXT.match(text, mark.right))]
    numbers = [mark for text, mark in number_texts if _right_number(text, mark)]
    total = len(marks)
    at_left = Margins(
        first=Columns(hit.start(1) for hit in first if _enough(len(first), total, SHARE_FIRST)),
        following=_columns([_off(hit, mark) for hit, mark in following], total, SHARE_NEXT),
    )
    last = [hit for text, mark in last_texts if (hit := _TIME_LAST.search(text, _left(text, mark, at_left)))]
    return replace(
        at_left,
        last=_columns([(hit.start(1), -hit.end(1)) for hit in last], total, SHARE_LAST),
        last_anywhere=_enough(len(last), total, SHARE_ANYWHERE),
        numbers_last=_enough(len(numbers), total, SHARE_NUMBERS),
        ruled_last=_enough(int(np.count_nonzero(beside.ruled_last)), total, SHARE_NUMBERS),
    )


def contents(lines: PrintedLines, ats: Ints, marked: Ints, marks: Marks, margins: Margins) -> tuple[Ints, Ints]:
    """Where the text of each line stands, from and to, in code points of the document.

    `ats` are physical lines, `marked` says which of the marks each has.
    """
    beside = _Beside(lines, ats, marks, marked)
    doubtful = beside.ruled | beside.behind
    if margins.first:
        doubtful |= beside.unmarked
    if margins.following:
        doubtful |= beside.next
    if margins.last or margins.last_anywhere:
        doubtful |= beside.last_time
    if margins.numbers_last:
        doubtful |= beside.last_number
    if margins.ruled_last:
        doubtful |= beside.ruled_last
    starts = np.minimum(lines.first_printed(beside.starts + beside.rights), beside.ends)
    ends = np.maximum(lines.tails[beside.at], starts)
    for index, line, mark in beside.where(doubtful, lines):
        starts[index], ends[index] = content(line, mark, margins)
    return starts, ends


def content(line: PrintedLine, mark: Mark | None, margins: Margins) -> tuple[int, int]:
    """Where the text of a line stands, from and to, in code points of the document."""
    text = line.text
    left = _left(text, mark, margins)
    right = _right(text, left, mark, margins)
    while left < right and text[left].isspace():
        left += 1
    while left < right and text[right - 1].isspace():
        right -= 1
    return line.start + left, line.start + max(left, right)


def _left(text: str, mark: Mark | None, margins: Margins) -> int:
    if mark is None or mark.behind:
        found = _TIME_FIRST.match(text)
        return found.end() if found and found.start(1) in margins.first else 0
    following = _TIME_NEXT.match(text, mark.right)
    if following and set(_off(following, mark)) & margins.following:
        return following.end()
    rule = _RULE.match(text, mark.right)
    return rule.end() if rule else mark.right


def _right(text: str, left: int, mark: Mark | None, margins: Margins) -> int:
    right = len(text)
    found = _TIME_LAST.search(text, left) if margins.last or margins.last_anywhere else None
    if found and (margins.last_anywhere or {found.start(1), -found.end(1)} & margins.last):
        right = min(right, found.start())
    if mark and mark.behind:
        right = min(right, len(text[: mark.left].rstrip(" \t|│┃")))
    elif mark and margins.numbers_last and (number := _right_number(text, mark)):
        right = min(right, number.start())
    if margins.ruled_last:
        right = max(left, len(text[:right].rstrip(" \t|│┃")))
    return right


def _off(hit: re.Match[str], mark: Mark) -> tuple[int, int]:
    """How far from the number's left edge and (negative) from its right one: numbers may be set to either."""
    return hit.start(1) - mark.left, mark.right - hit.start(1)


def _stands_first(hit: re.Match[str], mark: Mark) -> bool:
    return mark.behind or hit.end() <= mark.left


def _right_number(text: str, mark: Mark) -> re.Match[str] | None:
    """The same number again at the right edge."""
    found = None if mark.behind else _NUMBER_LAST.search(text, mark.right)
    return found if found and int(found[1]) == mark.number else None


def _enough(times: int, total: int, share: float) -> bool:
    return times >= LEAST_TIMES and times >= share * total


def _columns(places: Sequence[tuple[int, int]], total: int, share: float) -> Columns:
    """The columns in which nearly all of them stand, if there are enough of them."""
    if not _enough(len(places), total, share):
        return Columns()
    return Columns(_steady(place[0] for place in places) | _steady(place[1] for place in places))


def _steady(columns: Iterable[int]) -> set[int]:
    counted = Counter(columns)
    column, times = counted.most_common(1)[0]
    return {column} if times >= STEADY * counted.total() else set()

"""The lines of a numbered paper: kept as columns, and to whoever asks the same as lines made one by one."""

from __future__ import annotations

import numpy as np

from inlimine.passages.numbered_lines import NumberedLines, columns, pages
from inlimine.passages.reading import Line, Place

MADE = (
    Line(start=3, end=20, place=Place(page=44, line=25), turn=1),
    Line(start=24, end=24, place=Place(page=45), turn=1),
    Line(start=30, end=41, place=Place(page=45, line=1), turn=2),
)


def kept() -> NumberedLines:
    return NumberedLines(
        np.array([3, 24, 30]), np.array([20, 24, 41]), [44, 45, 45], [25, None, 1], np.array([1, 1, 2])
    )


def test_each_line_is_the_same_however_it_is_asked_for() -> None:
    assert [kept()[at] for at in range(3)] == [*MADE]
    assert kept()[-1] == MADE[2]
    assert kept()[1:] == MADE[1:]
    assert tuple(kept()) == MADE


def test_they_equal_a_tuple_of_the_same_lines_and_no_other() -> None:
    assert kept() == MADE
    assert hash(kept()) == hash(MADE)
    assert kept() != MADE[:2]


def test_columns_and_pages_are_those_of_lines_made_one_by_one() -> None:
    for one, other in zip(columns(kept()), columns(MADE), strict=True):
        assert one.tolist() == other.tolist()
    assert columns(MADE).starts.tolist() == [3, 24, 30]
    assert pages(kept()) == pages(MADE) == {44, 45}

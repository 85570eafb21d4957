"""Lines ruled across a page: the borders of a table's rows. Runs in the child."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from pypdfium2 import raw

_DEEPEST = 8
"""Forms inside forms that are looked into."""

_LEVEL, _LEAST = 1.5, 10.0
"""Points by which a level line may rise or fall; length of a line at least."""

MOST_PATHS, MOST_SEGMENTS = 4_000, 200
"""Paths of a page, and segments of one of them, that are looked at; a drawing has more."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line: where it begins and ends, and its height on the page, in points."""

    left: float
    right: float
    height: float


def rules(page: Any) -> list[Rule]:
    """Every level line of the page, edges of boxes among them."""
    paths = (thing for thing in page.get_objects(max_depth=_DEEPEST) if thing.type == raw.FPDF_PAGEOBJ_PATH)
    return [rule for path in islice(paths, MOST_PATHS) for rule in _level(path)]


def _level(path: Any) -> Iterator[Rule]:
    before = first = None
    for kind, closes, point in _segments(path):
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == raw.FPDF_SEGMENT_LINETO and before is not None:
            yield from _rule(before, point)
        before = point
        if closes and first is not None:
            yield from _rule(point, first)


def _rule(one: Point, other: Point) -> Iterator[Rule]:
    if abs(one[1] - other[1]) <= _LEVEL and abs(one[0] - other[0]) >= _LEAST:
        yield Rule(min(one[0], other[0]), max(one[0], other[0]), (one[1] + other[1]) / 2)


def _segments(path: Any) -> Iterator[tuple[int, bool, Point]]:
    """Kind of each segment, whether it closes the path, and its point on the page."""
    matrices = [path.get_matrix()]
    form = path.container
    while form is not None:
        matrices.append(form.get_matrix())
        form = form.container
    across, up = ctypes.c_float(), ctypes.c_float()
    for number in range(min(raw.FPDFPath_CountSegments(path.raw), MOST_SEGMENTS)):
        segment = raw.FPDFPath_GetPathSegment(path.raw, number)
        raw.FPDFPathSegment_GetPoint(segment, across, up)
        point = (across.value, up.value)
        for matrix in matrices:
            point = matrix.on_point(*point)
        yield raw.FPDFPathSegment_GetType(segment), bool(raw.FPDFPathSegment_GetClose(segment)), point

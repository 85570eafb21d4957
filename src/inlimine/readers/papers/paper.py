"""A paper as read: its lines with their places, and what of it could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.passages.problem import Problem
from inlimine.passages.reading import Place, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Words of the file that do not stand in the paper, where they were (the nearest line before), and why."""

    place: Place
    quote: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperReading:
    """What one file gave; without `reading` there is nothing but its problems. `left_out` is what was struck."""

    reading: Reading | None = None
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()

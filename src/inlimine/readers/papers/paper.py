"""A paper as read: its lines with their places, and what of it could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.passages.problem import Problem
from inlimine.passages.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperReading:
    """What one file gave; without `reading` there is nothing but its problems."""

    reading: Reading | None = None
    problems: tuple[Problem, ...] = ()

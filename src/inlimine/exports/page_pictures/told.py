"""A page of a paper as a picture, and where on it found words stand, as both come back from the child."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words on a page: the number of their note, and a box for each line of them.

    `page` counts from 1. A box is left, top, width and height in points, from the upper left corner of the page.
    """

    note: int
    page: int
    boxes: tuple[tuple[int, int, int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page that has marks: its number from 1, its width and height in points as it is read."""

    page: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """The marks of a paper, and the pages on which they stand."""

    sheets: tuple[Sheet, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pixels:
    """A page drawn: its width and height in dots, and three bytes a dot, row by row."""

    width: int
    height: int
    rgb: bytes

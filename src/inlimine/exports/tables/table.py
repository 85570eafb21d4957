"""A table as it is printed: a title, columns, rows of cells, notes, and what stands in its foot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inlimine.exports.harmless import harmless


class Look(StrEnum):
    """How a line of a cell is set; every look differs without colour."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell."""

    text: str
    look: Look = Look.PLAIN

    def __post_init__(self) -> None:
        """Nothing that somebody wrote into a case steers the program that opens the print."""
        object.__setattr__(self, "text", harmless(self.text))


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its heading, and its share of the width."""

    heading: str
    share: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`above` are lines between title and table, `notes` those below; `day` dates the file (never the clock)."""

    title: str
    above: tuple[str, ...] = ()
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()
    day: date

    @property
    def called(self) -> str:
        """The title as the properties of a file have it."""
        return harmless(self.title)


def cell(*texts: str, look: Look = Look.PLAIN) -> Cell:
    """A cell of lines in one look; empty ones are left out."""
    return tuple(Line(text, look) for text in texts if text)

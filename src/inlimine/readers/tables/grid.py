"""A table as it stands: rows of cells, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

MOST_CELLS = 500_000
"""Cells, empty ones counted, above which a table is refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One sheet or table: `name` is empty where there is only one, `first` is the row number of its first row.

    A sheet that is hidden has no rows: what its owner does not see he does not mean. `struck`: words of a Word
    table that are struck through or deleted, each with how; they stand in no cell. `counted`: its rows and columns
    bear no names, so that its places are told as a reader counts them.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    first: int = 1
    hidden: bool = False
    struck: tuple[tuple[str, str], ...] = ()
    counted: bool = False

    def place(self, row: int, column: int) -> str:
        """The place of a cell by its indexes from 0: `Motions!C7`, `C7`, `table 1, row 7, column 3`."""
        if self.counted:
            return f"{self.name}, row {row + self.first}, column {column + 1}"
        cell = f"{letters(column)}{row + self.first}"
        return f"{self.name}!{cell}" if self.name else cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table and what it was taken for; `meaning` is empty where that cannot be told."""

    letters: str
    heading: str
    meaning: str


def letters(column: int) -> str:
    """The letters of a column by its index from 0: A, Z, AA."""
    made, left = "", column + 1
    while left:
        left, digit = divmod(left - 1, 26)
        made = chr(ord("A") + digit) + made
    return made

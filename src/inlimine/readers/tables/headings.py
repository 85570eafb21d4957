"""What the columns of a table mean, by their headings; a column that cannot be told is asked about."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from inlimine.passages.problem import Problem
from inlimine.readers.tables.grid import Column, Grid, letters

Vocabulary = Mapping[str, frozenset[str]]
"""Each meaning with the headings that it goes by, in lower case without punctuation."""

Meant = Mapping[str, str]
"""What a person said that columns mean, by their headings."""

ByCells = Callable[[Sequence[str], Sequence[str]], str]
"""Which of several meanings a column has, by the cells below its heading; empty where they do not tell."""

IGNORED = "ignored"
"""The meaning of a column of which a person said that it is of no use."""

_REPEATED = "condition"
"""The meaning that several headings of one table may have: conditions in one column, notes in another."""

_SEARCHED = 30
"""Rows among which the headings are looked for: a title and a legend may stand above them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headed:
    """A grid whose headings stand in the row with this index, and what its columns were taken for."""

    grid: Grid
    at: int
    columns: tuple[Column, ...]

    def index(self, meaning: str) -> int | None:
        """The column of a meaning, from 0."""
        return next((at for at, column in enumerate(self.columns) if column.meaning == meaning), None)

    def cell(self, row: int, meaning: str) -> str:
        """What the row says in the column of that meaning; empty where it has none."""
        at = self.index(meaning)
        said = self.grid.rows[row]
        return said[at] if at is not None and at < len(said) else ""

    def cells(self, row: int, meaning: str) -> list[tuple[str, str]]:
        """What the row says in every column of that meaning, each with its place."""
        said = zip(self.columns, self.grid.rows[row], strict=False)
        told = enumerate(words if column.meaning == meaning else "" for column, words in said)
        return [(words, self.grid.place(row, at)) for at, words in told if words]

    def place(self, row: int, meaning: str) -> str:
        """Where that cell stands; the row's first cell where there is no such column."""
        return self.grid.place(row, self.index(meaning) or 0)

    def body(self) -> range:
        """The indexes of the rows below the headings that say anything."""
        return range(self.at + 1, len(self.grid.rows))


def vocabulary(**headings: str) -> Vocabulary:
    """Meanings with their headings, parted by bars or line ends."""
    return {
        meaning: frozenset(" ".join(each.split()) for each in re.split(r"[|\n]", said)) - {""}
        for meaning, said in headings.items()
    }


def headed(
    grid: Grid, known: Vocabulary, said: Meant, by_cells: ByCells, several: Set[str] = frozenset()
) -> Headed | None:
    """The row of headings that names most meanings; None where no row names two. Beside a column of which somebody
    said that it has one of the meanings `several`, others keep theirs."""
    told = {plain(heading): meaning for heading, meaning in said.items() if meaning in (*known, IGNORED)}
    tried = [(at, _columns(grid, at, known, told, by_cells, several)) for at in range(len(grid.rows[:_SEARCHED]))]
    best = max(tried, key=lambda each: sum(bool(column.meaning) for column in each[1]), default=None)
    if best is None or sum(bool(column.meaning) for column in best[1]) < 2:
        return None
    return Headed(grid=grid, at=best[0], columns=best[1])


def _columns(
    grid: Grid, at: int, known: Vocabulary, told: Meant, by_cells: ByCells, several: Set[str]
) -> tuple[Column, ...]:
    """Each column with what was said of it, else with the meaning that its heading has and no column before it."""
    made: list[Column] = []
    taken = {told[said] for heading in grid.rows[at] if (said := plain(heading)) in told} - several
    for column, heading in enumerate(grid.rows[at]):
        said = plain(heading)
        meaning = told.get(said, "")
        if said and not meaning:
            fits = _fits(said, known)
            cells = [row[column] for row in grid.rows[at + 1 :] if column < len(row) and row[column]]
            meaning = fits[0] if len(fits) == 1 else by_cells(fits, cells) if fits else ""
            meaning = "" if meaning in taken else meaning
            taken.add("" if meaning == _REPEATED else meaning)
        made.append(Column(letters=letters(column), heading=heading, meaning=meaning))
    return tuple(made)


def _fits(said: str, known: Vocabulary) -> list[str]:
    """The meanings of a heading; one of several words for one thing, `Conditions / notes`, has theirs."""
    parts = [part for part in re.split(r" ?[/&] ?| and ", said) if part]
    whole, *others = ([each for each, headings in known.items() if one in headings] for one in (said, *parts))
    return whole or [each for each in known if others and all(one == [each] for one in others)]


def plain(heading: str) -> str:
    """The heading in lower case with single spaces, without punctuation but #, / and &."""
    return " ".join(re.sub(r"[^\w#/&]+", " ", heading.replace("_", " ").lower()).split())


def untold(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns with a heading of their own that nobody could tell."""
    return tuple(column for column in columns if column.heading and not column.meaning)


def hidden_sheets(file: str, grids: tuple[Grid, ...]) -> tuple[Problem, ...]:
    """A problem for the sheets that were left out because they are hidden."""
    names = ", ".join(grid.name[:60] for grid in grids if grid.hidden)
    if not names:
        return ()
    message = f"these sheets are hidden and were left out: {names}"
    return (Problem(file=file, message=message, remedy="show them and save the file if they belong to it"),)

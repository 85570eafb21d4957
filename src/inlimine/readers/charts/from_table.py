"""A motions chart from the grids of a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inlimine.passages.problem import Problem
from inlimine.readers.charts.chart import ChartReading, ChartRow, Said
from inlimine.readers.dockets.dates import day
from inlimine.readers.tables.asking import asked
from inlimine.readers.tables.grid import Grid
from inlimine.readers.tables.headings import Headed, Meant, headed, hidden_sheets, vocabulary

VOCABULARY = vocabulary(
    number="""
        # | no | nr | number | mil | mil # | mil no | mil number | motion # | motion no | motion number
        ecf | ecf # | ecf no | dkt | dkt # | dkt no | docket # | docket no | docket number | doc | doc #
        doc no | document number | request no | item | item no | motion in limine no""",
    movant="""
        movant | moving party | filed by | party | side | by | who | brought by | moved by | proponent
        filing party | whose motion | offered by | made by""",
    asked="""
        motion | motion in limine | subject | topic | subject matter | relief | relief sought
        relief requested | asked | what is asked | asked for | requested | request | sought | evidence
        evidence at issue | description | motion description | motion title | motion subject | motion topic
        title | exclude | motion to""",
    ground="""
        ground | grounds | basis | legal basis | bases | authority | legal authority | rule | rules | fre
        reason | reasons | ground relied on | grounds relied on | rule relied on | legal ground
        legal grounds | argument""",
    ruling="""
        ruling | rulings | court s ruling | the court s ruling | judge s ruling | tentative ruling
        final ruling | disposition | order | court order | outcome | result | decision | status
        granted/denied | ruling words | what the court ruled | what the court said | how ruled | how decided""",
    date="""
        date | day | date of ruling | ruling date | date ruled | ruled | ruled on | decided | date decided
        date of order | order date | hearing date | date of decision""",
    filed="date filed | filed | filing date | file date | filed on | motion date | date of motion",
)


def as_chart(file: str, grids: tuple[Grid, ...], said: Meant) -> ChartReading | Problem:
    """The rows of every grid that says what is asked or ruled; a problem where none does."""
    found = [each for grid in grids if (each := headed(grid, VOCABULARY, said, _first))]
    told = [each for each in found if each.index("asked") is not None or each.index("ruling") is not None]
    if not told:
        return Problem(
            file=file,
            message="no table here says in its headings what is asked or how the court ruled",
            remedy="say which does (it means asked, or ruling)",
            typed='--column "HEADING=asked" or --column "HEADING=ruling"',
        )
    return ChartReading(
        rows=tuple(row for each in told for row in _rows(each)),
        columns=tuple(column for each in told for column in each.columns),
        problems=(
            *hidden_sheets(file, grids),
            *_struck(file, told),
            *asked(file, "chart", told, VOCABULARY, said),
        ),
    )


def _struck(file: str, told: Sequence[Headed]) -> Iterator[Problem]:
    """What is struck out of the chart does not stand, and is told."""
    for words, why in (each for table in told for each in table.grid.struck):
        yield Problem(
            file=file,
            message=f'"{words[:200]}" was left out: {why}',
            remedy="if it stands, take the mark away and give the file again",
        )


def _first(meanings: Sequence[str], cells: Sequence[str]) -> str:
    """Of several meanings the first; the cells of a chart are too free to tell."""
    return meanings[0]


def _rows(table: Headed) -> Iterator[ChartRow]:
    for row in table.body():
        date = _said(table, row, "date")
        made = ChartRow(
            number=_said(table, row, "number"),
            movant=_said(table, row, "movant"),
            asked=_said(table, row, "asked"),
            ground=_said(table, row, "ground"),
            ruling=_said(table, row, "ruling"),
            date=date if date.text else _said(table, row, "filed"),
            day=day(date.text) or day(table.cell(row, "filed")),
        )
        if made.asked.text or made.ruling.text or made.number.text:
            yield made


def _said(table: Headed, row: int, meaning: str) -> Said:
    text = table.cell(row, meaning)
    return Said(text=text, cell=table.place(row, meaning)) if text else Said()

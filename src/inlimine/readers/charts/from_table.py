"""A motions chart from the grids of a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from inlimine.passages.problem import Problem
from inlimine.readers.charts.chart import ChartReading, ChartRow, Said
from inlimine.readers.charts.days import days_in
from inlimine.readers.charts.evidence_columns import apart
from inlimine.readers.dockets.dates import day
from inlimine.readers.tables.asking import asked
from inlimine.readers.tables.grid import Grid
from inlimine.readers.tables.headings import Headed, Meant, headed, hidden_sheets, plain, vocabulary

_BOTH = frozenset({"ruling", "condition", "exhibit"})
"""What several columns may mean: all of them are read."""

VOCABULARY = vocabulary(
    number="""
        # | no | nr | number | mil | mil # | mil no | mil number | motion # | motion no | motion number
        request no | item | item no | motion in limine no""",
    docket="""
        ecf | ecf # | ecf no | ecf number | ecf/dkt | dkt | dkt # | dkt no | docket | docket # | docket no
        docket number | docket entry | d e | doc | doc # | doc no | document number | document no""",
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
        granted/denied | g/d | g/d/r | g/d/r/w | g/d/p | g/d/gip | g/d/r/m | ruling g/d | ruling g/d/r | grant/deny
        grant/deny/reserve | granted/denied/reserved | ruling g/d/r/w
        tentative | ruling words | what the court ruled | what the court said | how ruled
        how decided | ruling / conditions | ruling/conditions | ruling and conditions | ruling / notes
        ruling/notes | ruling and notes""",
    condition="""
        condition | conditions | note | notes | limit | limits | limitation | limitations | comment | comments
        remark | remarks | term | terms | conditions of admission | conditions of ruling | conditions imposed
        limiting instruction | limiting instructions | scope | scope of ruling | caveat | caveats | restrictions
        exceptions | details | instructions | court s comments | additional notes | terms and conditions""",
    form="oral/written | written/oral | oral or written | written or oral | form of ruling | bench/written",
    date="""
        date | day | date of ruling | ruling date | date ruled | ruled | ruled on | decided | date decided
        date of order | order date | hearing date | date of decision | heard | date heard | heard on
        hearing | date of hearing | argued | date argued""",
    exhibit="""
        exhibit | exhibits | exhibit s | ex | exs | exh | exhs | ex s | ex # | ex no | ex nos | ex no s | exh no
        exh nos | exhibit # | exhibit no | exhibit nos | exhibit no s | exhibit number | exhibit numbers
        exhibits no | exhibits nos | trial exhibit | trial exhibits | trial ex | tr ex | exhibits affected
        related exhibits | exhibits involved | affected exhibits | exhibits at issue | exhibit at issue
        marked as | marked""",
    filed="date filed | filed | filing date | file date | filed on | motion date | date of motion",
)


def as_chart(file: str, grids: tuple[Grid, ...], said: Meant, above: str = "") -> ChartReading | Problem:
    """The rows of every grid that says what is asked or ruled; a problem where none does. `above` is what stands
    over the first of them."""
    found = [apart(each, said) for grid in grids if (each := headed(grid, VOCABULARY, said, _first, _BOTH))]
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
        headed=tuple(dict.fromkeys([*_days_told(above), *(day for each in told for day in _headed_days(each))])),
        problems=(
            *hidden_sheets(file, grids),
            *_struck(file, told),
            *asked(file, "chart", told, VOCABULARY, said, _BOTH),
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
        days = [one.day for one in days_in(date.text) if one.day]
        ruling, *further = _each(table, row, "ruling") or [Said()]
        made = ChartRow(
            number=_said(table, row, "number"),
            movant=_said(table, row, "movant"),
            asked=_said(table, row, "asked"),
            ground=_said(table, row, "ground"),
            ruling=ruling,
            conditions=(*further, *_each(table, row, "condition")),
            date=date,
            docket=_said(table, row, "docket"),
            form=_said(table, row, "form"),
            exhibits=tuple(_each(table, row, "exhibit")),
            day=days[0] if len(days) == 1 else None,
            filed=day(table.cell(row, "filed")),
            tentative="tentative" in _heading(table, "ruling"),
            unsure=_unsure(table, date, len(days)),
        )
        if any(one.text for one in (made.asked, ruling, made.number, made.docket, *made.conditions)):
            yield made


def _unsure(table: Headed, date: Said, days: int) -> str:
    """Why the day of a row may not be that of its ruling: its column does not say so, or it tells several."""
    if not date.text:
        return ""
    if days != 1:
        told = "several days" if days else "no day with its year"
        return f'"{date.text}" tells {told}: which is the day of the ruling'
    heading, at, ruling = _heading(table, "date"), table.index("date"), table.index("ruling")
    behind = at is not None and ruling is not None and at > ruling
    if re.search(r"rul|deci|order", heading) or (heading in ("date", "day") and behind):
        return ""
    return f'the column is headed "{heading}": is {date.text} the day of the ruling'


def _heading(table: Headed, meaning: str) -> str:
    at = table.index(meaning)
    return plain(table.columns[at].heading) if at is not None else ""


def _headed_days(table: Headed) -> Iterator[str]:
    """The days in the title above a table and in its headings."""
    for cell in (cell for row in table.grid.rows[: table.at + 1] for cell in row):
        yield from _days_told(cell)


def _days_told(text: str) -> Iterator[str]:
    return (one.words for one in days_in(text) if one.day)


def _each(table: Headed, row: int, meaning: str) -> list[Said]:
    """What the row says in every column of that meaning."""
    columns = [at for at, column in enumerate(table.columns) if column.meaning == meaning]
    return [one for at in columns if (one := _at(table, row, at)).text]


def _said(table: Headed, row: int, meaning: str) -> Said:
    at = table.index(meaning)
    return _at(table, row, at) if at is not None else Said()


def _at(table: Headed, row: int, at: int) -> Said:
    cells = table.grid.rows[row]
    if at >= len(cells) or not cells[at]:
        return Said()
    return Said(text=cells[at], cell=table.grid.place(row, at), heading=table.columns[at].heading)

"""A docket kept as a table: entries from its columns, which are shown, and asked about where they are unsure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from inlimine.passages.problem import Problem
from inlimine.readers.dockets.case_numbers import is_case_number, normalised
from inlimine.readers.dockets.dates import day, entered_day
from inlimine.readers.dockets.docket import Docket, DocketEntry, DocketReading
from inlimine.readers.tables.asking import asked
from inlimine.readers.tables.grid import Grid
from inlimine.readers.tables.headings import Headed, Meant, headed, hidden_sheets, vocabulary

VOCABULARY = vocabulary(
    number="""
        # | no | nr | number | ecf | ecf # | ecf no | ecf number | dkt | dkt # | dkt no | dkt number
        docket # | docket no | docket number | docket entry # | docket entry no | docket entry number
        doc | doc # | doc no | doc number | document | document # | document no | document number
        entry # | entry no | entry number | de | de # | de no | doc num""",
    attachment="""
        attachment | attachment # | attachment no | attachment number | att | att # | att no
        attachment num | exhibit no | exhibit number""",
    filed="""
        date | day | filed | date filed | filed date | filing date | date of filing | file date | filed on
        docket date""",
    entered="entered | date entered | entered date | entry date | date of entry | entered on",
    text="""
        text | docket text | entry text | full text | description | entry description | docket description
        event | long description | long desc | docket entry | docket sheet entry | proceeding | proceedings
        proceedings text | summary | entry | entries | what was filed""",
    short="short | short text | short description | short desc | document description | type | document type",
    case="""
        case | case no | case # | case number | docket number | docket no | docket # | docket case
        cause no | cause number | civil action no""",
    title="case name | case title | caption | case caption | style",
    court="court | court id | court name",
    link="link | url | href | document link | address",
)
_ENTRY = re.compile(r"\d{1,4}(?:-\d{1,3})?")
_ID = re.compile(r"^[a-z]{2,8}$")


def as_dockets(file: str, grids: tuple[Grid, ...], form: str, said: Meant) -> DocketReading | Problem:
    """The dockets of every grid that has a column of texts; a problem where none has."""
    found = [each for grid in grids if (each := headed(grid, VOCABULARY, said, _number_or_case))]
    told = [each for each in found if each.index("text") is not None or each.index("short") is not None]
    if not told:
        return _no_text(file, grids)
    return DocketReading(
        format=form,
        dockets=tuple(docket for each in told for docket in _dockets(each)),
        problems=(*hidden_sheets(file, grids), *asked(file, "docket", told, VOCABULARY, said)),
        columns=tuple(column for each in told for column in each.columns),
    )


def _number_or_case(meanings: Sequence[str], cells: Sequence[str]) -> str:
    """Whether "Docket Number" is an entry's (1, 2, 14-1) or the case's (2:31-cr-00001), where all cells agree."""
    if cells and all(_ENTRY.fullmatch(cell) for cell in cells):
        return "number"
    if cells and all(is_case_number(cell) for cell in cells):
        return "case"
    return meanings[0] if "case" not in meanings else ""


def _no_text(file: str, grids: tuple[Grid, ...]) -> Problem:
    first = next((row for grid in grids for row in grid.rows if any(row)), ())
    heads = ", ".join(cell for cell in first if cell)[:200] or "nothing"
    return Problem(
        file=file,
        message=f"no column of the table says what was filed (its first row: {heads})",
        remedy="say which does (it means text), or, if it is your motions chart, say so",
        typed='--column "HEADING=text", or --kind chart',
    )


def _dockets(table: Headed) -> Iterator[Docket]:
    """One docket a case number; rows without one belong to the case above them."""
    rows = [row for row in table.body() if any(table.grid.rows[row])]
    numbered = list(zip(_cases(table, rows), rows, strict=True))
    order = list(dict.fromkeys(case for case, _ in numbered))
    numbered.sort(key=lambda each: order.index(each[0]))
    for case, group in groupby(numbered, key=lambda each: each[0]):
        yield _docket(table, case, [row for _, row in group])


def _cases(table: Headed, rows: list[int]) -> Iterator[str]:
    case = ""
    for row in rows:
        case = table.cell(row, "case") or case
        yield case


def _docket(table: Headed, case: str, rows: list[int]) -> Docket:
    first = rows[0]
    court = table.cell(first, "court")
    return Docket(
        court="" if _ID.match(court) else court,
        court_id=court if _ID.match(court) else "",
        printed=case,
        number=normalised(case),
        title=table.cell(first, "title"),
        entries=tuple(entry for row in rows if (entry := _entry(table, row))),
    )


def _entry(table: Headed, row: int) -> DocketEntry | None:
    text = _line(table.cell(row, "text") or table.cell(row, "short"))
    number = table.cell(row, "number")
    if not text and not number:
        return None
    link = table.cell(row, "link")
    return DocketEntry(
        number=number,
        attachment=table.cell(row, "attachment"),
        text=text,
        place=table.place(row, "text" if table.cell(row, "text") else "short"),
        filed=day(table.cell(row, "filed")),
        entered=day(table.cell(row, "entered")) or entered_day(text),
        links=(link,) if link else (),
    )


def _line(said: str) -> str:
    """The words of a cell in one line; spaces that do not break stay."""
    return re.sub(r"[ \t\r\n]+", " ", said).strip()

"""PACER docket history reports (History/Documents), with the day on which each motion was terminated."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from inlimine.markup.page import Node
from inlimine.passages.problem import Problem
from inlimine.readers.dockets.case_numbers import normalised
from inlimine.readers.dockets.dates import day
from inlimine.readers.dockets.docket import Docket, DocketEntry, DocketReading
from inlimine.readers.dockets.heading import court_id
from inlimine.readers.markup.ends import cut_off
from inlimine.readers.markup.page import cells, descend, links, parse_page, rows, shown, shown_lines

NAME = "PACER docket history report"
_SIGN = re.compile(rb"<th>\s*Doc\.\s*<br[^>]*>\s*No\.", re.IGNORECASE)
_TEXT = re.compile(r"^\s*Docket Text:\s*")
_DETAILS = re.compile(
    r"^(?:Case type|Related case|Date|Office|Presider|Referral|Lead case|Member case|Chapter)\b.*:"
)
_ALL = re.compile(r"\s+All (?:Defendants|Plaintiffs).*$")

Days = dict[str, datetime.date | None]


def recognises(file: str, data: bytes) -> int:
    """Tell it by the headings of its table."""
    return 85 if _SIGN.search(data) else 0


def read(file: str, data: bytes) -> DocketReading | Problem:
    """Read the report; a page that breaks off gives what it has, and a problem."""
    body = parse_page(file, data)
    if isinstance(body, Problem):
        return body
    tables = [node for node in descend(body) if node.tag == "table" and _is_history(node)]
    entries = tuple(entry for table in tables for entry in _entries(table))
    docket = _docket(body, data, entries)
    return DocketReading(format=NAME, dockets=(docket,), problems=cut_off(file, data, len(entries)))


def _is_history(table: Node) -> bool:
    first = next((row for row in rows(table) if cells(row)), None)
    said = [shown(cell) for cell in cells(first)] if first is not None else []
    return [" ".join(word.split()) for word in said] == ["Doc. No.", "Dates", "Description"]


def _docket(body: Node, data: bytes, entries: tuple[DocketEntry, ...]) -> Docket:
    printed, title = _number_and_title(body)
    court = court_id(data.decode("latin-1"))
    return Docket(
        court="", court_id=court, printed=printed, number=normalised(printed), title=title, entries=entries
    )


def _number_and_title(body: Node) -> tuple[str, str]:
    """The large number at the head and the words after it, before the details of the case."""
    for node in descend(body):
        if node.tag == "center":
            number = next((shown(each) for each in descend(node) if each.tag == "font"), "")
            if not number:
                continue
            lines = shown_lines(node)
            title = next((line.removeprefix(number).strip() for line in lines if line != number), "")
            return _ALL.sub("", number), "" if _DETAILS.match(title) else title
    return "", ""


def _entries(table: Node) -> Iterator[DocketEntry]:
    """Each entry with the row below it that holds its text, if the report was asked for with texts."""
    before: DocketEntry | None = None
    at = 0
    for row in rows(table):
        found = cells(row)
        if len(found) == 3 and found[0].tag == "td":
            at += 1
            if before:
                yield before
            before = _entry(found, at)
        elif before and len(found) in {1, 2} and _TEXT.match(shown(found[-1])):
            before = _with_text(before, found[-1])
    if before:
        yield before


def _entry(row: list[Node], at: int) -> DocketEntry:
    days = _days(row[1])
    both = days.get("Filed & Entered")
    return DocketEntry(
        number=shown(row[0]),
        text=shown(row[2]),
        place=f"row {at}",
        filed=days.get("Filed", both),
        entered=days.get("Entered", both),
        terminated=days.get("Terminated"),
        links=links(row[0]),
    )


def _days(cell: Node) -> Days:
    """The days of an entry by their labels (`Filed & Entered`, `Filed`, `Entered`, `Terminated`)."""
    made: Days = {}
    for row in (row for node in descend(cell) if node.tag == "table" for row in rows(node)):
        label, *said = [shown(each) for each in cells(row)] or [""]
        made[label.strip(" :\xa0")] = day(" ".join(said))
    return made


def _with_text(entry: DocketEntry, cell: Node) -> DocketEntry:
    """The entry with its full text in place of the short description."""
    text = _TEXT.sub("", shown(cell))
    return DocketEntry(
        number=entry.number,
        text=text or entry.text,
        place=entry.place,
        filed=entry.filed,
        entered=entry.entered,
        terminated=entry.terminated,
        links=tuple(dict.fromkeys((*entry.links, *links(cell)))),
    )

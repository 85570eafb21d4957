"""PACER docket reports: district, bankruptcy, and courts with the same program (Trade, JPML)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inlimine.markup.page import Node
from inlimine.passages.problem import Problem
from inlimine.readers.dockets.case_numbers import normalised
from inlimine.readers.dockets.dates import day, entered_day
from inlimine.readers.dockets.docket import Docket, DocketEntry, DocketReading
from inlimine.readers.dockets.heading import (
    court_and_number,
    court_id,
    heading_lines,
    parties,
    title_of,
)
from inlimine.readers.markup.ends import cut_off
from inlimine.readers.markup.page import cells, descend, links, parse_page, rows, shown, shown_lines

NAME = "PACER docket report"
_SIGN = re.compile(rb"docket\s*text", re.IGNORECASE)
_CASE = re.compile(rb"DOCKET FOR CASE|Bankruptcy Petition|Adversary Proceeding|docket for case", re.IGNORECASE)
_ROW = re.compile(rb"<tr\b", re.IGNORECASE)
_LEADING_NUMBER = re.compile(r"^\s*(\d+)")
_HEAD_TAGS = ("h3", "b", "h2", "center")


def recognises(file: str, data: bytes) -> int:
    """Tell it by its heading and the heading of its column of texts."""
    return 80 if _ROW.search(data) and _CASE.search(data) and _SIGN.search(data) else 0


def read(file: str, data: bytes) -> DocketReading | Problem:
    """Read the docket; a page that breaks off gives what it has, and a problem."""
    body = parse_page(file, data)
    if isinstance(body, Problem):
        return body
    tables = [node for node in descend(body) if node.tag == "table"]
    heads = [table for table in tables if _is_docket(table)]
    entries = tuple(_numbered(heads))
    docket = _docket(body, tables, heads, data, entries)
    return DocketReading(format=NAME, dockets=(docket,), problems=cut_off(file, data, len(entries)))


def _is_docket(table: Node) -> bool:
    """Does the table begin with the headings of a docket?"""
    first = next((row for row in rows(table) if cells(row)), None)
    said = [shown(cell) for cell in cells(first)] if first is not None else []
    return bool(said) and said[-1] == "Docket Text" and "#" in said


def _docket(
    body: Node, tables: list[Node], heads: list[Node], data: bytes, entries: tuple[DocketEntry, ...]
) -> Docket:
    court, printed = next(
        filter(any, (court_and_number(heading_lines(body, tag)) for tag in _HEAD_TAGS)), ("", "")
    )
    docket_ids = {table.mem_id for table in heads}
    above = [table for table in tables if table.mem_id not in docket_ids]
    named = parties(above)
    return Docket(
        court=court,
        court_id=court_id(data.decode("latin-1")),
        printed=printed,
        number=normalised(printed),
        title=_title(above) or next((party.name for party in named if party.role == "Debtor"), ""),
        parties=named,
        entries=entries,
    )


def _title(tables: list[Node]) -> str:
    """The first words of the first table that tells when the case was filed, or of a bankruptcy its debtor."""
    for table in tables:
        said = shown_lines(table)
        if any("filed" in line.lower() for line in said):
            return title_of(said)
    return ""


def _numbered(tables: list[Node]) -> Iterator[DocketEntry]:
    """The entries of all docket tables, each with its row counted from 1."""
    at = 0
    for table in tables:
        for row in rows(table):
            entry = _entry(cells(row), at + 1)
            if entry:
                at += 1
                yield entry


def _entry(row: list[Node], at: int) -> DocketEntry | None:
    """The entry in the row; none in headings, rules, and rows without a text or without both day and number."""
    if len(row) < 3 or row[0].tag == "th" or shown(row[-1]) == "Docket Text":
        return None
    filed, number, text = day(shown(row[0])), _number(row[1:-1]), shown(row[-1])
    if filed is None and not (number and text):
        return None
    return DocketEntry(
        number=number,
        text=text,
        place=f"row {at}",
        filed=filed,
        entered=entered_day(text),
        links=tuple(dict.fromkeys(link for cell in row[1:] for link in links(cell))),
    )


def _number(middle: list[Node]) -> str:
    """The number between day and text, as printed; pages and a button may stand there too."""
    for cell in middle:
        found = _LEADING_NUMBER.match(shown(cell))
        if found:
            return found[1]
    return ""

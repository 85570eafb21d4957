"""Appellate dockets from PACER (CM/ECF of the courts of appeals), full or as a summary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inlimine.markup.page import Node
from inlimine.passages.problem import Problem
from inlimine.readers.dockets.appellate_parties import party
from inlimine.readers.dockets.case_numbers import normalised
from inlimine.readers.dockets.dates import day, entered_day
from inlimine.readers.dockets.docket import Docket, DocketEntry, DocketReading, Party
from inlimine.readers.markup.ends import cut_off
from inlimine.readers.markup.page import cells, descend, links, parse_page, rows, shown, shown_lines

NAME = "appellate docket"
_SIGN = re.compile(rb"Court of Appeals Docket #|General Docket", re.IGNORECASE)
_NUMBER = re.compile(r"^(?:Court of Appeals Docket #|Case Number):\s*(\S+)")
_COURT = re.compile(r"^(United States Court of Appeals .+|.*Court of Appeals for .+)$")
_DAY = re.compile(r"^\d{2}/\d{2}/\d{4}$")
_PRINTED = re.compile(r"^\d{1,5}$")
_CIRCUITS = [
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
]


def recognises(file: str, data: bytes) -> int:
    """Tell it by the words of its heading."""
    return 82 if _SIGN.search(data) and b"<" in data else 0


def read(file: str, data: bytes) -> DocketReading | Problem:
    """Read the docket; a page that breaks off gives what it has, and a problem."""
    body = parse_page(file, data)
    if isinstance(body, Problem):
        return body
    tables = [node for node in descend(body) if node.tag == "table"]
    every = [row for table in tables for row in rows(table) if not _holds_table(row)]
    entries = tuple(_entries(every))
    docket = _docket(body, every, entries)
    return DocketReading(format=NAME, dockets=(docket,), problems=cut_off(file, data, len(entries)))


def _holds_table(row: Node) -> bool:
    return any(node.tag == "table" for node in descend(row))


def _docket(body: Node, every: list[Node], entries: tuple[DocketEntry, ...]) -> Docket:
    lines = shown_lines(body)
    court = next((line for line in lines if _COURT.match(line)), "")
    at = next((at for at, line in enumerate(lines) if _NUMBER.match(line)), None)
    found = _NUMBER.match(lines[at]) if at is not None else None
    printed = found[1] if found else ""
    return Docket(
        court=court,
        court_id=_court_id(court),
        printed=printed,
        number=normalised(printed),
        title=_title(every),
        parties=tuple(_parties(every)),
        entries=entries,
    )


def _court_id(court: str) -> str:
    """The court's id by its name: `ca1` to `ca11`, `cadc`, `cafc`, `cavc`."""
    for at, name in enumerate(_CIRCUITS, start=1):
        if f"{name} Circuit" in court:
            return f"ca{at}"
    named = (("District of Columbia", "cadc"), ("Federal Circuit", "cafc"), ("Veterans Claims", "cavc"))
    return next((each for name, each in named if name in court), "")


def _title(every: list[Node]) -> str:
    """The words in the row below the docket number."""
    numbered = False
    for row in every:
        first = next(iter(cells(row)), None)
        said = shown(first) if first is not None else ""
        if numbered and said and not said.startswith("Nature of Suit"):
            return said
        numbered = numbered or bool(_NUMBER.match(said))
    return ""


def _parties(every: list[Node]) -> Iterator[Party]:
    for row in every:
        found = cells(row)
        made = party(shown_lines(found[0])) if len(found) == 2 else None
        if made:
            yield made


def _entries(every: list[Node]) -> Iterator[DocketEntry]:
    """Rows of a day, a document and a text."""
    at = 0
    for row in every:
        found = cells(row)
        if len(found) != 3 or not _DAY.match(shown(found[0])) or not shown(found[2]):
            continue
        at += 1
        text = shown(found[2])
        yield DocketEntry(
            number=_number(found[1]),
            text=text,
            place=f"row {at}",
            filed=day(shown(found[0])),
            entered=entered_day(text),
            links=tuple(dict.fromkeys((*links(found[1]), *links(found[2])))),
        )


def _number(cell: Node) -> str:
    """The number on the first line of the cell; pages and size, which stand below it, are none."""
    first = next(iter(shown_lines(cell)), "")
    return first if _PRINTED.match(first) else ""

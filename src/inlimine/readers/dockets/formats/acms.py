"""ACMS dockets (the second and ninth circuits' newer program) as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inlimine.passages.problem import Problem
from inlimine.readers.dockets.appellate_parties import party
from inlimine.readers.dockets.case_numbers import normalised
from inlimine.readers.dockets.dates import day, entered_day
from inlimine.readers.dockets.docket import Docket, DocketEntry, DocketReading, Party
from inlimine.readers.markup.page import cells, descend, links, parse_text, rows, shown, shown_lines
from inlimine.readers.markup.values import json_object, text_of

NAME = "ACMS docket"


def recognises(file: str, data: bytes) -> int:
    """Tell it by its two parts."""
    return 90 if b'"caseDetails"' in data and b'"docketInfo"' in data else 0


def read(file: str, data: bytes) -> DocketReading | Problem:
    """Read the docket."""
    whole = json_object(file, data)
    if isinstance(whole, Problem):
        return whole
    case, docket = whole.get("caseDetails"), whole.get("docketInfo")
    if not isinstance(case, dict) or not isinstance(docket, dict):
        return Problem(file=file, message="this JSON has no docket in it", remedy="save the docket anew")
    printed = text_of(case, "caseNumber")
    made = Docket(
        court="",
        court_id=_court_id(file, data),
        printed=printed,
        number=normalised(printed),
        title=text_of(case, "name"),
        parties=tuple(_parties(text_of(case, "partyAttorneyList"))),
        entries=tuple(_entries(docket.get("docketEntries"))),
    )
    return DocketReading(format=NAME, dockets=(made,))


def _court_id(file: str, data: bytes) -> str:
    """The court, which the docket itself does not name: its name in the texts, else the file's name tells."""
    if any(sign in data for sign in (b"9th Cir", b"Ninth Circuit", b"ca9.uscourts")):
        return "ca9"
    if any(sign in data for sign in (b"2d Cir", b"Second Circuit", b"ca2.uscourts")):
        return "ca2"
    return next((court for court in ("ca2", "ca9") if file.lower().startswith(court)), "")


def _parties(markup: str) -> Iterator[Party]:
    body = parse_text("", markup)
    if isinstance(body, Problem):
        return
    for table in (node for node in descend(body) if node.tag == "table"):
        for row in rows(table):
            found = cells(row)
            made = party(shown_lines(found[0])) if found else None
            if made:
                yield made


def _entries(listed: object) -> Iterator[DocketEntry]:
    for at, told in enumerate(listed if isinstance(listed, list) else [], start=1):
        if isinstance(told, dict):
            yield _entry(told, at)


def _entry(told: dict[str, Any], at: int) -> DocketEntry:
    body = parse_text("", text_of(told, "docketEntryText") or " ")
    text = "" if isinstance(body, Problem) else shown(body)
    return DocketEntry(
        number=text_of(told, "entryNumber"),
        text=text,
        place=f"entry {at}",
        filed=day(text_of(told, "endDate")),
        entered=entered_day(text) or day(text_of(told, "createdOn")),
        links=() if isinstance(body, Problem) else links(body),
    )

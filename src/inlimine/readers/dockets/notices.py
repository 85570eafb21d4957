"""Notices of electronic filing by their lines, whatever they came in: a page, an e-mail, plain text."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from inlimine.readers.dockets.case_numbers import normalised
from inlimine.readers.dockets.dates import day
from inlimine.readers.dockets.docket import Docket, DocketEntry

TITLE = "Notice of Electronic Filing"
_LABEL = re.compile(r"^(Case Name|Case Number|Filer|Document Number|Docket Text|WARNING|Judge):\s*(.*)$")
_AFTER = re.compile(
    r"^(?:The following document\(s\) are associated|Copy the URL|\S+ Notice (?:has been|will be|will not be)|"
    r"Notice (?:has been|will be|will not be) (?:electronically|delivered)|Document description:)"
)
_ENTERED = re.compile(r"\bentered\b.*?\bon\s+(\d[\d/]+)")
_FILED = re.compile(r"\bfiled\s+on\s+(\d[\d/]+)")
_NUMBER = re.compile(r"^(\d+)")
_URL = re.compile(r"\s*https?://\S+")


@dataclass(slots=True)
class _Section:
    """One docket's part of the notice: the lines below each label."""

    said: dict[str, list[str]] = field(default_factory=dict)

    def value(self, label: str) -> str:
        return " ".join(line for line in self.said.get(label, []) if line).strip()


def is_notice(lines: Sequence[str]) -> bool:
    """Do these lines hold a notice?"""
    labels = {found[1] for line in lines if (found := _LABEL.match(line))}
    return {"Case Number", "Docket Text"} <= labels


def dockets(lines: Sequence[str], court_id: str, links: tuple[str, ...]) -> tuple[Docket, ...]:
    """One docket a case that the notice names, each with its one entry.

    Cases that stand before a text share it: the text is said once for all of them.
    """
    entered, filed = _days(lines)
    sections = list(_sections(lines))
    made: list[Docket] = []
    text, place = "", ""
    for section, at in reversed(sections):
        if "Docket Text" in section.said:
            text, place = section.value("Docket Text"), f"line {at}"
        entry = DocketEntry(
            number=_number(section.value("Document Number")),
            text=text,
            place=place,
            filed=filed,
            entered=entered,
            links=links,
        )
        made.append(_docket(section, _court(lines), court_id, entry))
    return tuple(reversed(made))


def _docket(section: _Section, court: str, court_id: str, entry: DocketEntry) -> Docket:
    printed = _URL.sub("", section.value("Case Number"))
    return Docket(
        court=court,
        court_id=court_id,
        printed=printed,
        number=normalised(printed),
        title=section.value("Case Name"),
        entries=(entry,),
    )


def _number(said: str) -> str:
    found = _NUMBER.match(said)
    return found[1] if found else ""


def _sections(lines: Sequence[str]) -> Iterator[tuple[_Section, int]]:
    """Each case's labels and lines, with the line (from 1) on which its text begins."""
    section, label, at = _Section(), "", 0
    for number, line in enumerate(lines, start=1):
        found = _LABEL.match(line)
        if found:
            if found[1] == "Case Name" and section.said:
                yield section, at
                section = _Section()
            label = found[1]
            at = number if label == "Docket Text" else at
            section.said[label] = [found[2]]
        elif _AFTER.match(line):
            label = ""
        elif label:
            section.said[label].append(line.strip(" \xa0"))
    if section.said:
        yield section, at


def _days(lines: Sequence[str]) -> tuple[datetime.date | None, datetime.date | None]:
    """When it was entered and filed, from the sentence on the transaction, which may run over lines."""
    for at, line in enumerate(lines):
        if "following transaction" in line:
            said = " ".join(lines[at : at + 3])
            entered, filed = _ENTERED.search(said), _FILED.search(said)
            return (day(entered[1]) if entered else None, day(filed[1]) if filed else None)
    return None, None


def _court(lines: Sequence[str]) -> str:
    """The court's name, which stands before the title of the notice."""
    said = [line for line in lines if line.strip()]
    for at, line in enumerate(said):
        before, title, _ = line.partition(TITLE)
        if title:
            names = [before, *reversed(said[max(0, at - 3) : at])]
            return ", ".join(reversed([name.strip() for name in names if _names_court(name)]))
    return ""


def _names_court(line: str) -> bool:
    return 0 < len(line.strip()) < 100 and bool(re.search(r"\b(?:court|district)\b", line, re.IGNORECASE))

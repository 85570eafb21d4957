"""What stands above a PACER docket: court, case number, title, and who the parties are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from inlimine.markup.page import Node
from inlimine.readers.dockets.docket import Party
from inlimine.readers.markup.page import cells, descend, raw, rows, shown, shown_lines

_HOST = re.compile(r"\becf\.([a-z0-9]{2,8})\.(?:uscourts\.gov|circ\d+\.dcn)")
_NUMBER = re.compile(r"^(?:.*\bDOCKET FOR CASE\b|.*\bPetition\b|.*\bProceeding\b)[^:]*#:?\s*(.+)$", re.IGNORECASE)
_TITLE_ENDS = re.compile(
    r"^(?:Assigned to|Referred to|Date |Panel:|Lead |Member |Related |Cause:|Case in other)", re.I
)
_CASE_TITLE = re.compile(r"^Case title:\s*", re.IGNORECASE)
_NO_ROLE = re.compile(
    r"^(?:Pending Counts|Terminated Counts|Complaints|Disposition|Highest Offense Level.*|Email All.*)$",
    re.IGNORECASE,
)
_VERSUS = re.compile(r"vs?\.?\s", re.IGNORECASE)
_SAME_LINE = re.compile(r"[\s\xa0]+")


def court_id(text: str) -> str:
    """The court by its own address in the page's links (`ecf.azd.uscourts.gov`); empty without any."""
    found = _HOST.search(text)
    return found[1] if found else ""


def court_and_number(lines: Sequence[str]) -> tuple[str, str]:
    """Court and case number from the lines of the heading (`... DOCKET FOR CASE #: 2:08-cr-00125-DAK-1`)."""
    for at, line in enumerate(lines):
        found = _NUMBER.match(line)
        if found:
            return ", ".join(lines[:at]), found[1].strip()
    return "", ""


def title_of(lines: Sequence[str]) -> str:
    """The title from the lines below the heading, before the judge and the days."""
    taken: list[str] = []
    for line in lines:
        if _TITLE_ENDS.match(line):
            break
        taken.append(_CASE_TITLE.sub("", line))
    more = [line for line in taken[1:2] if _VERSUS.match(line)]
    return " ".join([*taken[:1], *more])


def parties(tables: Sequence[Node]) -> tuple[Party, ...]:
    """The parties in the tables above the entries: a row with the role underlined, then rows with a name."""
    every = list(chain.from_iterable(rows(table) for table in tables))
    made: list[Party] = []
    role = ""
    for row in every:
        if single := _role_and_name(row):
            made.append(single)
            continue
        told = _role(row)
        if told is not None:
            role = told
        if role and (name := _name(row, role)):
            made.append(Party(name=name, role=role))
            role = ""
    return tuple(made)


def _role_and_name(row: Node) -> Party | None:
    """Bankruptcy: role (bold in italics) and name (bold) in one cell."""
    first = next(iter(cells(row)), None)
    if first is None or any(node.tag == "table" for node in descend(row)):
        return None
    bold = [node for node in descend(first) if node.tag == "b" and shown(node)]
    if len(bold) < 2 or bold[0].parent is None or bold[0].parent.tag != "i":
        return None
    role, name = (_SAME_LINE.sub(" ", shown(node)) for node in bold[:2])
    return Party(name=name, role=role)


def _role(row: Node) -> str | None:
    """The role that the row announces; empty for a heading of something else, None for no heading."""
    for node in descend(row):
        if node.tag == "u" and (said := _SAME_LINE.sub(" ", shown(node))):
            return "" if _NO_ROLE.match(said) else said
    return None


def _name(row: Node, role: str) -> str:
    """The first bold words of the row's first cell that are not the role."""
    first = next(iter(cells(row)), None)
    for node in descend(first) if first is not None else ():
        if node.tag == "b" and not any(below.tag == "u" for below in descend(node)):
            said = _SAME_LINE.sub(" ", shown(node))
            if said and said != role:
                return said
    return ""


def heading_lines(body: Node, tag: str) -> list[str]:
    """The lines of the first heading of this tag that names a case number."""
    for node in descend(body):
        if node.tag == tag and "#" in raw(node):
            return shown_lines(node)
    return []

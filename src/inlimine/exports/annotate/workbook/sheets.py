"""The sheets of a workbook, and the letters of their columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inlimine.exports.annotate.office.package import Package

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BOOK = "xl/workbook.xml"
CELL = re.compile(r"(?:.*!)?\$?([A-Z]{1,3})\$?(\d+)")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name and the member of the file that holds it."""

    name: str
    member: str


def sheets(package: Package) -> Iterator[Sheet]:
    """The sheets with cells, in the order of the book."""
    targets = {each.id: each.member for each in package.relationships() if each.source == _BOOK}
    root = package.tree(_BOOK)
    for sheet in () if root is None else root.iter(f"{MAIN}sheet"):
        member = targets.get(sheet.get(_REL), "")
        if member.startswith("xl/worksheets/"):
            yield Sheet(sheet.get("name"), member)


def column_of(cell: str) -> int:
    """The number of a cell's column, from 1."""
    letters = CELL.match(cell)
    number = 0
    for letter in letters[1] if letters else "":
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def letters_of(column: int) -> str:
    """A column's letters."""
    letters = ""
    while column:
        column, digit = divmod(column - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters

"""Take out of a workbook what this program wrote into it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inlimine.exports.annotate.note import HEADING, NOTHING, Counted
from inlimine.exports.annotate.office.package import Package
from inlimine.exports.annotate.traces import Sought, is_note, own_name
from inlimine.exports.annotate.workbook.column import STYLES, WIDTH, set_by_hand
from inlimine.exports.annotate.workbook.header import unmark
from inlimine.exports.annotate.workbook.shared_strings import SharedStrings
from inlimine.exports.annotate.workbook.sheets import MAIN, column_of, sheets

_STRINGS = "xl/sharedStrings.xml"


class Cleaning:
    """One workbook that is being cleaned: what was taken out, what others wrote, what to look for at the end."""

    def __init__(self, package: Package) -> None:
        """Take the book."""
        self._package = package
        self._shared = SharedStrings(package.tree(_STRINGS))
        self._styles: set[int] = set()
        self.sought = Sought()
        self.taken: list[Counted] = []
        self.kept: list[Counted] = []

    def run(self) -> None:
        """Take everything out."""
        roots = [(one, self._package.tree(one.member)) for one in sheets(self._package)]
        for sheet, root in [(sheet, root) for sheet, root in roots if root is not None]:
            if self._columns(root, sheet.name) + self._headings(root):
                self._package.touch(sheet.member)
        left = (cell for _, root in roots if root is not None for cell in root.iter(f"{MAIN}c"))
        if self._shared.wipe(left):
            self._package.touch(_STRINGS)
        self._drop_styles([root for _, root in roots if root is not None])
        self._names()

    def _columns(self, root: Any, sheet: str) -> int:
        """Take out each column that our heading or words name; what others wrote in it stays."""
        cells = [(column_of(cell.get("r", "")), cell) for cell in root.iter(f"{MAIN}c")]
        ours = {column for column, cell in cells if self._names_column(cell)}
        for cell in [cell for column, cell in cells if column in ours]:
            words = self._shared.words(cell)
            if self._names_column(cell) or is_note(words):
                self.sought.note(words)
                self._styles.add(int(cell.get("s", "0")))
                row = cell.getparent()
                self._shared.drop(cell)
                if not set_by_hand(row):
                    row.attrib.pop("ht", None)  # each program counts it anew
            elif words or cell.find(f"{MAIN}v") is not None:
                self.kept.append(Counted(what="cells of others in the status column", where=sheet))
        for column in ours:
            _narrow(root, column)
        self.taken.append(Counted(what="status columns", count=len(ours)))
        return len(ours)

    def _names_column(self, cell: Any) -> bool:
        return self._shared.words(cell).startswith((HEADING, NOTHING))

    def _headings(self, root: Any) -> int:
        count = unmark(root)
        self.taken.append(Counted(what="headings of privilege", count=count))
        return count

    def _drop_styles(self, roots: list[Any]) -> None:
        """The styles that were made for our cells stand last, and nothing else has them."""
        styles = self._package.tree(STYLES)
        formats = None if styles is None else styles.find(f"{MAIN}cellXfs")
        used = {number for root in roots for number in _styles_in(root)}
        while formats is not None and len(formats) - 1 in self._styles - used:
            formats.remove(formats[-1])
            formats.set("count", str(len(formats)))
            self._package.touch(STYLES)

    def _names(self) -> None:
        """What the properties say of the file's name."""
        for name, root in self._package.trees("docProps/"):
            for element in [each for each in root.iter() if each.text and own_name(each.text) != each.text]:
                element.text = own_name(element.text)
                self._package.touch(name)
                self.taken.append(Counted(what="PRIVILEGED in a name within the paper"))


def _styles_in(root: Any) -> Iterator[int]:
    for element in root.iter(f"{MAIN}c", f"{MAIN}row", f"{MAIN}col"):
        number = element.get("style" if element.tag == f"{MAIN}col" else "s")
        if number is not None:
            yield int(number)


def _narrow(root: Any, column: int) -> None:
    """Take the width of our column out, and join the widths that it parted."""
    columns = root.find(f"{MAIN}cols")
    at = [
        each for each in ([] if columns is None else columns) if each.get("min") == each.get("max") == str(column)
    ]
    if not at or float(at[0].get("width", "0")) < WIDTH - 1:
        return
    before, behind = at[0].getprevious(), at[0].getnext()
    columns.remove(at[0])
    if behind is not None and int(behind.get("min")) == column + 1:
        if before is not None and int(before.get("max")) == column - 1 and _look(before) == _look(behind):
            before.set("max", behind.get("max"))
            columns.remove(behind)
        else:
            behind.set("min", str(column))
    if not len(columns):
        root.remove(columns)


def _look(width: Any) -> dict[str, str]:
    return {key: value for key, value in width.attrib.items() if key not in ("min", "max")}

"""The texts that the cells of a workbook share: Excel moves there whatever was written into the cells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from inlimine.exports.annotate.workbook.sheets import MAIN


class SharedStrings:
    """What cells say, inline or shared; a text that no cell shows any more can be wiped out."""

    def __init__(self, root: Any | None) -> None:
        """Take the table of shared texts; None where the book has none."""
        self._items = [] if root is None else root.findall(f"{MAIN}si")
        self._dropped: set[int] = set()

    def words(self, cell: Any) -> str:
        """What a cell says; empty for a number or a formula."""
        number = self._number(cell)
        said = cell if number is None else self._items[number]
        return "".join(text.text or "" for text in said.iter(f"{MAIN}t"))

    def drop(self, cell: Any) -> None:
        """Take a cell out of its row."""
        number = self._number(cell)
        self._dropped |= set() if number is None else {number}
        cell.getparent().remove(cell)

    def wipe(self, cells: Iterable[Any]) -> bool:
        """Empty the texts of dropped cells that none of these shows; whether there were any."""
        gone = self._dropped - {self._number(cell) for cell in cells}
        for number in gone:
            item = self._items[number]
            item[:] = [item.makeelement(f"{MAIN}t")]
        return bool(gone)

    def _number(self, cell: Any) -> int | None:
        value = cell.findtext(f"{MAIN}v") if cell.get("t") == "s" else None
        return int(value) if value and int(value) < len(self._items) else None

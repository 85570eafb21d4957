"""What a sheet hides: rows, columns, comments, which openpyxl leaves out row by row. Runs in the child."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element  # the type alone; parsing is defusedxml's

from inlimine.materials.office.package import Package, attribute, local

_COMMENTS = ("comments", "threadedComment")


@dataclass(slots=True)
class Hiding:
    """The rows and columns of a sheet that do not show, counted from 1, and cells that show nothing (`C7`)."""

    cells: set[str] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)
    columns: list[range] = field(default_factory=list)

    def has_column(self, column: int) -> bool:
        """Is the column hidden?"""
        return any(column in hidden for hidden in self.columns)


def hiding(root: Element | None, unseen: frozenset[int]) -> Hiding:
    """What the sheet's own XML says; `unseen` are the numbers of styles that show nothing."""
    made = Hiding()
    for each in root.iter() if root is not None else ():
        match local(each):
            case "row" if _gone(each, "ht"):
                made.rows.add(int(each.get("r", "0")))
            case "col" if _gone(each, "width"):
                made.columns.append(range(int(each.get("min", "0")), int(each.get("max", "0")) + 1))
            case "c" if each.get("s", "").isdecimal() and int(each.get("s", "")) in unseen:
                made.cells.add(each.get("r", ""))
    return made


def _gone(element: Element, measure: str) -> bool:
    """Is a row or column hidden, or of no height or width?"""
    return element.get("hidden", "0") in {"1", "true"} or float(element.get(measure, "1")) == 0


def comments(package: Package, sheet: str) -> Iterator[tuple[str, str]]:
    """Cell and words of each comment on the sheet at this path, threaded ones in place of their older form."""
    found: dict[str, list[str]] = {}
    for kind in _COMMENTS:
        for path in package.related(sheet, kind):
            root = package.root(path)
            told = list(_in_part(root)) if root is not None else []
            if kind == "threadedComment":
                for cell, _ in told:
                    found.pop(cell, None)
            for cell, words in told:
                found.setdefault(cell, []).append(words)
    yield from ((cell, "\n".join(said)) for cell, said in found.items())


def _in_part(part: Element) -> Iterator[tuple[str, str]]:
    for element in part.iter():
        if local(element) in {"comment", "threadedComment"}:
            pieces = (piece.text or "" for piece in element.iter() if local(piece) in {"t", "text"})
            yield attribute(element, "ref"), "".join(pieces)

"""What a sheet hides: rows, columns, comments, which openpyxl leaves out row by row. Runs in the child."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element  # the type alone; parsing is defusedxml's

from inlimine.materials.office.package import Package, attribute, local

_COMMENTS = ("comments", "threadedComment")


@dataclass(slots=True)
class Hiding:
    """The rows and columns of a sheet that do not show, counted from 1."""

    rows: set[int] = field(default_factory=set)
    columns: list[range] = field(default_factory=list)

    def has_column(self, column: int) -> bool:
        """Is the column hidden?"""
        return any(column in hidden for hidden in self.columns)


def hiding(root: Element | None) -> Hiding:
    """What the sheet's own XML says."""
    made = Hiding()
    for each in root.iter() if root is not None else ():
        if local(each) == "row" and _on(each, "hidden"):
            made.rows.add(int(each.get("r", "0")))
        elif local(each) == "col" and _on(each, "hidden"):
            made.columns.append(range(int(each.get("min", "0")), int(each.get("max", "0")) + 1))
    return made


def _on(element: Element, name: str) -> bool:
    return element.get(name, "0") in {"1", "true"}


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

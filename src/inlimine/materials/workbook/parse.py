"""A workbook parsed, in the child."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from inlimine.materials.contents import Contents
from inlimine.materials.inside import OWN
from inlimine.materials.office.around import add_metadata, opened, with_surroundings
from inlimine.materials.office.package import Package
from inlimine.materials.workbook.cells import MOST_CELLS, Cell, Sheet, TooManyCellsError, sheets
from inlimine.materials.workbook.hiding import Hiding, comments, hiding
from inlimine.materials.written import Written
from inlimine.passages.hidden import HiddenKind
from inlimine.passages.material import Hidden
from inlimine.passages.problem import Problem
from inlimine.passages.reading import PaperUse, Place

_REACHING = re.compile(
    r"\b(?:WEBSERVICE|HYPERLINK|RTD|CALL|REGISTER\.ID|IMPORTXML|IMPORTDATA)\s*\(|\w\|'?[^|]*!|\[\d+\][^\]]*!|\bDDE",
    re.IGNORECASE,
)
"""Formulas that would call a program (DDE: `cmd|'/c calc'!A1`), an address or another file."""


def parse(name: str, data: bytes, asked: str) -> Contents | Problem:
    """What the cells show and the workbook hides."""
    return opened(name, data, "workbook", partial(_bounded, data=data, own=asked == OWN))


def _bounded(package: Package, data: bytes, own: bool) -> Contents | Problem:
    """The contents, unless the sheets span more than anybody's list."""
    try:
        return _contents(package, data, own)
    except TooManyCellsError:
        return Problem(
            file=package.name,
            message=f"the sheets span more than {MOST_CELLS:,} cells",
            remedy="delete the empty rows and columns beyond the list and save it again",
        )


def _contents(package: Package, data: bytes, own: bool) -> Contents:
    written = Written()
    hidden = Counter[Place]()
    reaching: list[str] = []
    for sheet in sheets(data):
        reaching += [f"{sheet.title}!{cell.name}" for cell in sheet.cells if _REACHING.search(cell.formula)]
        for place, words in _passages(package, sheet):
            if place.hidden:
                hidden[_spot(place, sheet)] += 1
            if own or not place.hidden:
                written.add(words, place)
    told = tuple(
        Hidden(file=package.name, kind=place.hidden, place=place, pieces=pieces)
        for place, pieces in hidden.items()
        if place.hidden
    )
    empty = Problem(
        file=package.name, message="the workbook is empty", remedy="check that the right file was saved"
    )
    nothing = () if len(written) or hidden else (empty,)
    told += add_metadata(package, written, own)
    made = Contents(
        readings=(written.reading(package.name, PaperUse.EXHIBIT_LIST),) if len(written) else (),
        hidden=told,
        problems=(*nothing, *_reaching(package.name, reaching)),
    )
    return with_surroundings(package, made, own)


def _empty(name: str) -> Problem:
    return Problem(file=name, message="the workbook is empty", remedy="check that the right file was saved")


def _passages(package: Package, sheet: Sheet) -> Iterator[tuple[Place, str]]:
    """Cells with their formulas where these say what no cell shows, then comments."""
    found = hiding(package.root(sheet.path))
    for cell in sheet.cells:
        place = Place(cell=f"{sheet.title}!{cell.name}", hidden=_why(cell, sheet, found))
        if cell.shown:
            yield place, cell.shown
        if '"' in cell.formula:
            yield Place(cell=place.cell, part="formula", hidden=place.hidden), cell.formula
    for named, words in comments(package, sheet.path):
        if words.strip():
            yield Place(cell=f"{sheet.title}!{named}", hidden=HiddenKind.COMMENT), words


def _why(cell: Cell, sheet: Sheet, found: Hiding) -> HiddenKind | None:
    if not sheet.visible:
        return HiddenKind.HIDDEN_SHEET
    if cell.row in found.rows:
        return HiddenKind.HIDDEN_ROW
    return HiddenKind.HIDDEN_COLUMN if found.has_column(cell.column) else None


def _spot(place: Place, sheet: Sheet) -> Place:
    """Where it is told that something is hidden: a cell; of a hidden sheet the sheet alone."""
    if place.hidden is HiddenKind.HIDDEN_SHEET:
        return Place(cell=sheet.title, hidden=place.hidden)
    return Place(cell=place.cell, hidden=place.hidden)


def _reaching(name: str, cells: list[str]) -> tuple[Problem, ...]:
    """A problem for formulas that reach out of the workbook."""
    if not cells:
        return ()
    listed = ", ".join(cells[:5]) + (" and more" if len(cells) > 5 else "")
    message = f"formulas would call a program, an address or another file: {listed} (none was computed)"
    return (Problem(file=name, message=message, remedy="open it without its links, or ask for the values alone"),)

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
from inlimine.materials.workbook.drawn import drawn
from inlimine.materials.workbook.hiding import Hiding, comments, hiding
from inlimine.materials.workbook.looks import unseen_styles
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

_WORDY = re.compile(r"[\"'!]")
"""Formulas that may say words of their own, or name a sheet or file; others hold nothing but cells and counts."""


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
    for spot, place, words in _all(package, data, own, reaching):
        if place.hidden:
            hidden[spot] += 1
        if own or not place.hidden:
            written.add(words, place)
    told = tuple(
        Hidden(file=package.name, kind=place.hidden, place=place, pieces=pieces)
        for place, pieces in hidden.items()
        if place.hidden
    )
    nothing = () if len(written) or hidden else (_empty(package.name),)
    told += add_metadata(package, written, own)
    made = Contents(
        readings=(written.reading(package.name, PaperUse.EXHIBIT_LIST),) if len(written) else (),
        hidden=told,
        problems=(*nothing, *_reaching(package.name, reaching)),
    )
    return with_surroundings(package, made, own)


def _empty(name: str) -> Problem:
    return Problem(file=name, message="the workbook is empty", remedy="check that the right file was saved")


def _all(package: Package, data: bytes, own: bool, reaching: list[str]) -> Iterator[tuple[Place, Place, str]]:
    """Every passage: where it is told that it is hidden, its place, its words. A hidden sheet's name is hidden."""
    unseen = unseen_styles(package)
    for sheet in sheets(data):
        numbered = f"sheet {sheet.number}"
        title = sheet.title if sheet.visible or own else numbered
        reaching += [f"{title}!{cell.name}" for cell in sheet.cells if _REACHING.search(cell.formula)]
        for place, words in _passages(package, sheet, hiding(package.root(sheet.path), unseen)):
            spot = place if sheet.visible else Place(part=numbered, hidden=place.hidden)
            yield spot, place, words
    for number, (place, words) in drawn(package):
        gone = place.hidden is HiddenKind.HIDDEN_SHEET
        yield (Place(part=f"sheet {number}", hidden=place.hidden) if gone else place), place, words


def _passages(package: Package, sheet: Sheet, found: Hiding) -> Iterator[tuple[Place, str]]:
    """Cells with their formulas where these say what no cell shows, then comments."""
    for cell in sheet.cells:
        place = Place(cell=f"{sheet.title}!{cell.name}", hidden=_why(cell, sheet, found))
        if cell.shown:
            yield place, cell.shown
        if _WORDY.search(cell.formula):
            yield Place(cell=place.cell, hidden=place.hidden or HiddenKind.FORMULA), cell.formula
    for named, words in comments(package, sheet.path):
        if words.strip():
            yield Place(cell=f"{sheet.title}!{named}", hidden=HiddenKind.COMMENT), words


def _why(cell: Cell, sheet: Sheet, found: Hiding) -> HiddenKind | None:
    if not sheet.visible:
        return HiddenKind.HIDDEN_SHEET
    if cell.row in found.rows:
        return HiddenKind.HIDDEN_ROW
    if found.has_column(cell.column):
        return HiddenKind.HIDDEN_COLUMN
    return HiddenKind.HIDDEN_TEXT if cell.name in found.cells else None


def _reaching(name: str, cells: list[str]) -> tuple[Problem, ...]:
    """A problem for formulas that reach out of the workbook."""
    if not cells:
        return ()
    listed = ", ".join(cells[:5]) + (" and more" if len(cells) > 5 else "")
    message = f"formulas would call a program, an address or another file: {listed} (none was computed)"
    return (Problem(file=name, message=message, remedy="open it without its links, or ask for the values alone"),)

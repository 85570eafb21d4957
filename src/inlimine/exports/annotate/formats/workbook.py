"""Workbooks: a status column behind the last, written into the sheets' own XML so that all else stays as it is."""

from __future__ import annotations

from collections import defaultdict

from inlimine.exports.annotate.note import Note, Parcel, Written, cleaned, unpacked, written
from inlimine.exports.annotate.office.outward import closed
from inlimine.exports.annotate.office.package import Package
from inlimine.exports.annotate.office.traces import traces
from inlimine.exports.annotate.workbook.cleaning import Cleaning
from inlimine.exports.annotate.workbook.column import Styles, add_status
from inlimine.exports.annotate.workbook.header import say_privileged
from inlimine.exports.annotate.workbook.live import idle
from inlimine.exports.annotate.workbook.sheets import CELL, sheets

ByRow = dict[int, list[Note]]


def annotate(file: str, data: bytes) -> Written:
    """The workbook with a status beside each row that has a hit; members that need no change stay byte for byte.

    Formulas, links and connections that reach out of the workbook are taken out of the copy, and told.
    """
    parcel = unpacked(data)
    by_sheet, unplaced = _by_sheet(parcel)
    package = Package(parcel.paper)
    Cleaning(package).run()  # notes of an earlier check
    idled = [*idle(package), *closed(package)]
    styles = Styles(package)
    found = list(sheets(package))
    noted = {sheet.member: by_sheet[sheet.name] for sheet in found if sheet.name in by_sheet}
    if "" in by_sheet and found:  # the cells of a CSV are on no named sheet
        noted[found[0].member] = by_sheet[""]
    for member, notes in noted.items():
        root = package.tree(member)
        if root is not None:
            add_status(root, notes, styles)
            say_privileged(root, parcel.banner)
            package.touch(member)
    return written(package.saved(), unplaced, idled)


def _by_sheet(parcel: Parcel) -> tuple[dict[str, ByRow], list[int]]:
    """The notes of each row of each sheet, and the numbers of those that have no cell."""
    by_sheet: dict[str, ByRow] = defaultdict(lambda: defaultdict(list))
    unplaced = []
    for number, note in enumerate(parcel.notes):
        name, _, cell = note.cell.rpartition("!")
        row = CELL.match(cell.split()[0]) if cell else None
        if row is None:
            unplaced.append(number)
        else:
            by_sheet[name.removesuffix(" (hidden sheet)")][int(row[2])].append(note)
    return by_sheet, unplaced


def clean(file: str, data: bytes) -> Written:
    """The workbook without our column and mark."""
    package = Package(data)
    cleaning = Cleaning(package)
    cleaning.run()
    return cleaned(package.saved(), cleaning.taken, cleaning.kept, traces(package, cleaning.sought))

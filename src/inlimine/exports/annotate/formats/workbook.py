"""Workbooks: a status column behind the last, written into the sheets' own XML so that all else stays as it is."""

from __future__ import annotations

import codecs
import copy
import io
import posixpath
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from inlimine.exports.annotate.note import BANNER, Note, Tone, Written, unpacked, written
from inlimine.exports.annotate.shared_strings import SharedStrings

codecs.lookup("cp437")  # the names in a ZIP file; in the child none can be looked for once its filter holds

HEADING = "In Limine: status"
NOTHING = "(nothing found that was looked for; no clearance)"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(r"(?:.*!)?\$?([A-Z]{1,3})\$?(\d+)")
_SAFE = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_COLOUR = {
    Tone.STOP: "FF9B1C1C",
    Tone.ASK: "FF7A1FA2",
    Tone.CARE: "FF7A4B00",
    Tone.FREE: "FF1B5E20",
    Tone.PLAIN: "FF000000",
}
_WIDTH = 60
_STYLES = "xl/styles.xml"
_STRINGS = "xl/sharedStrings.xml"
# What stands behind the cells of a sheet, in the order that the format demands.
_BEFORE_HEADER = (
    "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate",
    "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks",
    "printOptions", "pageMargins", "pageSetup", "sheetData",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet: its name and the member of the file that holds it."""

    name: str
    member: str


def annotate(file: str, data: bytes) -> Written:
    """The workbook with a status beside each row that has a hit; the rest of every member stays byte for byte."""
    parcel = unpacked(data)
    by_sheet: dict[str, dict[int, list[Note]]] = defaultdict(lambda: defaultdict(list))
    unplaced = []
    for number, note in enumerate(parcel.notes):
        name, _, cell = note.cell.rpartition("!")
        row = _CELL.match(cell.split()[0]) if cell else None
        if row is None:
            unplaced.append(number)
        else:
            by_sheet[name.removesuffix(" (hidden sheet)")][int(row[2])].append(note)
    with zipfile.ZipFile(io.BytesIO(parcel.paper)) as book:
        styles = _Styles(book)
        sheets = list(_sheets(book))
        noted = {sheet.member: by_sheet[sheet.name] for sheet in sheets if sheet.name in by_sheet}
        if "" in by_sheet and sheets:  # the cells of a CSV are on no named sheet
            noted[sheets[0].member] = by_sheet[""]
        changed = {name: _with_status(book.read(name), notes, styles) for name, notes in noted.items()}
        return written(_with(book, {**changed, **styles.changed()}), unplaced)


def clean(file: str, data: bytes) -> Written:
    """The workbook without our column and mark."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        strings = _parsed(book.read(_STRINGS)) if _STRINGS in book.namelist() else None
        shared = SharedStrings(strings)
        sheets = {sheet.member: _without_status(book.read(sheet.member), shared) for sheet in _sheets(book)}
        left = (cell for root in sheets.values() for cell in root.iter(f"{_MAIN}c"))
        changed = {_STRINGS: _xml(strings)} if shared.wipe(left) else {}
        return written(_with(book, {**changed, **{member: _xml(root) for member, root in sheets.items()}}))


class _Styles:
    """The styles of a book, to which each style that a new cell takes over is added with its lines wrapped."""

    def __init__(self, book: zipfile.ZipFile) -> None:
        names = [name for name in book.namelist() if name == _STYLES]
        self._root = _parsed(book.read(names[0])) if names else None
        self._made: dict[str, str] = {}

    def wrapped(self, style: str) -> str:
        """The number of that style with wrapped lines; the style itself where the book has none."""
        formats = None if self._root is None else self._root.find(f"{_MAIN}cellXfs")
        if formats is None or not int(style) < len(formats):
            return style
        if style not in self._made:
            made = copy.deepcopy(formats[int(style)])
            for old in made.findall(f"{_MAIN}alignment"):
                made.remove(old)
            made.insert(0, etree.Element(f"{_MAIN}alignment", wrapText="1", vertical="top"))
            made.set("applyAlignment", "1")
            formats.append(made)
            formats.set("count", str(len(formats)))
            self._made[style] = str(len(formats) - 1)
        return self._made[style]

    def changed(self) -> dict[str, bytes]:
        """The member of the file that holds them, where it changed."""
        return {_STYLES: _xml(self._root)} if self._made else {}


def _with(book: zipfile.ZipFile, changed: dict[str, bytes]) -> bytes:
    """The same file with some members changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in book.infolist():
            new.writestr(member, changed.get(member.filename) or book.read(member), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _sheets(book: zipfile.ZipFile) -> Iterator[_Sheet]:
    targets = {
        rel.get("Id"): posixpath.normpath(posixpath.join("xl", rel.get("Target"))).removeprefix("/")
        for rel in _parsed(book.read("xl/_rels/workbook.xml.rels"))
    }
    for sheet in _parsed(book.read("xl/workbook.xml")).iter(f"{_MAIN}sheet"):
        member = targets.get(sheet.get(_REL), "").replace("xl/xl/", "xl/")
        if member.startswith("xl/worksheets/"):
            yield _Sheet(sheet.get("name"), member)


def _parsed(xml: bytes) -> Any:
    return etree.fromstring(xml, _SAFE)


def _xml(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


# --- the column ---


def _with_status(xml: bytes, notes: dict[int, list[Note]], styles: _Styles) -> bytes:
    root = _parsed(xml)
    rows = {int(row.get("r")): row for row in root.iter(f"{_MAIN}row") if row.get("r")}
    cells = [(row, cell) for row in rows.values() for cell in row if cell.get("r")]
    column = 1 + max(_column(cell.get("r")) for _, cell in cells)
    heading = min((n for n, row in rows.items() if len(row) > 1), default=min(rows))
    below = min(notes)
    for number, row in sorted(rows.items()):
        if number in notes:
            _put(row, f"{_letters(column)}{number}", _rich(notes[number]), styles)
        elif number == heading and number < below:
            _put(row, f"{_letters(column)}{number}", [_run(HEADING, "FF000000", bold=True)], styles)
        elif number > heading and len(row):
            _put(row, f"{_letters(column)}{number}", [_run(NOTHING, "FF555555", bold=False)], styles)
    _widen(root, column)
    _say_privileged(root)
    return _xml(root)


def _column(cell: str) -> int:
    letters = _CELL.match(cell)
    number = 0
    for letter in letters[1] if letters else "":
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, digit = divmod(column - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def _put(row: Any, at: str, runs: list[Any], styles: _Styles) -> None:
    """A cell behind the last of its row, in that one's style."""
    row.attrib.pop("spans", None)
    row.attrib.pop("ht", None)
    row.attrib.pop("customHeight", None)
    cell = etree.SubElement(row, f"{_MAIN}c", r=at, t="inlineStr")
    styled = [each.get("s") for each in row[:-1] if each.get("s")]
    cell.set("s", styles.wrapped(styled[-1] if styled else "0"))
    inline = etree.SubElement(cell, f"{_MAIN}is")
    inline.extend(runs)


def _rich(notes: list[Note]) -> list[Any]:
    """Each status in its colour with symbol and words, what it says behind it."""
    runs = []
    for place, note in enumerate(notes):
        runs.append(_run(("\n" if place else "") + note.head, _COLOUR[note.tone], bold=True))
        runs.append(_run(f' "{note.words}". ' + note.body.replace("\n", " "), "FF000000", bold=False))
    return runs


def _run(words: str, colour: str, *, bold: bool) -> Any:
    run = etree.Element(f"{_MAIN}r")
    look = etree.SubElement(run, f"{_MAIN}rPr")
    if bold:
        etree.SubElement(look, f"{_MAIN}b")
    etree.SubElement(look, f"{_MAIN}sz", val="10")
    etree.SubElement(look, f"{_MAIN}color", rgb=colour)
    etree.SubElement(look, f"{_MAIN}rFont", val="Calibri")
    text = etree.SubElement(run, f"{_MAIN}t")
    text.text = "".join(sign for sign in words if sign >= " " or sign == "\n")
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def _widen(root: Any, column: int) -> None:
    dimension = root.find(f"{_MAIN}dimension")
    if dimension is not None:
        root.remove(dimension)  # it is only a hint, and would now be false
    columns = root.find(f"{_MAIN}cols")
    if columns is None:
        columns = etree.Element(f"{_MAIN}cols")
        root.insert(root.index(root.find(f"{_MAIN}sheetData")), columns)
    for wide in columns:
        _shorten(wide, column)
    etree.SubElement(columns, f"{_MAIN}col", min=str(column), max=str(column), width=str(_WIDTH), customWidth="1")
    columns[:] = sorted(columns, key=lambda each: int(each.get("min")))


def _shorten(wide: Any, column: int) -> None:
    """Two widths of one column are an error: one that reaches over ours ends before it and goes on behind it."""
    first, last = int(wide.get("min")), int(wide.get("max"))
    if not first <= column <= last:
        return
    if last > column:
        behind = copy.deepcopy(wide)
        behind.set("min", str(column + 1))
        wide.addnext(behind)
    if first < column:
        wide.set("max", str(column - 1))
    else:
        wide.getparent().remove(wide)


def _say_privileged(root: Any) -> None:
    """The mark stands at the top of each printed page."""
    header = root.find(f"{_MAIN}headerFooter")
    if header is None:
        header = etree.Element(f"{_MAIN}headerFooter")
        behind = [each for each in root if etree.QName(each).localname in _BEFORE_HEADER]
        behind[-1].addnext(header)
    odd = header.find(f"{_MAIN}oddHeader")
    if odd is None:
        odd = etree.Element(f"{_MAIN}oddHeader")
        header.insert(0, odd)
    odd.text = f"&C{BANNER}\n{(odd.text or '').removeprefix('&C')}".rstrip("\n")


def _without_status(xml: bytes, shared: SharedStrings) -> Any:
    """Take out the column that our heading names, or that only we have written."""
    root = _parsed(xml)
    ours = {_column(cell.get("r")) for cell in root.iter(f"{_MAIN}c") if shared.words(cell) in (HEADING, NOTHING)}
    for cell in list(root.iter(f"{_MAIN}c")):
        if _column(cell.get("r")) in ours and cell.get("t") in ("inlineStr", "s"):
            shared.drop(cell)
    for odd in list(root.iter(f"{_MAIN}oddHeader")):
        _unmark(odd)
    return root


def _unmark(odd: Any) -> None:
    if not (odd.text or "").startswith(f"&C{BANNER}"):
        return
    odd.text = odd.text.removeprefix(f"&C{BANNER}").lstrip("\n")
    if not odd.text:
        header = odd.getparent()
        header.remove(odd)
        if not len(header):
            header.getparent().remove(header)
    elif not odd.text.startswith("&"):
        odd.text = f"&C{odd.text}"

"""The status column of a sheet: behind the last, in the look of the cells before it."""

from __future__ import annotations

import copy
from typing import Any

from lxml import etree

from inlimine.exports.annotate.note import HEADING, NOTHING, Note, Tone
from inlimine.exports.annotate.office.package import Package
from inlimine.exports.annotate.workbook.sheets import MAIN, column_of, letters_of

_COLOUR = {
    Tone.STOP: "FF9B1C1C",
    Tone.ASK: "FF7A1FA2",
    Tone.CARE: "FF7A4B00",
    Tone.FREE: "FF1B5E20",
    Tone.PLAIN: "FF000000",
}
WIDTH = 60
_LINE = 14
"""Points of a line of the status column."""

STYLES = "xl/styles.xml"


class Styles:
    """The styles of a book, to which each style that a new cell takes over is added with its lines wrapped."""

    def __init__(self, package: Package) -> None:
        """Take the book."""
        self._package = package
        self._root = package.tree(STYLES)
        self._made: dict[str, str] = {}

    def wrapped(self, style: str) -> str:
        """The number of that style with wrapped lines; the style itself where the book has none."""
        formats = None if self._root is None else self._root.find(f"{MAIN}cellXfs")
        if formats is None or not int(style) < len(formats):
            return style
        if style not in self._made:
            made = copy.deepcopy(formats[int(style)])
            for old in made.findall(f"{MAIN}alignment"):
                made.remove(old)
            made.insert(0, etree.Element(f"{MAIN}alignment", wrapText="1", vertical="top"))
            made.set("applyAlignment", "1")
            formats.append(made)
            formats.set("count", str(len(formats)))
            self._made[style] = str(len(formats) - 1)
            self._package.touch(STYLES)
        return self._made[style]


def add_status(root: Any, notes: dict[int, list[Note]], styles: Styles) -> None:
    """A status beside each row with a hit, and words that say that there was none beside the others."""
    rows = _numbered(root)
    last = max((column_of(cell.get("r")) for row in rows.values() for cell in row), default=0)
    column = _free(root, last + 1)
    heading = min((n for n, row in rows.items() if len(row) > 1), default=min(rows))
    for number, row in sorted(rows.items()):
        runs = _said(number, heading, notes, len(row))
        if runs:
            _put(row, f"{letters_of(column)}{number}", runs, styles)
    _widen(root, column)


def _free(root: Any, column: int) -> int:
    """The first column from this one on whose width can be given back: none ends in it, and none begins behind it,
    for once ours is taken out nobody could tell that from a width that reached over it."""
    widths = [(int(one.get("min")), int(one.get("max"))) for one in root.iterfind(f"{MAIN}cols/{MAIN}col")]
    ends, begins = {last for _, last in widths}, {first for first, _ in widths}
    while column in ends or column + 1 in begins:
        column += 1
    return column


def _numbered(root: Any) -> dict[int, Any]:
    """The rows by their numbers; rows and cells that bear no number stand behind the one before."""
    rows: dict[int, Any] = {}
    last = 0
    for row in root.iter(f"{MAIN}row"):
        last = int(row.get("r", last + 1))
        row.set("r", str(last))
        rows[last] = row
        column = 0
        for cell in row.iter(f"{MAIN}c"):
            column = column_of(cell.get("r", "")) or column + 1
            cell.set("r", f"{letters_of(column)}{last}")
    return rows


def _said(number: int, heading: int, notes: dict[int, list[Note]], cells: int) -> list[Any]:
    """The heading always stands in its row, also above a note: by it the column is known again."""
    above = [_run(HEADING, "FF000000", bold=True)] if number == heading else []
    if number in notes:
        return [*above, *([_run("\n", "FF000000", bold=False)] if above else []), *_rich(notes[number])]
    if number > heading and cells:
        return [_run(NOTHING, "FF555555", bold=False)]
    return above


def _put(row: Any, at: str, runs: list[Any], styles: Styles) -> None:
    """A cell behind the last of its row, in that one's style; always text and never a formula."""
    row.attrib.pop("spans", None)
    lines = _lines("".join(_words(runs)))
    if lines > 1 and not set_by_hand(row):  # a height that a person set stays
        row.set("ht", f"{max(float(row.get('ht', 0)), _LINE * lines):.2f}")
    cell = etree.SubElement(row, f"{MAIN}c", r=at, t="inlineStr")
    styled = [each.get("s") for each in row[:-1] if each.get("s")]
    cell.set("s", styles.wrapped(styled[-1] if styled else "0"))
    inline = etree.SubElement(cell, f"{MAIN}is")
    inline.extend(runs)


def set_by_hand(row: Any) -> bool:
    """Did a person choose the height of this row?"""
    return row.get("customHeight") in ("1", "true")


def _words(runs: list[Any]) -> list[str]:
    return [text.text or "" for run in runs for text in run.iter(f"{MAIN}t")]


def _lines(words: str) -> int:
    """So many lines of the column the words take, counted amply: not every program counts when it opens a book."""
    return sum(1 + len(line) // (WIDTH - 8) for line in words.split("\n"))


def _rich(notes: list[Note]) -> list[Any]:
    """Each status in its colour with symbol and words, what it says behind it."""
    runs = []
    for place, note in enumerate(notes):
        runs.append(_run(("\n" if place else "") + note.head, _COLOUR[note.tone], bold=True))
        runs.append(_run(f' "{note.words}". ' + note.body.replace("\n", " "), "FF000000", bold=False))
    return runs


def _run(words: str, colour: str, *, bold: bool) -> Any:
    run = etree.Element(f"{MAIN}r")
    look = etree.SubElement(run, f"{MAIN}rPr")
    if bold:
        etree.SubElement(look, f"{MAIN}b")
    etree.SubElement(look, f"{MAIN}sz", val="10")
    etree.SubElement(look, f"{MAIN}color", rgb=colour)
    etree.SubElement(look, f"{MAIN}rFont", val="Calibri")
    text = etree.SubElement(run, f"{MAIN}t")
    text.text = "".join(sign for sign in words if sign >= " " or sign == "\n")
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def _widen(root: Any, column: int) -> None:
    dimension = root.find(f"{MAIN}dimension")
    if dimension is not None:
        root.remove(dimension)  # it is only a hint, and would now be false
    columns = root.find(f"{MAIN}cols")
    if columns is None:
        columns = etree.Element(f"{MAIN}cols")
        root.insert(root.index(root.find(f"{MAIN}sheetData")), columns)
    for wide in columns:
        _shorten(wide, column)
    etree.SubElement(columns, f"{MAIN}col", min=str(column), max=str(column), width=str(WIDTH), customWidth="1")
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

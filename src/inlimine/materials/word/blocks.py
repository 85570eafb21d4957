"""The paragraphs of a part in document order: body, cells of tables, text boxes where they are anchored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from inlimine.markup.colours import hexadecimal
from inlimine.materials.word.looks import PAPER, UNKNOWN, Ground, Styles, ground
from inlimine.materials.word.names import Element, child, is_on, local, named, value
from inlimine.passages.hidden import HiddenKind

DELETED = frozenset({"del", "moveFrom"})
INSERTED = frozenset({"ins", "moveTo"})
"""Elements that hold what a tracked change took away or added."""

_BOX, _LETTERS = "text box", "drawn letters"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or words that a picture has (`said`): drawn letters, or for those who do not see it.

    `part` is where beside the running text; `boxed`: it belongs to the paragraph before. `hidden`: why none of
    it shows; `inserted`: all of it is tracked as a change. `ground` is what it stands on.
    """

    element: Element
    part: str = ""
    boxed: bool = False
    hidden: HiddenKind | None = None
    said: str = ""
    inserted: bool = False
    ground: Ground = PAPER


@dataclass(slots=True)
class _Count:
    """Tables met so far."""

    tables: int = 0


@dataclass(frozen=True, slots=True)
class _Where:
    styles: Styles
    part: str = ""
    boxed: bool = False
    hidden: HiddenKind | None = None
    inserted: bool = False
    ground: Ground = PAPER
    count: _Count = field(default_factory=_Count)

    def block(self, element: Element) -> Block:
        """The paragraph as it stands here."""
        return Block(element, self.part, self.boxed, self.hidden, "", self.inserted, self.ground)


def blocks_of(part: Element, styles: Styles) -> Iterator[Block]:
    """Every paragraph below the root of a part."""
    page = child(part, "background")
    colour = hexadecimal(value(page, "color")) if page is not None else None
    yield from _below(part, _Where(styles, ground=Ground(colour) if colour else PAPER))


def _below(element: Element, where: _Where) -> Iterator[Block]:
    for each in element:
        match named(each):
            case "p":
                yield where.block(each)
                yield from _anchored(each, where)
            case "tbl":
                yield from _table(each, where)
            case "sectPr" | "pPr":
                continue
            case _:
                if local(each) != "Fallback":
                    yield from _below(each, _changed(each, where))


def _changed(element: Element, where: _Where) -> _Where:
    """Inside an element that tracks a change, what stands there is gone or new."""
    if named(element) in DELETED:
        return replace(where, hidden=HiddenKind.TRACKED_DELETION)
    return replace(where, inserted=True) if named(element) in INSERTED else where


def _anchored(element: Element, where: _Where) -> Iterator[Block]:
    """Text boxes and the words of pictures, inside a paragraph."""
    for each in element:
        if local(each) == "Fallback":
            continue
        if named(each) == "txbxContent":
            yield from _below(each, replace(where, part=_BOX, boxed=True))
            continue
        here = _changed(each, where)
        if here.hidden is None and _switched_off(each):
            here = replace(here, hidden=HiddenKind.HIDDEN_TEXT)
        if letters := _drawn(each):
            yield replace(here.block(each), part=_LETTERS, boxed=True, said=letters)
        if said := _alternative(each):
            yield replace(here.block(each), boxed=True, hidden=here.hidden or HiddenKind.ALT_TEXT, said=said)
        yield from _anchored(each, replace(here, ground=_filled(each) or here.ground))


def _switched_off(drawing: Element) -> bool:
    """Is a drawing there with all that stands in it, and not shown?"""
    match local(drawing):
        case "anchor" | "inline":
            about = next((each for each in drawing if local(each) == "docPr"), None)
            told = [value(drawing, "hidden"), "" if about is None else value(about, "hidden")]
            return any(said in {"1", "true", "on"} for said in told)
        case "shape" | "rect" | "roundrect" | "oval" | "group":
            return re.search(r"visibility\s*:\s*hidden", value(drawing, "style")) is not None
        case _:
            return False


def _filled(element: Element) -> Ground | None:
    """What a shape puts behind the words in it."""
    match local(element):
        case "wsp":
            told = _inner(_inner(_inner(element, "spPr"), "solidFill"), "srgbClr")
            return Ground(hexadecimal(value(told)) if told is not None else None)
        case "shape" | "rect" | "roundrect" | "oval":
            return Ground(hexadecimal(value(element, "fillcolor")))
        case _:
            return None


def _inner(element: Element | None, name: str) -> Element | None:
    """The first element of this name directly in another, whatever its namespace."""
    return next((each for each in element if local(each) == name), None) if element is not None else None


def _drawn(element: Element) -> str:
    """Letters that Word draws as a picture."""
    return value(element, "string").strip() if local(element) == "textpath" else ""


def _alternative(element: Element) -> str:
    """The words for those who do not see a picture."""
    match local(element):
        case "docPr":
            told = [value(element, "title").strip(), value(element, "descr").strip()]
            return "\n".join(dict.fromkeys(filter(None, told)))
        case "shape" | "textpath":
            return value(element, "alt").strip()
        case _:
            return ""


def _table(table: Element, where: _Where) -> Iterator[Block]:
    where.count.tables += 1
    number = where.count.tables
    behind = _behind(table, where)
    for row, (element, around) in enumerate(_members(table, "tr", behind), start=1):
        inner = _of_row(element, around)
        for column, (cell, beside) in enumerate(_members(element, "tc", inner), start=1):
            part = f"table {number}, row {row}, column {column}"
            yield from _below(cell, replace(_of_cell(cell, beside), part=part))


def _behind(table: Element, where: _Where) -> _Where:
    """What the cells stand on, as far as the table says it for all of them."""
    style = child(table, "tblPr", "tblStyle")
    if style is not None and where.styles.shades(value(style)):
        return replace(where, ground=UNKNOWN)
    return replace(where, ground=ground(child(table, "tblPr")) or where.ground)


def _members(element: Element, name: str, where: _Where) -> Iterator[tuple[Element, _Where]]:
    """The rows of a table or cells of a row, also those in a content control or a tracked change."""
    for each in element:
        if named(each) == name:
            yield each, where
        elif named(each) in {"sdt", "sdtContent", "customXml", *DELETED, *INSERTED}:
            yield from _members(each, name, _changed(each, where))


def _of_row(row: Element, where: _Where) -> _Where:
    if child(row, "trPr", "del") is not None:
        return replace(where, hidden=HiddenKind.TRACKED_DELETION)
    if where.hidden is None and is_on(child(row, "trPr", "hidden")):
        return replace(where, hidden=HiddenKind.HIDDEN_ROW)
    return replace(where, inserted=True) if child(row, "trPr", "ins") is not None else where


def _of_cell(cell: Element, where: _Where) -> _Where:
    here = replace(where, ground=ground(child(cell, "tcPr")) or where.ground)
    if child(cell, "tcPr", "cellDel") is not None:
        return replace(here, hidden=HiddenKind.TRACKED_DELETION)
    return replace(here, inserted=True) if child(cell, "tcPr", "cellIns") is not None else here

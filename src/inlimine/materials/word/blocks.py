"""The paragraphs of a part in document order: body, cells of tables, text boxes where they are anchored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from inlimine.materials.word.names import Element, child, is_on, local, named, value
from inlimine.passages.hidden import HiddenKind

_BOX = "text box"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a picture's words for those who do not see it (`said`).

    `part` is where beside the running text; `boxed`: it belongs to the paragraph before. `hidden`: why none of
    it shows.
    """

    element: Element
    part: str = ""
    boxed: bool = False
    hidden: HiddenKind | None = None
    said: str = ""


@dataclass(slots=True)
class _Count:
    """Tables met so far."""

    tables: int = 0


@dataclass(frozen=True, slots=True)
class _Where:
    part: str = ""
    boxed: bool = False
    hidden: HiddenKind | None = None
    count: _Count = field(default_factory=_Count)


def blocks_of(part: Element) -> Iterator[Block]:
    """Every paragraph below the root of a part."""
    yield from _below(part, _Where())


def _below(element: Element, where: _Where) -> Iterator[Block]:
    for each in element:
        match named(each):
            case "p":
                yield Block(each, where.part, where.boxed, where.hidden)
                yield from _anchored(each, where)
            case "tbl":
                yield from _table(each, where)
            case "sectPr" | "pPr":
                continue
            case _:
                if local(each) != "Fallback":
                    yield from _below(each, where)


def _anchored(element: Element, where: _Where) -> Iterator[Block]:
    """Text boxes and the words that stand for pictures, inside a paragraph."""
    for each in element:
        if local(each) == "Fallback":
            continue
        if named(each) == "txbxContent":
            yield from _below(each, replace(where, part=_BOX, boxed=True))
            continue
        gone = HiddenKind.TRACKED_DELETION if named(each) in {"del", "moveFrom"} else where.hidden
        if said := _alternative(each):
            yield Block(each, "alt text", True, gone, said)
        yield from _anchored(each, replace(where, hidden=gone))


def _alternative(element: Element) -> str:
    """The words for those who do not see a picture, and those of Word's drawn letters."""
    match local(element):
        case "docPr":
            told = (value(element, "title"), value(element, "descr"))
        case "shape" | "textpath":
            told = (value(element, "alt"), value(element, "string"))
        case _:
            return ""
    return "\n".join(dict.fromkeys(each.strip() for each in told if each.strip()))


def _table(table: Element, where: _Where) -> Iterator[Block]:
    where.count.tables += 1
    number = where.count.tables
    for row, element in enumerate(_members(table, "tr"), start=1):
        hidden = where.hidden or _hidden_row(element)
        for column, cell in enumerate(_members(element, "tc"), start=1):
            part = f"table {number}, row {row}, column {column}"
            yield from _below(cell, replace(where, part=part, hidden=hidden))


def _members(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or cells of a row, also those in a content control or a tracked change."""
    for each in element:
        if named(each) == name:
            yield each
        elif named(each) in {"sdt", "sdtContent", "ins", "del", "customXml", "moveTo", "moveFrom"}:
            yield from _members(each, name)


def _hidden_row(row: Element) -> HiddenKind | None:
    if child(row, "trPr", "del") is not None:
        return HiddenKind.TRACKED_DELETION
    return HiddenKind.HIDDEN_ROW if is_on(child(row, "trPr", "hidden")) else None

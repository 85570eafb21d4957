"""Web pages as courts make them: nodes, the words in them, the rows of their tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inlimine.markup.page import BREAKS, Node, parsed, text_of, too_deep, walk
from inlimine.passages.problem import Problem
from inlimine.readers.markup.text import decoded

_SPACE = re.compile(r"[ \t\r\n\f]+")


def parse_page(file: str, data: bytes) -> Node | Problem:
    """The body of the page, or what is wrong with the file."""
    text = decoded(file, data)
    if isinstance(text, Problem):
        return text
    return parse_text(file, text)


def parse_text(file: str, text: str) -> Node | Problem:
    """The body of a page that was decoded already."""
    nested = too_deep(text)
    if nested:
        return Problem(
            file=file,
            message=f"the page {nested}, which no court's page does",
            remedy="save the page anew from the court's site and give that file",
        )
    body = parsed(text).body
    if body is None:
        return Problem(file=file, message="the page is empty", remedy="save it anew from the court's site")
    return body


def shown(node: Node) -> str:
    """The words of a node as a browser shows them in one line; non-breaking spaces stay inside."""
    return _SPACE.sub(" ", raw(node)).strip(" \xa0")


def shown_lines(node: Node) -> list[str]:
    """The words of a node by the lines that its breaks and blocks make, without empty ones."""
    lines = (_SPACE.sub(" ", line).strip(" \xa0") for line in raw(node).split("\n"))
    return [line for line in lines if line]


def raw(node: Node) -> str:
    """The words of a node with a line end at each break; the line ends of the file itself are spaces."""
    return "".join(_pieces(node))


def _pieces(node: Node) -> Iterator[str]:
    for each, begins in walk(node):
        if (each.tag or "") in BREAKS:
            yield "\n"
        elif begins:
            yield text_of(each) or ""


def descend(node: Node) -> Iterator[Node]:
    """Every node below this one in order, leaving out what no reader sees."""
    return (each for each, begins in walk(node) if begins)


def children(node: Node, *tags: str) -> Iterator[Node]:
    """The direct children with one of these tags."""
    at = node.first_child
    while at is not None:
        if at.tag in tags:
            yield at
        at = at.next


def rows(table: Node) -> Iterator[Node]:
    """The table's own rows, not those of tables in it."""
    at = table.first_child
    while at is not None:
        if at.tag == "tr":
            yield at
        elif at.tag in {"tbody", "thead", "tfoot"}:
            yield from children(at, "tr")
        at = at.next


def cells(row: Node) -> list[Node]:
    """The row's cells."""
    return list(children(row, "td", "th"))


def links(node: Node) -> tuple[str, ...]:
    """Where the node's links lead, as written; nothing is fetched."""
    found = [each.attributes.get("href") or "" for each in descend(node) if each.tag == "a"]
    return tuple(href for href in found if href and not href.lower().startswith(("javascript:", "#")))

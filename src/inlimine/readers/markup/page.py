"""Web pages as courts make them: nodes, the words in them, the rows of their tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from inlimine.passages.problem import Problem
from inlimine.readers.markup.text import decoded

Node = LexborNode

DEEPEST, DEEPEST_TABLE = 1_000, 60
"""Tags and tables open at once, above which no court's page is; a parser's time grows with the square of it."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_NOT_NESTED = frozenset((
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr", "p", "li", "td", "th",
    "tr", "option", "dd", "dt",
))  # fmt: skip
_BREAKS = frozenset((
    "address", "blockquote", "br", "center", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "li", "ol", "p", "pre", "table", "td", "th", "tr", "ul",
))  # fmt: skip
_UNSEEN = frozenset(("script", "style", "head", "template", "noscript", "-comment"))
_SPACE = re.compile(r"[ \t\r\n\f]+")
_LINE_END = re.compile(r"[ \t\r\f]*\n[ \t\r\n\f]*")


def parse_page(file: str, data: bytes) -> Node | Problem:
    """The body of the page, or what is wrong with the file."""
    text = decoded(file, data)
    if isinstance(text, Problem):
        return text
    return parse_text(file, text)


def parse_text(file: str, text: str) -> Node | Problem:
    """The body of a page that was decoded already."""
    deepest, tables = _deepest(text)
    if deepest > DEEPEST or tables > DEEPEST_TABLE:
        what, most = ("tags", DEEPEST) if deepest > DEEPEST else ("tables", DEEPEST_TABLE)
        return Problem(
            file=file,
            message=f"the page nests its {what} more than {most:,} deep, which no court's page does",
            remedy="save the page anew from the court's site and give that file",
        )
    body = LexborHTMLParser(text).body
    if body is None:
        return Problem(file=file, message="the page is empty", remedy="save it anew from the court's site")
    return body


def _deepest(text: str) -> tuple[int, int]:
    """How many tags and tables are open at once at most, roughly: tags that close each other do not count."""
    depth = deepest = tables = most_tables = 0
    for closing, written in _TAG.findall(text):
        name = written.lower()
        if name == "table":
            tables = max(0, tables - 1) if closing else tables + 1
            most_tables = max(most_tables, tables)
        if name not in _NOT_NESTED:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest, most_tables


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
    for each, begins in _walk(node):
        tag = each.tag or ""
        if tag in _BREAKS:
            yield "\n"
        elif tag == "-text" and begins:
            yield _SPACE.sub(" ", each.text_content or "")


def descend(node: Node) -> Iterator[Node]:
    """Every node below this one in order, leaving out what no reader sees."""
    return (each for each, begins in _walk(node) if begins)


def _walk(top: Node) -> Iterator[tuple[Node, bool]]:
    """Every node below this one, where it begins (true) and where it ends; without recursion."""
    at, begins = top.first_child, True
    while at is not None and at.mem_id != top.mem_id:
        seen = (at.tag or "") not in _UNSEEN
        if seen:
            yield at, begins
        below = at.first_child if seen and begins else None
        if below is not None:
            at = below
        elif begins:
            begins = False
        else:
            begins = at.next is not None
            at = at.next or at.parent


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

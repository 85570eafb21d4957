"""Web pages as courts make them: nodes, the words in them, the rows of their tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from inlimine.passages.problem import Problem
from inlimine.readers.markup.text import decoded

Node = LexborNode

DEEPEST = 3_000
"""Tags open at once, above which no page of a court is; the parser's time grows with the square of it."""

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
    if _deepest(text) > DEEPEST:
        return Problem(
            file=file,
            message=f"the page nests its tags more than {DEEPEST:,} deep, which no court's page does",
            remedy="save the page anew from the court's site and give that file",
        )
    body = LexborHTMLParser(text).body
    if body is None:
        return Problem(file=file, message="the page is empty", remedy="save it anew from the court's site")
    return body


def _deepest(text: str) -> int:
    """How many tags are open at once at most, roughly: tags that close each other do not count."""
    depth = deepest = 0
    for closing, name in _TAG.findall(text):
        if name.lower() not in _NOT_NESTED:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest


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

"""A page parsed, and the one walk over it. Runs in the child."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

Node = LexborNode

DEEPEST, DEEPEST_TABLE = 1_000, 60
"""Tags and tables open at once, above which no page of court or mail is; a parser's time grows with its square."""

BREAKS = frozenset((
    "address", "article", "aside", "blockquote", "br", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
    "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul",
))  # fmt: skip
"""Tags at which a line ends."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_NOT_NESTED = frozenset((
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr", "p", "li", "td", "th",
    "tr", "option", "dd", "dt",
))  # fmt: skip
_UNSEEN = frozenset(("script", "style", "head", "title", "template", "noscript", "-comment", "_comment"))
_SPACE = re.compile(r"[ \t\r\n\f]+")


def too_deep(source: str) -> str:
    """What a page nests deeper than any page does, in words for people; empty for a sound one."""
    deepest, tables = _deepest(source)
    if deepest > DEEPEST:
        return f"nests its tags more than {DEEPEST:,} deep"
    return f"nests its tables more than {DEEPEST_TABLE:,} deep" if tables > DEEPEST_TABLE else ""


def _deepest(source: str) -> tuple[int, int]:
    """How many tags and tables are open at once at most, roughly: tags that close each other do not count."""
    depth = deepest = tables = most_tables = 0
    for closing, written in _TAG.findall(source):
        name = written.lower()
        if name == "table":
            tables = max(0, tables - 1) if closing else tables + 1
            most_tables = max(most_tables, tables)
        if name not in _NOT_NESTED:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest, most_tables


def parsed(source: str) -> LexborHTMLParser:
    """The page; ask `too_deep` first."""
    return LexborHTMLParser(source)


def walk(top: Node) -> Iterator[tuple[Node, bool]]:
    """Every node below this one, where it begins (true) and where it ends; without recursion.

    What no reader sees by its kind (scripts, comments) is left out.
    """
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


def text_of(node: Node) -> str | None:
    """The words of a text node, line ends of the file as spaces; None for every other node."""
    return _SPACE.sub(" ", node.text_content or "") if node.tag == "-text" else None

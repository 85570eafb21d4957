"""The words of a page in HTML, as its reader sees them. Runs in the child."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

_UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript", "-comment", "_comment"})
_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "kbd", "label", "mark", "q",
    "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
})  # fmt: skip
_HIDES = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:[^.\d]|$)", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a body: their line or paragraph, whether they go on from those before, whether they are hidden."""

    words: str
    line: int | None = None
    paragraph: int | None = None
    runs_on: bool = False
    hidden: bool = False


def page_says(source: str) -> Iterator[Said]:
    """Every block of the page that says anything; nothing is fetched for it."""
    blocks = _blocks(source)
    yield from (Said(words, paragraph=at, hidden=hidden) for at, (words, hidden) in enumerate(blocks, start=1))


def _blocks(source: str) -> Iterator[tuple[str, bool]]:
    words, hidden = "", False
    root = LexborHTMLParser(source).body
    for text, unseen in _texts(root) if root is not None else ():
        if text is None or unseen != hidden:
            yield from _said(words, hidden)
            words = ""
        words, hidden = words + (text or ""), unseen
    yield from _said(words, hidden)


def _said(words: str, hidden: bool) -> Iterator[tuple[str, bool]]:
    whole = " ".join(words.split())
    if whole:
        yield whole, hidden


def _texts(top: LexborNode) -> Iterator[tuple[str | None, bool]]:
    """Texts in order, each with whether the page hides it; None where a block begins or ends."""
    hiding = 0
    for node, begins in _walk(top):
        tag = node.tag or ""
        if tag == "-text":
            if begins:
                yield _SPACE.sub(" ", node.text_content or ""), hiding > 0
            continue
        hides = "hidden" in node.attributes or bool(_HIDES.search(node.attributes.get("style") or ""))
        if tag not in _INLINE:
            yield None, hiding > 0
        hiding += hides if begins else -hides


def _walk(top: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
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

"""The words of a page in a mail, as its reader sees them, and those that it hides. Runs in the child."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from inlimine.markup.page import BREAKS, Node, parsed, text_of, walk
from inlimine.markup.styles import Sight, Styles
from inlimine.passages.hidden import HiddenKind


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a body: their line or paragraph, whether they go on from those before, why they do not show."""

    words: str
    line: int | None = None
    paragraph: int | None = None
    runs_on: bool = False
    hidden: HiddenKind | None = None


_Piece = tuple[str | None, HiddenKind | None]
"""Words, and why nobody sees them; None in place of words where a block begins or ends."""


def page_says(source: str) -> Iterator[Said]:
    """Every block of the page that says anything; nothing is fetched for it."""
    yield from (Said(words, paragraph=at, hidden=hidden) for at, (words, hidden) in enumerate(_blocks(source), 1))


def _blocks(source: str) -> Iterator[tuple[str, HiddenKind | None]]:
    page = parsed(source)
    if page.body is None:
        return
    number, numbered = 0, []
    for words, hidden in _pieces(page.body, Styles(page)):
        number += words is None
        numbered.append((number, hidden, words or ""))
    for (_, hidden), some in groupby(numbered, key=lambda each: each[:2]):
        words = " ".join("".join(said for _, _, said in some).split())
        if words:
            yield words, hidden


def _pieces(body: Node, styles: Styles) -> Iterator[_Piece]:
    """Texts in order, the words that stand for pictures among them."""
    sights = [Sight().within(styles.of(body))]
    for node, begins in walk(body):
        words = text_of(node)
        if words is not None:
            if begins:
                yield words, HiddenKind.HIDDEN_TEXT if sights[-1].unseen else None
            continue
        if begins:
            sights.append(sights[-1].within(styles.of(node)))
        if (node.tag or "") in BREAKS:
            yield None, None
        if begins and node.tag == "img" and (said := node.attributes.get("alt")):
            yield said, HiddenKind.HIDDEN_TEXT if sights[-1].unseen else HiddenKind.ALT_TEXT
        if not begins:
            sights.pop()

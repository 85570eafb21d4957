"""The words of one paragraph, text element by text element, with what hides each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from inlimine.materials.word.blocks import DELETED, INSERTED, Block
from inlimine.materials.word.looks import Ground, Look, Styles, ground, look
from inlimine.materials.word.names import Element, child, local, named, value
from inlimine.passages.hidden import HiddenKind

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_WORDLESS = frozenset({"pPr", "rPr", "instrText", "delInstrText", "p", "txbxContent", "tbl", "rt"})
_REFERENCES = frozenset({"footnoteReference", "endnoteReference", "commentReference"})


@dataclass(frozen=True, slots=True)
class Words:
    """What one text element of a run says; `inserted`: shown, and tracked as a change."""

    said: str
    element: Element
    run: Element | None
    hidden: HiddenKind | None = None
    inserted: bool = False


@dataclass(frozen=True, slots=True)
class _Around:
    """What the elements around say: the run, how its words look and on what, and why nobody sees it."""

    styles: Styles
    look: Look
    ground: Ground
    run: Element | None = None
    hidden: HiddenKind | None = None
    inserted: bool = False


def words_of(block: Block, styles: Styles, hidden: HiddenKind | None = None) -> Iterator[Words]:
    """The words of a paragraph in order; `hidden` says why all of it is."""
    paragraph = child(block.element, "pPr")
    style = child(block.element, "pPr", "pStyle")
    usual = styles.look(value(style)).over(styles.usual()) if style is not None else styles.usual()
    around = _Around(
        styles, usual, ground(paragraph) or block.ground, hidden=hidden or block.hidden, inserted=block.inserted
    )
    yield from _below(block.element, around)


def references(paragraph: Element) -> Iterator[tuple[str, str]]:
    """Kind and identity of each note and comment that a paragraph refers to."""
    for each in paragraph.iter():
        if named(each) in _REFERENCES:
            yield named(each).removesuffix("Reference"), value(each, "id")


def _below(element: Element, around: _Around) -> Iterator[Words]:
    for each in element:
        name = named(each)
        if name in _WORDLESS or local(each) == "Fallback":
            continue
        said = _said(each, name)
        if said:
            yield Words(said, each, around.run, around.hidden, around.inserted)
        else:
            yield from _below(each, _within(each, name, around))


def _said(element: Element, name: str) -> str:
    """What a text element says; empty for every other."""
    if name in {"t", "delText"} or (local(element) == "t" and "/math" in element.tag):
        return element.text or ""
    if name == "sym":
        return " "
    return _SIGNS.get(name, "")


def _within(element: Element, name: str, around: _Around) -> _Around:
    if name in DELETED:
        return replace(around, hidden=HiddenKind.TRACKED_DELETION)
    if name in INSERTED:
        return replace(around, inserted=True)
    if name == "r":
        return replace(around, run=element, hidden=around.hidden or _unseen(element, around))
    return around


def _unseen(run: Element, around: _Around) -> HiddenKind | None:
    """Does nobody see what the run says: as switched off, in the colour behind it, or too small?"""
    style = child(run, "rPr", "rStyle")
    by_style = around.look if style is None else around.styles.look(value(style)).over(around.look)
    seen = look(child(run, "rPr")).over(by_style)
    return HiddenKind.HIDDEN_TEXT if seen.hides(around.ground) else None

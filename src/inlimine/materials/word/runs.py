"""The words of one paragraph, text element by text element, with what hides each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from inlimine.materials.word.names import Element, child, is_on, local, named, value
from inlimine.passages.hidden import HiddenKind

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_WORDLESS = frozenset({"pPr", "rPr", "instrText", "delInstrText", "p", "txbxContent", "tbl", "rt"})
_DELETED = frozenset({"del", "moveFrom"})
_INSERTED = frozenset({"ins", "moveTo"})
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
    """What the elements around say: the run, and why nobody sees it."""

    styles: frozenset[str]
    run: Element | None = None
    hidden: HiddenKind | None = None
    inserted: bool = False


def words_of(paragraph: Element, styles: frozenset[str], hidden: HiddenKind | None = None) -> Iterator[Words]:
    """The words of a paragraph in order; `styles` are those that hide text, `hidden` says why all of it is."""
    style = child(paragraph, "pPr", "pStyle")
    by_style = HiddenKind.HIDDEN_TEXT if style is not None and value(style) in styles else None
    yield from _below(paragraph, _Around(styles=styles, hidden=hidden or by_style))


def references(paragraph: Element) -> Iterator[tuple[str, str]]:
    """Kind and identity of each note and comment that a paragraph refers to."""
    for each in paragraph.iter():
        if named(each) in _REFERENCES:
            yield named(each).removesuffix("Reference"), value(each, "id")


def hiding_styles(styles: Element | None) -> frozenset[str]:
    """The styles whose text does not show, those based on them too."""
    listed = [each for each in (styles if styles is not None else ()) if named(each) == "style"]
    hiding = {value(each, "styleId") for each in listed if is_on(child(each, "rPr", "vanish"))}
    for _ in listed:
        based = {value(each, "styleId") for each in listed if _based_on(each) in hiding and _silent(each)}
        if based <= hiding:
            break
        hiding |= based
    return frozenset(hiding)


def _based_on(style: Element) -> str:
    found = child(style, "basedOn")
    return "" if found is None else value(found)


def _silent(style: Element) -> bool:
    return child(style, "rPr", "vanish") is None


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
    if name in _DELETED:
        return replace(around, hidden=HiddenKind.TRACKED_DELETION)
    if name in _INSERTED:
        return replace(around, inserted=True)
    if name == "r":
        return replace(around, run=element, hidden=around.hidden or _vanished(element, around.styles))
    return around


def _vanished(run: Element, styles: frozenset[str]) -> HiddenKind | None:
    switch = child(run, "rPr", "vanish")
    style = child(run, "rPr", "rStyle")
    by_style = style is not None and value(style) in styles
    return HiddenKind.HIDDEN_TEXT if is_on(switch) or (switch is None and by_style) else None

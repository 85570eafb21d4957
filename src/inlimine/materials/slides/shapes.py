"""The words of one slide's shapes in the order in which they lie on it. Runs in the child."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element  # the type alone; parsing is defusedxml's

from inlimine.materials.office.drawings import paragraph_words
from inlimine.materials.office.package import local
from inlimine.materials.slides.frames import Frame
from inlimine.passages.hidden import HiddenKind

_SHAPES = frozenset({"sp", "pic", "cxnSp", "graphicFrame"})
_UNCOUNTED = frozenset({"sldNum", "sldImg"})
"""Placeholders that hold the slide's number or its picture."""


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph of a slide: its words, where beside the text proper, and why nobody sees it."""

    words: str
    part: str = ""
    hidden: HiddenKind | None = None


@dataclass(slots=True)
class _Count:
    tables: int = 0


@dataclass(frozen=True, slots=True)
class _Where:
    frame: Frame
    hidden: HiddenKind | None = None
    own_shapes: bool = False
    count: _Count = field(default_factory=_Count)


def shapes_say(slide: Element, frame: Frame, *, own_shapes: bool = False) -> Iterator[Said]:
    """Every paragraph and alt text; of a layout `own_shapes` alone, for what its placeholders say nobody sees."""
    for each in slide.iter():
        if local(each) == "spTree":
            yield from _below(each, _Where(frame, own_shapes=own_shapes))
            return


def _below(tree: Element, where: _Where) -> Iterator[Said]:
    for each in tree:
        match local(each):
            case "grpSp":
                here = replace(where, hidden=where.hidden or _why_hidden(each))
                yield from _alternative(each, here)
                yield from _below(each, replace(here, frame=where.frame.inside(each)))
            case "AlternateContent":
                choice = next((below for below in each if local(below) == "Choice"), each)
                yield from _below(choice, where)
            case name if name in _SHAPES and not _left_out(each, where):
                yield from _shape(each, replace(where, hidden=where.hidden or _why(each, where)))


def _left_out(shape: Element, where: _Where) -> bool:
    holder = next((each for each in shape.iter() if local(each) == "ph"), None)
    return holder is not None and (where.own_shapes or holder.get("type", "") in _UNCOUNTED)


def _properties(shape: Element) -> Element | None:
    """The shape's own non-visual properties, not those of a shape in it."""
    head = next(iter(shape), None)
    return next((each for each in head if local(each) == "cNvPr"), None) if head is not None else None


def _why(shape: Element, where: _Where) -> HiddenKind | None:
    """Why nobody sees a shape: it is switched off, or lies off the slide."""
    return _why_hidden(shape) or (HiddenKind.OFF_PAGE if where.frame.misses(shape) else None)


def _why_hidden(shape: Element) -> HiddenKind | None:
    properties = _properties(shape)
    hidden = properties is not None and properties.get("hidden", "0") in {"1", "true"}
    return HiddenKind.HIDDEN_TEXT if hidden else None


def _alternative(shape: Element, where: _Where) -> Iterator[Said]:
    properties = _properties(shape)
    if properties is None:
        return
    told = dict.fromkeys(properties.get(name, "").strip() for name in ("title", "descr"))
    said = "\n".join(filter(None, told))
    if said:
        yield Said(said, "", where.hidden or HiddenKind.ALT_TEXT)


def _shape(shape: Element, where: _Where) -> Iterator[Said]:
    for each in shape:
        if local(each) == "txBody":
            yield from _paragraphs(each, "", where)
        elif local(each) == "graphic":
            yield from _tables(each, where)
    yield from _alternative(shape, where)


def _paragraphs(element: Element, part: str, where: _Where) -> Iterator[Said]:
    for each in element:
        if local(each) == "p" and (words := paragraph_words(each)).strip():
            yield Said(words, part, where.hidden)


def _tables(graphic: Element, where: _Where) -> Iterator[Said]:
    for table in (each for each in graphic.iter() if local(each) == "tbl"):
        where.count.tables += 1
        rows = [each for each in table if local(each) == "tr"]
        for at, row in enumerate(rows, start=1):
            cells = [each for each in row if local(each) == "tc"]
            for column, cell in enumerate(cells, start=1):
                part = f"table {where.count.tables}, row {at}, column {column}"
                for body in (each for each in cell if local(each) == "txBody"):
                    yield from _paragraphs(body, part, where)

"""Styles of cells in which nobody sees what a cell says: in the colour behind it, or as nothing. In the child."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element  # the type alone; parsing is defusedxml's

from inlimine.markup.colours import WHITE, Colour, alike, hexadecimal
from inlimine.materials.office.package import Package, local

_STYLES = "xl/styles.xml"
_NOTHING = ";;;"
_SMALLEST = 2.0
"""Points."""

_PAPER = "0"
"""The number of the theme's colour that sheets have."""


def unseen_styles(package: Package) -> frozenset[int]:
    """The numbers of the styles in which nobody sees what a cell says."""
    root = package.root(_STYLES)
    if root is None:
        return frozenset()
    groups = {local(each): list(each) for each in root}
    empty = {each.get("numFmtId", "") for each in groups.get("numFmts", ()) if _shows_nothing(each)}
    fonts = [_told(each) for each in groups.get("fonts", ())]
    grounds = [_ground(each) for each in groups.get("fills", ())]
    return frozenset(
        number
        for number, style in enumerate(groups.get("cellXfs", ()))
        if style.get("numFmtId") in empty or _alike(_of(fonts, style, "fontId"), _of(grounds, style, "fillId"))
    )


def _shows_nothing(numbers: Element) -> bool:
    return numbers.get("formatCode", "").replace('""', "").strip() == _NOTHING


def _of(listed: list[Colour | str], style: Element, key: str) -> Colour | str:
    number = style.get(key, "")
    return listed[int(number)] if number.isdecimal() and int(number) < len(listed) else ""


def _alike(type_: Colour | str, ground: Colour | str) -> bool:
    if type_ == "tiny":
        return True
    return isinstance(type_, tuple) and isinstance(ground, tuple) and alike(type_, ground)


def _told(font: Element) -> Colour | str:
    """The colour of a font; `tiny` where nobody could read it, empty where it is not known."""
    for each in font:
        if local(each) == "sz" and float(each.get("val", "11")) <= _SMALLEST:
            return "tiny"
    return next(_colours(font, "color"), "")


def _ground(fill: Element) -> Colour | str:
    """The colour behind a cell: the sheet's where nothing is filled in, empty where it is not known."""
    pattern = next((each for each in fill if local(each) == "patternFill"), None)
    if pattern is None:
        return ""
    kind = pattern.get("patternType", "none")
    return WHITE if kind == "none" else next(_colours(pattern, "fgColor"), "") if kind == "solid" else ""


def _colours(element: Element, name: str) -> Iterator[Colour | str]:
    for each in element:
        if local(each) == name:
            if each.get("theme") == _PAPER and float(each.get("tint", "0")) > -0.1:
                yield WHITE
            yield hexadecimal(each.get("rgb", "")[-6:]) or ""

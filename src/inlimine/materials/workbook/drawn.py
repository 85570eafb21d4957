"""What stands on the sheets of a workbook beside their cells: text boxes, charts, heads and feet. In the child."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element  # the type alone; parsing is defusedxml's

from inlimine.materials.office.drawings import drawn_words
from inlimine.materials.office.package import Package, attribute, local, within
from inlimine.passages.hidden import HiddenKind
from inlimine.passages.reading import Place

_MAIN = "xl/workbook.xml"
_MARGINS = {"oddHeader": "header", "evenHeader": "header", "firstHeader": "header"}
_MARGINS |= {"oddFooter": "footer", "evenFooter": "footer", "firstFooter": "footer"}
_CHARTS = ("chart", "chartEx")
_CODE = re.compile(r"&(?:[LCRPNDTZFAGBIUEXYSHO+-]|K[0-9A-F]{6}|K\d{2}[+-]\d{3}|\d+|\"[^\"]*\")")
"""What in a head or foot sets its type or stands for a number, a date, a name."""

Passage = tuple[Place, str]


def drawn(package: Package) -> Iterator[tuple[int, Passage]]:
    """The number of the sheet, from 1, and each passage of it that stands in no cell."""
    main = next(iter(package.related("", "officeDocument")), _MAIN)
    targets = {each.identity: within(main, each.target) for each in package.relations(main)}
    root = package.root(main)
    listed = [each for each in root.iter() if local(each) == "sheet"] if root is not None else []
    for number, sheet in enumerate(listed, start=1):
        path = targets.get(attribute(sheet, "id"), "")
        hidden = HiddenKind.HIDDEN_SHEET if sheet.get("state", "visible") != "visible" else None
        for part, why, words in _on_sheet(package, path):
            place = Place(part=f"{sheet.get('name', '')}, {part}" if part else sheet.get("name", ""))
            yield number, (Place(part=place.part, hidden=hidden or why), words)


def _on_sheet(package: Package, path: str) -> Iterator[tuple[str, HiddenKind | None, str]]:
    root = package.root(path)
    for each in root.iter() if root is not None else ():
        said = _CODE.sub(" ", each.text or "") if local(each) in _MARGINS else ""
        if said.strip():
            yield _MARGINS[local(each)], None, " ".join(said.split())
    for drawing in package.related(path, "drawing"):
        yield from _drawing(package, drawing)


def _drawing(package: Package, path: str) -> Iterator[tuple[str, HiddenKind | None, str]]:
    root = package.root(path)
    if root is None:
        return
    for words in drawn_words(root):
        yield "text box", None, words
    for each in root.iter():
        if local(each) == "cNvPr" and (said := _alternative(each)):
            yield "", HiddenKind.ALT_TEXT, said
    for chart in (root for kind in _CHARTS for at in package.related(path, kind) if (root := package.root(at))):
        yield from (("chart", None, words) for words in drawn_words(chart))


def _alternative(properties: Element) -> str:
    told = (properties.get(name, "").strip() for name in ("title", "descr"))
    return "\n".join(dict.fromkeys(filter(None, told)))

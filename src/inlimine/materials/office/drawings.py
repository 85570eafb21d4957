"""The words of charts and diagrams, which stand in parts of their own. Runs in the child."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element  # the type alone; parsing is defusedxml's

from inlimine.materials.office.package import local

_KINDS = {"charts": "chart", "diagrams": "diagram"}


def is_drawing(path: str) -> str:
    """What a part draws (`chart`, `diagram`), by its path; empty where it draws nothing of its own."""
    folder, _, file = path.rpartition("/")
    named = file.startswith(("chart", "data")) and path.endswith(".xml")
    return _KINDS.get(folder.rpartition("/")[2], "") if named else ""


def drawn_words(root: Element) -> Iterator[str]:
    """Each paragraph, and each name on an axis or in a legend, that says something."""
    for each in root.iter():
        match local(each):
            case "p":
                said = paragraph_words(each)
            case "strCache":
                said = "\n".join(below.text or "" for below in each.iter() if local(below) == "v")
            case _:
                continue
        if said.strip():
            yield said


def paragraph_words(paragraph: Element) -> str:
    """The words of a drawn paragraph (`a:p`), its line breaks kept."""
    return "".join(_piece(each) for each in paragraph.iter())


def _piece(element: Element) -> str:
    match local(element):
        case "t":
            return element.text or ""
        case "br":
            return "\n"
        case "tab":
            return "\t"
        case _:
            return ""

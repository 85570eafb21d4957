"""Elements of a Word document by their names, in the usual and in the strict form of its namespace."""

from __future__ import annotations

from typing import Any

_WORD = "wordprocessingml"

Element = Any
"""An element of ElementTree or of lxml: readers parse with the one, writers with the other."""


def named(element: Element) -> str:
    """The name of a Word element (`p`, `r`, `tbl`); empty for any other element."""
    tag = element.tag if isinstance(element.tag, str) else ""
    namespace, _, name = tag.rpartition("}")
    return name if _WORD in namespace else ""


def local(element: Element) -> str:
    """The name without its namespace, whatever that is."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def value(element: Element, name: str = "val") -> str:
    """The attribute of this name, in whatever namespace."""
    return next((said for key, said in element.items() if key.rpartition("}")[2] == name), "")


def child(element: Element, *names: str) -> Element | None:
    """The first Word element on this path below, one name a step."""
    found = element
    for name in names:
        found = next((each for each in found if named(each) == name), None)
        if found is None:
            return None
    return found


def is_on(element: Element | None) -> bool:
    """Is the switch there, and not turned off?"""
    return element is not None and value(element) not in {"0", "false", "off"}

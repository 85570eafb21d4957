"""What a PDF would start or fetch, taken out of a copy: scripts, programs, addresses, files in it.

What is taken out may still lie in the file with nothing that refers to it: `saved.reachable` leaves it behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject

from inlimine.exports.annotate.note import Counted

_STAYS = ("/GoTo", "/Named")
"""Actions that only turn to a page of this paper."""

_ACTIONS = {
    "/JavaScript": "script",
    "/Launch": "start of a program",
    "/URI": "link to an address",
    "/GoToR": "link to another file",
    "/GoToE": "link to a file in the paper",
    "/SubmitForm": "sending of a form",
    "/ImportData": "import of data",
}
_OPENING = "action on opening"
_FILE = "file in the paper"
_OF_PAPER = {"/OpenAction": _OPENING, "/AF": _FILE, "/Collection": _FILE, "/URI": "address of the paper"}
_OF_NAMES = {"/JavaScript": "script", "/EmbeddedFiles": _FILE, "/Renditions": "recording in the paper"}
_MARKS = ("/FileAttachment", "/RichMedia", "/Movie", "/Screen", "/Sound", "/3D")
"""Marks on a page that hold a file or play something."""

_PAPER = "the paper"


def inert_paper(copied: PdfWriter) -> Iterator[Counted]:
    """Take out what the paper as a whole and the marks on its pages start or hold, and tell it."""
    root = copied.root_object
    yield from _without(root, {key: what for key, what in _OF_PAPER.items() if not _turns_to_a_page(root, key)})
    yield from _without(_value(root, "/Names"), _OF_NAMES)
    yield from _without(_value(root, "/AcroForm"), {"/XFA": "form with scripts (XFA)"})
    for number, page in enumerate(copied.pages, 1):
        yield from _without_marks(page, f"page {number}")


def inert_objects(copied: PdfWriter) -> Iterator[Counted]:
    """Take out what any other object of it starts or holds, and tell it."""
    places: dict[int, str] = {}
    for number, page in enumerate(copied.pages, 1):
        where = f"page {number}"
        places |= {id(one): where for one in (page, *_listed(page))}
    for one in list(copied._objects):
        yield from _actions(one, places.get(id(one), _PAPER))


def _turns_to_a_page(root: Any, key: str) -> bool:
    """Most programs write on which page a paper opens, as a place or as an action."""
    opening = _value(root, key)
    alone = isinstance(opening, DictionaryObject) and "/Next" not in opening and _kind(opening) == "/GoTo"
    return key == "/OpenAction" and (isinstance(opening, ArrayObject) or alone)


def _value(holder: Any, key: str) -> Any:
    return holder[key].get_object() if isinstance(holder, DictionaryObject) and key in holder else None


def _listed(page: Any) -> list[Any]:
    marks = _value(page, "/Annots")
    return [each.get_object() for each in marks] if isinstance(marks, ArrayObject) else []


def _without(holder: Any, keys: dict[str, str]) -> Iterator[Counted]:
    for key, what in keys.items():
        if isinstance(holder, DictionaryObject) and key in holder:
            del holder[key]
            yield Counted(what=what, where=_PAPER)


def _without_marks(page: Any, where: str) -> Iterator[Counted]:
    marks = _value(page, "/Annots")
    for mark in list(marks) if isinstance(marks, ArrayObject) else []:
        found = mark.get_object()
        if isinstance(found, DictionaryObject) and found.get("/Subtype") in _MARKS:
            marks.remove(mark)
            yield Counted(what="file or recording in the paper", where=where)


def _actions(value: Any, where: str) -> Iterator[Counted]:
    """Look at one object and all that it holds itself; what it refers to is looked at in its own turn."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, DictionaryObject):
            yield from _of(one, where)
            waiting += [one.raw_get(key) for key in one]
        elif isinstance(one, ArrayObject):
            waiting += list(one)


def _of(holder: DictionaryObject, where: str) -> Iterator[Counted]:
    by_itself = _value(holder, "/AA")
    if isinstance(by_itself, DictionaryObject) and any(map(_kind, by_itself.values())):
        del holder["/AA"]
        yield Counted(what="action that starts by itself", where=where)
    for key in ("/A", "/PA", "/Next"):
        kind = next(filter(None, map(_kind, _several(_value(holder, key)))), "")
        if kind and kind not in _STAYS:
            del holder[key]
            yield Counted(what=_ACTIONS.get(kind, f"action ({kind.removeprefix('/')})"), where=where)
    if "/EF" in holder and holder.get("/Type") in ("/Filespec", "/F"):
        del holder["/EF"]
        yield Counted(what=_FILE, where=where)


def _several(action: Any) -> list[Any]:
    return list(action) if isinstance(action, ArrayObject) else [action]


def _kind(action: Any) -> str:
    """The kind of an action; empty for what is none."""
    found = None if action is None else action.get_object()
    kind = found.get("/S") if isinstance(found, DictionaryObject) else None
    return str(kind) if kind else ""

"""Take out of a PDF what this program wrote into it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from inlimine.exports.annotate.note import AUTHOR, BANNERS, Counted
from inlimine.exports.annotate.traces import Sought, in_bytes, is_note, own_name

_REPLY, _SMALL = "/IRT", "/Popup"
_NAMES = ("/T", "/Author", "/Creator", "/Producer")


class Cleaning:
    """One paper that is being cleaned: what was taken out, what others wrote, what to look for at the end."""

    def __init__(self, copied: PdfWriter) -> None:
        """Take the paper."""
        self._copied = copied
        self.sought = Sought()
        self.taken: list[Counted] = []
        self.kept: list[Counted] = []

    def run(self) -> None:
        """Take everything out."""
        for page in self._copied.pages:
            self._of_page(page)
        self._names()

    def _of_page(self, page: Any) -> None:
        marks = _marks(page)
        ours = {id(found): found for _, found in marks if _is_ours(found)}
        for found in ours.values():
            self._count(found)
        left = []
        for mark, found in marks:
            if id(found) in ours or id(_of(found, "/Parent")) in ours:
                continue
            if id(_of(found, _REPLY)) in ours:
                del found[_REPLY]
                self.kept.append(Counted(what="comments of others that reply to one of ours"))
            left.append(mark)
        if left:
            page[NameObject("/Annots")] = ArrayObject(left)
        elif ours:
            del page["/Annots"]

    def _count(self, found: Any) -> None:
        said = str(found.get("/Contents", ""))
        heading = found.get("/Subtype") == "/FreeText" and said in BANNERS
        self.taken.append(Counted(what="headings of privilege" if heading else "highlights"))
        if not heading:
            self.sought.note(said)

    def _names(self) -> None:
        """What the properties say of the file's name."""
        about: Any = self._copied._info
        for key, value in list((about or {}).items()):
            if isinstance(value, str) and own_name(value) != value:
                about[NameObject(key)] = TextStringObject(own_name(value))
                self.taken.append(Counted(what="PRIVILEGED in a name within the paper"))


def traces(data: bytes, copied: PdfWriter, sought: Sought) -> Iterator[Counted]:
    """What of ours stands where in the clean copy: on its pages, in its properties, in any of its objects."""
    for number, page in enumerate(pdfium.PdfDocument(data), 1):
        for what in sought.within(page.get_textpage().get_text_range()):
            yield Counted(what=what, where=f"page {number}")
    places = {id(page): f"page {number}" for number, page in enumerate(copied.pages, 1)}
    for number, page in enumerate(copied.pages, 1):
        places |= {id(found): f"a note on page {number}" for _, found in _marks(page)}
    for number, one in enumerate(copied._objects, 1):
        for what in dict.fromkeys(_in_object(one, sought)):
            yield Counted(what=what, where=places.get(id(one), f"object {number}"))


def _in_object(value: Any, sought: Sought) -> Iterator[str]:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, DictionaryObject):
            yield from _in_dictionary(one, sought)
            waiting += [one.raw_get(key) for key in one]
        elif isinstance(one, ArrayObject):
            waiting += list(one)
        elif isinstance(one, str):
            yield from sought.within(one)
        elif isinstance(one, ByteStringObject):
            yield from in_bytes(bytes(one), sought)


def _in_dictionary(one: DictionaryObject, sought: Sought) -> Iterator[str]:
    for key in _NAMES:
        if isinstance(one.get(key), str):
            yield from sought.name(one[key])  # type: ignore[arg-type]
    if "/Rect" in one and is_note(str(one.get("/Contents", ""))):
        yield "a note"
    if isinstance(one, StreamObject):
        yield from in_bytes(_unpacked(one), sought)


def _unpacked(stream: StreamObject) -> bytes:
    """What a stream holds; as it lies there where it is a picture or of a kind unknown."""
    try:
        return bytes(stream.get_data())
    except Exception:
        return bytes(stream._data)


def _marks(page: Any) -> list[tuple[Any, Any]]:
    listed = page["/Annots"].get_object() if "/Annots" in page else None
    marks = list(listed) if isinstance(listed, ArrayObject) else []
    return [(mark, mark.get_object()) for mark in marks]


def _is_ours(found: Any) -> bool:
    if not isinstance(found, DictionaryObject):
        return False
    return str(found.get("/T", "")).strip() == AUTHOR or found.get("/Contents") in BANNERS


def _of(found: Any, key: str) -> Any:
    """What a mark refers to."""
    return found[key].get_object() if isinstance(found, DictionaryObject) and key in found else None

"""Look for what is ours in every member of an Office file, also in files within it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import Any

from inlimine.exports.annotate.note import Counted
from inlimine.exports.annotate.office.package import Package, local
from inlimine.exports.annotate.traces import Sought, in_bytes, is_note
from inlimine.materials.signs import is_zip

_ONE_NOTE = ("comment", "is", "si")
"""A comment, a cell and a text of several cells."""

_NAMES = ("author", "userId", "displayName", "creator", "lastModifiedBy")
"""Elements and attributes that name a person."""

_DEEPEST = 3
"""So deep files in files are opened."""


def traces(package: Package, sought: Sought, within: str = "", depth: int = 0) -> Iterator[Counted]:
    """What of ours stands where."""
    for name in package.names:
        where = f"{within}{name}"
        for what in dict.fromkeys((*sought.within(name), *_in_member(package, name, sought))):
            yield Counted(what=what, where=where)
        inner = _inner(package.data(name)) if depth < _DEEPEST else None
        if inner is not None:
            yield from traces(inner, sought, f"{where} > ", depth + 1)


def _in_member(package: Package, name: str, sought: Sought) -> Iterator[str]:
    root = package.tree(name)
    if root is None:
        yield from in_bytes(package.data(name), sought)
        return
    yield from sought.within("".join(root.itertext()))
    for element in root.iter():
        if isinstance(element.tag, str) and local(element) in _ONE_NOTE and is_note("".join(element.itertext())):
            yield "a note"
        yield from _in_element(element, sought)


def _in_element(element: Any, sought: Sought) -> Iterator[str]:
    name = local(element) if isinstance(element.tag, str) else ""
    for key, value in element.items():
        if key.rpartition("}")[2] in _NAMES:
            yield from sought.name(value)
        yield from sought.within(value)
    if name in _NAMES:
        yield from sought.name(element.text or "")


def _inner(data: bytes) -> Package | None:
    try:
        return Package(data) if is_zip(data) else None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return None

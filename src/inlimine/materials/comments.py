"""Comments of a workbook's cells, which openpyxl leaves out when it reads row by row."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element  # the type alone; parsing is defusedxml's

from defusedxml.ElementTree import fromstring

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def comments(archive: zipfile.ZipFile, sheet: str) -> Iterator[tuple[str, str]]:
    """Cell and words of each comment on the sheet at this path in the archive (`xl/worksheets/sheet1.xml`)."""
    folder, file = posixpath.split(sheet.lstrip("/"))
    relations = _part(archive, f"{folder}/_rels/{file}.rels")
    for relation in relations.iter(_RELATION) if relations is not None else ():
        if relation.get("Type", "").endswith("/comments"):
            target = posixpath.join("/" + folder, relation.get("Target", ""))
            yield from _in_part(_part(archive, posixpath.normpath(target).lstrip("/")))


def _part(archive: zipfile.ZipFile, path: str) -> Element | None:
    if path not in archive.namelist():
        return None
    return fromstring(archive.read(path), forbid_dtd=True)


def _in_part(part: Element | None) -> Iterator[tuple[str, str]]:
    for element in part.iter() if part is not None else ():
        if element.tag.rpartition("}")[2] == "comment":
            words = "".join(piece.text or "" for piece in element.iter() if piece.tag.rpartition("}")[2] == "t")
            yield element.get("ref", ""), words

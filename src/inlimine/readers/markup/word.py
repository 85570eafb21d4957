"""Word documents (.docx) as elements and words: what the reader of the page would see, no deleted text."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from xml.etree.ElementTree import Element, ParseError  # the types alone; parsing is defusedxml's

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from inlimine.markup.archive import check_zip, damaged, entities
from inlimine.passages.problem import Problem

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT, _TAB, _BREAKS = f"{W}t", f"{W}tab", (f"{W}br", f"{W}cr")
_HYPHENS = {f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": ""}
_UNSEEN = (f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}instrText", _FALLBACK)
_LEFT_OUT = (_TEXT, f"{W}delText")
_OFF = ("0", "false", "off", "none")
STRUCK, DELETED = "it is struck through in the file", "it is deleted in the file's tracked changes"
DEEPEST = 400
"""Elements inside each other, above which no program wrote the document."""


def looks_like_word(data: bytes) -> bool:
    """Is it a ZIP with a Word document's parts?"""
    return data.startswith(b"PK\x03\x04") and b"word/" in data


def document_body(file: str, data: bytes) -> Element | Problem:
    """The document's body, or what is wrong with the file."""
    return _part(file, data, "word/document.xml")


def further_parts(file: str, data: bytes) -> Iterator[tuple[str, Element]]:
    """Footnotes and endnotes, by name; parts that are damaged are left out."""
    for name in ("footnotes", "endnotes"):
        part = _part(file, data, f"word/{name}.xml")
        if not isinstance(part, Problem):
            yield name, part


def _part(file: str, data: bytes, path: str) -> Element | Problem:
    unsafe = check_zip(file, data, "document")
    if unsafe:
        return unsafe
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            root = fromstring(archive.read(path), forbid_dtd=True)
    except DefusedXmlException:
        return entities(file, "document")
    except (LookupError, ValueError, RuntimeError, ParseError, zipfile.BadZipFile, zlib.error, EOFError) as damage:
        return damaged(file, damage, "document")
    return root if _depth(root) <= DEEPEST else damaged(file, RecursionError(), "document")


def _depth(root: Element) -> int:
    depth, level = 0, [root]
    while level and depth <= DEEPEST:
        depth, level = depth + 1, [child for each in level for child in each]
    return depth


def seen(element: Element) -> Iterator[Element]:
    """Every element below that stands in the document, in order: nothing deleted or struck through."""
    for child in element:
        if child.tag not in _UNSEEN and not _is_struck(child):
            yield child
            yield from seen(child)


def _is_struck(element: Element) -> bool:
    """Whether it is a run with a line through it."""
    if element.tag != f"{W}r":
        return False
    marks = (element.find(f"{W}rPr/{W}{name}") for name in ("strike", "dstrike"))
    return any(mark is not None and mark.get(f"{W}val", "true") not in _OFF for mark in marks)


def struck(element: Element) -> Iterator[tuple[str, str]]:
    """What is struck out of a paragraph or table: the words, and how; neighbours are told together."""
    for why, run in groupby(_struck(element), key=itemgetter(0)):
        said = " ".join("".join(piece for _, piece in run).split())
        if why and any(letter.isalnum() for letter in said):
            yield said, why


def _struck(element: Element) -> Iterator[tuple[str, str]]:
    """Each piece with how it was struck; empty where it stands, which parts what is struck."""
    for child in element:
        if child.tag == f"{W}del" or _is_struck(child):
            why = DELETED if child.tag == f"{W}del" else STRUCK
            yield why, "".join(each.text or "" for each in child.iter() if each.tag in _LEFT_OUT)
        elif child.tag in (_TEXT, f"{W}p"):
            yield "", ""
            yield from _struck(child)
        elif child.tag not in _UNSEEN:
            yield from _struck(child)


def words(element: Element) -> str:
    """The words of a paragraph or cell; paragraphs, breaks and tabs part them by one space."""
    return " ".join(part for part in "".join(_pieces(element)).split(" ") if part)


def _pieces(element: Element) -> Iterator[str]:
    for each in seen(element):
        if each.tag == _TEXT:
            yield each.text or ""
        elif each.tag in _HYPHENS:
            yield _HYPHENS[each.tag]
        elif each.tag == _TAB or each.tag in _BREAKS or each.tag == f"{W}p":
            yield " "


def tables(element: Element) -> Iterator[Element]:
    """The tables, without those inside a table's cells."""
    for child in element:
        if child.tag == f"{W}tbl":
            yield child
        elif child.tag not in _UNSEEN:
            yield from tables(child)


def own_rows(table: Element) -> Iterator[Element]:
    """The table's rows, also those within a content control."""
    for child in table:
        if child.tag == f"{W}tr":
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins"}:
            yield from own_rows(child)


def own_cells(row: Element) -> Iterator[tuple[Element, int]]:
    """The row's cells, each with the number of columns that it spans."""
    for child in row:
        if child.tag == f"{W}tc":
            span = child.find(f"{W}tcPr/{W}gridSpan")
            printed = span.get(f"{W}val", "1") if span is not None else "1"
            yield child, max(1, int(printed)) if printed.isdecimal() else 1
        elif child.tag in {f"{W}sdt", f"{W}sdtContent"}:
            yield from own_cells(child)

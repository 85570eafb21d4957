"""Fields of a Word paper that fetch or start something: made plain words, as they were last shown.

A field stands between three marks (begin, separate, end), its instruction before the second, what it shows behind
it. An instruction may be typed in pieces, and may itself be put together by fields, so that nobody can read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from inlimine.exports.annotate.note import Counted
from inlimine.exports.annotate.office.outward import place, web_address
from inlimine.exports.annotate.office.package import Package

_RUN, _MARK, _TYPE = qn("w:r"), qn("w:fldChar"), qn("w:fldCharType")
_INSTRUCTION, _DELETED, _SIMPLE = qn("w:instrText"), qn("w:delInstrText"), qn("w:fldSimple")
_LIVE = frozenset(
    (
        "DDE",
        "DDEAUTO",
        "LINK",
        "INCLUDEPICTURE",
        "INCLUDETEXT",
        "INCLUDE",
        "IMPORT",
        "RD",
        "DATABASE",
        "MACROBUTTON",
    )
    + ("PRINT", "HTMLACTIVEX")
)
_PLACEHOLDER = re.compile(r"\s*MACROBUTTON\s+NoMacro\b", re.IGNORECASE)
_LINK = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)
_WORD = re.compile(r"\s*\\*([^\s\"\\]*)")
_ADDRESS = re.compile(r"\s*HYPERLINK\s+(?!\\[lt])(?:\\[nmhst]\s+)*\"?([^\"\s]*)", re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    """A field as its marks are met: `named` is what stands before the first field within its instruction."""

    marks: list[Any]
    instructions: list[Any] = field(default_factory=list)
    named: str = ""
    computed: bool = False
    shows: bool = False


def idle_fields(package: Package) -> Iterator[Counted]:
    """Take every live field out of the paper, leave what it showed, and tell it."""
    for name, root in package.trees("word/"):
        for simple in list(root.iter(_SIMPLE)):
            if word := _live(simple.get(qn("w:instr"), "")):
                _open(simple)
                package.touch(name)
                yield _told(word, name)
        for one in _fields(root):
            if word := _of_field(one):
                _take(one)
                package.touch(name)
                yield _told(word, name)


def _told(word: str, name: str) -> Counted:
    kind = "put together by other fields" if word == "computed" else word
    return Counted(what=f"field that fetches or starts something ({kind})", where=place(name))


def _of_field(one: _Field) -> str:
    if one.computed and (not one.named.strip() or _LINK.match(one.named)):
        return "computed"
    return _live(one.named)


def _live(instruction: str) -> str:
    """The word of an instruction that fetches or starts something; empty for any other."""
    if _PLACEHOLDER.match(instruction):
        return ""
    found = _WORD.match(instruction)
    word = found[1].upper() if found else ""
    address = _ADDRESS.match(instruction)
    if address and address[1] and not address[1].startswith("#") and not web_address(address[1]):
        return word
    return word if word in _LIVE else ""


def _fields(root: Any) -> Iterator[_Field]:
    """All fields of a member, each inner one before the one that holds it."""
    standing: list[_Field] = []
    for element in list(root.iter(_MARK, _INSTRUCTION, _DELETED)):
        if element.tag != _MARK:
            if standing:
                standing[-1].instructions.append(element)
                standing[-1].named += "" if standing[-1].computed else element.text or ""
            continue
        kind = element.get(_TYPE)
        if kind == "begin":
            if standing and not standing[-1].shows:
                standing[-1].computed = True
            standing.append(_Field([element]))
        elif standing:
            standing[-1].marks.append(element)
            standing[-1].shows = True
            if kind == "end":
                yield standing.pop()
    yield from standing  # what was left open


def _take(one: _Field) -> None:
    for element in (*one.marks, *one.instructions):
        run = element.getparent()
        if run is None:
            continue
        run.remove(element)
        if run.tag == _RUN and run.getparent() is not None and all(each.tag == qn("w:rPr") for each in run):
            run.getparent().remove(run)


def _open(simple: Any) -> None:
    """Put what a field shows in its place."""
    for each in list(simple):
        simple.addprevious(each)
    simple.getparent().remove(simple)

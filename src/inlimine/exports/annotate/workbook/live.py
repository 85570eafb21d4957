"""Formulas and connections of a workbook that fetch or start something: each cell keeps what it last showed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from inlimine.exports.annotate.note import Counted
from inlimine.exports.annotate.office.outward import remove
from inlimine.exports.annotate.office.package import Package, local
from inlimine.exports.annotate.workbook.sheets import MAIN, sheets

_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_SHEET = re.compile(r"'(?:[^']|'')*'")
_CALLS = re.compile(
    r"(?i)(?<![\w.])(?:_xl\w+\.)*(HYPERLINK|WEBSERVICE|IMAGE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|SQL\.REQUEST|STOCKHISTORY|"
    r"CUBE\w+|INITIATE|POKE|EXECUTE|REQUEST|DDE|IMPORT\w+|FETCH\w*)\s*\("
)
_ELSEWHERE = re.compile(r"'[^']*\[[^']*'!|(?<![\w\]\[.])\[[^\[\]]+\][^\[\]!,;()]*!")
_FORMULAS = tuple(f"{MAIN}{name}" for name in ("formula", "formula1", "formula2"))
_RULES = ("cfRule", "dataValidation")
_AROUND_RULES = ("conditionalFormatting", "dataValidations")
_LEADS_ON = frozenset(("dbPr", "olapPr", "webPr", "textPr", "extLst"))
_ON_OPENING = ("refreshOnLoad", "interval", "background", "sourceFile", "odcFile")
_SHOWN = 5
"""So many cells are named."""


def idle(package: Package) -> Iterator[Counted]:
    """Take out of the book what fetches or starts something, and tell it."""
    for sheet in sheets(package):
        yield from _in_cells(package, sheet.name, sheet.member)
        yield from _in_rules(package, sheet.name, sheet.member)
    yield from _names(package)
    yield from _other_books(package)
    yield from _connections(package)


def live(formula: str) -> str:
    """What a formula reaches for: the word of a function, `DDE`, `another workbook`; empty where nothing."""
    plain = _QUOTED.sub('""', formula)
    if found := _CALLS.search(plain):
        return found[1].upper()
    if _ELSEWHERE.search(plain):
        return "another workbook"
    return "DDE" if "|" in _SHEET.sub("", plain) else ""


def _in_cells(package: Package, sheet: str, member: str) -> Iterator[Counted]:
    root = package.tree(member)
    found: dict[str, list[str]] = {}
    shared: dict[str, str] = {}
    for formula in [] if root is None else list(root.iter(f"{MAIN}f")):
        word = live(formula.text or "") or (shared.get(formula.get("si"), "") if not formula.text else "")
        if not word:
            continue
        if formula.get("t") == "shared":
            shared[formula.get("si")] = word
        cell = formula.getparent()
        _keep_shown(cell, formula)
        found.setdefault(word, []).append(cell.get("r", "?"))
    if found:
        package.touch(member)
        _forget_chain(package)
    for word, cells in found.items():
        more = f" and {len(cells) - _SHOWN} more" if len(cells) > _SHOWN else ""
        where = f"{sheet}!{', '.join(cells[:_SHOWN])}{more}"
        yield Counted(what=_formula(word), where=where, count=len(cells))


def _keep_shown(cell: Any, formula: Any) -> None:
    """Leave what the cell last showed; where nobody counted it yet, the formula as words."""
    cell.remove(formula)
    if not cell.findtext(f"{MAIN}v") and formula.text:
        cell[:] = []
        cell.set("t", "inlineStr")
        text = etree.SubElement(etree.SubElement(cell, f"{MAIN}is"), f"{MAIN}t")
        text.text = formula.text.lstrip("=+-@ ")


def _formula(word: str) -> str:
    return f"formula that reaches out of the workbook ({word})"


def _forget_chain(package: Package) -> None:
    """The order of counting names cells that have no formula any more; every program makes it anew."""
    package.drop("xl/calcChain.xml")


def _in_rules(package: Package, sheet: str, member: str) -> Iterator[Counted]:
    root = package.tree(member)
    for formula in [] if root is None else list(root.iter(*_FORMULAS)):
        word, rule = live(formula.text or ""), formula.getparent()
        if word and local(rule) in _RULES and rule.getparent() is not None:
            above = rule.getparent()
            above.remove(rule)
            if not len(above) and local(above) in _AROUND_RULES:
                above.getparent().remove(above)
            package.touch(member)
            yield Counted(what=_formula(word), where=f"a rule of {sheet}")


def _names(package: Package) -> Iterator[Counted]:
    root = package.tree("xl/workbook.xml")
    for name in [] if root is None else list(root.iter(f"{MAIN}definedName")):
        if word := live(name.text or ""):
            above = name.getparent()
            above.remove(name)
            if not len(above):
                above.getparent().remove(above)
            package.touch("xl/workbook.xml")
            yield Counted(what=_formula(word), where=f"the name {name.get('name')}")


def _other_books(package: Package) -> Iterator[Counted]:
    """Books and programs that are linked: what they last gave goes with them."""
    links = [each for each in package.relationships() if each.kind == "externalLink" and not each.outside]
    for relationship in links:
        root = package.tree(relationship.source)
        for element in [] if root is None else list(root.iter(f"{MAIN}externalReference")):
            if relationship.id in element.attrib.values():
                remove(element)
                package.touch(relationship.source)
        if relationship.member in package.names:
            package.drop(relationship.member)
            yield Counted(what="workbook or program linked from elsewhere", where="workbook")
    for member, root in list(package.trees("xl/worksheets/")):
        for linked in [each for each in root.iter(f"{MAIN}oleObject") if each.get("link")]:
            remove(linked)
            package.touch(member)
            yield Counted(what="object linked from elsewhere", where=member.rpartition("/")[2])


def _connections(package: Package) -> Iterator[Counted]:
    root: Any = package.tree("xl/connections.xml")
    for connection in [] if root is None else list(root.iter(f"{MAIN}connection")):
        for key in [key for key in _ON_OPENING if key in connection.attrib]:
            del connection.attrib[key]
        for each in [each for each in connection if local(each) in _LEADS_ON]:
            connection.remove(each)
        package.touch("xl/connections.xml")
        yield Counted(
            what="connection to data elsewhere", where=f"the connection {connection.get('name', '')}".strip()
        )

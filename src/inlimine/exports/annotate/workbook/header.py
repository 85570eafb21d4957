"""The mark of privilege at the top of each printed page of a sheet.

The header of a sheet is one text of three parts, each behind its mark: `&L` left, `&C` centre, `&R` right; `&&` is
a printed sign.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from inlimine.exports.annotate.note import BANNER, BANNERS, CHAMBERS_BANNER
from inlimine.exports.annotate.office.package import local
from inlimine.exports.annotate.workbook.sheets import MAIN

_LONGEST = 255
"""Excel calls a file damaged in which a header has more signs."""

_SHORT = {
    BANNER: "PRIVILEGED. Annotated by In Limine",
    CHAMBERS_BANNER: "COPY OF THE COURT. Annotated by In Limine",
}
_PART = re.compile(r"&&|&([LCR])")
_KINDS = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
# What stands behind the cells of a sheet, in the order that the format demands.
_BEFORE_HEADER = (
    "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate",
    "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks",
    "printOptions", "pageMargins", "pageSetup", "sheetData",
)  # fmt: skip


def say_privileged(root: Any, banner: str) -> None:
    """Put the mark into every header that the sheet prints."""
    above = root.find(f"{MAIN}headerFooter")
    if above is None:
        above = etree.Element(f"{MAIN}headerFooter")
        behind = [each for each in root if local(each) in _BEFORE_HEADER]
        behind[-1].addnext(above)
    kinds = {
        "oddHeader": True,
        "evenHeader": _on(above, "differentOddEven"),
        "firstHeader": _on(above, "differentFirst"),
    }
    for kind, printed in kinds.items():
        if printed:
            header = _header(above, kind)
            header.text = _marked(header.text or "", banner)


def unmark(root: Any) -> int:
    """Take the mark out again; how many times it stood there."""
    count = 0
    for above in list(root.iter(f"{MAIN}headerFooter")):
        for header in list(above):
            parts = _parts(header.text or "")
            plain = _without_mark(parts["C"])
            if plain is None:
                continue
            count += 1
            parts["C"] = plain
            header.text = _text(parts)
            if not header.text:
                above.remove(header)
        if not len(above) and not above.attrib:
            above.getparent().remove(above)
    return count


def _on(above: Any, name: str) -> bool:
    return above.get(name) in ("1", "true")


def _header(above: Any, kind: str) -> Any:
    found = above.find(f"{MAIN}{kind}")
    if found is None:
        found = etree.Element(f"{MAIN}{kind}")
        before = sum(1 for each in above if _KINDS.index(local(each)) < _KINDS.index(kind))
        above.insert(before, found)
    return found


def _marked(text: str, banner: str) -> str:
    parts = _parts(text)
    if _without_mark(parts["C"]) is not None:
        return text
    for said in (banner, _SHORT[banner]):
        made = _text({**parts, "C": f"{said}\n{parts['C']}".rstrip("\n")})
        if len(made) <= _LONGEST:
            return made
    return text


def _without_mark(centre: str) -> str | None:
    """What stands in the centre beside our mark; None where that is not there."""
    for said in (*BANNERS, *_SHORT.values()):
        if centre.startswith(said):
            return centre.removeprefix(said).removeprefix("\r").removeprefix("\n")
    return None


def _parts(text: str) -> dict[str, str]:
    """The three parts; what stands before the first mark is the centre's."""
    parts = {"L": "", "C": "", "R": ""}
    at, here = 0, "C"
    for mark in _PART.finditer(text):
        if mark[1]:
            parts[here] += text[at : mark.start()]
            at, here = mark.end(), mark[1]
    parts[here] += text[at:]
    return parts


def _text(parts: dict[str, str]) -> str:
    return "".join(f"&{mark}{said}" for mark, said in parts.items() if said)

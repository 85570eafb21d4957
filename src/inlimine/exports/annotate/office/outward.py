"""What in an Office file reaches out of it, taken out of a copy: templates, pictures and objects kept elsewhere.

A link to a web or mail address that acts only when somebody clicks on it stays: it is the lawyer's own citation,
and the address can be seen. Whatever is fetched by opening, or leads to another file, goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from inlimine.exports.annotate.note import Counted
from inlimine.exports.annotate.office.package import Package, Relationship, local

_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_VML = ("urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office")
_ADDRESS = re.compile(r"(?i)\s*(?:https?://|mailto:)")
_LOSES_ATTRIBUTE = ("blip", "imagedata", "fill", "hyperlink", "worksheetSource", "stroke")
_ADDRESSES = ("src", "href", f"{{{_VML[1]}}}href", f"{{{_VML[1]}}}althref")
_GOES_WHOLE = {"dataSource": "mailMerge", "headerSource": "mailMerge", "sourceFileName": "frame"}
"""Elements without which the one above them says nothing, or would be wrong."""

_EMPTIED = ("hyperlinks", "oleObjects", "externalReferences", "Choice", "Fallback", "AlternateContent", "frameset")
_WORDS = {
    "attachedTemplate": "template kept elsewhere",
    "image": "picture kept elsewhere",
    "oleObject": "object linked from elsewhere",
    "hyperlink": "link to another file",
    "externalLinkPath": "workbook linked from elsewhere",
    "subDocument": "part of the paper kept elsewhere",
    "mailMergeSource": "data fetched from elsewhere",
}


def web_address(target: str) -> bool:
    """Is it an address of the web or of mail?"""
    return _ADDRESS.match(target) is not None


def closed(package: Package) -> Iterator[Counted]:
    """Take out what reaches out of the file, and tell it."""
    for relationship in [each for each in package.relationships() if each.outside]:
        if relationship.kind == "hyperlink" and web_address(relationship.target):
            continue
        yield Counted(what=_what(relationship), where=place(relationship.source))
        _detach(package, relationship)
        package.unrelate(relationship)
    for name in [name for name in package.names if "webextensions/" in name and not name.endswith(".rels")]:
        yield Counted(what="add-in from elsewhere", where=place(name))
        package.drop(name)
    yield from _inserted(package)
    yield from _drawings(package)


def _inserted(package: Package) -> Iterator[Counted]:
    """A file that Word takes into the paper when it opens it, with whatever that one fetches."""
    for relationship in [each for each in package.relationships() if each.kind == "aFChunk" and not each.outside]:
        yield Counted(what="file that is taken in on opening", where=place(relationship.source))
        _detach(package, relationship)
        package.drop(relationship.member)


def _what(relationship: Relationship) -> str:
    return _WORDS.get(relationship.kind, f"link out of the file ({relationship.kind})")


def place(member: str) -> str:
    """A member's name for people: `document`, `header2`; `file` for the file itself."""
    return member.rpartition("/")[2].rpartition(".")[0] or "file"


def _detach(package: Package, relationship: Relationship) -> None:
    """Take out of the source what speaks of a relationship."""
    root = package.tree(relationship.source)
    for element in [] if root is None else [each for each in root.iter() if isinstance(each.tag, str)]:
        named = [
            key
            for key, value in element.attrib.items()
            if key.startswith(f"{{{_REL}}}") and value == relationship.id
        ]
        if not named:
            continue
        package.touch(relationship.source)
        if local(element) in _LOSES_ATTRIBUTE and not _in_sheet(element):
            for key in named:
                del element.attrib[key]
        else:
            remove(element)


def _in_sheet(element: Any) -> bool:
    """A link of a sheet is nothing without its address; one of a Word paper holds the words."""
    return local(element) == "hyperlink" and local(element.getparent()) == "hyperlinks"


def remove(element: Any) -> None:
    """Take an element out, and what would be nothing without it."""
    above = element.getparent()
    whole = _GOES_WHOLE.get(local(element))
    if whole and above is not None and local(above) == whole:
        element, above = above, above.getparent()
    if above is None:
        return
    above.remove(element)
    if not len(above) and local(above) in _EMPTIED:
        remove(above)


def _drawings(package: Package) -> Iterator[Counted]:
    """Old drawings may say an address themselves."""
    for name, root in package.trees(""):
        for element in [each for each in root.iter() if isinstance(each.tag, str)]:
            if etree.QName(element).namespace not in _VML:
                continue
            for key in [key for key in _ADDRESSES if not element.get(key, "#").startswith("#")]:
                del element.attrib[key]
                package.touch(name)
                yield Counted(what="address in a drawing", where=place(name))

"""The members of an Office file, parsed when asked for; what was not touched stays byte for byte."""

from __future__ import annotations

import codecs
import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

codecs.lookup("cp437")  # the names in a ZIP file; in the child none can be looked for once its filter holds

_SAFE = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_TYPES = "[Content_Types].xml"
_RELS = ".rels"


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a member names: the element that says so, and the member that holds it (empty for the file itself)."""

    element: Any
    source: str

    @property
    def id(self) -> str:
        """The name under which the source speaks of it."""
        return str(self.element.get("Id", ""))

    @property
    def kind(self) -> str:
        """The last word of its type: `image`, `hyperlink`, `attachedTemplate`."""
        return str(self.element.get("Type", "")).rpartition("/")[2]

    @property
    def outside(self) -> bool:
        """Does it lead out of the file?"""
        return str(self.element.get("TargetMode", "")).casefold() == "external"

    @property
    def target(self) -> str:
        """The address as written."""
        return str(self.element.get("Target", ""))

    @property
    def member(self) -> str:
        """The member that it leads to."""
        return posixpath.normpath(posixpath.join("/", posixpath.dirname(self.source), self.target)).lstrip("/")


class Package:
    """An Office file open for change."""

    def __init__(self, data: bytes) -> None:
        """Take all members; raises what `zipfile` raises."""
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            self._members = {one.filename: (one, file.read(one.filename)) for one in file.infolist()}
        self._trees: dict[str, Any] = {}
        self._touched: set[str] = set()

    @property
    def names(self) -> list[str]:
        """The members in their order."""
        return list(self._members)

    def data(self, name: str) -> bytes:
        """The bytes of a member as they will be saved."""
        return _xml(self._trees[name]) if name in self._touched else self._members[name][1]

    def tree(self, name: str) -> Any | None:
        """The root of a member; None where there is none such or it is no XML."""
        if name not in self._trees and name in self._members:
            self._trees[name] = parsed(self._members[name][1])
        return self._trees.get(name)

    def touch(self, name: str) -> None:
        """Say that the tree of a member was changed."""
        self._touched.add(name)

    def put(self, name: str, data: bytes) -> None:
        """Give a member that is there other bytes."""
        self._members[name] = (self._members[name][0], data)
        self._trees.pop(name, None)
        self._touched.discard(name)

    def trees(self, folder: str) -> Iterator[tuple[str, Any]]:
        """Every XML member below a folder with its root, but those that say what relates to what."""
        for name in self.names:
            if name.startswith(folder) and not name.endswith(_RELS):
                root = self.tree(name)
                if root is not None:
                    yield name, root

    def relationships(self) -> Iterator[Relationship]:
        """All relationships of all members."""
        for name in [name for name in self.names if name.endswith(_RELS)]:
            folder, _, source = name.removesuffix(_RELS).rpartition("_rels/")
            root = self.tree(name)
            for element in () if root is None else [each for each in root if isinstance(each.tag, str)]:
                yield Relationship(element, folder + source)

    def unrelate(self, relationship: Relationship) -> None:
        """Take a relationship out."""
        self.touch(_rels_of(relationship.source))
        relationship.element.getparent().remove(relationship.element)

    def drop(self, name: str) -> None:
        """Take a member out with all that names it."""
        for relationship in [each for each in self.relationships() if not each.outside and each.member == name]:
            self.unrelate(relationship)
        self._members.pop(name, None)
        self._touched.discard(name)
        if _rels_of(name) in self._members:
            self.drop(_rels_of(name))
        types: Any = self.tree(_TYPES)
        for kind in [] if types is None else [each for each in types if each.get("PartName") == f"/{name}"]:
            types.remove(kind)
            self.touch(_TYPES)

    def saved(self) -> bytes:
        """The file anew."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for name, (member, _) in self._members.items():
                new.writestr(member, self.data(name), zipfile.ZIP_DEFLATED)
        return out.getvalue()


def parsed(xml: bytes) -> Any | None:
    """The root of what is XML."""
    try:
        return etree.fromstring(xml, _SAFE) if b"<" in xml[:200] else None
    except etree.XMLSyntaxError:
        return None


def local(element: Any) -> str:
    """The name of an element without its namespace."""
    return str(etree.QName(element).localname)


def _xml(root: Any) -> bytes:
    return bytes(etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True))


def _rels_of(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}{_RELS}".lstrip("/")

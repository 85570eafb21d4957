"""An Office file as a ZIP of parts: checked, then its XML by path. Runs in the child."""

from __future__ import annotations

import hashlib
import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element  # the type alone; parsing is defusedxml's

from defusedxml.ElementTree import fromstring

from inlimine.materials.signs import file_kind
from inlimine.passages.material import FileKind, HashedFile
from inlimine.passages.problem import Problem

DEEPEST = 400
"""Elements inside each other, above which no program wrote the part."""

_HYPERLINK = "hyperlink"
_MEDIA, _EMBEDDED = "/media/", "/embeddings/"


class TooDeepError(Exception):
    """A part nests its elements deeper than `DEEPEST`."""


def local(element: Element) -> str:
    """The element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """The attribute of this local name, in whatever namespace; empty where it has none."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


@dataclass(frozen=True, slots=True)
class Relation:
    """That a part uses another: identity, kind (`image`, `slide`), target as written, whether it lies outside."""

    identity: str
    kind: str
    target: str
    outside: bool


class Package:
    """The parts of one Office file."""

    def __init__(self, name: str, data: bytes) -> None:
        """Open what `markup.archive` has found sound."""
        self.name = name
        self._archive = zipfile.ZipFile(io.BytesIO(data))

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """Every part by its path, in the order of the archive."""
        return tuple(dict.fromkeys(path for path in self._archive.namelist() if not path.endswith("/")))

    def data(self, path: str) -> bytes:
        """The bytes of a part."""
        return self._archive.read(path)

    def root(self, path: str) -> Element | None:
        """The XML of a part; None where there is none."""
        if path not in self.paths:
            return None
        root: Element = fromstring(self.data(path), forbid_dtd=True)
        if _depth(root) > DEEPEST:
            raise TooDeepError
        return root

    def roots(self, *beginnings: str) -> dict[str, Element]:
        """The XML parts whose paths begin so, in the order of the numbers in them."""
        wanted = [path for path in self.paths if path.startswith(beginnings) and path.endswith(".xml")]
        found = {path: self.root(path) for path in sorted(wanted, key=_numbered)}
        return {path: root for path, root in found.items() if root is not None}

    def relations(self, path: str) -> tuple[Relation, ...]:
        """What a part uses."""
        folder, file = posixpath.split(path)
        root = self.root(f"{folder}/_rels/{file}.rels".lstrip("/"))
        return tuple(_relations(root)) if root is not None else ()

    def related(self, path: str, kind: str) -> tuple[str, ...]:
        """The paths of the parts of this kind that a part uses, as it lists them."""
        inside = [each for each in self.relations(path) if each.kind == kind and not each.outside]
        return tuple(within(path, each.target) for each in inside)

    def called_from_outside(self) -> tuple[str, ...]:
        """What opening the file would fetch, by kind; links that a person must follow are none."""
        found: list[str] = []
        for path in self.paths:
            if path.endswith(".rels"):
                root = self.root(path)
                listed = _relations(root) if root is not None else ()
                found += [each.kind for each in listed if each.outside and each.kind != _HYPERLINK]
        return tuple(sorted(found))

    def media(self) -> tuple[HashedFile, ...]:
        """The pictures, sound and video in it, by hash."""
        return tuple(self._hashed(path) for path in self.paths if _MEDIA in path)

    def _hashed(self, path: str) -> HashedFile:
        data = self.data(path)
        kind = file_kind(data)
        digest = hashlib.sha256(data).hexdigest()
        named = f"{self.name}/{posixpath.basename(path)}"
        return HashedFile(name=named, sha256=digest, kind=FileKind.IMAGE if kind is FileKind.DOCUMENT else kind)

    def embedded(self) -> tuple[str, ...]:
        """The paths of whole files that were put into it."""
        return tuple(path for path in self.paths if _EMBEDDED in path)


def within(path: str, target: str) -> str:
    """The path that a target means when the part at `path` names it."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(path), target)).lstrip("/")


def _relations(root: Element) -> Iterator[Relation]:
    for each in root:
        if local(each) == "Relationship":
            kind = each.get("Type", "").rpartition("/")[2]
            outside = each.get("TargetMode", "") == "External"
            yield Relation(each.get("Id", ""), kind, each.get("Target", ""), outside)


def _numbered(path: str) -> tuple[str, int]:
    digits = "".join(sign for sign in posixpath.basename(path) if sign.isdecimal())
    return path.rstrip("0123456789.xml"), int(digits[:9] or 0)


def _depth(root: Element) -> int:
    depth, level = 0, [root]
    while level and depth <= DEEPEST:
        depth, level = depth + 1, [child for each in level for child in each]
    return depth


def fetches(name: str, kinds: tuple[str, ...]) -> tuple[Problem, ...]:
    """A problem for a file that would fetch something when its program opens it."""
    if not kinds:
        return ()
    return (
        Problem(
            file=name,
            message=f"its program would fetch from outside when it opens it: {', '.join(dict.fromkeys(kinds))}"
            " (nothing was fetched here)",
            remedy="open it offline, or ask for a copy without these links",
        ),
    )

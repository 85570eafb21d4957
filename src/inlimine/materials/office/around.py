"""What every Office file may hold beside its own text: metadata, pictures, files in it, links, macros."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from defusedxml.common import DefusedXmlException

from inlimine.markup.archive import check_zip, damaged, entities
from inlimine.materials.contents import Contents, Member
from inlimine.materials.office.metadata import metadata
from inlimine.materials.office.package import Package, fetches
from inlimine.materials.written import Written
from inlimine.passages.hidden import HiddenKind
from inlimine.passages.material import Hidden, Note
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Place

Parse = Callable[[Package], Contents | Problem]


def opened(name: str, data: bytes, what: str, parse: Parse) -> Contents | Problem:
    """Open an Office file and parse it; `what` it is for people. Any damage is one problem."""
    unsafe = check_zip(name, data, what)
    if unsafe:
        return unsafe
    try:
        return parse(Package(name, data))
    except (MemoryError, PermissionError):  # what the child may not do or have is no damage
        raise
    except DefusedXmlException:
        return entities(name, what)
    except Exception as damage:  # a forged or damaged part leads its parser to whatever
        return damaged(name, damage, what)


def add_metadata(package: Package, written: Written, own: bool) -> tuple[Hidden, ...]:
    """Write one's own file's metadata; say that there are some."""
    fields = list(metadata(package))
    for field, said in fields if own else ():
        written.add(said, Place(part=field, hidden=HiddenKind.METADATA))
    if not fields:
        return ()
    place = Place(hidden=HiddenKind.METADATA)
    return (Hidden(file=package.name, kind=HiddenKind.METADATA, place=place, pieces=len(fields)),)


def with_surroundings(package: Package, contents: Contents, own: bool) -> Contents:
    """Add pictures by hash, whole files that were put in (one's own are opened), what is called from outside."""
    embedded = package.embedded()
    place = Place(hidden=HiddenKind.ATTACHED_FILE)
    told = Hidden(file=package.name, kind=HiddenKind.ATTACHED_FILE, place=place, pieces=len(embedded))
    members = tuple(Member(name=path.rpartition("/")[2], data=package.data(path)) for path in embedded)
    return replace(
        contents,
        files=contents.files + package.media(),
        hidden=contents.hidden + ((told,) if embedded else ()),
        members=contents.members + (members if own else ()),
        problems=contents.problems + fetches(package.name, package.called_from_outside()),
        notes=contents.notes + _macros(package),
    )


def _macros(package: Package) -> tuple[Note, ...]:
    if not any(path.endswith("vbaProject.bin") for path in package.paths):
        return ()
    return (Note(file=package.name, said="it holds macros; none was run."),)

"""A Word document parsed, in the child."""

from __future__ import annotations

from functools import partial
from xml.etree.ElementTree import Element  # the type alone; parsing is defusedxml's

from inlimine.materials.contents import Contents
from inlimine.materials.inside import OWN
from inlimine.materials.office.around import add_metadata, opened, with_surroundings
from inlimine.materials.office.drawings import drawn_words, is_drawing
from inlimine.materials.office.package import Package
from inlimine.materials.word.names import named
from inlimine.materials.word.walk import COMMENTS, DOCUMENT, MARGINS, NOTES, STYLES, Walked, walk
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Place


def parse(name: str, data: bytes, asked: str) -> Contents | Problem:
    """What the document says, shows and hides."""
    return opened(name, data, "document", partial(_contents, own=asked == OWN))


def _contents(package: Package, own: bool) -> Contents:
    parts = _parts(package)
    walked = walk(package.name, parts, own)
    _add_drawings(package, walked)
    hidden = (*walked.hidden, *add_metadata(package, walked.written, own))
    made = Contents(
        readings=(walked.written.reading(package.name),) if len(walked.written) else (),
        hidden=hidden,
        problems=(*_wordless(package.name, walked), *_unread(package.name, parts)),
    )
    return with_surroundings(package, made, own)


def _parts(package: Package) -> dict[str, Element]:
    """The parts that the walk goes through; the main one may bear another name."""
    main = next(iter(package.related("", "officeDocument")), DOCUMENT)
    found = {DOCUMENT: package.root(main)}
    found |= {path: package.root(path) for path in (STYLES, *NOTES, COMMENTS)}
    found |= package.roots(*MARGINS)
    return {path: root for path, root in found.items() if root is not None}


def _add_drawings(package: Package, walked: Walked) -> None:
    for path in package.paths:
        kind = is_drawing(path)
        root = package.root(path) if kind else None
        for said in drawn_words(root) if root is not None else ():
            walked.written.add(said, Place(part=kind))


def _wordless(name: str, walked: Walked) -> tuple[Problem, ...]:
    if len(walked.written) or walked.hidden:
        return ()
    return (Problem(file=name, message="the document says nothing", remedy="check that the right file was saved"),)


def _unread(name: str, parts: dict[str, Element]) -> tuple[Problem, ...]:
    """A problem for pieces of other documents that Word would put in when it opens the file."""
    if not any(named(each) == "altChunk" for root in parts.values() for each in root.iter()):
        return ()
    message = "a piece of another document in it (altChunk) was not read"
    return (Problem(file=name, message=message, remedy="open it in Word, save it anew and give that file"),)

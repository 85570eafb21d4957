"""A presentation parsed, in the child."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from xml.etree.ElementTree import Element  # the type alone; parsing is defusedxml's

from inlimine.materials.contents import Contents
from inlimine.materials.inside import OWN
from inlimine.materials.office.around import add_metadata, opened, with_surroundings
from inlimine.materials.office.drawings import drawn_words, paragraph_words
from inlimine.materials.office.package import Package, local, within
from inlimine.materials.slides.frames import Frame, frame_of
from inlimine.materials.slides.shapes import shapes_say
from inlimine.materials.written import Written
from inlimine.passages.hidden import HiddenKind
from inlimine.passages.material import Hidden
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Place

PRESENTATION = "ppt/presentation.xml"
_DRAWINGS = {"chart": "chart", "chartEx": "chart", "diagramData": "diagram"}

Passage = tuple[Place, str]


def parse(name: str, data: bytes, asked: str) -> Contents | Problem:
    """What the slides say, show and hide."""
    return opened(name, data, "presentation", partial(_contents, own=asked == OWN))


def _contents(package: Package, own: bool) -> Contents:
    written = Written()
    hidden = Counter[Place]()
    for place, words in _passages(package):
        if place.hidden:
            hidden[replace(place, part="" if place.slide else place.part)] += 1
        if own or not place.hidden:
            written.add(words, place)
    told = tuple(
        Hidden(file=package.name, kind=place.hidden, place=place, pieces=pieces)
        for place, pieces in hidden.items()
        if place.hidden
    )
    told += add_metadata(package, written, own)
    empty = Problem(file=package.name, message="no slide says anything", remedy="look at its pictures yourself")
    made = Contents(
        readings=(written.reading(package.name),) if len(written) else (),
        hidden=told,
        problems=() if len(written) or hidden else (empty,),
    )
    return with_surroundings(package, made, own)


def _passages(package: Package) -> Iterator[Passage]:
    """Every slide in the order of the show, then what stands on all slides of a kind."""
    main = next(iter(package.related("", "officeDocument")), PRESENTATION)
    frame = frame_of(package.root(main))
    slides = list(_slides(package, main))
    for number, path in enumerate(slides, start=1):
        root = package.root(path)
        if root is not None:
            yield from _slide(package, path, root, number, frame)
    for path in _behind(package, slides):
        root = package.root(path)
        for said in shapes_say(root, frame, own_shapes=True) if root is not None else ():
            yield Place(part="slide layout", hidden=said.hidden), said.words


def _slides(package: Package, main: str) -> Iterator[str]:
    """The paths of the slides in the order of the show."""
    targets = {each.identity: each.target for each in package.relations(main) if each.kind == "slide"}
    root = package.root(main)
    for each in root.iter() if root is not None else ():
        if local(each) == "sldId" and (identity := _relation(each)) in targets:
            yield within(main, targets[identity])


def _relation(element: Element) -> str:
    """The `r:id` of an element that has an `id` of its own too."""
    return next((said for key, said in element.items() if key.endswith("}id")), "")


def _behind(package: Package, slides: list[str]) -> list[str]:
    """Layouts and masters of the slides, each once."""
    layouts = dict.fromkeys(path for slide in slides for path in package.related(slide, "slideLayout"))
    masters = dict.fromkeys(path for layout in layouts for path in package.related(layout, "slideMaster"))
    return [*layouts, *masters]


def _slide(package: Package, path: str, root: Element, number: int, frame: Frame) -> Iterator[Passage]:
    skipped = HiddenKind.HIDDEN_SLIDE if root.get("show", "1") in {"0", "false"} else None
    for said in shapes_say(root, frame):
        yield Place(slide=number, part=said.part, hidden=skipped or said.hidden), said.words
    for kind, part in _DRAWINGS.items():
        for drawing in _roots(package, path, kind):
            yield from ((Place(slide=number, part=part, hidden=skipped), words) for words in drawn_words(drawing))
    for notes in _roots(package, path, "notesSlide"):
        for said in shapes_say(notes, Frame()):
            yield Place(slide=number, hidden=skipped or HiddenKind.SPEAKER_NOTES), said.words
    for comments in _roots(package, path, "comments"):
        yield from ((Place(slide=number, hidden=HiddenKind.COMMENT), words) for words in _comments(comments))


def _roots(package: Package, path: str, kind: str) -> Iterator[Element]:
    found = (package.root(each) for each in package.related(path, kind))
    return (root for root in found if root is not None)


def _comments(root: Element) -> Iterator[str]:
    """Comments in the form before 2021 (`text`) and the one since (paragraphs), replies too."""
    for each in root.iter():
        words = (each.text or "") if local(each) == "text" else ""
        if local(each) == "txBody":
            words = "\n".join(paragraph_words(below) for below in each if local(below) == "p")
        if words.strip():
            yield words

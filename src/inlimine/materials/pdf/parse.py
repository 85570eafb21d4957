"""A PDF parsed, in the child."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from inlimine.materials.contents import Member
from inlimine.materials.inside import OWN
from inlimine.materials.pdf.covers import blacken, covering_annotations
from inlimine.materials.pdf.page import filled_in, notes, page_pieces
from inlimine.materials.pdf.pieces import Piece, printed
from inlimine.materials.pdf.regions import regions
from inlimine.materials.pdf.rules import Rule, rules
from inlimine.materials.pdf.scripts import scripts
from inlimine.materials.pdf.told import HiddenWords, Page, PdfTold, Picture
from inlimine.passages.hidden import HiddenKind
from inlimine.passages.material import Hidden
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Place

codecs.lookup("utf-16-le")  # what PDFium gives; in the child none can be looked for once its filter holds

MOST_PAGES = 5_000
_METADATA = {"Title": "title", "Author": "author", "Subject": "subject", "Keywords": "key words"}
_DOTS_AN_INCH, _POINTS_AN_INCH = 300, 72
_MOST_DOTS = 24 << 20
"""Dots of a picture of a page; a larger page is drawn coarser."""


def parse(name: str, data: bytes, asked: str) -> PdfTold | Problem:
    """What the pages say and the file hides."""
    document = _opened(name, data)
    if isinstance(document, Problem):
        return document
    pages, found = [], []
    for number in range(len(document)):
        page, hidden = _page(document, number)
        pages.append(page)
        found += hidden
    found += _metadata(document)
    own = asked == OWN
    attached = tuple(_attached(document))
    words = (HiddenWords(hidden=_hidden(name, place, 1), words=said) for place, said in found if own and said)
    return PdfTold(
        pages=tuple(pages),
        hidden=tuple(_counted(name, found, len(attached))),
        words=tuple(words),
        members=attached if own else (),
        scripts=scripts(data),
    )


def _opened(name: str, data: bytes) -> Any | Problem:
    try:
        document = pdfium.PdfDocument(data)
        pages = len(document)
    except pdfium.PdfiumError as damage:
        return _unread(name, str(damage))
    if pages > MOST_PAGES:
        message = f"it has more than {MOST_PAGES:,} pages"
        return Problem(file=name, message=message, remedy="split it and give the parts")
    return document


def _unread(name: str, why: str) -> Problem:
    if "assword" in why:
        return Problem(file=name, message="the PDF has a password", remedy="remove it and give the file again")
    remedy = "open it, print it into a new PDF and give that"
    return Problem(file=name, message="the PDF is damaged or breaks off", remedy=remedy)


def _page(document: Any, number: int) -> tuple[Page, list[tuple[Place, str]]]:
    """A page and what it hides; a page that is damaged says nothing."""
    try:
        page = document[number]
        found = page_pieces(page)
        ruled = rules(page)
        typed = tuple(filled_in(page))
        noted = list(notes(page))
        pictured = not found.get(None) and _draws(page)
        covers = list(covering_annotations(page)) if pictured else []
    except pdfium.PdfiumError:
        return Page(lines=(), damaged=True), []
    at = number + 1
    hidden = [
        (Place(page=at, hidden=why), line)
        for why, pieces in found.items()
        for line in (printed(pieces) if why else ())
        if line.strip()
    ]
    hidden += [(Place(page=at, hidden=HiddenKind.ANNOTATION), said) for said in noted]
    hidden += [(Place(page=at, hidden=HiddenKind.COVERED), "") for _ in covers]  # nobody knows its words
    return Page(lines=tuple(_lines(found.get(None, ()), ruled)), filled_in=typed, pictured=pictured), hidden


def _lines(pieces: Sequence[Piece], ruled: Sequence[Rule]) -> Iterator[str]:
    """The lines of a page, column after column; a blank one before a region that does not go on."""
    for number, (goes_on, region) in enumerate(regions(pieces, ruled)):
        if number and not goes_on:
            yield ""
        yield from printed(region, ruled)


def _draws(page: Any) -> bool:
    """Does a page without words show anything?"""
    kinds = {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING, raw.FPDF_PAGEOBJ_FORM}
    return any(thing.type in kinds for thing in page.get_objects(max_depth=1))


def _metadata(document: Any) -> Iterator[tuple[Place, str]]:
    for key, field in _METADATA.items():
        said = document.get_metadata_value(key).strip()
        if said:
            yield Place(part=field, hidden=HiddenKind.METADATA), said


def _attached(document: Any) -> Iterator[Member]:
    """The files in the file; one that is damaged is passed over, as viewers do."""
    for at in range(document.count_attachments()):
        try:
            attachment = document.get_attachment(at)
            name, data = attachment.get_name(), bytes(attachment.get_data())
        except pdfium.PdfiumError:
            continue
        yield Member(name=name.rpartition("/")[2] or f"attachment {at + 1}", data=data)


def _counted(name: str, found: list[tuple[Place, str]], attached: int) -> Iterator[Hidden]:
    """Each place and kind once, with how much stands there; metadata together."""
    times: dict[Place, int] = {}
    for place, _ in found:
        spot = Place(page=place.page, hidden=place.hidden)
        times[spot] = times.get(spot, 0) + 1
    yield from (_hidden(name, place, pieces) for place, pieces in times.items())
    if attached:
        yield _hidden(name, Place(hidden=HiddenKind.ATTACHED_FILE), attached)


def _hidden(name: str, place: Place, pieces: int) -> Hidden:
    return Hidden(file=name, kind=place.hidden or HiddenKind.HIDDEN_TEXT, place=place, pieces=pieces)


def draw(name: str, data: bytes, asked: str) -> Picture | Problem:
    """Draw one page in grey for a program that recognises letters; of another side's nothing that is covered.

    `asked` is whose the file is, and the number of the page from 1.
    """
    whose, _, number = asked.partition(" ")
    document = _opened(name, data)
    if isinstance(document, Problem):
        return document
    page = document[int(number) - 1]
    width, height = page.get_size()
    scale = min(_DOTS_AN_INCH / _POINTS_AN_INCH, (_MOST_DOTS / max(width * height, 1)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    if whose != OWN:
        blacken(page, bitmap)
    rows = memoryview(bitmap.buffer).cast("B")
    grey = b"".join(rows[at * bitmap.stride :][: bitmap.width] for at in range(bitmap.height))
    return Picture(width=bitmap.width, height=bitmap.height, grey=grey)

"""PDF: the words highlighted, what there is to say as the note of the highlight; and all of it out again."""

from __future__ import annotations

import codecs

import pypdfium2 as pdfium

from inlimine.exports.annotate.note import Written, cleaned, unpacked, written
from inlimine.exports.annotate.pdf.cleaning import Cleaning, traces
from inlimine.exports.annotate.pdf.inert import inert_objects, inert_paper
from inlimine.exports.annotate.pdf.marks import banner, highlight, lost
from inlimine.exports.annotate.pdf.places import PrintedPages
from inlimine.exports.annotate.pdf.saved import opened, reachable, written_out

for name in ("utf-16-le", "utf-16-be", "utf-16", "latin-1", "cp1252"):
    codecs.lookup(name)  # in the child none can be looked for once its filter holds


def annotate(file: str, data: bytes) -> Written:
    """The document with highlights; what is not found again is told on its first page.

    What it would start or fetch is taken out of the copy, and told.
    """
    parcel = unpacked(data)
    printed = PrintedPages(pdfium.PdfDocument(parcel.paper), parcel.ink, parcel.lines)
    copied = opened(parcel.paper)
    Cleaning(copied).run()  # notes of an earlier check
    idled = list(inert_paper(copied))
    copied = reachable(copied)
    idled += inert_objects(copied)
    unplaced: list[int] = []
    for number, note in enumerate(parcel.notes):
        places = printed.boxes(note.start, note.end)
        for at, lines in places.items():
            copied.add_annotation(at, highlight(lines, note))
        if not places:
            copied.add_annotation(0, lost(copied.pages[0], note, len(unplaced)))
            unplaced.append(number)
    for number, page in enumerate(copied.pages):
        copied.add_annotation(number, banner(copied, page, printed.printed(number), parcel.banner))
    return written(written_out(reachable(copied)), unplaced, idled)


def clean(file: str, data: bytes) -> Written:
    """The document without our highlights and marks."""
    copied = opened(data)
    cleaning = Cleaning(copied)
    cleaning.run()
    left = reachable(copied)
    made = written_out(left)
    return cleaned(made, cleaning.taken, cleaning.kept, traces(made, left, cleaning.sought))

"""Word papers: a comment exactly at the words, the mark of privilege in every header; and all of it out again."""

from __future__ import annotations

import io
from itertools import accumulate

import docx
from docx.document import Document

from inlimine.exports.annotate.alignment import Alignment, inked
from inlimine.exports.annotate.note import NOT_FOUND, Written, cleaned, unpacked, written
from inlimine.exports.annotate.office.outward import closed
from inlimine.exports.annotate.office.package import Package
from inlimine.exports.annotate.office.traces import traces
from inlimine.exports.annotate.word.cleaning import Cleaning
from inlimine.exports.annotate.word.comments import Comments, at_words, first_run
from inlimine.exports.annotate.word.fields import idle_fields
from inlimine.exports.annotate.word.paragraphs import paragraphs, shown
from inlimine.exports.annotate.word.privilege import mark


def annotate(file: str, data: bytes) -> Written:
    """The paper with a comment at each note's words; what is not found again is told at its top.

    Links that lead out of the paper and fields that fetch or start something are taken out of the copy, and told.
    """
    parcel = unpacked(data)
    package = Package(parcel.paper)
    Cleaning(package).run()  # notes of an earlier check
    idled = [*idle_fields(package), *closed(package)]
    document = docx.Document(io.BytesIO(package.saved()))
    comments = Comments(document)
    found = list(paragraphs(document))
    signs = [inked(shown(paragraph.element))[0] for paragraph in found]
    starts = [0, *accumulate(map(len, signs))]
    alignment = Alignment(parcel.ink, "".join(signs), parcel.lines)
    unplaced: list[int] = []
    for number, note in enumerate(parcel.notes):
        place = alignment.place(note.start, note.end)
        if place is None:
            unplaced.append(number)
            first = first_run(document)
            comments.add(first, first, note, f"{NOT_FOUND} ({note.where}): ")
        else:
            at_words(comments, found, starts, place, note)
    mark(document, parcel.banner)
    return written(_saved(document), unplaced, idled)


def clean(file: str, data: bytes) -> Written:
    """The paper without any comment and mark of ours; what the lawyer wrote meanwhile stays."""
    package = Package(data)
    cleaning = Cleaning(package)
    cleaning.run()
    return cleaned(package.saved(), cleaning.taken, cleaning.kept, traces(package, cleaning.sought))


def _saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()

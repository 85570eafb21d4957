"""A copy with notes made in the court's rooms claims no privilege of a party, and is cleaned as any other."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pypdf
import pytest

from inlimine.exports.annotate import door
from inlimine.exports.annotate.note import BANNER, CHAMBERS_BANNER, Parcel, Written
from inlimine.exports.annotate.traces import own_name
from inlimine.operations.copy_marks import banner_for, mark_in_name
from tests.exports.papers import noted, printed, saved
from tests.exports.test_word import READ, paper
from tests.exports.test_workbook import book, note

PAPERS = {
    "opening.docx": (door.WORD, noted(saved(paper()), READ, "producer")),
    "list.xlsx": (door.WORKBOOK, Parcel(paper=book(), ink="", notes=(note("Exhibits!B2"),))),
    "opening.pdf": (door.PDF, noted(printed(READ.splitlines()), READ, "producer")),
}


def inside(data: bytes) -> str:
    """All that a paper holds, as text."""
    if data.startswith(b"%PDF"):
        pages = pypdf.PdfReader(io.BytesIO(data)).pages
        return " ".join(str(note.get_object()) for page in pages for note in page.get("/Annots", ()))
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return " ".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


@pytest.mark.parametrize("name", PAPERS)
def test_the_court_s_own_copy_is_marked_as_that_and_comes_clean(name: str) -> None:
    form, parcel = PAPERS[name]
    made = door.annotate(form, name, replace(parcel, banner=CHAMBERS_BANNER))
    assert isinstance(made, Written)
    assert CHAMBERS_BANNER in inside(made.data)
    assert "PRIVILEGED" not in inside(made.data)
    clean = door.clean(form, name, made.data)
    assert isinstance(clean, Written)
    assert clean.traces == ()
    assert "Annotated by In Limine" not in inside(clean.data)


@pytest.mark.parametrize(
    ("viewer", "mark", "banner"),
    [
        ("court", ".CHAMBERS", CHAMBERS_BANNER),
        ("court,chambers", ".CHAMBERS", CHAMBERS_BANNER),
        ("State", ".PRIVILEGED", BANNER),
        ("chambers,State", ".PRIVILEGED", BANNER),
        (None, ".PRIVILEGED", BANNER),
    ],
)
def test_whose_copy_it_is_follows_from_the_room(viewer: str | None, mark: str, banner: str) -> None:
    assert (mark_in_name(viewer), banner_for(viewer)) == (mark, banner)
    assert own_name(f"opening{mark}.docx") == "opening.docx"

"""A PDF comes back with its words highlighted, where they stand, and without what it would start by itself."""

from __future__ import annotations

import io
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from inlimine.exports.annotate import door
from inlimine.exports.annotate.note import AUTHOR, BANNER, Parcel, Written
from inlimine.passages.problem import Problem
from tests.exports.papers import highlighted, noted, notes_in, printed

READ = "The producer of the film\nsigned the agreement as a pro-\nducer of it.\nThe line producer paid."


def back(parcel: Parcel) -> Written:
    assert door.format_of("opening.pdf", parcel.paper) is door.PDF
    made = door.annotate(door.PDF, "opening.pdf", parcel)
    assert isinstance(made, Written), made
    return made


def test_the_highlight_lies_on_the_words_and_on_nothing_else() -> None:
    data = printed(READ.splitlines())
    assert highlighted(back(noted(data, READ, "line producer|The producer|agreement")).data) == [
        "The producer",
        "agreement",
        "line producer",
    ]


def test_words_over_a_line_end_have_a_box_on_each_line() -> None:
    made = highlighted(back(noted(printed(READ.splitlines()), READ, "pro-\nducer")).data)
    assert [part.rstrip("-\u00ad\x02\ufffe") for part in made[0].split("|")] == ["pro", "ducer"]


def test_a_highlight_says_what_may_be_done_and_who_says_so() -> None:
    (one, mark) = notes_in(back(noted(printed(READ.splitlines()), READ, "agreement")).data)[0]
    assert (one["/Contents"], one["/T"], one["/F"]) == ("✕ EXCLUDED, do not mention\nR1.", AUTHOR, 4)
    assert (mark["/Subtype"], mark["/Contents"]) == ("/FreeText", BANNER)


def test_the_same_words_on_two_pages_are_each_marked_on_their_own() -> None:
    pages = [["He spoke of remorse."], ["She did not.", "He spoke of remorse again."]]
    read = "He spoke of remorse. She did not. He spoke of remorse again."
    counts = [len(page) - 1 for page in notes_in(back(noted(printed(*pages), read, "remorse")).data)]
    assert counts == [1, 1]


def test_what_the_paper_would_start_by_itself_is_left_out() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(printed(READ.splitlines()))))
    script = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject("app.alert('x')")}
    action = DictionaryObject({NameObject(key): value for key, value in script.items()})
    writer.root_object[NameObject("/OpenAction")] = action
    names = {"/JavaScript": DictionaryObject(), "/Dests": DictionaryObject()}
    tree = DictionaryObject({NameObject(key): value for key, value in names.items()})
    writer.root_object[NameObject("/Names")] = writer._add_object(tree)
    writer.add_annotation(0, _field(action))
    out = io.BytesIO()
    writer.write(out)
    assert b"/OpenAction" in out.getvalue()
    assert b"/JavaScript" in out.getvalue()
    made = PdfReader(io.BytesIO(back(noted(out.getvalue(), READ, "agreement")).data))
    root: Any = made.trailer["/Root"]
    assert not {"/OpenAction", "/AA"} & set(root)
    assert set(root["/Names"]) == {"/Dests"}
    field = made.pages[0]["/Annots"][0].get_object()  # type: ignore[index]
    assert (field["/Subtype"], {"/A", "/AA"} & set(field)) == ("/Widget", set())


def _field(action: DictionaryObject) -> DictionaryObject:
    """A field that runs a script when its page is opened, and when somebody clicks on it."""
    told = {"/Type": NameObject("/Annot"), "/Subtype": NameObject("/Widget"), "/A": action}
    told |= {"/Rect": ArrayObject([NumberObject(0)] * 4), "/AA": DictionaryObject({NameObject("/PO"): action})}
    return DictionaryObject({NameObject(key): value for key, value in told.items()})


def test_the_clean_copy_has_no_note_of_ours_and_keeps_those_of_others() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(printed(READ.splitlines()))))
    writer.add_annotation(0, _field(DictionaryObject()))
    out = io.BytesIO()
    writer.write(out)
    made = door.clean(door.PDF, "opening.pdf", back(noted(out.getvalue(), READ, "agreement")).data)
    assert isinstance(made, Written)
    assert [one["/Subtype"] for one in notes_in(made.data)[0]] == ["/Widget"]


def test_a_damaged_pdf_is_one_clear_problem() -> None:
    made = door.annotate(door.PDF, "opening.pdf", noted(b"%PDF-1.7\nbroken", READ, "agreement"))
    assert isinstance(made, Problem)

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
from tests.materials.pdf_documents import document, words

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


def numbered(*sheets: list[str], head: str = "") -> bytes:
    """Sheets with a number before each line at 72, its words at 108, and a header at the top; Courier of 12."""
    return document(
        *(
            b"".join(
                words(str(number), 72, 730 - 24 * number) + words(line, 108, 730 - 24 * number)
                for number, line in enumerate(lines, 1)
            )
            + (words(head, 72, 775, 8) if head else b"")
            for lines in sheets
        )
    )


def boxes(data: bytes, sheet: int) -> list[list[tuple[int, int]]]:
    """From where to where each box of each highlight runs, left to right, in whole points."""
    found = []
    for one in notes_in(data)[sheet]:
        if one["/Subtype"] == "/Highlight":
            quads = [round(float(number)) for number in one["/QuadPoints"]]
            found.append([(quads[at], quads[at + 2]) for at in range(0, len(quads), 8)])
    return found


def test_words_over_a_line_and_a_page_of_a_numbered_paper_are_marked_without_the_numbers() -> None:
    """A sign is 7.2 points wide: "State Exhibit" begins at sign 4 of its line, 108 + 4 * 7.2 = 136.8, and "21"
    ends at 108 + 2 * 7.2 = 122.4 on the next; no box begins left of 108, where the numbers stand.
    """
    read = "See State Exhibit\n21 and the family would be\ndestroyed by it."
    sheets = [read.split("\n")[:2], read.split("\n")[2:]]
    made = back(noted(numbered(*sheets), read, "State Exhibit\n21|family would be\ndestroyed"))
    assert (made.unplaced, highlighted(made.data), highlighted(made.data, 1)) == (
        (),
        ["State Exhibit|21", "family would be"],
        ["destroyed"],
    )
    (exhibit, _), ((destroyed,),) = boxes(made.data, 0), boxes(made.data, 1)
    assert [abs(left - due) <= 2 for (left, _), due in zip(exhibit, (136.8, 108), strict=True)] == [True, True]
    assert [abs(right - due) <= 2 for (_, right), due in zip(exhibit, (230.4, 122.4), strict=True)] == [True, True]
    assert abs(destroyed[0] - 108) <= 2


def test_words_that_are_not_found_again_are_told_on_the_first_page_and_counted() -> None:
    made = back(noted(numbered(["Nothing of it."]), "the crew letter", "crew letter"))
    (one, _) = notes_in(made.data)[0]
    assert (made.unplaced, one["/Subtype"], one["/T"]) == ((0,), "/Text", AUTHOR)
    assert one["/Contents"] == ('✕ EXCLUDED, do not mention\nNot found again at its place (x): "crew letter"\nR1.')
    cleaned = door.clean(door.PDF, "opening.pdf", made.data)
    assert isinstance(cleaned, Written)
    assert (cleaned.traces, notes_in(cleaned.data)) == ((), [[]])


def test_the_mark_of_privilege_stands_where_nothing_is_printed() -> None:
    """The mark takes 770 to 784 of a sheet of 792; a header is at 775, so it goes to 8 to 22 at the foot."""
    for head, bottom in (("", 770), ("Case 1:24-cr-00013 Document 7 Filed 07/09/24", 8)):
        made = back(noted(numbered(["The crew letter."], head=head), "The crew letter.", "crew letter"))
        mark = notes_in(made.data)[0][-1]
        assert (mark["/Contents"], float(mark["/Rect"][1])) == (BANNER, bottom)


def test_a_damaged_pdf_is_one_clear_problem() -> None:
    made = door.annotate(door.PDF, "opening.pdf", noted(b"%PDF-1.7\nbroken", READ, "agreement"))
    assert isinstance(made, Problem)

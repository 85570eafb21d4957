"""PDF: page and line as printed; what a box covers; pages that are pictures."""

from __future__ import annotations

import zlib

import pytest

from inlimine.materials import recognition
from inlimine.materials.formats import pdf as pdf_format
from inlimine.materials.pdf.parse import draw
from inlimine.materials.pdf.told import Picture
from inlimine.materials.read import read_material
from inlimine.passages.hidden import HiddenKind
from inlimine.passages.material import Material
from tests.materials.pdf_documents import BLACK, HEIGHT, WIDTH, box, document, pdf, pleading, words
from tests.materials.reading_of import placed, reading_of
from tests.readers.pdf_documents import stream

INSTALLED = pytest.mark.skipif(not recognition.recogniser(), reason="Tesseract is not installed")
LONG_AGO = "The letter of the crew was written long ago."


def covered(content: bytes, *annotations: bytes) -> tuple[str, list[str]]:
    """What one's own page shows, and what stands on it under a box."""
    material = read_material("b.pdf", document(content, annotations=annotations), own=True)
    (reading,) = material.readings
    lines = [(line.place.hidden, reading.text[line.start : line.end]) for line in reading.lines]
    shown = " ".join(said for hidden, said in lines if hidden is None)
    return " ".join(shown.split()), [said for hidden, said in lines if hidden is HiddenKind.COVERED]


def test_pleading_paper_is_cited_by_its_own_numbers() -> None:
    filled = tuple(f"Line {number} speaks of the set." for number in range(1, 29))
    reading = reading_of(pleading(filled, ("The producer signed", "the budget of the film.")), "b.pdf")
    said = dict(placed(reading))
    assert (said["1:1"], said["1:28"]) == ("Line 1 speaks of the set.", "Line 28 speaks of the set.")
    assert (said["2:1"], said["2:2"]) == ("The producer signed", "the budget of the film.")


def test_a_page_without_numbers_is_cited_by_its_lines_from_the_top() -> None:
    page = words("Brief", bottom=700) + words("The first paragraph.", bottom=640) + words("Its end.", bottom=626)
    assert placed(reading_of(document(page), "b.pdf")) == [
        ("1:1", "Brief"),
        ("1:2", "The first paragraph."),
        ("1:3", "Its end."),
    ]


def test_a_page_that_says_nothing_is_counted() -> None:
    data = document(words("One."), b"", words("Three."))
    assert placed(reading_of(data, "b.pdf")) == [("1:1", "One."), ("3:1", "Three.")]


def test_a_box_painted_over_words_covers_them() -> None:
    assert covered(words(LONG_AGO) + box(100, 695, 100, 16)) == (
        "The crew was written long ago.",
        ["letter of the"],
    )


def test_a_box_of_any_colour_covers_and_a_box_beneath_does_not() -> None:
    assert covered(words(LONG_AGO) + box(60, 690, 400, 20, b"1 1 1 rg "))[1] == [LONG_AGO]
    assert covered(box(60, 690, 400, 20, b"1 1 0 rg ") + words(LONG_AGO)) == (LONG_AGO, [])


def test_black_words_on_a_black_box_are_covered() -> None:
    """As Word prints a black highlight: first the box, then the words."""
    assert covered(box(60, 690, 400, 20) + words(LONG_AGO)) == ("", [LONG_AGO])


def test_a_line_through_words_covers_nothing() -> None:
    assert covered(words(LONG_AGO) + box(72, 703, 300, 1)) == (LONG_AGO, [])


def test_a_box_that_shows_through_covers_nothing() -> None:
    outline = words(LONG_AGO) + BLACK + b"60 690 400 20 re S\n"
    assert covered(outline) == (LONG_AGO, [])


@pytest.mark.parametrize(
    "annotation",
    [
        b"<< /Type /Annot /Subtype /Square /Rect [60 690 500 720] /IC [0 0 0] >>",
        b"<< /Type /Annot /Subtype /Highlight /Rect [60 690 500 720] /C [0 0 0] >>",
        b"<< /Type /Annot /Subtype /Redact /Rect [60 690 500 720] >>",
    ],
    ids=["filled square", "black highlighter", "redaction never carried out"],
)
def test_an_annotation_that_covers_covers(annotation: bytes) -> None:
    assert covered(words(LONG_AGO), annotation)[1] == [LONG_AGO]


def test_a_yellow_highlighter_covers_nothing() -> None:
    annotation = b"<< /Type /Annot /Subtype /Highlight /Rect [60 690 500 720] /C [1 1 0] >>"
    assert covered(words(LONG_AGO), annotation) == (LONG_AGO, [])


def scanned(text: str, annotations: bytes = b"") -> bytes:
    """A page that is a picture of these words, drawn by the reader itself from a page that has them."""
    drawn = draw("a.pdf", document(words(text, size=16)), "own 1")
    assert isinstance(drawn, Picture)
    grey = zlib.compress(drawn.grey)
    head = b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray " % (
        drawn.width,
        drawn.height,
    )
    image = head + b"/BitsPerComponent 8 /Filter /FlateDecode /Length %d >>\nstream\n" % len(grey)
    image += grey + b"\nendstream"
    return pdf({
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R "
        b"/Annots [%s] /Resources << /XObject << /I 5 0 R >> >> >>" % (WIDTH, HEIGHT, annotations),
        4: stream(b"%d 0 0 %d 0 0 cm /I Do" % (WIDTH, HEIGHT)),
        5: image,
    })  # fmt: skip


def read_scan() -> Material:
    return read_material("scan.pdf", scanned("The producer signed the budget."), own=True)


@INSTALLED
def test_a_page_that_is_a_picture_is_recognised_and_that_is_said_aloud() -> None:
    material = read_scan()
    assert placed(material.readings[0]) == [("1:1", "The producer signed the budget.")]
    assert [str(note) for note in material.notes] == [
        "scan.pdf: page 1 had no text and was read by OCR: a word may be wrong or missing."
    ]
    assert material.problems == ()


@INSTALLED
def test_what_another_side_marked_for_redaction_in_a_scan_is_not_recognised() -> None:
    mark = b"<< /Type /Annot /Subtype /Redact /Rect [60 690 500 720] >>"
    data = scanned("The producer signed the budget.", mark)
    theirs, ours = (read_material("scan.pdf", data, own) for own in (False, True))
    assert "producer" not in repr(theirs)
    assert [str(one.place) for one in theirs.hidden] == ["page 1 (text under a filled box)"]
    assert placed(ours.readings[0]) == [("1:1", "The producer signed the budget.")]


def test_without_tesseract_the_page_is_told_as_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_format, "recogniser", lambda: "")
    material = read_scan()
    assert material.readings == ()
    assert [str(problem) for problem in material.problems] == [
        "scan.pdf: no word was found on page 1; install Tesseract, or recognize its text (OCR) and give that file."
    ]


def test_a_page_with_words_is_never_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(width: int, height: int, grey: bytes) -> str | None:
        raise AssertionError("a page with a text layer was recognised")

    monkeypatch.setattr(pdf_format, "recognised", never)
    assert reading_of(document(words("Hello.") + box(10, 10, 50, 50)), "b.pdf").text == "Hello."

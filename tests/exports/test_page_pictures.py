"""Pages of a PDF as pictures of our own, and where on them found words stand."""

from __future__ import annotations

import io

from PIL import Image

from inlimine.exports.page_pictures.door import marks, picture
from inlimine.exports.page_pictures.told import Marked, Sheet
from inlimine.passages.problem import Problem
from tests.exports.papers import noted
from tests.materials.pdf_documents import box, document, words


def drawn(data: bytes, page: int = 1) -> Image.Image:
    made = picture("paper.pdf", data, page)
    assert isinstance(made, bytes)
    return Image.open(io.BytesIO(made))


def dark(image: Image.Image, left: int, top: int, right: int, bottom: int) -> int:
    """How many dots are dark in a box given in points from the upper left corner."""
    scale = image.width / 612
    part = image.convert("L").crop((left * scale, top * scale, right * scale, bottom * scale))
    return sum(value < 128 for value in part.tobytes())


def test_a_page_is_drawn_as_it_is_printed() -> None:
    """A sheet of 612 by 792 points at 110 dots an inch; the words stand 92 points below its top."""
    image = drawn(document(words("He was a producer.")))
    assert image.size == (935, 1210)
    assert dark(image, 70, 80, 300, 96) > 100
    assert dark(image, 70, 200, 300, 400) == 0


def test_what_a_box_covers_stays_covered() -> None:
    """Inside a black box every dot is black, with words beneath it and without."""
    with_words = drawn(document(words("He was a producer.") + box(60, 680, 300, 40)))
    without = drawn(document(box(60, 680, 300, 40)))
    assert with_words.tobytes() == without.tobytes()


def test_what_is_only_marked_for_redaction_is_covered_too() -> None:
    """The mark itself is drawn as nothing; the words under it are told as covered, so nobody sees them."""
    mark = b"<< /Type /Annot /Subtype /Redact /Rect [60 680 360 720] >>"
    with_words = drawn(document(words("He was a producer."), annotations=(mark,)))
    without = drawn(document(b" ", annotations=(mark,)))
    assert with_words.tobytes() == without.tobytes()
    assert dark(with_words, 60, 72, 360, 112) > 27_000


def test_words_are_marked_where_they_stand() -> None:
    """At 12 points on a line 700 points from the foot of 792: a box of about 92 to 80 points from the top."""
    data = document(words("He was a producer."))
    found = marks("paper.pdf", noted(data, "He was a producer.", "producer"))
    assert isinstance(found, Marked)
    assert found.sheets == (Sheet(page=1, width=612, height=792),)
    ((mark, (left, top, width, height)),) = [(mark, mark.boxes[0]) for mark in found.marks]
    assert (mark.note, mark.page) == (0, 1)
    assert 110 < left < 140
    assert 80 <= top <= 86
    assert 40 < width < 60
    assert 8 <= height <= 14


def test_words_that_are_not_on_a_page_have_no_mark() -> None:
    found = marks("paper.pdf", noted(document(words("Good morning.")), "He was a producer.", "producer"))
    assert found == Marked(sheets=(), marks=())


def test_a_broken_file_gives_a_problem_and_no_picture() -> None:
    made = picture("paper.pdf", b"%PDF-1.7 and nothing more", 1)
    assert isinstance(made, Problem)
    assert isinstance(picture("paper.pdf", document(words("One page.")), 9), Problem)

"""A word that a program sets in pieces is one word, each letter once, for papers of the court and for one's own.

Programs that print move letters closer ("AT"), bind two into one ("ffi") and begin a new piece there, so that the
boxes of the pieces touch, overlap or leave a little gap. Pieces a blank or more apart are words of their own.
"""

import subprocess
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from inlimine.markup.stretches import plain, stretches
from inlimine.materials.read import read_material
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Reading
from inlimine.readers.papers.formats.pdf import read as read_paper
from tests.chromium import CHROMIUM, MISSING
from tests.readers.pdf_documents import pages, stream

ORDER = (
    "IN THE UNITED STATES DISTRICT COURT",
    "Midwest's motion to bar evidence concerning costs is granted.",
    "Plaintiff may not offer testimony, documents or argument on AVAILABLE staff before the jury.",
)


def drawn(*pieces: tuple[float, float, str]) -> bytes:
    """A page in Helvetica of 12 points: from where, how high, and what."""
    said = "".join(f"BT /F 12 Tf 1 0 0 1 {left} {bottom} Tm ({words}) Tj ET\n" for left, bottom, words in pieces)
    return pages(stream(said.encode("latin-1")))


def both(data: bytes) -> list[list[str]]:
    """The lines that each of the two readers of PDF files tells, without blank ones and runs of blanks."""
    paper = read_paper("order.pdf", data)
    assert not isinstance(paper, Problem) and paper.reading is not None
    (material,) = read_material("order.pdf", data).readings
    return [lines(paper.reading), lines(material)]


def lines(reading: Reading) -> list[str]:
    said = (reading.text[line.start : line.end] for line in reading.lines)
    return [" ".join(words.split()) for words in said if words.strip()]


def test_a_sign_outside_the_basic_plane_and_a_hyphen_keep_their_places(tmp_path: Path) -> None:
    if CHROMIUM is None:
        pytest.skip(MISSING)
    page, printed = tmp_path / "order.html", tmp_path / "order.pdf"
    words = "Granted \U0001d400 as to the sub\u00adject matter of costs. " * 12
    page.write_text(f"<meta charset=utf-8><body style='width:20em'>{words}", encoding="utf-8")
    command = (str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={printed}")
    subprocess.run((*command, page.as_uri()), check=True, capture_output=True, timeout=60)
    document = pdfium.PdfDocument(printed)
    for text in (document[at].get_textpage() for at in range(len(document))):
        told = "".join(words for _, words in stretches(text))
        one_by_one = plain("".join(chr(raw.FPDFText_GetUnicode(text.raw, at)) for at in range(text.count_chars())))
        assert "".join(told.split()) == "".join(one_by_one.split())


@pytest.mark.skipif(CHROMIUM is None, reason=MISSING)
@pytest.mark.parametrize("font", ["Times New Roman", "Arial", "DejaVu Serif", "Liberation Serif"])
def test_an_order_printed_by_a_browser_says_its_own_words(font: str, tmp_path: Path) -> None:
    page = tmp_path / "order.html"
    body = "".join(f"<p>{words}</p>" for words in ORDER)
    page.write_text(f"<meta charset=utf-8><body style='font: 10pt \"{font}\"'>{body}", encoding="utf-8")
    printed = tmp_path / "order.pdf"
    command = (str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={printed}")
    subprocess.run(
        (*command, "--no-pdf-header-footer", f"--user-data-dir={tmp_path / 'user'}", page.as_uri()),
        check=True,
        capture_output=True,
        timeout=60,
    )
    assert both(printed.read_bytes()) == [list(ORDER), list(ORDER)]


def test_pieces_moved_closer_are_one_word_and_no_letter_is_told_twice() -> None:
    # "THE ST" is 41.3 points wide and "AT" 15.3: each piece begins 0.9 before the one before it ends.
    closer = drawn((72, 700, "THE ST"), (112.4, 700, "AT"), (126.8, 700, "ES moves"))
    assert both(closer) == [["THE STATES moves"]] * 2


def test_a_little_gap_within_a_word_parts_nothing() -> None:
    # "concer" is 36.0 points wide: the gap is 1.2, less than half of a blank, which is 3.3.
    assert both(drawn((72, 700, "concer"), (109.2, 700, "ning"))) == [["concerning"]] * 2


def test_a_stop_in_a_piece_of_its_own_stays_at_its_word() -> None:
    # "is granted" is 52.7 points wide; the gap is 1.2 to the piece, and more to the ink of its stop.
    assert both(drawn((72, 700, "is granted"), (125.9, 700, ". It is"))) == [["is granted. It is"]] * 2


def test_words_a_blank_apart_are_two_though_no_blank_is_printed() -> None:
    # "granted" is 40.7 points wide, a blank 3.3.
    assert both(drawn((72, 700, "granted"), (116, 700, "today"))) == [["granted today"]] * 2


def test_a_column_beside_a_word_is_not_part_of_it() -> None:
    columns = drawn((72, 700, "Exhibit"), (120, 700, "12"), (72, 680, "Admitted"), (180, 680, "no"))
    assert both(columns) == [["Exhibit 12", "Admitted no"]] * 2

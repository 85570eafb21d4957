"""Four real jury trials: every page holds lines 1 to 25, and the words stand where a person finds them."""

import re
from itertools import groupby
from pathlib import Path

import pytest

from inlimine.passages.reading import PaperUse, Reading
from tests.materials.pdf_documents import document, words
from tests.materials.reading_of import reading_of
from tests.materials.reading_of import words as words_of

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "transcripts"
PAGES = {
    "metaswitch_v_genband_2016-03-11_am": (1, 129),
    "packet_v_netscout_2017-10-10_am": (1, 131),
    "vocalife_v_amazon_2020-10-01_am": (1, 125),
    "vocalife_v_amazon_2020-10-01_pm": (126, 281),
}
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the real transcripts (../shared/data) are not here")


@pytest.fixture(scope="module", params=PAGES)
def transcript(request: pytest.FixtureRequest) -> tuple[str, Reading]:
    return request.param, reading_of((FOLDER / f"{request.param}.txt").read_bytes())


def test_every_page_has_its_25_lines_in_order(transcript: tuple[str, Reading]) -> None:
    name, reading = transcript
    first, last = PAGES[name]
    printed = [place for place, _ in groupby((line.place.page, line.place.line) for line in reading.lines)]
    assert printed == [(page, line) for page in range(first, last + 1) for line in range(1, 26)]
    assert reading.paper is PaperUse.TRANSCRIPT


def test_only_furniture_is_left_out(transcript: tuple[str, Reading]) -> None:
    """What no line holds is stamps, page numbers, line numbers and times of day."""
    _, reading = transcript
    rest, at = [], 0
    for line in reading.lines:
        rest.append(reading.text[at : line.start])
        at = line.end
    left_out = " ".join("".join([*rest, reading.text[at:]]).split())
    stamp = r"Case 2:\d\d-cv-\d+-JRG Document \d+ Filed [\d/]+ Page \d+ of \d+ PageID #: \d+"
    assert not re.sub(r"[\d:\s]", "", re.sub(stamp, "", left_out))


def test_no_line_holds_furniture(transcript: tuple[str, Reading]) -> None:
    _, reading = transcript
    said = [words_of(line, reading) for line in reading.lines]
    assert not [line for line in said if "PageID" in line or re.match(r"\d\d:\d\d:\d\d", line)]


def test_lines_of_one_page_as_printed() -> None:
    reading = reading_of((FOLDER / "packet_v_netscout_2017-10-10_am.txt").read_bytes())
    page = {line.place.line: line for line in reading.lines if line.place.page == 44}
    assert words_of(page[12], reading).endswith('you referred to the Defendants as "the')
    assert words_of(page[13], reading).startswith('big corporation."')
    assert reading.speakers[page[13].turn] == "THE COURT"
    assert reading.speakers[page[25].turn] == "MR. SKIERMONT"


def test_the_same_pages_as_a_pdf_are_cited_the_same(transcript: tuple[str, Reading]) -> None:
    """Each page set in a PDF, stretch by stretch, as a court reporter's program prints it."""
    name, reading = transcript
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    pages = [page for page in re.split(r"(?m)^(?=.*PageID)", text) if page.strip()]
    printed = reading_of(document(*map(set_in_courier, pages)), "day.pdf")
    assert said_at(printed) == said_at(reading)
    assert printed.paper is PaperUse.TRANSCRIPT


def set_in_courier(page: str) -> bytes:
    rows = enumerate(page.replace("\f", "").split("\n"))
    runs = ((at, run) for at, row in rows for run in re.finditer(r"\S+(?: \S+)*", row))
    return b"".join(words(run[0], 30 + int(run.start() * 4.8), 770 - at * 11, 8) for at, run in runs)


def said_at(reading: Reading) -> set[tuple[str, str]]:
    """Place and words of lines that say anything; an apostrophe of the font is one of the keyboard."""
    told = {(str(line.place), words_of(line, reading).replace("\u2019", "'")) for line in reading.lines}
    return {(place, said) for place, said in told if said}

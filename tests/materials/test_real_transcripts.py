"""Four real jury trials: every page holds lines 1 to 25, and the words stand where a person finds them."""

import re
from itertools import groupby
from pathlib import Path

import pytest

from inlimine.passages.reading import PaperUse, Reading
from tests.materials.reading_of import reading_of, words

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
    said = [words(line, reading) for line in reading.lines]
    assert not [line for line in said if "PageID" in line or re.match(r"\d\d:\d\d:\d\d", line)]


def test_lines_of_one_page_as_printed() -> None:
    reading = reading_of((FOLDER / "packet_v_netscout_2017-10-10_am.txt").read_bytes())
    page = {line.place.line: line for line in reading.lines if line.place.page == 44}
    assert words(page[12], reading).endswith('you referred to the Defendants as "the')
    assert words(page[13], reading).startswith('big corporation."')
    assert reading.speakers[page[13].turn] == "THE COURT"
    assert reading.speakers[page[25].turn] == "MR. SKIERMONT"

"""Pictures of charts: what they say, that nothing a user wrote steers them, that words stay in their boxes."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from inlimine.exports.motions_chart.rows import awaiting_writing
from inlimine.exports.pictures.chart import chart_picture
from inlimine.exports.pictures.marks import MARKS, Apart
from inlimine.exports.pictures.matrix import matrix_picture, rows
from inlimine.exports.pictures.png import png
from inlimine.exports.pictures.timeline import happenings, timeline_picture
from inlimine.exports.pictures.words import BOLD, width, wrapped
from inlimine.proof.decision import Choice
from inlimine.proof.from_case import Mode
from inlimine.proof.pending import without
from inlimine.proof.report import Look, Report, report
from tests.told import told

SVG = "{http://www.w3.org/2000/svg}"
CASE = """
item E1 "Video of the stop", recording
item E2 "{title}", document
item E3 "The scales", object

2024-06-24 motion M1 by Defence
  asks to suppress E1 against State
2024-07-08 ruling R1, written
  bars E2
    binds State
2024-07-08 ruling R2, written
  permits E3
    binds State
2024-07-09 received: E3, exhibit

chart P1 by State "Trafficking"
element N1 of P1 "He had it", number 1
  needs any of S1, A1
element N2 of P1 "It was the substance", number 2
  needs any of S2
allegation A1 "He was seen with them"
  needs all of S3
  standard "the chain of custody"
  owed by "the laboratory"
support S1: E1 by State
support S2: E2 by State
support S3: E3 by State
gate: S1 count only with S3
"""
HOSTILE = "<script>alert(1)</script> & ]]> <image href='/etc/passwd'/>"


def found(title: str = "Lab report") -> Report:
    return report(told(CASE.format(title=title)).at(), Look())


PICTURES = {
    "chart": lambda title="Lab report": chart_picture(found(title)),
    "timeline": lambda title="Lab report": timeline_picture(found(title)),
    "matrix": lambda title="Lab report": matrix_picture(found(title)),
}


def words_of(svg: str) -> str:
    return " ".join(part.text or "" for part in fromstring(svg).iter(f"{SVG}text"))


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_says_what_it_is_for_who_cannot_see_it(name: str) -> None:
    root = fromstring(PICTURES[name]())
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "title desc")
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert desc is not None
    assert (title.get("id"), desc.get("id")) == ("title", "desc")
    assert str(title.text).endswith("State v. Roe, as of 9 July 2024")
    assert len(str(desc.text)) > 80


def test_a_picture_says_what_is_only_supposed() -> None:
    state = without(told(CASE.format(title="Lab report")).at(), "R1")
    supposed = (Choice(decision="M1", outcome="granted"),)
    drawn = report(state, Look(mode=Mode.WHAT_IF, supposed=supposed, undone=("R1",)))
    for picture in (chart_picture, timeline_picture, matrix_picture):
        said = fromstring(picture(drawn)).findtext(f"{SVG}title")
        assert str(said).endswith("State v. Roe, as of 9 July 2024, supposing R1 vacated, M1 granted")
    assert not [one.words for one in happenings(state) if "supposed" in one.words]


def test_the_chart_in_words() -> None:
    desc = fromstring(PICTURES["chart"]()).find(f"{SVG}desc")
    assert desc is not None
    assert desc.text == (
        "Trafficking: none linked remains. 1. He had it: linked evidence remains. He was seen with them: linked "
        "evidence remains. Video of the stop: NO RULING RECORDED, counts if M1 is denied, strict none, normal "
        "depends, hopeful depends. The scales: RECEIVED (for all purposes, against all parties), linked evidence "
        "remains. 2. It was the substance: none linked remains. Lab report: "
        "EXCLUDED, do not mention, none linked remains."
    )


def test_a_picture_of_a_closed_case_and_of_an_appeal_without_a_receipt_says_so() -> None:
    closing = "2024-07-09 ruling R9, written\n  closes the case\n"
    drawn = chart_picture(report(told(CASE.format(title="Lab report") + closing).at("2024-07-10"), Look()))
    assert "The case was closed by R9;" in words_of(drawn)
    bare = CASE.format(title="Lab report").replace("2024-07-09 received: E3, exhibit", "")
    picture = chart_picture(report(told(bare).at(), Look(mode=Mode.APPEAL)))
    for said in (words_of(picture), fromstring(picture).findtext(f"{SVG}desc")):
        assert "No receipt is entered" in str(said)


def test_every_part_of_the_chart_is_drawn() -> None:
    said = words_of(PICTURES["chart"]())
    for words in ("Trafficking", "1. He had it", "He was seen with them", "Lab report", "needs any of:", "(R1)"):
        assert words in said
    assert "standard: the chain of custody" in said
    assert "counts only with: The scales" in said
    assert "counts if M1 is denied" in said


def test_the_matrix_has_a_row_for_each_motion_and_each_ruling() -> None:
    said = words_of(PICTURES["matrix"]())
    expected = ("1. He had it", "2. It was the substance", "R1, in force", "out: Lab report", "0 of 1 linked left")
    for words in expected:
        assert words in said


def test_a_cell_whose_outcomes_differ_has_a_sign_of_its_own() -> None:
    """M1 is open on the video alone, the one leaf of the element: granted leaves none, denied leaves it."""
    case = CASE.format(title="Lab report").replace("needs any of S1, A1", "needs any of S1")
    drawn = report(told(case.replace("gate: S1 count only with S3", "")).at(), Look())
    (cells,) = (row for row in rows(drawn.charts[0], drawn) if row[0].lines[0].startswith("M1"))
    assert (cells[1].lines, cells[1].state) == (("differs", "granted: none", "denied: remains"), Apart.DIFFERS)
    picture = matrix_picture(drawn)
    assert "differs (by the outcome of the decision)" in words_of(picture)
    fills = [part.get("fill") for part in fromstring(picture).iter(f"{SVG}rect")]
    assert fills.count(MARKS[Apart.DIFFERS].fill) == 2  # in the legend and in the cell
    assert "(by the outcome" not in words_of(chart_picture(drawn))


def test_the_timeline_calls_no_agreement_a_ruling_and_says_that_a_ruling_hangs_on_a_condition() -> None:
    case = """
item E1 "The tape", recording
item E2 "The gun", object

2024-07-01 act A1 by State and Defence, written
  name "Stipulation to status"
2024-07-02 ruling R1, written
  permits E1
    needs "a foundation is laid" (judge)
2024-07-03 ruling R2, oral
  bars E2
    unless "the door is opened" (judge)
    tentative
"""
    told_of = [(one.kind, one.words) for one in happenings(told(case).at())][:3]
    assert told_of == [
        ("party's act", "A1 by State and Defence, written: Stipulation to status"),
        ("ruling", "R1, written: permits The tape on a condition"),
        ("ruling", "R2, oral: remarks only: bars The gun, unless a condition is met"),
    ]


def test_the_timeline_tells_the_days_in_order_and_then_what_is_open() -> None:
    what = [(str(one.day or ""), one.kind, one.words) for one in happenings(found().state)]
    assert what == [
        ("2024-06-24", "motion", "M1 by Defence: to suppress Video of the stop"),
        ("2024-07-08", "ruling", "R1, written: bars Lab report"),
        ("2024-07-08", "ruling", "R2, written: permits The scales"),
        ("2024-07-09", "trial", "received: The scales"),
        ("", "motion", "M1: granted or denied"),
    ]


def test_a_door_is_told_with_the_ruling_and_the_side_for_which_it_was_found_open() -> None:
    case = """
topic Role "His role"

2024-07-08 ruling R1, written
  bars Role
2024-07-09 fact: "the door is opened" is so, decided by the judge
  of R1
  extent "Defence"
"""
    made = [one.words for one in happenings(told(case).at()) if one.kind == "condition"]
    assert made == ['"the door is opened": met, decided by the judge (of R1, for the Defence alone)']


def test_an_instruction_that_limits_is_no_second_receipt_in_the_timeline() -> None:
    """It was received once, and then limited (FRE 105)."""
    more = (
        "2024-07-09T09:00 received: E1, exhibit\n  for motive\n"
        "2024-07-09T10:00 received: E1, limited\n  for impeach-witness\n  against Defence\n"
    )
    made = happenings(told(CASE.format(title="Lab report") + more).at())
    said = [one.words for one in made if one.kind == "trial" and "Video" in one.words]
    assert said == [
        "received (only for motive): Video of the stop",
        "Video of the stop, limited by instruction: only to impeach a witness, against Defence",
    ]


def test_a_ruling_on_an_objection_to_one_question_awaits_no_order_and_leaves_nothing_open() -> None:
    """R9 is on one question alone, R8 on the whole item; R7 is on no objection, and is to be written."""
    case = told(
        """
        item E1 "Video of the stop", recording
        2024-07-09T08:00 ruling R7, oral
          bars E1
            binds State
        2024-07-09T09:00 ruling R8, oral
          name "objection overruled"
          overrules objections to E1
            ruled at trial
        2024-07-09T10:00 ruling R9, oral
          name "objection sustained"
          bars E1
            binds State
            when "the same is asked or offered again as on 9 July 2024 at 10:00" (judge)
            ruled at trial
        """
    ).at()
    assert [act.handle for act in awaiting_writing(case)] == ["R7"]
    what = [one for one in happenings(case) if one.open or one.words.startswith("R9")]
    assert [(one.open, one.words) for one in what] == [
        (False, "R9, oral: objection to one question or offer sustained, on Video of the stop")
    ]


@pytest.mark.parametrize("name", PICTURES)
def test_what_a_user_wrote_is_words_and_nothing_else(name: str) -> None:
    root = fromstring(PICTURES[name](HOSTILE))
    kinds = {part.tag.removeprefix(SVG) for part in root.iter()}
    assert kinds <= {"svg", "title", "desc", "rect", "path", "text"}
    assert not [key for part in root.iter() for key in part.attrib if "href" in key or key.startswith("on")]


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("title", ["Lab report", "W" * 300, "a very long title " * 20])
def test_words_stay_inside_the_picture_and_their_box(name: str, title: str) -> None:
    root = fromstring(PICTURES[name](title))
    boxes = [place(part) for part in root.iter(f"{SVG}rect")]
    for part in root.iter(f"{SVG}text"):
        x, y = float(part.get("x", "")), float(part.get("y", ""))
        heavy = BOLD if part.get("font-weight") == "bold" else 1
        end = x + width(part.text or "", float(part.get("font-size", ""))) * heavy
        around = min((box for box in boxes if inside(x, y, box)), key=lambda box: box[2] * box[3])
        assert end <= around[0] + around[2] + 1, part.text


def place(part: Element) -> tuple[float, float, float, float]:
    x, y, wide, high = (float(part.get(key, "0")) for key in ("x", "y", "width", "height"))
    return x, y, wide, high


def inside(x: float, y: float, box: tuple[float, float, float, float]) -> bool:
    return box[0] <= x <= box[0] + box[2] and box[1] <= y <= box[1] + box[3]


def test_boxes_of_the_chart_do_not_lie_on_each_other() -> None:
    _, *boxes = [place(part) for part in fromstring(PICTURES["chart"]()).iter(f"{SVG}rect")]
    for n, (x, y, wide, high) in enumerate(boxes):
        for left, top, width_, height in boxes[n + 1 :]:
            assert x + wide <= left or left + width_ <= x or y + high <= top or top + height <= y


def test_states_differ_without_their_colour() -> None:
    assert len({(mark.dashes, mark.sign) for mark in MARKS.values()}) == len(MARKS)
    assert len({mark.dashes for mark in MARKS.values()}) == len(MARKS)


@pytest.mark.parametrize("state", MARKS)
def test_words_on_a_colour_can_be_read(state: object) -> None:
    """WCAG 1.4.3: at least 4.5 to 1, for the words and for the signs."""
    mark = MARKS[state]  # type: ignore[index]
    assert contrast("#1a1a1a", mark.fill) >= 4.5
    assert contrast(mark.ink, mark.fill) >= 4.5


def contrast(one: str, other: str) -> float:
    high, low = sorted((brightness(one), brightness(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def brightness(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    ("text", "wide"),
    [("Laboratory report of the second phone", 19.69), ("NO RULING RECORDED", 12.81), ("M1 is denied", 6.56)],
)
def test_a_line_is_taken_to_be_as_wide_as_the_widest_usual_font_shows_it(text: str, wide: float) -> None:
    """Measured once in DejaVu Serif; where no other serif font is, that is what a browser takes."""
    assert wide <= width(text, 1) <= wide * 1.12


def test_a_long_word_is_cut_and_nothing_is_lost() -> None:
    lines = wrapped("an " + "x" * 100, 14, 200)
    assert "".join(lines).replace(" ", "") == "an" + "x" * 100
    assert all(width(line, 14) <= 200 for line in lines)


@pytest.mark.parametrize("name", PICTURES)
def test_the_png_shows_the_whole_picture(name: str) -> None:
    svg = PICTURES[name]()
    made = png(svg)
    assert made.startswith(b"\x89PNG\r\n\x1a\n")
    wide, high = (int.from_bytes(made[at : at + 4], "big") for at in (16, 20))
    size = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    assert size is not None
    assert (wide, high) == pytest.approx((float(size[1]) * 1.5, float(size[2]) * 1.5), abs=2)

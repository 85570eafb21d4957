"""Clips against the parts that are out, and files that are told by their bytes or their names."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import pytest

from inlimine.checks import clips, copies
from inlimine.checks.clip_ranges import span_of
from inlimine.checks.hit import Asking
from inlimine.checks.spot import Spot
from inlimine.engine.case_state import CaseState
from inlimine.ledger.terms import Medium
from inlimine.materials.read import read_material
from inlimine.passages.material import Clip, FileKind, HashedFile
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Place
from tests.told import told as told_ledger

BYTES = hashlib.sha256(b"the approved cut").hexdigest()
CASE = f"""
item V "the video", recording
part V1 of V "he rushes the crew", recording, at "00:00:00-00:02:10"
part V2 of V "he handles the gun", recording, at "00:02:10-00:03:40"
label: V is "State's Exhibit 7"
2024-07-10 version: V has sha256 "{BYTES}", file "video-cut.mp4", approved
item D "deposition of Doe", document
part D1 of D "the offer", document, at "44:20-45:3"
label: D is "Doe deposition"
item P "the photograph", image
label: P is "State's Exhibit 8"
2024-07-08 ruling R1, oral
  bars V1
2024-07-08 ruling R2, oral
  bars D1
2024-07-08 ruling R3, oral
  permits V2
"""


@pytest.fixture
def state() -> CaseState:
    return told_ledger(CASE).at("2024-07-11")


def at(seconds: int) -> Place:
    return Place(time=seconds * 1000)


def clip(source: str, start: Place, end: Place) -> Clip:
    return Clip(file="clips.csv", source=source, start=start, end=end, place=Place(line=3))


def told(found: Sequence[Spot | Problem]) -> list[tuple[str, str, str]]:
    return [(one.reply.item, one.reply.status.value, one.told) for one in found if isinstance(one, Spot)]


def of(state: CaseState, one: Clip) -> list[Spot | Problem]:
    return list(clips.spots(state, [one], Asking(by="State")))


def test_a_clip_into_what_is_out_says_how_much_of_it_it_would_show(state: CaseState) -> None:
    assert told(of(state, clip("State's Exhibit 7", at(120), at(150)))) == [
        ("V1", "BARRED", "it would show 0:02:00 to 0:02:10 of he rushes the crew"),
        ("V2", "CLEARED", "it would show 0:02:10 to 0:02:30 of he handles the gun"),
    ]


def test_a_clip_that_begins_where_the_barred_part_ends_does_not_touch_it(state: CaseState) -> None:
    assert told(of(state, clip("Exhibit 7", at(130), at(140)))) == [
        ("V2", "CLEARED", "it would show 0:02:10 to 0:02:20 of he handles the gun")
    ]


@pytest.mark.parametrize("source", ["SX 7", "State's Ex. 7", "Exhibit 7"])
def test_the_source_of_a_clip_may_be_spelled_as_any_label(state: CaseState, source: str) -> None:
    assert [item for item, _, _ in told(of(state, clip(source, at(10), at(20))))] == ["V1"]


def test_a_clip_beside_all_parts_is_of_the_rest(state: CaseState) -> None:
    assert told(of(state, clip("video-cut.mp4", at(300), at(310)))) == [("V/rest", "NOT_BARRED", "")]


@pytest.mark.parametrize(
    ("start", "end", "touched"),
    [
        ((44, 18), (44, 19), []),
        ((44, 19), (44, 20), ["it would show 44:20 to 44:21 of the offer"]),
        ((45, 3), (45, 9), ["it would show 45:3 to 45:4 of the offer"]),
        ((45, 4), (45, 9), []),
        ((44, None), (44, None), ["it would show 44:20 to page 44 of the offer"]),
    ],
)
def test_pages_and_lines_are_compared_line_by_line(
    state: CaseState, start: tuple[int, int | None], end: tuple[int, int | None], touched: list[str]
) -> None:
    one = clip("Doe deposition", Place(page=start[0], line=start[1]), Place(page=end[0], line=end[1]))
    assert [said for item, _, said in told(of(state, one)) if item == "D1"] == touched


def test_a_clip_of_something_unknown_is_a_problem_that_says_so(state: CaseState) -> None:
    (found,) = of(state, clip("the other video", at(0), at(1)))
    assert str(found) == (
        'clips.csv: the clip at line 3 names "the other video", and no item of the case is called so; call it as '
        "the ledger does, or enter a label for it; it was compared with nothing."
    )


@pytest.mark.parametrize(
    ("written", "medium", "timed", "span"),
    [
        ("00:00:00-00:02:10", Medium.RECORDING, True, (0, 130_000)),
        ("1:02.5 to 1:03", Medium.RECORDING, True, (62_500, 63_000)),
        ("02:10-03:40", Medium.RECORDING, True, (130_000, 220_000)),
        ("02:10-03:40", Medium.RECORDING, False, None),
        ("02:10-03:40", Medium.DOCUMENT, False, ((2 << 20) + 10, (3 << 20) + 41)),
        ("02:10-03:40", Medium.TESTIMONY, True, None),
        ("02:10-03:40", Medium.OTHER, True, None),
        ("02:10-03:40", Medium.OTHER, False, None),
        ("00:02:10-00:03:40", Medium.OTHER, True, (130_000, 220_000)),
        ("minute 2", Medium.RECORDING, True, None),
        ("pages 2-3", Medium.DOCUMENT, False, (2 << 20, (4 << 20) - 1)),
        ("pages 2-3", Medium.OTHER, False, (2 << 20, (4 << 20) - 1)),
        ("44:11-22", Medium.DOCUMENT, False, ((44 << 20) + 11, (44 << 20) + 23)),
        ("clause 3", Medium.DOCUMENT, False, None),
        ("44:20-45:3, 60:1-61:5", Medium.DOCUMENT, False, None),
        ("pages 2-3, 7", Medium.DOCUMENT, False, None),
        ("00:02:10-00:03:40", Medium.DOCUMENT, False, None),
    ],
)
def test_where_a_part_stands_is_read_from_the_words_of_the_ledger(
    written: str, medium: Medium, timed: bool, span: tuple[int, int] | None
) -> None:
    assert span_of(written, medium, timed=timed) == span


# --- 02:10-03:40: minutes and seconds, or pages and lines ---

EITHER = """
item A "the call", recording
part A1 of A "the name", recording, at "02:10-03:40"
label: A is "State's Exhibit 11"
item B "the examination", testimony
part B1 of B "the offer", testimony, at "02:10-03:40"
label: B is "Roe examination"
item C "the model", object
part C1 of C "the lid", object, at "02:10-03:40"
label: C is "State's Exhibit 12"
item S "the safe", object
label: S is "State's Exhibit 13"
2024-07-08 ruling R1, oral
  bars A1
2024-07-08 ruling R2, oral
  bars B1
2024-07-08 ruling R3, oral
  bars C1
"""


def listed(*rows: str) -> list[Spot | Problem]:
    data = "\n".join(("Source,In,Out", *rows, "")).encode()
    material = read_material("clips.csv", data)
    assert len(material.clips) == len(rows)
    state = told_ledger(EITHER).at("2024-07-11")
    return list(clips.spots(state, material.clips, Asking(by="State"), material.readings))


def test_the_item_decides_whether_a_clip_says_times_or_pages_and_lines() -> None:
    """The list as a whole is read as pages and lines; the part of the recording begins at 130 seconds."""
    rows = ("State's Exhibit 11,2:05,2:20", "Roe examination,3:26,3:27")
    assert [one for one in told(listed(*rows)) if one[2]] == [
        ("A1", "BARRED", "it would show 0:02:10 to 0:02:20 of the name"),
        ("B1", "BARRED", "it would show 3:26 to 3:28 of the offer"),
    ]


def test_a_transcript_in_a_list_that_is_read_by_time_keeps_its_last_line() -> None:
    """Part B1 ends with line 40 of page 3, which is in it; at 3:40 a recording's part has ended."""
    rows = ("State's Exhibit 11,0:03:40,0:03:50", "Roe examination,3:40,3:50")
    found = listed(*rows)
    assert [one for one in told(found) if one[2]] == [("B1", "BARRED", "it would show 3:40 to 3:41 of the offer")]
    assert [one.words for one in found if isinstance(one, Spot)] == [
        "State's Exhibit 11 0:03:40-0:03:50",
        "Roe examination 3:40-3:50",
        "Roe examination 3:40-3:50",
    ]


def test_a_time_that_is_written_out_is_no_page_of_a_transcript() -> None:
    assert told(listed("Roe examination,0:03:30,0:03:50"))[0] == (
        "B1",
        "BARRED",
        "where the offer stands cannot be compared with a clip",
    )


def test_what_nothing_decides_is_a_problem_and_no_guess() -> None:
    problem, *rest = listed("State's Exhibit 12,2:05,2:20")
    assert str(problem) == (
        "clips.csv: the clip at B2 of State's Exhibit 12 may be times or pages and lines (2:5-2:20); write times "
        "as 0:02:10, or enter C as a recording or a document; it was compared with no part."
    )
    assert told(rest)[0] == ("C1", "BARRED", "where the lid stands cannot be compared with a clip")


def test_where_an_item_has_no_parts_nothing_needs_to_be_decided() -> None:
    assert [type(one) for one in listed("State's Exhibit 13,2:05,2:20")] == [Spot]


def file(name: str, data: bytes, kind: FileKind = FileKind.VIDEO) -> HashedFile:
    return HashedFile(name=name, sha256=hashlib.sha256(data).hexdigest(), kind=kind)


def copied(state: CaseState, one: HashedFile) -> list[tuple[str, str, str, str]]:
    found = copies.spots(state, [one], Asking(by="State"))
    return [(spot.reply.item, spot.watch, spot.reply.status.value, spot.told) for spot in found]


def test_a_file_is_told_by_its_bytes_whatever_it_is_called(state: CaseState) -> None:
    assert copied(state, file("IMG_0001.MOV", b"the approved cut")) == [("V", "version", "NOT_YET", "")]


def test_a_recording_under_the_exhibits_name_with_other_bytes_is_told_so(state: CaseState) -> None:
    other = "these are not the bytes of the approved version of State's Exhibit 7"
    assert copied(state, file("binder.zip/State's Exhibit 7.mp4", b"uncut")) == [("V", "name", "NOT_YET", other)]


def test_a_document_is_not_told_by_its_name_for_its_words_are_looked_at(state: CaseState) -> None:
    assert copied(state, file("State's Exhibit 8.pdf", b"text", FileKind.DOCUMENT)) == []


def test_an_unknown_picture_is_no_spot(state: CaseState) -> None:
    assert copied(state, file("cat.png", b"cat", FileKind.IMAGE)) == []


REST = """
item W "the other video", recording
part W1 of W "the greeting", recording, at "00:03:00-00:03:40"
label: W is "State's Exhibit 9"
item C "the call", document
part C1 of C "two passages", document, at "44:20-45:3, 60:1-61:5"
part C2 of C "a passage told by time", document, at "00:02:10-00:03:40"
label: C is "Call transcript"
2024-07-08 ruling R4, oral
  bars W, C1, C2
2024-07-08 ruling R5, oral
  permits W1
"""


def test_a_clip_that_reaches_beyond_a_part_that_may_be_shown_tells_the_rest_too() -> None:
    state = told_ledger(CASE + REST).at("2024-07-11")
    assert told(of(state, clip("State's Exhibit 9", at(170), at(230)))) == [
        ("W1", "CLEARED", "it would show 0:03:00 to 0:03:40 of the greeting"),
        ("W/rest", "BARRED", ""),
    ]
    assert [item for item, _, _ in told(of(state, clip("State's Exhibit 9", at(180), at(220))))] == ["W1"]


def test_a_part_in_several_passages_or_told_by_time_is_never_passed_over() -> None:
    state = told_ledger(CASE + REST).at("2024-07-11")
    one = clip("Call transcript", Place(page=60, line=2), Place(page=60, line=3))
    assert told(of(state, one))[:2] == [
        ("C1", "BARRED", "where two passages stands cannot be compared with a clip"),
        ("C2", "BARRED", "where a passage told by time stands cannot be compared with a clip"),
    ]

"""Clips against the parts that are out, and files that are told by their bytes or their names."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import pytest

from inlimine.checks import clips, copies
from inlimine.checks.clips import span_of
from inlimine.checks.hit import Asking
from inlimine.checks.spot import Spot
from inlimine.engine.case_state import CaseState
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
    ("written", "timed", "span"),
    [
        ("00:00:00-00:02:10", True, (0, 130_000)),
        ("1:02.5 to 1:03", True, (62_500, 63_000)),
        ("minute 2", True, None),
        ("pages 2-3", False, (2 << 20, (4 << 20) - 1)),
        ("44:11-22", False, ((44 << 20) + 11, (44 << 20) + 23)),
        ("clause 3", False, None),
        ("44:20-45:3, 60:1-61:5", False, None),
        ("pages 2-3, 7", False, None),
        ("00:02:10-00:03:40", False, None),
    ],
)
def test_where_a_part_stands_is_read_from_the_words_of_the_ledger(
    written: str, timed: bool, span: tuple[int, int] | None
) -> None:
    assert span_of(written, timed=timed) == span


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

"""Clip lists with any headings, in tables and in lines: where each clip begins and ends."""

from __future__ import annotations

import io

import docx
import pytest

from inlimine.materials.read import read_material
from inlimine.materials.times import milliseconds
from tests.materials.reading_of import reading_of

Told = list[tuple[str, str, str]]


def clips(text: str, name: str = "clips.csv") -> Told:
    """Source, beginning and end of each clip."""
    material = read_material(name, text.encode(), own=True)
    return [(clip.source, str(clip.start), str(clip.end)) for clip in material.clips]


@pytest.mark.parametrize(
    "headings",
    [
        "Source,In,Out",
        "File name,TC In,TC Out",
        "Recording,Start time,End time",
        "Video,From,To",
        "Exhibit,Begin,Stop",
        "Media,Mark in,Mark out",
    ],
)
def test_headings_may_be_any(headings: str) -> None:
    assert clips(f"{headings}\na.mp4,0:01:02,0:01:10.5\n") == [("a.mp4", "0:01:02", "0:01:10.500")]


def test_a_range_may_stand_in_one_column() -> None:
    assert clips("Witness,Designation\nRoe,44:11-45:2\nDoe,50:3-22\n") == [
        ("Roe", "44:11", "45:2"),
        ("Doe", "50:3", "50:22"),
    ]


def test_pages_and_lines_may_stand_in_four_columns() -> None:
    assert clips("Transcript,Start page,Start line,End page,End line\nRoe,44,11,45,2\n") == [
        ("Roe", "44:11", "45:2")
    ]


def test_an_end_may_be_told_by_the_duration() -> None:
    assert clips("Source,Start,Duration\na.mp4,0:01:00,0:00:30\n") == [("a.mp4", "0:01:00", "0:01:30")]


def test_two_numbers_are_minutes_and_seconds_where_one_is_no_line() -> None:
    assert clips("Source,In,Out\na.mp4,1:02,1:59\n") == [("a.mp4", "0:01:02", "0:01:59")]


def test_two_numbers_that_may_be_either_are_read_as_lines_and_that_is_said() -> None:
    material = read_material("clips.csv", b"Source,In,Out\nRoe,44:11,44:22\n")
    assert [(str(clip.start), str(clip.end)) for clip in material.clips] == [("44:11", "44:22")]
    assert [str(note) for note in material.notes] == [
        "clips.csv: 44:11 in it may be a page and line or a time: what each item is decides; to be sure write "
        "0:44:11."
    ]


def test_headings_tell_times_from_lines() -> None:
    assert clips("Source,Time in,Time out\nRoe,4:11,4:22\n") == [("Roe", "0:04:11", "0:04:22")]


def test_a_list_of_exhibits_has_no_clips() -> None:
    assert clips("No.,From,To\nS-1,Roe,Doe\nS-2,Doe,Roe\n") == []


def test_a_clip_that_ends_before_it_begins_is_told() -> None:
    material = read_material("clips.csv", b"Source,In,Out\na.mp4,0:02:00,0:01:00\nb.mp4,0:01:00,0:02:00\n")
    assert [str(problem) for problem in material.problems] == [
        "clips.csv: B2: where this clip begins and ends could not be told; "
        "write times as 0:01:02, or pages and lines as 44:11."
    ]
    assert len(material.clips) == 1


def test_times_in_lines_of_a_text_are_clips() -> None:
    assert clips("Play Ex. 4 at 0:01:02 - 0:01:10.\nThen speak of page 3.\n", "closing.txt") == [
        ("Play Ex. 4", "0:01:02", "0:01:10")
    ]


def test_pages_and_lines_that_a_brief_cites_are_no_clips() -> None:
    text = "The witness said so at 44:11-13 of the day.\n\nNobody spoke of it again.\n\nThe court agreed.\n"
    assert clips(text, "brief.txt") == []


def test_an_edit_list_gives_the_times_of_its_source() -> None:
    text = "001  INTERVIEW V C 00:01:00:00 00:01:05:12 01:00:00:00 01:00:05:12\n"
    assert clips(text, "cut.edl") == [("INTERVIEW", "0:01:00", "0:01:06")]


def test_a_transcript_with_times_has_no_clips() -> None:
    vtt = "WEBVTT\n\n0:00:01.000 --> 0:00:02.000\nFrom 0:01:02 to 0:01:10 nothing happened.\n"
    assert clips(vtt, "talk.vtt") == []


def test_a_table_in_a_document_lists_clips_too() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    for row, said in enumerate((("Source", "In", "Out"), ("a.mp4", "0:01:02", "0:01:10"))):
        for column, words in enumerate(said):
            table.cell(row, column).text = words
    made = io.BytesIO()
    document.save(made)
    (clip,) = read_material("cuts.docx", made.getvalue()).clips
    assert (clip.source, str(clip.start), str(clip.end)) == ("a.mp4", "0:01:02", "0:01:10")
    assert str(clip.place) == "paragraph 5, table 1, row 2, column 2"


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("1:02:03", 3_723_000, 3_723_000),
        ("02:03", 123_000, 123_000),
        ("00:00:01,5", 1_500, 1_500),
        ("00:00:01:12", 1_000, 2_000),
        ("00:00:01;00", 1_000, 1_000),
        ("90.5 s", 90_500, 90_500),
        ("0:61:00", None, None),
        ("0:00:99", None, None),
        ("later", None, None),
    ],
)
def test_a_time_with_frames_is_the_whole_second_around_it(
    printed: str, start: int | None, end: int | None
) -> None:
    """How many frames a second has is not printed."""
    assert (milliseconds(printed), milliseconds(printed, ending=True)) == (start, end)


def test_tabs_are_columns_without_a_name_that_says_so() -> None:
    reading = reading_of("Source\tIn\tOut\na.mp4\t0:01:02\t0:01:10\nb.mp4\t0:02:02\t0:02:10\n", "cuts.txt")
    assert [str(line.place) for line in reading.lines][:4] == ["A1", "B1", "C1", "A2"]

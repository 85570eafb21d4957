"""The demonstration: the day of 8 July 2024 on the eve of trial, for both sides, and three sample papers."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Done, Run


@pytest.fixture
def demo(run: Run) -> Done:
    return run("demo", "--format", "json")


def test_the_rulings_are_told_with_their_words_and_as_reported(demo: Done) -> None:
    rulings = [o for o in demo.objects if "effect" in o]
    assert [(r["ruling"], r["effect"], r["reported"]) for r in rulings] == [
        ("R1", "prohibit", True),
        ("R2a", "prohibit", True),
        ("R2b", "permit", True),
        ("R3", "prohibit", True),
        ("R4", "overrule", True),
        ("R5", "prohibit", True),
    ]
    assert "I'm denying evidence of his status as a producer" in rulings[0]["words"]
    assert rulings[0]["reason"] == ["The probative value is not substantially outweighed by unfair prejudice"]
    missing = [o["missing"] for o in demo.objects if "missing" in o]
    assert missing == ["H1 of 8 July 2024 is said to have made at least 25 rulings, and 5 are entered"]


def test_the_board_as_of_9_july_2024_for_both_sides(demo: Done) -> None:
    board = {(o["item"], o["asked"]["by"]): o["status"] for o in demo.objects if "asked" in o}
    assert {o["asked"]["on"] for o in demo.objects if "asked" in o} == {"2024-07-09"}
    expected = {
        "producer-role": ("BARRED", "UNCLEAR"),
        "experience": ("UNCLEAR", "UNCLEAR"),
        "agreement": ("UNCLEAR", "UNCLEAR"),
        "inspector-account": ("UNCLEAR", "UNCLEAR"),
        "safety-findings": ("BARRED", "BARRED"),
        "remorse": ("BARRED", "BARRED"),
        "set-video": ("LEAVE_FIRST", "LEAVE_FIRST"),
        "set-video-rushing": ("BARRED", "BARRED"),
        "set-video-gun": ("CLEARED", "CLEARED"),
        "graphic-images": ("LEAVE_FIRST", "LEAVE_FIRST"),
        "line-producer": ("LEAVE_FIRST", "LEAVE_FIRST"),
        "armourer-sentence": ("LEAVE_FIRST", "LEAVE_FIRST"),
    }
    told = {item: (board[item, "State"], board[item, "Defense"]) for item, _ in board}
    assert told == expected


def test_everything_that_rests_on_the_report_says_so(demo: Done) -> None:
    decided = [o for o in demo.objects if "asked" in o and o["rulings"]]
    assert decided
    assert all("REPORTED" in o["flags"] for o in decided)


def test_the_whole_video_waits_for_the_cut(demo: Done) -> None:
    (video,) = [
        o for o in demo.objects if o.get("item") == "set-video" and o.get("asked", {}).get("by") == "State"
    ]
    assert video["conditions"] == [{"atom": "redact set-video-rushing", "decider": "party", "value": "open"}]


def test_the_papers_are_checked_with_their_places(demo: Done) -> None:
    hits = [
        (o["file"].rsplit("/", 1)[-1], o["locator"], o["quote"], o["status"]) for o in demo.objects if "file" in o
    ]
    assert hits == [
        ("opening.txt", "line 8", "producer", "BARRED"),
        ("opening.txt", "line 9", "producer", "BARRED"),
        ("opening.txt", "line 11", "State's Exhibit 7", "LEAVE_FIRST"),
        ("opening.txt", "lines 12-13", "rushing the camera crew", "BARRED"),
        ("opening.txt", "line 13", "barking orders", "BARRED"),
        ("opening.txt", "line 14", "handled the revolver", "CLEARED"),
        ("opening.txt", "line 17", "most experienced person in the cast", "UNCLEAR"),
        ("opening.txt", "line 18", "line producer", "LEAVE_FIRST"),
        ("opening.txt", "line 20", "State's Exhibit 21", "LEAVE_FIRST"),
        ("opening.txt", "line 21", "graphic images", "LEAVE_FIRST"),
        ("exhibits.xlsx", "Exhibits!A3", "State's Exhibit 7", "LEAVE_FIRST"),
        ("exhibits.xlsx", "Exhibits!A4", "State's Exhibit 7-A", "CLEARED"),
        ("exhibits.xlsx", "Exhibits!B4", "Exhibit 7", "LEAVE_FIRST"),
        ("exhibits.xlsx", "Exhibits!B4", "handles the gun", "CLEARED"),
        ("exhibits.xlsx", "Exhibits!A5", "State's Exhibit 14", "UNCLEAR"),
        ("exhibits.xlsx", "Exhibits!B5", "producer", "BARRED"),
        ("exhibits.xlsx", "Exhibits!A6", "State's Exhibit 21", "LEAVE_FIRST"),
        ("exhibits.xlsx", "Exhibits!B6", "Graphic images", "LEAVE_FIRST"),
        ("exhibits.xlsx", "Exhibits!C7", "Line producer", "LEAVE_FIRST"),
        ("outline.txt", "line 6", "inspector see", "UNCLEAR"),
        ("outline.txt", "line 8", "Defense Exhibit C", "BARRED"),
        ("outline.txt", "line 8", "bureau's findings", "BARRED"),
        ("outline.txt", "line 10", "producers", "UNCLEAR"),
        ("outline.txt", "line 11", "REMORSE", "BARRED"),
        ("outline.txt", "lines 12-13", "impact on his family", "BARRED"),
    ]


def test_innocent_uses_of_watched_words_are_passed_over(demo: Done) -> None:
    words = {(o["locator"], o["quote"]) for o in demo.objects if "file" in o}
    # "product of other people's deaths", "call sheets produced", "we are sorry": none is what a ruling means.
    assert not [word for _, word in words if word.casefold() in {"product", "produced", "sorry"}]


def test_the_text_puts_ask_the_court_first(run: Run) -> None:
    done = run("demo")
    text = done.out
    assert done.code == 0
    assert text.index("ASK THE COURT first") < text.index("The rulings, in the words reported")
    assert text.index("The rulings") < text.index("The evidence board") < text.index("The sample papers, checked")
    assert "✕ EXCLUDED" in text


def test_theories_and_opinions_are_attributed(run: Run) -> None:
    text = " ".join(run("demo").out.split())
    assert "State argues: reckless and wanton [C1]" in text
    assert "one side's view of the day, as reported: a significant blow [R1, R2]" in text
    assert "related case: State v. Hannah Gutierrez Reed, the film's armorer: convicted of the same charge" in text

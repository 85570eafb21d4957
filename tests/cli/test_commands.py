"""The commands: what they print in JSON, and that both forms of a case say the same."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

ASK = ("--by", "State", "--on", "2024-07-09")


def test_status_prints_the_stable_shape(run: Run) -> None:
    (reply,) = run("status", "roe.limine", "E1", *ASK, "--format", "json").objects
    assert reply == {
        "item": "E1",
        "status": "BARRED",
        "force": "ORDER",
        "shown": "EXCLUDED, do not mention",
        "rulings": ["R1"],
        "conditions": [],
        "flags": ["ORAL_ONLY"],
        "notes": ["R1 lifts only by leave of the court, asked for out of the jury's hearing."],
        "cautious": None,
        "question": None,
        "anchors": [
            {"ruling": "R1", "document": "", "locator": "", "quote": "the letter stays out", "part": "words"}
        ],
        "neighbours": [],
        "newer": [],
        "waiting": 0,
        "asked": {
            "by": "State",
            "use": "offer",
            "to": "jury",
            "phase": "case-in-chief",
            "purpose": "proof",
            "on": "2024-07-09",
            "known": None,
        },
    }


def test_a_stage_may_be_written_in_the_words_that_the_pages_show(run: Run) -> None:
    for words, meant in (
        ("case in chief", "case-in-chief"),
        ("Defense case", "defence-case"),
        ("Voir Dire", "voir-dire"),
        ("opening", "opening"),
    ):
        asked = run("status", "roe.limine", "E1", *ASK, "--phase", words, "--format", "json").objects[0]["asked"]
        assert asked["phase"] == meant


def test_audience_and_purpose_may_be_written_so_too(run: Run) -> None:
    words = ("--to", "in camera", "--purpose", "no mistake", "--format", "json")
    asked = run("status", "roe.limine", "E1", *ASK, *words).objects[0]["asked"]
    assert (asked["to"], asked["purpose"]) == ("in-camera", "no-mistake")


def test_an_item_may_be_named_by_label_or_title_in_any_case(run: Run) -> None:
    for name in ("e1", "exhibit 1", "LETTER of 3 may"):
        assert run("status", "roe.limine", name, *ASK, "--format", "json").objects[0]["item"] == "E1"


def test_the_board_puts_what_must_be_settled_first(run: Run) -> None:
    board = run("status", "roe.limine", *ASK, "--format", "json").objects
    assert [(row["item"], row["status"]) for row in board] == [("E1", "BARRED"), ("T1", "NOT_BARRED")]


def test_the_board_in_json_tells_beside_it_of_rulings_that_no_item_carries(run: Run, folder: Path) -> None:
    assert run("status", "roe.limine", *ASK, "--format", "json").err == ""
    with (folder / "roe.limine").open("a", encoding="utf-8") as case:
        case.write('\n2024-06-24 motion M7 by Defence "to exclude Exhibit 22"\n')
        case.write("2024-07-08 ruling R7, written\n  disposes of M7: granted\n")
    done = run("status", "roe.limine", *ASK, "--format", "json")
    assert [one["item"] for one in done.objects] == ["E1", "T1"]
    assert json.loads(done.err) == {
        "uncarried": [
            'R7 of 8 July 2024 decided M7 "to exclude Exhibit 22" (granted); no item carries it: enter what it is '
            "on, and read the ruling until then"
        ]
    }


def test_why_adds_the_steps(run: Run) -> None:
    (reply,) = run("why", "roe.limine", "E1", "--by", "Defence", "--on", "2024-07-09", "--format", "json").objects
    assert reply["steps"] == [
        {
            "text": "R1 (oral, 8 July 2024) bars; it does not reach this use, because of whom it binds",
            "rulings": ["R1"],
            "criterion": "scope",
        },
        {
            "text": "no ruling bars or permits this use, and no rule in the table speaks of it",
            "rulings": [],
            "criterion": "default",
        },
    ]


def test_rulings_lists_each_directive(run: Run) -> None:
    (ruling,) = run("rulings", "roe.limine", "--on", "2024-07-09", "--format", "json").objects
    assert (ruling["ruling"], ruling["effect"], ruling["binds"], ruling["words"]) == (
        "R1",
        "prohibit",
        ["State"],
        ["the letter stays out"],
    )


def test_rulings_tells_people_purposes_and_phases_in_words_and_scripts_in_codes(run: Run, folder: Path) -> None:
    with (folder / "roe.limine").open("a", encoding="utf-8") as case:
        case.write("\n2024-07-09 ruling R2, oral\n  permits E1\n    for impeach-witness\n    in case-in-chief\n")
    told = run("rulings", "roe.limine", "--on", "2024-07-09").out
    assert "    to impeach a witness\n    in the case in chief\n" in told
    coded = run("rulings", "roe.limine", "--on", "2024-07-09", "--format", "json").objects[1]
    assert coded["limits"] == ["for impeach-witness", "in case-in-chief"]


def test_a_proffer_goes_to_the_bench_unless_said_otherwise(run: Run) -> None:
    (reply,) = run("status", "roe.limine", "E1", *ASK, "--use", "proffer", "--format", "json").objects
    assert (reply["status"], reply["asked"]["to"]) == ("NOT_BARRED", "bench")


def test_a_case_goes_to_json_and_back_without_loss(run: Run, folder: Path) -> None:
    assert run("export", "roe.limine", "json", "--out", "roe.json").out == "roe.json: 7 entries written.\n"
    assert run("import", "again.limine", "roe.json").code == 0
    assert run("export", "again.limine", "json", "--out", "again.json").code == 0
    assert (folder / "roe.json").read_text() == (folder / "again.json").read_text()
    for case in ("roe.limine", "roe.json"):
        assert run("status", case, "E1", *ASK).out.splitlines()[:3] == [
            "Exhibit 1: Letter of 3 May",
            "State, to offer, before the jury, case in chief, as of 9 July 2024",
            "  ✕ EXCLUDED, do not mention",
        ]


def test_text_output_obeys_no_control_characters_of_a_case(run: Run, folder: Path) -> None:
    text = (folder / "roe.limine").read_text(encoding="utf-8").replace("Letter of", "Let\\u001b[2Jter [red]of")
    (folder / "roe.limine").write_text(text, encoding="utf-8")
    board = run("status", "roe.limine", *ASK).out
    assert "\x1b" not in board
    assert "[red]" in board


def test_check_reports_each_hit_with_offsets_page_and_line(run: Run, folder: Path) -> None:
    paper = folder / "opening.txt"
    paper.write_text("OPENING STATEMENT\n\nYou will read a LETTER\nof 3 May.\n", encoding="utf-8")
    done = run("check", "roe.limine", "opening.txt", *ASK, "--format", "json")
    (hit,) = done.objects
    assert done.code == 1
    assert paper.read_text()[hit["start"] : hit["end"]] == "LETTER\nof 3 May"
    told = {key: hit[key] for key in ("file", "page", "line", "locator", "ruling", "quote", "status", "cautious")}
    assert told == {
        "file": "opening.txt",
        "page": None,
        "line": 3,
        "locator": "lines 3-4",
        "ruling": "R1",
        "quote": "LETTER of 3 May",
        "status": "BARRED",
        "cautious": None,
    }


def test_a_paper_without_hits_is_no_clearance(run: Run, folder: Path) -> None:
    (folder / "closing.txt").write_text("Members of the jury, thank you.\n", encoding="utf-8")
    done = run("check", "roe.limine", "closing.txt", *ASK)
    assert done.code == 0
    assert "What is not watched for is not found; this is no clearance." in " ".join(done.out.split())


def test_one_bad_paper_does_not_stop_the_others(run: Run, folder: Path) -> None:
    (folder / "good.txt").write_text("The letter of 3 May.\n", encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")
    done = run("check", "roe.limine", "bad.txt", "good.txt", *ASK, "--format", "json")
    assert done.code == 2
    assert [hit["file"] for hit in done.objects] == ["good.txt"]
    assert done.err.startswith('{"error": "bad.txt: ')

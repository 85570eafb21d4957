"""`inlimine conflicts`: the stable shape, the list for people, the exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

CASE = """\
case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State of New Mexico", prosecution
party Defence "Roe", defence

topic T "Text messages"
item m17 "Message 17", document
2024-07-01 label: m17 is "Exhibit 17"
coverage: T covers m17, as agreed

2024-07-01 ruling R1, written
  permits m17

2024-07-05 ruling R2, written
  bars T

2024-07-05 ruling R3, written
  bars T

2024-07-08 ruling R4, oral
  permits T
    words "Exhibit 18 too"
"""


@pytest.fixture
def conflicted(folder: Path) -> str:
    (folder / "texts.limine").write_text(CASE, encoding="utf-8")
    return "texts.limine"


def test_the_stable_shape(run: Run, conflicted: str) -> None:
    done = run("conflicts", conflicted, "--on", "2024-07-09", "--format", "json")
    assert done.code == 1
    (report,) = done.objects
    assert list(report) == ["resolved", "unclear", "redundant", "lints", "closed"]
    later = {
        "winner": "R4",
        "criterion": 5,
        "because": "the later ruling on the same matter prevails",
        "possible": False,
    }
    assert report["resolved"] == [
        {
            "rulings": ["R1", "R2"],
            "item": "m17",
            "winner": "R4",
            "criterion": 5,
            "because": "R4 prevails over R2: the later ruling on the same matter prevails",
            "possible": False,
        },
        {
            "rulings": ["R1", "R3"],
            "item": "m17",
            "winner": "R4",
            "criterion": 5,
            "because": "R4 prevails over R3: the later ruling on the same matter prevails",
            "possible": False,
        },
        {"rulings": ["R2", "R4"], "item": "T", **later},
        {"rulings": ["R3", "R4"], "item": "T", **later},
    ]
    assert report["unclear"] == []
    assert [(pair["rulings"], pair["winner"]) for pair in report["redundant"]] == [
        (["R1", "R4"], "R4"),
        (["R2", "R3"], None),
    ]
    assert [(lint["code"], lint["ruling"]) for lint in report["lints"]] == [
        ("ORAL_ONLY", "R4"),
        ("UNKNOWN_LABEL", "R4"),
    ]
    assert report["lints"][1] == {
        "code": "UNKNOWN_LABEL",
        "ruling": "R4",
        "message": "R4 of 8 July 2024 names Exhibit 18, and no item in the ledger bears that label: "
        "give the item its label, or add the item.",
        "question": "Which item does R4 of 8 July 2024 mean by Exhibit 18?",
    }
    assert report["closed"] is None


def test_the_question_for_the_court_stands_with_its_pair(run: Run, conflicted: str) -> None:
    (report,) = run("conflicts", conflicted, "--on", "2024-07-06", "--format", "json").objects
    assert report["unclear"][0] == {
        "rulings": ["R1", "R2"],
        "item": "m17",
        "winner": None,
        "criterion": 6,
        "because": "an earlier specific and a later general ruling: which prevails is open",
        "possible": False,
        "question": 'Which controls for "Exhibit 17" when offered by the State (case in chief): '
        "R1 of 1 July 2024 or R2 of 5 July 2024?",
    }


def test_the_list_for_people_word_for_word(run: Run, conflicted: str) -> None:
    done = run("conflicts", conflicted, "--on", "2024-07-05")
    assert done.code == 1
    assert (
        done.out
        == """\
Rulings in force on 5 July 2024

? ASK THE COURT first
1. Which controls for "Exhibit 17" when offered by the State (case in chief): R1 of 1 July 2024 or
   R2 of 5 July 2024?  (R1, R2)
2. Which controls for "Exhibit 17" when offered by the State (case in chief): R1 of 1 July 2024 or
   R3 of 5 July 2024?  (R1, R3)

UNCLEAR: nothing decides between them
  R1 and R2  Exhibit 17: Message 17; State, to offer, before the jury, case in chief
    an earlier specific and a later general ruling: which prevails is open.
  R1 and R3  Exhibit 17: Message 17; State, to offer, before the jury, case in chief
    an earlier specific and a later general ruling: which prevails is open.

REDUNDANT: the same effect, one within the other
  R2 and R3  Text messages; State, to offer, before the jury, case in chief
    both have the same effect and scope: one ruling with two sources.

"""
    )


def test_what_prevails_and_what_to_mend_word_for_word(run: Run, folder: Path) -> None:
    text = CASE.replace("2024-07-05 ruling R2, written\n  bars T\n\n", "")
    (folder / "texts.limine").write_text(text, encoding="utf-8")
    done = run("conflicts", "texts.limine", "--on", "2024-07-08", "--known", "2024-07-08")
    assert done.code == 1
    assert (
        done.out
        == """\
Rulings in force on 8 July 2024, as known on 8 July 2024

? ASK THE COURT first
1. Which item does R4 of 8 July 2024 mean by Exhibit 18?  (R4, unknown label)

RESOLVED: one of them prevails
  R1 and R3  Exhibit 17: Message 17; State, to offer, before the jury, case in chief
    settled by a third ruling: R4 prevails over R3: the later ruling on the same matter prevails
    (criterion 5).
  R3 and R4  Text messages; State, to offer, before the jury, case in chief
    R4 prevails: the later ruling on the same matter prevails (criterion 5).

REDUNDANT: the same effect, one within the other
  R1 and R4  Exhibit 17: Message 17; State, to offer, before the jury, case in chief
    both have the same effect, and R1 lies within R4.

TO MEND
  oral only: R4 of 8 July 2024 was spoken, and no written order in the ledger memorialises it: obey
  it, and ask for a written order, because an oral ruling may still change.
  unknown label: R4 of 8 July 2024 names Exhibit 18, and no item in the ledger bears that label:
  give the item its label, or add the item.

"""
    )


def test_decided_and_repeated_rulings_alone_are_nothing_to_report(run: Run, folder: Path) -> None:
    text = CASE[: CASE.index("2024-07-01 ruling")] + "2024-07-05 ruling R2, written\n  bars T\n"
    text += "\n2024-07-06 ruling R3, written\n  permits T\n"
    (folder / "clean.limine").write_text(text, encoding="utf-8")
    done = run("conflicts", "clean.limine", "--on", "2024-07-09", "--format", "json")
    assert (done.code, len(done.objects[0]["resolved"])) == (0, 1)
    assert run("conflicts", "clean.limine", "--on", "2024-07-05").out == (
        "Rulings in force on 5 July 2024\n\n"
        "No rulings in force stand against each other, and nothing is to be mended.\n"
    )


def test_a_closed_case_says_so(run: Run, folder: Path) -> None:
    text = CASE + "\n2024-07-12 ruling R5, written\n  closes the case\n"
    (folder / "closed.limine").write_text(text, encoding="utf-8")
    done = run("conflicts", "closed.limine", "--on", "2024-07-12")
    assert done.out.splitlines()[2] == "The case was closed by R5: no ruling conflicts any more."
    (report,) = run("conflicts", "closed.limine", "--on", "2024-07-12", "--format", "json").objects
    assert (report["closed"], report["resolved"], report["unclear"]) == ("R5", [], [])


def test_bad_input_is_one_line_and_exit_2(run: Run) -> None:
    done = run("conflicts", "nothing.limine", "--format", "json")
    assert (done.code, done.out) == (2, "")
    assert done.err == '{"error": "nothing.limine: there is no such file; check the path and the spelling."}\n'
    assert run("conflicts", "roe.limine", "--on", "tomorrow").code == 2

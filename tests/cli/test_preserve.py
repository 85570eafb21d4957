"""`preserve`: what must be done, what is kept, in both forms; the exit code says whether anything is left."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

CASE = """\
case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State of New Mexico", prosecution
party Defence "Roe", defence

item E1 "Letter of 3 May", document
2024-07-01 label: E1 is "Exhibit 1"
item E2 "The friend's account", testimony
trait: E1 hearsay, yes, says the court

2024-06-24 motion M1 by Defence
  asks to exclude E1 against State
    grounds 403
2024-06-24 motion M2 by Defence
  asks to exclude E1 against State
    grounds 702

2024-07-08#1 ruling R1, written
  overrules objections to E1
    rules on M1
    definitive
2024-07-08#2 ruling R2, written
  bars E2
    binds Defence
"""
ASK = ("preserve", "kept.limine", "--party", "Defence", "--on", "2024-07-09")


@pytest.fixture(autouse=True)
def case(folder: Path) -> None:
    (folder / "kept.limine").write_text(CASE, encoding="utf-8")


def test_json_is_one_list_in_the_stable_shape(run: Run) -> None:
    done = run(*ASK, "--format", "json")
    assert done.code == 1
    first, *rest = json.loads(done.out)
    assert first == {
        "ruling": "R2",
        "ground": "",
        "status": "MUST_PROFFER",
        "to_do": "Make an offer of proof of \"The friend's account\" out of the jury's hearing before the "
        "evidence closes.",
        "authority": "NMRA 11-103(A)(2); State v. Gurule (N.M. Ct. App. 2017)",
        "item": "E2",
        "title": "The friend's account",
        "motion": "",
        "shown": "OFFER OF PROOF NEEDED",
    }
    assert [(row["ruling"], row["motion"], row["ground"], row["status"]) for row in rest] == [
        ("R1", "", "hearsay", "MUST_OBJECT"),
        ("", "M2", "702", "MUST_OBJECT"),
        ("R1", "", "403", "PRESERVED"),
    ]


def test_json_lines_are_an_object_a_line(run: Run) -> None:
    assert [row["status"] for row in run(*ASK, "--format", "jsonl").objects] == [
        "MUST_PROFFER",
        "MUST_OBJECT",
        "MUST_OBJECT",
        "PRESERVED",
    ]


def test_people_read_a_list(run: Run) -> None:
    done = run(*ASK)
    assert done.out == (
        "! OFFER OF PROOF NEEDED: R2, The friend's account\n"
        "    Make an offer of proof of \"The friend's account\" out of the jury's hearing before the evidence\n"
        "    closes.\n"
        "    NMRA 11-103(A)(2); State v. Gurule (N.M. Ct. App. 2017)\n"
        "\n"
        "! OBJECTION NEEDED: R1, Exhibit 1 (hearsay)\n"
        '    Object to "Exhibit 1" on hearsay, on the record, before or when it is offered.\n'
        "    NMRA 11-103(A)(1); compare Wilson v. Williams, 182 F.3d 562 (7th Cir. 1999) (en banc)\n"
        "\n"
        "! OBJECTION NEEDED: M2, Exhibit 1 (702)\n"
        '    M2 was not ruled on: object when "Exhibit 1" is offered and get a ruling on the record.\n'
        "    NMRA 11-103(A); NMRA 12-321(A) (general knowledge, verify)\n"
        "\n"
        "✓ PRESERVED on this ground, as far as the ledger shows: R1, Exhibit 1 (403)\n"
        "    Nothing more on this ground; object again if the court changes R1 or somebody goes beyond it.\n"
        "    NMRA 11-103(B)\n"
        "\n"
        "Only what the ledger holds was looked at. It does not say that a ruling was wrong or that it\n"
        "mattered.\n"
    )


def test_after_trial_what_was_not_done_is_not_shown_to_be_preserved(run: Run) -> None:
    rows = json.loads(run(*ASK, "--after-trial", "--format", "json").out)
    assert [row["status"] for row in rows] == ["FORFEITED", "FORFEITED", "FORFEITED", "PRESERVED"]
    assert rows[0]["shown"] == "not shown to be preserved; fundamental or plain error not assessed"


def test_a_ground_may_be_asked_about(run: Run) -> None:
    rows = json.loads(run(*ASK, "--ground", "confrontation", "--ground", "11-403", "--format", "json").out)
    assert [row["ground"] for row in rows if row["ruling"] == "R1"] == ["confrontation", "hearsay", "403"]


def test_the_other_side_has_no_complaint(run: Run) -> None:
    done = run("preserve", "kept.limine", "--party", "state", "--on", "2024-07-09")
    assert done.code == 0
    assert done.out == "No ruling against this party, and no motion of it without a ruling, is in the ledger.\n"
    assert run("preserve", "kept.limine", "--party", "State", "--format", "json").out == "[]\n"


def test_an_unknown_party_is_refused_with_the_known(run: Run) -> None:
    done = run("preserve", "kept.limine", "--party", "Defender")
    assert (done.code, done.out) == (2, "")
    assert done.err == 'inlimine: --party: no party in this case is called "Defender"; did you mean Defence?\n'

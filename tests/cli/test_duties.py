"""`deadlines` and `disclosure`: both forms, the exit codes, the calendar file, what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.conftest import Run

CASE = """\
case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State of New Mexico", prosecution
party Defence "Roe", defence

item E1 "Live rounds from the set", object
  holder "the sheriff"
  known to the State 2021-10-21
2021-10-21 label: E1 is "21-001234"
  numbered by "the sheriff"
version V1: E1 has sha256 "aa11", file "rounds.pdf"
2023-03-01 disclosure: E1 by State to Defence, "by letter"
  version V1

item E2 "Ammunition handed in by a witness", object
  provenance "of the same batch as 21-001234"
2024-03-06 label: E2 is "24-000789"

2024-07-08 ruling R1, written
  bars E1
    binds State
"""
ON = ("--on", "2024-07-09")


@pytest.fixture(autouse=True)
def case(folder: Path) -> None:
    (folder / "due.limine").write_text(CASE, encoding="utf-8")


def test_deadlines_are_one_list_in_the_stable_shape(run: Run) -> None:
    done = run("deadlines", "due.limine", *ON, "--format", "json")
    assert done.code == 1
    again, appeal = json.loads(done.out)
    assert again["duty"] == "RECONSIDERATION"
    assert appeal == {
        "key": "state_appeal:exclusion:R1:State",
        "duty": "STATE_APPEAL",
        "what": "notice of appeal from the order that suppresses or excludes evidence",
        "for": ["State"],
        "due": "2024-07-22",
        "safe": "2024-07-22",
        "status": "OPEN",
        "done_on": None,
        "ruling": "R1",
        "items": ["E1"],
        "titles": ["Live rounds from the set"],
        "counted": [
            "Monday 8 July 2024 is not counted",
            "10 days on, Saturdays, Sundays and legal holidays in between left out: Monday 22 July 2024",
            "plain calendar days would end on Thursday 18 July 2024",
        ],
        "authority": "NMSA 39-3-3(B)(2); NMRA 12-201(A)(1)(a); counted by NMRA 12-308(A)",
        "remark": "with the district attorney's certificate that the appeal is not taken for purpose of delay and "
        "that the evidence is a substantial proof of a fact material in the proceeding (State v. Vasquez, "
        "2012-NMCA-107)",
        "question": None,
    }


def test_people_read_how_it_was_counted(run: Run) -> None:
    done = run("deadlines", "due.limine", *ON)
    assert done.out.split("\n\n")[1] == (
        "! OPEN: the State: notice of appeal from the order that suppresses or excludes evidence (R1, \"Live\n"
        'rounds from the set")\n'
        "    due Monday 22 July 2024\n"
        "    - Monday 8 July 2024 is not counted\n"
        "    - 10 days on, Saturdays, Sundays and legal holidays in between left out: Monday 22 July 2024\n"
        "    - plain calendar days would end on Thursday 18 July 2024\n"
        "    with the district attorney's certificate that the appeal is not taken for purpose of delay and\n"
        "    that the evidence is a substantial proof of a fact material in the proceeding (State v. Vasquez,\n"
        "    2012-NMCA-107)\n"
        "    NMSA 39-3-3(B)(2); NMRA 12-201(A)(1)(a); counted by NMRA 12-308(A)"
    )  # fmt: skip
    assert done.out.endswith(
        "Counted from what the ledger holds and the rules entered here. Closures, declared holidays, local\n"
        "rules, and extensions that nobody entered are not known. Check each against the rule.\n"
    )


def test_once_all_is_done_nothing_is_left_to_report(run: Run, folder: Path) -> None:
    kinds = ("appealed", "reconsideration-sought")
    done = "".join(f"2024-07-09 event: {kind} by State\n  of R1\n" for kind in kinds)
    (folder / "due.limine").write_text(f"{CASE}\n{done}", encoding="utf-8")
    rows = json.loads(run("deadlines", "due.limine", *ON, "--format", "json").out)
    assert {row["duty"]: row["status"] for row in rows} == {"STATE_APPEAL": "DONE", "RECONSIDERATION": "DONE"}
    assert run("deadlines", "due.limine", *ON).code == 0


def test_the_other_side_has_nothing_due(run: Run) -> None:
    done = run("deadlines", "due.limine", "--party", "defence", *ON)
    assert (done.code, done.out) == (
        0,
        "No deadline follows from what is in the ledger and the rules entered here.\n",
    )
    assert run("deadlines", "due.limine", "--party", "defence", *ON, "--format", "json").out == "[]\n"


def test_a_calendar_file_is_written_once_and_replaced_only_if_asked(run: Run, folder: Path) -> None:
    done = run("deadlines", "due.limine", *ON, "--ics", "due.ics")
    assert done.out.endswith("due.ics: 2 deadlines written.\n")
    events = Calendar.from_ical((folder / "due.ics").read_bytes()).walk("VEVENT")
    assert [str(event.decoded("dtstart")) for event in events] == ["2024-07-22", "2024-07-22"]
    again = run("deadlines", "due.limine", *ON, "--ics", "due.ics")
    assert (again.code, again.out) == (2, "")
    assert again.err == (
        "inlimine: due.ics: the file exists and was left as it is; name another, or let it be replaced: "
        "--replace.\n"
    )
    assert run("deadlines", "due.limine", *ON, "--ics", "due.ics", "--replace").code == 1


def test_a_safe_day_is_an_entry_of_its_own_and_the_message_counts_both(run: Run, folder: Path) -> None:
    spoken = CASE.replace("2024-07-08 ruling R1", "2024-07-03 ruling R0, oral\n  bars E1\n    binds State\n\n"
        "2024-07-08 ruling R1").replace("R1, written\n", "R1, written\n  memorialises R0\n")  # fmt: skip
    (folder / "due.limine").write_text(spoken, encoding="utf-8")
    done = run("deadlines", "due.limine", *ON, "--ics", "due.ics", "--remind", "3")
    assert done.out.endswith("due.ics: 2 deadlines written in 4 entries, because a safe day has one of its own.\n")
    events = Calendar.from_ical((folder / "due.ics").read_bytes()).walk("VEVENT")
    assert [len(event.walk("VALARM")) for event in events] == [1, 1, 1, 1]


def test_a_reminder_after_the_day_is_refused(run: Run) -> None:
    done = run("deadlines", "due.limine", *ON, "--ics", "due.ics", "--remind", "-1")
    assert (done.code, done.err) == (
        2,
        "inlimine: a reminder 1 days after the day is none; say how many days before it, or 0: --remind.\n",
    )


def test_a_calendar_without_a_day_is_not_written(run: Run, folder: Path) -> None:
    done = run("deadlines", "due.limine", "--party", "Defence", *ON, "--ics", "due.ics")
    assert done.out.endswith("due.ics: not written, because no deadline has a day.\n")
    assert not (folder / "due.ics").exists()


def test_an_alert_stands_first(run: Run, folder: Path) -> None:
    more = (
        '2024-07-08 trial T1 "The trial"\n2024-07-09 motion M1 by Defence\n  asks to suppress E1 against State\n'
    )
    (folder / "due.limine").write_text(f"{CASE}\n{more}", encoding="utf-8")
    first, *_ = json.loads(run("deadlines", "due.limine", *ON, "--format", "json").out)
    assert (first["alert"], first["motion"]) == ("LATE_SUPPRESSION", "M1")
    assert run("deadlines", "due.limine", *ON).out.startswith("! LATE_SUPPRESSION\n    M1 asks to suppress")


def test_disclosure_is_one_list_in_the_stable_shape(run: Run) -> None:
    done = run("disclosure", "due.limine", *ON, "--format", "json")
    assert done.code == 1
    first, second = json.loads(done.out)
    assert first == {
        "item": "E1",
        "title": "Live rounds from the set",
        "to": "Defence",
        "status": "RECORDED",
        "shown": "disclosed on 1 March 2023; timeliness not judged; the duty continues",
        "disclosures": [
            {
                "item": "E1",
                "by": "State",
                "to": "Defence",
                "on": "2023-03-01",
                "means": "by letter",
                "version": "V1",
                "file": "rounds.pdf",
            }
        ],
        "aliases": [
            {"label": "21-001234", "since": "2021-10-21", "numbered_by": "the sheriff", "withdrawn": False}
        ],
        "holder": "the sheriff",
        "provenance": "",
        "known_to_state": "2021-10-21",
        "only_parts": [],
        "versions_not_recorded": [],
        "rulings": [],
        "may_be_same_as": [{"item": "E2", "why": ["both are tied to 21-001234"]}],
        "numbers_of_many": [],
        "authority": [
            "Brady v. Maryland, 373 U.S. 83 (1963) (general knowledge, verify)",
            "Giglio v. United States, 405 U.S. 150 (1972) (general knowledge, verify)",
            "Kyles v. Whitley, 514 U.S. 419, 437 (1995) (the police included)",
            "NMRA 5-501(A), (A)(6)",
            "NMRA 5-505 (general knowledge, verify)",
        ],
    }
    assert (second["item"], second["status"], second["shown"]) == ("E2", "NOT_RECORDED", "no disclosure recorded")


def test_an_item_is_found_by_its_agency_number(run: Run) -> None:
    done = run("disclosure", "due.limine", "21-001234", "--to", "defence", *ON)
    assert done.out == (
        "– Live rounds from the set, to the Defence: disclosed on 1 March 2023; timeliness not judged; the\n"
        "duty continues\n"
        "    1 March 2023: by the State, by letter, version V1 (rounds.pdf)\n"
        "    also known as: 21-001234 (the sheriff)\n"
        "    held by: the sheriff; provenance: not entered\n"
        "    known to the State: 21 October 2021\n"
        "    may be the same as E2, 24-000789: Ammunition handed in by a witness: both are tied to 21-001234\n"
        "\n"
        "Duty to disclose: Brady v. Maryland, 373 U.S. 83 (1963) (general knowledge, verify); Giglio v.\n"
        "United States, 405 U.S. 150 (1972) (general knowledge, verify); Kyles v. Whitley, 514 U.S. 419, 437\n"
        "(1995) (the police included); NMRA 5-501(A), (A)(6); NMRA 5-505 (general knowledge, verify).\n"
        "Only what the ledger holds was looked at. It never says that a duty to disclose is met: no ruling on\n"
        "admissibility and nothing that a holder calls an item ends one.\n"
    )


def test_what_is_unknown_is_refused_with_the_known(run: Run) -> None:
    assert run("disclosure", "due.limine", "--to", "Poe").err == (
        'inlimine: --to: no party in this case is called "Poe"; known here: State, Defence.\n'
    )
    assert run("deadlines", "due.limine", "--party", "Poe").err == (
        'inlimine: --party: no party in this case is called "Poe"; known here: State, Defence.\n'
    )


def test_a_case_without_items_says_so(run: Run, folder: Path) -> None:
    (folder / "due.limine").write_text('case "State v. Roe"\n  law federal\n', encoding="utf-8")
    assert run("disclosure", "due.limine", *ON).out == "No item of evidence is in the ledger.\n"

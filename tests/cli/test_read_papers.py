"""`read CASE FILE...`: papers are kept, what they say is proposed, and a person decides what is entered."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inlimine.ledger.acts import Motion
from inlimine.operations.accepted_last import accepted_last
from inlimine.operations.author import author
from inlimine.operations.paper_day import say_day
from inlimine.operations.proposed import proposed
from inlimine.operations.waiting import waiting
from inlimine.operations.whose import say_whose
from tests.cli.conftest import Done, Run
from tests.readers.word_documents import paragraph, word

BY = "C. Clerk, paralegal"
DOCKET = """\
No.,Date Filed,Docket Text
5,03/01/2031,"MOTION in Limine to Exclude the Knife by John Roe. (Vance, Ada)"
6,03/02/2031,"MOTION in Limine to Exclude the Rope by USA as to John Roe. (Nye, Luke)"
9,03/09/2031,"ORDER granting 5 Motion in Limine. Signed by Judge Mary Lane on 3/9/2031."
"""
ORDER = """\
IN THE UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF ARCADIA

United States v. Roe, Case No. 31-cr-1

ORDER

The government's motion in limine to exclude the rope (Doc. 6) is DENIED.
"""
CHART = """\
No.,Party,Motion,Ground,Ruling,Date
21,Defense,Exclude the ladder,403,GRANTED,3/4/2031
"""
HEARING = """\
THE COURT: Let's take up the government's motion number 6, the rope.
MS. VANCE: We oppose it.
THE COURT: The motion in limine to exclude the rope, number 6, is denied.
MR. NYE: Thank you.
"""
REPORT = (
    "ARCADIA. A judge granted the defense's request to bar prosecutors from introducing the ladder at trial.\n"
)
PAPERS = {
    "docket.csv": DOCKET,
    "order.txt": ORDER,
    "chart.csv": CHART,
    "hearing.txt": HEARING,
    "report.txt": REPORT,
}
KEYS = {"file", "kind", "document", "room", "proposals", "unread", "told", "columns", "problems"}
PROPOSAL = {"id", "kind", "fields", "span", "place", "quote", "found_by", "class", "look", "state"}


@pytest.fixture
def case(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case folder and the papers beside it."""
    monkeypatch.setenv("INLIMINE_BY", BY)
    words = ("--title", "United States v. Roe", "--law", "federal", "--time-zone", "UTC")
    assert run("new", "roe", *words).code == 0
    for name, text in PAPERS.items():
        (folder / name).write_text(text, "utf-8")
    return folder / "roe"


Read = Callable[..., dict[str, Any]]


@pytest.fixture
def read(run: Run, case: Path) -> Read:
    """Read one file and reply with its object."""

    def read(*words: str, code: int = 0) -> dict[str, Any]:
        done = run("read", "roe", *words, "--format", "json")
        assert (done.code, done.err) == (code, "")
        (told,) = done.objects
        return told

    return read


def handles(told: dict[str, Any], state: str = "pending") -> list[str]:
    return [one["fields"]["handle"] for one in told["proposals"] if one["state"] == state]


def entered(run: Run, room: str = "court") -> list[str]:
    log = run("log", "roe", "--room", room, "--format", "json").objects
    return [line["handle"] for line in log if line["handle"]]


def papers(run: Run, room: str = "court") -> int:
    (told,) = run("open", "roe", "--format", "json").objects
    return next(int(one["papers"]) for one in told["rooms"] if one["room"] == room)


def test_a_docket_is_proposed_as_parties_motions_and_rulings(run: Run, read: Read) -> None:
    told = read("docket.csv")
    assert (set(told), told["kind"], told["document"], told["room"]) == (KEYS, "docket", "D1", "court")
    assert handles(told) == ["Roe", "Government", "T5", "M5", "T6", "M6", "R9"]
    assert (told["unread"], told["problems"]) == ([], [])
    assert all(one.keys() == PROPOSAL for one in told["proposals"])
    ruling = told["proposals"][-1]
    assert (ruling["kind"], ruling["class"], ruling["look"]) == ("act", "sure", "")
    assert ruling["fields"]["disposes"] == [{"request": "M5", "disposition": "granted"}]
    start, end = ruling["span"]
    text = DOCKET.splitlines()[3].split(",", 2)[2].strip('"')
    assert ruling["quote"] == text[start:end]
    assert ruling["found_by"]
    assert entered(run) == ["D1"]


@pytest.mark.parametrize(
    ("file", "words", "kind"),
    [
        ("order.txt", (), "order"),
        ("order.txt", ("--kind", "minutes"), "minutes"),
        ("hearing.txt", (), "transcript"),
        ("report.txt", ("--kind", "report"), "report"),
        ("chart.csv", ("--kind", "chart"), "chart"),
    ],
)
def test_each_kind_of_paper_proposes_its_ruling(read: Read, file: str, words: tuple[str, ...], kind: str) -> None:
    told = read(file, *words)
    assert told["kind"] == kind
    acts = [one for one in told["proposals"] if one["kind"] == "act"]
    assert acts
    assert all(one["class"] == "look" for one in acts)


def test_the_day_that_is_given_is_the_day_of_the_ruling(read: Read) -> None:
    told = read("order.txt", "--day", "2031-04-02")
    assert [one["fields"].get("eff") for one in told["proposals"] if one["kind"] == "act"] == ["2031-04-02"]
    assert all("on which day" not in one["look"] for one in told["proposals"])


def test_all_of_a_report_is_marked_as_reported(read: Read) -> None:
    told = read("report.txt", "--kind", "report")
    assert all("REPORTED" in one["look"] for one in told["proposals"] if one["kind"] == "act")


def test_a_paper_is_kept_and_its_document_entered_once(run: Run, read: Read) -> None:
    for _ in range(2):
        assert read("docket.csv")["document"] == "D1"
    assert read("order.txt")["document"] == "D2"
    assert (entered(run), papers(run)) == (["D1", "D2"], 2)


def test_reading_again_offers_nothing_new(run: Run, read: Read) -> None:
    once = read("docket.csv")
    assert read("docket.csv") == once
    assert len(run("confirm", "roe", "--list", "--format", "json").objects) == len(once["proposals"])


def test_what_was_accepted_is_not_offered_again(run: Run, read: Read) -> None:
    read("docket.csv")
    assert run("confirm", "roe", "--accept-sure").code == 0
    assert read("docket.csv")["proposals"] == []
    read("order.txt", "--day", "2031-04-02")
    ids = [one["id"] for one in run("confirm", "roe", "--list", "--format", "json").objects]
    assert run("confirm", "roe", "--accept", *ids).code == 0
    told = read("order.txt", "--day", "2031-04-02")
    assert (handles(told), len(handles(told, "accepted"))) == ([], 1)
    assert run("confirm", "roe", "--list").out == "Nothing waits to be confirmed.\n"


def test_what_was_rejected_stays_rejected(run: Run, read: Read) -> None:
    ruling = read("docket.csv")["proposals"][-1]
    assert run("confirm", "roe", "--reject", ruling["id"]).code == 0
    told = read("docket.csv")
    assert [one["state"] for one in told["proposals"] if one["id"] == ruling["id"]] == ["rejected"]
    assert ruling["id"] not in run("confirm", "roe", "--list").out
    assert ruling["id"] not in run("read", "roe", "docket.csv").out


def test_the_board_shows_a_ruling_once_it_is_confirmed(run: Run, read: Read) -> None:
    ask = ("status", "roe", "T5", "--by", "Government", "--on", "2031-03-10", "--format", "json")
    read("docket.csv")
    assert run(*ask).code == 2
    assert run("confirm", "roe", "--accept-sure").code == 0
    (reply,) = run(*ask).objects
    assert reply["status"] == "BARRED"
    assert "R9" in run("rulings", "roe", "--on", "2031-03-10").out


def test_an_order_that_waited_is_tied_to_its_motion_once_that_is_entered(run: Run, read: Read) -> None:
    *_, before = read("order.txt", "--day", "2031-04-02")["proposals"]
    assert "disposes" not in before["fields"]
    read("docket.csv")
    assert run("confirm", "roe", "--accept-sure").code == 0
    (after,) = read("order.txt", "--day", "2031-04-02")["proposals"]
    assert after["fields"]["disposes"] == [{"request": "M6", "disposition": "denied"}]
    (waiting,) = run("confirm", "roe", "--list", "--format", "json").objects
    assert (waiting["id"], waiting["entry"]["disposes"]) == (after["id"], after["fields"]["disposes"])
    assert run("confirm", "roe", "--accept-sure").code == 0
    assert entered(run)[-1] == after["fields"]["handle"]


def test_a_proposal_that_a_new_reading_replaced_was_withdrawn_and_nobody_rejected_it(run: Run, read: Read) -> None:
    *_, before = read("order.txt", "--day", "2031-04-02")["proposals"]
    read("docket.csv")
    assert run("confirm", "roe", "--accept-sure").code == 0
    (after,) = read("order.txt", "--day", "2031-04-02")["proposals"]
    assert after["id"] != before["id"]
    done = run("confirm", "roe", "--accept", before["id"])
    assert (done.code, done.err) == (
        2,
        f"inlimine: the proposal {before['id']} was withdrawn: its paper was read again, and reads otherwise now; "
        "look at those that wait: `inlimine confirm CASE --list`.\n",
    )


def test_what_was_withdrawn_is_offered_anew_when_the_paper_reads_so_again(run: Run, read: Read) -> None:
    first = read("order.txt", "--day", "2031-04-02")["proposals"]
    other = read("order.txt", "--day", "2031-04-03")["proposals"]
    again = read("order.txt", "--day", "2031-04-02")["proposals"]
    assert len({one["id"] for told in (first, other, again) for one in told if one["kind"] == "act"}) == 3
    assert {one["state"] for one in again} == {"pending"}
    waiting = [one["id"] for one in run("confirm", "roe", "--list", "--format", "json").objects]
    assert sorted(waiting) == sorted(one["id"] for one in again)


@pytest.mark.parametrize("accepts", [False, True])
def test_the_day_that_was_said_of_a_paper_holds_when_it_is_read_again(
    run: Run, read: Read, case: Path, accepts: bool
) -> None:
    """No second proposal without its day stands beside the one that was dated, or beside its entry."""
    read("docket.csv")
    assert run("confirm", "roe", "--accept-sure").code == 0
    (offered,) = read("order.txt")["proposals"]
    (paper,) = {one.document for one in proposed(case, None)}
    say_day(case, None, "court", paper, date(2031, 4, 2), author("A. Roe, paralegal"))
    (dated,) = proposed(case, None)
    assert dated.id != offered["id"]
    if accepts:
        assert run("confirm", "roe", "--accept", dated.id).code == 0
    (again,) = read("order.txt")["proposals"]
    assert (again["id"], again["state"]) == (dated.id, "accepted" if accepts else "pending")
    assert [one.id for one in proposed(case, None)] == ([] if accepts else [dated.id])


def test_words_struck_in_an_order_are_listed_and_not_read(run: Run, read: Read, folder: Path) -> None:
    """ORDER: the motion of the government (Doc. 6) is ~~GRANTED~~ DENIED."""
    head = "".join(paragraph(line) for line in ORDER.splitlines()[:-2] if line)
    told_so = "<w:r><w:t xml:space='preserve'>The government's motion in limine (Doc. 6) is </w:t></w:r>"
    struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>GRANTED.</w:t></w:r><w:r><w:t>DENIED.</w:t></w:r>"
    (folder / "order.docx").write_bytes(word(f"{head}<w:p>{told_so}{struck}</w:p>"))
    read("docket.csv")
    assert run("confirm", "roe", "--accept-sure").code == 0
    told = read("order.docx", "--day", "2031-04-02", code=1)
    (act,) = told["proposals"]
    assert act["fields"]["disposes"] == [{"request": "M6", "disposition": "denied"}]
    (left_out,) = told["unread"]
    assert (left_out["quote"], left_out["why"]) == ("GRANTED.", "it is struck through in the file")


def test_rulings_of_two_papers_that_wait_have_handles_of_their_own(run: Run, read: Read, folder: Path) -> None:
    (folder / "other.txt").write_text(ORDER.replace("DENIED", "GRANTED"), "utf-8")
    read("docket.csv")
    assert run("confirm", "roe", "--accept-sure").code == 0
    assert handles(read("order.txt", "--day", "2031-04-02")) == ["R1"]
    assert handles(read("other.txt", "--day", "2031-04-03")) == ["R2"]
    assert run("confirm", "roe", "--accept-sure").code == 0
    assert {"R1", "R2", "R9"} <= set(entered(run))


def test_a_changed_docket_is_offered_as_a_correction(run: Run, read: Read, folder: Path) -> None:
    read("docket.csv")
    assert run("confirm", "roe", "--accept-sure").code == 0
    (folder / "docket.csv").write_text(DOCKET.replace("granting 5", "denying 5"), "utf-8")
    (told,) = read("docket.csv")["proposals"]
    assert (told["fields"]["handle"], told["class"]) == ("R9", "look")
    assert told["look"] == "the ledger has R9 otherwise"


def test_what_looks_like_a_ruling_and_was_not_read_is_listed(run: Run, read: Read, folder: Path) -> None:
    (folder / "more.csv").write_text(
        DOCKET + '10,03/10/2031,"ORDER. Leave is GRANTED in the terms discussed."\n', "utf-8"
    )
    told = read("more.csv", code=1)
    assert [(one["quote"], one["place"]) for one in told["unread"]] == [("GRANTED", "entry 10")]
    assert {"span", "quote", "why"} <= told["unread"][0].keys()
    done = run("read", "roe", "more.csv")
    assert done.code == 1
    assert "Looks like a ruling, and was not understood:" in done.out


# --- several files, and what is wrong with them ---


def test_a_broken_file_stops_no_other(run: Run, case: Path, folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    done = run("read", "roe", "docket.csv", "broken.pdf", "none.txt", "order.txt", "--format", "json")
    assert (done.code, done.err) == (1, "")
    assert [one["file"] for one in done.objects] == ["docket.csv", "broken.pdf", "none.txt", "order.txt"]
    assert [bool(one["problems"]) for one in done.objects] == [False, True, True, False]
    assert [len(one["problems"]) for one in done.objects] == [0, 1, 1, 0]
    assert papers(run) == 2


def test_in_words_what_is_wrong_goes_to_standard_error(run: Run, case: Path) -> None:
    done = run("read", "roe", "none.txt", "order.txt")
    assert done.code == 1
    assert done.err.startswith("inlimine: none.txt: there is no such file")
    assert "none.txt: not read" in done.out
    assert "order.txt  order, kept as D1 in court; " in done.out


def test_a_paper_that_does_not_show_its_kind_asks_for_it(run: Run, case: Path) -> None:
    done = run("read", "roe", "report.txt")
    assert done.code == 1
    assert ": --kind docket|chart|order|minutes|transcript|report." in done.err
    assert papers(run) == 0


def refused(done: Done, start: str) -> bool:
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"inlimine: {start}")
    return True


@pytest.mark.parametrize(
    ("words", "start"),
    [
        (("read",), "nothing is named to be read; write `inlimine read CASE FILE...`"),
        (("read", "roe"), "nothing is named to be read; write `inlimine read CASE FILE...`"),
        (("read", "none", "order.txt"), "none: "),
        (("read", "roe", "order.txt", "--day", "soon"), "--day"),
        (("read", "roe", "order.txt", "--kind", "letter"), "argument --kind: "),
        (("read", "roe", "order.txt", "--room", "Nobody"), 'there is no room "Nobody" here'),
        (("read", "roe", "order.txt", "--as", "Nobody"), 'there is no room "Nobody" here'),
        (("read", "roe", "--as", "entries"), "`--as entries` reads no case"),
        (("read", "roe", "order.txt", "--as", "entries"), "`--as entries` reads no case"),
        (("read", "--as", "entries", "--day", "2031-04-02"), "`--as entries` reads no case"),
        (("read", "roe", "order.txt", "--from", "docket.csv"), "--from, --jobs and --unread belong to"),
        (("read", "roe", "order.txt", "--unread"), "--from, --jobs and --unread belong to"),
    ],
)
def test_what_is_refused(run: Run, case: Path, words: tuple[str, ...], start: str) -> None:
    assert refused(run(*words), start)
    assert papers(run) == 0


def test_entries_are_lines_of_json_in_any_format(run: Run, case: Path, folder: Path) -> None:
    entry = {"id": "a", "text": "ORDER granting 5 Motion to Seal."}
    (folder / "entries.jsonl").write_text(json.dumps(entry) + "\n", "utf-8")
    replies = [
        run("read", "--as", "entries", "--from", "entries.jsonl", "--format", form)
        for form in ("text", "json", "jsonl")
    ]
    assert {(one.code, one.err) for one in replies} == {(0, "")}
    assert replies[0] == replies[1] == replies[2]
    assert [act["target"] for act in replies[0].objects[0]["acts"]] == ["5"]


def test_what_waits_is_counted_for_the_case_and_for_each_item(read: Read, case: Path) -> None:
    """The docket proposes two parties, a topic and a motion each for the knife and the rope, and a ruling on the
    knife: seven wait; the topic, the motion and the ruling reach the knife."""
    read("docket.csv")
    found = waiting(case, None)
    assert (found.total, found.rulings, found.on) == (7, 1, {"T5": 3, "T6": 2})
    assert found.said == "7 proposals wait unconfirmed"
    assert (
        found.said_on("T5") == "3 reach this item; a proposal that waits would bar this, or require leave for it"
    )
    assert found.said_on("nothing-of-it") == ""


def test_which_of_several_defendants_a_paper_means_is_said_once(run: Run, read: Read, case: Path) -> None:
    """Two rows of the chart say "Defendant", and the case has Roe and Poe."""
    read("docket.csv")
    assert run("confirm", "roe", "--accept-sure").code == 0
    second = 'party Poe "Jo Poe", defence\n'
    assert run("add", "roe", second, "--why", "a second defendant", "--by", BY).code == 0
    rows = "31,Defendant,Exclude the oar,\n32,Defendant,Exclude the sail,\n33,Gov't,Exclude the mast,\n"
    (case.parent / "two.csv").write_text(f"No.,Party,Motion,Ruling\n{rows}", "utf-8")
    offered = [one for one in read("two.csv")["proposals"] if one["kind"] == "motion"]
    assert ["can be Roe or Poe: whose motion it is was not guessed" in one["look"] for one in offered] == [
        True,
        True,
        False,
    ]
    (paper,) = {one.document for one in proposed(case, None)}
    assert say_whose(case, None, "court", paper, "Defendant", "Poe", author("A. Roe, paralegal")) == 2
    motions = {
        one.entry.title: (one.entry.by, one.look) for one in proposed(case, None) if isinstance(one.entry, Motion)
    }
    assert motions == {
        "Exclude the oar": ("Poe", ""),
        "Exclude the sail": ("Poe", ""),
        "Exclude the mast": ("Government", ""),
    }


def test_who_is_meant_in_a_paper_holds_when_it_is_read_again_and_reads_otherwise(
    run: Run, read: Read, case: Path
) -> None:
    """Read again with what its column "Moved" means, each motion has its day of filing; `Ms. Nye` stays the
    Government."""
    read("docket.csv")
    assert run("confirm", "roe", "--accept-sure").code == 0
    rows = "31,Ms. Nye,Exclude the oar,,2031-03-01\n32,Ms. Nye,Exclude the sail,,2031-03-02\n"
    (case.parent / "nye.csv").write_text(f"No.,Party,Motion,Ruling,Moved\n{rows}", "utf-8")
    read("nye.csv", "--column", "Moved=ignored")
    (paper,) = {one.document for one in proposed(case, None)}
    assert say_whose(case, None, "court", paper, "Ms. Nye", "Government", author("A. Roe, paralegal")) == 2
    for _ in range(2):
        offered = [
            one for one in read("nye.csv", "--column", "Moved=filed")["proposals"] if one["kind"] == "motion"
        ]
        assert [(one["fields"]["by"], one["fields"]["eff"], one["look"]) for one in offered] == [
            ("Government", "2031-03-01", ""),
            ("Government", "2031-03-02", ""),
        ]
        motions = [one.entry.by for one in proposed(case, None) if isinstance(one.entry, Motion)]
        assert motions == ["Government", "Government"]


def test_a_thing_that_the_case_has_under_another_handle_is_asked_about(run: Run, read: Read, case: Path) -> None:
    """`topic T6 "the Rope"` is entered from the docket; a chart has `Exclude the rope`, granted, as number 22."""
    read("docket.csv")
    assert run("confirm", "roe", "--accept-sure").code == 0
    (case.parent / "again.csv").write_text(CHART + "22,Defense,Exclude the rope,403,GRANTED,3/4/2031\n", "utf-8")
    offered = read("again.csv")["proposals"]
    looks = {one["fields"]["handle"]: one["look"] for one in offered if one["kind"] == "item"}
    assert looks == {
        "T21": "",
        "T22": 'is it the same as T6 "the Rope"? '
        "Until that is said, what is ruled on one does not hold for the other",
    }
    found = waiting(case, None)
    assert found.said_on("T6") == "a proposal that waits would bar this, or require leave for it"
    assert found.items == ("T21", "T22", "T6")
    told = run("status", "roe", "T6", "--by", "Roe", "--on", "2031-05-01").out
    assert "the Rope: a proposal that waits would bar this, or require leave for it" in " ".join(told.split())


# --- rooms ---


def test_a_paper_is_read_into_the_room_that_is_named(run: Run, read: Read) -> None:
    read("docket.csv")
    assert run("confirm", "roe", "--accept-sure").code == 0
    assert run("open", "roe", "--new-room", "Roe").code == 0
    told = read("order.txt", "--room", "Roe", "--day", "2031-04-02")
    assert told["room"] == "Roe"
    assert told["proposals"][0]["fields"]["disposes"] == [{"request": "M6", "disposition": "denied"}]
    assert (papers(run), papers(run, "Roe")) == (1, 1)
    assert [one["room"] for one in run("confirm", "roe", "--list", "--format", "json").objects] == ["Roe"]
    assert run("confirm", "roe", "--list", "--as", "court").out == "Nothing waits to be confirmed.\n"
    assert read("chart.csv", "--kind", "chart", "--as", "Roe")["room"] == "Roe"


def test_the_docket_of_another_case_makes_nothing_sure(run: Run, case: Path, folder: Path) -> None:
    """The case has the docket of 31-cr-1; what is then read is the docket of 32-cr-7."""
    told = 'case "United States v. Roe"\n  number "31-cr-00001"\n  law federal\n  time zone "UTC"\n'
    assert run("add", "roe", told, "--why", "its number", "--by", BY).code == 0
    other = DOCKET.replace("No.,Date Filed", "Case Number,No.,Date Filed").replace("\n5,", "\n32-cr-00007,5,")
    (folder / "other.csv").write_text(
        other.replace("\n6,", "\n32-cr-00007,6,").replace("\n9,", "\n32-cr-00007,9,")
    )
    done = run("read", "roe", "other.csv", "--format", "json")
    (object_,) = done.objects
    assert done.code == 1
    assert {one["class"] for one in object_["proposals"]} == {"look"}
    assert "it names the case 32-cr-00007, and this case is 31-cr-00001" in object_["problems"][0]


def test_an_order_of_another_case_makes_nothing_sure(run: Run, read: Read, folder: Path) -> None:
    told = 'case "United States v. Roe"\n  number "31-cr-00001"\n  law federal\n  time zone "UTC"\n'
    assert run("add", "roe", told, "--why", "its number", "--by", BY).code == 0
    read("docket.csv")
    run("confirm", "roe", "--accept-sure")
    (folder / "other.txt").write_text(ORDER.replace("31-cr-1", "32-cr-7"), "utf-8")
    assert {one["class"] for one in read("other.txt", code=1)["proposals"]} == {"look"}
    assert read("order.txt")["problems"] == []


@pytest.mark.parametrize("printed", ["CR-31-1-ARC", "3:31-cr-00001-ABC-1", "3:31-cr"])
def test_the_number_of_the_case_in_another_form_is_of_this_case(
    run: Run, read: Read, folder: Path, printed: str
) -> None:
    """The owner typed 31-cr-00001; a number that broke off before its serial says nothing."""
    told = 'case "United States v. Roe"\n  number "31-cr-00001"\n  law federal\n  time zone "UTC"\n'
    assert run("add", "roe", told, "--why", "its number", "--by", BY).code == 0
    read("docket.csv")
    run("confirm", "roe", "--accept-sure")
    (folder / "stamped.txt").write_text(ORDER.replace("31-cr-1", printed), "utf-8")
    assert read("stamped.txt")["problems"] == []


def test_the_same_order_in_another_form_is_looked_at(run: Run, read: Read, folder: Path) -> None:
    read("docket.csv")
    run("confirm", "roe", "--accept-sure")
    read("order.txt", "--day", "2031-03-09")
    run("confirm", "roe", "--accept-sure")
    (folder / "scan.txt").write_text(ORDER + "\n\n", "utf-8")
    looks = [one["look"] for one in read("scan.txt", "--day", "2031-03-09")["proposals"] if one["kind"] == "act"]
    assert looks
    assert all("does the same on the same day; is it the same order?" in look for look in looks)


def test_an_order_that_a_docket_entry_tells_is_asked_about_ruling_by_ruling(read: Read, folder: Path) -> None:
    """The entry is one ruling on two motions, the order itself two; both came in, and neither is entered yet."""
    told = DOCKET.replace(
        "granting 5 Motion in Limine.", "granting 5 Motion in Limine and granting 6 Motion in Limine."
    )
    (folder / "docket.csv").write_text(told, "utf-8")
    read("docket.csv")
    both = "Roe's motion in limine to exclude the knife (Doc. 5) is {}. " + ORDER.splitlines()[-1]
    (folder / "granted.txt").write_text(
        ORDER.replace(ORDER.splitlines()[-1], both).format("GRANTED").replace("DENIED", "GRANTED"), "utf-8"
    )
    same = "from another paper, does the same on the same day; is it the same order?"
    rulings = [one for one in read("granted.txt", "--day", "2031-03-09")["proposals"] if one["kind"] == "act"]
    assert [one["look"] for one in rulings] == [f"R9, {same}"] * 2
    (folder / "differs.txt").write_text(ORDER, "utf-8")
    (other,) = [one for one in read("differs.txt", "--day", "2031-03-09")["proposals"] if one["kind"] == "act"]
    assert "rules on the same motion on the same day; is it the same order?" in other["look"]
    (folder / "later.txt").write_text(ORDER + "\n", "utf-8")
    (later,) = [one for one in read("later.txt", "--day", "2031-03-10")["proposals"] if one["kind"] == "act"]
    assert "same order" not in later["look"]


def test_ids_may_be_given_one_by_one(run: Run, read: Read) -> None:
    first, second, *_ = [one["id"] for one in read("docket.csv")["proposals"]]
    done = run("confirm", "roe", "--accept", first, "--accept", second, "--format", "json")
    assert done.code == 0
    left = {one["id"] for one in run("confirm", "roe", "--list", "--format", "json").objects}
    assert not {first, second} & left


def test_a_kind_that_the_words_contradict_is_told(run: Run, case: Path) -> None:
    done = run("read", "roe", "order.txt", "--kind", "transcript", "--format", "json")
    assert done.code == 1
    assert (
        "its words show the kind order, and it was read as transcript as was said"
        in done.objects[0]["problems"][0]
    )


# --- undo of what was accepted ---


def test_what_was_accepted_is_undone_together_and_waits_again(run: Run, read: Read) -> None:
    ids = [one["id"] for one in read("docket.csv")["proposals"]]
    before = run("confirm", "roe", "--list", "--format", "json").out
    assert run("confirm", "roe", "--accept", *ids).code == 0
    assert run("confirm", "roe", "--list", "--format", "json").out == ""
    (done,) = run("undo", "roe", "--why", "the wrong docket", "--format", "json").objects
    assert (done["undone"], done["waiting"]) == ([3, 4, 5, 6, 7, 8, 9], ids)
    assert run("confirm", "roe", "--list", "--format", "json").out == before
    assert run("rulings", "roe").out == "No ruling is in the ledger on that day.\n"
    assert [one["state"] for one in read("docket.csv")["proposals"]] == ["pending"] * 7


def test_what_was_undone_is_accepted_again_and_holds(run: Run, read: Read) -> None:
    ids = [one["id"] for one in read("docket.csv")["proposals"]]
    run("confirm", "roe", "--accept", *ids)
    rulings = run("rulings", "roe").out
    run("undo", "roe")
    assert run("confirm", "roe", "--accept", *ids).code == 0
    assert run("rulings", "roe").out == rulings
    assert 'corrects because "entered again"' in run("log", "roe").out
    assert run("log", "verify", "roe").code == 0


def test_what_was_undone_and_accepted_again_is_what_was_accepted_last(run: Run, read: Read) -> None:
    *others, ruling = [one["id"] for one in read("docket.csv")["proposals"]]
    run("confirm", "roe", "--accept", *others)
    run("confirm", "roe", "--accept", ruling)
    run("undo", "roe")
    run("confirm", "roe", "--accept", ruling)
    last = accepted_last(Path("roe"), None)
    assert last and (last.numbers, [entry.handle for entry in last.entries]) == ((11,), ["R9"])
    (done,) = run("undo", "roe", "--format", "json").objects
    assert (done["undone"], done["waiting"]) == ([11], [ruling])
    assert run("rulings", "roe").out == "No ruling is in the ledger on that day.\n"


def test_of_what_was_accepted_together_one_may_be_undone_alone_unless_others_name_it(run: Run, read: Read) -> None:
    told = read("docket.csv")
    run("confirm", "roe", "--accept", *(one["id"] for one in told["proposals"]))
    assert run("undo", "roe", "M5").err == (
        "inlimine: M5 is named by number 9 of the court record (act); undo number 9 first, or together with it.\n"
    )
    (done,) = run("undo", "roe", "R9", "--format", "json").objects
    assert done["waiting"] == [told["proposals"][-1]["id"]]
    (left,) = run("confirm", "roe", "--list", "--format", "json").objects
    assert left["entry"]["handle"] == "R9"
    assert run("undo", "roe", "R9").err == (
        "inlimine: R9 was undone already, by number 10; nothing is left to do.\n"
    )


def test_an_order_that_bears_the_number_of_a_docket_entry_is_asked_about_by_it(read: Read, folder: Path) -> None:
    """Entry 9 disposes of motion 5; the paper stamped 9 rules on another motion, and on another day."""
    read("docket.csv")
    stamp = "Case 31-cr-1 Document {} Filed 03/09/31 Page 1 of 1\n\n"
    (folder / "nine.txt").write_text(stamp.format("9") + ORDER, "utf-8")
    (same,) = [one for one in read("nine.txt", "--day", "2031-03-10")["proposals"] if one["kind"] == "act"]
    assert "R9 of the docket bears the number that is on this paper; is it the same order?" in same["look"]
    (folder / "twelve.txt").write_text(stamp.format("12") + ORDER + "\n", "utf-8")
    (other,) = [one for one in read("twelve.txt", "--day", "2031-03-11")["proposals"] if one["kind"] == "act"]
    assert "same order" not in other["look"]

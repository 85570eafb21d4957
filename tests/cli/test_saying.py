"""`confirm`: what a paper leaves open is said before it is entered, or entered as open on purpose."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

DOCKET = """\
No.,Date Filed,Docket Text
5,03/01/2031,"MOTION in Limine to Exclude the Knife by John Roe. (Vance, Ada)"
6,03/02/2031,"MOTION in Limine to Exclude the Rope by USA as to John Roe. (Nye, Luke)"
"""
# Two motions in limine are open, and the order tells neither number nor subject.
ORDER = """\
IN THE UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF ARCADIA

United States v. Roe, Case No. 31-cr-1

ORDER

The motion in limine is DENIED.
"""
CHART = """\
No.,Party,Motion,Ground,Ruling,Date
21,Defense,Exclude the ladder,403,GRANTED,
22,Somebody,Exclude the lamp,403,,
"""
WHICH = "it is not said which motion is denied; say it, or enter it as open: --say motion=HANDLE, or --as-open.\n"
DAY = "inlimine: R1: it is not said on which day it was ruled; say it: --say day=2024-07-08.\n"
Waits = Callable[..., str]


@pytest.fixture
def case(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case with the two motions of the docket, and the other papers beside it."""
    monkeypatch.setenv("INLIMINE_BY", "C. Clerk, paralegal")
    words = ("--title", "United States v. Roe", "--law", "federal", "--time-zone", "UTC")
    assert run("new", "roe", *words).code == 0
    for name, text in {"docket.csv": DOCKET, "order.txt": ORDER, "chart.csv": CHART}.items():
        (folder / name).write_text(text, "utf-8")
    run("read", "roe", "docket.csv")
    assert run("confirm", "roe", "--accept-sure").code == 0
    return folder / "roe"


@pytest.fixture
def waits(run: Run, case: Path) -> Waits:
    """Reads a paper; the id of the one proposal of a kind that waits."""

    def read(file: str, kind: str, *words: str, title: str = "") -> str:
        run("read", "roe", file, *words)
        listed = run("confirm", "roe", "--list", "--format", "json").objects
        [one] = [each for each in listed if each["kind"] == kind and title in json.dumps(each["entry"])]
        return str(one["id"])

    return read


def entry_of(run: Run, own: str, *words: str) -> dict[str, object]:
    done = run("confirm", "roe", "--accept", own, *words, "--format", "json")
    assert (done.code, done.err) == (0, "")
    entry: dict[str, object] = done.objects[0]["entry"]
    return entry


def test_a_ruling_on_a_motion_that_is_not_told_is_not_entered(run: Run, waits: Waits) -> None:
    own = waits("order.txt", "act", "--day", "2031-04-02")
    done = run("confirm", "roe", "--accept", own)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"inlimine: R1: {WHICH}"


def test_what_is_to_be_said_stands_in_the_list(run: Run, waits: Waits) -> None:
    own = waits("order.txt", "act", "--day", "2031-04-02")
    [one] = [one for one in run("confirm", "roe", "--list", "--format", "json").objects if one["id"] == own]
    assert one["to_say"] == [{"name": "motion", "what": "which motion is denied"}]
    assert "say which motion is denied: --say motion=..." in run("confirm", "roe", "--list").out


def test_the_motion_that_is_named_is_disposed_of(run: Run, waits: Waits) -> None:
    own = waits("order.txt", "act", "--day", "2031-04-02")
    assert entry_of(run, own, "--say", "motion=M6")["disposes"] == [{"request": "M6", "disposition": "denied"}]


def test_a_motion_that_is_not_there_is_told_with_those_that_are(run: Run, waits: Waits) -> None:
    own = waits("order.txt", "act", "--day", "2031-04-02")
    done = run("confirm", "roe", "--accept", own, "--say", "motion=M7")
    assert done.code == 2
    assert done.err == (
        'inlimine: there is no motion "M7" in this case; name one of: '
        "M5: MOTION in Limine to Exclude the Knife, by Roe, 1 March 2031; "
        "M6: MOTION in Limine to Exclude the Rope, by Government, 2 March 2031.\n"
    )


def test_it_is_entered_as_open_only_where_somebody_says_so(run: Run, waits: Waits) -> None:
    own = waits("order.txt", "act", "--day", "2031-04-02")
    assert "disposes" not in entry_of(run, own, "--as-open")


def test_a_day_cannot_be_left_open(run: Run, waits: Waits) -> None:
    """Without a day a ruling would hold from the start."""
    own = waits("order.txt", "act")
    done = run("confirm", "roe", "--accept", own, "--as-open")
    assert (done.code, done.err) == (2, DAY)
    entry = entry_of(run, own, "--as-open", "--say", "day=2031-04-02")
    assert entry["eff"] == "2031-04-02"


def test_a_day_that_is_none_is_told(run: Run, waits: Waits) -> None:
    own = waits("order.txt", "act")
    done = run("confirm", "roe", "--accept", own, "--say", "day=soon")
    assert (done.code, done.err) == (2, 'inlimine: "soon" is no day; write 2024-07-08.\n')


def test_a_chart_that_tells_no_form_leaves_it_untold_and_a_person_may_say_it(run: Run, waits: Waits) -> None:
    own = waits("chart.csv", "act")
    run("confirm", "roe", "--accept-sure")
    assert run("confirm", "roe", "--accept", own).err == DAY
    entry = entry_of(run, own, "--say", "day=2031-03-04", "--say", "form=written")
    assert (entry["form"], entry["eff"]) == ("written", "2031-03-04")


def test_what_is_said_of_several_holds_for_those_that_lack_it(run: Run, waits: Waits) -> None:
    """The ruling lacks its day, the motion on the lamp its mover: each takes what is for it."""
    ruling = waits("chart.csv", "act")
    lamp = waits("chart.csv", "motion", title="lamp")
    run("confirm", "roe", "--accept-sure")
    said = ("--say", "day=2031-03-04", "--say", "by=Government")
    done = run("confirm", "roe", "--accept", ruling, lamp, *said, "--format", "json")
    assert done.err == ""
    entries = {one["handle"]: one["entry"] for one in done.objects}
    assert entries["R1"]["eff"] == "2031-03-04"
    assert (entries["M22"]["by"], "eff" in entries["M22"]) == ("Government", False)


def test_what_is_said_is_of_a_proposal_that_is_accepted(run: Run, waits: Waits) -> None:
    own = waits("order.txt", "act", "--day", "2031-04-02")
    refusals = [
        run("confirm", "roe", "--list", "--say", "motion=M6"),
        run("confirm", "roe", "--reject", own, "--as-open"),
        run("confirm", "roe", "--accept", own, "--say", "motion"),
        run("confirm", "roe", "--accept", own, "--say", "colour=red"),
    ]
    assert [one.code for one in refusals] == [2, 2, 2, 2]
    assert refusals[2].err == 'inlimine: "motion" says nothing; write NAME=VALUE, as in motion=M3.\n'
    assert refusals[3].err.startswith(
        'inlimine: there is no "colour" to be said of this proposal; what can be said of it: '
    )


# --- a motion that is not in the list ---

NEW = ("--say", "motion=new", "--say", "motion-title=Motion in limine to exclude the oar")


def test_a_motion_that_is_not_in_the_list_is_named_in_words_and_entered_with_its_ruling(
    run: Run, waits: Waits
) -> None:
    """The docket has M5 and M6; the order denies another, by Roe, ECF 17: topic, motion and ruling in one step."""
    own = waits("order.txt", "act", "--day", "2031-04-02")
    said = (*NEW, "--say", "motion-number=17", "--say", "motion-by=Roe")
    done = run("confirm", "roe", "--accept", own, *said, "--format", "json")
    assert (done.code, done.err) == (0, "")
    made = {one["handle"]: one["entry"] for one in done.objects}
    assert list(made) == ["T17", "M17", "R1"]
    assert made["T17"]["title"] == "the oar"
    assert {name: made["M17"][name] for name in ("by", "title", "number", "requests")} == {
        "by": "Roe",
        "title": "Motion in limine to exclude the oar",
        "number": "17",
        "requests": [{"relief": "exclude", "subject": ["T17"]}],
    }
    assert made["R1"]["disposes"] == [{"request": "M17", "disposition": "denied"}]


def test_whose_it_is_must_be_said_and_then_nothing_is_entered(run: Run, waits: Waits) -> None:
    own = waits("order.txt", "act", "--day", "2031-04-02")
    done = run("confirm", "roe", "--accept", own, *NEW)
    assert (done.code, done.out) == (2, "")
    assert done.err == "inlimine: R1: it is not said whose motion it is; say it: --say motion-by=PARTY.\n"
    assert run("confirm", "roe", "--accept", own, *NEW, "--as-open").err == done.err  # no ledger leaves that open
    assert "oar" not in run("log", "roe").out


def test_a_motion_that_is_known_is_not_entered_twice(run: Run, waits: Waits) -> None:
    own = waits("order.txt", "act", "--day", "2031-04-02")
    done = run("confirm", "roe", "--accept", own, *NEW, "--say", "motion-number=6", "--say", "motion-by=Roe")
    assert (done.code, done.out) == (2, "")
    assert done.err == "inlimine: M6 is that motion already; choose it from the list: --say motion=M6.\n"


def test_where_the_ruling_cannot_be_entered_its_new_motion_is_not_either(run: Run, waits: Waits) -> None:
    """Without a day nothing of it is entered."""
    own = waits("order.txt", "act")
    done = run("confirm", "roe", "--accept", own, *NEW, "--say", "motion-by=Roe")
    assert (done.code, done.err) == (2, DAY)
    assert "oar" not in run("log", "roe").out


def test_two_ways_to_name_a_motion_are_not_taken_together(run: Run, waits: Waits) -> None:
    own = waits("order.txt", "act", "--day", "2031-04-02")
    said = ("--say", "motion=M6", "--say", "motion-title=To exclude the oar", "--say", "motion-by=Roe")
    done = run("confirm", "roe", "--accept", own, *said)
    told = "M6 is named, and a motion that is not in the list as well; say which of them is meant.\n"
    assert (done.code, done.err) == (2, f"inlimine: {told}")


# --- whose motion it is ---

STATE = "No.,Party,Motion,Ruling,Date\n31,State,Exclude the rope ladder,,\n32,State,Exclude the oar,,\n"


@pytest.fixture
def states(run: Run, case: Path, folder: Path) -> Callable[[], dict[str, dict[str, object]]]:
    """Reads a chart of two motions by the State, of which nobody knows; those that wait, by what they enter."""
    (folder / "state.csv").write_text(STATE, "utf-8")
    run("new", "other", "--title", "State v. Roe", "--law", "new_mexico", "--time-zone", "UTC")
    run("read", "other", "state.csv")

    def listed() -> dict[str, dict[str, object]]:
        every = run("confirm", "other", "--list", "--format", "json").objects
        return {str(one["entry"]["handle"]): one for one in every}

    return listed


def test_a_party_that_is_added_is_the_mover_of_what_waits_for_it(
    run: Run, states: Callable[[], dict[str, dict[str, object]]]
) -> None:
    """Before: whose motion it is was not read ("State"). Then the State is entered, and both are sure."""
    before = states()
    untold = 'whose motion it is was not read ("State")'
    assert [before[name]["look"] for name in ("M31", "M32")] == [untold, untold]
    assert run("add", "other", 'party State "State of New Mexico", prosecution').code == 0
    after = states()
    assert [(after[name]["class"], after[name]["look"]) for name in ("M31", "M32")] == [("sure", ""), ("sure", "")]
    told = "“State” in the paper is State, a party that was not known when the paper was read"
    assert {after[name]["matched"] for name in ("M31", "M32")} == {told}
    assert told in " ".join(run("confirm", "other", "--list").out.split())
    made = run("confirm", "other", "--accept-sure", "--format", "json").objects
    assert {one["entry"]["by"] for one in made if one["entry"]["kind"] == "motion"} == {"State"}


def test_a_motion_of_nobody_cannot_be_left_open(
    run: Run, states: Callable[[], dict[str, dict[str, object]]]
) -> None:
    own = str(states()["M31"]["id"])
    done = run("confirm", "other", "--accept", own, "--as-open")
    assert (done.code, done.err) == (2, "inlimine: M31: it is not said who moved; say it: --say by=HANDLE.\n")


def test_between_two_parties_that_it_may_be_nobody_chooses(
    run: Run, states: Callable[[], dict[str, dict[str, object]]]
) -> None:
    for party in ('Taos "County of Taos"', 'Bernalillo "County of Bernalillo"'):
        assert run("add", "other", f"party {party}, prosecution").code == 0
    assert states()["M31"]["class"] == "look"

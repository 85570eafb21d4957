"""A short word enters what happened at trial, and the board says at once what that changed and no more."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from inlimine.store.folder import CaseFolder
from tests.cli.conftest import Done, Run

DAY = "2024-07-11"
WHOLE = ("--how-far", "whole")
CASE = """\
case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State of New Mexico", prosecution
party Defence "Roe", defence
witness W1 "Joan Doe", called by State

item E1 "Letter of 3 May", document
item E2 "Lease", document
item E3 "Photograph", image
item E4 "Diary", document
topic T1 "The earlier trial"
topic T2 "The quarrel"
2024-07-01 label: E2 is "Exhibit 2"

2024-07-08#1 ruling R1, oral
  bars T1
    binds State
    grounds 403
    unless "the door is opened" (judge)
2024-07-08#2 ruling R2, oral
  bars T2
    binds State
    grounds 403
    unless "the door is opened" (judge)
2024-07-08#3 ruling R3, oral
  bars E1
    binds State
    grounds 403
  permits E4
    binds State
    needs "a limiting instruction is given" (judge) and "it is redacted" (party)
"""


@pytest.fixture
def trial(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Enter by `word, what ...` into the case folder, at nine in the morning unless another time is named."""
    monkeypatch.setenv("INLIMINE_BY", "C. Clerk, paralegal")
    (folder / "trial.limine").write_text(CASE, encoding="utf-8")
    assert run("import", "roe", "trial.limine").code == 0

    def trial(word: str, *what: str) -> Done:
        at = () if "--at" in what else ("--at", f"{DAY}T09:00")
        return run(word, "roe", *what, *at)

    return trial


def entered(done: Done) -> str:
    """The entries as they stand in the reply, in the notation, without the handles that they were given."""
    assert (done.code, done.err) == (0, "")
    head, _, rest = done.out.partition("\n")
    assert head.startswith("Entered in ")
    told = "\n".join(line.removeprefix("  ") for line in rest.partition("\n\n")[0].splitlines())
    return re.sub(r" (event|receipt|strike|fact)-\d+:", ":", told)


def board(done: Done) -> dict[tuple[str, str], tuple[str, str]]:
    """What may be done by whom with which item: the status before and after."""
    (told,) = done.objects
    was = {(row["item"], row["by"]): row["status"] for row in told["was"]}
    now = {(row["item"], row["asked"]["by"]): row["status"] for row in told["board"]}
    return {key: (was[key], now[key]) for key in now}


def status(run: Run, item: str, by: str, *how: str) -> str:
    done = run("status", "roe", item, "--by", by, "--on", f"{DAY}T10:00", *how, "--format", "json")
    (reply,) = done.objects
    return str(reply["status"])


# --- what people do: events, which decide nothing ---


@pytest.mark.parametrize(
    ("word", "what", "entry"),
    [
        ("offered", ("--party", "State"), "event: offered by State on E3"),
        (
            "objected",
            ("--party", "Defence", "--ground", "hearsay", "--ground", "403", "--of", "R3"),
            "event: objection by Defence on E3\n  of R3\n  grounds hearsay, 403",
        ),
        (
            "objected",
            ("--party", "Defence", "--of", "r3b", "--text", "It is hearsay."),
            'event: objection by Defence on E3, "It is hearsay."\n  of R3b',
        ),
        (
            "proffered",
            ("--party", "state", "--text", "W1 would say when it was taken"),
            'event: offer-of-proof by State on E3, "W1 would say when it was taken"',
        ),
        ("published", ("--party", "State"), "event: published by State on E3"),
        ("instructed", ("--words", "Only for notice."), 'event: instruction-given on E3, "Only for notice."'),
    ],
)
def test_what_happens_is_an_event_and_changes_no_status(
    trial: Run, word: str, what: tuple[str, ...], entry: str
) -> None:
    assert entered(trial(word, "E3", *what)) == f"{DAY}T09:00#1 {entry}"
    again = board(trial(word, "E3", *what, "--format", "json"))
    assert again == {
        ("E3", "State"): ("NOT_BARRED", "NOT_BARRED"),
        ("E3", "Defence"): ("NOT_BARRED", "NOT_BARRED"),
    }


@pytest.mark.parametrize("word", ["offered", "objected", "proffered", "published"])
def test_no_event_lifts_a_bar(trial: Run, word: str) -> None:
    done = trial(word, "E1", "--party", "Defence", "--format", "json")
    assert board(done)["E1", "State"] == ("BARRED", "BARRED")


def test_an_item_is_found_by_its_label_and_an_event_is_entered_under_its_handle(trial: Run) -> None:
    assert (
        entered(trial("offered", "exhibit 2", "--party", "State"))
        == f"{DAY}T09:00#1 event: offered by State on E2"
    )


# --- sustained and overruled: rulings ---


def test_a_sustained_objection_binds_the_other_side_and_not_who_objected(trial: Run, run: Run) -> None:
    words = ("--party", "Defence", "--ground", "403", "--words", "Sustained.", *WHOLE)
    assert entered(trial("sustained", "E3", *words)) == (
        f"{DAY}T09:00#1 event: objection by Defence on E3\n"
        "  grounds 403\n"
        f"{DAY}T09:00#2 ruling R4, oral\n"
        '  name "objection sustained"\n'
        "  bars E3\n"
        "    binds State\n"
        "    grounds 403\n"
        "    ruled at trial\n"
        '    words "Sustained.", spoken by "the judge"'
    )
    assert (status(run, "E3", "State"), status(run, "E3", "Defence")) == ("BARRED", "NOT_BARRED")
    # A bar under 403 that names no purpose covers proof, and nothing is known of other purposes (2.4).
    assert status(run, "E3", "State", "--purpose", "impeach-witness") == "UNCLEAR"


def test_a_sustained_objection_binds_whose_evidence_it_met(trial: Run) -> None:
    done = trial("sustained", "E3", "--offered-by", "Defence", "--ground", "403", *WHOLE, "--format", "json")
    assert board(done) == {
        ("E3", "State"): ("NOT_BARRED", "NOT_BARRED"),
        ("E3", "Defence"): ("NOT_BARRED", "BARRED"),
    }


def test_a_sustained_objection_of_which_no_party_is_told_binds_everybody(trial: Run) -> None:
    # An order that names no party, with nothing that narrows it, binds all (2.4).
    done = trial("sustained", "E3", "--ground", "403", *WHOLE, "--format", "json")
    assert {side: now for (_, side), (_, now) in board(done).items()} == {"State": "BARRED", "Defence": "BARRED"}


def test_an_objection_sustained_to_one_witness_is_no_bar_to_others(trial: Run, run: Run) -> None:
    text = entered(
        trial(
            "sustained", "E3", "--party", "Defence", "--witness", "W1", "--ground", "403", "--how-far", "witness"
        )
    )
    assert "\n    through W1\n" in text
    assert status(run, "E3", "State", "--witness", "W1") == "BARRED"
    assert run("add", "roe", 'witness W2 "Sam Poe", called by State').code == 0
    assert status(run, "E3", "State", "--witness", "W2") == "NOT_BARRED"


def test_a_sustained_objection_reaches_the_question_or_the_offer_alone_unless_more_is_said(
    trial: Run, run: Run
) -> None:
    asked = ("--party", "Defence", "--ground", "hearsay", "--text", "Who?")
    assert entered(trial("sustained", "E3", *asked)).splitlines()[2:] == [
        f"{DAY}T09:00#2 ruling R4, oral",
        '  name "objection sustained"',
        "  bars E3",
        "    binds State",
        '    when "the same is asked or offered again as on 11 July 2024 at 09:00: Who?" (judge)',
        "    grounds hearsay",
        "    ruled at trial",
    ]
    done = run("status", "roe", "E3", "--by", "State", "--on", f"{DAY}T10:00")
    sustained = "OBJECTION SUSTAINED (hearsay) on 11 July 2024 at 09:00, to one question or offer (R4)"
    assert f"– {sustained}; NO RULING DECIDES ANY OTHER" in " ".join(done.out.split())
    assert "R4 has effect only when: the same is asked or offered again as on 11 July 2024 at 09:00" in done.out
    # What the witness would have said must still be made known, or the complaint is lost (11-103(A)(2)).
    kept = run("preserve", "roe", "--party", "State", "--on", f"{DAY}T10:00")
    assert "OFFER OF PROOF NEEDED: R4" in kept.out


def test_an_overruled_objection_to_one_question_lifts_no_bar_of_the_whole(trial: Run) -> None:
    done = trial("overruled", "E1", "--ground", "403", "--format", "json")
    assert board(done)["E1", "State"] == ("BARRED", "BARRED")


def test_a_sustained_objection_to_a_part_leaves_the_rest(trial: Run, run: Run) -> None:
    part = ("--party", "Defence", "--ground", "403", "--how-far", "part", "--part", "the lower half")
    text = entered(trial("sustained", "E3", *part))
    assert text.startswith('part E3-part1 of E3 "the lower half", image\n')
    assert "\n  bars E3-part1\n" in text
    assert (status(run, "E3-part1", "State"), status(run, "E3", "State")) == ("BARRED", "NOT_YET")
    again = entered(trial("sustained", "E3", *part))  # the same part, and no second one
    assert again.startswith(f"{DAY}T09:00#3 event: objection by Defence on E3\n")
    assert "\n  bars E3-part1\n" in again


def test_a_sustained_objection_to_a_purpose_leaves_the_other_purposes(trial: Run, run: Run) -> None:
    trial("sustained", "E3", "--party", "Defence", "--how-far", "purpose", "--for", "propensity")
    assert status(run, "E3", "State", "--purpose", "propensity") == "BARRED"
    assert status(run, "E3", "State", "--purpose", "motive") == "NOT_BARRED"


def test_an_overruled_objection_admits_nothing(trial: Run) -> None:
    done = trial("overruled", "E3", "--party", "Defence", "--ground", "hearsay", *WHOLE)
    assert entered(done) == (
        f"{DAY}T09:00#1 event: objection by Defence on E3\n"
        "  grounds hearsay\n"
        f"{DAY}T09:00#2 ruling R4, oral\n"
        '  name "objection overruled"\n'
        "  overrules objections to E3\n"
        "    grounds hearsay\n"
        "    ruled at trial"
    )
    told = "NO RULING RECORDED -> – OBJECTION OVERRULED (hearsay), others open\n"
    assert told in done.out
    assert "R4 overruled the objection (hearsay); it admits nothing" in done.out


@pytest.mark.parametrize(
    ("grounds", "status"),
    [
        ((), "BARRED"),  # on which ground it was overruled is not known
        (("--ground", "hearsay"), "BARRED"),  # R3 stands on another ground
        (("--ground", "403"), "NOT_BARRED"),  # at trial, on the ground of the bar: the judge has come round (2.8)
    ],
)
def test_an_overruled_objection_meets_a_bar_on_its_own_ground_alone(
    trial: Run, grounds: tuple[str, ...], status: str
) -> None:
    done = trial("overruled", "E1", *grounds, *WHOLE, "--format", "json")
    assert board(done)["E1", "State"] == ("BARRED", status)


# --- received and struck ---


def test_what_is_received_for_one_purpose_is_in_evidence_for_that_alone(trial: Run, run: Run) -> None:
    argued = ("--use", "argue", "--phase", "closing")
    known = (*argued, "--purpose", "knowledge", "--against", "Defence")
    assert status(run, "E3", "State", *known) == "BARRED"  # not in evidence
    words = ("--for", "knowledge", "--against", "Defence", "--witness", "W1", "--kind", "testimony")
    done = trial("received", "E3", *words)
    assert entered(done) == (
        f"{DAY}T09:00#1 received: E3, testimony\n  for knowledge\n  against Defence\n  through W1"
    )
    told = " ".join(done.out.split())
    assert "to show, for knowledge, against Defence, before the jury, case in chief: Photograph" in told
    assert "NO RULING RECORDED -> ● RECEIVED (as testimony heard, for knowledge, against Defence)" in told
    assert status(run, "E3", "State", *known) == "IN_EVIDENCE"
    assert status(run, "E3", "State", *argued, "--against", "Defence") == "BARRED"  # proof was not that purpose
    assert run("add", "roe", 'party Poe "Sam Poe", defence').code == 0
    assert status(run, "E3", "State", *argued, "--purpose", "knowledge", "--against", "Poe") == "BARRED"


def test_an_instruction_with_a_purpose_limits_what_the_item_was_received_for(trial: Run, run: Run) -> None:
    trial("received", "E3", "--at", f"{DAY}T08:30")
    done = trial("instructed", "E3", "--words", "Only for knowledge.", "--for", "knowledge")
    assert entered(done) == (
        f'{DAY}T09:00#1 event: instruction-given on E3, "Only for knowledge."\n'
        f"{DAY}T09:00#2 received: E3, limited\n  for knowledge"
    )
    told = " ".join(done.out.split())
    assert "RECEIVED (for all purposes, against all parties) -> ✕ " in told
    assert "limited by instruction: only for knowledge" in run("log", "roe").out
    proof, knowledge = "to show, for proof, before the jury", "to show, for knowledge, before the jury"
    assert told.index(proof) < told.index("-> ✕ ") < told.index(knowledge)
    assert [
        (row["by"], row["purpose"])
        for row in trial("received", "E2", "--for", "motive", "--format", "json").objects[0]["was"]
    ] == [("State", "motive"), ("Defence", "motive"), ("State", "proof"), ("Defence", "proof")]
    argued = ("--use", "argue", "--phase", "closing", "--against", "Defence")
    assert status(run, "E3", "State", *argued, "--purpose", "knowledge") == "IN_EVIDENCE"
    assert status(run, "E3", "State", *argued, "--purpose", "motive") == "BARRED"
    assert status(run, "E3", "State", *argued) == "BARRED"  # proof was not that purpose


def test_an_instruction_limits_further_what_was_received_for_less_and_never_widens_it(
    trial: Run, run: Run
) -> None:
    trial("received", "E3", "--for", "knowledge", "--at", f"{DAY}T08:30")
    trial("instructed", "E3", "--for", "motive")
    argued = ("--use", "argue", "--phase", "closing", "--against", "Defence", "--purpose")
    assert [status(run, "E3", "State", *argued, one) for one in ("knowledge", "motive")] == ["BARRED", "BARRED"]


def test_what_was_struck_does_not_come_back_by_an_instruction(trial: Run, run: Run) -> None:
    trial("received", "E3", "--at", f"{DAY}T08:30")
    trial("struck", "E3", "--at", f"{DAY}T08:40")
    trial("instructed", "E3", "--for", "knowledge")
    argued = ("--use", "argue", "--phase", "closing", "--purpose", "knowledge")
    assert status(run, "E3", "State", *argued) == "BARRED"


def test_what_was_never_received_is_not_limited(trial: Run) -> None:
    done = trial("instructed", "E3", "--for", "knowledge")
    assert done.err.startswith(
        "inlimine: E3 was not received, so that no instruction can limit what it was received for"
    )


def test_a_receipt_is_no_leave_against_a_ruling_that_bars(trial: Run) -> None:
    done = trial("received", "E1", "--format", "json")
    assert board(done)["E1", "State"] == ("BARRED", "BARRED")
    (told,) = done.objects
    assert told["board"][0]["notes"][-1].endswith("Ask how the ruling and the receipt stand to each other.")


def test_what_is_struck_is_barred_for_everybody_and_was_not_before(trial: Run, run: Run) -> None:
    trial("received", "E3", "--at", f"{DAY}T08:30")
    done = trial("struck", "E3")
    assert entered(done) == f"{DAY}T09:00#1 struck: E3"
    told = " ".join(done.out.split())
    assert "RECEIVED (for all purposes, against all parties) -> ✕ STRUCK FROM THE EVIDENCE" in told
    argued = ("status", "roe", "E3", "--by", "State", "--use", "argue", "--phase", "closing", "--format", "json")
    before, after = (run(*argued, "--on", f"{DAY}T{at}").objects[0]["status"] for at in ("08:45", "09:15"))
    assert (before, after) == ("IN_EVIDENCE", "BARRED")


def test_a_receipt_settles_what_a_party_had_to_do(trial: Run) -> None:
    text = entered(trial("received", "E4", "--settles", "redacted"))
    assert text == (
        f"{DAY}T09:00#1 received: E4, exhibit\n"
        f'{DAY}T09:00#2 fact: "it is redacted" is so, decided by a party\n'
        "  of R3b"
    )


def test_the_judges_instruction_settles_what_the_judge_decides_by_an_act_of_the_court(trial: Run) -> None:
    trial("received", "E4", "--settles", "redacted")
    done = trial("instructed", "E4", "--words", "For notice only.", "--settles", "limiting instruction")
    assert entered(done) == (
        f'{DAY}T09:00#3 event: instruction-given on E4, "For notice only."\n'
        f"{DAY}T09:00#4 ruling R4, oral\n"
        '  name "condition satisfied"\n'
        '  source "For notice only.", spoken by "the judge"\n'
        f'{DAY}T09:00#5 fact: "a limiting instruction is given" is so, decided by the judge\n'
        "  of R3b\n"
        "  found in R4"
    )
    told = " ".join(done.out.split())
    assert "CONDITION NOT RECORDED AS MET: a limiting instruction is given -> ✓ RULED ADMISSIBLE" in told


@pytest.mark.parametrize("word", ["received", "instructed"])
def test_a_receipt_or_an_instruction_opens_no_door(trial: Run, run: Run, word: str) -> None:
    done = trial(word, "T1", "--settles", "the door")
    assert (done.code, done.out, done.err) == (
        2,
        "",
        "inlimine: T1 has no condition that this could settle; enter what the court said: `inlimine add`.\n",
    )
    assert status(run, "T1", "State") == "BARRED"


def test_of_several_conditions_the_one_that_is_meant_is_asked_for(trial: Run) -> None:
    done = trial("received", "E4", "--settles", "it is")
    assert done.code == 0  # "a limiting instruction is given" does not hold these words
    done = trial("received", "E4", "--settles", "i")
    assert done.err == (
        'inlimine: E4 has these conditions: "a limiting instruction is given", "it is redacted"; say which '
        "one, in its own words: --settles.\n"
    )


# --- a door ---


def test_a_door_lifts_the_ruling_that_was_named_and_no_other_with_the_same_words(trial: Run, run: Run) -> None:
    done = trial("door", "R1", "--words", "You opened it.")
    assert entered(done) == (
        f"{DAY}T09:00#1 ruling R4, oral\n"
        '  name "door found open"\n'
        '  source "You opened it.", spoken by "the judge"\n'
        f'{DAY}T09:00#2 fact: "the door is opened" is so, decided by the judge\n'
        "  of R1\n"
        "  found in R4"
    )
    # A finding lifts a bar; by itself it admits nothing (1.7).
    assert "R1 bars it no longer: the door is opened. That admits nothing by itself." in done.out
    assert (status(run, "T1", "State"), status(run, "T2", "State")) == ("NOT_BARRED", "BARRED")


@pytest.mark.parametrize(
    ("extent", "how", "status_then"),
    [
        ("W1", ("--witness", "W1"), "NOT_BARRED"),
        ("W1", (), "BARRED"),
        ("T2", (), "BARRED"),  # the finding went to something else
        ("T1", (), "NOT_BARRED"),
        ("only the March call", (), "UNCLEAR"),  # nobody but the court can tell what words take in
    ],
)
def test_a_door_is_open_as_far_as_the_judge_said(
    trial: Run, run: Run, extent: str, how: tuple[str, ...], status_then: str
) -> None:
    assert f'  extent "{extent}"\n' in entered(trial("door", "R1", "--extent", extent))
    assert status(run, "T1", "State", *how) == status_then


def test_a_door_that_was_opened_for_one_party_stays_shut_for_the_other(trial: Run, run: Run) -> None:
    """R6 binds both; it is lifted for the State alone."""
    text = """
2024-07-08#6 ruling R6, oral
  bars E2
    grounds 403
    unless "the door is opened" (judge)
"""
    assert run("add", "roe", text).code == 0
    assert '  extent "State"\n' in entered(trial("door", "R6", "--party", "State"))
    assert (status(run, "E2", "State"), status(run, "E2", "Defence")) == ("NOT_BARRED", "BARRED")


def test_a_door_for_one_party_that_was_opened_so_far_in_words_is_for_the_court(trial: Run, run: Run) -> None:
    done = trial("door", "R1", "--party", "State", "--extent", "T1")
    assert '  extent "for State alone: T1"\n' in entered(done)
    assert status(run, "T1", "State") == "UNCLEAR"


def test_words_that_limit_a_door_are_asked_about(trial: Run) -> None:
    done = trial("door", "R1", "--extent", "only the March call")
    told = " ".join(done.out.split())
    assert 'Does the court\'s word of 11 July 2024 at 09:00 ("only the March call") lift R1 of 8 July 2024' in told
    assert "The earlier trial, State: EXCLUDED, do not mention -> ? ASK THE COURT" in told


def test_a_door_is_found_open_under_a_ruling_that_says_nothing_of_doors(trial: Run, run: Run) -> None:
    """R5 lifts, as it was written, only if a party waives; the court lifted it all the same, and R3 too."""
    by_party = """\
2024-07-08#4 ruling R5, oral
  bars E2
    unless "privilege is waived" (party)
"""
    assert run("add", "roe", by_party).code == 0
    done = trial("door", "R5", "--party", "State", "--words", "You opened it.")
    assert entered(done) == (
        f"{DAY}T09:00#1 ruling R6, oral\n"
        '  name "door found open"\n'
        '  source "You opened it.", spoken by "the judge"\n'
        f'{DAY}T09:00#2 fact: "the door is opened" is so, decided by the judge\n'
        "  of R5\n"
        '  extent "State"\n'
        "  found in R6"
    )
    state, defence = done.out.partition("State: ")[2].partition("Defence: ")[::2]
    assert "R5 bars it no longer: the door is opened. That admits nothing by itself." in " ".join(state.split())
    found = '(R6 of 11 July 2024 at 09:00: "You opened it.").'
    assert f"R5 is lifted only so far: for the State {found}" in " ".join(state.split())
    assert "bars it no longer" not in defence
    assert "EXCLUDED" not in defence  # for the Defence it is what it was: a party alone can lift it
    assert f"Under R5 the door was found open for the State alone {found}" in " ".join(defence.split())


def test_a_door_brings_back_no_bar_where_the_court_has_let_it_in_since(trial: Run, run: Run) -> None:
    """A door lifts and bars nothing: R6 prevails over R5 for the State's impeachment after the door as before."""
    let_in = """\
2024-07-01 ruling R5, written
  bars E2

2024-07-08T08:30 ruling R6, oral
  permits E2
    binds State
    for impeach-witness
"""
    assert run("add", "roe", let_in).code == 0
    asked = ("status", "roe", "E2", "--by", "State", "--purpose", "impeach-witness", "--on", f"{DAY}T12:00")
    before = run(*asked)
    assert trial("door", "R5", "--party", "Defence").code == 0
    assert run(*asked).out.splitlines()[:3] == before.out.splitlines()[:3]
    assert "RULED ADMISSIBLE" in before.out


def test_under_what_was_sustained_to_one_offer_there_is_no_door(trial: Run) -> None:
    """The same offer alone is kept out by it, and no other."""
    assert trial("sustained", "E2", "--offered-by", "State", "--ground", "hearsay").code == 0
    done = trial("door", "R4", "--party", "State")
    assert done.err == (
        "inlimine: R4 keeps nothing out on that day, so that there is no door to open; name one of these: "
        "R1 on The earlier trial; R2 on The quarrel; R3a on Letter of 3 May.\n"
    )


def test_a_door_is_named_by_its_ruling_its_motion_or_what_was_kept_out(trial: Run, run: Run) -> None:
    """R1 keeps T1 out, R3 the letter E1: what is barred names its ruling where one alone bars it."""
    for name in ("The earlier trial", "T1"):
        assert "  of R1\n" in entered(trial("door", name, "--party", "State"))
    done = trial("door", "E3")
    assert (done.code, done.out) == (2, "")


def test_of_a_ruling_that_keeps_nothing_out_no_door_is_found_open(trial: Run, run: Run) -> None:
    assert run("add", "roe", "2024-07-08#4 ruling R5, oral\n  permits E2\n").code == 0
    done = trial("door", "R5")
    assert done.err == (
        "inlimine: R5 keeps nothing out on that day, so that there is no door to open; name one of these: "
        "R1 on The earlier trial; R2 on The quarrel; R3a on Letter of 3 May.\n"
    )


def test_of_several_doors_the_one_that_is_meant_is_asked_for(trial: Run, run: Run) -> None:
    two = """\
2024-07-08#4 ruling R5, oral
  bars E2
    binds State
    grounds 403
    unless "the door is opened" (judge) and "leave is granted" (judge)
"""
    assert run("add", "roe", two).code == 0
    done = trial("door", "R5")
    assert done.err == (
        'inlimine: R5 has these conditions: "leave is granted", "the door is opened"; say which one, in its '
        "own words: --settles.\n"
    )
    done = trial("door", "R5", "--settles", "the door", "--format", "json")
    assert board(done)["E2", "State"] == ("BARRED", "BARRED")  # leave is still to be had
    done = trial("door", "R5", "--settles", "leave", "--format", "json")
    assert board(done)["E2", "State"] == ("BARRED", "NOT_BARRED")


# --- moments ---


def test_two_commands_in_the_same_minute_keep_their_order(trial: Run, run: Run) -> None:
    trial("sustained", "E3", "--ground", "403", *WHOLE)
    assert entered(trial("overruled", "E3", "--ground", "403", *WHOLE)).startswith(
        f"{DAY}T09:00#2 ruling R5, oral\n"
    )
    assert status(run, "E3", "State") == "NOT_BARRED"  # of equal scope the later one decides (2.8)
    assert entered(trial("sustained", "E3", "--ground", "403", *WHOLE)).startswith(
        f"{DAY}T09:00#3 ruling R6, oral\n"
    )
    assert status(run, "E3", "State") == "BARRED"


def test_a_later_overruling_for_all_leaves_an_earlier_bar_of_one_side_unclear(trial: Run, run: Run) -> None:
    trial("sustained", "E3", "--party", "Defence", "--ground", "403", *WHOLE)
    trial("overruled", "E3", "--ground", "403", *WHOLE)
    # The earlier one is the narrower, and the later one does not say that it replaces it (2.8, 6).
    assert status(run, "E3", "State") == "UNCLEAR"


def test_what_is_entered_for_a_past_minute_shows_the_board_of_then(trial: Run) -> None:
    trial("sustained", "E3", "--party", "Defence", "--ground", "403", *WHOLE)
    done = trial("offered", "E3", "--party", "State", "--at", f"{DAY}T08:00", "--format", "json")
    assert board(done)["E3", "State"] == ("NOT_BARRED", "NOT_BARRED")
    done = trial("offered", "E3", "--party", "State", "--at", DAY, "--format", "json")
    assert board(done)["E3", "State"] == ("BARRED", "BARRED")
    assert done.objects[0]["entered"][0]["entry"]["eff"] == f"{DAY}#1"


def test_without_a_moment_it_is_now_at_the_court(trial: Run, run: Run) -> None:
    done = run("sustained", "roe", "E3", "--party", "Defence", "--ground", "403", *WHOLE, "--format", "json")
    assert board(done)["E3", "State"] == ("NOT_BARRED", "BARRED")
    assert all("T" in one["entry"]["eff"] for one in done.objects[0]["entered"])


def test_a_handle_that_somebody_took_meanwhile_is_sought_anew(
    trial: Run, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter, others = CaseFolder.enter, ["2024-07-10 ruling R4, oral\n  reserves on E2"]

    def raced(self: CaseFolder, *what: object, **how: object) -> object:
        while others:
            assert run("add", "roe", others.pop()).code == 0
        return enter(self, *what, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(CaseFolder, "enter", raced)
    done = trial("sustained", "E3", "--party", "Defence", "--ground", "403", *WHOLE)
    assert f"{DAY}T09:00#2 ruling R5, oral\n" in entered(done)


# --- in a private room ---

PRIVATE = """\
2024-07-08#1 ruling R1, oral
  bars E3
    binds Defence
    grounds 403
    unless "the gate is opened" (judge)
  reserves on E2
"""


def test_a_ruling_of_a_private_room_is_named_there_as_the_room_writes_it(trial: Run, run: Run) -> None:
    assert run("open", "roe", "--new-room", "Defence").code == 0
    assert run("add", "roe", "--as", "Defence", PRIVATE).code == 0
    done = trial("door", "Defence.R1", "--as", "Defence")
    assert "\n  of R1a\n" in entered(done)
    assert "Defence.R1a bars it no longer: the gate is opened. That admits nothing by itself." in done.out
    objected = trial("objected", "E3", "--party", "Defence", "--of", "Defence.R1", "--as", "Defence")
    assert "\n  of R1\n" in entered(objected) + "\n"


def test_what_the_room_calls_otherwise_is_not_entered_there(trial: Run, run: Run) -> None:
    assert run("open", "roe", "--new-room", "Defence").code == 0
    assert run("add", "roe", "--as", "Defence", PRIVATE).code == 0
    done = trial("door", "R1", "--as", "Defence")
    assert (done.code, done.err) == (
        2,
        "inlimine: R1 means something else in this room than in the court record; enter it in the court record: "
        "--room court.\n",
    )


# --- what the case does not know yet ---


def test_a_new_exhibit_is_entered_with_what_happened_to_it_and_undone_with_it(trial: Run, run: Run) -> None:
    done = trial("received", "State's Ex. 30", "--new", "Map of the street")
    assert entered(done) == (
        'item exhibit-30 "Map of the street"\nlabel label-1: exhibit-30 is "State\'s Exhibit 30"\n'
        f"{DAY}T09:00#1 received: exhibit-30, exhibit"
    )
    assert "State's Exhibit 30: Map of the street, State, Defence: " in done.out
    undone = run("undo", "roe")
    assert "In the case no more: State's Exhibit 30: Map of the street." in undone.out


# --- mistakes ---


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            ("received", "E9"),
            'no item, topic or witness in this case is called "E9" on that day; known here: Letter of 3 May; '
            "Exhibit 2: Lease; Photograph; Diary; The earlier trial; and 2 more. If it is new, enter it with its "
            "title: --new.",
        ),
        (
            ("offered", "E1", "--party", "Stat"),
            '--party: no party in this case is called "Stat"; did you mean State?',
        ),
        (
            ("sustained", "E1", "--offered-by", "Crown"),
            '--offered-by: no party in this case is called "Crown"; known here: State, Defence.',
        ),
        (
            ("received", "E1", "--against", "Crown"),
            '--against: no party in this case is called "Crown"; known here: State, Defence.',
        ),
        (
            ("received", "E1", "--witness", "W9"),
            '--witness: no witness in this case is called "W9"; known here: W1.',
        ),
        (
            ("sustained", "E3", "--how-far", "part"),
            "it goes as far as one part, and that is not said; say which part: --part.",
        ),
        (
            ("overruled", "E3", "--how-far", "purpose"),
            "it goes as far as one purpose, and that is not said; say for which purpose: --for.",
        ),
        (
            ("objected", "E1", "--ground", "403"),
            "the following arguments are required: --party; see `inlimine objected --help`",
        ),
        (
            ("objected", "E1", "--party", "State", "--of", "R9"),
            'no ruling of that day is called "R9"; rulings: R1 on The earlier trial; R2 on The quarrel; '
            "R3a on Letter of 3 May; R3b on Diary.",
        ),
        (
            ("door", "R9"),
            'no ruling of that day is called "R9"; rulings: R1 on The earlier trial; R2 on The quarrel; '
            "R3a on Letter of 3 May; R3b on Diary.",
        ),
        (
            ("door", "R1", "--at", "2024-07-07"),
            'no ruling of that day is called "R1"; rulings: none.',
        ),
        (
            ("struck", "E1", "--at", "8 July"),
            "--at: '8 July' is not a date; write YYYY-MM-DD, or YYYY-MM-DDTHH:MM with a time.",
        ),
        (
            ("received", "E1", "--kind", "gift"),
            "argument --kind: invalid choice: 'gift' (choose from 'exhibit', 'testimony', 'stipulated', 'noticed')"
            "; see `inlimine received --help`",
        ),
    ],
)
def test_an_unknown_word_is_told_and_nothing_is_entered(
    trial: Run, run: Run, words: tuple[str, ...], line: str
) -> None:
    done = trial(*words)
    assert (done.code, done.out, done.err) == (2, "", f"inlimine: {line}\n")
    assert len(run("log", "roe", "--format", "json").objects) == 14


def test_an_unknown_purpose_is_told_with_all_that_there_are(trial: Run) -> None:
    done = trial("received", "E1", "--for", "fun")
    assert done.err.startswith('inlimine: --for: there is no purpose "fun"; write one of: proof, propensity, ')


def test_a_file_takes_no_entries(trial: Run, run: Run) -> None:
    assert trial("struck", "E3").code == 0
    done = run("struck", "roe.limine", "E1")
    assert (done.code, done.err) == (
        2,
        "inlimine: roe.limine: this is a file, and entries are kept in a case folder; make one of it: "
        "`inlimine import FOLDER roe.limine`.\n",
    )


# --- undo: a correction, and both stay in the log ---


@pytest.mark.parametrize(
    ("word", "what"),
    [
        ("offered", ("E3", "--party", "State")),
        ("objected", ("E3", "--party", "Defence", "--ground", "403")),
        ("sustained", ("E3", "--party", "Defence", "--offered-by", "State", *WHOLE)),
        ("overruled", ("E1", "--party", "State", "--ground", "403", *WHOLE)),
        ("received", ("E3", "--for", "proof")),
        ("struck", ("E3",)),
        ("instructed", ("E4", "--settles", "instruction")),
        ("published", ("E3", "--party", "State")),
        ("proffered", ("E3", "--party", "State", "--text", "W1 would say")),
        ("door", ("R1", "--party", "State")),
    ],
)
def test_whatever_happened_at_trial_is_undone_whole_and_the_board_is_as_before(
    trial: Run, run: Run, word: str, what: tuple[str, ...]
) -> None:
    def replies(*known: str) -> list[object]:
        """What is shown of every item, to both sides, for both uses, with its reasons."""
        how = ("--on", f"{DAY}T10:00", "--format", "json", *known)
        asked = [("--by", by, "--use", use, *how) for by in ("State", "Defence") for use in ("offer", "show")]
        return [reply | {"asked": None} for one in asked for reply in run("status", "roe", *one).objects]

    before = replies()
    preserved = run("preserve", "roe", "--party", "Defence", "--format", "json").out
    assert trial(word, *what).code == 0
    while_it_held = replies()
    done = trial("undo", "--at", f"{DAY}T09:10")
    assert (done.code, done.err) == (0, "")
    assert replies() == before
    assert run("preserve", "roe", "--party", "Defence", "--format", "json").out == preserved
    assert replies("--known", f"{DAY}T09:09") == while_it_held
    kept = run("log", "roe").out
    assert kept.count("entered by mistake") == kept.count("  undone") >= 1
    assert run("log", "verify", "roe").code == 0


def test_a_receipt_is_undone_by_its_number_and_the_board_says_what_that_changes(trial: Run) -> None:
    (told,) = trial("received", "E3", "--format", "json").objects
    number = told["entered"][0]["number"]
    trial("received", "E2")
    done = trial("undo", str(number), "--why", "wrong exhibit", "--format", "json")
    assert board(done)["E3", "State"] == ("IN_EVIDENCE", "NOT_BARRED")
    (undone,) = done.objects
    assert (undone["undone"], undone["waiting"]) == ([number], [])
    assert undone["entered"][0]["entry"] == {
        "kind": "receipt",
        "handle": "receipt-1",
        "eff": f"{DAY}T09:00#1",
        "known_from": f"{DAY}T09:00",
        "item": "E3",
        "corrects": "wrong exhibit",
        "undone": True,
    }


def test_undo_goes_back_entering_by_entering_and_then_says_that_nothing_is_left(trial: Run, run: Run) -> None:
    for item in ("E2", "E3"):
        trial("received", item, "--at", f"{DAY}T09:0{item[1]}")
    assert trial("undo").out.startswith("Number 16 is undone; both stay in the log.\n")
    assert status(run, "E2", "State", "--use", "show") == "IN_EVIDENCE"
    assert trial("undo").out.startswith("Number 15 is undone; both stay in the log.\n")
    assert status(run, "E2", "State", "--use", "show") == "NOT_BARRED"
    assert trial("undo", "15").err == (
        "inlimine: number 15 was undone already, by number 18; nothing is left to do.\n"
    )


def test_an_undo_is_itself_undone_and_what_happened_holds_again(trial: Run, run: Run) -> None:
    trial("received", "E3")
    trial("undo")
    assert status(run, "E3", "State", "--use", "show") == "NOT_BARRED"
    assert trial("undo", "16").code == 0
    assert status(run, "E3", "State", "--use", "show") == "IN_EVIDENCE"


def test_what_others_name_is_not_undone_before_them(trial: Run) -> None:
    trial("sustained", "E3", "--offered-by", "State", *WHOLE)
    trial("objected", "E3", "--party", "Defence", "--of", "R4")
    assert trial("undo", "15").err == (
        "inlimine: R4 is named by number 16 of the court record (event); "
        "undo number 16 first, or together with it.\n"
    )
    assert trial("undo", "15", "16").code == 0


# --- what was left unsaid is told ---


@pytest.mark.parametrize(
    ("word", "what", "told"),
    [
        (
            "sustained",
            ("E3", *WHOLE),
            "whose question or offer it was is not said, so that it binds every party; where that is wrong, undo "
            "it and enter it with the side: --offered-by.",
        ),
        (
            "door",
            ("R1",),
            "for whose benefit the door is open is not said, so that it is open for every party; where that is "
            "wrong, undo it and enter it with the party: --party.",
        ),
        (
            "struck",
            ("E3",),
            "no receipt of E3 is entered; it is struck all the same; where that is wrong, undo it: "
            "`inlimine undo CASE`.",
        ),
    ],
)
def test_how_it_was_taken_is_told_where_the_side_or_the_receipt_is_not_said(
    trial: Run, word: str, what: tuple[str, ...], told: str
) -> None:
    (done,) = trial(word, *what, "--format", "json").objects
    assert done["taken_as"] == [told]
    assert f"! {told}" in " ".join(trial(word, *what).out.split())


@pytest.mark.parametrize(
    ("word", "what"),
    [
        ("sustained", ("E3", "--offered-by", "State")),
        ("sustained", ("E3", "--party", "State")),
        ("door", ("R1", "--party", "State")),
        ("struck", ("E2",)),
    ],
)
def test_nothing_is_told_where_it_is_said(trial: Run, word: str, what: tuple[str, ...]) -> None:
    trial("received", "E2")
    (done,) = trial(word, *what, "--format", "json").objects
    assert done["taken_as"] == []


def test_the_day_of_what_is_entered_and_undone_is_told_where_it_is_not_today(trial: Run) -> None:
    past = ("--at", "2024-07-09T09:10")
    trial("received", "E2", *past)
    assert trial("received", "E3", *past, "--format", "json").objects[0]["day"] == "2024-07-09"
    done = trial("undo", "--format", "json").objects[0]
    assert done["days"] == ["2024-07-09"]
    said = trial("undo").out
    assert "It had been entered for 9 July 2024." in said


def test_what_was_set_aside_and_undone_is_set_aside_again(trial: Run, run: Run) -> None:
    aside = ("watches", "roe", "R1", "--none-needed", "it sets a schedule", "--room", "court")
    assert run(*aside).err == ""
    assert trial("undo").code == 0
    assert run(*aside).err == ""
    assert run("log", "roe").out.count("unwatched R1-none") == 3


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Somebody at a terminal who types these lines, then ends the input; the list has what was asked."""

    def terminal(*lines: str) -> list[str]:
        asked: list[str] = []
        typed = iter(lines)

        def reply(prompt: str) -> str:
            asked.append(prompt)
            try:
                return next(typed)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr("builtins.input", reply)
        return asked

    return terminal


def test_at_a_terminal_a_sustained_objection_asks_whose_question_it_was(
    trial: Run, terminal: Callable[..., list[str]]
) -> None:
    asked = terminal("nobody", "1")
    done = trial("sustained", "E3", *WHOLE)
    prompt = (
        "Whose question or offer was it? 1 the State, 2 the Defence; Enter alone: not said, it binds every party: "
    )
    assert asked == [prompt, prompt]
    assert '"nobody" is none of these.\n' in done.out
    assert "    binds State\n" in done.out
    assert "is not said" not in done.out


def test_at_a_terminal_a_door_asks_for_whose_benefit_and_enter_alone_leaves_it_unsaid(
    trial: Run, terminal: Callable[..., list[str]]
) -> None:
    asked = terminal("", "defence")
    told = "for whose benefit the door is open is not said"
    assert told in " ".join(trial("door", "R1").out.split())
    assert told not in " ".join(trial("door", "R2").out.split())
    assert [one.partition("?")[0] for one in asked] == ["For whose benefit is the door open"] * 2


def test_what_says_the_side_is_not_asked_again_nor_is_a_script(
    trial: Run, terminal: Callable[..., list[str]]
) -> None:
    asked = terminal()
    for more in (("--party", "Defence"), ("--offered-by", "State"), ("--format", "json")):
        assert trial("sustained", "E3", *WHOLE, *more).code == 0
    assert trial("door", "R1", "--extent", "T1").code == 0
    assert asked == []


def test_whoever_ends_the_input_at_the_question_enters_nothing(
    trial: Run, run: Run, terminal: Callable[..., list[str]]
) -> None:
    terminal()
    done = trial("sustained", "E3", *WHOLE)
    told = "inlimine: nothing is entered: the side is not said; say it: --offered-by.\n"
    assert (done.code, done.err) == (2, told)
    assert "objection sustained" not in run("rulings", "roe", "--on", DAY).out

"""Whole replies: every field of a reply to a well-chosen ledger, as the model has it (SEMANTICS 2.3, 2.10)."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from inlimine.engine.precedence import compare
from inlimine.engine.question import Question
from inlimine.engine.resolution import Flag, Mark, Open, Quoted, Resolution
from inlimine.engine.words import full_title, purpose_words
from inlimine.law.statuses import Force, Status
from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.moments import moment
from inlimine.ledger.terms import Decider, Effect, Form, Purpose
from inlimine.ledger.truth import Truth
from tests.told import Told, told

SILENT = "no ruling bars or permits this use, and no rule in the table speaks of it"
NO_LEAVE = "lifts only by leave of the court, asked for out of the jury's hearing."


def steps(reply: Resolution) -> list[tuple[str, str, str]]:
    """The steps of a reply as (text, rulings, criterion)."""
    return [(step.text, " ".join(step.rulings), step.criterion) for step in reply.steps]


def test_a_whole_is_as_strict_as_the_rest_once_the_barred_part_is_cut(case: Told) -> None:
    """
    document D1 order "Order of 2 July"
    item E "Record", document
    part Ea of E "Page 1", document
    part Eb of E "Page 2", document
    part Ec of E "Page 3", document

    2024-07-02 ruling R1, written
      bars Ea
        words "Page 1 is out", D1 at "2"

    2024-07-03 ruling R2, oral
      requires leave for Eb

    2024-07-04 ruling R3, written
      permits Ec
        needs "the foundation is laid" (judge)
        only on that condition
    """
    reply = case.ask("E")
    assert reply == Resolution(
        item="E",
        status=Status.LEAVE_FIRST,
        force=Force.ORDER,
        shown="APPROACH FIRST (by order)",
        rulings=("R1", "R2"),
        conditions=(
            Open(atom="redact Ea", decider=Decider.PARTY, value=Truth.OPEN),
            Open(atom="the foundation is laid", decider=Decider.JUDGE, value=Truth.OPEN),
        ),
        flags=(Flag.ORAL_ONLY,),
        notes=(f"Ea: R1 {NO_LEAVE}",),
        quoted=(Quoted(ruling="R1", document="D1", locator="2", quote="Page 1 is out"),),
        mark=Mark.OTHER_USE,
    )
    assert steps(reply) == [
        ("Ea: R1 (written, 2 July 2024) bars; it reaches this use", "R1", "scope"),
        ("Ea: one bar in force that reaches this use decides", "R1", ""),
        ("Eb: R2 (oral, 3 July 2024) requires leave first; it reaches this use", "R2", "scope"),
        ("Eb: an order requires leave first", "R2", ""),
        (
            "parts of it are barred: Ea; without them the rest stands as it is; nothing permits E/rest",
            "R1 R2",
            "parts",
        ),
    ]


def test_parts_that_are_barred_are_cut_and_what_nothing_permits_is_named(case: Told) -> None:
    """
    item E "Record", document
    part Ea of E "Page 1", document
    part Eb of E "Page 2", document
    part Ec of E "Page 3", document

    2024-07-02 ruling R1, written
      bars Ea, Eb
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.NOT_YET, Force.ORDER, ("R1",))
    assert reply.shown == "CONDITION NOT MET: redact Ea; redact Eb"
    assert steps(reply)[-1] == (
        "parts of it are barred: Ea, Eb; without them the rest stands as it is; nothing permits Ec, E/rest",
        "R1",
        "parts",
    )


def test_where_all_that_remains_is_permitted_the_rest_may_go_without_the_barred_part(case: Told) -> None:
    """
    item E "Record", document
    part Ea of E "Page 1", document

    2024-07-02 ruling R1, written
      bars Ea
      permits E/rest
    """
    text = "parts of it are barred: Ea; the rest may go without them"
    assert steps(case.ask("E"))[-1] == (text, "R1a", "parts")


def test_a_whole_of_which_every_part_is_barred_is_barred_by_all_their_rulings(case: Told) -> None:
    """
    item E "Record", document
    part Ea of E "Page 1", document

    2024-07-02 ruling R1, oral
      bars Ea
      bars E/rest
        unless "notice is given" (judge)
    """
    reply = case.ask("E")
    assert (reply.item, reply.status, reply.force) == ("E", Status.BARRED, Force.ORDER)
    assert (reply.rulings, reply.flags) == (("R1a", "R1b"), (Flag.ORAL_ONLY,))
    assert reply.shown == "EXCLUDED, do not mention"
    assert reply.conditions == (Open(atom="notice is given", decider=Decider.JUDGE, value=Truth.OPEN),)
    assert reply.notes[:2] == (
        f"Ea: R1a {NO_LEAVE}",
        "E/rest: R1b lifts if: notice is given (for the judge). Approach and ask first; "
        "an event alone never lifts what a judge decides.",
    )


def test_of_parts_barred_by_a_rule_and_by_an_order_the_order_is_the_force(case: Told) -> None:
    """
    item E "Testimony at the suppression hearing", testimony
    part Ea of E "Page 1", testimony
    part Eb of E "Page 2", testimony
    trait: Ea suppression-testimony, yes, says the court
    trait: E/rest suppression-testimony, yes, says the court

    2024-07-02 ruling R1, written
      bars Eb
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))
    assert case.ask("Ea").force is Force.RULE


def test_two_parts_of_equal_strictness_decide_together(case: Told) -> None:
    """
    document D2 report "Newspaper"
    item E "Record", document
    part Ea of E "Page 1", document
    part Eb of E "Page 2", document

    2024-07-02 ruling R1, written
      requires leave for Ea
        words "approach first", D2 at "1"

    2024-07-03 ruling R2, written
      requires leave for Eb
    """
    reply = case.ask("E")
    assert reply == Resolution(
        item="E",
        status=Status.LEAVE_FIRST,
        force=Force.ORDER,
        shown="APPROACH FIRST (by order)",
        rulings=("R1", "R2"),
        flags=(Flag.REPORTED,),
        quoted=(Quoted(ruling="R1", document="D2", locator="1", quote="approach first"),),
        mark=Mark.OTHER_USE,
    )
    assert steps(reply)[-1] == ("decided by its part Ea, Eb", "R1 R2", "parts")


def test_rulings_missing_on_a_part_are_told_of_the_whole_without_the_part(case: Told) -> None:
    """
    item E "Record", document
    part Ea of E "Page 1", document
    2024-07-01 hearing H1 "Hearing"
    2024-07-01 completeness: H1 made 3 rulings
      may touch Ea
    """
    note = (
        "No ruling on this use is in the ledger, and it is incomplete: "
        "H1 of 1 July 2024 is said to have made 3 rulings, and 0 are entered."
    )
    reply = case.ask("E")
    assert reply == Resolution(
        item="E",
        status=Status.LEAVE_FIRST,
        force=Force.PRUDENCE,
        shown="APPROACH FIRST (as a caution)",
        flags=(Flag.INCOMPLETE,),
        notes=(note,),
        missing=(note,),
    )


def test_what_is_told_of_the_parts_of_a_free_whole_bears_their_names(case: Told) -> None:
    """
    item E "Record", document
    part Ea of E "Page 1", document
    part Eb of E "Page 2", document

    2024-07-02 ruling R1, written
      overrules objections to Ea
        grounds 403

    2024-07-03 ruling R2, written
      bars Eb
        binds Defence
    """
    reply = case.ask("E")
    assert reply == Resolution(
        item="E",
        status=Status.NOT_BARRED,
        force=Force.DEFAULT,
        shown="DOES NOT REACH THIS USE",
        rulings=("R1",),
        notes=(
            "Ea: R1 overruled the objection (403); it admits nothing, "
            "and authentication and every other ground remain open.",
            "Eb: R2 is in force on the same matter and does not reach this use, because of whom it binds.",
            "Eb: Raising it may lead the court to open the door for the Defence.",
        ),
        cautious="LEAVE_FIRST",
        neighbours=("R2",),
        mark=Mark.OTHER_USE,
        overruled=("403",),
    )
    assert steps(reply)[0] == (SILENT, "", "default")
    assert steps(reply)[-2:] == [
        (f"E/rest: {SILENT}", "", "default"),
        ("decided by its part Ea, Eb, E/rest", "R1", "parts"),
    ]


OPEN_AFTER = """
item E "Photograph", image

2024-07-02 ruling R1, written
  overrules objections to E{}
"""


@pytest.mark.parametrize(
    ("grounds", "note"),
    [
        (
            "\n    grounds 802, 901(b)(4)",
            "R1 overruled the objection (802, 901(b)(4)); it admits nothing, "
            "and every ground that was not overruled remains open.",
        ),
        (
            "\n    grounds 802",
            "R1 overruled the objection (802); it admits nothing, "
            "and authentication and every other ground remain open.",
        ),
        (
            "",
            "R1 overruled the objection (as raised); it admits nothing, "
            "and every ground that was not raised remains open.",
        ),
    ],
)
def test_an_overruling_leaves_open_no_ground_that_it_overruled(grounds: str, note: str) -> None:
    assert told(OPEN_AFTER.format(grounds)).ask("E").notes == (note,)


def test_what_one_ruling_leaves_open_is_told_by_what_all_of_them_overruled(case: Told) -> None:
    """
    item E "Photograph", image

    2024-07-02 ruling R1, written
      overrules objections to E
        grounds 403

    2024-07-03 ruling R2, written
      overrules objections to E
        grounds authenticity
    """
    left = "it admits nothing, and every ground that was not overruled remains open."
    assert case.ask("E").notes == (
        f"R1 overruled the objection (403); {left}",
        f"R2 overruled the objection (authenticity); {left}",
    )


CLOSED = """
document D1 report "Newspaper"
item E "Record", document

{}ruling R9, {}
  {}
  closes the case
"""


@pytest.mark.parametrize(
    ("day", "form", "line", "when", "named", "flags"),
    [
        ("2024-07-12 ", "oral", 'name "Dismissal"', " on 12 July 2024", " (Dismissal)", (Flag.ORAL_ONLY,)),
        ("2024-07-12 ", "written", 'source D1 at "1" "dismissed"', " on 12 July 2024", "", (Flag.REPORTED,)),
        ("2024-07-12 ", "oral", 'source D1 at "1"', " on 12 July 2024", "", (Flag.ORAL_ONLY, Flag.REPORTED)),
        ("", "written", 'judge "Lane"', "", "", ()),
    ],
)
def test_a_closed_case_is_told_with_the_act_that_closed_it(
    day: str, form: str, line: str, when: str, named: str, flags: tuple[Flag, ...]
) -> None:
    reply = told(CLOSED.format(day, form, line)).ask("E", on="2024-07-13")
    closed = f"R9{when.replace(' on', ',')}"
    assert reply == Resolution(
        item="E",
        status=Status.NO_PROCEEDING,
        force=Force.ORDER,
        shown=f"CASE CLOSED ({closed})",
        rulings=("R9",),
        flags=flags,
        notes=(f"The case was closed{when} by R9{named}.", "Ask with an earlier date for what held then."),
        closed=closed,
    )
    assert steps(reply) == [(f"R9 closed the case{when}", "", "case closed")]


def test_a_permission_whose_condition_failed_is_told_with_every_condition(case: Told) -> None:
    """
    item E "Record", document

    2024-07-02 ruling R1, written
      permits E
        when "notice is given" (party)
        needs "the foundation is laid" (judge)

    2024-07-03 fact: "notice is given" is so, decided by a party
    2024-07-03 fact: "the foundation is laid" is not so, decided by the judge
    """
    note = "R1 permits it on condition, and the condition has failed: the foundation is laid; notice is given."
    assert (case.ask("E").status, case.ask("E").notes) == (Status.NOT_BARRED, (note,))


def test_a_permission_that_perhaps_reaches_the_use_is_told_with_what_is_open(case: Told) -> None:
    """
    witness W1 "Custodian", called by State
    item E "Record", document

    2024-07-02 ruling R1, written
      permits E
        through W1
    """
    note = "R1 permits it, but whether for this use is open, because of the witness it names."
    assert (case.ask("E").status, case.ask("E").notes) == (Status.NOT_BARRED, (note,))
    assert case.ask("E", witness="W1").status is Status.CLEARED


def test_raising_what_others_may_not_raise_may_open_the_door_for_all_of_them(case: Told) -> None:
    """
    party Poe "Poe", defence
    item E "Record", document

    2024-07-02 ruling R1, written
      bars E
        binds Poe, Defence
        covers mention
    """
    beside = "R1 is in force on the same matter and does not reach this use, because of whom it binds"
    reply = case.ask("E", use="mention")
    assert reply.notes == (
        f"{beside}.",
        "Raising it may lead the court to open the door for the Defence and Poe.",
    )
    # Before the bench nobody opens a door, and whoever is bound opens none for others.
    assert not any("door" in n for n in case.ask("E", use="mention", to="bench").notes)
    assert not any("door" in n for n in case.ask("E", by="Poe", use="argue").notes)


PAIR = """
document D1 order "Order"
item E "Record", document
part Ea of E "Page 1", document

2024-07-02 ruling R1, {}
  bars {}
    {}

2024-07-03 ruling R2, {}
  permits E
    {}
"""
LATER = "the later ruling on the same matter prevails"
NARROWER = "the ruling on the narrower matter prevails"
AT_TRIAL = "a ruling at trial on this use prevails over a pretrial ruling"


@pytest.mark.parametrize(
    ("first", "second", "said", "criterion"),
    [
        (("written", "E", ""), ("written", ""), f"R2 prevails over R1: {LATER}", 5),
        (
            ("written", "E", "definitive"),
            ("written", "provisional"),
            "neither R1 nor R2 surely prevails: a provisional ruling came after a definitive one",
            5,
        ),
        (
            ("written", "E", "in case-in-chief, cross"),
            ("written", "in case-in-chief, closing"),
            "neither R1 nor R2 surely prevails: the rulings overlap and neither lies within the other",
            7,
        ),
        (("written", "E", ""), ("written", "in case-in-chief"), f"R2 prevails over R1: {NARROWER}", 6),
        (
            ("written", "Ea", ""),
            ("written", "replaces earlier rulings"),
            "R2 prevails over R1: the later ruling says that it replaces earlier ones",
            6,
        ),
        (
            ("written", "Ea", ""),
            ("written", ""),
            "neither R1 nor R2 surely prevails: an earlier specific and a later general ruling: "
            "which prevails is open",
            6,
        ),
        (("written", "E", ""), ("written", "ruled at trial"), f"R2 prevails over R1: {AT_TRIAL}", 2),
        (
            ("oral", "E", ""),
            ("written", ""),
            "R2 prevails over R1: the written order controls over the spoken ruling",
            4,
        ),
        (("written", "E", ""), ("oral", ""), f"R2 prevails over R1: {LATER}", 5),
    ],
)
def test_what_decides_between_two_rulings_is_told_and_their_order_makes_no_difference(
    first: tuple[str, str, str], second: tuple[str, str], said: str, criterion: int
) -> None:
    state = told(PAIR.format(*first, *second)).at()
    question = Question(item=first[1], by="State")
    reply = state.resolve(question)
    assert (said, "R1 R2", f"criterion {criterion}") in [
        (text, " ".join(sorted(rulings.split())), why) for text, rulings, why in steps(reply)
    ]
    one, other = state.norms
    there, back = (compare(a, b, question, state.setting) for a, b in permutations((one, other)))
    assert there == back.turned()


TAKES_IN = """
topic T "The pay"
item E "Record", document
item F "Photograph", image
2024-07-01 coverage: T covers E, as agreed
2024-07-01 coverage: T may cover F, a user's guess
"""


@pytest.mark.parametrize(
    ("received", "status"),
    [
        ("", Status.BARRED),
        ("2024-07-08 received: E", Status.NOT_BARRED),
        # A guess never permits; and what came in for another purpose supports no argument of proof.
        ("2024-07-08 received: F", Status.BARRED),
        ("2024-07-08 received: E\n  for knowledge", Status.BARRED),
    ],
)
def test_a_topic_is_argued_in_closing_from_what_it_surely_takes_in(received: str, status: Status) -> None:
    reply = told(f"{TAKES_IN}{received}\n").ask("T", use="argue", phase="closing")
    assert reply.status is status


def test_the_words_of_a_receipt_name_every_purpose_and_everybody(case: Told) -> None:
    """
    party Poe "Poe", defence
    item E "Record", document
    2024-07-08 received: E
      for motive, intent
      against Defence, Poe
    """
    how = {"use": "argue", "phase": "closing"}
    assert case.ask("E", purpose="motive", **how).shown == ("RECEIVED (for motive, intent, against Defence, Poe)")
    less = case.ask("E", purpose="plan", **how)
    assert less.shown == "RECEIVED (for motive, intent, against Defence, Poe); NOT IN EVIDENCE for this use"
    assert less.notes == (
        "It was received for motive, intent, against Defence, Poe; this use is not within that.",
    )


def test_a_permission_without_the_form_of_the_rule_is_told_in_the_step_that_decides(case: Told) -> None:
    """
    item E "The complainant's earlier relationship"
    trait: E sexual-conduct, yes, says the court

    2024-07-02 ruling R1, oral
      permits E
    """
    form = "NMRA 11-412(C)(3) requires (an in camera hearing and a written order)"
    assert steps(case.ask("E", by="Defence"))[-1] == (
        f"R1 permits it, but not in the form that {form}",
        "R1",
        "form",
    )


REVIVED = """
witness W1 "Custodian", called by State
item E "Record", document

2024-07-02 ruling R1, written
  bars E

2024-07-03 ruling R2, written
  supersedes R1

2024-07-04 ruling R3, written
  vacates R2

2024-07-{} ruling R4, written
  permits E
    {}
"""


@pytest.mark.parametrize(
    ("day", "line", "status"),
    [
        ("05", "for any purpose", Status.CLEARED),
        ("01", "for any purpose", Status.UNCLEAR),
        ("05", "through W1", Status.UNCLEAR),
    ],
)
def test_a_bar_that_perhaps_revived_yields_only_to_a_later_permission_that_surely_reaches_the_use(
    day: str, line: str, status: Status
) -> None:
    assert told(REVIVED.format(day, line)).ask("E").status is status


def test_what_a_question_within_a_day_does_not_see_is_named_by_kind_where_it_has_no_handle(case: Told) -> None:
    """
    item E "Record", document
    2024-07-08 fact: "notice is given" is so, decided by a party
    2024-07-08 received: E
    """
    reply = case.ask("E", on="2024-07-08T10:00")
    assert reply.notes == (
        "Not counted, because no time of that day is recorded for it: fact: notice is given, receipt: E.",
    )


COUNTED = """
witness W1 "Custodian", called by State
item E "Record", document
item F "Photograph", image
2024-07-01 hearing H1 "Hearing"
2024-07-01 completeness: H1 made {}
  may touch W1
"""
ONE = "\n2024-07-01 ruling R1, oral, at hearing H1\n  permits F\n"


@pytest.mark.parametrize(
    ("said", "more", "told_"),
    [
        ("3 rulings", ONE, "made 3 rulings, and 1 is entered"),
        ("at least 3 rulings", ONE, "made at least 3 rulings, and 1 is entered"),
        ("3 rulings", "", "made 3 rulings, and 0 are entered"),
        # A remark thought aloud is no ruling of the count.
        ("3 rulings", ONE + "    tentative\n", "made 3 rulings, and 0 are entered"),
    ],
)
def test_missing_rulings_on_a_witness_touch_what_comes_through_that_witness(
    said: str, more: str, told_: str
) -> None:
    case = told(COUNTED.format(said) + more)
    reply = case.ask("E", witness="W1", use="elicit")
    note = (
        f"No ruling on this use is in the ledger, and it is incomplete: H1 of 1 July 2024 is said to have {told_}."
    )
    assert (reply.status, reply.missing) == (Status.LEAVE_FIRST, (note,))
    assert case.ask("E").status is Status.NOT_BARRED


CLARIFIED = """
item E "Record", document
item F "Photograph", image
item G "Knife", object

{} ruling R1, written
  bars E

2024-07-03 ruling R2, written
  bars F

2024-07-08 ruling R3, written
  clarifies {}
  clarifies R2
  permits E
    in rebuttal
  permits G
  closes the case for Defence
"""


@pytest.mark.parametrize("target", ["R1", "R1a"])
def test_a_clarification_of_two_rulings_reaches_back_to_the_earlier_one_and_takes_nothing_else_along(
    target: str,
) -> None:
    text = CLARIFIED.format("2024-07-01", target)
    if target == "R1a":
        text = text.replace("  bars E\n", "  bars E\n  bars G\n    in closing\n", 1)
    case = told(text)
    reply = case.ask("E", on="2024-07-02", phase="rebuttal")
    assert (reply.status, reply.rulings) == (Status.CLEARED, ("R3a",))
    assert case.ask("E", on="2024-06-30", phase="rebuttal").status is Status.NOT_BARRED


def test_what_a_clarification_says_of_another_subject_begins_on_its_own_day() -> None:
    case = told(CLARIFIED.format("2024-07-01", "R1"))
    assert case.ask("G", on="2024-07-02").status is Status.NOT_BARRED
    assert case.ask("G", on="2024-07-07").rulings == ()


def test_a_clarification_of_an_undated_ruling_has_held_all_along() -> None:
    case = told(CLARIFIED.format("", "R1").replace("\n ruling", "\nruling"))
    assert case.ask("E", on="2024-06-01", phase="rebuttal").rulings == ("R3a",)


def test_an_exhibit_is_called_by_its_label_and_its_title(case: Told) -> None:
    """
    witness W1 "Joan Doe", called by State
    item E "The contract", document
    item F "Photograph", image
    label: E is "Old number"
    2024-07-01 label: E is "Exhibit 14"
    """
    view = case.at().view
    assert [full_title(handle, view) for handle in ("E", "F", "W1", "T9")] == [
        "Exhibit 14: The contract",
        "Photograph",
        "Joan Doe",
        "T9",
    ]


@pytest.mark.parametrize(
    ("purpose", "words"),
    [
        (Purpose.MOTIVE, "for motive"),
        (Purpose.IMPEACH_DEFENDANT, "to impeach the defendant"),
        (Purpose.NO_MISTAKE, "to show absence of mistake"),
    ],
)
def test_a_purpose_is_read_aloud(purpose: Purpose, words: str) -> None:
    assert purpose_words(purpose) == words


def test_every_purpose_is_read_aloud_without_hyphens() -> None:
    assert not [words for words in map(purpose_words, Purpose) if "-" in words]


def test_what_is_supposed_is_entered_beside_the_ledger_under_names_of_its_own(case: Told) -> None:
    """
    item E "Record", document

    2024-07-01 ruling R1, written
      permits E

    2024-07-01 ruling R2, written
      reserves on E
    """
    state = case.at()
    bar = Act(
        handle="R3",
        form=Form.WRITTEN,
        eff=moment("2024-07-05"),
        directives=(Directive(effect=Effect.PROHIBIT, subject=("E",)),),
    )
    supposed = state.assuming([bar])
    assert supposed.resolve(Question(item="E", by="State")).status is Status.BARRED
    assert state.resolve(Question(item="E", by="State")).status is Status.CLEARED
    assert supposed.ledger.entries == (*state.ledger.entries, bar)
    with pytest.raises(ValueError, match=r"^already in the ledger: R1, R2; suppose under another handle$"):
        state.assuming([replace(bar, handle="R2"), replace(bar, handle="R1")])


def test_a_bare_grant_binds_its_movant_too_and_says_so(case: Told) -> None:
    """
    topic Past "his past"
    2024-06-24 motion M1 by Defence "Motion in limine"
      asks to exclude Past
    2024-07-08 ruling R1, written
      disposes of M1: granted
    """
    note = (
        "R1 was granted on the motion of the Defence and names nobody whom it binds: so it binds every party,"
        " the Defence too. Ask the court if the other side alone was meant."
    )
    assert (case.ask("Past", by="Defence").status, note in case.ask("Past", by="Defence").notes) == (
        Status.BARRED,
        True,
    )
    assert note not in case.ask("Past", by="State").notes


def test_what_a_split_ruling_refuses_to_admit_is_told_to_its_movant_as_refused(case: Told) -> None:
    """
    item E "Letter", document
    part Left of E "the left half", document
    2024-06-24 motion M1 by State "Motion to admit the letter"
      asks to admit E
    2024-07-08 ruling R1, oral
      disposes of M1: granted-in-part
      bars Left
        rules on M1
    """
    reply = case.ask("Left", by="State")
    assert reply.status is Status.BARRED
    assert [note for note in reply.notes if note.startswith("R1 bars")] == [
        "R1 bars what the State asked the court to admit: that was refused, so it binds the State; it names"
        " nobody, so every other party too."
    ]
    assert not [note for note in reply.notes if "was granted on the motion" in note]

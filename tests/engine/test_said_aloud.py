"""The sentences that a reply is made of, word for word: each tells what was ordered and nothing stronger."""

from __future__ import annotations

import pytest

from inlimine.engine.resolution import Resolution
from inlimine.engine.words import reach_words
from inlimine.law.statuses import Force, Status
from tests.told import Told, told

TWO = """
item E "Letter", document

{}"""


def clash(first: str, second: str, more: str = "", law: str = "") -> Resolution:
    """The reply where two rulings of 1 and 3 July meet."""
    text = f"2024-07-01 ruling R1, {first}\n\n2024-07-03 ruling R2, {second}\n{more}"
    return told(TWO.format(text)).ask("E")


MEETINGS = [
    (
        "written\n  permits E",
        "written\n  highest court\n  bars E\n    as a matter of law",
        "R2 prevails over R1: a higher court decided the point as a matter of law",
        "criterion 1",
    ),
    (
        "written\n  court of appeal\n  bars E\n    as a matter of law",
        "written\n  permits E",
        "R1 prevails over R2: a higher court decided the point as a matter of law",
        "criterion 1",
    ),
    (
        "written\n  bars E",
        "written\n  permits E\n    ruled at trial",
        "R2 prevails over R1: a ruling at trial on this use prevails over a pretrial ruling",
        "criterion 2",
    ),
    (
        "oral\n  permits E",
        "written\n  bars E",
        "R2 prevails over R1: the written order controls over the spoken ruling",
        "criterion 4",
    ),
    (
        "oral\n  permits E",
        'written\n  bars E\n    words "excluded for the reasons stated on the record"',
        "neither R1 nor R2 surely prevails: the writing rests on what was said and says otherwise",
        "criterion 4",
    ),
    (
        "written\n  permits E",
        "written\n  bars E",
        "R2 prevails over R1: the later ruling on the same matter prevails",
        "criterion 5",
    ),
    (
        "written\n  permits E\n    definitive",
        "written\n  bars E\n    provisional",
        "neither R1 nor R2 surely prevails: a provisional ruling came after a definitive one",
        "criterion 5",
    ),
    (
        "written\n  permits E",
        "written\n  bars E\n    in case-in-chief, closing",
        "R2 prevails over R1: the ruling on the narrower matter prevails",
        "criterion 6",
    ),
    (
        "written\n  permits E\n    in case-in-chief",
        "written\n  bars E",
        "neither R1 nor R2 surely prevails: an earlier specific and a later general ruling: which prevails is "
        "open",
        "criterion 6",
    ),
    (
        "written\n  permits E\n    in case-in-chief, opening",
        "written\n  bars E\n    in case-in-chief, closing",
        "neither R1 nor R2 surely prevails: the rulings overlap and neither lies within the other",
        "criterion 7",
    ),
]


@pytest.mark.parametrize(("first", "second", "text", "criterion"), MEETINGS)
def test_who_prevails_is_told_with_its_criterion(first: str, second: str, text: str, criterion: str) -> None:
    met = [step for step in clash(first, second).steps if step.criterion.startswith("criterion")]
    assert [(step.text, step.criterion) for step in met] == [(text, criterion)]


def test_two_contrary_rulings_of_one_moment_are_told_so(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      permits E

    2024-07-01 ruling R2, written
      bars E
    """
    step = case.ask("E").steps[2]
    assert step.text == ("neither R1 nor R2 surely prevails: both were made at the same time on the same matter")
    assert step.criterion == "criterion 5"


def test_what_is_reserved_and_what_is_only_signalled_is_told_in_the_courts_measure(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image
    item G "Ledger sheet", document
    item H "Map", image

    2024-07-01 ruling R1, oral
      reserves on E
      reserves on F
        forbids mention meanwhile
      bars G
        tentative

    2024-07-01 ruling R2, oral
      reserves on E
      reserves on F
        forbids mention meanwhile
      bars G
        tentative

    2024-07-01 act S1 by State and Defence, oral
      bars H
        tentative
    """
    told_of = {item: case.ask(item) for item in "EFGH"}
    assert told_of["E"].notes == (
        "The court has reserved its ruling (R1a, R2a) and has not forbidden mention; the caution follows from "
        "rule 103(d).",
    )
    assert told_of["F"].notes == ("The court has reserved its ruling (R1b, R2b) and forbade mention meanwhile.",)
    assert told_of["G"].notes[0] == "The court has signalled a bar without ruling (R1c, R2c)."
    assert told_of["H"].notes[0] == "A party has signalled a bar without ruling (S1)."
    assert {item: reply.force for item, reply in told_of.items()} == {
        "E": Force.PRUDENCE,
        "F": Force.ORDER,
        "G": Force.PRUDENCE,
        "H": Force.PRUDENCE,
    }


def test_overruled_objections_are_told_with_their_grounds(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image

    2024-07-01 ruling R1, written
      overrules objections to E
        grounds 403, hearsay
      overrules objections to F
    """
    both, bare = case.ask("E"), case.ask("F")
    assert both.shown == "OBJECTION OVERRULED (403, hearsay), others open"
    assert bare.shown == "OBJECTION OVERRULED (as raised), others open"
    assert both.notes[0].startswith("R1a overruled the objection (403, hearsay); it admits nothing, ")
    assert bare.notes[0].startswith("R1b overruled the objection (as raised); it admits nothing, ")


def test_missing_rulings_are_told_one_after_the_other_and_why_silence_is_not_trusted(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-01 hearing H1 "Hearing"
    2024-07-02 hearing H2 "Hearing, continued"
    2024-07-01 completeness: H1 made 2 rulings
    2024-07-02 completeness: H2 made 3 rulings
    """
    reply = case.ask("E")
    assert (reply.status, reply.force) == (Status.LEAVE_FIRST, Force.PRUDENCE)
    assert reply.notes == (
        "No ruling on this use is in the ledger, and it is incomplete: H1 of 1 July 2024 is said to have made 2 "
        "rulings, and 0 are entered. H2 of 2 July 2024 is said to have made 3 rulings, and 0 are entered.",
    )
    assert [(step.text, step.criterion) for step in reply.steps] == [
        (
            "rulings are known to be missing from this ledger, so that its silence is not the court's",
            "completeness",
        )
    ]


def test_a_word_that_does_not_tell_what_was_ordered_is_the_step_that_decides(case: Told) -> None:
    """
    item E "Letter", document

    2024-06-24 motion M1 by Defence
      asks to exclude E

    2024-07-01 ruling R1, written
      disposes of M1: granted in part
    """
    step = case.ask("E").steps[-1]
    assert (step.text, step.criterion) == ("a ruling on it is entered without what it ordered", "completeness")


def test_what_the_jury_does_not_hear_is_told_with_whoever_hears_it(case: Told) -> None:
    """
    item E "Letter", document
    item F "Letter to counsel", document
    trait: F privileged, yes, says the court
    """
    steps = case.ask("E", use="proffer", to="bench").steps
    assert [(step.text, step.criterion) for step in steps] == [
        ("the jury does not hear it: it goes to the bench", "audience")
    ]
    privileged = case.ask("F", use="proffer", to="bench")
    assert (privileged.status, privileged.force, privileged.shown) == (
        Status.LEAVE_FIRST,
        Force.RULE,
        "APPROACH FIRST (by rule)",
    )


def test_a_rule_that_restricts_is_told_with_the_objections_left_open_and_no_word_on_good_faith(case: Told) -> None:
    """
    item E "Statement", recording
    item F "Report", document
    trait: E testimonial, yes, says the court
    trait: E hearsay, yes, says the court
    trait: E other-act, yes, a user's guess
    trait: F hearsay, yes, says the court
    """
    ask = {"use": "mention", "phase": "opening"}
    strict, free = case.ask("E", **ask), case.ask("F", **ask)
    assert {note.partition(":")[0] for note in strict.notes} == {
        "Crawford v. Washington, 541 U.S. 36 (2004); Smith v. Arizona (2024) (general knowledge, verify)",
        "NMRA 11-404(B)(3)",
        "NMRA 11-802 (general knowledge, verify)",
    }
    assert free.notes[-1] == "Mention before the evidence needs a good-faith basis that it will come in."
    assert (free.status, free.force, free.shown) == (
        Status.NOT_BARRED,
        Force.RULE,
        "NO RULING RECORDED, hearsay objection open",
    )


def test_an_agreement_yields_to_a_condition_that_the_court_ordered_later_and_not_earlier(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image

    2024-07-01 act S1 by State and Defence, written
      bars E

    2024-07-02 ruling R1, written
      sets a condition on E
        needs "a foundation is laid" (judge)

    2024-07-01 ruling R2, written
      sets a condition on F
        needs "a foundation is laid" (judge)

    2024-07-02 act S2 by State and Defence, written
      bars F
    """
    assert (case.ask("E").status, case.ask("E").rulings) == (Status.NOT_YET, ("R1",))
    assert (case.ask("F").status, case.ask("F").rulings) == (Status.UNCLEAR, ("S2",))


def test_a_condition_that_a_rule_sets_is_told_as_open(case: Told) -> None:
    """
    witness W1 "Joan Doe", called by Defence
    item E "The conviction of 2020", document
    trait: E conviction, yes, says the court
      party W1
      dated 2020-03-01
    """
    reply = case.ask("E", use="elicit", phase="cross", purpose="impeach-witness", witness="W1")
    assert [(c.atom, c.decider.value, c.value.value) for c in reply.conditions] == [
        ("W1 has testified", "event", "open")
    ]
    assert reply.shown == "CONDITION NOT MET: W1 has testified"


def test_what_was_struck_is_told_with_its_day_where_there_is_one(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image

    2024-07-02 struck: E

    struck: F
    """
    dated, undated = case.ask("E"), case.ask("F")
    assert (dated.shown, dated.force) == ("STRUCK FROM THE EVIDENCE", Force.ORDER)
    assert dated.notes == (
        "It was struck on 2 July 2024; to offer it again, ask the court out of the jury's hearing.",
    )
    assert undated.notes == ("It was struck; to offer it again, ask the court out of the jury's hearing.",)


def test_a_bar_that_names_some_uses_or_stages_is_shown_as_one_for_this_use(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image
    item G "Map", image

    2024-07-01 ruling R1, written
      bars E
        covers argue
      bars F
        in closing
      bars G
        covers offer
    """
    closing = {"use": "argue", "phase": "closing"}
    shown = [case.ask(item, **closing).shown for item in "EFG"]
    assert shown == ["EXCLUDED for this use", "EXCLUDED for this use", "EXCLUDED, do not mention"]


def test_every_condition_that_failed_is_told(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      permits E
        needs "a foundation is laid" (judge) and "the jury is instructed" (judge)
        only on that condition

    2024-07-02 fact: "a foundation is laid" is not so, decided by the judge
    """
    assert case.ask("E").notes == (
        "A condition of the ruling has failed: a foundation is laid; the jury is instructed.",
    )


def test_when_the_last_defendant_is_out_the_last_closing_is_cited(case: Told) -> None:
    """
    case "State v. Roe and Doe"
      law new_mexico

    party State "State of New Mexico", prosecution
    party Roe "Roe", defence
    party Doe "Doe", defence
    item E "Letter", document

    2024-07-01 ruling R1, written
      closes the case for Roe

    2024-07-03 ruling R2, written
      closes the case for Doe
    """
    assert case.ask("E").rulings == ("R2",)
    assert case.ask("E", against="Roe").rulings == ("R1",)


def test_what_was_involuntary_is_not_told_as_fit_to_impeach() -> None:
    plain, coerced = (
        told(TWO.format(f"2024-07-01 ruling R1, written\n  bars E\n    grounds {grounds}\n")).ask(
            "E", use="elicit", phase="cross", purpose="impeach-defendant"
        )
        for grounds in ("suppress", "involuntary, suppress")
    )
    assert any(note.startswith("Harris v. New York") for note in plain.notes)
    assert not any(note.startswith("Harris v. New York") for note in coerced.notes)
    assert coerced.status is Status.BARRED


@pytest.mark.parametrize(("met", "status"), [("not so", Status.UNCLEAR), ("so", Status.NOT_BARRED)])
def test_a_conditional_permission_of_unclear_revival_asks_while_its_condition_is_not_met(
    met: str, status: Status
) -> None:
    case = told(f"""
item E "Letter", document

2024-07-01 ruling R1, written
  permits E
    needs "notice was given" (party)
    only on that condition

2024-07-02 ruling R2, written
  vacates R1

2024-07-03 ruling R3, written
  vacates R2

2024-07-04 fact: "notice was given" is {met}, decided by a party
""")
    assert case.ask("E").status is status


def test_a_bar_of_unclear_revival_whose_exception_is_met_asks_nothing(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        unless "notice was given" (party)

    2024-07-02 ruling R2, written
      vacates R1

    2024-07-03 ruling R3, written
      vacates R2

    2024-07-04 fact: "notice was given" is so, decided by a party
    """
    assert case.ask("E", on="2024-07-03").status is Status.UNCLEAR
    assert case.ask("E").status is Status.NOT_BARRED


NARROW = """
witness W "Ann Lee", called by State
item E "Letter", document

2024-07-01 ruling R1, written
  bars E
    binds State
    covers mention, offer
    for motive, refresh
    in case-in-chief, cross
    through W
    unless "the door is found open" (judge)

2024-07-01 ruling R2, written
  permits E
    before bench
    for any purpose
    against Defence

2024-07-01 ruling R3, written
  bars E
"""


@pytest.mark.parametrize(
    ("ruling", "said"),
    [
        (
            "R1",
            (
                "binding the State alone",
                "to mention or offer",
                "for motive or to refresh memory",
                "in the case in chief or in cross-examination",
                "through Ann Lee",
                "unless: the door is found open",
            ),
        ),
        ("R2", ("before the bench", "for any purpose", "against the Defence")),
        ("R3", ()),
    ],
)
def test_a_ruling_is_told_with_everything_that_narrows_it(ruling: str, said: tuple[str, ...]) -> None:
    """A bar in the case in chief that is read as a bar at large is stronger than the order."""
    state = told(NARROW).at()
    norm = next(one for one in state.norms if one.handle == ruling)
    assert reach_words(norm.directive, state.view) == said


def test_words_and_reason_of_a_ruling_that_the_court_only_signalled_are_quoted(case: Told) -> None:
    """
    item E "Letter", document
    2024-06-24 motion M1 by State
      asks to admit E
    2024-07-08 ruling R1, oral
      disposes of M1: tentatively-granted
      permits E
        tentative
        words "I am inclined to let it in"
        reason "It shows motive"
    """
    reply = case.ask("E")
    assert "The court has thought aloud (R1); a tentative remark changes no ruling." in reply.notes
    assert [(one.part, one.quote) for one in reply.quoted] == [
        ("words", "I am inclined to let it in"),
        ("reason", "It shows motive"),
    ]

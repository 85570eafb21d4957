"""The conflict report: decided by a criterion, left to the court, or the same twice (SEMANTICS 2.13)."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from inlimine.engine.attack import Label, battle
from inlimine.engine.case_state import CaseState, derive
from inlimine.engine.conflicts.lints import lints
from inlimine.engine.conflicts.report import Pair, Report, conflicts
from inlimine.engine.norms import Norm
from inlimine.engine.precedence import Winner, compare
from inlimine.engine.question import Question
from inlimine.engine.scope import missed
from inlimine.law.jurisdictions import rulebook
from inlimine.law.statuses import Status
from inlimine.ledger.terms import Phase, Purpose, Use
from tests.oracle.random_ledgers import Drawing, draw
from tests.told import Told, told


def brief(pairs: tuple[Pair, ...]) -> list[tuple[tuple[str, str], str, str, int | None]]:
    return [(pair.rulings, pair.item, pair.winner, pair.criterion) for pair in pairs]


def test_d24_the_same_ruling_recorded_twice_is_one_with_two_sources(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-08 ruling R1, written
      name "Minute order"
      bars E

    2024-07-09 ruling R2, written
      name "Formal order"
      bars E
    """
    report = conflicts(case.at())
    assert (report.resolved, report.unclear) == ((), ())
    assert brief(report.redundant) == [(("R1", "R2"), "E", "", None)]
    assert report.redundant[0].because == "both have the same effect and scope: one ruling with two sources"
    assert case.ask("E").status is Status.BARRED


def test_the_written_form_of_an_oral_ruling_is_no_conflict(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-08 ruling R1, oral
      bars E

    2024-07-09 ruling R2, written
      bars E
      memorialises R1
    """
    report = conflicts(case.at())
    assert (report.resolved, report.unclear) == ((), ())
    assert [pair.because for pair in report.redundant] == [
        "R2 is the written form of R1: one ruling with two sources"
    ]


def test_a_written_form_that_only_memorialises_needs_no_line(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-08 ruling R1, oral
      bars E

    2024-07-09 ruling R2, written
      memorialises R1
    """
    assert conflicts(case.at()) == Report()


def test_a_narrower_ruling_of_the_same_effect_lies_within_the_wider(case: Told) -> None:
    """
    item E "Letter", document
    part E1 of E "page 2", document

    2024-07-08 ruling R1, written
      bars E1
        grounds 403

    2024-07-09 ruling R2, written
      bars E
        grounds hearsay
        unless "the door is opened" (judge)
    """
    report = conflicts(case.at())
    assert brief(report.redundant) == [(("R1", "R2"), "E1", "R2", None)]
    assert report.redundant[0].because == (
        "both have the same effect, and R1 lies within R2, but they differ in their conditions and their grounds"
    )


def test_an_earlier_specific_and_a_later_general_ruling_are_for_the_court(case: Told) -> None:
    """
    topic texts "Text messages"
    item m17 "Message 17", document
    coverage: texts covers m17, as agreed

    2024-07-01 ruling R1, written
      permits m17

    2024-07-05 ruling R2, written
      bars texts
    """
    report = conflicts(case.at())
    assert (report.resolved, report.redundant) == ((), ())
    (pair,) = report.unclear
    assert (pair.rulings, pair.item, pair.winner, pair.criterion, pair.possible) == (
        ("R1", "R2"),
        "m17",
        "",
        6,
        False,
    )
    assert pair.because == "an earlier specific and a later general ruling: which prevails is open"
    assert pair.question == (
        'Which controls for "Message 17" when offered by the State (case in chief): '
        "R1 of 1 July 2024 or R2 of 5 July 2024?"
    )


def test_rulings_that_meet_only_by_a_guess_are_a_possible_conflict(case: Told) -> None:
    """
    topic texts "Text messages"
    item m17 "Message 17", document
    coverage: texts may cover m17, a user's guess

    2024-07-01 ruling R1, written
      permits m17

    2024-07-05 ruling R2, written
      bars texts
    """
    (pair,) = conflicts(case.at()).unclear
    assert (pair.rulings, pair.item, pair.possible) == (("R1", "R2"), "m17", True)
    assert case.ask("m17").status is Status.UNCLEAR


def test_a_third_item_under_both_topics_brings_them_together(case: Told) -> None:
    """
    topic texts "Text messages"
    topic money "The payments"
    item m17 "Message 17", document
    item m18 "Message 18", document
    coverage: texts covers m17, as agreed
    coverage: texts covers m18, as agreed
    coverage: money covers m17, says the court

    2024-07-01 ruling R1, written
      bars texts

    2024-07-05 ruling R2, written
      permits money
    """
    (pair,) = conflicts(case.at()).unclear
    assert (pair.rulings, pair.item, pair.criterion) == (("R1", "R2"), "m17", 7)


def test_rulings_on_different_things_never_meet(case: Told) -> None:
    """
    item E "Letter", document
    item F "Photograph", image

    2024-07-01 ruling R1, written
      bars E

    2024-07-05 ruling R2, written
      permits F
    """
    assert conflicts(case.at()) == Report()


@pytest.mark.parametrize(
    ("bar", "permission"),
    [
        ("binds State", "binds Defence"),
        ("in opening", "in closing"),
        ("covers mention", "covers show"),
        ("for proof", "for impeach-witness"),
        ("through W1", "through W2"),
        ("before jury", "before bench"),
        ("on count C1", "on count C2"),
        ("at trial First", "at trial Second"),
    ],
)
def test_rulings_that_part_on_one_dimension_never_meet(bar: str, permission: str) -> None:
    case = f"""
case "State v. Roe"
  law new_mexico
  rulings lapse at a new trial

party State "State of New Mexico", prosecution
party Defence "Roe", defence
witness W1 "Ann", called by State
witness W2 "Bob", called by State
trial First "First trial"
trial Second "Second trial"
count C1 "one" against Defence
count C2 "two" against Defence
item E "Letter", document

2024-07-01 ruling R1, written
  bars E
    {bar}

2024-07-05 ruling R2, written
  permits E
    {permission}
"""
    assert conflicts(told(case).at()) == Report()


def test_they_are_compared_at_a_use_that_both_reach(case: Told) -> None:
    """
    witness W1 "Ann", called by State
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        binds Defence
        covers mention, argue
        for motive, propensity

    2024-07-05 ruling R2, written
      permits E
        in closing
        for motive
        through W1
    """
    (pair,) = conflicts(case.at()).unclear
    asked = pair.asked
    assert (asked.by, asked.use, asked.phase, asked.purpose, asked.witness) == (
        "Defence",
        Use.ARGUE,
        Phase.CLOSING,
        Purpose.MOTIVE,
        "W1",
    )
    assert not pair.possible


def test_a_bar_on_a_witness_and_a_ruling_on_an_exhibit_can_both_have_their_way(case: Told) -> None:
    """
    witness W1 "Ann", called by State
    item E "Letter", document
      sponsors W1

    2024-07-01 ruling R1, written
      bars W1

    2024-07-05 ruling R2, written
      permits E
    """
    assert conflicts(case.at()) == Report()


def test_testimony_of_one_witness_is_compared_through_that_witness(case: Told) -> None:
    """
    witness W1 "Ann", called by State
    item E "What Ann saw", testimony
      sponsors W1

    2024-07-01 ruling R1, written
      bars E

    2024-07-05 ruling R2, written
      permits E
        through W1
    """
    (pair,) = conflicts(case.at()).resolved
    assert (pair.asked.witness, pair.winner, pair.criterion) == ("W1", "R2", 6)


def test_admissible_but_approach_first_is_no_conflict(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      permits E

    2024-07-05 ruling R2, written
      requires leave for E
    """
    assert conflicts(case.at()) == Report()


def test_a_third_ruling_may_settle_what_two_leave_open(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E

    2024-07-01 ruling R2, written
      permits E

    2024-07-05 ruling R3, written
      permits E
    """
    report = conflicts(case.at())
    assert report.unclear == ()
    assert brief(report.resolved) == [(("R1", "R2"), "E", "R3", 5), (("R1", "R3"), "E", "R3", 5)]
    assert report.resolved[0].because == "R3 prevails over R1: the later ruling on the same matter prevails"
    assert brief(report.redundant) == [(("R2", "R3"), "E", "", None)]


def test_where_a_third_ruling_settles_only_one_item_the_others_stay_open(case: Told) -> None:
    """
    topic texts "Text messages"
    topic money "The payments"
    item m17 "Message 17", document
    item m18 "Message 18", document
    coverage: texts covers m17, as agreed
    coverage: texts covers m18, as agreed
    coverage: money covers m17, as agreed
    coverage: money covers m18, as agreed

    2024-07-01 ruling R1, written
      bars texts

    2024-07-01 ruling R2, written
      permits money

    2024-07-05 ruling R3, written
      permits m17
        ruled at trial
    """
    report = conflicts(case.at())
    assert [(pair.rulings, pair.item) for pair in report.unclear] == [(("R1", "R2"), "m18")]
    assert brief(report.resolved) == [(("R1", "R3"), "m17", "R3", 2)]


def test_it_stays_open_too_where_the_third_ruling_was_met_elsewhere_before(case: Told) -> None:
    """
    topic texts "Text messages"
    topic money "The payments"
    item m16 "Message 16", document
    item m17 "Message 17", document
    item m18 "Message 18", document
    coverage: texts covers m16, as agreed
    coverage: texts covers m17, as agreed
    coverage: texts covers m18, as agreed
    coverage: money covers m17, as agreed
    coverage: money covers m18, as agreed

    2024-07-01 ruling R1, written
      bars texts

    2024-07-01 ruling R2, written
      permits money

    2024-07-05 ruling R3, written
      permits m16, m17
        ruled at trial
    """
    report = conflicts(case.at())
    assert [(pair.rulings, pair.item) for pair in report.unclear] == [(("R1", "R2"), "m18")]
    assert brief(report.resolved) == [(("R1", "R3"), "m16", "R3", 2)]


@pytest.mark.parametrize("how", ["supersedes", "vacates", "modifies", "stays"])
def test_a_ruling_that_is_not_in_force_conflicts_with_nothing(how: str) -> None:
    case = f"""
item E "Letter", document

2024-07-01 ruling R1, written
  bars E

2024-07-05 ruling R2, written
  permits E
  {how} R1
"""
    assert conflicts(told(case).at()) == Report()


def test_what_does_not_hold_yet_or_any_more_conflicts_with_nothing(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-08 fact: "the door is opened" is so, decided by the judge

    2024-07-01 ruling R1, written
      bars E
        unless "the door is opened" (judge)

    2024-07-02 ruling R2, written
      bars E
        when "the witness is called" (event)

    2024-07-03 ruling R3, written
      permits E

    2024-07-04 ruling R4, written
      bars E
        tentative
    """
    assert conflicts(case.at("2024-07-08")) == Report()
    assert brief(conflicts(case.at("2024-07-07")).resolved) == [(("R1", "R3"), "E", "R3", 5)]


def test_conditions_of_one_use_add_up(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      sets a condition on E
        needs "a foundation is laid" (judge)

    2024-07-02 ruling R2, written
      sets a condition on E
        needs "an instruction is given" (judge)
    """
    assert conflicts(case.at()) == Report()


def test_a_closed_case_has_no_conflicts(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E

    2024-07-01 ruling R2, written
      permits E

    2024-07-08 ruling R3, written
      closes the case
    """
    assert conflicts(case.at("2024-07-08")) == Report()
    assert [pair.rulings for pair in conflicts(case.at("2024-07-07")).unclear] == [("R1", "R2")]


def test_pairs_come_in_the_order_of_their_rulings(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R10, written
      bars E

    2024-07-01 ruling R9, written
      permits E

    2024-07-01 ruling R2, written
      bars E
    """
    assert [pair.rulings for pair in conflicts(case.at()).unclear] == [("R2", "R9"), ("R9", "R10")]


# --- over drawn ledgers ---

SEEDS = range(400)


def state_of(drawing: Drawing) -> CaseState:
    return derive(drawing.ledger, rulebook("federal"), drawing.as_of, drawing.as_known)


def test_the_order_of_the_entries_means_nothing() -> None:
    for seed in SEEDS:
        drawing = draw(seed)
        entries = list(drawing.ledger.entries)
        random.Random(seed).shuffle(entries)  # noqa: S311 - chance for tests
        other = replace(drawing, ledger=replace(drawing.ledger, entries=tuple(entries)))
        states = state_of(drawing), state_of(other)
        assert conflicts(states[0]) == conflicts(states[1]), seed
        assert lints(states[0]) == lints(states[1]), seed


def test_what_is_unclear_is_unclear_when_asked_unless_a_bar_suffices() -> None:
    for seed in SEEDS:
        state = state_of(draw(seed))
        for pair in conflicts(state).unclear:
            assert pair.question
            assert state.resolve(pair.asked).status in (Status.UNCLEAR, Status.BARRED), seed


def test_what_is_resolved_is_decided_between_the_two_or_by_a_third() -> None:
    for seed in SEEDS:
        state = state_of(draw(seed))
        for pair in conflicts(state).resolved:
            assert prevailing(pair, state) == pair.winner, seed


def prevailing(pair: Pair, state: CaseState) -> str:
    """Who prevails by the engine's own comparison; a third that displaces one of the two."""
    norms = {norm.handle: norm for norm in state.norms}
    first, second = (norms[handle] for handle in pair.rulings)
    winner = compare(first, second, pair.asked, state.setting).winner
    if winner is not Winner.UNDECIDED:
        return (first if winner is Winner.FIRST else second).handle
    fought = battle(state.norms_touching(pair.asked), pair.asked, state.setting)
    assert Label.OUT in {fought.labels[handle] for handle in pair.rulings}
    assert fought.labels[pair.winner] is Label.IN
    return pair.winner


def test_no_clash_of_a_drawn_question_is_missing() -> None:
    for seed in SEEDS:
        drawing = draw(seed)
        state = state_of(drawing)
        asked = state.with_sole_sponsor(drawing.question)
        # A trial that is over is asked about no more, and a closed case not at all.
        if asked.episode not in ("", state.view.episode):
            continue
        if state.resolve(asked).status is Status.NO_PROCEEDING:
            continue
        report = conflicts(state)
        told_of = {frozenset(pair.rulings) for pair in (*report.resolved, *report.unclear)}
        for clash in battle(state.norms_touching(asked), asked, state.setting).clashes:
            norms = clash.first.norm, clash.second.norm
            if not any(vague(norm, asked, state) for norm in norms):
                assert frozenset(norm.handle for norm in norms) in told_of, seed


def vague(norm: Norm, asked: Question, state: CaseState) -> bool:
    """Whether the drawn question leaves out for whom, through whom or at which trial the directive speaks."""
    unsaid = {"witness", "against", "count"} & missed(norm, asked, state.setting).keys()
    return bool(unsaid) or (bool(norm.directive.episodes) and not asked.episode and not state.view.episode)

"""Where two rulings meet, in which order they are told, and what of the conflict report each entry changes."""

from __future__ import annotations

import pytest

from inlimine.engine.conflicts.report import Report, conflicts
from inlimine.ledger.terms import Audience
from tests.engine.test_conflicts import brief
from tests.told import Told, told

LETTER = 'item E "Letter", document\npart E1 of E "page 2", document\n\n'
PEOPLE = """
case "State v. Roe and Poe"
  law new_mexico

party State "State of New Mexico", prosecution
party Roe "Roe", defence
party Poe "Poe", defence
count C1 "theft" against Roe
count C2 "theft" against Poe
count C3 "fraud" against Poe
item E "Letter", document
"""


def two(first: str, second: str, before: str = LETTER) -> Report:
    text = f"{before}\n2024-07-01 ruling R1, written\n  {first}\n\n2024-07-05 ruling R2, written\n  {second}\n"
    return conflicts(told(text).at())


# --- the place ---


def test_what_the_rulings_name_is_told_before_what_lies_under_it(case: Told) -> None:
    """
    topic texts "Text messages"
    item a1 "Message 1", document
    coverage: texts covers a1, as agreed

    2024-07-01 ruling R1, written
      bars texts

    2024-07-05 ruling R2, written
      permits texts
    """
    assert brief(conflicts(case.at()).resolved) == [(("R1", "R2"), "texts", "R2", 5)]


def test_of_places_that_are_equally_unsure_the_first_is_told(case: Told) -> None:
    """
    topic texts "Text messages"
    topic money "The payments"
    item m9 "Message 9", document
    item m10 "Message 10", document
    coverage: texts may cover m9, a user's guess
    coverage: texts may cover m10, a user's guess
    coverage: money covers m9, as agreed
    coverage: money covers m10, as agreed

    2024-07-01 ruling R1, written
      bars texts

    2024-07-05 ruling R2, written
      permits money
    """
    (pair,) = conflicts(case.at()).unclear
    assert (pair.item, pair.possible) == ("m9", True)


def test_rulings_for_the_bench_meet_before_the_bench() -> None:
    (pair,) = two("bars E\n    before bench", "permits E\n    before bench").resolved
    assert pair.asked.to is Audience.BENCH


def test_rulings_for_one_defendants_count_meet_there() -> None:
    (pair,) = two("bars E\n    against Poe", "permits E\n    on count C2", PEOPLE).unclear
    assert (pair.asked.against, pair.asked.count) == ("", "C2")
    assert not pair.possible
    assert two("bars E\n    against Roe", "permits E\n    on count C2", PEOPLE) == Report()


def test_rulings_on_a_count_alone_are_asked_about_on_it_against_nobody_else() -> None:
    (pair,) = two("bars E\n    on count C3", "permits E\n    on count C3", PEOPLE).resolved
    assert (pair.asked.against, pair.asked.count) == ("", "C3")


def test_rulings_that_reach_everybody_are_asked_about_against_nobody_named() -> None:
    (pair,) = two("bars E", "permits E", PEOPLE).resolved
    assert (pair.asked.against, pair.asked.count) == ("", "")


UNCHARGED = "\n".join(line for line in PEOPLE.splitlines() if not line.startswith("count"))


@pytest.mark.parametrize(
    ("people", "over", "against", "count"),
    [
        (UNCHARGED, "Poe", "Roe", ""),
        (UNCHARGED, "Roe", "Poe", ""),
        (PEOPLE, "Poe", "", "C1"),
        (PEOPLE, "Roe", "", "C2"),
    ],
)
def test_where_the_case_is_closed_for_one_of_two_the_other_is_asked_about(
    people: str, over: str, against: str, count: str
) -> None:
    people += '\nparty Doe "Doe", defence\n'
    closed = f"{people}\n2024-07-07 ruling R3, written\n  closes the case for {over}\n"
    (pair,) = two("bars E\n    against Roe, Poe", "permits E\n    against Roe, Poe", closed).resolved
    assert (pair.asked.against, pair.asked.count) == (against, count)
    alone = f"bars E\n    against {over}", f"permits E\n    against {over}"
    assert two(*alone, closed) == Report()
    assert [one.rulings for one in two(*alone, people).resolved] == [("R1", "R2")]


def test_a_count_that_is_closed_is_asked_about_last() -> None:
    closed = f"{PEOPLE}\n2024-07-07 ruling R3, written\n  closes the case for C2\n"
    (pair,) = two("bars E\n    on count C2, C3", "permits E\n    on count C2, C3", closed).resolved
    assert pair.asked.count == "C3"
    assert two("bars E\n    on count C2", "permits E\n    on count C2", closed) == Report()


def test_a_trial_that_is_over_is_no_place_and_one_to_come_is() -> None:
    trials = 'case "x"\n  law new_mexico\n  rulings lapse at a new trial\n\nparty State "S", prosecution\n'
    trials += 'trial First "First"\n  outcome "mistrial"\n\ntrial Second "Second"\n\nitem E "Letter", document\n'
    running = trials.replace("trial First", "2024-06-01 trial First")
    over = running.replace("trial Second", "2024-07-06 trial Second")
    (pair,) = two("bars E\n    at trial Second", "permits E\n    at trial Second", running).resolved
    assert pair.asked.episode == "Second"
    assert two("bars E\n    at trial First", "permits E\n    at trial First", over) == Report()


def test_a_case_without_parties_is_asked_about_by_nobody_named() -> None:
    (pair,) = two("bars E", "permits E", 'case "x"\n  law new_mexico\n\nitem E "Letter", document\n').resolved
    assert pair.asked.by == ""


# --- the order ---


def test_the_earlier_of_two_rulings_comes_first_and_one_without_a_day_before_all(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-05 ruling R1, written
      bars E

    2024-07-01 ruling R2, written
      permits E

    ruling R3, written
      permits E
    """
    report = conflicts(case.at())
    assert [pair.rulings for pair in (*report.resolved, *report.unclear)] == [("R2", "R1"), ("R3", "R1")]
    assert [pair.rulings for pair in report.redundant] == [("R3", "R2")]


# --- permissions on a condition ---


def test_a_permission_on_a_condition_only_stands_against_a_free_one() -> None:
    only = 'permits E\n    needs "a foundation is laid" (judge)\n    only on that condition'
    report = two(only, "permits E")
    assert brief(report.resolved) == [(("R1", "R2"), "E", "R2", 5)]
    assert report.redundant == ()
    assert brief(two("permits E", only).resolved) == [(("R1", "R2"), "E", "R2", 5)]


def test_permissions_that_only_overlap_conflict_if_one_holds_on_a_condition_only() -> None:
    need = 'permits E\n    needs "a foundation is laid" (judge)\n    covers mention, argue'
    report = two(f"{need}\n    only on that condition", "permits E\n    in closing")
    assert brief(report.unclear) == [(("R1", "R2"), "E", "", 7)]
    assert report.redundant == ()
    assert two(need, "permits E\n    in closing") == Report()


def test_a_condition_and_a_conditional_permission_add_up() -> None:
    need = 'needs "a foundation is laid" (judge)'
    assert (
        two(f"sets a condition on E\n    {need}", f"permits E\n    {need}\n    only on that condition") == Report()
    )


# --- the same twice ---


@pytest.mark.parametrize(
    ("first", "second", "wider", "because"),
    [
        ("bars E", "bars E1", "R1", "both have the same effect, and R2 lies within R1"),
        ("bars E1", "bars E", "R2", "both have the same effect, and R1 lies within R2"),
        (
            'permits E\n    needs "it is laid" (judge)',
            'permits E\n    needs "it is read" (judge)',
            "",
            "both have the same effect and scope, but they differ in their conditions",
        ),
        (
            'sets a condition on E\n    needs "it is laid" (judge)',
            'sets a condition on E\n    needs "it is laid" (judge)',
            "",
            "both have the same effect and scope: one ruling with two sources",
        ),
        (
            "overrules objections to E\n    grounds 403",
            "overrules objections to E\n    grounds 403, 802",
            "R2",
            "both have the same effect, and R1 lies within R2, but they differ in their grounds",
        ),
        (
            "overrules objections to E\n    grounds 403, 802",
            "overrules objections to E\n    grounds 403",
            "R1",
            "both have the same effect, and R2 lies within R1, but they differ in their grounds",
        ),
        (
            "overrules objections to E\n    grounds 403",
            "overrules objections to E\n    grounds 403",
            "",
            "both have the same effect and scope: one ruling with two sources",
        ),
        (
            "bars E",
            "bars E\n  readopts R1",
            "",
            "both have the same effect and scope: one ruling with two sources",
        ),
        (
            "bars E",
            "bars E1\n  memorialises R1",
            "R1",
            "R2 is the written form of R1: one ruling with two sources",
        ),
    ],
)
def test_of_two_that_say_the_same_it_is_told_which_takes_in_the_other(
    first: str, second: str, wider: str, because: str
) -> None:
    report = two(first, second)
    assert (report.resolved, report.unclear) == ((), ())
    assert [(pair.winner, pair.because) for pair in report.redundant] == [(wider, because)]


def test_rulings_on_different_objections_or_different_conditions_are_not_the_same() -> None:
    on = "overrules objections to E\n    grounds"
    assert two(f"{on} 403", f"{on} 802") == Report()
    need = "sets a condition on E\n    needs"
    assert two(f'{need} "it is laid" (judge)', f'{need} "it is read" (judge)') == Report()


def test_the_writing_of_another_ruling_is_not_that_of_this_one(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R0, oral
      name "Hearing"

    2024-07-01 ruling R1, written
      bars E

    2024-07-05 ruling R2, written
      bars E
      memorialises R0
    """
    assert [pair.because for pair in conflicts(case.at()).redundant] == [
        "both have the same effect and scope: one ruling with two sources"
    ]

"""Two implementations of one model give one reply. More: `python -m tests.oracle.agreement --count 20000`."""

from __future__ import annotations

import pytest

from tests.oracle.agreement import compared, outcomes
from tests.oracle.random_ledgers import draw
from tests.oracle.tally import Outcome, Tally

SEEDS = 300
CHUNK = 100
# Cases in which the two once differed, as the dice fall today; what was mended stays mended.
ONCE_DIFFERED = (
    *(397, 1048, 1108, 1131, 1827, 2889, 3057, 3111, 3493, 4283, 4813, 5178, 5317, 5366, 5690, 7067, 9529, 9631),
    *(10058, 10331, 11125, 11352, 12063, 13148, 14142, 14584, 15444, 15501, 16758, 17144, 17667, 18676, 19331),
    *(19821, 100341, 200118, 200378, 201369, 201563, 201677, 202449, 202551, 202821, 506771, 507724),
)


@pytest.mark.parametrize("first", range(0, SEEDS, CHUNK))
def test_the_engine_replies_as_the_solver_does(first: int) -> None:
    differing = [one for one in outcomes(range(first, first + CHUNK)) if one.differences]
    assert not differing, "\n\n".join(f"{one.told()}\n{one.case}" for one in differing)


def test_the_engine_still_replies_as_the_solver_where_they_once_differed() -> None:
    differing = [one for one in outcomes(ONCE_DIFFERED) if one.differences]
    assert not differing, "\n\n".join(f"{one.told()}\n{one.case}" for one in differing)


def test_the_engine_replies_as_the_solver_does_where_rules_speak() -> None:
    differing = [one for one in outcomes(range(100), rows=True) if one.differences]
    assert not differing, "\n\n".join(f"{one.told()}\n{one.case}" for one in differing)


def test_a_seed_gives_one_case() -> None:
    assert draw(7) == draw(7)


def test_cases_asked_together_are_answered_as_each_by_itself() -> None:
    for seed, one in enumerate(outcomes(range(20))):
        alone = compared(draw(seed))
        assert (one.engine, one.oracle, one.criteria) == (alone.engine, alone.oracle, alone.criteria)


def test_what_is_drawn_too_seldom_is_told() -> None:
    one = Outcome(
        seed=7,
        recipe="anything",
        status="BARRED",
        criteria=frozenset({5}),
        differences=("status",),
        engine="BARRED ORDER; by R1",
        oracle="UNCLEAR PRUDENCE; by R1, R2",
        case="",
    )
    tally = Tally([one])
    assert not tally.sound
    assert tally.seldom()[:2] == ["NO_PROCEEDING", "UNCLEAR"]
    assert tally.report().splitlines()[:4] == [
        "0 of 1 agree",
        "seed 7 (anything), status:",
        "  engine BARRED ORDER; by R1",
        "  oracle UNCLEAR PRUDENCE; by R1, R2",
    ]

"""Two implementations of one model give one reply. More: `python -m tests.oracle.agreement --count 20000`."""

from __future__ import annotations

import pytest

from tests.oracle.agreement import compared, outcomes
from tests.oracle.random_ledgers import draw
from tests.oracle.tally import Outcome, Tally

SEEDS = 300
CHUNK = 100


@pytest.mark.parametrize("first", range(0, SEEDS, CHUNK))
def test_the_engine_replies_as_the_solver_does(first: int) -> None:
    differing = [one for one in outcomes(range(first, first + CHUNK)) if one.differences]
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

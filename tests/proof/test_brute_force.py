"""The compiled chart says what going through every assignment says."""

from __future__ import annotations

from tests.proof.brute import differences, random_chart


def test_two_hundred_random_charts_are_the_same_both_ways() -> None:
    assert [line for seed in range(200) for line in differences(seed)] == []


def test_the_random_charts_reach_sixteen_variables_and_three_outcomes() -> None:
    drawn = [random_chart(seed)[2] for seed in range(200)]
    assert max(sum(len(one.outcomes) - 1 for one in decisions) for decisions in drawn) == 16
    assert any(len(one.outcomes) == 3 for decisions in drawn for one in decisions)

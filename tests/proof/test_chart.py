"""What is wrong with a chart is told before anything is computed."""

from __future__ import annotations

import pytest

from inlimine.proof.chart import AllOf, AnyOf, AtLeast, Charge, Chart, Defeater, Fact, Gate
from inlimine.proof.compiled import Compiled
from inlimine.proof.soundness import faults
from tests.proof.charts import always, chart, leaf


def test_a_sound_chart_has_no_faults() -> None:
    assert faults(chart(leaf("a"), Fact(handle="f", needs=AllOf(of=("a",))), element="f")) == ()


def test_a_name_that_nobody_has_is_told() -> None:
    fact = Fact(handle="f", needs=AnyOf(of=("a", "b")))
    assert faults(chart(leaf("a"), fact, element="g")) == (
        '"element" names "g", which is no fact and no leaf',
        '"f" names "b", which is no fact and no leaf',
    )


def test_a_name_given_twice_is_told() -> None:
    assert faults(chart(leaf("a"), leaf("a"), element="a")) == ('two parts of the chart are called "a"',)


@pytest.mark.parametrize("count", [0, 3])
def test_a_count_out_of_range_is_told(count: int) -> None:
    fact = Fact(handle="f", needs=AtLeast(count=count, of=("a", "b")))
    assert faults(chart(leaf("a"), leaf("b"), fact, element="f")) == (f'"f" asks for {count} of 2',)


def test_a_fact_that_needs_nothing_is_told() -> None:
    said = ('"f" needs nothing; link evidence to it, or leave it out',)
    assert faults(chart(Fact(handle="f", needs=AllOf(of=())), element="f")) == said


def test_a_charge_without_elements_is_told() -> None:
    bare = Chart(owner="State", charges=(Charge(handle="C", elements=()),))
    assert faults(bare) == ('"C" has no elements',)


def test_a_circle_is_told() -> None:
    f, g = Fact(handle="f", needs=AllOf(of=("g",))), Fact(handle="g", needs=AnyOf(of=("f", "a")))
    assert faults(chart(leaf("a"), f, g, element="f")) == ("a circle: f -> g -> f",)


def test_a_gate_that_needs_what_it_guards_is_a_circle() -> None:
    gate = Gate(handle="corpus", guards=("a",), needs="f")
    fact = Fact(handle="f", needs=AnyOf(of=("a",)))
    assert faults(chart(leaf("a"), fact, element="f", gates=(gate,))) == ("a circle: a -> f -> a",)


def test_a_defeater_that_hangs_on_what_it_defeats_is_a_circle() -> None:
    defeater = Defeater(handle="d", defeats=("a",), by="a")
    assert faults(chart(leaf("a"), element="a", defeaters=(defeater,))) == ("a circle: a -> a",)


def test_an_unsound_chart_is_refused() -> None:
    with pytest.raises(ValueError, match='"element" names "b", which is no fact and no leaf'):
        Compiled(chart(leaf("a"), element="b"), {"a": always()})


def test_a_leaf_without_a_table_is_refused() -> None:
    with pytest.raises(ValueError, match='"a" has no table'):
        Compiled(chart(leaf("a"), element="a"), {})

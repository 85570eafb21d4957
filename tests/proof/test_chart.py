"""What is wrong with a chart is told before anything is computed."""

from __future__ import annotations

import pytest

from inlimine.ledger.charts import Allegation, Chart, Defeater, Gate
from inlimine.proof.chart import Charts, charts_of
from inlimine.proof.compiled import Compiled
from inlimine.proof.decision import Reading, State
from inlimine.proof.soundness import faults
from tests.proof.charts import always, chart, leaf
from tests.told import told


def test_a_sound_chart_has_no_faults() -> None:
    assert faults(chart(leaf("a"), Allegation(handle="f", text="", needs=("a",)), element="f")) == ()


def test_a_name_that_nobody_has_is_told() -> None:
    fact = Allegation(handle="f", text="", needs=("a", "b"), at_least=1)
    assert faults(chart(leaf("a"), fact, element="g")) == (
        'element names "g", which is no allegation and no leaf',
        'f names "b", which is no allegation and no leaf',
    )


def test_a_name_given_twice_is_told() -> None:
    assert faults(chart(leaf("a"), leaf("a"), element="a")) == ('two parts of a chart are called "a"',)


@pytest.mark.parametrize("count", [0, 3])
def test_a_count_out_of_range_is_told(count: int) -> None:
    fact = Allegation(handle="f", text="", needs=("a", "b"), at_least=count)
    assert faults(chart(leaf("a"), leaf("b"), fact, element="f")) == (f"f needs {count} of 2",)


def test_a_name_that_is_needed_twice_is_told() -> None:
    fact = Allegation(handle="f", text="", needs=("a", "a"), at_least=2)
    assert faults(chart(leaf("a"), fact, element="f")) == ("f names something twice",)


def test_where_nothing_is_linked_yet_nothing_remains() -> None:
    made = Compiled(chart(Allegation(handle="f", text=""), element="f"), {})
    assert [made.state(name, Reading.HOPEFUL) for name in ("f", "element", "charge")] == [State.UNCOVERED] * 3
    bare = Charts(charts=(Chart(handle="C", by="State", title="burglary"),), elements=())
    assert Compiled(bare, {}).state("C", Reading.HOPEFUL) is State.UNCOVERED


def test_a_circle_is_told() -> None:
    f, g = (
        Allegation(handle="f", text="", needs=("g",)),
        Allegation(handle="g", text="", needs=("f", "a"), at_least=1),
    )
    assert faults(chart(leaf("a"), f, g, element="f")) == ("a circle: f -> g -> f",)


def test_a_gate_that_needs_what_it_guards_is_a_circle() -> None:
    gate = Gate(handle="corpus", guards=("a",), needs="f")
    fact = Allegation(handle="f", text="", needs=("a",), at_least=1)
    assert faults(chart(leaf("a"), fact, element="f", gates=(gate,))) == ("a circle: a -> f -> a",)


def test_a_defeater_that_hangs_on_what_it_defeats_is_a_circle() -> None:
    defeater = Defeater(handle="d", defeats=("a",), through="a")
    assert faults(chart(leaf("a"), element="a", defeaters=(defeater,))) == ("a circle: a -> a",)


def test_an_unsound_chart_is_refused() -> None:
    with pytest.raises(ValueError, match='element names "b", which is no allegation and no leaf'):
        Compiled(chart(leaf("a"), element="b"), {"a": always()})


def test_a_leaf_without_a_table_is_refused() -> None:
    with pytest.raises(ValueError, match='"a" has no table'):
        Compiled(chart(leaf("a"), element="a"), {})


def test_elements_stand_in_the_order_of_the_instruction() -> None:
    """Entries have no order of their own."""
    case = told(
        """
        chart P1 by State "burglary"
        element N10 of P1 "the last"
        element N2 of P1 "the second", number 2
        element N1 of P1 "the first", number 1
        element N9 of P1 "the last but one"
        """
    )
    assert [one.handle for one in charts_of(case.at().view).elements_of("P1")] == ["N1", "N2", "N9", "N10"]

"""What a compiled chart says: block G of the scenarios as logic, and the rules of supervaluation."""

from __future__ import annotations

from fractions import Fraction

import pytest

from inlimine.ledger.charts import Allegation, Chart, Defeater, Element, Gate, Stipulation
from inlimine.ledger.truth import Truth, all_of
from inlimine.proof.chart import Charts
from inlimine.proof.compiled import Compiled
from inlimine.proof.decision import Choice, Decision, Reading, State, Table, Way
from tests.proof.charts import IN, OUT, always, chart, choice, compile_facts, leaf, motion, sets, under

NORMAL, STRICT, HOPEFUL = Reading.NORMAL, Reading.STRICT, Reading.HOPEFUL


def either(*names: str) -> Allegation:
    return Allegation(handle="f", text="", needs=names, at_least=1)


def every(*names: str) -> Allegation:
    return Allegation(handle="f", text="", needs=names)


def test_g01_one_of_several_supports_is_lost() -> None:
    made = compile_facts(
        either("producer", "video", "expert"), producer=always(0), video=always(), expert=always()
    )
    assert made.state("charge", NORMAL) is State.COVERED
    left = [one.leaf for one in made.supports("element") if one.states[NORMAL] is not State.UNCOVERED]
    assert left == ["video", "expert"]


def test_g02_everything_hangs_on_one_witness() -> None:
    made = compile_facts(
        every("act", "cause"), act=under("M1", "A", "W"), cause=under("M1", "B", "W") + always(0, "B", "V")
    )
    after = made.effects("charge", NORMAL)[0].states
    assert after == {OUT: State.UNCOVERED, IN: State.COVERED}
    assert made.only_supports("charge", NORMAL) == ("act", "cause", "A", "B", "W")


def test_g03_either_way_covered() -> None:
    made = compile_facts(either("a", "b"), a=under("m", let_in_by=OUT), b=under("m", let_in_by=IN))
    assert made.state("f", NORMAL) is State.COVERED
    assert sets(made.breaking("f", NORMAL)) == []


def test_three_valued_shortcuts_are_wrong() -> None:
    """Kleene takes m and not m as two open values, and calls their disjunction open."""
    open_either = Truth.NO if all_of((Truth.OPEN, Truth.OPEN)) is Truth.YES else all_of((Truth.OPEN, Truth.OPEN))
    made = compile_facts(either("a", "b"), a=under("m", let_in_by=OUT), b=under("m", let_in_by=IN))
    assert [made.state(name, NORMAL) for name in ("a", "b")] == [State.OPEN, State.OPEN]
    assert open_either is Truth.OPEN
    assert made.state("f", NORMAL) is State.COVERED


def test_what_excludes_itself_is_uncovered_and_not_open() -> None:
    made = compile_facts(every("a", "b"), a=under("m", let_in_by=OUT), b=under("m", let_in_by=IN))
    assert made.state("f", NORMAL) is State.UNCOVERED


def test_g04_one_motion_decides_two_elements() -> None:
    charge = Chart(handle="C", by="State", title="burglary")
    elements = tuple(Element(handle=f"e{n}", chart="C", text="", needs=(name,)) for n, name in enumerate("ab", 1))
    both = Charts(charts=(charge,), elements=elements, nodes=(leaf("a"), leaf("b")))
    made = Compiled(both, {"a": under("m"), "b": under("m")})
    assert made.chance("C", NORMAL, {choice("m", OUT): 0.5, choice("m", IN): 0.5}) == 0.5


def test_chances_are_exact_on_exact_numbers() -> None:
    made = compile_facts(every("a", "b"), a=under("m"), b=under("n"))
    third = {choice(name, word): Fraction(n, 3) for name in "mn" for word, n in ((IN, 1), (OUT, 2))}
    assert made.chance("f", NORMAL, third) == Fraction(1, 9)


def test_there_is_no_chance_without_a_users_number() -> None:
    made = compile_facts(either("a"), a=under("m"))
    with pytest.raises(KeyError):
        made.chance("f", NORMAL, {})
    with pytest.raises(ValueError, match="must be 0 or more and add up to 1"):
        made.chance("f", NORMAL, {choice("m", OUT): 0.5, choice("m", IN): 0.6})


def test_g05_a_confession_needs_independent_proof() -> None:
    gate = Gate(handle="corpus delicti", guards=("confession",), needs="independent")
    alone = chart(leaf("confession"), leaf("independent"), element="confession", gates=(gate,))
    ways = {"confession": always(), "independent": always(0)}
    assert Compiled(alone, ways).state("charge", HOPEFUL) is State.UNCOVERED
    assert Compiled(alone, ways | {"independent": always()}).state("charge", NORMAL) is State.COVERED


def test_g08_an_exhibit_waits_for_its_last_sponsor() -> None:
    made = compile_facts(either("report"), report=always(0, "E", "W1") + under("M2", "E", "W2"))
    assert made.state("report", NORMAL) is State.OPEN
    assert made.depends_on("report", NORMAL) == ("M2",)
    assert made.effects("report", NORMAL)[0].states[OUT] is State.UNCOVERED


def test_g09_a_stipulation_replaces_evidence() -> None:
    nodes = (leaf("conviction"), Stipulation(handle="agreed", rests_on="S1"), either("conviction", "agreed"))
    made = Compiled(chart(*nodes, element="f"), {"conviction": always(0), "agreed": always()})
    assert made.state("element", STRICT) is State.COVERED


def test_g10_smallest_sets_of_adverse_rulings() -> None:
    ab, bc = (Allegation(handle=name, text="", needs=tuple(name), at_least=1) for name in ("ab", "bc"))
    ways = {name: under(name) for name in "abcd"}
    made = compile_facts(every("ab", "bc", "d"), ab, bc, **ways)
    assert sets(made.breaking("charge", NORMAL)) == ["d=granted", "a=granted b=granted", "b=granted c=granted"]
    assert sets(made.carrying("charge", NORMAL)) == [
        "b=denied d=denied",
        "a=denied c=denied d=denied",
    ]


def test_two_of_three() -> None:
    fact = Allegation(handle="f", text="", needs=("a", "b", "c"), at_least=2)
    made = compile_facts(fact, a=under("a"), b=under("b"), c=always())
    assert sets(made.breaking("f", NORMAL)) == ["a=granted b=granted"]


def test_a_win_can_let_the_rebuttal_in() -> None:
    """With m denied a comes in, and so does the other side's reply to b: which is better hangs on n and p."""
    defeater = Defeater(handle="d", defeats=("b",), through="rebuttal")
    both = Allegation(handle="both", text="", needs=("a", "n"))
    nodes = (leaf("rebuttal"), leaf("a"), leaf("n"), leaf("b"), both, either("both", "b"))
    ways = {"rebuttal": under("m"), "a": under("m"), "n": under("n"), "b": under("p")}
    made = Compiled(chart(*nodes, element="f", defeaters=(defeater,)), ways)
    assert made.non_monotone("charge", NORMAL) == ("m",)
    assert set(sets(made.breaking("charge", NORMAL))) == {
        "m=denied n=granted",
        "m=granted p=granted",
        "n=granted p=granted",
    }


def test_a_decision_that_helps_here_and_hurts_there_is_not_monotone() -> None:
    ways = {
        "a": under("m", let_in_by=IN),
        "b": under("m", let_in_by=OUT),
        "c": under("n", let_in_by=IN),
        "d": under("n", let_in_by=OUT),
    }
    pairs = [Allegation(handle="x", text="", needs=("a", "c")), Allegation(handle="y", text="", needs=("b", "d"))]
    made = compile_facts(either("x", "y"), *pairs, **ways)
    assert made.non_monotone("f", NORMAL) == ("m", "n")
    assert [effect.adverse for effect in made.effects("f", NORMAL)] == [(), ()]
    assert sets(made.breaking("f", NORMAL)) == ["m=granted n=denied", "m=denied n=granted"]


def test_a_decision_of_three_outcomes() -> None:
    three = Decision(handle="m", outcomes=("granted", "in part", "denied"))
    table = Table(decisions=(three,), rows={("granted",): 0, ("in part",): NORMAL, ("denied",): STRICT})
    made = compile_facts(either("a"), a=(Way(item="A", table=table),))
    assert sets(made.breaking("f", NORMAL)) == ["m=granted"]
    assert sets(made.breaking("f", STRICT)) == ["m=granted", "m=in part"]
    (effect,) = made.effects("f", STRICT)
    assert (effect.matters, effect.of, effect.adverse) == (1, 1, ("granted", "in part"))


def test_the_three_readings() -> None:
    made = compile_facts(either("a", "b"), a=always(NORMAL), b=always(HOPEFUL))
    assert [made.state("f", reading) for reading in Reading] == [State.COVERED, State.COVERED, State.UNCOVERED]
    assert [one.states[HOPEFUL].words for one in made.supports("f")] == ["linked evidence remains"] * 2


def test_how_often_a_decision_matters() -> None:
    made = compile_facts(every("a", "b", "c"), a=under("a"), b=under("b"), c=under("c"))
    assert [(effect.matters, effect.of) for effect in made.effects("f", NORMAL)] == [(1, 4)] * 3


def test_what_if_takes_a_choice_as_made() -> None:
    ways = {"a": under("m"), "b": under("n")}
    both = chart(leaf("a"), leaf("b"), every("a", "b"), element="f")
    made = Compiled(both, ways, supposed=[choice("m", IN), choice("elsewhere", OUT)])
    assert made.depends_on("charge", NORMAL) == ("n",)
    assert [effect.of for effect in made.effects("charge", NORMAL)] == [1]
    with pytest.raises(ValueError, match='"m" has no outcome "moot"'):
        Compiled(both, ways, supposed=[Choice(decision="m", outcome="moot")])


def test_nothing_hangs_on_anything_where_nothing_is_left() -> None:
    assert compile_facts(either("a"), a=always(0)).only_supports("f", NORMAL) == ()


def test_two_decisions_of_one_name_are_refused() -> None:
    other = Decision(handle="m", outcomes=("yes", "no"))
    table = Table(decisions=(other,), rows={("yes",): 0, ("no",): 3})
    with pytest.raises(ValueError, match='two different decisions are called "m"'):
        compile_facts(either("a", "b"), a=under("m"), b=(Way(table=table),))


def test_a_table_holds_every_row() -> None:
    with pytest.raises(ValueError, match="a table over m lacks rows"):
        Table(decisions=(motion("m"),), rows={(OUT,): 0})


def test_a_decision_has_two_outcomes_or_more() -> None:
    with pytest.raises(ValueError, match='"m" needs two or more outcomes of different names'):
        Decision(handle="m", outcomes=(OUT, OUT))

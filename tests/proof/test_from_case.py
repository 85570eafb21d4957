"""The leaves of a chart from a case: what pending motions and open conditions would make of them."""

from __future__ import annotations

from itertools import product

import pytest

from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.terms import Effect, Form
from inlimine.proof.chart import (
    AllOf,
    AnyOf,
    Charge,
    Chart,
    Element,
    Evidence,
    Fact,
    Gate,
    Node,
    Notice,
    Stipulation,
)
from inlimine.proof.compiled import Compiled
from inlimine.proof.decision import Choice, Decision, Reading, State
from inlimine.proof.from_case import Leaves, Mode, compiled
from inlimine.proof.pending import Supposable, latest, not_told, pending
from tests.proof.charts import sets
from tests.told import told

NORMAL, STRICT, HOPEFUL = Reading.NORMAL, Reading.STRICT, Reading.HOPEFUL


def by(item: str, *sponsors: str, against: str = "") -> Evidence:
    return Evidence(handle=f"leaf {item}", item=item, by="State", sponsors=sponsors, against=against)


def needing(needs: AllOf | AnyOf, *nodes: Node, gates: tuple[Gate, ...] = ()) -> Chart:
    charge = Charge(handle="charge", elements=(Element(handle="element", carried_by="fact"),))
    return Chart(owner="State", charges=(charge,), nodes=(*nodes, Fact(handle="fact", needs=needs)), gates=gates)


def any_of(*leaves: Evidence | Stipulation | Notice) -> Chart:
    return needing(AnyOf(of=tuple(leaf.handle for leaf in leaves)), *leaves)


def all_of(*leaves: Evidence | Stipulation | Notice) -> Chart:
    return needing(AllOf(of=tuple(leaf.handle for leaf in leaves)), *leaves)


def states(made: Compiled, name: str = "charge") -> list[str]:
    """Strict, normal, hopeful."""
    return [made.state(name, reading).value for reading in (STRICT, NORMAL, HOPEFUL)]


G01 = """
item Pay "What the producer was paid", document
item Video "The video", recording
item Opinion "The expert's view", testimony

2024-07-08 ruling R1, written
  bars Pay
    binds State
2024-07-08 ruling R2, written
  permits Video
    binds State
"""


def test_g01_a_ruling_takes_one_of_several_supports() -> None:
    made = compiled(any_of(by("Pay"), by("Video"), by("Opinion")), told(G01).at())
    assert states(made) == ["COVERED", "COVERED", "COVERED"]
    assert [(one.leaf, one.states[NORMAL].words) for one in made.supports("element")] == [
        ("leaf Pay", "none linked remains"),
        ("leaf Video", "linked evidence remains"),
        ("leaf Opinion", "linked evidence remains"),
    ]


G02 = """
witness W "Wright", called by State
item E1 "What Wright saw", testimony
  sponsors W
item E2 "What Wright heard", testimony
  sponsors W

2024-06-24 motion M1 by Defence
  asks to exclude-witness W against State
"""


def test_g02_what_if_the_one_witness_is_excluded() -> None:
    case, both = told(G02).at(), all_of(by("E1"), by("E2"))
    now = compiled(both, case)
    assert states(now) == ["UNCOVERED", "OPEN", "OPEN"]
    assert "W" in now.only_supports("charge", NORMAL)
    assert sets(now.breaking("charge", NORMAL)) == ["M1=granted"]
    excluded = [Choice(decision="M1", outcome="granted")]
    assert states(compiled(both, case, mode=Mode.WHAT_IF, supposed=excluded)) == ["UNCOVERED"] * 3


G03 = """
item E1 "The first letter", document
item E2 "The second letter", document
"""


def test_g03_either_way_covered() -> None:
    """A motion whose grant bars the one and whose denial bars the other, as its user tells."""
    case = told(G03).at()

    def bars(handle: str, item: str) -> tuple[Act, ...]:
        directive = Directive(effect=Effect.PROHIBIT, subject=(item,), binds=("State",))
        return (Act(handle=handle, form=Form.WRITTEN, eff=latest(case.view.as_of), directives=(directive,)),)

    decision = Decision(handle="m", outcomes=("granted", "denied"))
    either = Supposable(decision=decision, entries={"granted": bars("s1", "E2"), "denied": bars("s2", "E1")})
    made = compiled(any_of(by("E1"), by("E2")), case, more=[either])
    assert made.state("leaf E1", NORMAL) is State.OPEN
    assert made.state("fact", NORMAL) is State.COVERED


G05 = """
item Confession "What Roe said", testimony
item Note "The neighbour's note", document

2024-07-08 ruling R1, written
  permits Confession
2024-07-08 ruling R2, written
  bars Note
    grounds hearsay
"""


def test_g05_a_confession_alone_carries_nothing_in_new_mexico() -> None:
    gate = Gate(handle="corpus", guards=("leaf Confession",), needs="leaf Note", cited="Weisser, 2007-NMCA-015")
    leaves = by("Confession"), by("Note")
    made = compiled(needing(AnyOf(of=("leaf Confession",)), *leaves, gates=(gate,)), told(G05).at())
    assert states(made) == ["UNCOVERED"] * 3


G07 = """
case "State v. Roe and Doe"
  law new_mexico
  time zone "America/Denver"
party State "State of New Mexico", prosecution
party Roe "Roe", defence
party Doe "Doe", defence
item E "The ledger", document

2024-07-08 received: E, exhibit
  against Doe
"""


def test_g07_evidence_against_the_other_defendant_only() -> None:
    case = told(G07).at()
    assert states(compiled(any_of(by("E", against="Doe")), case)) == ["COVERED"] * 3
    assert states(compiled(any_of(by("E", against="Roe")), case))[0] == "UNCOVERED"


G08 = """
witness W1 "Alder", called by State
witness W2 "Birch", called by State
item E "The report", document
  sponsors W1, W2

2024-06-24 motion M2 by Defence
  asks to exclude-witness W2 against State
2024-07-08 ruling R1, written
  permits E
    binds State
2024-07-08 ruling R2, written
  bars W1
    binds State
"""


def test_g08_an_exhibit_waits_for_its_last_sponsor() -> None:
    made = compiled(any_of(by("E")), told(G08).at())
    assert states(made) == ["OPEN"] * 3
    assert made.depends_on("charge", NORMAL) == ("M2",)
    assert made.effects("charge", NORMAL)[0].states == {"granted": State.UNCOVERED, "denied": State.COVERED}


G09 = """
item Priors "The conviction", document

2024-07-01 act S1 by State and Defence, written
  name "Stipulation to status"
2024-07-08 ruling R1, written
  bars Priors
    binds State
"""


def test_g09_a_stipulation_replaces_evidence() -> None:
    agreed = Stipulation(handle="agreed", act="S1")
    assert states(compiled(any_of(by("Priors"), agreed), told(G09).at())) == ["COVERED"] * 3


def test_a_stipulation_that_nobody_made_is_told() -> None:
    with pytest.raises(LookupError, match='no act in the ledger on that day is called "S2"'):
        compiled(any_of(Stipulation(handle="agreed", act="S2")), told(G09).at())


G10 = "\n".join(
    [*(f'item {name} "Exhibit {name}", document' for name in "ABCD"), ""]
    + [
        f"2024-06-24 motion M{name} by Defence\n  asks to exclude {name} against State\n    grounds 403"
        for name in "ABCD"
    ]
)


def test_g10_smallest_sets_of_adverse_rulings() -> None:
    a, b, c, d = (by(name) for name in "ABCD")
    ab, bc = (
        Fact(handle=name, needs=AnyOf(of=tuple(f"leaf {letter}" for letter in name))) for name in ("AB", "BC")
    )
    made = compiled(needing(AllOf(of=("AB", "BC", d.handle)), a, b, c, d, ab, bc), told(G10).at())
    assert sets(made.breaking("charge", NORMAL)) == [
        "MD=granted",
        "MA=granted MB=granted",
        "MB=granted MC=granted",
    ]


CONDITION = """
item E "The photograph", document

2024-07-08 ruling R1, written
  permits E
    binds State
    needs "a foundation is laid" (party)
    only on that condition
"""


def test_the_hopeful_reading_counts_on_a_partys_own_step() -> None:
    made = compiled(any_of(by("E")), told(CONDITION).at())
    assert states(made) == ["OPEN", "OPEN", "COVERED"]
    assert made.depends_on("charge", STRICT) == ("a foundation is laid",)


def test_a_condition_that_a_judge_decides_stays_open() -> None:
    made = compiled(any_of(by("E")), told(CONDITION.replace("(party)", "(judge)")).at())
    assert states(made) == ["OPEN", "OPEN", "OPEN"]


def test_a_decided_motion_is_no_variable() -> None:
    decided = G08 + "\n2024-07-08 ruling R3, written\n  disposes of M2: denied\n"
    assert pending(told(decided).at()) == ()
    reserved = G08 + "\n2024-07-08 ruling R3, written\n  disposes of M2: reserved\n"
    assert [one.decision.handle for one in pending(told(reserved).at())] == ["M2"]


def test_a_request_whose_grant_tells_nothing_is_named() -> None:
    severing = G03 + "\n2024-06-24 motion M1 by Defence\n  asks to sever E1\n"
    case = told(severing).at()
    assert (pending(case), not_told(case)) == ((), ("M1",))


def test_on_appeal_what_was_received_counts_though_the_ruling_was_wrong() -> None:
    received = (
        G03 + "\n2024-07-08 received: E1, exhibit\n2024-07-08 received: E2, exhibit\n2024-07-09 struck: E2\n"
    )
    case = told(received).at()
    assert states(compiled(any_of(by("E1")), case, mode=Mode.APPEAL)) == ["COVERED"] * 3
    assert states(compiled(any_of(by("E2")), case, mode=Mode.APPEAL)) == ["UNCOVERED"] * 3


def test_choices_belong_to_what_if() -> None:
    with pytest.raises(ValueError, match="choices are supposed in mode what-if, not in mode now"):
        compiled(any_of(by("E1")), told(G03).at(), supposed=[Choice(decision="m", outcome="granted")])


def test_a_sponsor_that_nobody_knows_is_told() -> None:
    with pytest.raises(LookupError, match='"leaf E1" names X, no witness in the ledger on that day'):
        compiled(any_of(by("E1", "X")), told(G03).at())


MANY = """
witness W "Wright", called by State
item T "The affair", topic
item E "The letter", document
  sponsors W
item F "The other letter", document
item G "Something else", document
coverage: T covers E, says the court

2024-06-24 motion M1 by Defence
  asks to exclude T against State
2024-06-24 motion M2 by State
  asks to admit E
2024-06-24 motion M3 by Defence
  asks to exclude-witness W against State
2024-06-24 motion M4 by Defence
  asks to exclude F against State
2024-07-08 ruling R1, written
  bars G
    binds State
    unless "the door is opened" (judge)
"""


@pytest.mark.parametrize("item", ["E", "F", "G"])
def test_the_few_decisions_that_touch_a_leaf_decide_it_alone(item: str) -> None:
    """A table over the few is the same as asking under every outcome of all."""
    case = told(MANY).at()
    (way,) = Leaves(case).ways(by(item))
    few, every = way.table, pending(case)
    assert len(few.decisions) < len(every) == 5
    for row in product(*(one.decision.outcomes for one in every)):
        entries = [entry for one, outcome in zip(every, row, strict=True) for entry in one.entries[outcome]]
        (whole,) = Leaves(case.assuming(entries)).ways(by(item))
        chosen = {one.decision: outcome for one, outcome in zip(every, row, strict=True)}
        assert whole.table.rows == {(): few.rows[tuple(chosen[one] for one in few.decisions)]}

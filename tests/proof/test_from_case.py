"""The leaves of charts from a case: what pending motions and open conditions would make of them."""

from __future__ import annotations

from itertools import product

import pytest

from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.charts import Support
from inlimine.ledger.terms import Effect, Form
from inlimine.proof.chart import charts_of
from inlimine.proof.decision import Decision, Reading, State
from inlimine.proof.from_case import Leaves, Mode, compiled_beside
from inlimine.proof.pending import Supposable, latest, not_told, pending, without
from tests.proof.asked import proved, states
from tests.proof.charts import sets
from tests.told import Told, told

NORMAL, STRICT = Reading.NORMAL, Reading.STRICT

LETTERS = """
item E1 "The first letter", document
item E2 "The second letter", document

chart P1 by State "forgery"
element N1 of P1 "the signature is his"
  needs any of S1, S2
support S1: E1 by State
support S2: E2 by State
"""


def test_a_decision_in_its_users_own_words() -> None:
    """A motion whose grant bars the one and whose denial bars the other."""
    case = told(LETTERS).at()

    def bars(handle: str, item: str) -> tuple[Act, ...]:
        directive = Directive(effect=Effect.PROHIBIT, subject=(item,), binds=("State",))
        return (Act(handle=handle, form=Form.WRITTEN, eff=latest(case.view.as_of), directives=(directive,)),)

    decision = Decision(handle="m", outcomes=("granted", "denied"))
    either = Supposable(decision=decision, entries={"granted": bars("s1", "E2"), "denied": bars("s2", "E1")})
    made = proved(case, more=[either])
    assert made.state("S1", NORMAL) is State.OPEN
    assert made.state("P1", NORMAL) is State.COVERED


CONDITION = """
item E "The photograph", document

2024-07-08 ruling R1, written
  permits E
    binds State
    needs "a foundation is laid" (party)
    only on that condition

chart P1 by State "arson"
element N1 of P1 "the fire was set"
  needs any of S1
support S1: E by State
"""


def test_the_hopeful_reading_counts_on_a_partys_own_step() -> None:
    made = proved(told(CONDITION))
    assert states(made) == ["OPEN", "OPEN", "COVERED"]
    assert made.depends_on("P1", STRICT) == ("a foundation is laid",)


def test_a_condition_that_a_judge_decides_stays_open() -> None:
    made = proved(told(CONDITION.replace("(party)", "(judge)")))
    assert states(made) == ["OPEN", "OPEN", "OPEN"]


def test_a_decided_motion_is_no_variable() -> None:
    asked = LETTERS + "\n2024-06-24 motion M2 by Defence\n  asks to exclude E1 against State\n"
    decided = asked + "\n2024-07-08 ruling R3, written\n  disposes of M2: denied\n"
    assert pending(told(decided).at()) == ()
    reserved = asked + "\n2024-07-08 ruling R3, written\n  disposes of M2: reserved\n"
    assert [one.decision.handle for one in pending(told(reserved).at())] == ["M2"]


def test_a_request_whose_grant_tells_nothing_is_named() -> None:
    severing = LETTERS + "\n2024-06-24 motion M1 by Defence\n  asks to sever E1\n"
    case = told(severing).at()
    assert (pending(case), [*not_told(case)]) == ((), ["M1"])


# --- stipulations and judicial notice ---


NOTICE = """
2024-07-01 motion M5 by State
  asks to other

chart P1 by State "burglary at night"
element N1 of P1 "it was night"
  needs any of J1
judicial notice J1 on M5 "the sun had set"
"""


def test_judicial_notice_hangs_on_the_request_for_it() -> None:
    made = proved(told(NOTICE))
    assert states(made) == ["OPEN"] * 3
    assert sets(made.breaking("P1", NORMAL)) == ["M5=denied"]


@pytest.mark.parametrize(
    ("word", "state"), [("granted", "COVERED"), ("denied", "UNCOVERED"), ("moot", "UNCOVERED")]
)
def test_once_decided_the_order_says_whether_notice_was_taken(word: str, state: str) -> None:
    decided = NOTICE + f"\n2024-07-08 ruling R1, written\n  disposes of M5: {word}\n"
    assert states(proved(told(decided))) == [state] * 3
    assert states(proved(told(decided), mode=Mode.APPEAL)) == [state] * 3


def test_an_undecided_request_carries_nothing_on_appeal() -> None:
    assert states(proved(told(NOTICE), mode=Mode.APPEAL)) == ["UNCOVERED"] * 3


def test_a_stipulation_that_was_withdrawn_carries_nothing(case: Told) -> None:
    """
    2024-07-01 act A1 by State and Defence, written
      name "Stipulation to status"
    2024-07-03 act A2 by State and Defence, written
      withdraws A1

    chart P1 by State "felon in possession"
    element N1 of P1 "a felon"
      needs any of S1
    stipulation S1 on A1 "a felon"
    """
    assert states(proved(case.at("2024-07-02"))) == ["COVERED"] * 3
    assert states(proved(case)) == ["UNCOVERED"] * 3


def test_what_a_stipulation_rests_on_is_not_there_yet(case: Told) -> None:
    """
    2024-07-12 act A1 by State and Defence, written

    chart P1 by State "felon in possession"
    element N1 of P1 "a felon"
      needs any of S1
    stipulation S1 on A1 "a felon"
    """
    with pytest.raises(LookupError, match='no act and no request in the ledger on that day is called "A1"'):
        proved(case)


# --- modes ---


def test_on_appeal_what_was_received_counts_though_the_ruling_was_wrong(case: Told) -> None:
    """
    item E1 "The first letter", document
    item E2 "The second letter", document
    item E3 "The third letter", document
    2024-07-08 received: E1, exhibit
    2024-07-08 received: E2, exhibit
    2024-07-09 struck: E2
    2024-07-09 ruling R1, written
      court of appeal
      bars E1
        as a matter of law
    2024-07-09 ruling R2, written
      permits E3

    chart P1 by State "forgery"
    element N1 of P1 "the first"
      needs any of S1
    element N2 of P1 "the second"
      needs any of S2
    element N3 of P1 "the third"
      needs any of S3
    support S1: E1 by State
    support S2: E2 by State
    support S3: E3 by State
    """
    made = proved(case, mode=Mode.APPEAL)
    assert [states(made, name)[1] for name in ("N1", "N2", "N3")] == ["COVERED", "UNCOVERED", "UNCOVERED"]
    assert [states(proved(case), name)[1] for name in ("N1", "N3")] == ["UNCOVERED", "COVERED"]


RETRIAL = """
case "State v. Roe"
  law new_mexico
  time zone "America/Denver"
{carryover}

party State "State of New Mexico", prosecution
party Defence "Roe", defence
item E1 "The first letter", document
item E2 "The second letter", document

2024-07-08 trial T1 "First trial"
  ends 2024-07-12
  outcome "mistrial"
2024-09-02 trial T2 "Second trial"

2024-07-08 ruling R1, written
  permits E1
    binds State
2024-07-08 ruling R2, written
  bars E2
    binds State
2024-07-09 received: E1, exhibit

chart P1 by State "forgery"
element N1 of P1 "the first"
  needs any of S1
element N2 of P1 "the second"
  needs any of S2
support S1: E1 by State
support S2: E2 by State
"""
STAND = "  rulings carry over to a new trial"
LAPSE = "  rulings lapse at a new trial"


def at_retrial(carryover: str, more: str = "") -> list[list[str]]:
    case = told(RETRIAL.format(carryover=carryover) + more).at("2024-09-02")
    made = proved(case, mode=Mode.RETRIAL, episode="T2")
    return [states(made, name) for name in ("N1", "N2")]


def test_at_a_retrial_no_ruling_is_relied_on_where_carrying_over_is_unclear() -> None:
    """What was received at the first trial is not in evidence at the second; of the bar the court is asked."""
    assert at_retrial("") == [["UNCOVERED", "COVERED", "COVERED"], ["OPEN"] * 3]


def test_at_a_retrial_rulings_hold_where_they_carry_over() -> None:
    assert at_retrial(STAND) == [["COVERED"] * 3, ["UNCOVERED"] * 3]


def test_at_a_retrial_lapsed_rulings_say_nothing() -> None:
    assert at_retrial(LAPSE) == [["UNCOVERED", "COVERED", "COVERED"]] * 2


def test_at_a_retrial_what_the_court_adopts_again_counts() -> None:
    again = "\n2024-07-19 ruling R3, written\n  readopts R1\n"
    assert at_retrial("", again) == [["COVERED"] * 3, ["OPEN"] * 3]


def test_choices_belong_to_what_if() -> None:
    with pytest.raises(ValueError, match="choices are supposed in mode what-if, not in mode now"):
        proved(told(LETTERS), "m=granted", mode=Mode.NOW)


# --- the few that touch ---


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
    case, leaf = told(MANY).at(), Support(handle="S1", item=item, by="State")
    (way,) = Leaves(case).ways(leaf)
    few, every = way.table, pending(case)
    assert len(few.decisions) < len(every) == 5
    for row in product(*(one.decision.outcomes for one in every)):
        entries = [entry for one, outcome in zip(every, row, strict=True) for entry in one.entries[outcome]]
        (whole,) = Leaves(case.assuming(entries)).ways(leaf)
        chosen = {one.decision.handle: outcome for one, outcome in zip(every, row, strict=True)}
        for said in ("admitted", "excluded"):  # where the rulings leave it to the court
            here = tuple(said for _ in whole.table.decisions)
            there = tuple({**chosen, "S1": said}[one.handle] for one in few.decisions)
            assert whole.table.rows[here] == few.rows[there]


@pytest.mark.parametrize("ruling", ["R1", "R2", "R3", "R4"])
def test_without_a_ruling_only_the_leaves_that_it_may_reach_are_gone_through_again(ruling: str) -> None:
    """What is taken over from the case with the ruling is what going through every leaf anew would give."""
    more = """
2024-07-08 ruling R2, written
  disposes of M4: granted
2024-07-08 ruling R3, written
  bars T
    binds State
    grounds 403
2024-07-09 ruling R4, written
  supersedes R3
  permits E
    binds State
"""
    leaves = "".join(f"support S{item}: {item} by State\n" for item in "EFG")
    state = told(MANY + more + CHARTED + leaves).at()
    charts = charts_of(state.view)
    gone = without(state, ruling)
    with_it = Leaves(state)
    with_it.compiled(charts)
    beside, _ = compiled_beside(charts, gone, with_it, mode=Mode.NOW, supposed=(), episode="")
    assert beside.ways == Leaves(gone).compiled(charts).ways


CHARTED = """
chart P1 by State "fraud"
element N1 of P1 "the entry is false"
  needs any of SE, SF, SG
"""

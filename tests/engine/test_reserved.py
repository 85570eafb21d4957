"""A reservation beside a ruling on an objection at trial: only a ruling on the use ends it (SEMANTICS 2.10 i)."""

from __future__ import annotations

import pytest

from inlimine.engine.question import Question
from inlimine.engine.resolution import Mark
from inlimine.law.statuses import Force, Status
from inlimine.ledger.moments import moment
from inlimine.ledger.terms import Phase, Use
from tests.oracle.ask import ask
from tests.told import Told, told

RESERVED = """
item T5 "Photographs", image

2024-07-01 motion M5 by Defence
  asks to exclude T5 against State
    grounds 403

2024-07-03 ruling R4, oral
  disposes of M5: reserved
"""
ONE_QUESTION = '    when "the same is asked or offered again as on 8 July 2024 at 09:30" (judge)\n'


def after(ruling: str) -> Told:
    return told(f"{RESERVED}\n2024-07-08 ruling R5, oral\n  {ruling}")


@pytest.mark.parametrize("effect", ["bars T5", "overrules objections to T5"])
def test_a_ruling_on_one_question_alone_leaves_the_reservation(effect: str) -> None:
    case = after(f"{effect}\n    ruled at trial\n{ONE_QUESTION}")
    reply = case.ask("T5")
    assert (reply.status, reply.force, reply.rulings) == (Status.LEAVE_FIRST, Force.PRUDENCE, ("R4",))
    assert reply.shown == "APPROACH FIRST (as a caution)"
    question = Question(item="T5", by="State", use=Use.OFFER, phase=Phase.CASE_IN_CHIEF)
    by_oracle = ask(case.ledger, question, moment("2024-07-09"))
    assert (by_oracle.status, by_oracle.force) == ("LEAVE_FIRST", "PRUDENCE")


def test_where_the_judge_says_that_it_is_the_same_question_the_objection_bars() -> None:
    again = '\n2024-07-09 fact: "the same is asked or offered again as on 8 July 2024 at 09:30" is so, decided by'
    case = after(f"bars T5\n    ruled at trial\n{ONE_QUESTION}{again} the judge\n")
    assert case.ask("T5").status is Status.BARRED


def test_a_ruling_at_trial_on_the_whole_use_ends_the_reservation() -> None:
    reply = after("overrules objections to T5\n    grounds 403\n    ruled at trial\n").ask("T5")
    assert (reply.status, reply.shown) == (Status.NOT_BARRED, "OBJECTION OVERRULED (403), others open")


def test_a_later_ruling_on_the_same_request_ends_it_whatever_its_condition() -> None:
    ruling = f"disposes of M5: granted\n  bars T5\n    rules on M5\n{ONE_QUESTION}"
    assert after(ruling).ask("T5").status is Status.NOT_BARRED


def test_does_not_reach_is_never_shown_where_a_ruling_reaches(case: Told) -> None:
    """
    item T5 "Photographs", image

    2024-07-08 ruling R1, oral
      bars T5
        when "the same is asked or offered again as on 8 July 2024 at 09:30" (judge)
        ruled at trial
    """
    reply = case.ask("T5")
    assert (reply.status, reply.mark) == (Status.NOT_BARRED, Mark.NOT_DECIDED)
    assert reply.shown == (
        "OBJECTION SUSTAINED on 8 July 2024, to one question or offer (R1); NO RULING DECIDES ANY OTHER"
    )
    assert "R1 has effect only when: the same is asked or offered again as on 8 July 2024 at 09:30." in reply.notes

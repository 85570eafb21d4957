"""What was ruled on the very use since an older ruling left it open is told with the question (SEMANTICS 2.14)."""

from __future__ import annotations

from inlimine.exports.card.card import card
from inlimine.law.statuses import Status
from inlimine.ledger.terms import Phase
from tests.told import Told


def test_a_question_names_the_newer_ruling_on_the_thing_itself(case: Told) -> None:
    """
    topic Role "his role"
    item E "Agreement", document
    coverage: Role may cover E, a user's guess
    2024-07-01 motion M1 by Defence "to exclude his role"
      asks to exclude Role against State
    2024-07-01 motion M2 by Defence "to exclude the agreement"
      asks to exclude E against State
    2024-07-08 ruling R1, written
      disposes of M1: granted
    2024-07-09 ruling R2, oral
      disposes of M2: conditional
      requires leave for E
        binds State
        rules on M2
        words "before showing the clause, out of the jury's hearing"
        reason "the clause names him a producer"
    """
    reply = case.ask("E", by="State")
    assert (reply.status, reply.rulings, reply.newer) == (Status.UNCLEAR, ("R1",), ("R2",))
    assert reply.question == (
        'R2 of 9 July 2024 (granted on condition) requires leave for "Agreement": "before showing the clause,'
        ' out of the jury\'s hearing". Does R1 of 8 July 2024 still cover "Agreement" when offered by the State'
        " (case in chief)?"
    )
    assert [(one.part, one.quote) for one in reply.quoted if one.ruling == "R2"] == [
        ("words", "before showing the clause, out of the jury's hearing"),
        ("reason", "the clause names him a producer"),
    ]
    entries = [one for group in card(case.at(), "State", Phase.CASE_IN_CHIEF).groups for one in group.entries]
    (entry,) = [one for one in entries if "E" in one.items]
    assert entry.rulings == ("R1", "R2")
    assert [(one.ruling, one.quote) for one in entry.words if one.quote] == [
        ("R2 of 9 July 2024, oral", "before showing the clause, out of the jury's hearing"),
        ("R2, the reason", "the clause names him a producer"),
    ]


def test_what_was_ruled_on_the_thing_before_is_not_told_as_newer(case: Told) -> None:
    """
    topic Role "his role"
    item E "Agreement", document
    coverage: Role may cover E, a user's guess
    2024-07-07 ruling R1, written
      requires leave for E
    2024-07-08 ruling R2, written
      bars Role
    """
    reply = case.ask("E", by="State")
    assert (reply.status, reply.newer) == (Status.UNCLEAR, ())
    assert reply.question == 'Does R2 of 8 July 2024 cover "Agreement" when offered by the State (case in chief)?'

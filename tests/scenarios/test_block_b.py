"""Block B: whom a ruling binds, before whom, in which phase, for which witness. Each test bears its scenario."""

from __future__ import annotations

from inlimine.engine.resolution import Flag
from inlimine.law.statuses import Force, Status
from tests.told import Told


def test_b01_co_defendant_not_bound(case: Told) -> None:
    """
    case "State v. Roe and Doe"
      law new_mexico

    party State "State of New Mexico", prosecution
    party A "Roe", defence
    party B "Doe", defence
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        binds State
    """
    reply = case.ask("E", by="B", use="elicit", phase="cross")
    assert (reply.status, reply.cautious, reply.neighbours) == (Status.NOT_BARRED, "LEAVE_FIRST", ("R1",))


def test_b02_witness_blurts_order_silent_on_witnesses(case: Told) -> None:
    """
    witness Detective "The detective", called by State
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        binds State
        covers mention
    """
    reply = case.ask("E", by="Detective", use="mention")
    assert (reply.status, reply.rulings, reply.cautious) == (Status.UNCLEAR, ("R1",), "LEAVE_FIRST")


def test_b03_witness_bound_by_name_of_class(case: Told) -> None:
    """
    witness Analyst "The analyst", called by State
    topic knife "The knife: its existence, its submission for testing, the results"

    2024-07-01 ruling R1, written
      bars knife
        binds State
        binds witnesses
    """
    reply = case.ask("knife", by="Analyst", use="mention")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))


def test_b04_proffer_at_the_bench(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
    """
    reply = case.ask("E", use="proffer", to="bench")
    assert (reply.status, reply.force) == (Status.NOT_BARRED, Force.RULE)


def test_b06_not_in_opening_is_not_excluded(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        covers mention
        in opening
    """
    assert case.ask("E").status is Status.NOT_BARRED


def test_b07_shall_not_offer_includes_voir_dire_hints(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      bars E
        binds State
        covers offer
    """
    reply = case.ask("E", use="mention", phase="voir-dire")
    assert (reply.status, reply.force, reply.rulings) == (Status.BARRED, Force.ORDER, ("R1",))


def test_b08_cleared_but_never_offered(case: Told) -> None:
    """
    item E "Letter", document

    2024-07-01 ruling R1, written
      permits E
    """
    reply = case.ask("E", use="argue", phase="closing")
    assert (reply.status, reply.force, reply.shown) == (Status.BARRED, Force.RULE, "NOT IN EVIDENCE")


def test_b11_closing_against_the_other_defendant(case: Told) -> None:
    """
    case "State v. Roe and Doe"
      law new_mexico

    party State "State of New Mexico", prosecution
    party D1 "Roe", defence
    party D2 "Doe", defence
    item E "Letter", document
    2024-07-09 received: E, exhibit
      for knowledge
      against D1
    """
    reply = case.ask("E", use="argue", phase="closing", purpose="knowledge", against="D2")
    assert (reply.status, reply.force) == (Status.BARRED, Force.RULE)


def test_b13_witness_excluded_exhibit_not(case: Told) -> None:
    """
    witness W8 "Custodian", called by State
    witness W9 "Late witness", called by State
    item E "Letter", document
      sponsors W8, W9

    2024-07-01 ruling R1, written
      bars W9
        grounds "discovery sanction"
    """
    assert case.ask("E", witness="W8").status is Status.NOT_BARRED


def test_b14_excluded_witness_as_sponsor(case: Told) -> None:
    """
    witness W8 "Custodian", called by State
    witness W9 "Late witness", called by State
    item E "Letter", document
      sponsors W8, W9

    2024-07-01 ruling R1, written
      bars W9
        grounds "discovery sanction"
    """
    reply = case.ask("E", witness="W9")
    assert (reply.status, reply.rulings) == (Status.BARRED, ("R1",))


def test_b15_expert_opinion_out_facts_in(case: Told) -> None:
    """
    witness X "Expert", called by State
    item opinion "Opinion on trigger pull", testimony
      sponsors X
    item photographs "The expert's own photographs", image
      sponsors X

    2024-07-01 ruling R1, written
      bars opinion
        grounds 702
    """
    assert case.ask("photographs", use="elicit", witness="X").status is Status.NOT_BARRED
    assert case.ask("opinion", use="elicit", witness="X").status is Status.BARRED


def test_b16_relief_extended_to_both_sides(case: Told) -> None:
    """
    topic punishment "Punishment"

    2024-06-01 motion M1 by State "to bar argument on punishment"
      asks to exclude punishment against Defence

    2024-07-01 ruling R1, written
      disposes of M1: granted
      bars punishment
        binds State, Defence
        words "granted; the restriction applies equally to both parties"
    """
    reply = case.ask("punishment", use="mention", phase="closing")
    assert (reply.status, reply.rulings, reply.flags) == (Status.BARRED, ("R1",), ())
    assert Flag.ORAL_ONLY not in reply.flags

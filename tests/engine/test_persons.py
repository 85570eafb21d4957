"""Rulings on persons, and what parties do among themselves: neither admits an exhibit."""

from __future__ import annotations

import pytest

from inlimine.law.statuses import Force, Status
from tests.told import Told


def test_admitting_a_witness_admits_no_exhibit(case: Told) -> None:
    """
    witness W8 "Custodian", called by State
    item E "Record", document
    item F "Photograph", image

    2024-07-01 ruling R1, written
      bars E

    2024-07-05 ruling R2, written
      permits W8
        ruled at trial
    """
    assert case.ask("E", witness="W8").status is Status.BARRED
    assert case.ask("F", witness="W8").status is Status.NOT_BARRED
    assert case.ask("W8", use="elicit").status is Status.CLEARED


def test_an_admitted_exhibit_does_not_come_in_through_an_excluded_witness(case: Told) -> None:
    """
    witness W9 "Late witness", called by State
    item E "Record", document

    2024-07-01 ruling R1, written
      bars W9

    2024-07-05 ruling R2, written
      permits E
    """
    assert case.ask("E", witness="W9").status is Status.BARRED
    assert case.ask("E").status is Status.CLEARED


def test_a_part_of_testimony_comes_through_the_same_witness(case: Told) -> None:
    """
    witness W9 "Late witness", called by State
    item S "What the late witness saw", testimony
      sponsors W9
    part Sa of S "The first hour", testimony

    2024-07-01 ruling R1, written
      bars W9
    """
    assert [case.ask(item, use="elicit").status for item in ("S", "Sa", "S/rest")] == [Status.BARRED] * 3


def test_what_one_party_does_is_no_order(case: Told) -> None:
    """
    item E "Record", document
    item F "Photograph", image

    2024-07-01 ruling R1, written
      bars E

    2024-07-02 act S1 by Defence, written
      permits F
      vacates R1
      closes the case
    """
    assert case.ask("E").status is Status.BARRED
    reply = case.ask("F", by="Defence")
    assert (reply.status, reply.force, reply.rulings) == (Status.UNCLEAR, Force.PRUDENCE, ("S1",))
    assert reply.question == (
        'Does the court approve S1 of 2 July 2024, so that "Photograph" may be offered by the Defence '
        "(case in chief)?"
    )
    assert case.ask("F", by="State").status is Status.NOT_BARRED


def test_an_agreement_to_keep_something_out_is_no_order(case: Told) -> None:
    """
    item E "Record", document

    2024-07-02 act S1 by State and Defence, written
      bars E
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.cautious) == (Status.UNCLEAR, Force.PRUDENCE, "LEAVE_FIRST")
    assert reply.notes == ("S1 is what parties did, not an order; it settles nothing until the court approves.",)
    assert reply.question == (
        'Does the court order what S1 of 2 July 2024 provides, so that "Record" may not be offered by the State '
        "(case in chief)?"
    )


def test_the_side_that_brought_the_case_may_end_it(case: Told) -> None:
    """
    item E "Record", document

    2024-07-02 act S1 by State, written
      name "nolle prosequi"
      closes the case
    """
    assert case.ask("E").status is Status.NO_PROCEEDING


def test_a_case_closed_for_one_defendant_goes_on_for_the_others(case: Told) -> None:
    """
    case "State v. Roe and Doe"
      law new_mexico

    party State "State of New Mexico", prosecution
    party Roe "Roe", defence
    party Doe "Doe", defence
    item E "Record", document

    2024-07-02 ruling R1, written
      closes the case for Roe
    """
    assert case.ask("E", against="Doe").status is Status.NOT_BARRED


def test_somebody_unknown_gets_no_reply(case: Told) -> None:
    """
    item E "Record", document
    """
    with pytest.raises(LookupError, match='no party or witness in the ledger is called "state"'):
        case.ask("E", by="state")


def test_a_granted_motion_to_admit_is_the_movants(case: Told) -> None:
    """
    item E "Record", document
    2024-06-01 motion M1 by State "to admit E"
      asks to admit E

    2024-07-01 ruling R1, written
      disposes of M1: granted
    """
    assert case.ask("E").status is Status.CLEARED
    assert case.ask("E", by="Defence").status is Status.NOT_BARRED


def test_a_ruling_on_one_count_is_open_for_a_use_that_names_none(case: Told) -> None:
    """
    item E "Record", document
    count C1 "theft" against Defence
    count C2 "fraud" against Defence

    2024-07-01 ruling R1, written
      bars E
        on count C1
    """
    assert case.ask("E").status is Status.UNCLEAR
    assert case.ask("E", count="C1").status is Status.BARRED
    assert case.ask("E", count="C2").status is Status.NOT_BARRED

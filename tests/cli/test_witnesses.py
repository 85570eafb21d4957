"""Who may not say what, and that counsel told a witness of rulings (State v. Sigarroa, 2004 WI App 16)."""

from __future__ import annotations

from pathlib import Path

import pytest

from inlimine.notation.write import write_entry
from inlimine.operations.author import author
from inlimine.operations.instruct_witness import Told as WasTold
from inlimine.operations.instruct_witness import instruct_witness
from inlimine.operations.open_case import open_case
from inlimine.operations.refusal import Refusal
from inlimine.operations.witnesses import witnesses
from tests.cli.conftest import Run
from tests.told import Told

CLERK = author("C. Clerk, paralegal")


def test_rulings_that_name_him_or_bind_witnesses_or_bar_what_comes_in_through_him_concern_him(case: Told) -> None:
    """
    witness W1 "Wright", called by State
    witness W2 "Young", called by Defence
    topic Past "His past"
    topic Pay "His pay"
    item Seen "What Wright saw", testimony
      sponsors W1
    2024-07-08 ruling R1, written
      bars Past
        binds witnesses
    2024-07-08 ruling R2, written
      bars Seen
    2024-07-08 ruling R3, written
      bars Pay
        through W2
    2024-07-08 ruling R4, written
      permits Pay
        through W1
    """
    wright, young = witnesses(case.at())
    assert [norm.handle for norm in wright.concerning] == ["R1", "R2"]
    assert [norm.handle for norm in young.concerning] == ["R1", "R3"]


def test_what_is_barred_for_the_side_that_calls_him_is_held_back(
    case: Told,
) -> None:
    """
    witness W1 "Wright", called by State
    topic Past "His past"
    topic Pay "His pay"
    2024-07-08 ruling R1, written
      bars Past
        binds State
    2024-07-08 ruling R2, written
      bars Pay
        binds Defence
    """
    (wright,) = witnesses(case.at())
    (side,) = wright.sides
    assert side.party == "State"
    assert [(reply.item, reply.rulings) for reply in side.held_back] == [("Past", ("R1",))]


def test_that_he_was_told_is_an_event_with_its_day_and_its_rulings(case: Told) -> None:
    """
    witness W1 "Wright", called by State
    topic Past "His past"
    2024-07-08 ruling R1, written
      bars Past
    2024-07-09 event: witness-instructed by State on W1, "by letter"
      of R1
    """
    (wright,) = witnesses(case.at("2024-07-09"))
    (event,) = wright.told
    assert write_entry(event) == '2024-07-09 event: witness-instructed by State on W1, "by letter"\n  of R1'
    assert witnesses(case.at("2024-07-08"))[0].told == ()


@pytest.mark.parametrize(
    ("told", "message"),
    [
        (WasTold(witness="W9", party="State"), 'witness: no witness in this case is called "W9"; known here: W1'),
        (WasTold(witness="W1", party=""), "it does not say whose counsel told which witness; choose both"),
        (
            WasTold(witness="W1", party="State", of=("R7",)),
            "R7 is no ruling of that day; choose among the rulings of that day",
        ),
    ],
)
def test_what_is_not_in_the_case_is_refused_and_nothing_entered(
    told: WasTold, message: str, run: Run, folder: Path
) -> None:
    run("import", "roe", "roe.limine", "--by", "C. Clerk, paralegal")
    run("add", "roe", 'witness W1 "Wright"', "--by", "C. Clerk, paralegal")
    before = open_case(folder / "roe").ledger.entries
    with pytest.raises(Refusal, match=r".*") as refused:
        instruct_witness(folder / "roe", None, None, told, CLERK, on="2024-07-09")
    assert str(refused.value).removesuffix(".") == message
    assert open_case(folder / "roe").ledger.entries == before


def test_what_is_sent_twice_is_entered_once(run: Run, folder: Path) -> None:
    run("import", "roe", "roe.limine", "--by", "C. Clerk, paralegal")
    run("add", "roe", 'witness W1 "Wright"', "--by", "C. Clerk, paralegal")
    for _ in range(2):
        told = WasTold(witness="W1", party="State", of=("R1",))
        instruct_witness(folder / "roe", None, None, told, CLERK, on="2024-07-09", sent="the-same")
    (one,) = witnesses(open_case(folder / "roe").at("2024-07-09", None))
    assert len(one.told) == 1

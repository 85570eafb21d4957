"""Rulings on what no item of the ledger is: they are told beside the board, so that none is lost."""

from __future__ import annotations

from inlimine.engine.uncarried import uncarried_words
from tests.told import Told

ENTER = "; no item carries it: enter what it is on, and read the ruling until then"


def test_a_motion_that_names_nothing_and_was_granted_is_told(case: Told) -> None:
    """
    item E "Letter", document

    2024-06-24 motion M7 by Defence "to exclude Plaintiff's Exhibit 22"

    2024-07-08 ruling R7, written
      disposes of M7: granted
    """
    assert uncarried_words(case.at()) == (
        f'R7 of 8 July 2024 decided M7 "to exclude Plaintiff\'s Exhibit 22" (granted){ENTER}',
    )


def test_a_ruling_on_an_expert_through_whom_nothing_comes_is_told_with_its_words_and_limits(case: Told) -> None:
    """
    document D1 order "Order"
    witness W1 "Dr. Gray"

    2024-07-08 ruling R1, written
      bars W1
        in opening
        words "Dr. Gray may not be named in opening", D1 at "3"
    """
    assert uncarried_words(case.at()) == (
        'R1 of 8 July 2024 bars "Dr. Gray" (in the opening): "Dr. Gray may not be named in opening"' + ENTER,
    )


def test_what_an_item_carries_is_not_told_again(case: Told) -> None:
    """
    item E "Letter", document
    witness W1 "Dr. Gray"
    item O "His opinion", testimony
      sponsors W1

    2024-07-08 ruling R1, written
      bars E

    2024-07-08 ruling R2, written
      bars W1

    2024-06-24 motion M7 by Defence "to exclude Exhibit 22"

    2024-07-08 ruling R3, written
      disposes of M7: granted

    coverage: R3 covers E, says the court
    """
    assert uncarried_words(case.at()) == ()


def test_what_orders_nothing_or_holds_no_longer_is_not_told(case: Told) -> None:
    """
    2024-06-24 motion M7 by Defence "to exclude Exhibit 22"

    2024-07-08 ruling R7, written
      disposes of M7: moot

    witness W1 "Dr. Gray"

    2024-07-08 ruling R8, written
      bars W1

    2024-07-09 ruling R9, written
      vacates R8
    """
    assert uncarried_words(case.at("2024-07-10")) == ()


def test_a_motion_to_admit_that_was_denied_is_told_at_the_item_that_it_names(case: Told) -> None:
    """
    item E "Letter", document

    2024-06-24 motion M7 by State "to admit the letter"
      asks to admit E

    2024-07-08 ruling R7, written
      disposes of M7: denied
    """
    assert uncarried_words(case.at()) == ()
    said = "M7 (to admit) was denied by R7: it is not admitted in advance, and that excludes nothing."
    assert said in case.ask("E").beside

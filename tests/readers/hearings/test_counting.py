"""Which motion is spoken of, where people count motions, pages and years in one breath."""

import pytest

from inlimine.readers.hearings import read_hearing

FIRST = "THE COURT: Defendant's motion in limine number 3.\n\n"


def ruled(said: str) -> list[tuple[str, str, bool]]:
    return [(act.disposition, act.number, act.sure) for act in read_hearing(FIRST + said).acts]


@pytest.mark.parametrize(
    "said",
    [
        "MS. ODE: It is on page 51. And 52.",
        "MS. ODE: He is 51.\n\nTHE COURT: And 52?\n\nMS. ODE: In June.",
        "MS. ODE: It was the 14th and 15th. And 16.",
        "MS. ODE: See Exhibit number 9. And 10.",
    ],
)
def test_a_number_that_counts_no_motions_leaves_the_motion_spoken_of(said: str) -> None:
    assert ruled(f"{said}\n\nTHE COURT: Granted.") == [("granted", "3", True)]


def test_a_number_spoken_of_as_a_number_of_a_motion_turns_to_it() -> None:
    said = (
        "THE COURT: Granted. And number 4?\n\nMS. ODE: No objection.\n\nTHE COURT: Granted. Number five is denied."
    )
    assert ruled(said) == [("granted", "3", True), ("granted", "4", True), ("denied", "5", True)]


def test_a_number_alone_that_may_count_on_is_no_motion_and_leaves_it_open() -> None:
    said = "THE COURT: Granted.\n\nMS. ODE: And 4.\n\nTHE COURT: Denied."
    assert ruled(said) == [("granted", "3", True), ("denied", "", False)]


def test_a_number_that_is_ruled_on_is_a_motions() -> None:
    assert ruled("THE COURT: Granted. And 4 is denied.") == [("granted", "3", True), ("denied", "4", True)]

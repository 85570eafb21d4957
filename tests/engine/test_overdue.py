"""A day that has passed with nothing entered is something to mend; the sentence whole."""

from __future__ import annotations

from inlimine.engine.conflicts.lints import lints
from tests.told import Told, told

EXCLUDED = """
item E "The film", recording

2024-07-08 ruling R1, written
  bars E
    binds State
"""
# Ten days from Monday 8 July 2024: Monday the 22nd.
PASSED = (
    "The day for notice of appeal from the order that suppresses or excludes evidence, due from the State, "
    'passed with nothing entered: R1, "The film" on Monday 22 July 2024. Enter when it was done, or the order '
    "that extended the time."
)


def overdue(case: Told, on: str) -> list[tuple[str, str]]:
    return [(one.ruling, one.message) for one in lints(case.at(on)) if one.code == "DEADLINE_PASSED"]


def test_the_day_after_the_last_an_appeal_that_nobody_entered_is_to_be_mended() -> None:
    assert overdue(told(EXCLUDED), "2024-07-22") == []
    assert overdue(told(EXCLUDED), "2024-07-23") == [("R1", PASSED)]


def test_what_was_done_late_is_entered_and_so_no_longer_missing() -> None:
    late = EXCLUDED + "\n2024-07-24 event: appealed by State\n  of R1\n"
    assert overdue(told(late), "2024-07-25") == []


def test_what_is_unclear_has_not_passed() -> None:
    assert overdue(told(EXCLUDED.replace("written", "oral")), "2024-09-01") == []


def test_a_notice_that_was_not_given_before_trial_is_to_be_mended() -> None:
    text = """
    item A "The earlier fire", other
    trait: A other-act, yes, says the court
    2024-07-09 trial T1 "The trial"
    """
    assert overdue(told(text), "2024-07-08") == []
    assert overdue(told(text), "2024-07-09") == [
        (
            "",
            "The day for written notice of other acts, with the purpose and the reasoning, due from the State, "
            'passed with nothing entered: "The earlier fire" when trial began. Enter when it was done, or the '
            "order that extended the time.",
        )
    ]


def test_several_of_one_kind_are_one_thing_to_mend() -> None:
    two = EXCLUDED + 'item F "The letter", document\n2024-07-09 ruling R2, written\n  bars F\n    binds State\n'
    ((ruling, message),) = overdue(told(two), "2024-08-01")
    assert ruling == ""
    assert 'R1, "The film" on Monday 22 July 2024; R2, "The letter" on Tuesday 23 July 2024. Enter' in message

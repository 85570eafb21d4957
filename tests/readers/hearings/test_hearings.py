"""Rulings from the bench, with the acts that were written down first, and with page and line."""

from pathlib import Path

import pytest

from inlimine.readers.hearings import read_hearing
from tests.readers.hearings.told import transcript
from tests.readers.told_papers import Case, cases, faults

PAPERS = cases(Path(__file__).parent / "papers")


@pytest.mark.parametrize("case", PAPERS, ids=lambda case: case.name)
def test_a_hearing_gives_the_acts_expected_of_it(case: Case) -> None:
    assert not faults(case, read_hearing(transcript(case.text)))


@pytest.mark.parametrize("case", PAPERS, ids=lambda case: case.name)
def test_a_hearing_pasted_without_numbers_gives_the_same(case: Case) -> None:
    assert not faults(case, read_hearing(case.text))


def test_there_are_hearings() -> None:
    assert len(PAPERS) >= 10


def test_a_ruling_is_cited_by_page_and_line() -> None:
    read = read_hearing(
        transcript(
            """
            THE COURT: Ms. Pruitt, I'm instructing you not to mention
            the first trial in your opening.
            MS. PRUITT: Yes, Your Honor.
            Q. Who signed it?
            MR. VANCE: Objection, foundation.
            THE COURT: Overruled.
            """
        )
    )
    assert [act.words.locator for act in read.acts] == ["10:1-2", "10:6"]


def test_a_ruling_over_two_pages_is_cited_from_one_to_the_other() -> None:
    filling = "\n".join(["Q. And then?", "A. We went home."] * 12)
    read = read_hearing(
        transcript(f"{filling}\nTHE COURT: I'm instructing you not to mention\nthe first trial in your opening.")
    )
    assert [act.words.locator for act in read.acts] == ["10:25-11:1"]


def test_a_confirmed_instruction_quotes_counsel_and_the_court() -> None:
    told = """
        MS. PRUITT: Your Honor, you told us this morning that no one
        is to mention the settlement.
        THE COURT: That was my ruling.
        """
    (act,) = read_hearing(transcript(told)).acts
    assert act.words.locator == "10:1-3"
    assert not act.quoted


def test_an_instruction_that_nobody_tells_is_listed_as_unread() -> None:
    read = read_hearing("MR. VANCE: May we approach?\n\nTHE COURT: That was my instruction this morning.\n")
    assert not read.acts
    assert [each.why for each in read.unread] == ["confirms an instruction that is not told here"]

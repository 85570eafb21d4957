"""Orders, minutes and tentative rulings of many courts' manners, with the acts that were written down first."""

from pathlib import Path

import pytest

from inlimine.readers.orders import read_order
from tests.readers.told_papers import Case, cases, faults

PAPERS = cases(Path(__file__).parent / "papers")


@pytest.mark.parametrize("case", PAPERS, ids=lambda case: case.name)
def test_a_paper_gives_the_acts_expected_of_it(case: Case) -> None:
    assert not faults(case, read_order(case.text))


def test_there_are_papers() -> None:
    assert len(PAPERS) >= 40

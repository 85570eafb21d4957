"""case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State of New Mexico", prosecution
party Defence "Roe", defence

document Order order "Order in limine"

item E7 "A photograph", document
item E8 "A letter", document
item E14 "A map", document
label: E7 is "Exhibit 7"
label: E8 is "Exhibit 8"
label: E14 is "PX 14"

2024-07-01#1 ruling R1, written
  bars E7, E8, E14
  source Order at "page 2"
"""

import pytest

from inlimine.checks.hit import Asking
from inlimine.checks.labels import hits
from inlimine.engine.case_state import CaseState, derive
from inlimine.law.jurisdictions import rulebook
from inlimine.ledger.moments import moment
from inlimine.notation.read import read_notation
from tests.checks.matching.queries import reading_of


@pytest.fixture(scope="module")
def state() -> CaseState:
    ledger, problems = read_notation(__doc__ or "", file="case.limine")
    assert ledger and not problems
    return derive(ledger, rulebook(ledger.case.jurisdiction), moment("2024-07-09"), None)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("We offer Exhibit 7 now.", ["Exhibit 7"]),
        ("We offer Exhibits 7 and 14.", ["Exhibits 7", "14"]),
        ("Exhibits 3, 7, and 8 show it", ["7", "8"]),
        ("Exhibits 5 through 9 are in", ["5 through 9", "5 through 9"]),
        ("Exhibits 5-9 are in", ["5-9", "5-9"]),
        ("Exhibits Nos. 2 to 7 are in", ["2 to 7"]),
        ("Exhibits 5 and 9 are in", []),
        ("Exhibit 5 to 9 people", []),
        ("Exhibits 5 through the window", []),
        ("Exhibits 1 and 2. 7 and 8 people came", []),
        ("PX 3, 14, and 15", ["14"]),
        ("PX 10-20", ["10-20"]),
        ("Exhibits 5|through 9", ["5 through 9", "5 through 9"]),
    ],
)
def test_a_label_is_found_in_a_series(state: CaseState, words: str, named: list[str]) -> None:
    found = hits(state, reading_of(*words.split("|")), Asking(by="State"))
    assert [hit.words for hit in found] == named

"""case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State of New Mexico", prosecution
party Defence "Roe", defence

document Order order "Order in limine"

topic T1 "Government Exhibits 22 and 23"
topic T2 "Any testimony about Exhibit 30"
topic T3 "The calls (State's Exs. 4-7)"
part E5 of T3 "A letter", document
label: E5 is "State's Exhibit 5"

2024-07-01#1 ruling R1, written
  bars T1, T2, T3
  source Order at "page 2"
"""

import pytest

from inlimine.checks.hit import Asking
from inlimine.checks.labels import hits, labels_borne
from inlimine.checks.proposing import proposed_watches
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


def test_exhibits_that_a_title_lists_are_labels_and_what_is_said_of_one_or_has_parts_bears_none(
    state: CaseState,
) -> None:
    assert sorted(labels_borne(state.view)) == [
        ("E5", "State's Exhibit 5"),
        ("T1", "Government Exhibit 22"),
        ("T1", "Government Exhibit 23"),
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("We offer Government Exhibit 22 now.", "Government Exhibit 22"),
        ("You will see Gov't Ex. 23 today.", "Gov't Ex. 23"),
        ("You will see GX 23 today.", "GX 23"),
    ],
)
def test_each_of_them_is_found_in_a_paper_however_it_is_spelt(words: str, said: str, state: CaseState) -> None:
    found = hits(state, reading_of(words), Asking(by="State"))
    assert [(hit.question.item, hit.words) for hit in found] == [("T1", said)]


def test_a_ruling_on_them_is_watched_by_their_labels(state: CaseState) -> None:
    watches = proposed_watches(state, state.norms[0])
    assert [one.source for one in watches if one.by_label and one.item == "T1"] == [
        "Government Exhibit 22",
        "Government Exhibit 23",
    ]

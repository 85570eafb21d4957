"""topic T5 "photos of residence (cash, firearm)"
part E1 of T5 "photos of residence (cash, firearm)", document
part E2 of T5 "photos of residence (cash, firearm)", document
part E3 of T5 "photos of residence (cash, firearm)", document
label: E1 is "GX 31B"
label: E2 is "GX 31C"
label: E3 is "GX 31D"

2024-06-03 motion M5 by Defence "MIL to exclude photos of residence (cash, firearm)"
  asks to exclude T5

2024-07-01 ruling R5, written
  disposes of M5: granted in part
  bars E3
    words "Granted as to 31D (firearm); denied as to 31B-31C"
"""

import pytest

from inlimine.checks.hit import Asking
from inlimine.checks.labels import hits
from inlimine.checks.proposing import proposed_watches
from inlimine.notation.watches import write_watch
from tests.checks.matching.queries import reading_of
from tests.told import told


def test_a_barred_piece_is_looked_for_by_its_label_and_not_by_the_title_of_the_whole() -> None:
    state = told(__doc__ or "").at()
    watches = proposed_watches(state, state.norms[0])
    assert [(one.found_by, write_watch(one.query)) for one in watches] == [
        ("label", '"GX 31D"'),
        ("court's words", "firearm"),
    ]


@pytest.mark.parametrize(("words", "item"), [("GX 31B", "E1"), ("GX 31C", "E2"), ("GX 31D", "E3")])
def test_each_piece_is_found_by_its_label(words: str, item: str) -> None:
    found = hits(told(__doc__ or "").at(), reading_of(f"Here is {words}, the cash."), Asking(by="State"))
    assert [(hit.words, hit.question.item) for hit in found] == [(words, item)]

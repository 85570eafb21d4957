"""What was found by words that nobody has confirmed wears its own milder sign and is counted as no hit.

The case is Hale v. Northline Freight (`tests/checks/test_unwatched.py`): R1 bars drinking, and nobody has said
what to look for; R4 has a watch, which somebody confirmed.
"""

from __future__ import annotations

from inlimine.checks.hit import Asking
from inlimine.checks.places import by_place
from inlimine.engine.case_state import CaseState
from inlimine.exports.said import UNCONFIRMED_LEGEND, counted, head
from inlimine.operations.check_files import Checked, check_bytes
from inlimine.operations.page_pictures import OnPages
from inlimine.operations.report_check import report_page
from inlimine.web.pages.check.spread import spreads
from tests.checks import test_unwatched
from tests.checks.test_unwatched import state_of

MILD = "~ NOT CONFIRMED; if meant: EXCLUDED, do not mention"
STATE = state_of(f"{test_unwatched.__doc__}\nwatch R4: wind\n")


def paper(text: str, state: CaseState = STATE) -> Checked:
    return check_bytes(state, "opening.txt", text.encode(), Asking(by="Northline"))


def heads(text: str, state: CaseState = STATE) -> list[str]:
    return [head(one[0]) for one in by_place(paper(text, state).spots)]


def test_a_word_that_nobody_confirmed_wears_a_milder_sign_and_says_so() -> None:
    assert heads("She was drinking.") == [MILD]


def test_the_confirmed_word_wears_the_sign_of_its_ruling() -> None:
    watched = state_of(f"{test_unwatched.__doc__}\nwatch R1: drinking\n")
    assert heads("She was drinking.", watched) == ["✕ EXCLUDED, do not mention"]


def test_places_by_unconfirmed_words_are_counted_apart() -> None:
    assert counted(by_place(paper("The wind blew.").spots)) == "1 hit"
    both = by_place(paper("The wind blew.\nShe was drinking.\nShe drank.").spots)
    assert counted(both) == "1 hit and 2 places by words that nobody has confirmed"


def test_where_both_stand_at_one_place_the_confirmed_one_comes_first() -> None:
    both = state_of(f"{test_unwatched.__doc__}\nwatch R4: drinking\n")
    assert heads("She was drinking.", both) == ["! APPROACH FIRST (by order)"]
    (spread,) = spreads(paper("She was drinking.", both), OnPages(), both)
    assert f"Also {MILD}" in spread.told[0].body


def test_the_report_explains_the_sign_where_it_stands_and_draws_no_red() -> None:
    with_it, without = (report_page([paper(text)], STATE, viewer=None) for text in ("She drank.", "The wind."))
    assert f'<td class="status plain">{MILD}</td>' in with_it
    assert (UNCONFIRMED_LEGEND in with_it, UNCONFIRMED_LEGEND in without) == (True, False)

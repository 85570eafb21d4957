"""case "Hale v. Northline Freight"
  law federal
  time zone "America/Denver"

party Plaintiff "Dana Hale", plaintiff
party Northline "Northline Freight, Inc.", defence
document D1 docket "Docket"

topic worth "Net worth and annual revenue"
topic firing "The firing of Dana Hale"

2025-10-01 motion M1 by Northline "Motion in limine No. 1 to exclude net worth"
  asks to exclude worth

2025-11-03 ruling R1, written
  disposes of M1: granted
  source D1 at "entry 134" "ORDER granting 1 Motion in Limine"
2025-11-03 ruling R2, written
  bars firing
    words "Nobody may say that she was fired.", D1 at "entry 135"
  source D1 at "entry 135" "ORDER on firing"
"""

from inlimine.checks.hit import Asking
from inlimine.checks.review import review
from inlimine.checks.spot import Spot, spots
from inlimine.engine.case_state import CaseState, derive
from inlimine.exports.said import told_of
from inlimine.law.jurisdictions import rulebook
from inlimine.ledger.moments import moment
from inlimine.notation.read import read_notation
from tests.checks.matching.queries import reading_of


def state() -> CaseState:
    ledger, problems = read_notation(__doc__ or "", file="case.limine")
    assert ledger and not problems, problems
    return derive(ledger, rulebook(ledger.case.jurisdiction), moment("2025-11-10"), None)


def told(words: str, by: str) -> list[str]:
    """What is said of the first hit in a paper of these words."""
    case, reading = state(), reading_of(words)
    found: list[Spot] = [*spots(review(case, reading, Asking(by=by)), reading, 0, case)]
    return [*told_of(found[0], case)]


def test_a_ruling_without_words_of_its_own_is_told_in_those_of_its_act() -> None:
    assert 'R1: "ORDER granting 1 Motion in Limine" (Docket, entry 134).' in told("annual revenue", "Plaintiff")


def test_a_ruling_with_words_of_its_own_is_told_in_those_alone() -> None:
    said = [one for one in told("She was fired.", "Plaintiff") if one.startswith("R2")]
    assert said == ['R2: "Nobody may say that she was fired." (Docket, entry 135).']


def test_a_hit_says_that_a_grant_binds_the_party_that_asked_for_it() -> None:
    caveat = (
        "R1 was granted on the motion of Northline and names nobody whom it binds: so it binds every party,"
        " Northline too. Ask the court if the other side alone was meant."
    )
    assert caveat in told("annual revenue", "Northline")
    assert caveat not in told("annual revenue", "Plaintiff")


def test_what_stands_beside_a_status_stands_in_the_note_too() -> None:
    """Received, and barred on the day of the paper: the note says both, as the board and the card do."""
    case = (__doc__ or "") + "2025-11-04 received: firing, testimony\n"
    ledger, problems = read_notation(case, file="case.limine")
    assert ledger and not problems, problems
    there, reading = (
        derive(ledger, rulebook(ledger.case.jurisdiction), moment("2025-11-10"), None),
        reading_of("firing"),
    )
    found: list[Spot] = [*spots(review(there, reading, Asking(by="Plaintiff")), reading, 0, there)]
    beside = "It was received on 4 November 2025 as testimony heard, for all purposes, against all parties."
    assert any(one.startswith(beside) for one in told_of(found[0], there))

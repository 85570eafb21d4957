"""What the watches of rulings find in a paper, as a person is to look at it."""

from inlimine.checks.hit import Asking
from inlimine.checks.watches import hits
from inlimine.engine.case_state import derive
from inlimine.law.jurisdictions import rulebook
from inlimine.ledger.moments import moment
from inlimine.notation.read import read_notation
from tests.checks.matching.queries import reading_of

CASE = """case "Roe"
  law federal
  time zone "America/Chicago"
party State "State", prosecution
party Roe "Roe", defence
document D1 order "Order"
topic T1 "The arrest at the hall"
2031-03-11 ruling R1, written
  bars T1
  source D1 at "1"
watch W of R1: (2009 near 8 arrest) | (2009 near 8 hall) | (arrest near 8 hall)
"""


def test_places_of_one_watch_that_overlap_are_one_hit() -> None:
    """A watch for any two of several words finds each pair of them; a person looks at the place once."""
    ledger, problems = read_notation(CASE, file="roe.limine")
    assert ledger and not problems
    state = derive(ledger, rulebook(ledger.case.jurisdiction), moment("2031-03-12"), None)
    paper = reading_of("In 2009 he was arrested at the hall.", "Nobody speaks of it now.", "The hall, in 2009.")
    found = [(hit.locator, hit.words) for hit in hits(state, paper, Asking(by="State"))]
    assert found == [("1:1", "2009 he was arrested at the hall"), ("1:3", "hall, in 2009")]

"""case "Hale v. Northline Freight"
  law federal
  time zone "America/Denver"

party Plaintiff "Dana Hale", plaintiff
party Northline "Northline Freight, Inc.", defence

topic drink "Evidence of alcohol consumption"
topic trip "The trip to Aspen in the spring"
topic driver "Prior crashes of the driver"
topic calls "Phone calls to the office"
topic truck "Truck 4417 and its log"
item E3 "Photograph of the cab", image
label: E3 is "Exhibit 3"

2025-11-03 ruling R1, oral
  bars drink
2025-11-03 ruling R2, oral
  bars trip
2025-11-03 ruling R3, oral
  bars driver
2025-11-03 ruling R4, oral
  bars calls
2025-11-03 ruling R5, oral
  bars truck
2025-11-03 ruling R6, oral
  bars E3
"""

from inlimine.checks.broad import broad_words
from inlimine.checks.unwatched import unwatched
from tests.checks.test_unwatched import state_of


def test_one_ordinary_word_is_broad_and_words_together_names_and_labels_are_not() -> None:
    """`trip` tells alone and is ordinary, `Aspen` is written as a name; the calls are looked for beside each other
    alone, the truck beside its number; the cab is a word, Exhibit 3 a label."""
    found = {
        (one.norm.handle, made.found_by): broad_words(made)
        for one in unwatched(state_of(__doc__ or ""))
        for made in one.proposed
    }
    assert found == {
        ("R1", "title"): ("alcohol", "consumption"),
        ("R2", "title"): ("trip", "spring"),
        ("R3", "title"): ("crashes",),
        ("R4", "title"): (),
        ("R5", "title"): ("log",),
        ("R6", "title"): ("cab",),
        ("R6", "label"): (),
    }

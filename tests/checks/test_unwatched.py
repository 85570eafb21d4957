"""case "Hale v. Northline Freight"
  law federal
  time zone "America/Denver"

party Plaintiff "Dana Hale", plaintiff
party Northline "Northline Freight, Inc.", defence

topic alcohol "Evidence of alcohol consumption"
topic firing "Hale's 2014 termination"
topic insurance "Liability insurance"
topic crash "Prior crashes of the driver"
topic scar "The scar on her wrist"
item E3 "Photograph of the cab", image
label: E3 is "Exhibit 3"

2025-10-01 motion M2 by Plaintiff "Motion in limine No. 2 to exclude the discharge of Dana Hale"
  asks to exclude firing

2025-11-03 ruling R1, oral
  bars alcohol
    words "Granted. No mention of drinking before the jury."
2025-11-03 ruling R2, oral
  disposes of M2: granted
  bars firing
    words "Nobody may say that she was fired in March 2014."
2025-11-03 ruling R3, oral
  bars insurance
2025-11-03 ruling R4, oral
  requires leave for crash
2025-11-03 ruling R5, written
  bars E3
2025-11-03 ruling R6, oral
  permits scar
"""

import pytest

from inlimine.checks.because import because
from inlimine.checks.hit import Asking, Hit
from inlimine.checks.review import review
from inlimine.checks.sought import sought
from inlimine.checks.unwatched import unwatched
from inlimine.engine.case_state import CaseState, derive
from inlimine.law.jurisdictions import rulebook
from inlimine.law.statuses import Status
from inlimine.ledger.moments import moment
from inlimine.materials.written import Written
from inlimine.notation.read import read_notation
from inlimine.notation.watches import read_watch
from inlimine.operations.told import looked_for_words, unwatched_words
from inlimine.passages.reading import Place
from tests.checks.matching.queries import reading_of


def state_of(text: str) -> CaseState:
    ledger, problems = read_notation(text, file="case.limine")
    assert ledger and not problems
    return derive(ledger, rulebook(ledger.case.jurisdiction), moment("2025-11-10"), None)


@pytest.fixture(scope="module")
def state() -> CaseState:
    return state_of(__doc__ or "")


def found(state: CaseState, words: str) -> tuple[Hit, ...]:
    return review(state, reading_of(*words.split("|")), Asking(by="Northline"))


@pytest.mark.parametrize(
    ("words", "ruling", "said", "source"),
    [
        ("The alcohol level was measured.", "R1", "alcohol", 'the title "Evidence of alcohol consumption"'),
        (
            "That evening she drank wine.",
            "R1",
            "drank",
            'the court\'s words "Granted. No mention of drinking before the jury."',
        ),
        (
            "She was|fired by others.",
            "R2",
            "fired",
            'the court\'s words "Nobody may say that she was fired in March 2014."',
        ),
        (
            "They discharged her.",
            "R2",
            "discharged",
            'the motion\'s title "Motion in limine No. 2 to exclude the discharge of Dana Hale"',
        ),
        ("They ter-|minated her.", "R2", "ter-minated", 'the title "Hale\'s 2014 termination"'),
        ("Northline was insured.", "R3", "insured", 'the title "Liability insurance"'),
        ("The driver had crashed before.", "R4", "crashed", 'the title "Prior crashes of the driver"'),
        ("See Ex. No. 3 now.", "R5", "Ex. No. 3", ""),
    ],
    ids=["title", "inflection", "over a line end", "motion", "parted word", "verb", "leave", "label"],
)
def test_a_ruling_that_was_just_entered_is_looked_for_at_once(
    state: CaseState, words: str, ruling: str, said: str, source: str
) -> None:
    hits = [(hit.ruling, hit.words, hit.proposed) for hit in found(state, words)]
    assert hits == [(ruling, said, source)]


@pytest.mark.parametrize(
    "words",
    ["In March 2014 she moved.", "Dana Hale will testify.", "Northline Freight is a defendant.", "A prior year."],
    ids=["date", "a party", "the other", "an everyday word"],
)
def test_dates_names_and_everyday_words_alone_are_no_hits(state: CaseState, words: str) -> None:
    assert found(state, words) == ()


def test_rulings_that_hold_something_back_wait_for_a_watch_and_no_others(state: CaseState) -> None:
    assert [one.norm.handle for one in unwatched(state)] == ["R1", "R2", "R3", "R4", "R5"]


def test_a_confirmed_watch_takes_the_place_of_what_was_proposed() -> None:
    watched = state_of(f"{__doc__}\nwatch R2: sacked\n")
    assert sought(watched).unwatched == ("R1", "R3", "R4", "R5")
    assert [hit.words for hit in found(watched, "She was fired. They sacked her.")] == ["sacked"]


@pytest.mark.parametrize(
    ("watch", "words", "why"),
    [
        ("drinking", "drank", '"drank" in place of "drinking"'),
        ("drinking", "Drinking", ""),
        ("fire | (sack near 8 she)", "she was sacked", '"sack" near "she"'),
        ("most experienced near 6 (cast | set)", "most experienced of the set", '"most experienced" near "set"'),
        ("close-up", "closeup", ""),
        ("close-up", "Close up", ""),
        ("arrest", "ar-rested", '"ar-rested" in place of "arrest"'),
        ('regex "R.E"', "ROE", 'the pattern "R.E"'),
    ],
)
def test_why_words_were_found_is_said_plainly(watch: str, words: str, why: str) -> None:
    assert because(read_watch(watch), words) == why


def test_what_was_granted_in_part_and_is_not_spelt_out_is_looked_for_as_leave_is_asked_first() -> None:
    case = state_of(
        """case "Hale v. Northline Freight"
  law federal
  time zone "America/Denver"

party Plaintiff "Dana Hale", plaintiff
party Northline "Northline Freight, Inc.", defence
topic gorilla "Gorilla Snot"
topic patents "Patents"

2025-10-01 motion M1 by Plaintiff "Motion in limine No. 1"
  asks to exclude gorilla
  asks to exclude patents

2025-11-03 ruling R134, written
  disposes of M1: granted in part
"""
    )
    assert sought(case).unwatched == sought(case).proposed == ("R134a", "R134b")
    assert [(hit.ruling, hit.reply.status) for hit in found(case, "Both hold patents.")] == [
        ("R134b", Status.LEAVE_FIRST)
    ]


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        (
            "The alcohol was near: she drank.",
            [("R1", "alcohol was near: she drank", '"drank" in place of "drinking"')],
        ),
        ("Of alcohol he knew. Drinking was not it.", [("R1", "alcohol", ""), ("R1", "Drinking", "")]),
        (
            "An alcohol test, long before any of them drank.",
            [("R1", "alcohol", ""), ("R1", "drank", '"drank" in place of "drinking"')],
        ),
    ],
)
def test_unconfirmed_words_that_stand_together_in_a_sentence_are_one_hit(
    state: CaseState, words: str, hits: list[tuple[str, str, str]]
) -> None:
    told = [
        (hit.ruling, hit.words, because(hit.query, hit.words) if hit.query else "") for hit in found(state, words)
    ]
    assert told == hits


def test_unconfirmed_words_in_two_cells_are_two_hits_and_over_a_line_end_one(state: CaseState) -> None:
    rows, sentence = Written(), Written()
    rows.add("alcohol", Place(cell="A1"))
    rows.add("She drank", Place(cell="A2"))
    sentence.add("alcohol\nShe drank", Place(paragraph=1))
    hits = [
        [hit.words for hit in review(state, one.reading("list.xlsx"), Asking(by="Northline"))]
        for one in (rows, sentence)
    ]
    assert hits == [["alcohol", "drank"], ["alcohol She drank"]]


def test_where_an_item_is_known_by_its_label_alone_it_is_said_that_no_words_are_looked_for() -> None:
    """R7 bars an item whose title says nothing: its label is looked for, as every label is, and nothing else."""
    of_nine = 'item E9 "That one"\nlabel: E9 is "Exhibit 9"\n2025-11-03 ruling R7, written\n  bars E9\n'
    case = state_of(f"{__doc__}\n{of_nine}")
    assert (sought(case).by_name, sought(case).silent) == (("R7",), ())
    assert "By labels and file names alone, not by words: R7." in looked_for_words(sought(case))
    assert list(unwatched_words(sought(case)))[1:] == [
        "On behalf of R7 the labels and file names of its item alone are looked for; what is said of the thing in "
        "other words is not found."
    ]
    assert [hit.words for hit in found(case, "That one is Exhibit 9.")] == ["Exhibit 9"]

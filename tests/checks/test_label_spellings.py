"""case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State of New Mexico", prosecution
party Defence "Roe", defence

document Order order "Order in limine"

item E4 "A photograph", document
item E5 "A letter", document
item E6 "A map", document
item D5 "A plea", document
label: E4 is "State's Exhibit 4"
label: E5 is "State's Exhibit 5"
label: D5 is "Defendant's Exhibit 5"
label: E6 is "State's Exhibit 6"

2024-07-03 label: E6 is no longer "State's Exhibit 6"

2024-07-01#1 ruling R1, written
  bars E4, E5, E6, D5
  source Order at "page 2"
"""

import pytest

from inlimine.checks.hit import Asking
from inlimine.checks.labels import hits, numbers_named, numbers_of
from inlimine.engine.case_state import CaseState, derive
from inlimine.law.jurisdictions import rulebook
from inlimine.ledger.moments import moment
from inlimine.notation.read import read_notation
from inlimine.passages.reading import Reading
from tests.checks.matching.queries import reading_of
from tests.materials import reading_of as materials
from tests.told import told


@pytest.fixture(scope="module")
def state() -> CaseState:
    ledger, problems = read_notation(__doc__ or "", file="case.limine")
    assert ledger and not problems
    return derive(ledger, rulebook(ledger.case.jurisdiction), moment("2024-07-09"), None)


def named(state: CaseState, reading: Reading, by: str = "State") -> list[tuple[str, str, bool]]:
    """Item, words, and whether it is sure, of each hit."""
    found = hits(state, reading, Asking(by=by))
    return sorted((hit.question.item, hit.words, not hit.span.approximate) for hit in found)


@pytest.mark.parametrize(
    ("words", "item", "said"),
    [
        ("We offer State's|Exhibit 4 now.", "E4", "State's Exhibit 4"),
        ("We offer State’s Ex. 5 now.", "E5", "State’s Ex. 5"),
        ("We offer State's|Ex. 5 now.", "E5", "State's Ex. 5"),
        ("We offer State's Exhibit No. 5 now.", "E5", "State's Exhibit No. 5"),
        ("We offer State's Ex. #5 now.", "E5", "State's Ex. #5"),
        ("We offer Gov't Ex. 5 now.", "E5", "Gov't Ex. 5"),
        ("We offer Government's Exhibit 5.", "E5", "Government's Exhibit 5"),
        ("We offer SX 5 and no more.", "E5", "SX 5"),
        ("We offer GX-5 and no more.", "E5", "GX-5"),
        ("We offer SX5 and no more.", "E5", "SX5"),
        ("We offer State's 5.", "E5", "State's 5"),
        ("State's 5 is a letter.", "E5", "State's 5"),
        ("They hold DX 5 back.", "D5", "DX 5"),
        ("They hold Defense Exhibit 5 back.", "D5", "Defense Exhibit 5"),
        ("They hold Def.'s Ex. 5 back.", "D5", "Def.'s Ex. 5"),
        ("See Ex. 4.", "E4", "Ex. 4"),
        ("See Exhibit 4.", "E4", "Exhibit 4"),
    ],
)
def test_a_label_is_found_however_it_is_spelled(state: CaseState, words: str, item: str, said: str) -> None:
    assert named(state, reading_of(*words.split("|"))) == [(item, said, True)]


@pytest.mark.parametrize("words", ["State's Exs. 4-5", "State's Exs. 4–5", "SX 4-5", "Gov't Exs. 4 through 5"])
def test_each_number_of_a_range_is_named_surely(state: CaseState, words: str) -> None:
    found = named(state, reading_of(f"We offer {words} now."))
    assert {(item, sure) for item, _, sure in found} == {("E4", True), ("E5", True)}


def test_a_number_of_two_sides_is_told_as_uncertain_with_both(state: CaseState) -> None:
    found = list(hits(state, reading_of("See Exhibit 5."), Asking(by="State")))
    assert [(hit.watch, hit.words, hit.span.approximate) for hit in found] == [
        ('label "State\'s Exhibit 5" (perhaps; or "Defendant\'s Exhibit 5")', "Exhibit 5", True),
        ('label "Defendant\'s Exhibit 5" (perhaps; or "State\'s Exhibit 5")', "Exhibit 5", True),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The State's 5 witnesses came.",
        "See Ex. 55.",
        "See Exhibit 5/6.",
        "He deposed; see Dep. Ex. 5.",
        "Attached as Exhibit 5 to the motion.",
        "Attached as Exhibit 5 to the amended complaint.",
        "See Ex. 5 to his Smith Decl.",
        "Defendant's Exhibit 4 is a pen.",
        "An exhibit, 5 feet wide",
        "The State's case has 5 parts.",
    ],
)
def test_what_only_looks_like_a_label_is_not_found(state: CaseState, words: str) -> None:
    assert named(state, reading_of(words)) == []


@pytest.mark.parametrize("words", ["State's Exhibit 6", "State's Ex. 6", "Exhibit 6", "SX 6"])
def test_a_withdrawn_label_is_told_with_its_day(state: CaseState, words: str) -> None:
    (hit,) = hits(state, reading_of(f"Look at {words} again."), Asking(by="State"))
    assert hit.watch == 'label "State\'s Exhibit 6" (the exhibit was withdrawn on 3 July 2024)'
    assert (hit.question.item, hit.words) == ("E6", words)


@pytest.mark.parametrize("whom", ["the jury", "the witness and his statement", "his wife", "a detective"])
def test_an_exhibit_that_is_shown_to_somebody_is_no_exhibit_to_a_paper(state: CaseState, whom: str) -> None:
    assert named(state, reading_of(f"Show State's Exhibit 4 to {whom}.")) == [("E4", "State's Exhibit 4", True)]


SHEET = b"No.,What\n4,A photograph\n5,A letter\n"


def test_bare_numbers_of_a_list_are_those_of_the_side_that_uses_it(state: CaseState) -> None:
    reading = materials.reading_of(SHEET, "exhibit list.csv")
    assert named(state, reading, "State") == [("E4", "4", True), ("E5", "5", True)]
    assert named(state, reading, "Defence") == [("D5", "5", True), ("E4", "4", False)]


def test_bare_numbers_of_a_list_are_uncertain_where_nobody_said_whose_it_is(state: CaseState) -> None:
    reading = materials.reading_of(b"Exhibit No.,What\n4,A photograph\n5,A letter\n", "exhibit list.csv")
    assert named(state, reading, "") == [("D5", "5", False), ("E4", "4", False), ("E5", "5", False)]


def test_bare_numbers_count_only_under_a_heading_that_says_so(state: CaseState) -> None:
    reading = materials.reading_of(b"Exhibit,Copies\nState's 4,5\nA pen,4\n", "exhibit list.csv")
    assert named(state, reading) == [("E4", "State's 4", True)]


def test_a_label_runs_over_a_line_end_of_a_text_file(state: CaseState) -> None:
    text = "You will now be shown State's\nExhibit 4, and then the rest of it.\n\nLook at State's\nEx. 5 too.\n"
    assert named(state, materials.reading_of(text)) == [
        ("E4", "State's Exhibit 4", True),
        ("E5", "State's Ex. 5", True),
    ]


PAGES = """
item A "the file", document
item B "the report", document
label: A is "ROE000123-ROE000130"
label: B is "LAB_04410"
"""


@pytest.mark.parametrize(
    ("words", "item", "said"),
    [
        ("See ROE000123.", ["A"], "ROE000123"),
        ("See roe 000130, at the top.", ["A"], "roe 000130"),
        ("See ROE-000118-125.", ["A"], "ROE-000118-125"),
        ("See ROE000100 through ROE000200.", ["A"], "ROE000100 through ROE000200"),
        ("See LAB-04410.", ["B"], "LAB-04410"),
        ("See ROE000122.", [], ""),
        ("See ROE000131-140.", [], ""),
        ("See ROE00125.", [], ""),
        ("See ROE0001250.", [], ""),
        ("See PROE000125.", [], ""),
        ("See LAB_04411.", [], ""),
    ],
)
def test_a_page_is_known_by_its_bates_number(words: str, item: list[str], said: str) -> None:
    """The eight pages ROE000123 to ROE000130; a number of another width or prefix is of another series."""
    state = told(PAGES).at("2024-07-09")
    found = list(hits(state, reading_of(words), Asking(by="State")))
    assert [hit.question.item for hit in found] == item
    assert [hit.words for hit in found] == ([said] if said else [])
    named = numbers_named(reading_of(words)) & numbers_of(["ROE000123-ROE000130"], state.view)
    assert bool(named) or not item  # an index of what was kept passes over none of them


@pytest.mark.parametrize(
    "label", ["Exhibit 1234", "PX 0101", "BCSO-2021-003456", "LAB-2021-0034", "ROE 000130-000123"]
)
def test_what_is_no_range_of_pages_is_not_taken_for_one(label: str) -> None:
    """An exhibit's number, an agency's case number, a range that ends before it begins."""
    state = told(f'item A "it", document\nlabel: A is "{label}"\n').at("2024-07-09")
    assert list(hits(state, reading_of("See LAB-2022, BCSO-2500, ROE000125."), Asking(by="State"))) == []

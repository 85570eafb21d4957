"""A new watch held against papers that are known already: the index leaves out only those that say nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inlimine.checks.index import Index, index, may_hit
from inlimine.checks.matching.find import Finder
from inlimine.ledger.watches import Both, Either, Near, Pattern, Phrase, Query, Watch, Without
from inlimine.passages.reading import Reading
from tests.checks.matching.queries import phrase, reading_of
from tests.checks.matching.test_against_oracle import LINES, QUERIES, printed

PAPERS = {
    "opening": reading_of("You will hear of the two producers", "who had signed the contract."),
    "scan": reading_of("the wltness slgned a con tract with the", "non-practic-", "ing company"),
    "closing": reading_of("Nobody was arrested, said the P.G.A."),
}


def papers_with(query: Query) -> set[str]:
    return Index({name: index(paper) for name, paper in PAPERS.items()}).candidates(query)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        (phrase("sign ... contract"), {"opening", "scan"}),
        (phrase("witness"), {"scan"}),
        (phrase("nonpracticing"), {"scan"}),
        (phrase("PGA"), {"closing"}),
        (phrase('"arrest"'), set()),
        (phrase("arrest"), {"closing"}),
        (Near(near=(phrase("producer"), phrase("contract")), within=9), {"opening"}),
        (Both(both=(phrase("contract"), phrase("witness"))), {"scan"}),
        (Either(either=(phrase("arrest"), phrase("witness"))), {"scan", "closing"}),
        (Without(find=phrase("contract"), without=phrase("witness")), {"opening", "scan"}),
        (Pattern(regex="arrest(ed)?"), {"opening", "scan", "closing"}),
    ],
)
def test_the_papers_that_may_say_it(query: Query, names: set[str]) -> None:
    assert papers_with(query) == names


def test_one_paper_alone() -> None:
    watch = Watch(ruling="R1", query=phrase("arrest"))
    assert may_hit(watch, index(PAPERS["closing"]))
    assert not may_hit(watch, index(PAPERS["scan"]))


def test_a_watch_that_says_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="this watch holds no word to look for"):
        may_hit(Phrase(phrase=()), index(PAPERS["scan"]))


@settings(max_examples=100)
@given(query=QUERIES, several=st.lists(LINES, min_size=1, max_size=4))
def test_candidates_hold_all_that_a_check_of_every_paper_finds(
    query: Query, several: list[list[tuple[list[str], bool, bool]]]
) -> None:
    papers: dict[str, Reading] = {str(n): printed(lines, " ", "\n")[1] for n, lines in enumerate(several)}
    finder = Finder([query])
    everywhere = {name: spans for name, paper in papers.items() if (spans := finder.find(paper)[0])}
    names = Index({name: index(paper) for name, paper in papers.items()}).candidates(query)
    assert {name: spans for name in names if (spans := finder.find(papers[name])[0])} == everywhere

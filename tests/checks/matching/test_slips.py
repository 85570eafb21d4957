"""What a scanner misread is found and marked; what is a word of its own is not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from inlimine.checks.matching.find import Finder
from inlimine.checks.matching.slips import Likeness, Slips, likeness, skeleton
from tests.checks.matching.queries import phrase, reading_of


def marked(query: str, *lines: str) -> list[tuple[str, bool]]:
    reading = reading_of(*lines)
    return [(reading.text[s.start : s.end], s.approximate) for s in Finder([phrase(query)]).find(reading)[0]]


def test_signs_that_look_alike() -> None:
    assert marked("corporation budget", "the c0rporation budget, govemment") == [("c0rporation budget", True)]
    assert marked("government", "the govemment and the government") == [("govemment", True), ("government", False)]


def test_lost_doubled_and_split() -> None:
    assert marked("big corporation", "a big corpration") == [("big corpration", True)]
    assert marked("big corporation", "a big corpporations") == [("big corpporations", True)]
    assert marked("big corporation", "a big corpo ration") == [("big corpo ration", True)]


def test_a_short_word_is_split_where_no_part_is_a_word() -> None:
    assert marked("reno", "to R eno, Nevada, with one Ren o") == [("R eno", True)]
    assert marked("sign", "to s ign it, and a s ign") == [("s ign", True), ("s ign", True)]
    assert marked("into", "he came in to testify") == []
    assert marked("that", "exhibit t hat was on the table") == []


def test_a_word_of_its_own_is_no_slip() -> None:
    assert marked("modern office", "a modem office") == []
    assert marked("budget", "the budge and the bud, get it") == []


def test_an_unsure_hit_does_not_excuse() -> None:
    reading = reading_of("the producer signed the budqet")
    assert len(Finder([phrase("producer")]).find(reading)[0]) == 1


WORDS = st.text(alphabet="abclmnrio01", min_size=1, max_size=8)


@settings(max_examples=150)
@given(words=st.lists(WORDS, min_size=1, max_size=8), printed=WORDS)
def test_the_index_finds_what_trying_every_word_finds(words: list[str], printed: str) -> None:
    tried: dict[str, Likeness] = {}
    for word in words:
        how = likeness(skeleton(printed), skeleton(word))
        if word != printed and how is not None:
            tried[word] = how
    assert Slips(words).of(printed) == tried


QUERIES = st.lists(
    st.sampled_from(
        ["big corporation", "sign ... budget", "budget", "producer", "the budget", "corporation sign"]
    ),
    min_size=1,
    max_size=6,
)
PRINTED = st.lists(
    st.lists(
        st.sampled_from(
            ["big", "b1g", "corporation", "corp-", "oration", "corpo", "ration", "c0rporation", "sign", "signed",
             "slgned", "the", "tlie", "budget", "budgct", "bud", "get", "producer", "producr", "a"]
        ),
        max_size=6,
    ).map(" ".join),
    min_size=1,
    max_size=5,
)  # fmt: skip


@settings(max_examples=150)
@given(queries=QUERIES, lines=PRINTED)
def test_many_watches_at_once_find_what_each_finds_alone(queries: list[str], lines: list[str]) -> None:
    reading, asked = reading_of(*lines), [phrase(query) for query in queries]
    assert Finder(asked).find(reading) == [Finder([query]).find(reading)[0] for query in asked]

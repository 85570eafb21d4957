"""On chance texts in chance layouts the matcher finds what the slow and plain one finds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from inlimine.checks.matching.find import find
from inlimine.ledger.watches import Both, Either, ExceptNear, Gap, Near, Phrase, Query, SameTurn, Without, Word
from inlimine.passages.reading import Line, Place, Reading
from tests.checks.matching.oracle import FORMS, KINDS, Spoken, found

WORDS = st.one_of(
    st.sampled_from(sorted(KINDS)).filter(lambda word: word != "produce").map(lambda word: Word(word=word)),
    st.sampled_from(FORMS).map(lambda form: Word(word=form.lower(), exact=True)),
)
GAPS = st.integers(0, 3).map(lambda gap: Gap(gap=gap))
PHRASES = st.builds(
    lambda first, rest: Phrase(phrase=(first, *(piece for pair in rest for piece in pair))),
    WORDS,
    st.lists(st.one_of(st.tuples(WORDS), st.tuples(GAPS, WORDS)), max_size=2),
)


def ways(query: Query) -> set[Query]:
    """What finds something for a query, each by itself."""
    return {way for each in query.either for way in ways(each)} if isinstance(query, Either) else {query}


def leaves_something(pair: tuple[Query, Query]) -> bool:
    """Is not all that is looked for left out by itself? Such a watch is refused (`test_queries.py`)."""
    return not ways(pair[0]) <= ways(pair[1])


def joined(inner: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    within = st.integers(1, 6)
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    left_out = st.tuples(inner, inner).filter(leaves_something)
    return st.one_of(
        st.builds(lambda a, b, n: Near(near=(a, b), within=n), inner, inner, within),
        st.builds(lambda a, b: SameTurn(same_turn=(a, b)), inner, inner),
        st.builds(lambda each: Both(both=each), several),
        st.builds(lambda each: Either(either=each), several),
        st.builds(lambda pair: Without(find=pair[0], without=pair[1]), left_out),
        st.builds(lambda pair, n: ExceptNear(find=pair[0], except_near=pair[1], within=n), left_out, within),
    )


QUERIES = st.recursive(PHRASES, joined, max_leaves=4)
LINES = st.lists(
    st.tuples(st.lists(st.sampled_from(FORMS), max_size=5), st.booleans(), st.booleans()), min_size=2, max_size=7
)
SEPARATORS = st.sampled_from([" ", "   ", ", ", ".  ", "\u00a0"])
FURNITURE = st.sampled_from(["\n", "\n\n", "\nproducer 44\n", "\r\n"])


def printed(
    lines: list[tuple[list[str], bool, bool]], separator: str, furniture: str
) -> tuple[list[Spoken], Reading, list[tuple[int, int]]]:
    """The words, the reading that holds them, and each word's offsets."""
    spoken: list[Spoken] = []
    made: list[Line] = []
    offsets: list[tuple[int, int]] = []
    text, block, turn = "", 0, 0
    for words, new_block, new_turn in lines:
        text += furniture
        block, turn, start = block + new_block, turn + new_turn, len(text)
        for number, word in enumerate(words):
            text += separator * (number > 0)
            offsets.append((len(text), len(text) + len(word)))
            spoken.append(Spoken(word, block, turn))
            text += word
        made.append(Line(start=start, end=len(text), place=Place(line=len(made) + 1), block=block, turn=turn))
    return spoken, Reading(name="x.txt", text=text + furniture, lines=tuple(made)), offsets


@settings(max_examples=300)
@given(query=QUERIES, lines=LINES, separator=SEPARATORS, furniture=FURNITURE)
def test_the_matcher_finds_what_the_oracle_finds(
    query: Query, lines: list[tuple[list[str], bool, bool]], separator: str, furniture: str
) -> None:
    spoken, reading, offsets = printed(lines, separator, furniture)
    spans = find(query, reading)
    expected = {(offsets[first][0], offsets[beyond - 1][1]) for first, beyond in found(query, spoken)}
    assert [(span.start, span.end) for span in spans] == sorted(expected)
    for span in spans:
        first, last = reading.lines[span.first_line], reading.lines[span.last_line]
        assert first.start <= span.start < first.end
        assert last.start < span.end <= last.end

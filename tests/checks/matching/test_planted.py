"""Words planted in a transcript of any layout are found on the page and line where they were printed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from inlimine.checks.matching.find import find, locate, quote
from inlimine.ledger.watches import Phrase, Word
from inlimine.materials.read import read_material
from inlimine.passages.reading import Place, locator
from tests.materials.rendering import Layout, layouts, render, some_speech

PLANTED = ["the", "big", "corporation", "hired", "a", "producer"]


@settings(max_examples=100)
@given(layout=layouts(), seed=st.integers(0, 1000), at=st.integers(0, 90), cut=st.integers(1, 5))
def test_planted_words_are_found_over_line_and_page_ends(layout: Layout, seed: int, at: int, cut: int) -> None:
    speech = some_speech(seed, 100)
    speech[at : at + 2] = ["and then " + " ".join(PLANTED[:cut]), " ".join(PLANTED[cut:]) + ", he said"]
    rendered = render(replace_wrapped(layout), speech)
    (reading,) = read_material("day1.txt", rendered.text.encode()).readings
    spans = find(Phrase(phrase=tuple(Word(word=word) for word in PLANTED)), reading)
    places = [Place(page=page, line=line) for page, line, words in rendered.expected if planted(words, cut)]
    expected = [locator(places[0], places[-1])] if len(places) == 2 else []
    assert [locate(span, reading) for span in spans] == expected
    assert all(quote(span, reading) == " ".join(PLANTED) for span in spans)


def planted(words: str, cut: int) -> bool:
    return words.startswith("and then the") or words == " ".join(PLANTED[cut:]) + ", he said"


def replace_wrapped(layout: Layout) -> Layout:
    """No wrapped words between the planted ones, and no page cut short, so that nothing planted is lost."""
    return Layout(
        **{**{name: getattr(layout, name) for name in layout.__dataclass_fields__}, "wrapped": 0, "short_page": 0}
    )

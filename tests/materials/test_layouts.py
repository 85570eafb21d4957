"""Whatever the layout, each line of a transcript is found on its page, under its number, without furniture."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from inlimine.materials.read import read_material
from inlimine.passages.reading import Reading
from tests.materials.rendering import Layout, layouts, render, some_speech

# The last page has one line, and the numbers at the foot of the pages count on too.
NUMBER_AT_FOOT = Layout(
    length=25,
    first_page=1,
    indents=(0,),
    aligned_right=False,
    gap=1,
    double_spaced=False,
    form_feeds=False,
    header="none",
    page_number="bottom",
    footer="none",
    times="none",
    both_margins=False,
    wrapped=0,
    short_page=0,
    trailing="",
    ending="\n",
)


def found(reading: Reading) -> list[tuple[int | None, int | None, str]]:
    """Page, line and words; physical lines of one printed number are joined."""
    joined: dict[tuple[int | None, int | None], list[str]] = {}
    for line in reading.lines:
        words = reading.text[line.start : line.end].split()
        joined.setdefault((line.place.page, line.place.line), []).extend(words)
    return [(page, line, " ".join(words)) for (page, line), words in joined.items()]


@settings(max_examples=150)
@given(layout=layouts(), seed=st.integers(0, 1000), size=st.integers(60, 160))
@example(layout=NUMBER_AT_FOOT, seed=0, size=76)
def test_each_line_is_found_where_it_was_printed(layout: Layout, seed: int, size: int) -> None:
    rendered = render(layout, some_speech(seed, size))
    (reading,) = read_material("day1.txt", rendered.text.encode()).readings
    assert found(reading) == rendered.expected

"""However a text is wrapped and spaced, its paragraphs are found again: no phrase is lost at a line end."""

import textwrap

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.materials.reading_of import paragraphs, reading_of

WORDS = [
    "the",
    "big",
    "corporation",
    "hired",
    "a",
    "producer,",
    "Mr.",
    "Doe",
    "20",
    "in",
    "1998.",
    "budget",
    "signed",
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=25, max_size=60).map(
    lambda words: f"He {' '.join(words)} then."
)


@settings(max_examples=100)
@given(
    said=st.lists(SENTENCES, min_size=2, max_size=5),
    width=st.integers(45, 95),
    spacing=st.integers(1, 3),
    apart=st.sampled_from(["gap", "indent", "both"]),
    margin=st.sampled_from(["", "      "]),
    ending=st.sampled_from(["\n", "\r\n"]),
)
def test_wrapped_paragraphs_are_found_again(
    said: list[str], width: int, spacing: int, apart: str, margin: str, ending: str
) -> None:
    first = margin + "     " * (apart != "gap")
    wrapped = [textwrap.wrap(each, width, initial_indent=first, subsequent_indent=margin) for each in said]
    # A wrapped line that ends with a full stop looks like the end of its paragraph to a person, too.
    assume(not any(line.endswith(".") for lines in wrapped for line in lines[:-1]))
    between = ending * (spacing + (apart != "indent"))
    text = between.join((ending * spacing).join(lines) for lines in wrapped)
    assert paragraphs(reading_of(text)) == said


def test_lines_with_as_many_commas_each_are_still_a_sentence() -> None:
    said = [
        "He was a producer, she said, and signed",
        "the budget, hired a man, and left the",
        "set, the actor said, in 1998.",
    ]
    assert paragraphs(reading_of("\n".join(said))) == [" ".join(said)]

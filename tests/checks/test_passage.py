"""A hit is told with the sentence in which its words stand."""

from __future__ import annotations

import pytest

from inlimine.checks.matching.find import find
from inlimine.checks.passage import passage
from inlimine.materials.read import read_material
from inlimine.notation.watches import read_watch
from inlimine.passages.reading import Line, Place, Reading
from tests.checks.matching.queries import reading_of

LONG = "the foreman, who had been there since the spring of that year and knew every man on the floor by his name"


@pytest.mark.parametrize(
    ("paper", "watch", "told"),
    [
        (
            "He spoke first. On the phone\nhe said that calls to the office stopped. Then he left.",
            "phone near 8 calls",
            ("On the ", " to the office stopped."),
        ),
        ("Mr. Lee saw Dr. Hale drink. Exhibit 3 is next.", "drink", ("Mr. Lee saw Dr. Hale ", ".")),
        ("See Exhibit 3. She drank wine", "drink", ("She ", " wine")),
        ("Drunk at noon; that is all.", "drunk", ("", " at noon; that is all.")),
    ],
)
def test_the_words_stand_in_their_sentence(paper: str, watch: str, told: tuple[str, str]) -> None:
    reading = reading_of(*paper.split("\n"))
    (span,) = find(read_watch(watch), reading)
    assert passage(span, reading) == told


def test_another_paragraph_or_cell_is_no_part_of_it() -> None:
    text = "one cell she drank another"
    cells = ((0, 8, 1), (9, 18, 2), (19, 26, 3))
    lines = tuple(Line(start=a, end=b, place=Place(cell=f"A{block}"), block=block) for a, b, block in cells)
    reading = Reading(name="list", text=text, lines=lines)
    (span,) = find(read_watch("drink"), reading)
    assert passage(span, reading) == ("she ", "")


def test_a_blank_line_ends_it() -> None:
    (reading,) = read_material("notes.txt", b"The night\n\nShe drank and\nleft\n\nThe next day\n", None).readings
    (span,) = find(read_watch("drink"), reading)
    assert passage(span, reading) == ("She ", " and left")


def test_of_a_long_sentence_its_clause_is_told() -> None:
    """Of 218 signs before the word the last 160 are kept, from the first comma in their first half."""
    reading = reading_of(f"On that day, {LONG}, and {LONG}, drank, and {LONG}, and {LONG}.")
    (span,) = find(read_watch("drink"), reading)
    before, after = passage(span, reading)
    assert before.startswith("… ") and before.endswith("by his name, ")
    assert after.endswith(" …") and after.startswith(", and the foreman")
    assert max(map(len, (before, after))) <= 162

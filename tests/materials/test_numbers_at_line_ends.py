"""A number on a line of its own may be the end of a sentence: furniture only where it counts page by page."""

import pytest

from tests.materials.reading_of import paragraphs, placed, reading_of


@pytest.mark.parametrize("number", ["7-A?", "    7-A?", "              7-A?", "14.", "14"])
def test_the_number_of_a_label_on_a_line_of_its_own_stays_in_its_sentence(number: str) -> None:
    text = f"We offer State's Exhibit\n{number}\nNo.\n"
    assert paragraphs(reading_of(text))[0].startswith(f"We offer State's Exhibit {number.strip()}")


def test_two_wrapped_numbers_that_count_are_no_list() -> None:
    text = "We saw State's Exhibit\n14. Then we left.\n\nWe saw State's Exhibit\n15. Then we came.\n"
    assert paragraphs(reading_of(text)) == [
        "We saw State's Exhibit 14. Then we left.",
        "We saw State's Exhibit 15. Then we came.",
    ]


def test_a_label_over_a_page_break_is_one() -> None:
    text = "A page.\nWe offer State's Exhibit\n\f7-A?\nNo.\n"
    assert any("Exhibit 7-A?" in each for each in paragraphs(reading_of(text)))


@pytest.mark.parametrize("number", ["14.", "14"])
def test_numbers_at_the_foot_of_two_pages_stay_where_the_sentence_wants_them(number: str) -> None:
    text = f"A page.\nWe offer State's Exhibit\n13.\n\fAnother page.\nWe offer State's Exhibit\n{number}\n"
    assert number in [said for _, said in placed(reading_of(text))]


def test_a_number_that_counts_over_three_pages_is_the_page_s() -> None:
    said = ["He went on.", "She came in.", "They left."]
    text = "\f".join(f"{words}\n\n{number}\n" for words, number in zip(said, (13, 14, 15), strict=True))
    assert [words for _, words in placed(reading_of(text))] == said

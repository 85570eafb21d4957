"""Layouts of numbered pages that stand alone: what is printed, and where each word is."""

from inlimine.passages.reading import PaperUse
from tests.materials.reading_of import placed, reading_of
from tests.materials.rendering import Layout, render, some_speech


def numbered(words: list[str], form: str = "{number:>3}  {said}") -> str:
    return "".join(form.format(number=number, said=said) + "\n" for number, said in enumerate(words, start=1))


SPEECH = [f"THE COURT: word{number} is said here" for number in range(1, 26)]


def test_numbers_only_at_the_right_edge() -> None:
    text = 2 * numbered(SPEECH, "      {said:<60}{number:>4}")
    assert placed(reading_of(text))[25] == ("2:1", "THE COURT: word1 is said here")


def test_a_rule_between_number_and_text_is_no_content() -> None:
    text = 2 * numbered(SPEECH, "{number:>3} | {said}")
    assert placed(reading_of(text))[2] == ("1:3", "THE COURT: word3 is said here")


def test_a_bar_at_the_right_of_the_text_is_no_content() -> None:
    words = [
        "Q.  Did he show re-",
        "morse?",
        "A.  He was barking",
        "    orders.",
        *["Q.  And then?", "A.  Yes."] * 10,
    ]
    lines = placed(reading_of(numbered(words, "{number:>2} | {said} |")))
    assert [said for _, said in lines[:4]] == ["Q. Did he show re-", "morse?", "A. He was barking", "orders."]


def test_numbers_and_text_saved_one_after_the_other_are_brought_together() -> None:
    numbers = "".join(f"{number}\n" for number in range(1, 26))
    text = "".join(f"{numbers}{''.join(f'{said}{page}' + chr(10) for said in SPEECH)}\f" for page in "ab")
    assert placed(reading_of(text))[26] == ("2:2", "THE COURT: word2 is said hereb")


def test_numbers_and_text_apart_and_not_alike_in_number_leave_the_page() -> None:
    numbers = "".join(f"{number}\n" for number in range(1, 26))
    text = "".join(f"{numbers}{''.join(f'{said}{page}' + chr(10) for said in SPEECH[:20])}\f" for page in "ab")
    assert placed(reading_of(text))[-1] == ("page 2", "THE COURT: word20 is said hereb")


def test_an_unnumbered_page_between_keeps_its_page_and_has_no_lines() -> None:
    page = numbered(SPEECH)
    text = f"    1\n{page}\f    2\n\n   INDEX OF WITNESSES\n\n   Smith, Direct\n\f    3\n{page}\f   4\n{page}"
    assert placed(reading_of(text))[25:28] == [
        ("page 2", "INDEX OF WITNESSES"),
        ("page 2", "Smith, Direct"),
        ("3:1", "THE COURT: word1 is said here"),
    ]


def test_four_pages_on_one_sheet_are_four_pages() -> None:
    sheets = [
        "\f".join(
            "".join(f"   Page {page}\n{numbered(SPEECH)}" for page in range(first, first + 4))
            for first in (44, 48)
        )
    ]
    places = [place for place, _ in placed(reading_of(sheets[0]))]
    assert places == [f"{page}:{line}" for page in range(44, 52) for line in range(1, 26)]


def test_a_line_before_its_number_belongs_to_the_number_above() -> None:
    text = "  1\n     Mr. Doe is\n  2  here for the State.\n" + numbered(SPEECH)[len(numbered(SPEECH[:2])) :]
    assert placed(reading_of(2 * text))[:3] == [("1:1", ""), ("1:1", "Mr. Doe is"), ("1:2", "here for the State.")]


def test_a_missing_number_leaves_its_words_with_the_number_above() -> None:
    text = numbered(SPEECH).replace("\n  7  ", "\n     ")
    assert placed(reading_of(2 * text))[6] == ("1:6", "THE COURT: word7 is said here")


def test_a_short_excerpt_with_speakers_is_a_transcript() -> None:
    text = numbered(
        ["Q.  Were you the producer?", "A.  I was.", "MR. DOE:  Objection.", "Q.  When?", "A.  In May."]
    )
    reading = reading_of(text)
    assert placed(reading)[1] == ("1:2", "A. I was.")
    assert reading.paper is PaperUse.TRANSCRIPT


def test_pages_without_numbers_keep_their_pages() -> None:
    text = "He was the\n\f- 2 -\n\nproducer, as we\n\f- 3 -\n\nsaid.\n"
    assert placed(reading_of(text)) == [("1:1", "He was the"), ("2:3", "producer, as we"), ("3:3", "said.")]


def test_a_numbered_list_is_no_transcript() -> None:
    text = "Topics\n\n1 Producer status, and all that\nbelongs to it\n\n2 Budget\n\n3 Credits\n"
    assert reading_of(text).paper is PaperUse.OTHER
    assert placed(reading_of(text))[1] == ("line 3", "1 Producer status, and all that")


def test_turns_are_counted_and_questions_have_their_examiner() -> None:
    said = [
        "and so on.",
        "THE COURT:  Yes.",
        "BY MR. DOE:",
        "Q.  Where?",
        "A.  Here,",
        "A big house.",
        "Q.  Thanks.",
    ]
    reading = reading_of(2 * numbered([*said, *[""] * 18]))
    assert [line.turn for line in reading.lines[:7]] == [0, 1, 2, 3, 4, 4, 5]
    assert reading.speakers[:6] == ("", "THE COURT", "MR. DOE", "MR. DOE", "A", "MR. DOE")


def test_answers_without_dots_are_told_from_articles_by_the_questions() -> None:
    said = ["Q   Where?", "A   Here.", "A big house.", "Q   When?", "A   In May."]
    reading = reading_of(numbered([*said, *[""] * 20]))
    assert [line.turn for line in reading.lines[:5]] == [1, 2, 2, 3, 4]


def test_heads_that_change_with_the_witness_are_no_content() -> None:
    heads = ["OPENING - MR. DOE", "ROE DIRECT", "ROE CROSS", "POE DIRECT", "A BENCH CONFERENCE", "VERDICT"]
    text = "\f".join(f"{head:>50}\n\n{numbered(SPEECH)}" for head in heads)
    assert len(placed(reading_of(text))) == 25 * len(heads)


def test_zero_padded_page_numbers_count() -> None:
    text = "\f".join(f"{'':50}{page:05}\n{numbered(SPEECH)}" for page in (98, 99, 100))
    assert {line.place.page for line in reading_of(text).lines} == {98, 99, 100}


def test_pages_before_page_1_are_page_0() -> None:
    pages = [f"{head:>50}\n{numbered(SPEECH)}" for head in ("i", "ii", "iii", "1", "2", "3", "4", "5")]
    shown = dict.fromkeys(line.place.page for line in reading_of("\f".join(pages)).lines)
    assert list(shown) == [0, 1, 2, 3, 4, 5]


def test_a_long_list_is_no_page() -> None:
    text = numbered([f"Exhibit of the State, call sheet {number}" for number in range(1, 90)])
    assert placed(reading_of(text))[70][0] == "line 71"


def test_page_numbers_go_on_where_a_page_shows_none() -> None:
    rendered = render(Layout(first_page=126, page_number="top", form_feeds=True), some_speech(7, 100))
    text = rendered.text.replace(f"{127:>70}", "")
    assert {line.place.page for line in reading_of(text).lines} == {126, 127, 128, 129}

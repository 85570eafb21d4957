"""Whatever the encoding, offsets are code points of the text as stored."""

import pytest

from tests.materials.reading_of import placed, reading_of

TEXT = "Caf\u00e9 \u201cbudget\u201d\r\n\r\nThe producer\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_words_stand_at_their_offsets(encoding: str) -> None:
    data = TEXT.encode(encoding)
    reading = reading_of(data)
    assert placed(reading) == [("line 1", "Caf\u00e9 \u201cbudget\u201d"), ("line 3", "The producer")]
    assert reading.text.endswith(TEXT)
    assert reading.offsets_in_file


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_counted_and_is_no_content(encoding: str) -> None:
    reading = reading_of(TEXT.encode(encoding))
    assert (reading.text[0], reading.lines[0].start) == ("\ufeff", 1)


def test_a_lone_carriage_return_ends_a_line_and_a_form_feed_does_not() -> None:
    assert placed(reading_of("one\r\ntwo\rthree\n\ffour\n"))[2:] == [("1:3", "three"), ("2:1", "four")]


def test_control_signs_of_old_programs_are_borne() -> None:
    assert placed(
        reading_of("Members of the jury, he was there, as you heard, all the day long, and more.\n" * 2 + "\x1a")
    )

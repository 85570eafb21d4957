"""Quotations: whose they are, and where each part of them stands."""

from inlimine.readers.reports.read_report import read_report
from inlimine.readers.reports.told import Voice


def test_an_interrupted_quotation_is_one_with_two_parts() -> None:
    (one,) = read_report("“I am excluding,” Judge Poe said, “the letters.”").quotations
    assert [part.quote for part in one.parts] == ["I am excluding,", "the letters."]
    assert one.voice is Voice.COURT


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    (one,) = read_report('"It is late," Judge Poe said. "We begin.\n\n"Bring in the jury."').quotations[1:]
    assert [part.quote for part in one.parts] == ["We begin.", "Bring in the jury."]


def test_a_quotation_within_a_quotation_is_no_second_one() -> None:
    text = "“He said ‘stop’ twice,” said defense lawyer Al Dee."
    (one,) = read_report(text).quotations
    assert [text[a:b] for a, b in one.nested] == ["‘stop’"]
    assert one.voice is Voice.DEFENCE


def test_a_few_quoted_words_belong_to_the_reporters_sentence() -> None:
    (act,) = read_report('Judge Ann Poe excluded the letters as "far more prejudicial than probative."').acts
    assert (act.quoted, act.subject) == (False, "the letters")


def test_a_ruling_in_the_judges_own_words_is_quoted() -> None:
    (act,) = read_report('"I will allow the letters," Judge Ann Poe told the lawyers.').acts
    assert (act.quoted, act.speaker, act.words.quote) == (True, "Judge Ann Poe", "will allow the letters")


def test_the_words_of_a_party_are_no_ruling() -> None:
    assert (
        read_report('"The motion is granted," joked defense lawyer Al Dee. Judge Ann Poe did not laugh.').acts
        == ()
    )

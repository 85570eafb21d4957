"""What an entry records, and what it does not."""

import pytest

from inlimine.readers.entries.read_entry import read_entry
from tests.readers.courts import CLERKS, CLERKS_IDLE
from tests.readers.other_courts import OTHER_COURTS, OTHER_COURTS_IDLE
from tests.readers.sentences import IDLE, MINUTES, ORDERS, WITHDRAWALS, Acts
from tests.readers.wordings import WORDINGS, WORDINGS_IDLE


def acts(text: str) -> Acts:
    return [(act.target, act.disposition) for act in read_entry(text).acts]


@pytest.mark.parametrize(
    ("text", "expected"), [*ORDERS, *MINUTES, *WITHDRAWALS, *CLERKS, *WORDINGS, *OTHER_COURTS]
)
def test_an_entry_that_rules_says_of_what_and_how(text: str, expected: Acts) -> None:
    assert sorted(acts(text)) == sorted(expected)


@pytest.mark.parametrize("text", [*IDLE, *CLERKS_IDLE, *WORDINGS_IDLE, *OTHER_COURTS_IDLE])
def test_an_entry_that_rules_on_nothing_gives_no_act(text: str) -> None:
    assert not acts(text)


def test_an_act_shows_the_words_and_the_rule_that_it_was_read_by() -> None:
    text = "ORDER. The motion to strike (Doc. 9) is DENIED. Trial stands."
    (act,) = read_entry(text).acts
    assert act.quote == "motion to strike (Doc. 9) is DENIED"
    assert text[slice(*act.span)] == act.quote
    assert act.found_by == "order: passive, number after"


def test_what_looks_like_a_ruling_and_was_not_read_is_told() -> None:
    reading = read_entry("ORDER. Leave is GRANTED in the terms discussed.")
    assert not reading.acts
    assert [(each.quote, each.why) for each in reading.unread] == [
        ("GRANTED", '"GRANTED" stands here, but of what was not read')
    ]


SPOKEN = "the ruling stands in a transcript or was only spoken"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Minute Entry. Conference held. Pending motions ruled on as stated on the record. Trial is set.",
            "Pending motions ruled on as stated on the record",
        ),
        (
            "ORDER. The objections are ruled upon as set out in the transcript of 3/4/2031.",
            "objections are ruled upon as set out in the transcript",
        ),
        (
            "MINUTES of Motions Hearing held. The Court states its rulings on the record.",
            "Court states its rulings on the record",
        ),
        ("ORDER re motions in limine: rulings as stated on the record.", "rulings as stated on the record"),
        (
            "ORDER ruling on motions in limine as stated on the record.",
            "ruling on motions in limine as stated on the record",
        ),
    ],
)
def test_a_ruling_that_stands_in_a_transcript_is_told_as_unread(text: str, quote: str) -> None:
    reading = read_entry(text)
    assert not reading.acts
    assert [(each.quote, each.why) for each in reading.unread] == [(quote, SPOKEN)]
    assert text[slice(*reading.unread[0].span)] == quote


def test_a_spoken_ruling_is_told_beside_those_that_were_read() -> None:
    reading = read_entry("Minute Entry. 12 Motion granted. Other motions ruled on as stated on the record.")
    assert [(act.target, act.disposition) for act in reading.acts] == [("12", "granted")]
    assert [each.quote for each in reading.unread] == ["Other motions ruled on as stated on the record"]


@pytest.mark.parametrize(
    "text",
    [
        "ORDER granting 12 Motion to Sever for the reasons stated on the record.",
        "TRANSCRIPT of hearing at which motions were ruled on as stated on the record.",
        "Minute Entry. Counsel state their appearances on the record.",
    ],
)
def test_reasons_on_the_record_are_no_unread_ruling(text: str) -> None:
    assert not read_entry(text).unread


def test_a_lone_modifier_of_the_title_is_not_one_of_the_ruling() -> None:
    assert acts("ORDER denying 9 Motion to Dismiss Without Prejudice.") == [("9", "denied")]

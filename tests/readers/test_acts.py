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


def test_a_lone_modifier_of_the_title_is_not_one_of_the_ruling() -> None:
    assert acts("ORDER denying 9 Motion to Dismiss Without Prejudice.") == [("9", "denied")]

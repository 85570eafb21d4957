"""What a ruling speaks of becomes the title of a topic: the thing itself, as a lawyer would name it."""

import pytest

from inlimine.readers.linking.subjects import limit_in, thing, without_limit


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("elicit or offer any evidence of his prior arrest of 2014", "his prior arrest of 2014"),
        ("mention, elicit or offer any evidence of her bankruptcy", "her bankruptcy"),
        ("to, argue or suggest the possible punishment", "the possible punishment"),
        ("mention or allude to the 2021 fire", "the 2021 fire"),
        ("into, mention or argue the witness's sexual history", "the witness's sexual history"),
        ("mentioning, eliciting or offering evidence of the 2015 claim", "the 2015 claim"),
        ("witness about the hospitalization of 2016", "the hospitalization of 2016"),
        ("any witness regarding the internal affairs file", "the internal affairs file"),
        ("Plaintiff on his 2018 fraud conviction", "his 2018 fraud conviction"),
        ("No mention of the defendant's methadone treatment", "the defendant's methadone treatment"),
        ("the defense from mentioning potential penalties", "potential penalties"),
        ("evidence, testimony or argument concerning the earlier suit", "the earlier suit"),
        ("on the absence of Detective Moss", "the absence of Detective Moss"),
        ("liability insurance before the jury", "liability insurance"),
        ("any reference to collateral sources", "collateral sources"),
    ],
)
def test_the_verbs_that_lead_to_a_thing_are_no_part_of_its_title(words: str, title: str) -> None:
    assert thing(words) == title


@pytest.mark.parametrize(
    "title",
    [
        "the testimony of Dr. Hale",
        "use of force",
        "an offer of settlement",
        "Evidence that a second car was seen",
        "the show-up identification",
        "question 4 of the deposition",
        "statements to Officer Grady",
        "evidence of that",
        "reading glasses",
    ],
)
def test_what_is_a_thing_already_keeps_its_name(title: str) -> None:
    assert thing(title) == title


def test_a_limit_is_a_condition_and_no_part_of_the_title() -> None:
    words = "the booking photograph until the foundation for it has been heard at trial"
    assert without_limit(words) == "the booking photograph"
    assert limit_in(words) == "until the foundation for it has been heard at trial"
    assert limit_in("the messages of March 2 until March 9") == ""
    assert limit_in("the letter") == ""

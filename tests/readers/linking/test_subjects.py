"""What a ruling speaks of becomes the title of a topic: the thing itself, as a lawyer would name it."""

import pytest

from inlimine.ledger.items import Item, Label
from inlimine.ledger.terms import Medium
from inlimine.readers.linking.proposed import Proposals
from inlimine.readers.linking.subjects import limit_in, thing, without_condition, without_limit
from tests.readers.linking.linked import acts, ledger, ordered


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


SHOWN = ledger(
    Item(handle="E12", title="the photograph", medium=Medium.DOCUMENT),
    Label(item="E12", label="State's Exhibit 12"),
)


def of_exhibits(words: str) -> tuple[Proposals, tuple[str, ...]]:
    """What an order of these words proposes, and of what its first ruling speaks."""
    proposals = ordered(f"ORDER\n\nIT IS ORDERED that the State shall not offer {words}.", SHOWN)
    return proposals, acts(proposals)["R1"].directives[0].subject


def labels(proposals: Proposals) -> list[tuple[str, str]]:
    return [(one.entry.item, one.entry.label) for one in proposals.proposed if isinstance(one.entry, Label)]


@pytest.mark.parametrize("words", ["State's Exhibit 12", "Exhibit 12", "the photograph (State's Ex. 12)"])
def test_an_exhibit_of_the_case_is_that_item(words: str) -> None:
    """`item E12 "the photograph"`, `label State's Exhibit 12`."""
    proposals, subject = of_exhibits(words)
    assert (subject, labels(proposals)) == (("E12",), [])


def test_an_exhibit_that_the_case_has_not_gets_its_label() -> None:
    proposals, subject = of_exhibits("the autopsy photograph (State's Ex. 20)")
    assert (subject, labels(proposals)) == (("T1",), [("T1", "State's Exhibit 20")])


def test_each_of_several_exhibits_is_a_part_with_its_label() -> None:
    proposals, subject = of_exhibits("State's Exhibits 14, 15 and 16")
    parts = [(f"T1-{at}", f"State's Exhibit {number}") for at, number in enumerate((14, 15, 16), 1)]
    assert (subject, labels(proposals)) == (("T1",), parts)
    items = [one.entry for one in proposals.proposed if isinstance(one.entry, Item) and one.entry.part_of]
    assert [(one.handle, one.title, one.part_of) for one in items] == [(*part, "T1") for part in parts]


@pytest.mark.parametrize(
    "words", ["page 3 of State's Exhibit 12", "State's Exhibit 12, page 3", "testimony about State's Exhibit 12"]
)
def test_a_piece_of_an_exhibit_or_what_is_said_of_it_is_not_the_exhibit(words: str) -> None:
    proposals, subject = of_exhibits(words)
    assert (subject, labels(proposals)) == (("T1",), [])


def test_what_stands_beside_an_exhibit_does_not_bear_its_number() -> None:
    proposals, subject = of_exhibits("Exhibit 21 and the gun")
    assert (subject, labels(proposals)) == (("T1",), [("T1-1", "Exhibit 21")])


@pytest.mark.parametrize(
    "words",
    [
        "any statements made after the arrest, the knife and the rope",
        "his drinking before the crash, his prior arrest and the letter",
        "the coupon offer, the receipt and the letter",
        "after-acquired evidence, the handbook and the emails",
        "before and after photographs, videos and charts",
    ],
)
def test_what_no_condition_leads_to_loses_nothing(words: str) -> None:
    assert without_condition(words) == words


def test_the_condition_that_leads_to_a_thing_is_cut_off() -> None:
    assert without_condition("Provided that a foundation is laid, the advice") == "the advice"

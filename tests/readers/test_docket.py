"""References back within one docket."""

import pytest

from inlimine.readers.entries.docket import Docket

SEAL, COMPEL = "MOTION to Seal by Defendant Bo Rell", "MOTION to Compel by Plaintiff Cy Rell"


def last(*entries: tuple[str, str]) -> list[tuple[str, str]]:
    """The acts of the last of these entries of one docket."""
    docket = Docket()
    for number, text in entries:
        reading = docket.read(number, text)
    return [(act.target, act.disposition) for act in reading.acts]


@pytest.mark.parametrize(
    "text",
    ["ORDER granting motion to compel.", "MINUTE ENTRY. Plaintiff's motion to compel is GRANTED."],
)
def test_the_one_open_motion_of_a_kind_is_meant(text: str) -> None:
    assert last(("5", SEAL), ("6", COMPEL), ("7", text)) == [("6", "granted")]


def test_of_two_open_motions_of_a_kind_none_is_guessed() -> None:
    assert last(("5", COMPEL), ("6", COMPEL), ("7", "ORDER granting motion to compel.")) == [
        ("unnumbered", "granted")
    ]


def test_the_movant_tells_two_motions_of_a_kind_apart() -> None:
    other = "MOTION to Compel by Defendant Bo Rell"
    text = "ORDER. Defendant's motion to compel is denied."
    assert last(("5", COMPEL), ("6", other), ("7", text)) == [("6", "denied")]


def test_a_motion_that_was_disposed_of_is_no_longer_open() -> None:
    entries = ("5", COMPEL), ("6", "ORDER denying 5 Motion to Compel."), ("8", COMPEL)
    assert last(*entries, ("9", "ORDER granting motion to compel.")) == [("8", "granted")]


def test_a_motion_taken_under_advisement_stays_open() -> None:
    entries = ("5", COMPEL), ("6", "ORDER taking under advisement 5 Motion to Compel.")
    assert last(*entries, ("9", "ORDER granting motion to compel.")) == [("5", "granted")]


def test_an_explicit_number_comes_first() -> None:
    assert last(("5", COMPEL), ("7", "ORDER granting 4 Motion to Compel.")) == [("4", "granted")]


def test_a_motion_of_another_kind_is_not_meant() -> None:
    assert last(("5", SEAL), ("7", "ORDER granting motion to compel.")) == [("unnumbered", "granted")]


def test_motions_in_the_plural_and_oral_ones_stay_as_they_are() -> None:
    assert last(("5", COMPEL), ("7", "ORDER. All pending motions are denied as moot.")) == [("unnumbered", "moot")]
    assert last(("5", COMPEL), ("7", "ORDER. The oral motion to compel is denied.")) == [("oral", "denied")]


def test_an_act_says_that_it_was_linked() -> None:
    docket = Docket()
    docket.read("5", COMPEL)
    (act,) = docket.read("7", "ORDER granting motion to compel.").acts
    assert act.found_by == "order: active, the one open motion of that kind"

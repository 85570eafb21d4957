"""An item is found by whatever a person calls it, where that means one alone; else it is asked which."""

import pytest

from inlimine.operations.item_named import NotOne, item_handle
from tests.told import Told, told

EXHIBITS = """
item knife "Photograph of the knife", image
item coat "The coat", object
item call "The 911 recording", recording
part clip of call "A clip of it", recording
item street "Map of the street", image
label: knife is "State's Exhibit 12"
label: coat is "Defense Exhibit 12"
label: coat is "12-004711"
  numbered by "the sheriff"
label: clip is "State's Exhibit 7-A"
label: street is "State's Exhibit 7-1"
"""


@pytest.fixture
def exhibits() -> Told:
    return told(EXHIBITS)


@pytest.mark.parametrize(
    ("typed", "handle"),
    [
        ("State's Ex. 12", "knife"),
        ("state’s exhibit no. 12", "knife"),
        ("SX 12", "knife"),
        ("Government's 12", "knife"),
        ("Def. Ex. 12", "coat"),
        ("7-A", "clip"),
        ("Ex. 7a", "clip"),
        ("7-1", "street"),
        ("911 recording", "call"),
        ("photograph of a knife", "knife"),
        ("State's Exhibit 12: Photograph of the knife", "knife"),
        ("Ex. 7-A/rest", "clip/rest"),
        ("12-004711", "coat"),
    ],
)
def test_an_exhibit_is_found_in_any_spelling_that_means_one_alone(exhibits: Told, typed: str, handle: str) -> None:
    assert item_handle(exhibits.at(), typed) == handle


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "Ex. 12",
            '"Ex. 12" may be one of several items; say which: "State\'s Exhibit 12: Photograph of the knife" or '
            '"Defense Exhibit 12: The coat".',
        ),
        (
            "State's Ex. 90",
            'no item, topic or witness in this case is called "State\'s Ex. 90" on that day; known here: '
            "The 911 recording; State's Exhibit 7-A: A clip of it; Defense Exhibit 12: The coat; State's Exhibit "
            "12: Photograph of the knife; State's Exhibit 7-1: Map of the street.",
        ),
        (
            "Def. Ex. 7-A",
            'no item, topic or witness in this case is called "Def. Ex. 7-A" on that day; did you mean '
            '"State\'s Exhibit 7-A: A clip of it" or "State\'s Exhibit 7-1: Map of the street"?',
        ),
        (
            "State's Ex. 71",
            'no item, topic or witness in this case is called "State\'s Ex. 71" on that day; did you mean '
            '"State\'s Exhibit 7-1: Map of the street"?',
        ),
        (
            "State's Ex. 21",
            'no item, topic or witness in this case is called "State\'s Ex. 21" on that day; did you mean '
            '"State\'s Exhibit 12: Photograph of the knife" or "Defense Exhibit 12: The coat"?',
        ),
        (
            "photograph",
            'no item, topic or witness in this case is called "photograph" on that day; did you mean '
            '"State\'s Exhibit 12: Photograph of the knife"?',
        ),
    ],
)
def test_what_means_none_or_several_is_asked_by_labels_and_titles(exhibits: Told, typed: str, said: str) -> None:
    with pytest.raises(NotOne) as refused:
        item_handle(exhibits.at(), typed)
    assert str(refused.value) == said


def test_of_two_recordings_whose_words_are_typed_neither_is_guessed(case: Told) -> None:
    """
    item T1 "the 911 recording", recording
    item T2 "the 911 recording as hearsay", recording
    """
    with pytest.raises(NotOne) as refused:
        item_handle(case.at(), "911 recording")
    assert refused.value.meant == (("T1", "the 911 recording"), ("T2", "the 911 recording as hearsay"))
    assert not refused.value.new
    assert item_handle(case.at(), "The 911 Recording") == "T1"  # as it is written


def test_what_is_one_defendants_is_not_the_others(case: Told) -> None:
    """
    case "State v. Roe and Poe"
      law new_mexico
      time zone "America/Denver"

    party State "State of New Mexico", prosecution
    party Roe "Roe", defence
    party Poe "Poe", defence
    item letter "Letter", document
    label: letter is "Poe's Exhibit A"
    """
    with pytest.raises(
        NotOne, match='is called "Roe\'s Ex. A" on that day; did you mean "Poe\'s Exhibit A: Letter"'
    ):
        item_handle(case.at(), "Roe's Ex. A")
    assert item_handle(case.at(), "Defense Ex. A") == "letter"


def test_things_of_the_same_words_are_told_apart_by_their_handles(case: Told) -> None:
    """
    item T1 "Map", image
    item T2 "map", image
    item T3 "Map", object
    """
    with pytest.raises(NotOne, match=r'say which: "Map \(T1\)", "map" or "Map \(T3\)"'):
        item_handle(case.at(), "the map")

"""An item is added without the notation, by itself or with what happened to it, and undone with it or alone."""

from pathlib import Path

import pytest

from inlimine.ledger.items import Item, Label
from inlimine.ledger.terms import Medium
from inlimine.operations.add_item import NewItem, add_item, as_new
from inlimine.operations.at_trial import happened
from inlimine.operations.author import author
from inlimine.operations.convert import keep_in_folder
from inlimine.operations.new_case import new_room
from inlimine.operations.open_case import open_case
from inlimine.operations.refusal import Again, Refusal
from inlimine.operations.undo import undo_entered
from inlimine.operations.what_happened import Happening, What

CLERK = author("C. Clerk, law clerk")
CASE = """\
case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State of New Mexico", prosecution
party Defence "Roe", defence
witness Hall "Ann Hall", called by State
item letter "Letter of 3 May", document
label: letter is "State's Exhibit 3"
"""
KNIFE = NewItem(title="The knife", medium=Medium.OBJECT, labels=("12",), side="State")
RECEIVED = Happening(what=What.RECEIVED, item="State's Ex. 12")


@pytest.fixture
def roe(tmp_path: Path) -> Path:
    (tmp_path / "roe.limine").write_text(CASE, "utf-8")
    keep_in_folder(tmp_path / "roe", tmp_path / "roe.limine", CLERK)
    return tmp_path / "roe"


def test_an_item_is_added_under_the_number_of_its_side_with_its_witness_and_its_whole(roe: Path) -> None:
    new = NewItem(title="Its envelope", labels=("Ex. 3-A", "24-001203"), side="State", part_of="3", witness="Hall")
    handle, entered = add_item(roe, None, None, new, CLERK)
    item, *labels = (one for one in entered.entries if isinstance(one, Item | Label))
    assert item == Item(
        handle="exhibit-3a", title="Its envelope", medium=Medium.OTHER, part_of="letter", sponsors=("Hall",)
    )
    assert handle == "exhibit-3a"
    assert [one.label for one in labels if isinstance(one, Label)] == ["State's Exhibit 3-A", "24-001203"]


def test_what_is_called_otherwise_is_named_by_the_words_of_its_title(roe: Path) -> None:
    made = [
        add_item(roe, None, None, NewItem(title=one), CLERK)[0] for one in ("The coat of Roe", "R7", "911 call")
    ]
    assert made == ["coat-roe", "item-r7", "item-911-call"]
    assert add_item(roe, None, None, NewItem(title="Letters", labels=("The Letter",)), CLERK)[0] == "letters"


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (
            NewItem(title="the letter of 3 May"),
            '"the letter of 3 May" is in the case already: "State\'s Exhibit 3: Letter of 3 May"; name that one, '
            "or write another title or label.",
        ),
        (
            NewItem(title="The knife", labels=("Gov't Ex. 3",)),
            '"Gov\'t Ex. 3" is in the case already: "State\'s Exhibit 3: Letter of 3 May"; name that one, '
            "or write another title or label.",
        ),
        (NewItem(title=" "), "the item has no title; write what it is, as an exhibit list would call it."),
    ],
)
def test_what_is_known_already_is_refused_and_named(roe: Path, new: NewItem, said: str) -> None:
    before = open_case(roe).ledger
    with pytest.raises(Refusal) as refused:
        add_item(roe, None, None, new, CLERK)
    assert str(refused.value) == said
    assert open_case(roe).ledger == before


def test_what_is_sent_twice_is_added_once(roe: Path) -> None:
    add_item(roe, None, None, KNIFE, CLERK, sent="k1")
    with pytest.raises(Again):
        add_item(roe, None, None, KNIFE, CLERK, sent="k1")


def test_what_a_side_adds_stands_in_its_own_room(roe: Path) -> None:
    new_room(roe, None, "State")
    add_item(roe, "State", None, KNIFE, CLERK)
    assert [title(roe, viewer) for viewer in ("State", "court")] == ["The knife", ""]
    add_item(roe, None, None, KNIFE, CLERK)  # the court record does not know of it, and may have its own
    assert title(roe, "court") == "The knife"


def title(roe: Path, viewer: str) -> str:
    items = open_case(roe, viewer).at(None, None).view.items
    return next((one.title for handle, one in items.items() if handle.endswith("exhibit-12")), "")


def test_an_item_and_what_happened_to_it_are_entered_together(roe: Path) -> None:
    done = happened(roe, None, None, RECEIVED, CLERK, at="2024-07-09T10:00", new=KNIFE)
    handles = [getattr(entry, "handle", "") for entry in done.entered.entries]
    assert handles == ["exhibit-12", "label-1", "receipt-1"]
    assert (done.thing, done.added) == ("exhibit-12", 2)
    (row,) = done.after
    assert {asked.reply.status.value for asked in row} == {"IN_EVIDENCE"}


def test_in_the_room_of_a_side_the_same_is_entered_there_alone(roe: Path) -> None:
    new_room(roe, None, "State")
    done = happened(roe, "State", None, RECEIVED, CLERK, new=KNIFE)
    assert [asked.reply.status.value for (asked, *_) in done.after] == ["IN_EVIDENCE"]
    assert [title(roe, viewer) for viewer in ("State", "court")] == ["The knife", ""]


def test_where_what_happened_is_refused_the_item_is_not_added_either(roe: Path) -> None:
    before = open_case(roe).ledger
    with pytest.raises(Refusal, match="who offered it is not said"):
        happened(roe, None, None, Happening(what=What.OFFERED, item="12"), CLERK, new=KNIFE)
    assert open_case(roe).ledger == before


def test_both_are_undone_together_or_the_happening_alone_and_then_the_item(roe: Path) -> None:
    numbers = happened(roe, None, None, RECEIVED, CLERK, new=KNIFE).entered.numbers
    item, label, receipt = map(str, numbers)
    with pytest.raises(Refusal, match=f"exhibit-12 is named by number {receipt} of the court record"):
        undo_entered(roe, None, None, [item, label], CLERK)
    assert undo_entered(roe, None, None, [receipt], CLERK).gone == ()
    view = open_case(roe).at(None, None).view
    assert ("exhibit-12" in view.items, view.receipts.get("exhibit-12")) == (True, None)
    assert undo_entered(roe, None, None, [item, label], CLERK).gone == ("State's Exhibit 12: The knife",)
    again = happened(roe, None, None, RECEIVED, CLERK, new=KNIFE)
    assert again.thing == "exhibit-12-2"
    assert undo_entered(roe, None, None, list(map(str, again.entered.numbers)), CLERK).gone == (
        "State's Exhibit 12: The knife",
    )


@pytest.mark.parametrize(
    ("typed", "new"),
    [
        ("State's Ex. 12", NewItem(title="State's Exhibit 12", labels=("State's Exhibit 12",), side="State")),
        ("12: The knife", NewItem(title="The knife", labels=("State's Exhibit 12",), side="State")),
        ("the knife", NewItem(title="the knife", side="State")),
    ],
)
def test_what_was_typed_is_its_label_or_its_title(roe: Path, typed: str, new: NewItem) -> None:
    assert as_new(typed, "State", open_case(roe).at(None, None).view) == new

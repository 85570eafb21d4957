"""Handles: their form, corrections, and what bears a handle twice."""

from __future__ import annotations

import pytest

from inlimine.ledger.acts import Act, Directive, Fact, Motion, Request, unlettered
from inlimine.ledger.entry import Anchor
from inlimine.ledger.handles import natural, next_ruling
from inlimine.ledger.items import Item
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import moment
from inlimine.ledger.people import Case, Counsel, Document, Episode, Party, RelatedCase, Witness
from inlimine.ledger.references import faults
from inlimine.ledger.terms import Decider, Effect, Form, PaperKind, Relief, Role
from inlimine.ledger.truth import Truth


def told(*entries: AnyEntry) -> list[str]:
    ledger = Ledger(case=Case(title="State v. Roe", jurisdiction="new_mexico"), entries=entries)
    return [f"{fault.message}; {fault.remedy}" for fault in faults(ledger)]


def item(handle: str = "E1", known: str = "", because: str = "") -> Item:
    return Item(handle=handle, title="x", known_from=moment(known) if known else None, corrects=because)


@pytest.mark.parametrize("handle", ["E1", "State", "Ünal-2", "R2.b_c", "É", "证据1"])
def test_a_handle_is_a_letter_and_then_letters_digits_and_a_few_signs(handle: str) -> None:
    assert told(item(handle)) == []


@pytest.mark.parametrize("handle", ["1E", "-a", "Exhibit 14", "a/b", "²x", "a:b", "_x"])
def test_anything_else_cannot_be_a_handle(handle: str) -> None:
    assert told(item(handle)) == [
        f'"{handle}" cannot be a handle; begin with a letter and go on with letters, digits, -, _ and .'
    ]


def test_a_message_holds_no_sign_that_steers_a_terminal() -> None:
    assert told(item("E1\x1b[2J" + "x" * 99))[0].startswith(f'"E1\\u001b[2J{"x" * 51}..." cannot be a handle')


def test_the_remainder_is_not_entered() -> None:
    assert told(item("E1/rest")) == [
        '"E1/rest" ends in /rest, which is kept for the remainder of an item; give it another handle'
    ]


@pytest.mark.parametrize(
    ("entry", "called"),
    [
        (Party(name="State", role=Role.PROSECUTION), "a party"),
        (Witness(name="Dana Holt"), "a witness"),
        (Item(title="Contract"), "an item"),
        (Document(title="Order", paper=PaperKind.ORDER), "a document"),
        (Episode(name="retrial"), "an episode"),
        (Act(form=Form.ORAL), "an act"),
    ],
)
def test_what_others_refer_to_must_have_a_handle(entry: AnyEntry, called: str) -> None:
    assert told(entry) == [f"{called} has no handle, and nothing can refer to it; give it a handle"]


def test_what_nobody_refers_to_may_go_without() -> None:
    lawyer = Counsel(name="A. Lawyer", party="State")
    state = Party(handle="State", name="State", role=Role.PROSECUTION)
    assert told(state, lawyer, lawyer, RelatedCase(name="State v. Other")) == []


def test_a_handle_names_one_thing() -> None:
    act = Act(handle="E1", form=Form.ORAL)
    remedy = "give one of them another handle, or say in corrects why it takes the place of the other"
    assert told(item(), act, item()) == [
        f"E1 is the handle of an item and of an act; {remedy}",
        f"E1 is the handle of an item and of another item; {remedy}",
    ]


def test_a_later_entry_that_says_why_it_corrects_is_fine() -> None:
    assert told(item(), item(known="2024-07-09", because="wrong title")) == []


def test_a_correction_may_be_corrected() -> None:
    assert told(item(known="2024-07-10", because="again"), item(), item(known="2024-07-09", because="first")) == []


def test_a_correction_puts_a_doubled_handle_right() -> None:
    assert told(item(), item(), item(known="2024-07-09", because="these two were one")) == []


def test_two_corrections_known_at_the_same_moment_leave_open_which_is_last() -> None:
    corrections = [item(known=known, because="x") for known in ("2024-07-09", "2024-07-09T10:00")]
    assert told(item(), *corrections) == [
        "E1 is corrected twice as of the same moment; "
        "say in known_from which correction came first (2024-07-08#1, 2024-07-08#2)"
    ]


def test_two_corrections_of_one_day_may_be_put_in_order() -> None:
    corrections = [item(known=known, because="x") for known in ("2024-07-09#2", "2024-07-09#1")]
    assert told(item(), *corrections) == []


def test_two_corrections_that_have_since_been_corrected_are_past() -> None:
    corrections = [item(known=known, because="x") for known in ("2024-07-09", "2024-07-09", "2024-07-10")]
    assert told(item(), *corrections) == []


def test_a_correction_of_nothing_is_a_fault() -> None:
    assert told(item(because="wrong title")) == [
        "E1 corrects nothing: no earlier entry has this handle; "
        "leave out corrects, or add the entry that it corrects"
    ]


def test_a_correction_of_another_kind_is_a_fault() -> None:
    act = Act(handle="E1", form=Form.ORAL, corrects="it was a ruling")
    assert told(item(), act) == ["E1 is an act and corrects an item; correct it with an item"]


def test_a_correction_needs_the_handle_of_what_it_corrects() -> None:
    fact = Fact(atom="door opened", value=Truth.YES, decider=Decider.JUDGE, corrects="wrong day")
    assert told(fact) == ["a fact without a handle corrects nothing; give it the handle of what it corrects"]


def test_a_lettered_directive_collides_with_an_entry_of_that_handle() -> None:
    act = Act(handle="R2", form=Form.ORAL, directives=(Directive(effect=Effect.NONE),) * 2)
    assert told(item("R2a"), act) == [
        "R2a is an item and a directive of R2; give one of the two entries another handle"
    ]
    assert told(act, item("R2b")) == [
        "R2b is a directive of R2 and an item; give one of the two entries another handle"
    ]


def test_a_lettered_request_collides_with_an_entry_of_that_handle() -> None:
    state = Party(handle="State", name="State", role=Role.PROSECUTION)
    motion = Motion(handle="M1", by="State", requests=(Request(relief=Relief.OTHER),) * 2)
    assert told(state, motion, item("M1b")) == [
        "M1b is a request of M1 and an item; give one of the two entries another handle"
    ]


@pytest.mark.parametrize("request_", ["M12", "M12a", "M12p", "M12q", "M12z", "M12aa"])
def test_every_lettered_request_tells_its_motion(request_: str) -> None:
    assert unlettered(request_) == "M12"


def test_a_single_directive_bears_the_handle_of_its_act() -> None:
    act = Act(handle="R2", form=Form.ORAL, directives=(Directive(effect=Effect.NONE),))
    assert told(act, item("R2a")) == []


def test_handles_are_ordered_as_people_count_whatever_the_length_of_their_numbers() -> None:
    handles = ["R" + "9" * 5000, "R10b", "R9", "R10", "R010a", "M11", "R"]
    assert sorted(handles, key=natural) == ["M11", "R", "R9", "R10", "R010a", "R10b", "R" + "9" * 5000]


@pytest.mark.parametrize(
    ("given", "following"),
    [
        ((), "R1"),
        (("R1", "R2"), "R3"),
        (("R7",), "R8"),
        (("entry R742",), "R1"),
        (("R1", "entry R2", "entry R742"), "R3"),
        (("entry R1", "R2", "R3"), "R4"),
    ],
)
def test_a_ruling_without_a_number_is_counted_and_no_docket_number_is_counted_on(
    given: tuple[str, ...], following: str
) -> None:
    """`entry R742` is what a docket gave to its entry 742."""
    acts = [
        Act(
            handle=handle.removeprefix("entry "),
            form=Form.WRITTEN,
            anchors=(Anchor(document="D1", locator=f"entry {handle[7:]}"),) if handle.startswith("entry ") else (),
        )
        for handle in given
    ]
    assert next_ruling(acts, {act.handle for act in acts}) == following

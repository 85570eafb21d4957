"""References between entries: what leads nowhere is told in people's words, with what to do."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_args, get_type_hints

import pytest

from inlimine.ledger.acts import (
    Act,
    Completeness,
    Directive,
    Disposed,
    Edge,
    Fact,
    Hearing,
    Motion,
    Request,
)
from inlimine.ledger.entry import Anchor, Strict
from inlimine.ledger.items import Coverage, Item, Label, Trait
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import moment
from inlimine.ledger.people import Case, Counsel, Count, Document, Episode, Party, RelatedCase, Witness
from inlimine.ledger.references import REFERENCES, faults
from inlimine.ledger.terms import (
    Decider,
    EdgeKind,
    Effect,
    Form,
    PaperKind,
    Relief,
    Role,
    Source,
    TraitKind,
)
from inlimine.ledger.trial import Opinion, Receipt, Strike, Theory
from inlimine.ledger.truth import Truth
from inlimine.ledger.watches import Pattern, Watch

STATE = Party(handle="State", name="State of New Mexico", role=Role.PROSECUTION)
ROE = Party(handle="Roe", name="Jane Roe", role=Role.DEFENCE)
W1 = Witness(handle="W1", name="Dana Holt", called_by=("State",))
VIDEO = Item(handle="V7", title="Video of the set")
YELLING = Item(handle="V7a", title="Yelling at the crew", part_of="V7")
CONTRACT = Item(handle="E14", title="Contract of the actor")
LABEL = Label(item="E14", label="Exhibit 14")
MOTION = Motion(
    handle="M1",
    by="Roe",
    requests=(
        Request(relief=Relief.EXCLUDE, subject=("V7",), against=("State",)),
        Request(relief=Relief.EXCLUDE, subject=("W1",)),
    ),
)
COURTROOM = (STATE, ROE, W1, VIDEO, YELLING, CONTRACT, LABEL, MOTION)


def told(*entries: AnyEntry) -> list[str]:
    """Each fault of a small case with these entries added, on one line."""
    ledger = Ledger(case=Case(title="State v. Roe", jurisdiction="new_mexico"), entries=(*COURTROOM, *entries))
    return [f"{fault.message}; {fault.remedy}" for fault in faults(ledger)]


def ruling(*subject: str, **more: Any) -> Act:
    directive = Directive(effect=more.pop("effect", Effect.PROHIBIT), subject=subject, **more)
    return Act(handle="R1", form=Form.ORAL, directives=(directive,))


def test_a_case_whose_references_hold_has_no_fault() -> None:
    hearing = Hearing(handle="H1", name="pretrial conference")
    order = Document(handle="D1", title="Order of 8 July", paper=PaperKind.ORDER)
    words = Anchor(document="D1", locator="2:4-9", quote="the State shall not")
    first = Directive(
        effect=Effect.PROHIBIT,
        subject=("V7a", "V7/rest"),
        binds=("State",),
        witnesses=("W1",),
        counts=("C1",),
        episodes=("T1",),
        against=("Roe",),
        paraphrase_binds=("State",),
        request="M1a",
        quotation=(words,),
    )
    second = Directive(effect=Effect.PERMIT, subject=("W1",))
    act = Act(
        handle="R2",
        form=Form.WRITTEN,
        hearing="H1",
        directives=(first, second),
        disposes=(Disposed(request="M1a", disposition="granted"), Disposed(request="M1", disposition="moot")),
    )
    later = Act(
        handle="R3",
        form=Form.WRITTEN,
        by=("Roe", "State"),
        closes_case=True,
        closes_for=("Roe", "C1"),
        edges=(
            Edge(edge=EdgeKind.MODIFIES, target="R2b"),
            Edge(edge=EdgeKind.STAYS, target="R2"),
            Edge(edge=EdgeKind.WITHDRAWS, target="M1b"),
        ),
    )
    entries = (
        hearing,
        order,
        act,
        later,
        Counsel(name="A. Lawyer", party="Roe"),
        Count(handle="C1", charge="involuntary manslaughter", defendant="Roe", severed_into="T1"),
        Count(handle="C2", charge="tampering", defendant="Roe", severed_into="X1"),
        Episode(handle="T1", name="first trial"),
        RelatedCase(handle="X1", name="State v. Other"),
        Coverage(scope="R2a", item="E14", covers=Truth.YES, source=Source.COURT),
        Coverage(scope="W1", item="V7/rest", covers=Truth.NO, source=Source.COURT),
        Trait(item="E14", trait=TraitKind.NAMES, value=Truth.YES, source=Source.COURT, party="W1"),
        Completeness(of="H1", said=3, may_touch=("V7", "W1")),
        Fact(
            atom="x",
            value=Truth.YES,
            decider=Decider.JUDGE,
            of=("R2a", "R3"),
            extent="only the March call",
            act="R3",
            episode="T1",
        ),
        Receipt(item="E14", witness="W1", against=("Roe",), episode="T1"),
        Strike(item="E14", episode="T1"),
        Theory(side="State", words="he was careless", about=("R2a", "C1", "V7/rest")),
        Opinion(person="a columnist", words="a hard ruling", about=("H1",)),
        Watch(ruling="R2b", item="V7", query=Pattern(regex="producer")),
    )
    assert told(*entries) == []


def test_a_bar_on_what_is_not_there_says_so() -> None:
    assert told(ruling("X99")) == [
        'R1 bars "X99", and no item, topic or witness of that handle is in the ledger; '
        "add it, or name one that is there (W1, V7, V7a, V7/rest, E14)"
    ]


def test_a_handle_that_is_nearly_right_is_suggested() -> None:
    assert told(ruling("e14", effect=Effect.PERMIT)) == [
        'R1 permits "e14", and no item, topic or witness of that handle is in the ledger; did you mean "E14"?'
    ]
    assert told(ruling("V7", binds=("Sate",))) == [
        'R1 binds "Sate", and no party of that handle is in the ledger; did you mean "State"?'
    ]


@pytest.mark.parametrize(
    ("text", "handle"),
    [("Exhibit 14", "E14"), ("exhibit  14", "E14"), ("contract of the actor", "E14"), ("Dana Holt", "W1")],
)
def test_a_label_or_name_in_the_place_of_a_handle_is_led_back_to_it(text: str, handle: str) -> None:
    assert told(ruling(text)) == [
        f'R1 bars "{text}", and no item, topic or witness of that handle is in the ledger; '
        f'write "{handle}", which bears that label or name'
    ]


def test_a_name_of_the_wrong_kind_of_thing_is_not_suggested() -> None:
    assert told(ruling("V7", binds=("Exhibit 14",))) == [
        'R1 binds "Exhibit 14", and no party of that handle is in the ledger; '
        "add it, or name one that is there (State, Roe)"
    ]


def test_a_handle_of_the_wrong_kind_says_what_it_is() -> None:
    assert told(ruling("V7", binds=("E14",))) == [
        'R1 binds "E14", and that is an item, not a party; add it, or name one that is there (State, Roe)'
    ]


def test_the_remainder_of_an_item_without_parts_is_nothing() -> None:
    assert told(ruling("E14/rest")) == [
        'R1 bars "E14/rest", and no item, topic or witness of that handle is in the ledger; '
        'add the parts of E14, or write "E14"'
    ]


def test_a_part_cannot_be_part_of_a_remainder() -> None:
    assert told(Item(handle="V7b", title="Gun", part_of="V7/rest")) == [
        'V7b is part of "V7/rest", and that is a remainder, not an item or topic; name V7 itself'
    ]


def test_one_of_several_directives_is_named_by_its_letter() -> None:
    directives = tuple(Directive(effect=Effect.LEAVE, subject=(handle,)) for handle in ("V7", "V7b"))
    assert told(Act(handle="R2", form=Form.ORAL, directives=directives)) == [
        'R2b asks for leave before "V7b", and no item, topic or witness of that handle is in the ledger; '
        'did you mean "V7"?'
    ]


def test_an_edge_reads_as_what_it_does() -> None:
    edges = tuple(Edge(edge=kind, target="R9") for kind in (EdgeKind.SUPERSEDES, EdgeKind.LIFTS_STAY))
    assert [line.split(",")[0] for line in told(Act(handle="R2", form=Form.ORAL, edges=edges))] == [
        'R2 supersedes "R9"',
        'R2 lifts the stay of "R9"',
    ]


def test_an_entry_without_a_handle_is_named_by_its_kind() -> None:
    assert told(Receipt(item="V77")) == [
        'a receipt receives "V77", and no item or topic of that handle is in the ledger; did you mean "V7"?'
    ]


def test_a_reference_that_must_be_given_and_is_empty_is_a_fault() -> None:
    assert told(Opinion(person="x", words="y", about=("",)), Label(item="", label="Exhibit 15")) == [
        'an opinion is about "", and nothing of that handle is in the ledger; '
        "add it, or name one that is there (State, Roe, W1, V7, V7a, V7/rest, E14, M1)",
        'a label is of "", and no item or topic of that handle is in the ledger; '
        "add it, or name one that is there (V7, V7a, V7/rest, E14)",
    ]


def test_where_nothing_of_the_kind_is_there_it_must_be_added() -> None:
    assert told(Act(handle="R1", form=Form.ORAL, hearing="H1")) == [
        'R1 was done at "H1", and no hearing of that handle is in the ledger; add it to the ledger'
    ]


def test_an_act_that_only_disposes_has_a_directive_for_each_request() -> None:
    granted = Act(handle="R2", form=Form.ORAL, disposes=(Disposed(request="M1", disposition="granted"),))
    single = Act(handle="R4", form=Form.ORAL, disposes=(Disposed(request="M1a", disposition="granted"),))
    edges = tuple(Edge(edge=EdgeKind.STAYS, target=target) for target in ("R2a", "R2b", "R4", "R2c"))
    assert told(granted, single, Act(handle="R5", form=Form.ORAL, edges=edges)) == [
        'R5 stays "R2c", and no act, directive, motion or request of that handle is in the ledger; '
        'did you mean "R2"?'
    ]


def test_what_a_replaced_entry_named_is_looked_at_no_more() -> None:
    wrong = Act(
        handle="R1",
        form=Form.ORAL,
        eff=moment("2024-07-08"),
        directives=(Directive(effect=Effect.PROHIBIT, subject=("X99",)),),
    )
    right = Act(
        handle="R1",
        form=Form.ORAL,
        eff=moment("2024-07-08"),
        known_from=moment("2024-07-09"),
        corrects="the item was misread",
        directives=(Directive(effect=Effect.PROHIBIT, subject=("E14",)),),
    )
    assert told(wrong, right) == []


def test_parts_in_a_circle_are_told_once() -> None:
    first = Item(handle="A", title="a", part_of="B")
    second = Item(handle="B", title="b", part_of="A")
    assert told(first, second) in (
        ["A is part of itself, by way of B; leave out part_of where it is wrong"],
        ["B is part of itself, by way of A; leave out part_of where it is wrong"],
    )


def test_nothing_is_part_of_itself_or_made_from_itself() -> None:
    assert told(Item(handle="A", title="a", part_of="A"), Item(handle="B", title="b", derived_from=("B",))) == [
        "A is part of itself; leave out part_of where it is wrong",
        "B is made from itself; leave out derived_from where it is wrong",
    ]


def version(handle: str, part_of: str, known: str) -> Item:
    """An item; known later than the first of July, a correction of it."""
    because = "" if known == "2024-07-01" else "it was misread"
    return Item(handle=handle, title="x", part_of=part_of, known_from=moment(known), corrects=because)


EARLIER_CIRCLE = (
    "A is part of itself, by way of B, where what was corrected counts as well; "
    "leave out part_of in the corrected entry too: questions as known before then meet it"
)


@pytest.mark.parametrize(
    "versions",
    [
        # Both wrong at first, both put right.
        [("A", "B", "2024-07-01"), ("B", "A", "2024-07-01"), ("A", "", "2024-07-02"), ("B", "", "2024-07-03")],
        # Each sound at first and at last; between the corrections they are in a circle.
        [("A", "", "2024-07-01"), ("B", "A", "2024-07-01"), ("A", "B", "2024-07-02"), ("B", "", "2024-07-03")],
        # Two corrections of one, and one of the other.
        [("A", "", "2024-07-01"), ("A", "B", "2024-07-02"), ("A", "", "2024-07-04"), ("B", "", "2024-07-01"),
         ("B", "A", "2024-07-03"), ("B", "", "2024-07-05")],
    ],
)  # fmt: skip
def test_parts_in_a_circle_at_an_earlier_time_are_told(versions: list[tuple[str, str, str]]) -> None:
    said = told(*(version(*one) for one in versions))
    assert said in ([EARLIER_CIRCLE], [EARLIER_CIRCLE.replace("A is", "B is").replace("way of B", "way of A")])


def test_a_part_that_was_once_a_part_of_itself_is_told_where_it_was() -> None:
    once, now = version("A", "A", "2024-07-01"), version("A", "", "2024-07-02")
    ledger = Ledger(case=Case(title="x", jurisdiction="federal"), entries=(now, once))
    assert [(fault.entry_index, fault.message) for fault in faults(ledger)] == [
        (1, "A is part of itself, where what was corrected counts as well")
    ]


def test_a_correction_of_the_whole_to_which_a_part_belongs_is_fine() -> None:
    whole, other = version("A", "", "2024-07-01"), version("B", "", "2024-07-01")
    assert told(whole, other, version("C", "A", "2024-07-01"), version("C", "B", "2024-07-02")) == []


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (ruling("V7", request="R1"), 'R1 rules on "R1", and that is an act, not a motion or request'),
        (Act(handle="S1", form=Form.ORAL, by=("Roe", "W1")), 'S1 is by "W1", and that is a witness, not a party'),
        (Act(handle="R1", form=Form.ORAL, closes_case=True, closes_for=("V7",)),
         'R1 closes the case for "V7", and that is an item, not a party or count'),
        (Fact(atom="x", value=Truth.NO, decider=Decider.EVENT, of=("M1",)),
         'a fact settles a condition of "M1", and that is a motion, not an act or directive'),
        (Fact(atom="x", value=Truth.NO, decider=Decider.JUDGE, act="M1"),
         'a fact was found in "M1", and that is a motion, not an act'),
        (Fact(atom="x", value=Truth.NO, decider=Decider.JUDGE, episode="V7"),
         'a fact was settled at "V7", and that is an item, not an episode'),
        (Receipt(item="V7", episode="V7"), 'a receipt was made at "V7", and that is an item, not an episode'),
        (Strike(item="V7", episode="V7"), 'a strike was made at "V7", and that is an item, not an episode'),
    ],
)  # fmt: skip
def test_each_reference_says_what_it_is(entry: AnyEntry, said: str) -> None:
    (line,) = told(entry)
    assert line.partition(";")[0] == said


def test_two_accounts_of_the_same_fact_may_name_each_other() -> None:
    one = Item(handle="A", title="a", same_fact_as=("B",))
    other = Item(handle="B", title="b", same_fact_as=("A",))
    assert told(one, other) == []


def test_faults_say_in_which_entry_they_are() -> None:
    ledger = Ledger(
        case=Case(title="x", jurisdiction="federal"), entries=(STATE, ruling("X"), ruling("Y", only=True))
    )
    assert [(fault.entry_index, fault.handle) for fault in faults(ledger)] == [(1, "R1")] + [(2, "R1")] * 3


FREE_TEXT = {
    "Act": {"name", "judge", "written_order_by"},
    "Anchor": {"locator", "quote", "prefix", "suffix", "speaker"},
    "Atom": {"atom"},
    "Case": {"title", "jurisdiction", "number", "court", "judge", "time_zone", "note"},
    "Count": {"charge", "plea"},
    "Counsel": {"name", "capacity"},
    "Directive": {"grounds"},
    "Disclosure": {"means"},
    "Disposed": {"disposition"},
    "Document": {"title", "sha256"},
    "Entry": {"handle", "note", "corrects"},
    "Episode": {"name", "judge", "outcome"},
    "Event": {"text", "grounds"},
    "Fact": {"atom", "extent"},
    "Hearing": {"name"},
    "Item": {"title", "span", "holder", "provenance"},
    "Label": {"label", "numbered_by"},
    "Motion": {"title", "number"},
    "Opinion": {"person", "words"},
    "Allegation": {"text", "standard", "owed_by", "found", "found_by"},
    "Chart": {"title", "instruction"},
    "Element": {"text"},
    "Gate": {"cited"},
    "Notice": {"text"},
    "NoWatch": {"reason"},
    "Stipulation": {"text"},
    "Party": {"name"},
    "Pattern": {"regex"},
    "RelatedCase": {"name", "outcome"},
    "Request": {"grounds"},
    "Theory": {"words", "argued_by"},
    "Trait": {"detail"},
    "Version": {"sha256", "file"},
    "Witness": {"name"},
    "Word": {"word"},
}


def parts(kind: Any, seen: set[type[Any]]) -> set[type[Any]]:
    """Every ledger type that a type holds, itself included."""
    if isinstance(kind, type) and issubclass(kind, Strict) and kind not in seen:
        seen.add(kind)
        for inner in get_type_hints(kind).values():
            parts(inner, seen)
    for inner in get_args(kind):
        parts(inner, seen)
    return seen


@pytest.mark.parametrize("kind", sorted(parts(AnyEntry, set()), key=str))
def test_every_text_of_the_ledger_is_a_reference_or_known_to_be_free_text(kind: Any) -> None:
    hints = get_type_hints(kind)
    texts = {
        field.name for field in fields(kind) if hints[field.name] in (str, tuple[str, ...], tuple[str, ...] | None)
    }
    free = FREE_TEXT.get(kind.__name__, set()) | (FREE_TEXT["Entry"] if hasattr(kind, "known") else set())
    assert texts == free | REFERENCES.get(kind, {}).keys(), "place each field in REFERENCES or in FREE_TEXT"


def test_parts_of_parts_without_end_are_refused() -> None:
    items = [Item(handle="A0", title="a")]
    items += [Item(handle=f"A{n}", title="a", part_of=f"A{n - 1}") for n in range(1, 20)]
    found = faults(Ledger(case=Case(title="x", jurisdiction="federal"), entries=tuple(items)))
    assert [fault.message for fault in found] == ["A13 lies more than 12 parts deep"]

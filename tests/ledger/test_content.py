"""Entries that say nothing, or one thing and its contrary."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from inlimine.ledger import conditions
from inlimine.ledger.acts import Act, Completeness, Directive, Disposed, Fact, Motion, Request
from inlimine.ledger.conditions import All, Atom, Condition, Not
from inlimine.ledger.items import Item
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import moment
from inlimine.ledger.people import Case, Episode, Event, Party
from inlimine.ledger.references import faults
from inlimine.ledger.terms import Decider, Effect, EventKind, Form, Relief, Role
from inlimine.ledger.truth import Truth
from inlimine.ledger.watches import Both, Either, Gap, Near, Pattern, Phrase, Query, Watch, Word

DOOR = Atom(atom="door opened", decider=Decider.JUDGE)
WORD = Phrase(phrase=(Word(word="producer"),))


def told(*entries: AnyEntry) -> list[str]:
    given = (Item(handle="E1", title="x"), Party(handle="State", name="State", role=Role.PROSECUTION))
    ledger = Ledger(case=Case(title="x", jurisdiction="federal"), entries=(*given, *entries))
    return [f"{fault.message}; {fault.remedy}" for fault in faults(ledger)]


def ruling(effect: Effect = Effect.PERMIT, subject: tuple[str, ...] = ("E1",), **more: Any) -> Act:
    directive = Directive(effect=effect, subject=subject, **more)
    return Act(handle="R1", form=Form.ORAL, directives=(directive,))


@pytest.mark.parametrize("effect", [effect for effect in Effect if effect not in (Effect.NONE, Effect.REQUIRE)])
def test_a_directive_without_a_subject_reaches_nothing(effect: Effect) -> None:
    assert told(ruling(effect, ())) == [
        "R1 does not say what it is about; add the item, topic or witness as its subject"
    ]


def test_a_directive_that_decides_nothing_needs_no_subject() -> None:
    assert told(ruling(Effect.NONE, ())) == []


def test_a_requirement_says_what_it_requires() -> None:
    assert told(ruling(Effect.REQUIRE)) == [
        "R1 requires something and does not say what; add the condition as its need"
    ]
    assert told(ruling(Effect.REQUIRE, need=DOOR)) == []


def test_only_needs_a_condition() -> None:
    assert told(ruling(only=True, when=DOOR)) == [
        "R1 says only and names no condition; add the condition as its need, or leave out only"
    ]


@pytest.mark.parametrize("condition", [All(all=(DOOR,)), conditions.Any(any=()), Not(negated=All(all=()))])
def test_all_and_any_join_at_least_two(condition: Condition) -> None:
    assert told(ruling(unless=condition)) == [
        "R1 joins fewer than two conditions; write a single condition by itself"
    ]


def test_a_condition_has_words() -> None:
    assert told(ruling(need=Atom(atom=" ", decider=Decider.EVENT))) == [
        "R1 has a condition without words; say what must be so"
    ]


def test_a_disposition_has_a_word() -> None:
    motion = Motion(handle="M1", by="State", requests=(Request(relief=Relief.EXCLUDE, subject=("E1",)),))
    act = Act(handle="R1", form=Form.ORAL, disposes=(Disposed(request="M1", disposition=""),))
    assert told(motion, act) == [
        "R1 does not say what became of M1; add the word of the disposition (granted ...)"
    ]


def test_at_least_needs_a_number() -> None:
    act = Act(handle="R1", form=Form.ORAL)
    assert told(act, Completeness(of="R1", at_least=True)) == [
        "a completeness says at least and no number; add the number, or leave out at_least"
    ]
    assert told(act, Completeness(of="R1", said=-2)) == [
        "a completeness counts -2 rulings; write a number of 0 or more"
    ]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (Phrase(phrase=()), "looks for a phrase without words; add a word"),
        (Phrase(phrase=(Gap(),)), "looks for a phrase without words; add a word"),
        (Both(both=()), "looks for nothing; add what to look for"),
        (Either(either=()), "looks for nothing; add what to look for"),
        (Near(near=(WORD, WORD), within=-1), "looks within -1 words; write a number of 0 or more"),
    ],
)
def test_a_watch_looks_for_something(query: Query, message: str) -> None:
    assert told(ruling(), Watch(ruling="R1", query=query)) == [f"a watch {message}"]


def test_a_sound_watch_is_no_fault() -> None:
    assert told(ruling(), Watch(ruling="R1", query=Both(both=(WORD, Pattern(regex="p"))))) == []


@pytest.mark.parametrize("closed_for", [("Roe",), ("State", "Roe")])
def test_for_whom_the_case_is_closed_is_said_only_where_it_is_closed(closed_for: tuple[str, ...]) -> None:
    roe = Party(handle="Roe", name="Roe", role=Role.DEFENCE)
    act = Act(handle="R1", form=Form.WRITTEN, closes_for=closed_for)
    assert told(roe, act) == [
        "R1 says for whom it closes the case, and does not close it; add closes_case, or leave out closes_for"
    ]
    assert told(roe, replace(act, closes_case=True)) == []


def fact(value: Truth, eff: str = "2024-07-08", atom: str = "door opened", **more: Any) -> Fact:
    decider = more.pop("decider", Decider.JUDGE)
    return Fact(atom=atom, value=value, decider=decider, eff=moment(eff) if eff else None, **more)


def test_one_decider_cannot_settle_an_atom_in_two_ways_at_one_moment() -> None:
    assert told(fact(Truth.YES), fact(Truth.NO, atom="Door  opened")) == [
        '"door opened" is yes and no at the same moment, both by the judge; '
        "give each its time or order in the day, or correct the wrong one (corrects)"
    ]


def test_facts_from_the_start_contradict_each_other_too() -> None:
    assert len(told(fact(Truth.YES, ""), fact(Truth.OPEN, ""))) == 1


@pytest.mark.parametrize(
    "other",
    [
        fact(Truth.YES),
        fact(Truth.NO, "2024-07-09"),
        fact(Truth.NO, ""),
        fact(Truth.NO, decider=Decider.EVENT),
        fact(Truth.NO, atom="foundation laid"),
    ],
)
def test_facts_of_another_day_decider_or_atom_stand_beside_each_other(other: Fact) -> None:
    assert told(fact(Truth.YES), other) == []


BARS = Directive(effect=Effect.PROHIBIT, subject=("E1",), unless=DOOR)
SCOPED = (
    Act(handle="R1", form=Form.ORAL, directives=(BARS, BARS)),
    Act(handle="R2", form=Form.ORAL, directives=(BARS,)),
    Episode(handle="T1", name="first trial"),
    Episode(handle="T2", name="second trial"),
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"of": ("R1",)}, {"of": ("R2",)}),
        ({"of": ("R1a",)}, {"of": ("R1b", "R2")}),
        ({"episode": "T1"}, {"episode": "T2"}),
        ({"extent": "the March call"}, {"extent": "the April call"}),
    ],
)
def test_facts_of_other_rulings_trials_or_extents_stand_beside_each_other(one: Any, other: Any) -> None:
    assert told(*SCOPED, fact(Truth.YES, **one), fact(Truth.NO, **other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"of": ("R1a",)}, {"of": ("R2", "R1")}),
        ({"of": ("R1",)}, {"of": ("R1b",)}),
        ({"of": ("R1",)}, {}),
        ({"of": ("R1",), "episode": "T1"}, {"of": ("R1",)}),
        ({"extent": "the March  call"}, {"extent": "The March call"}),
        ({"extent": "the March call"}, {}),
    ],
)
def test_facts_that_may_be_of_the_same_ruling_and_trial_contradict_each_other(one: Any, other: Any) -> None:
    assert told(*SCOPED, fact(Truth.YES, **one), fact(Truth.NO, **other)) == [
        '"door opened" is yes and no at the same moment, both by the judge; '
        "give each its time or order in the day, or correct the wrong one (corrects)"
    ]


def test_facts_in_the_order_of_one_day_stand_beside_each_other() -> None:
    assert told(fact(Truth.YES, "2024-07-08#1"), fact(Truth.NO, "2024-07-08#2")) == []


def test_an_event_says_what_happened_by_whom_and_on_what() -> None:
    assert told(Event()) == ["an event does not say what happened; add the text"]
    assert told(Event(what=EventKind.OBJECTION, item="E1")) == [
        "an event (objection) does not say by whom; add the party or witness (by)"
    ]
    assert told(Event(what=EventKind.OBJECTION, by="State")) == [
        "an event (objection) does not say what it concerned; add the item, or the rulings (of)"
    ]
    assert told(Event(what=EventKind.TESTIFIED, by="State")) == []
    assert told(Event(what=EventKind.INSTRUCTION_GIVEN, item="E1"), Event(text="x")) == []

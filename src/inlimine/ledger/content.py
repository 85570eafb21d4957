"""Entries that say nothing, or one thing and its contrary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from inlimine.ledger.acts import Act, Completeness, Directive, Disposed, Fact
from inlimine.ledger.charts import Defeater, Gate
from inlimine.ledger.conditions import All, Any, Atom
from inlimine.ledger.entry import Strict
from inlimine.ledger.handles import Fault, Placed, Words, fault, order, parts
from inlimine.ledger.moments import Sequence
from inlimine.ledger.people import Event
from inlimine.ledger.terms import Effect, EventKind
from inlimine.ledger.watches import Both, Either, ExceptNear, Gap, Near, Phrase, Word


def empty(owner: str, thing: Strict) -> Iterator[Words]:
    """What a part of an entry leaves out without which it means nothing."""
    match thing:
        case Directive():
            yield from _directive(owner, thing)
        case All(all=members) | Any(any=members) if len(members) < 2:
            yield f"{owner} joins fewer than two conditions", "write a single condition by itself"
        case Atom(atom=words) | Fact(atom=words) if not words.strip():
            yield f"{owner} has a condition without words", "say what must be so"
        case Disposed(request=request, disposition=words) if not words.strip():
            yield f"{owner} does not say what became of {request}", "add the word of the disposition (granted ...)"
        case Act(closes_case=False, closes_for=(_, *_)):
            message = f"{owner} says for whom it closes the case, and does not close it"
            yield message, "add closes_case, or leave out closes_for"
        case Completeness():
            yield from _count(owner, thing)
        case Event():
            yield from _event(owner, thing)
        case Gate(guards=()) | Defeater(defeats=()):
            yield f"{owner} does not say what it is about", "add what it guards or defeats"
        case _:
            yield from _query(owner, thing)


def _directive(owner: str, directive: Directive) -> Iterator[Words]:
    effect = directive.effect
    if effect is not Effect.NONE and not directive.subject:
        yield f"{owner} does not say what it is about", "add the item, topic or witness as its subject"
    if effect is Effect.REQUIRE and directive.need is None:
        yield f"{owner} requires something and does not say what", "add the condition as its need"
    if directive.only and directive.need is None:
        yield f"{owner} says only and names no condition", "add the condition as its need, or leave out only"


# What nobody did, or what concerns nothing, can preserve or forfeit nothing.
_OF_A_DAY = frozenset({EventKind.HOLIDAY_DECLARED, EventKind.COURT_CLOSED, EventKind.PRETRIAL_HEARING})
_DONE_BY_SOMEBODY = frozenset(EventKind) - {EventKind.INSTRUCTION_GIVEN, EventKind.PUBLISHED} - _OF_A_DAY
_ABOUT_NOTHING = frozenset({EventKind.TESTIFIED}) | _OF_A_DAY


def _event(owner: str, event: Event) -> Iterator[Words]:
    if event.what is None:
        if not event.text.strip():
            yield f"{owner} does not say what happened", "add the text"
        return
    if event.what in _OF_A_DAY and event.eff is None:
        yield f"{owner} ({event.what}) does not say on which day", "add the day"
    if event.what in _DONE_BY_SOMEBODY and not event.by:
        yield f"{owner} ({event.what}) does not say by whom", "add the party or witness (by)"
    if event.what not in _ABOUT_NOTHING and not event.item and not event.of:
        yield f"{owner} ({event.what}) does not say what it concerned", "add the item, or the rulings (of)"


def _count(owner: str, completeness: Completeness) -> Iterator[Words]:
    if completeness.at_least and completeness.said == 0:
        yield f"{owner} says at least and no number", "add the number, or leave out at_least"
    if completeness.said < 0:
        yield f"{owner} counts {completeness.said} rulings", "write a number of 0 or more"


def _query(owner: str, thing: Strict) -> Iterator[Words]:
    match thing:
        case Phrase(phrase=words) if not any(isinstance(one, Word) and one.word.strip() for one in words):
            yield f"{owner} looks for a phrase without words", "add a word"
        case Both(both=()) | Either(either=()):
            yield f"{owner} looks for nothing", "add what to look for"
        case Near(within=number) | ExceptNear(within=number) | Gap(gap=number) if number < 0:
            yield f"{owner} looks within {number} words", "write a number of 0 or more"
        case _:
            return


def contradictions(current: list[Placed]) -> Iterator[Fault]:
    """Facts by which one decider has settled one atom at one moment in two ways, for the same thing."""
    settled: dict[tuple[str, str], list[tuple[Placed, Fact]]] = defaultdict(list)
    for placed in current:
        if isinstance(placed[1], Fact):
            settled[_folded(placed[1].atom), placed[1].decider].append((placed, placed[1]))
    acts = {part: act.handle for _, act in current if isinstance(act, Act) for part in parts(act)[1]}
    for facts in settled.values():
        for (_, one), (placed, other) in combinations(facts, 2):
            at_once = one.value is not other.value and order(one.eff, other.eff) is Sequence.SAME
            if at_once and not _apart(one, other, acts):
                yield fault(placed, _contradiction(one, other))


def _apart(one: Fact, other: Fact, acts: dict[str, str]) -> bool:
    """Whether two facts speak of different trials, extents or rulings; `acts` holds the act of each directive."""
    pairs = [(one.episode, other.episode), (_folded(one.extent), _folded(other.extent))]
    if any(mine and yours and mine != yours for mine, yours in pairs):
        return True
    rulings = [(mine, yours) for mine in one.of for yours in other.of]
    shared = any(mine == yours or acts.get(mine) == yours or acts.get(yours) == mine for mine, yours in rulings)
    return bool(rulings) and not shared


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _contradiction(one: Fact, other: Fact) -> Words:
    message = f'"{one.atom}" is {one.value} and {other.value} at the same moment, both by the {one.decider}'
    return message, "give each its time or order in the day, or correct the wrong one (corrects)"

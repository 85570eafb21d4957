"""Entries that say nothing, or one thing and its contrary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from inlimine.ledger.acts import Completeness, Directive, Disposed, Fact
from inlimine.ledger.conditions import All, Any, Atom
from inlimine.ledger.entry import Strict
from inlimine.ledger.handles import Fault, Placed, Words, fault, order
from inlimine.ledger.moments import Sequence
from inlimine.ledger.terms import Effect
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
        case Completeness():
            yield from _count(owner, thing)
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
    """Facts by which one decider has settled one atom at one moment in two ways."""
    settled: dict[tuple[str, str], list[tuple[Placed, Fact]]] = defaultdict(list)
    for placed in current:
        if isinstance(placed[1], Fact):
            atom = " ".join(placed[1].atom.casefold().split())
            settled[atom, placed[1].decider].append((placed, placed[1]))
    for facts in settled.values():
        for (_, one), (placed, other) in combinations(facts, 2):
            if one.value is not other.value and order(one.eff, other.eff) is Sequence.SAME:
                yield fault(placed, _contradiction(one, other))


def _contradiction(one: Fact, other: Fact) -> Words:
    message = f'"{one.atom}" is {one.value} and {other.value} at the same moment, both by the {one.decider}'
    return message, "give each its time or order in the day, or correct the wrong one (corrects)"

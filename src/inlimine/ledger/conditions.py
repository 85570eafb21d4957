"""Conditions of a directive: atoms joined by AND, OR and NOT (SEMANTICS 2.6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inlimine.ledger.entry import Strict
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import Decider


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom(Strict):
    """One thing that must be so, in words, and who alone can settle it.

    `until` closes its window: what has not occurred by then has failed.
    """

    atom: str
    decider: Decider
    until: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class All(Strict):
    """Every one of these."""

    all: tuple[Condition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Any(Strict):
    """At least one of these."""

    any: tuple[Condition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Not(Strict):
    """The contrary of this."""

    negated: Condition


Condition = Atom | All | Any | Not


def atoms(condition: Condition | None) -> Iterator[Atom]:
    """Every atom of a condition, from left to right."""
    match condition:
        case None:
            return
        case Atom():
            yield condition
        case Not(negated=inner):
            yield from atoms(inner)
        case All(all=inners) | Any(any=inners):
            for inner in inners:
                yield from atoms(inner)

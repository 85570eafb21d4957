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


DOOR_OPENED = Atom(atom="the door is opened", decider=Decider.JUDGE)
"""What lifts a bar once the judge finds it, whether or not the order says so (SEMANTICS 1.7)."""
_WITHIN = "kept to this limit: "
_AS_FAR = "as far as it says: "


def as_far_as(words: str) -> Atom:
    """That an order goes as far as words of it that nobody read: only the court can say how far that is."""
    return Atom(atom=f"{_AS_FAR}{words}", decider=Decider.JUDGE)


def unread_in(condition: Condition | None) -> tuple[str, ...]:
    """The words that nobody read, as far as which a condition says that an order goes."""
    return tuple(one.atom.removeprefix(_AS_FAR) for one in atoms(condition) if one.atom.startswith(_AS_FAR))


def kept_within(limit: str) -> Atom:
    """That a use keeps to a limit in words: no program can test it, and nothing must happen before the use."""
    return Atom(atom=f"{_WITHIN}{limit}", decider=Decider.PARTY)


def limit_in(atom: str) -> str:
    """The limit that an atom says a use keeps to, of a part too; empty: it is something that must be so first."""
    return atom.replace(_WITHIN, "", 1) if _WITHIN in atom else ""


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

"""Decisions that are still to come, and what a leaf of a chart is worth under each way they can go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from itertools import product


class Reading(IntEnum):
    """How much must be said for evidence before it counts (SEMANTICS 2.15), from the mildest up.

    STRICT counts what a ruling admits or what is in evidence; NORMAL also what no ruling bars; HOPEFUL also
    what a party can still bring in by its own steps.
    """

    HOPEFUL = 1
    NORMAL = 2
    STRICT = 3

    @property
    def mirrored(self) -> Reading:
        """The reading for what the other side may bring: strict for oneself is hopeful for the other."""
        return Reading(4 - self)


class State(StrEnum):
    """Whether linked evidence remains however the open decisions go, in no case, or in some."""

    COVERED = "COVERED"
    UNCOVERED = "UNCOVERED"
    OPEN = "OPEN"

    @property
    def words(self) -> str:
        """For people; nothing about weight, which stays with them."""
        return _WORDS[self]


def overall(states: Mapping[Reading, State]) -> State:
    """What all readings agree on; where they do not, it depends on the reading."""
    found = set(states.values())
    return found.pop() if len(found) == 1 else State.OPEN


_WORDS = {
    State.COVERED: "linked evidence remains",
    State.UNCOVERED: "none linked remains",
    State.OPEN: "depends",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A pending motion, an open condition, or whatever else can go one of several ways.

    Exactly one of the `outcomes` will be. Raises ValueError on fewer than two, or two of one name.
    """

    handle: str
    outcomes: tuple[str, ...]

    def __post_init__(self) -> None:
        if len(set(self.outcomes)) < max(2, len(self.outcomes)):
            raise ValueError(f'"{self.handle}" needs two or more outcomes of different names')


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Choice:
    """One decision gone one way."""

    decision: str
    outcome: str


def decision_words(handle: str) -> str:
    """A decision in a sentence: a motion by its handle, a condition in quotation marks."""
    return f'"{handle}"' if " " in handle else handle


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What something is worth under each combination of the few decisions that touch it.

    A row is one outcome of each of `decisions`, in their order; its value is the strictest reading under
    which the thing counts, 0 under none. Raises ValueError where a row is missing or unknown.
    """

    decisions: tuple[Decision, ...]
    rows: Mapping[tuple[str, ...], int]

    def __post_init__(self) -> None:
        wanted = set(rows_over(self.decisions))
        if wanted != set(self.rows):
            raise ValueError(f"a table over {', '.join(d.handle for d in self.decisions) or 'nothing'} lacks rows")


def rows_over(decisions: tuple[Decision, ...]) -> Iterator[tuple[str, ...]]:
    """Every combination of outcomes."""
    return product(*(decision.outcomes for decision in decisions))


def fixed(worth: int) -> Table:
    """A table that no decision touches."""
    return Table(decisions=(), rows={(): worth})


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way for a leaf to reach the jury: an item through a witness (either may be empty).

    `wholes` are what the item is part of. `too_many` are the decisions that touch it, where these were too many to
    go through: its table then knows only that the item may come in or not.
    """

    item: str = ""
    witness: str = ""
    wholes: tuple[str, ...] = ()
    too_many: tuple[str, ...] = ()
    table: Table

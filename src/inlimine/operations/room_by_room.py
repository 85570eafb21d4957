"""What goes into several rooms goes into one after the other, for each has a log of its own: where one of them
refuses, it is told which have it and which have not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from inlimine.operations.refusal import Again, Refusal
from inlimine.passages.problem import Problem
from inlimine.store.trouble import Trouble, Twice

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Generic[T]):
    """What is done in one room: its title, what it is about (`M5, R9`), and the doing."""

    title: str
    what: str
    do: Callable[[], T]


class InPart(Refusal):
    """Some rooms have it, and one refused: what is in the log, what is not, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Did:
    """What is done in each room, in a word, and what is to be known of a room where it is done."""

    word: str
    stays: str


ENTERED = Did(word="entered", stays="it stays, and can be undone in the log")
UNDONE_IN = Did(word="undone", stays="it stays undone")


def room_by_room(did: Did, steps: Sequence[Step[T]]) -> list[T]:
    """What came of each step. Where the first refuses, nothing was done; where a later one does, InPart."""
    done: list[T] = []
    for at, step in enumerate(steps):
        try:
            done.append(step.do())
        except (Refusal, Trouble) as reason:
            if not at or isinstance(reason, Again | Twice):
                raise
            raise _in_part(did, steps, at, reason) from reason
    return done


def _in_part(did: Did, steps: Sequence[Step[T]], at: int, reason: Refusal | Trouble) -> InPart:
    first, *more = reason.problems if isinstance(reason, Refusal) else (reason.problem,)
    refused, rest = steps[at], steps[at + 1 :]
    return InPart(
        *(Problem(message=f"{did.word} in {one.title}: {one.what}", remedy=did.stays) for one in steps[:at]),
        Problem(
            message=f"not {did.word} in {refused.title}: {refused.what}; {first.message}", remedy=first.remedy
        ),
        *more,
        *(Problem(message=f"not {did.word} in {one.title}: {one.what}", remedy="try it again") for one in rest),
    )

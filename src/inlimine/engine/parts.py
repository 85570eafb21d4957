"""A whole with parts: it may be used once what is barred in it is cut (SEMANTICS 2.10, step 1)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from inlimine.engine.resolution import Mark, Open, Resolution, Step
from inlimine.law.statuses import Force, Status
from inlimine.ledger.terms import Decider
from inlimine.ledger.truth import Truth

_WORSE = (Status.UNCLEAR, Status.LEAVE_FIRST)
_FORCES = list(Force)
T = TypeVar("T")


def of_whole(whole: Resolution, parts: tuple[Resolution, ...]) -> Resolution:
    """The reply for a whole from its own and its parts' (the remainder included)."""
    barred = [part for part in parts if part.status is Status.BARRED]
    if whole.status is Status.BARRED or not parts:
        return whole
    if len(barred) == len(parts):
        return _joined(whole, barred, Status.BARRED)
    if not barred:
        return _strictest(whole, parts)
    return _redacted(whole, parts, barred)


def _redacted(whole: Resolution, parts: tuple[Resolution, ...], barred: list[Resolution]) -> Resolution:
    """NOT_YET until the barred parts are cut, or the worse status of what remains."""
    rest = [reply for reply in (whole, *parts) if reply.status in _WORSE]
    worst = _of_worst(rest)
    status = worst[0].status if worst else Status.NOT_YET
    cuts = tuple(Open(atom=f"redact {p.item}", decider=Decider.PARTY, value=Truth.OPEN) for p in barred)
    waiting = [reply for reply in (whole, *parts) if reply.status is Status.NOT_YET]
    deciding = [*barred, *worst] if worst else [*barred, *waiting]
    joined = _joined(whole, deciding, status, forces=worst or barred)
    conditions = (*cuts, *_all(lambda reply: reply.conditions, [*worst, *waiting]))
    step = Step(
        text=f"parts of it are barred: {', '.join(p.item for p in barred)}; {_of_rest(parts)}",
        rulings=joined.rulings,
        criterion="parts",
    )
    return replace(joined, conditions=tuple(dict.fromkeys(conditions)), steps=(*joined.steps, step))


def _of_rest(parts: tuple[Resolution, ...]) -> str:
    unruled = [part.item for part in parts if part.status is Status.NOT_BARRED]
    if not unruled:
        return "the rest may go without them"
    return f"without them the rest stands as it is; nothing permits {', '.join(unruled)}"


def _strictest(whole: Resolution, parts: tuple[Resolution, ...]) -> Resolution:
    """The most restrictive of the whole's and the parts' replies; equals are joined."""
    worst = _of_worst([whole, *parts])
    near = [part for part in parts if part.neighbours]
    if worst == [whole]:
        return _advised(whole, near)
    joined = _joined(whole, worst, worst[0].status)
    decides = ", ".join(reply.item for reply in worst if reply is not whole)
    step = Step(text=f"decided by its part {decides}", rulings=joined.rulings, criterion="parts")
    return _advised(replace(joined, steps=(*joined.steps, step)) if decides else joined, near)


def _advised(reply: Resolution, near: list[Resolution]) -> Resolution:
    """A bar next to a part is a caution for the whole that may be used."""
    if not near or reply.status is not Status.NOT_BARRED:
        return reply
    neighbours = _all(lambda part: part.neighbours, [reply, *near])
    mark = Mark.OTHER_USE if reply.mark is Mark.NOTHING else reply.mark
    return replace(
        reply, neighbours=neighbours, cautious=Status.LEAVE_FIRST.value, mark=_mark(mark, [reply, *near])
    )


def _mark(mark: Mark, replies: list[Resolution]) -> Mark:
    """DOES NOT REACH is said of a whole only where no ruling reaches a part of it, RECEIVED where all came in."""
    if mark is Mark.CAME_IN and any(reply.mark is not mark for reply in replies):
        return Mark.NOTHING
    reached = any(reply.mark is Mark.NOT_DECIDED for reply in replies)
    return Mark.NOT_DECIDED if reached and mark in (Mark.NOTHING, Mark.OTHER_USE) else mark


def _of_worst(replies: list[Resolution]) -> list[Resolution]:
    rank = min((reply.status.rank for reply in replies), default=-1)
    return [reply for reply in replies if reply.status.rank == rank]


def _joined(
    whole: Resolution, deciding: list[Resolution], status: Status, forces: list[Resolution] | None = None
) -> Resolution:
    """The whole's reply with what the deciding replies carry, and the strongest of their forces."""
    told = [*deciding, *([whole] if whole not in deciding and whole.status is status else [])]
    force = min((reply.force for reply in forces or told), key=_FORCES.index)
    return replace(
        whole,
        status=status,
        force=force,
        rulings=_all(lambda reply: reply.rulings, deciding),
        newer=_all(lambda reply: reply.newer, deciding),
        conditions=_all(lambda reply: reply.conditions, told),
        flags=_all(lambda reply: reply.flags, deciding),
        notes=_told(lambda reply: reply.notes, told, whole),
        missing=_all(lambda reply: reply.missing, told),
        beside=_told(lambda reply: reply.beside, told, whole),
        quoted=_all(lambda reply: reply.quoted, deciding),
        steps=_all(lambda reply: _steps(reply, whole), deciding),
        cautious=next((reply.cautious for reply in told if reply.cautious), None),
        question=next((reply.question for reply in told if reply.question), None),
        mark=_mark(told[0].mark, told),
        overruled=_all(lambda reply: reply.overruled, told),
        objections=_all(lambda reply: reply.objections, told),
    )


def _all(pick: Callable[[Resolution], Iterable[T]], replies: Iterable[Resolution]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(thing for reply in replies for thing in pick(reply)))


def _told(
    pick: Callable[[Resolution], Iterable[str]], replies: Iterable[Resolution], whole: Resolution
) -> tuple[str, ...]:
    """Each note once, behind the parts that it speaks of; the whole and what the ledger lacks need no name."""
    found: dict[str, dict[str, None]] = {}
    for reply in replies:
        for note in pick(reply):
            of = "" if note in reply.missing or reply.item == whole.item else reply.item
            found.setdefault(note, {})[of] = None
    return tuple(_behind(parts, note) for note, parts in found.items())


def _behind(parts: Iterable[str], said: str) -> str:
    """`E1-a, E1-b: It was received.`; of the whole the words alone."""
    named = [*parts]
    return said if "" in named else f"{', '.join(named)}: {said}"


def _steps(reply: Resolution, whole: Resolution) -> tuple[Step, ...]:
    """A reply's steps, marked with the part that they speak of."""
    if reply.item == whole.item:
        return reply.steps
    return tuple(replace(step, text=f"{reply.item}: {step.text}") for step in reply.steps)

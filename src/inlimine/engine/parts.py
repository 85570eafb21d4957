"""A whole with parts: it may be used once what is barred in it is cut (SEMANTICS 2.10, step 1)."""

from __future__ import annotations

from dataclasses import replace

from inlimine.engine.resolution import Open, Resolution, Step
from inlimine.law.statuses import Force, Status
from inlimine.ledger.terms import Decider
from inlimine.ledger.truth import Truth

_WORSE = (Status.UNCLEAR, Status.LEAVE_FIRST)


def of_whole(whole: Resolution, parts: tuple[Resolution, ...]) -> Resolution:
    """The reply for a whole from its own and its parts' (the remainder included)."""
    barred = [part for part in parts if part.status is Status.BARRED]
    if whole.status is Status.BARRED or not parts:
        return whole
    if len(barred) == len(parts):
        return _joined(whole, barred, Status.BARRED, barred[0].force)
    if not barred:
        return _strictest(whole, parts)
    return _redacted(whole, parts, barred)


def _redacted(whole: Resolution, parts: tuple[Resolution, ...], barred: list[Resolution]) -> Resolution:
    rest = [reply for reply in (whole, *parts) if reply.status in _WORSE]
    worst = min(rest, key=lambda reply: reply.status.rank, default=None)
    cuts = tuple(Open(atom=f"redact {p.item}", decider=Decider.PARTY, value=Truth.OPEN) for p in barred)
    if worst is None:
        joined = _joined(whole, barred, Status.NOT_YET, Force.ORDER)
    else:
        joined = _joined(whole, [*barred, worst], worst.status, worst.force)
        joined = replace(
            joined, cautious=worst.cautious, notes=tuple(dict.fromkeys((*joined.notes, *worst.notes)))
        )
    waiting = tuple(c for reply in (whole, *parts) if reply.status is Status.NOT_YET for c in reply.conditions)
    step = Step(
        text=f"parts of it are barred: {', '.join(part.item for part in barred)}; the rest may go without them",
        rulings=joined.rulings,
        criterion="parts",
    )
    conditions = tuple(dict.fromkeys((*cuts, *waiting)))
    return replace(joined, conditions=conditions, steps=(*joined.steps, step))


def _strictest(whole: Resolution, parts: tuple[Resolution, ...]) -> Resolution:
    worst = min((whole, *parts), key=lambda reply: reply.status.rank)
    if worst is whole:
        return whole
    step = Step(text=f"its part {worst.item} decides", rulings=worst.rulings, criterion="parts")
    return replace(worst, item=whole.item, steps=(*_steps(worst, whole), step))


def _joined(whole: Resolution, deciding: list[Resolution], status: Status, force: Force) -> Resolution:
    """The whole's reply with the rulings, flags and quotations of the parts that decide."""
    return replace(
        whole,
        status=status,
        force=force,
        rulings=tuple(dict.fromkeys(r for reply in deciding for r in reply.rulings)),
        flags=tuple(dict.fromkeys(f for reply in deciding for f in reply.flags)),
        quoted=tuple(dict.fromkeys(q for reply in deciding for q in reply.quoted)),
        steps=tuple(dict.fromkeys(s for reply in deciding for s in _steps(reply, whole))),
    )


def _steps(reply: Resolution, whole: Resolution) -> tuple[Step, ...]:
    """A reply's steps, marked with the part that they speak of."""
    if reply.item == whole.item:
        return reply.steps
    return tuple(replace(step, text=f"{reply.item}: {step.text}") for step in reply.steps)

"""Requests that were disposed of without a ruling on the merits: they bar, permit and preserve nothing (1.3)."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.engine.norms import requests, spelt_out
from inlimine.engine.view import View
from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Act, Disposed, Request
from inlimine.ledger.terms import Effect, Relief


@dataclass(frozen=True, slots=True, kw_only=True)
class Idle:
    """A disposition without effect: its act, its request, what it spoke of, what it does not mean."""

    act: Act
    request: str
    subject: tuple[str, ...]
    note: str


def idle(view: View) -> tuple[Idle, ...]:
    """Every disposition of a court act that has no effect of its own and that the act does not spell out."""
    return tuple(
        Idle(act=act, request=handle, subject=request.subject, note=_note(handle, request, disposed, act))
        for act in sorted(view.acts, key=lambda act: (str(act.eff or ""), act.handle))
        if not act.by
        for disposed in act.disposes
        for motion, handle, request in requests(disposed, view)
        if _without_effect(disposed, request) and not spelt_out(act, motion, handle, request, view)
    )


def _without_effect(disposed: Disposed, request: Request) -> bool:
    row = disposition(disposed.disposition)
    return row.effect_on(request.relief) is Effect.NONE and not row.leaves_unsaid(request.relief)


def _note(handle: str, request: Request, disposed: Disposed, act: Act) -> str:
    row = disposition(disposed.disposition)
    said = f"{handle} (to {request.relief}) was {row.label} by {act.handle}"
    if request.relief is Relief.ADMIT and row.name == "denied":
        return f"{said}: it is not admitted in advance, and that excludes nothing."
    return f"{said}: that decides nothing on the merits and preserves no objection."

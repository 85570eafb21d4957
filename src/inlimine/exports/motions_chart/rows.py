"""The motions chart: a row a request, with what the court did about it; the table that people keep in Word."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import InForce, Norm, requests
from inlimine.engine.open_rulings import undone
from inlimine.engine.sources import reported
from inlimine.engine.trial_notes import objection_ruled
from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Act, Disposed, Motion, Request
from inlimine.ledger.handles import natural
from inlimine.ledger.terms import Effect, Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposal:
    """One act on one request: what became of it, in a word (`granted in part, this request denied`); the
    directives that the act made of it."""

    act: Act
    label: str
    norms: tuple[Norm, ...]
    awaits_writing: bool
    reported: bool

    @property
    def in_force(self) -> bool:
        """Whether anything of it still holds; a disposal without a directive is neither."""
        return not self.norms or any(norm.state is InForce.IN for norm in self.norms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A request (`handle` M1 or M1b) of a motion, and every disposal of it by day; none: it is pending."""

    handle: str
    motion: Motion
    request: Request
    disposals: tuple[Disposal, ...]

    @property
    def pending(self) -> bool:
        """Whether nothing was recorded about it."""
        return not self.disposals


def motions_chart(state: CaseState) -> tuple[Row, ...]:
    """Every request of every motion in the order of their handles."""
    of_request = _disposals(state)
    found = {
        handle: (motion, request) for each in state.view.requests.values() for motion, handle, request in each
    }
    return tuple(
        Row(handle=handle, motion=motion, request=request, disposals=tuple(of_request.get(handle, ())))
        for handle, (motion, request) in sorted(found.items(), key=lambda row: natural(row[0]))
    )


def awaiting_writing(state: CaseState) -> tuple[Act, ...]:
    """The rulings that were spoken and that no written order in the ledger repeats, by day."""
    return tuple(act for act in state.view.acts if awaits_writing(act, state))


def awaits_writing(act: Act, state: CaseState) -> bool:
    """Whether a ruling of the court was spoken only (DESIGN: the written order controls in most courts); of one on
    an objection at trial no order is to come."""
    spoken = act.form is Form.ORAL and not act.by and not undone(act) and not objection_ruled(act)
    return spoken and act.handle not in state.view.written_down


def _disposals(state: CaseState) -> dict[str, list[Disposal]]:
    found: dict[str, list[Disposal]] = {}
    for act in state.view.acts:
        for disposed in act.disposes:
            for _, handle, request in requests(disposed, state.view):
                found.setdefault(handle, []).append(_disposal(act, disposed, handle, request, state))
    return found


def _disposal(act: Act, disposed: Disposed, handle: str, request: Request, state: CaseState) -> Disposal:
    norms = [norm for norm in state.norms if norm.act is act and handle in norm.requests and not norm.bare]
    norms = [norm for norm in norms if _on(norm, handle, state)] or norms
    of_it = _of_this_request(norms, request) if disposed.request != handle else ""
    label = disposition(disposed.disposition)
    return Disposal(
        act=act,
        label=f"{label.label}, this request {of_it}" if of_it and not label.spells_itself else label.label,
        norms=tuple(norms),
        awaits_writing=awaits_writing(act, state),
        reported=reported(act, state.view),
    )


def _of_this_request(norms: list[Norm], request: Request) -> str:
    """Whether one of several requests of a motion was granted or denied, all of it and without a limit, or empty.

    What the court said of the motion ("granted in part") is then less than what it did with this request.
    """
    subject = {one for norm in norms for one in norm.directive.subject}
    effects = {norm.effect for norm in norms}
    if not set(request.subject) or subject != set(request.subject) or any(map(_limited, norms)):
        return ""
    granted = disposition("granted").effect_on(request.relief)
    if effects == {granted}:
        return "granted"
    return "denied" if effects <= _AGAINST.get(granted, frozenset()) else ""


_AGAINST = {
    Effect.PROHIBIT: frozenset({Effect.OVERRULE, Effect.PERMIT}),
    Effect.LEAVE: frozenset({Effect.OVERRULE, Effect.PERMIT}),
    Effect.PERMIT: frozenset({Effect.PROHIBIT}),
}


def _limited(norm: Norm) -> bool:
    """Whether it goes less far than all of what it is on."""
    one = norm.directive
    narrower = (one.uses, one.audiences, one.purposes, one.phases, one.witnesses, one.counts, one.episodes)
    return norm.tentative or any(narrower) or any((one.when, one.unless, one.need))


def _on(norm: Norm, handle: str, state: CaseState) -> bool:
    """Whether a directive speaks of what the request asks about, not of another part of the same whole."""
    wholes = state.view.wholes
    asked = {subject for _, _, request in state.view.requests[handle] for subject in request.subject}
    return any(one in wholes(other) or other in wholes(one) for one in norm.directive.subject for other in asked)

"""The motions chart: a row a request, with what the court did about it; the table that people keep in Word."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import InForce, Norm, requests
from inlimine.engine.open_rulings import undone
from inlimine.engine.sources import reported
from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Act, Motion, Request
from inlimine.ledger.handles import natural
from inlimine.ledger.terms import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposal:
    """One act on one request: what became of it, in a word; the directives that the act made of it."""

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
    """Whether a ruling of the court was spoken only (DESIGN: the written order controls in most courts)."""
    spoken = act.form is Form.ORAL and not act.by and not undone(act)
    return spoken and act.handle not in state.view.written_down


def _disposals(state: CaseState) -> dict[str, list[Disposal]]:
    found: dict[str, list[Disposal]] = {}
    for act in state.view.acts:
        for disposed in act.disposes:
            for _, handle, _ in requests(disposed, state.view):
                label = disposition(disposed.disposition).label
                found.setdefault(handle, []).append(_disposal(act, label, handle, state))
    return found


def _disposal(act: Act, label: str, handle: str, state: CaseState) -> Disposal:
    norms = [norm for norm in state.norms if norm.act is act and handle in norm.requests and not norm.bare]
    norms = [norm for norm in norms if _on(norm, handle, state)] or norms
    return Disposal(
        act=act,
        label=label,
        norms=tuple(norms),
        awaits_writing=awaits_writing(act, state),
        reported=reported(act, state.view),
    )


def _on(norm: Norm, handle: str, state: CaseState) -> bool:
    """Whether a directive speaks of what the request asks about, not of another part of the same whole."""
    wholes = state.view.wholes
    asked = {subject for _, _, request in state.view.requests[handle] for subject in request.subject}
    return any(one in wholes(other) or other in wholes(one) for one in norm.directive.subject for other in asked)

"""Directives with the act that made them: as written in the act, or compiled from what was asked and disposed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum

from inlimine.engine.view import View
from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Act, Directive, Disposed, Motion, Request, lettered
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Profile
from inlimine.ledger.terms import Effect, Firmness, Occasion, Relief


class InForce(Enum):
    """Whether a directive holds at the view's day (SEMANTICS 2.7)."""

    IN = "in force"
    SUPERSEDED = "superseded"
    DEAD = "vacated, reversed or withdrawn"
    STAYED = "stayed"
    REVIVAL_UNCLEAR = "displaced by an act that was itself undone; whether it revives is not said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """One directive in its act's context; `handle` is R1, or R2a, R2b where the act made several."""

    handle: str
    act: Act
    directive: Directive
    effect: Effect
    state: InForce = InForce.IN
    by: str = ""
    written_in: tuple[str, ...] = ()
    readopted: bool = field(default=False)

    @property
    def eff(self) -> Moment | None:
        """When the act has effect."""
        return self.act.eff

    @property
    def tentative(self) -> bool:
        """Whether the court only thought aloud."""
        return self.directive.firmness is Firmness.TENTATIVE


def norms(view: View, profile: Profile) -> tuple[Norm, ...]:
    """Every directive of every visible act, all IN (2.7 then decides what is still in force)."""
    return tuple(norm for act in view.acts for norm in _of_act(act, view, profile))


def _of_act(act: Act, view: View, profile: Profile) -> list[Norm]:
    directives = act.directives or _compiled(act, view)
    handles = lettered(act.handle, len(directives))
    return [
        Norm(handle=handle, act=act, directive=directive, effect=_effect(directive, act, profile))
        for handle, directive in zip(handles, directives, strict=True)
    ]


def _effect(directive: Directive, act: Act, profile: Profile) -> Effect:
    """The effect under the court's regime: where in limine orders are never final, a bar means ask first.

    N.D. Ind., Judge Leichty (motions in limine): such orders only require the topic to be raised first.
    """
    grant = any(disposition(disposed.disposition).name == "granted" for disposed in act.disposes)
    approach = profile.in_limine_regime == "approach" and directive.occasion is Occasion.PRETRIAL
    if approach and directive.effect is Effect.PROHIBIT and (grant or directive.firmness is None):
        return Effect.LEAVE
    return directive.effect


def _compiled(act: Act, view: View) -> tuple[Directive, ...]:
    """The directives of an act that records only what became of each request (SEMANTICS 1.3)."""
    found = (_directive(request, disposed) for disposed in act.disposes for request in requests(disposed, view))
    return tuple(directive for directive in found if directive is not None)


def requests(disposed: Disposed, view: View) -> tuple[Request, ...]:
    """The requests that a disposition names: one (M1, M1b), or all of a motion."""
    for motion in view.motions.values():
        if disposed.request == motion.handle:
            return motion.requests
        handles = lettered(motion.handle, len(motion.requests))
        if disposed.request in handles:
            return (motion.requests[handles.index(disposed.request)],)
    return ()


def motion_of(disposed: Disposed, view: View) -> Motion | None:
    """The motion to which a disposed request belongs."""
    return next(
        (m for m in view.motions.values() if disposed.request in (m.handle, *lettered(m.handle, len(m.requests)))),
        None,
    )


def _directive(request: Request, disposed: Disposed) -> Directive | None:
    row = disposition(disposed.disposition)
    effect = row.effect_on(request.relief)
    if effect is Effect.NONE:
        return None
    grounds = request.grounds + (("suppress",) if request.relief is Relief.SUPPRESS else ())
    binds = request.against if effect in (Effect.PROHIBIT, Effect.LEAVE) else ()
    return Directive(effect=effect, subject=request.subject, binds=binds, grounds=grounds, firmness=row.firmness)


def with_state(norm: Norm, state: InForce, by: str) -> Norm:
    """The norm in another state, with the act that brought it there."""
    return replace(norm, state=state, by=by)

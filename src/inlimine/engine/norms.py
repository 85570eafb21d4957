"""Directives with their act: as written in the act, or compiled from what was asked and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from inlimine.engine.view import View, same_atom
from inlimine.law.dispositions import Disposition, disposition
from inlimine.law.grounds import INVOLUNTARY, PRIVILEGE, SUPPRESS, ground_profile
from inlimine.ledger.acts import Act, Directive, Disposed, Motion, Request, lettered
from inlimine.ledger.conditions import DOOR_OPENED, Any, atoms, unread_in
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Profile
from inlimine.ledger.terms import KEEPS_OUT, Effect, Firmness, Level, Occasion, Relief

_FINAL = (SUPPRESS, INVOLUNTARY, PRIVILEGE)


class InForce(Enum):
    """Whether a directive holds at the view's day (SEMANTICS 2.7)."""

    IN = "in force"
    SUPERSEDED = "superseded"
    MODIFIED = "modified"
    DEAD = "undone"
    STAYED = "stayed"
    REVIVAL_UNCLEAR = "displaced by an act that was itself undone, and nobody said whether it is in force again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """One directive in its act's context; `handle` is R1, or R2a, R2b where the act made several.

    `by` is the act that brought it into its state, `written_in` the acts that wrote it down, `readopted` those
    that adopted it again. `unsaid`: the act disposed of a request, or speaks within words that nobody read, and
    does not tell what that means.
    `bare`: the act made no directive at all; the norm only carries the act's state. `requests`: the requests
    that it decides. `compiled`: the act did not write it; it follows from what was asked and what became of it.
    """

    handle: str
    act: Act
    directive: Directive
    effect: Effect
    state: InForce = InForce.IN
    by: str = ""
    written_in: tuple[str, ...] = ()
    readopted: tuple[Act, ...] = ()
    unsaid: str = ""
    bare: bool = False
    requests: frozenset[str] = frozenset()
    compiled: bool = False

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
    doors = {one for fact in view.facts.get(DOOR_OPENED.atom, ()) for one in fact.of}
    return tuple(_with_door(norm, doors) for act in view.acts for norm in _of_act(act, view, profile))


def _with_door(norm: Norm, doors: set[str]) -> Norm:
    """The judge finds a door open under any bar: one that says nothing of doors has the exception all the same
    (SEMANTICS 1.7)."""
    unless = norm.directive.unless
    named = bool({norm.handle, norm.act.handle} & doors)
    said = any(same_atom(atom.atom) == DOOR_OPENED.atom for atom in atoms(unless))
    if norm.effect not in KEEPS_OUT or not named or said:
        return norm
    either = Any(any=(unless, DOOR_OPENED)) if unless else DOOR_OPENED
    return replace(norm, directive=replace(norm.directive, unless=either))


def _of_act(act: Act, view: View, profile: Profile) -> list[Norm]:
    made = [*((directive, _quoted(directive)) for directive in act.directives), *_compiled(act, view)]
    bare, own = not made, frozenset(act.directives)
    if bare:
        made = [(Directive(effect=Effect.NONE), "")]
    return [
        Norm(
            handle=handle,
            act=act,
            directive=directive,
            effect=_effect(directive, act, profile),
            unsaid=unsaid,
            bare=bare,
            requests=_decided(directive, act, view),
            compiled=directive not in own,
        )
        for handle, (directive, unsaid) in zip(lettered(act.handle, len(made)), made, strict=True)
    ]


def _quoted(directive: Directive) -> str:
    """What orders something only as far as words go that nobody read, and so does not tell what; else empty."""
    unread = unread_in(directive.when) if directive.effect is Effect.NONE else ()
    return "as far as it says " + " and ".join(f'"{words}"' for words in unread) if unread else ""


def _decided(directive: Directive, act: Act, view: View) -> frozenset[str]:
    """The requests that a directive decides: those that it names, else those of its subject that its act ends."""
    asked = [found for disposed in act.disposes for found in requests(disposed, view)]
    if directive.request:
        named = {handle for motion, handle, _ in asked if directive.request in (handle, motion.handle)}
        return frozenset(named or {directive.request})
    subject = _family(directive.subject, view)
    return frozenset(handle for _, handle, request in asked if subject & _family(request.subject, view))


def _effect(directive: Directive, act: Act, profile: Profile) -> Effect:
    """The effect under the court's regime: where in limine orders are never final, a bar means ask first.

    N.D. Ind., Judge Leichty (motions in limine): such orders only require the topic to be raised first. What a
    higher court orders, suppression and privilege are no such orders.
    """
    if directive.effect is not Effect.PROHIBIT or profile.in_limine_regime != "approach":
        return directive.effect
    pretrial = directive.occasion is Occasion.PRETRIAL and act.level is Level.TRIAL
    final = directive.firmness is Firmness.DEFINITIVE or _final(directive)
    return Effect.LEAVE if pretrial and not final else Effect.PROHIBIT


def _final(directive: Directive) -> bool:
    return any(ground_profile(ground) in _FINAL for ground in directive.grounds)


def _compiled(act: Act, view: View) -> list[tuple[Directive, str]]:
    """The directives of requests that the act disposes of and does not spell out (SEMANTICS 1.3)."""
    return [
        compiled
        for disposed in act.disposes
        for motion, handle, request in requests(disposed, view)
        if not spelt_out(act, motion, handle, request, view)
        for compiled in _directives(disposed, motion, handle, request)
    ]


def spelt_out(act: Act, motion: Motion, handle: str, request: Request, view: View) -> bool:
    """Whether one of the act's own directives answers the request: by name, or by speaking of its subject."""
    named = {directive.request for directive in act.directives} - {""}
    if named & {handle, motion.handle}:
        return True
    spoken = {subject for d in act.directives if not d.request for subject in d.subject}
    return bool(_family(spoken, view) & _family(request.subject, view)) or (bool(spoken) and not request.subject)


def _family(handles: Iterable[str], view: View) -> set[str]:
    """The handles and their wholes: a directive on a part speaks of a request on the whole."""
    return {whole for handle in handles for whole in view.wholes(handle)}


def requests(disposed: Disposed, view: View) -> list[tuple[Motion, str, Request]]:
    """The requests that a disposition names, with motion and handle: one (M1, M1b), or all of a motion."""
    return list(view.requests.get(disposed.request, ()))


def _directives(disposed: Disposed, motion: Motion, handle: str, request: Request) -> list[tuple[Directive, str]]:
    row = disposition(disposed.disposition)
    effect = row.effect_on(request.relief)
    if row.leaves_unsaid(request.relief):
        blank = Directive(effect=Effect.NONE, subject=request.subject, request=handle)
        return [(blank, f"{disposed.request} {row.label}")]
    if effect is Effect.NONE:
        return []
    return [(replace(as_asked(row, effect, motion, request), request=handle), "")]


def as_asked(row: Disposition, effect: Effect, motion: Motion, request: Request) -> Directive:
    """What an effect on a request means where nothing more is said: on what, whom it binds, on which grounds."""
    grounds = request.grounds + (("suppress",) if request.relief is Relief.SUPPRESS else ())
    # A bar binds whom the motion asked to bind; what is admitted on a motion, the movant may use.
    movant = (motion.by,) if request.relief is Relief.ADMIT else ()
    binds = {Effect.PROHIBIT: request.against, Effect.LEAVE: request.against, Effect.PERMIT: movant}
    return Directive(
        effect=effect,
        subject=request.subject,
        binds=binds.get(effect, ()),
        grounds=grounds,
        firmness=row.firmness,
    )


def with_state(norm: Norm, state: InForce, by: str) -> Norm:
    """The norm in another state, with the act that brought it there."""
    return replace(norm, state=state, by=by)

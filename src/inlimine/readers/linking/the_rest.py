"""The rest of a motion that was decided at one stage, or for one purpose, and `otherwise DENIED`: it holds at
every other stage, or for every other purpose."""

from __future__ import annotations

from dataclasses import dataclass, replace

from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.terms import Effect, Phase, Purpose
from inlimine.readers.linking.motions import Pending


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """What holds of all that was asked, and at which stages or for which purposes (empty: for all)."""

    effect: Effect
    phases: tuple[Phase, ...] = ()
    purposes: tuple[Purpose, ...] = ()

    def confined(self, one: Directive) -> Directive:
        """A directive that holds no further."""
        return replace(one, phases=self.phases, purposes=self.purposes)


def rest_of(first: Act, motion: Pending, effect: Effect) -> Rest | None:
    """The stages or purposes that the first half left; None where it confined itself to none, to both or on a
    condition, or was on a part only."""
    (told, *more) = first.directives or (None,)
    if told is None or more or told.subject != motion.topics or effect is Effect.NONE or _on_condition(told):
        return None
    if bool(told.phases) is bool(told.purposes):
        return None
    return Rest(
        effect=effect,
        phases=tuple(one for one in Phase if one not in told.phases) if told.phases else (),
        purposes=tuple(one for one in Purpose if one not in told.purposes) if told.purposes else (),
    )


def is_open(first: Act) -> bool:
    """Whether the first half confines itself, so that somebody must say how far the rest goes."""
    return any(bool(one.phases or one.purposes) or _on_condition(one) for one in first.directives)


def _on_condition(one: Directive) -> bool:
    return (one.unless or one.when or one.need) is not None

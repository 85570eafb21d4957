"""The rest of a motion that was decided at one stage and `otherwise DENIED`: it holds at every other stage."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.ledger.acts import Act
from inlimine.ledger.terms import Effect, Phase
from inlimine.readers.linking.motions import Pending


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """What holds of all that was asked, and at which stages."""

    effect: Effect
    phases: tuple[Phase, ...]


def rest_of(first: Act, motion: Pending, effect: Effect) -> Rest | None:
    """The stages that the first half left; None where it confined itself to none, or was on a part only."""
    (told, *more) = first.directives or (None,)
    if told is None or more or not told.phases or told.subject != motion.topics or effect is Effect.NONE:
        return None
    left = tuple(phase for phase in Phase if phase not in told.phases)
    return Rest(effect=effect, phases=left)

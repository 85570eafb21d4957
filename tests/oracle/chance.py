"""What a drawn ledger is made of, how often, and the dice."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any, TypeVar

from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import Effect, Use

Drawn = TypeVar("Drawn")

_BARRING = (Effect.PROHIBIT,) * 6 + (Effect.LEAVE,) * 2
_ANY_EFFECT = (
    *(Effect.PROHIBIT,) * 5, *(Effect.PERMIT,) * 5, Effect.LEAVE, Effect.LEAVE, Effect.OVERRULE,
    Effect.REQUIRE, Effect.DEFER, Effect.NONE,
)  # fmt: skip
LAST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Taste:
    """How often a ledger has each thing, from 0 to 1; `clash`: the criterion that two rulings are to meet."""

    name: str
    clash: int = 0
    directives: tuple[int, ...] = (1, 1, 2, 3)
    effects: tuple[Effect, ...] = _ANY_EFFECT
    narrowed: float = 0.06
    conditions: float = 0.08
    tentative: float = 0.08
    parts: float = 0.15
    coverage: float = 0.15
    facts: float = 0.4
    edges: float = 0.08
    motions: float = 0.08
    receipts: float = 0.06
    strikes: float = 0.02
    counts: float = 0.06
    closes: float = 0.01
    odd: float = 0.1
    uses: tuple[Use, ...] = tuple(Use)
    profile: dict[str, str] = field(default_factory=dict)


_USING = (Use.ARGUE, Use.SHOW)
_WAITING = (Effect.PERMIT, Effect.PERMIT, Effect.REQUIRE, Effect.PROHIBIT)
_CLASH: dict[str, Any] = {"directives": (0, 0, 1), "narrowed": 0.02, "conditions": 0.03, "odd": 0.05}
RECIPES = (
    Taste(name="anything", directives=(0, 1, 2, 3, 4), odd=0.2),
    Taste(name="one ruling", directives=(1,), narrowed=0.12),
    Taste(name="permitted", directives=(1, 1, 2), effects=(Effect.PERMIT,), narrowed=0.03, conditions=0.12),
    Taste(name="conditions", conditions=0.6, facts=0.8),
    Taste(name="edges", edges=0.95, directives=(2, 3, 4)),
    Taste(name="motions", motions=1.0, directives=(0, 0, 1)),
    Taste(name="trial", receipts=0.9, strikes=0.25, uses=_USING, directives=(0, 0, 1)),
    Taste(name="parts", parts=1.0, directives=(1, 2, 3), effects=(*_BARRING, Effect.PERMIT, Effect.DEFER)),
    Taste(name="coverage", coverage=1.0),
    Taste(name="silence", directives=(0, 0, 1), effects=(Effect.DEFER, Effect.NONE, Effect.LEAVE), counts=0.5),
    Taste(name="closed", closes=0.9, edges=0.2),
    Taste(name="approach", profile={"in_limine_regime": "approach"}, motions=0.4),
    Taste(name="remarks", tentative=0.7, directives=(1, 2, 3)),
    Taste(
        name="waiting", effects=_WAITING, directives=(1, 1, 2), conditions=0.8, facts=0.15, narrowed=0.02, odd=0.03
    ),
    *(Taste(name=f"criterion {number}", clash=number, **_CLASH) for number in (1, 2, 2, 3, 4, 5, 6, 7, 7)),
)


class Chance:
    """The dice of one case."""

    def __init__(self, rng: random.Random, taste: Taste) -> None:
        self.rng = rng
        self.taste = taste

    def chance(self, likely: float) -> bool:
        return self.rng.random() < likely

    def one(self, things: Sequence[Drawn]) -> Drawn:
        return self.rng.choice(things)

    def some(self, things: Sequence[Drawn], aimed: Drawn | None = None) -> tuple[Drawn, ...]:
        """One or two of the things, mostly with the one that the question names."""
        picked = [self.one(things) for _ in range(self.one((1, 1, 2)))]
        if aimed and self.chance(0.75):
            picked[0] = aimed
        return tuple(dict.fromkeys(picked))

    def moment(self, first: int = 1, last: int = LAST) -> Moment:
        day = date(2024, 7, self.rng.randint(first, last))
        order = self.rng.randint(1, 3) if self.chance(0.12) else None
        clock = time(self.rng.randint(9, 16), 30) if self.chance(0.1) else None
        return Moment(day=day, clock=clock, order=order)

    def known(self, eff: Moment | None) -> Moment | None:
        if not self.chance(0.08 if self.taste.odd < 0.2 else 0.2):
            return None
        first = eff.day.day if eff else 1
        return self.moment(first, max(first, LAST + 2))

"""One use with everything that may decide it: what the tests of a resolution look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from inlimine.engine import conditions
from inlimine.engine.attack import Battle, Kind, Node, battle
from inlimine.engine.form import lacking_form
from inlimine.engine.idle import Idle
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.question import Question
from inlimine.engine.resolution import Open, Resolution
from inlimine.engine.scope import Setting, scope, standpoint
from inlimine.law.default_table import FormRow
from inlimine.law.grounds import canonical_ground
from inlimine.law.rulebook import Rulebook
from inlimine.law.statuses import Force, Status
from inlimine.ledger.acts import Motion, Request
from inlimine.ledger.conditions import Condition
from inlimine.ledger.truth import Truth

Asked = tuple[Motion, str, Request]
"""A request with its motion and its handle (M1, M1b)."""


@dataclass(frozen=True)
class Inquiry:
    """One use with every directive, disposition without effect and pending request that may touch it."""

    question: Question
    setting: Setting
    rulebook: Rulebook
    norms: tuple[Norm, ...]
    idle: tuple[Idle, ...] = ()
    by_request: Mapping[str, Sequence[Norm]] = field(default_factory=dict)
    pending: tuple[Asked, ...] = ()

    @cached_property
    def battle(self) -> Battle:
        """The directives in force that bear on the use, with their clashes and labels."""
        return battle(self.norms, self.question, self.setting)

    @cached_property
    def overruled(self) -> frozenset[str]:
        """The canonical grounds on which the court has surely overruled objections to this use."""
        nodes = (n for n in self.battle.labelled(Kind.V) if n.reaches is Truth.YES)
        return frozenset(canonical_ground(ground) for n in nodes for ground in n.norm.directive.grounds)

    def reach(self, norm: Norm) -> Truth:
        """Whether a directive reaches the use."""
        return scope(norm, self.question, self.setting)

    def lacking(self, norm: Norm) -> tuple[tuple[FormRow, str], ...]:
        """The forms that rules demand of a permission and that its act lacks, with the words for each."""
        return lacking_form(norm, self.question, self.setting, self.rulebook)

    def alive(self, norm: Norm) -> bool:
        """Whether a directive is in force and perhaps reaches the use."""
        return norm.state is InForce.IN and self.reach(norm) is not Truth.NO

    def value(self, condition: Condition | None, norm: Norm) -> Truth | None:
        """How a condition of a directive stands."""
        return conditions.value(condition, standpoint(norm, self.question, self.setting))

    def met(self, condition: Condition | None, norm: Norm) -> str:
        """What of a condition of a directive has come about, in words."""
        return "; ".join(conditions.met(condition, standpoint(norm, self.question, self.setting)))

    def unmet(self, *found: tuple[Norm, Condition | None]) -> tuple[Open, ...]:
        """The atoms of these directives' conditions that are not satisfied, each once."""
        states = (
            state
            for norm, condition in found
            for state in conditions.unmet(condition, standpoint(norm, self.question, self.setting))
        )
        return tuple(dict.fromkeys(states))

    def reply(self, status: Status, force: Force, nodes: Iterable[Node] = (), **more: object) -> Resolution:
        """A resolution that rests on these nodes."""
        rulings = tuple(dict.fromkeys(n.norm.handle for n in nodes))
        fields: dict[str, Any] = {"rulings": rulings, **more}
        return Resolution(item=self.question.item, status=status, force=force, **fields)

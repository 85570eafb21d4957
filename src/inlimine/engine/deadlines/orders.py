"""A decision of the court as time sees it: the written order, and the spoken ruling that it writes down.

A period runs from the written order; the day of the spoken decision is the safe early one (State v. Diaz,
1983-NMSC-090: a spoken ruling is not final; NMSA 39-3-3(B)(2) says "decision or order").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from inlimine.engine.view import View
from inlimine.ledger.acts import Act
from inlimine.ledger.terms import EdgeKind, Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A decision; `act` is the written order, or the spoken ruling where no order is in the ledger.

    `spoken` are the rulings that the order writes down.
    """

    act: Act
    spoken: tuple[Act, ...] = ()

    @property
    def written(self) -> bool:
        """Whether a written order is in the ledger."""
        return self.act.form is Form.WRITTEN

    @property
    def day(self) -> date | None:
        """The day of the written order, if there is one with a day."""
        return self.act.eff.day if self.written and self.act.eff else None

    @property
    def early(self) -> date | None:
        """The day of the first spoken decision, where it came before."""
        acts = self.spoken if self.written else (*self.spoken, self.act)
        return min((act.eff.day for act in acts if act.eff), default=None)

    @property
    def handles(self) -> frozenset[str]:
        """The handles of the order and of what it writes down."""
        return frozenset({self.act.handle, *(act.handle for act in self.spoken)})


def order_on(act: Act, view: View) -> Order:
    """The written order on a spoken ruling, the first where there are several; else the act itself."""
    if act.form is not Form.WRITTEN:
        orders = [one for one in view.acts if one.form is Form.WRITTEN and act in written_down(one, view)]
        act = min(orders, key=lambda one: (str(one.eff or ""), one.handle), default=act)
    return Order(act=act, spoken=written_down(act, view))


def one_order(acts: Iterable[Act], view: View) -> Order | None:
    """The decision that several acts on one motion make up: the first written one, and what was spoken before."""
    made = sorted(acts, key=lambda act: (act.eff.key if act.eff else (), act.handle))
    if not made:
        return None
    order = order_on(next((act for act in made if act.form is Form.WRITTEN), made[0]), view)
    spoken = [act for act in made if act.form is not Form.WRITTEN and act not in (order.act, *order.spoken)]
    return Order(act=order.act, spoken=(*order.spoken, *spoken))


def written_down(act: Act, view: View) -> tuple[Act, ...]:
    """The acts that an act writes down, whole or in part."""
    targets = [edge.target for edge in act.edges if edge.edge is EdgeKind.MEMORIALISES]
    return tuple(
        other
        for other in view.acts
        if other is not act and any(target == other.handle or _part_of(target, other.handle) for target in targets)
    )


def _part_of(target: str, handle: str) -> bool:
    """Whether a handle is that of a directive of an act: R1a of R1."""
    letters = target.removeprefix(handle)
    return bool(handle) and letters != target and letters.isalpha() and letters.islower()

"""The rulings that set a period going: orders against the prosecution's evidence, and orders that end the case.

The period runs from the filing of the written order; the day of the spoken decision is the safe early one
(State v. Diaz, 1983-NMSC-090: a spoken ruling is not final; NMSA 39-3-3(B)(2) says "decision or order").
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import Norm, requests
from inlimine.engine.preservation.adverse import STANDS, adverse
from inlimine.engine.preservation.review import Review
from inlimine.engine.view import View
from inlimine.law.deadlines import Starts
from inlimine.ledger.acts import Act
from inlimine.ledger.people import Event
from inlimine.ledger.terms import EdgeKind, Effect, Form, Occasion, Relief, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """An act that sets a period going for some parties.

    `act` is the written order, or the spoken ruling where none is in the ledger; `spoken` are the rulings that
    it writes down. `perhaps`: nobody says whether it is this kind of order. `items` are what it keeps out.
    """

    starts: Starts
    act: Act
    parties: tuple[str, ...]
    spoken: tuple[Act, ...] = ()
    items: tuple[str, ...] = ()
    perhaps: bool = False

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
        days = [act.eff.day for act in acts if act.eff]
        return min(days, default=None)

    @property
    def handles(self) -> frozenset[str]:
        """The handles of the order and of what it writes down."""
        return frozenset({self.act.handle, *(act.handle for act in self.spoken)})


def triggers(state: CaseState) -> list[Trigger]:
    """Every act that sets a period going, in the order of their days."""
    found = [*_exclusions(state), *_endings(state)]
    return sorted(found, key=lambda one: (one.act.eff.key if one.act.eff else (), one.act.handle, one.starts))


def _exclusions(state: CaseState) -> list[Trigger]:
    """Orders in force that keep out what the prosecution would offer; an order to ask first excludes nothing."""
    found = []
    for party in _of_role(Role.PROSECUTION, state.view):
        review = Review(state, party, after=False, asked=())
        against = adverse(review.norms, party, review.setting, review.happened)
        kept_out = [(order_on(one.norm.act, state.view), one.item) for one in against if _keeps_out(one.norm)]
        for act in {order.handle: order for order, _ in kept_out}.values():
            items = dict.fromkeys(item for order, item in kept_out if order.handle == act.handle and item)
            spoken = written_down(act, state.view)
            found.append(
                Trigger(starts=Starts.EXCLUSION, act=act, parties=(party,), spoken=spoken, items=tuple(items))
            )
    return found


def _keeps_out(norm: Norm) -> bool:
    """Whether an order in force keeps something out; a ruling on an objection at trial is no appealable order.

    Jeopardy has attached by then (18 U.S.C. 3731; City of Santa Fe v. Marquez, 2012-NMSC-031).
    """
    at_trial = norm.directive.occasion is Occasion.TRIAL
    return norm.effect is Effect.PROHIBIT and norm.state in STANDS and not norm.tentative and not at_trial


def _endings(state: CaseState) -> list[Trigger]:
    """Orders of the court that ended the case, for all or for some; a spoken one is told with its writing."""
    view = state.view
    orders = {order.handle: order for order in (order_on(act, view) for act in state.closings if not act.by)}
    return [
        Trigger(
            starts=starts,
            act=act,
            parties=_of_role(Role.PROSECUTION, view) if starts is Starts.DISMISSAL else _closed_for(act, view),
            spoken=written_down(act, view),
            perhaps=not _dismisses(act, view),
        )
        for act in orders.values()
        for starts in ((Starts.DISMISSAL,) if _dismisses(act, view) else (Starts.DISMISSAL, Starts.JUDGMENT))
    ]


def _dismisses(act: Act, view: View) -> bool:
    """Whether the act, or what it writes down, is called a dismissal or disposes of a motion to dismiss."""
    acts = (act, *written_down(act, view))
    if any("dismiss" in one.name.casefold() for one in acts):
        return True
    asked = [found for one in acts for disposed in one.disposes for found in requests(disposed, view)]
    return any(request.relief is Relief.DISMISS for _, _, request in asked)


def _closed_for(act: Act, view: View) -> tuple[str, ...]:
    """The defendants whose case an act ends: those whom it names, themselves or by their counts, else all."""
    named = {handle for one in (act, *written_down(act, view)) for handle in one.closes_for}
    over = {view.counts[handle].defendant if handle in view.counts else handle for handle in named}
    return tuple(party for party in view.defendants if not over or party in over)


def order_on(act: Act, view: View) -> Act:
    """The written order on a spoken ruling, the first where there are several; else the act itself."""
    if act.form is Form.WRITTEN:
        return act
    orders = [one for one in view.acts if one.form is Form.WRITTEN and act in written_down(one, view)]
    return min(orders, key=lambda one: (str(one.eff or ""), one.handle), default=act)


def written_down(act: Act, view: View) -> tuple[Act, ...]:
    """The acts that an act writes down, whole or in part."""
    targets = [edge.target for edge in act.edges if edge.edge is EdgeKind.MEMORIALISES]
    return tuple(
        other
        for other in view.acts
        if other is not act and any(target == other.handle or _part_of(target, other.handle) for target in targets)
    )


def acts_of(event: Event, state: CaseState) -> set[str]:
    """The handles of which an event speaks, with the act of each directive among them."""
    return {*event.of, *(norm.act.handle for norm in state.norms if norm.handle in event.of)}


def _part_of(target: str, handle: str) -> bool:
    """Whether a handle is that of a directive of an act: R1a of R1."""
    letters = target.removeprefix(handle)
    return bool(handle) and letters != target and letters.isalpha() and letters.islower()


def _of_role(role: Role, view: View) -> tuple[str, ...]:
    return tuple(party.handle for party in view.parties.values() if party.role is role)

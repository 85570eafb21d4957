"""The rulings that set a period going: orders against the prosecution's evidence, and orders that end the case."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from inlimine.engine.case_state import CaseState
from inlimine.engine.deadlines.orders import Order, order_on
from inlimine.engine.norms import Norm, requests
from inlimine.engine.preservation.adverse import STANDS, adverse
from inlimine.engine.preservation.review import Review
from inlimine.engine.view import View
from inlimine.law.deadlines import Starts
from inlimine.ledger.acts import Act
from inlimine.ledger.people import Event
from inlimine.ledger.terms import Effect, Occasion, Relief, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A decision that sets a period going for some parties.

    `perhaps`: nobody says whether it is this kind of order. `items` are what it keeps out.
    """

    starts: Starts
    order: Order
    parties: tuple[str, ...]
    items: tuple[str, ...] = ()
    perhaps: bool = False

    @property
    def act(self) -> Act:
        """The written order, or the spoken ruling where none is in the ledger."""
        return self.order.act

    @property
    def handles(self) -> frozenset[str]:
        """The handles of the order and of what it writes down."""
        return self.order.handles


def triggers(state: CaseState) -> list[Trigger]:
    """Every act that sets a period going, in the order of their days."""
    found = [*_exclusions(state), *_endings(state)]
    return sorted(found, key=lambda one: (one.act.eff.key if one.act.eff else (), one.act.handle, one.starts))


def _exclusions(state: CaseState) -> list[Trigger]:
    """Orders in force that keep out what the prosecution would offer; an order to ask first excludes nothing."""
    found: list[Trigger] = []
    for party in _of_role(Role.PROSECUTION, state.view):
        review = Review(state, party, after=False, asked=())
        against = adverse(review.norms, party, review.setting, review.happened)
        orders: dict[str, Order] = {}
        items: dict[str, dict[str, None]] = defaultdict(dict)
        for one in (one for one in against if _keeps_out(one.norm)):
            order = order_on(one.norm.act, state.view)
            orders[order.act.handle] = order
            if one.item:
                items[order.act.handle][one.item] = None
        found += [
            Trigger(starts=Starts.EXCLUSION, order=order, parties=(party,), items=tuple(items[handle]))
            for handle, order in orders.items()
        ]
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
    orders = {order.act.handle: order for order in (order_on(act, view) for act in state.closings if not act.by)}
    return [
        Trigger(
            starts=starts,
            order=order,
            parties=_of_role(Role.PROSECUTION, view) if starts is Starts.DISMISSAL else _closed_for(order, view),
            perhaps=not _dismisses(order, view),
        )
        for order in orders.values()
        for starts in ((Starts.DISMISSAL,) if _dismisses(order, view) else (Starts.DISMISSAL, Starts.JUDGMENT))
    ]


def _dismisses(order: Order, view: View) -> bool:
    """Whether the order, or what it writes down, is called a dismissal or disposes of a motion to dismiss."""
    acts = (order.act, *order.spoken)
    if any("dismiss" in one.name.casefold() for one in acts):
        return True
    asked = [found for one in acts for disposed in one.disposes for found in requests(disposed, view)]
    return any(request.relief is Relief.DISMISS for _, _, request in asked)


def _closed_for(order: Order, view: View) -> tuple[str, ...]:
    """The defendants whose case an order ends: those whom it names, themselves or by their counts, else all."""
    named = {handle for one in (order.act, *order.spoken) for handle in one.closes_for}
    over = {view.counts[handle].defendant if handle in view.counts else handle for handle in named}
    return tuple(party for party in view.defendants if not over or party in over)


def acts_of(event: Event, state: CaseState) -> set[str]:
    """The handles of which an event speaks, with the act of each directive among them."""
    return {*event.of, *(norm.act.handle for norm in state.norms if norm.handle in event.of)}


def _of_role(role: Role, view: View) -> tuple[str, ...]:
    return tuple(party.handle for party in view.parties.values() if party.role is role)

"""The events of trial that bear on review: which ruling and item each concerns, and when it happened."""

from __future__ import annotations

from inlimine.engine.norms import Norm
from inlimine.engine.scope import Setting
from inlimine.ledger.moments import Moment, Sequence
from inlimine.ledger.people import Event
from inlimine.ledger.terms import EventKind, Occasion
from inlimine.ledger.truth import Truth

_HARMS = frozenset({EventKind.EXCEEDED, EventKind.DISCLOSED_FIRST})


class Happened:
    """The events of the present trial, looked up by kind, ruling and item; an event is never a ruling.

    What happened at or before an earlier trial counts only where the court's rulings carry over to a new one.
    """

    def __init__(self, setting: Setting) -> None:
        view = self._view = setting.view
        self._covers = setting.covering.covers
        carried = setting.profile.carryover == "stands"
        present = [e for e in view.of(Event) if carried or e.eff is None or view.home(e.eff) == view.episode]
        self._events = sorted((event for event in present if event.what), key=_when)

    def all(self, kind: EventKind) -> list[Event]:
        """Every event of a kind, in their order."""
        return [event for event in self._events if event.what is kind]

    def on(self, kind: EventKind, norm: Norm, item: str, *, by: str = "") -> list[Event]:
        """The events of a kind that concern a ruling on an item, all or those by one party."""
        return [e for e in self.all(kind) if by in ("", e.by) and self.concerns(e, norm, item)]

    def concerns(self, event: Event, norm: Norm, item: str) -> bool:
        """Whether an event is about a ruling on an item.

        One that names rulings is about these only. What keeps an error must speak of the whole item; what
        harms need only touch it, and a guess suffices.
        """
        named = bool({norm.handle, norm.act.handle} & set(event.of))
        if event.of and not named:
            return False
        if not event.item or not item:
            return named
        return self.takes_in(event, item) or (named and self._covers(item, event.item) is Truth.YES)

    def takes_in(self, event: Event, item: str) -> bool:
        """Whether an event's own item takes in this one; for what harms: whether the two may touch."""
        if event.what in _HARMS:
            both = self._covers(event.item, item), self._covers(item, event.item)
            return any(truth is not Truth.NO for truth in both)
        return self._covers(event.item, item) is Truth.YES

    def testified(self, party: str) -> bool:
        """Whether the party itself took the stand, as a party or as a witness of the same name."""
        names = {party.casefold(), self._view.parties[party].name.casefold()}
        witnesses = {w.handle for w in self._view.witnesses.values() if w.name.casefold() in names}
        return any(event.by in {party, *witnesses} for event in self.all(EventKind.TESTIFIED))


def order(event: Event, other: Moment | None) -> Sequence:
    """How an event stands to a moment; without a day on either side nobody knows (SAME)."""
    return event.eff.against(other) if event.eff and other else Sequence.SAME


def renews(event: Event, norm: Norm) -> bool:
    """Whether an objection or offer came after the ruling, or was what a ruling at trial replied to."""
    found = order(event, norm.eff)
    at_trial = norm.directive.occasion is Occasion.TRIAL and bool(event.eff and norm.eff)
    return found is Sequence.LATER or (found is Sequence.SAME and at_trial)


def _when(event: Event) -> tuple[object, ...]:
    return event.eff.key if event.eff else ()

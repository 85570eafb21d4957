"""The time for appeal after motions to reconsider: which of them make it run anew, and from what day.

A motion counts as filed in time within the time for appeal itself. One that is filed later, or after the first of
them was decided or withdrawn, is a further motion.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from inlimine.engine.deadlines.clock import Clock, earliest
from inlimine.engine.deadlines.counting import Counted, spoken
from inlimine.engine.deadlines.orders import Order
from inlimine.engine.deadlines.reconsidered import Reconsidered
from inlimine.law.cited import cited
from inlimine.law.reconsideration import Asked, ReconsiderationRow
from inlimine.ledger.truth import Truth

_UNTOLD = "no authority in the rulebook"


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """The time for appeal `counted` so far, after a decision of the day `begun`, and what counts it anew."""

    counted: Counted
    begun: date
    clock: Clock

    def after(self, asked: list[Reconsidered]) -> Counted:
        """The time after these motions, in the order of their days."""
        if not asked:
            return self.counted
        live = [one for one in asked if one.withdrawn is None]
        # One that was withdrawn is of no account where another was made in time.
        asked = live if live and self._in_time(live[0]) else asked
        first = asked[0]
        if not self._in_time(first):
            return self._too_late(first)
        match self._law(Asked.IN_TIME):
            case Truth.YES, _:
                together = [one for one in asked if self._with(one, first)]
                return self._further(self._renewed(together), [one for one in asked if one not in together])
            case Truth.NO, source:
                return _step(self.counted, f"{_asked(first)}; that does not make the time run anew: {source}")
            case _, source:
                question = f"{_asked(first)}: does that make the time for appeal run anew? Open here: {source}."
                return _open(self.counted, question)

    def _law(self, point: Asked) -> tuple[Truth, str]:
        """What the law of the day of the decision says on a point, and its source."""
        rows = self.clock.calendar.state.rulebook.reconsideration
        row = next((row for row in rows if self._holds(row, point)), None)
        return (row.renews, cited(row)) if row else (Truth.OPEN, _UNTOLD)

    def _holds(self, row: ReconsiderationRow, point: Asked) -> bool:
        on = row.since <= self.begun and (row.until is None or self.begun < row.until)
        return on and row.point is point and self.clock.row.starts in row.starts

    def _too_late(self, first: Reconsidered) -> Counted:
        counted = self.counted
        last = counted.due or counted.latest
        if last is None or first.asked_on <= last:
            question = f"{_asked(first)}: was that within the time for appeal? {counted.question}"
        else:
            question = f"{_asked(first)}, after the time for appeal: it does not keep the appeal open."
            question = " ".join(filter(None, (question, counted.question)))
        return replace(counted, question=_sentence(question))

    def _in_time(self, one: Reconsidered) -> bool:
        """Whether a motion was made within the time for appeal, or by the safe day where its end is open."""
        last = self.counted.due or self.counted.safe
        return last is not None and one.asked_on <= last

    def _with(self, one: Reconsidered, first: Reconsidered) -> bool:
        """Whether a motion belongs with the first: in time itself, and made before that was over."""
        before = first.ended is None or one.asked_on <= first.ended
        return one is first or (before and self._in_time(one))

    def _renewed(self, together: list[Reconsidered]) -> Counted:
        """The time after motions that were made in time."""
        asked = f"reconsideration was asked in time, on {_days(together)}"
        orders = [one.order for one in together if one.order]
        pending = [one for one in together if one.order is None and one.withdrawn is None]
        if orders:
            return self._decided(asked, orders, pending)
        if pending:
            question = f"{asked}: the time for appeal runs from the order that disposes of that motion; enter it."
            return _open(self.counted, question)
        return self._withdrawn(asked, together)

    def _decided(self, asked: str, orders: list[Order], pending: list[Reconsidered]) -> Counted:
        """From the last of the orders that dispose of them; the first gives the safe day."""
        counts = [self.clock.from_order(order) for order in orders]
        last, order = max(zip(counts, orders, strict=True), key=lambda pair: _place(pair[1]))
        step = f"{asked}, and decided by {order.act.handle}; the time runs from then"
        found = replace(last, safe=earliest(*counts), steps=(step, *last.steps))
        if not pending:
            return found
        question = (
            f"No order on the motion of {_days(pending)} is in the ledger: did {order.act.handle} decide it too? "
            "If not, the time runs from the order that disposes of it; enter it."
        )
        return _open(found, question)

    def _withdrawn(self, asked: str, together: list[Reconsidered]) -> Counted:
        """Where all of them were withdrawn: from the withdrawal, or as if they had not been made."""
        ends = [one.ended for one in together if one.ended]
        on = f" on {spoken(max(ends))}" if ends else ""
        told = f"{asked}, and withdrawn{on}"
        renews, source = self._law(Asked.WITHDRAWN)
        if renews is Truth.NO:
            return _step(self.counted, f"{told}; the time runs as if it had not been asked: {source}")
        anew = self.clock.counted(max(ends)) if ends else None
        if renews is Truth.YES and anew:
            return replace(anew, steps=(f"{told}; the time runs from then: {source}", *anew.steps))
        otherwise = f", until {spoken(anew.due)}," if anew and anew.due else ""
        question = (
            f"{told}: does the time for appeal run from the withdrawal{otherwise} or as if it had not been asked? "
            f"Open here: {source}."
        )
        return _open(self.counted, question)

    def _further(self, counted: Counted, further: list[Reconsidered]) -> Counted:
        """A further motion: as a rule it does not renew what the first one renewed."""
        if not further:
            return counted
        asked = f"reconsideration was asked again on {_days(further)}"
        renews, source = self._law(Asked.FURTHER)
        if renews is Truth.YES:
            return replace(self, counted=counted).after(further)
        if renews is Truth.NO:
            return _step(counted, f"{asked}; that does not make the time run anew: {source}")
        question = f"{asked}: does that make the time for appeal run anew? Open here: {source}."
        return _open(counted, question)


def _asked(one: Reconsidered) -> str:
    return f"reconsideration was asked on {spoken(one.asked_on)}"


def _days(asked: list[Reconsidered]) -> str:
    return " and ".join(dict.fromkeys(spoken(one.asked_on) for one in asked))


def _open(counted: Counted, question: str) -> Counted:
    """Without a last day, because this is open beside what was."""
    return replace(
        counted, due=None, latest=None, question=" ".join(filter(None, (counted.question, _sentence(question))))
    )


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _step(counted: Counted, step: str) -> Counted:
    return replace(counted, steps=(*counted.steps, step))


def _place(order: Order) -> tuple[date, str]:
    return order.day or order.early or date.min, order.act.handle

"""One period of the law, counted from a decision of the court."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from inlimine.engine.deadlines.calendar import CourtCalendar
from inlimine.engine.deadlines.counting import Counted, count, spoken
from inlimine.engine.deadlines.orders import Order
from inlimine.law.deadlines import DeadlineRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A period by a row of the law, in a case."""

    row: DeadlineRow
    calendar: CourtCalendar

    def counted(self, start: date) -> Counted:
        """The period from a day."""
        way = self.calendar.way_on(start, appellate=self.row.appellate)
        return count(start, self.row.days or 0, way)

    def from_order(self, order: Order) -> Counted:
        """Counted from the written order, with the spoken decision as the safe early day."""
        if order.day is None:
            return self._undated(order)
        found = self.counted(order.day)
        if order.early is None or order.early >= order.day:
            return found
        first = self._early(order.early)
        return replace(found, safe=earliest(first, found), steps=(*found.steps, first.steps[-1]))

    def _undated(self, order: Order) -> Counted:
        """What is known before there is a written order with its day."""
        called, begins = order.act.handle, self.row.begins
        question = (
            f"On which day was the written order {called} {begins}? The time runs from then; enter its day."
            if order.written
            else f"No written order on {called} is in the ledger; the time runs from the day when one is {begins}."
        )
        if order.early is None:
            return Counted(due=None, safe=None, steps=(), authority="", question=question)
        return replace(self._early(order.early), due=None, latest=None, question=question)

    def _early(self, early: date) -> Counted:
        first = self.counted(early)
        said = f"from the spoken decision of {spoken(early)} it would be"
        step = f"{said} {spoken(first.safe)}, the safe early day" if first.safe else f"{said} unclear"
        return replace(first, steps=(*first.steps, step))


def earliest(*counts: Counted) -> date | None:
    """The earliest of the safe days of several counts."""
    return min((one.safe for one in counts if one.safe), default=None)

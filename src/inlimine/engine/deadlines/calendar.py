"""The calendar of a court as a case has it: its trials, its hearings, and the days on which it is closed.

A day that was declared a holiday is left out as one (Fed. R. Crim. P. 45(a)(6)(B), (C)); a day on which the
court is closed only carries a last day on (45(a)(3); NMRA 5-104(A)(4)). Counted back, a holiday that a state
declared is none and a closure carries forward, so a period is then counted both ways.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from inlimine.engine.case_state import CaseState
from inlimine.engine.deadlines.counting import Way, way_of
from inlimine.engine.view import known
from inlimine.law.days import HolidayRow, Once
from inlimine.law.deadlines import Starts
from inlimine.ledger.people import Episode, Event
from inlimine.ledger.terms import EventKind
from inlimine.ledger.truth import Truth

_CALLED = {
    EventKind.HOLIDAY_DECLARED: "a declared holiday",
    EventKind.COURT_CLOSED: "a day on which the court is closed",
}


@dataclass(frozen=True)
class CourtCalendar:
    """What is known of the days of the court, those to come included."""

    state: CaseState

    def way_on(self, start: date, *, appellate: bool, back: bool = False) -> Way | None:
        """How the court counts a period that begins on a day, with its closed days; None: not known."""
        way = way_of(start, self.state.rulebook, self.state.view.case.profile, appellate=appellate)
        if way is None:
            return None
        declared, closed = self._rows(EventKind.HOLIDAY_DECLARED), self._rows(EventKind.COURT_CLOSED)
        if back:
            return replace(way, holidays=(*way.holidays, *map(_doubtful, (*declared, *closed))))
        if not way.row.closures:
            declared, closed = (*declared, *map(_doubtful, closed)), ()
        return replace(way, holidays=(*declared, *way.holidays), closed=closed)

    @cached_property
    def trial_day(self) -> date | None:
        """The day on which the next trial begins as far as is known; where none is to come, that of the last."""
        return self._next(one.eff.day for one in self._known if isinstance(one, Episode) and one.eff)

    def start_day(self, starts: Starts) -> date | None:
        """The day from which a period counts back: of the trial, or of the pretrial hearing."""
        if starts is Starts.TRIAL:
            return self.trial_day
        return self._next(day for day, _ in self._days(EventKind.PRETRIAL_HEARING))

    @cached_property
    def _known(self) -> list[Episode | Event]:
        entries = known(self.state.ledger.entries, self.state.view.as_known)
        return [entry for entry in entries if isinstance(entry, Episode | Event)]

    def _next(self, days: Iterable[date]) -> date | None:
        """The next of some days; where none is to come, the last."""
        known_days = sorted(days)
        to_come = [day for day in known_days if day > self.state.view.as_of.day]
        return next(iter(to_come or known_days[::-1]), None)

    def _days(self, kind: EventKind) -> list[tuple[date, str]]:
        """The days of one kind, with what is told of each."""
        events = [one for one in self._known if isinstance(one, Event) and one.what is kind]
        return [(event.eff.day, event.text) for event in events if event.eff]

    def _rows(self, kind: EventKind) -> tuple[HolidayRow, ...]:
        called = _CALLED[kind]
        return tuple(
            HolidayRow(
                since=date.min,
                citation="the ledger",
                name=f'{called}, "{text}"' if text else called,
                falls=Once(day=day),
            )
            for day, text in self._days(kind)
        )


def _doubtful(row: HolidayRow) -> HolidayRow:
    return replace(row, holds=Truth.OPEN)

"""Days on which the court of a case is closed, as its ledger has them, and the way of counting that minds them.

A day that was declared a holiday is left out as one (Fed. R. Crim. P. 45(a)(6)(B), (C)); a day on which the
court is closed only carries a last day on (45(a)(3); NMRA 5-104(A)(4)). Counted back, a holiday that a state
declared is none and a closure carries forward, so a period is then counted both ways.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from inlimine.engine.case_state import CaseState
from inlimine.engine.deadlines.counting import Way, way_of
from inlimine.engine.view import known
from inlimine.law.days import HolidayRow, Once
from inlimine.ledger.people import Event
from inlimine.ledger.terms import EventKind
from inlimine.ledger.truth import Truth

_CALLED = {
    EventKind.HOLIDAY_DECLARED: "a declared holiday",
    EventKind.COURT_CLOSED: "a day on which the court is closed",
}


def way_on(start: date, state: CaseState, *, appellate: bool, back: bool = False) -> Way | None:
    """How the court counts a period that begins on a day, with the days on which it is closed; None: not known."""
    way = way_of(start, state.rulebook, state.view.case.profile, appellate=appellate)
    if way is None:
        return None
    declared = tuple(_rows(EventKind.HOLIDAY_DECLARED, state))
    closed = tuple(_rows(EventKind.COURT_CLOSED, state))
    if back:
        return replace(way, holidays=(*way.holidays, *map(_doubtful, (*declared, *closed))))
    if not way.row.closures:
        declared, closed = (*declared, *map(_doubtful, closed)), ()
    return replace(way, holidays=(*declared, *way.holidays), closed=closed)


def days_told(kind: EventKind, state: CaseState) -> Iterator[tuple[date, str]]:
    """The days of one kind that are known, those to come included, with what is told of each."""
    for event in known(state.ledger.entries, state.view.as_known):
        if isinstance(event, Event) and event.what is kind and event.eff:
            yield event.eff.day, event.text


def _rows(kind: EventKind, state: CaseState) -> Iterator[HolidayRow]:
    for day, text in days_told(kind, state):
        name = f'{_CALLED[kind]}, "{text}"' if text else _CALLED[kind]
        yield HolidayRow(since=date.min, citation="the ledger", name=name, falls=Once(day=day))


def _doubtful(row: HolidayRow) -> HolidayRow:
    return replace(row, holds=Truth.OPEN)

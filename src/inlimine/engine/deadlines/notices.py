"""The notices that a rule of evidence asks for before trial, item by item (404(b), 609(b), 412, 707)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inlimine.engine.deadlines.calendar import CourtCalendar
from inlimine.engine.deadlines.deadline import Deadline
from inlimine.engine.deadlines.limits import Task, limit, rows_before_trial
from inlimine.engine.view import View
from inlimine.law.deadlines import DeadlineRow, Duty
from inlimine.ledger.items import Trait
from inlimine.ledger.people import Event
from inlimine.ledger.terms import TraitKind
from inlimine.ledger.truth import Truth


def notices(calendar: CourtCalendar) -> Iterator[Deadline]:
    """A deadline for each item whose traits a rule asks notice of."""
    state = calendar.state
    day = calendar.trial_day or state.view.as_of.day
    for row in rows_before_trial(state, Duty.NOTICE):
        last = limit(row, calendar)
        whose = tuple(p.handle for p in state.view.parties.values() if row.whose == {p.role})
        for item in state.view.items:
            if trait := _noticed(row, item, day, state.view):
                done_on, undated = _given(row, item, state.view)
                yield last.on(
                    Task(
                        key=f"{item}:{trait}",
                        what=row.what,
                        whose=whose,
                        items=(item,),
                        done_on=done_on,
                        undated=undated,
                    )
                )


def _noticed(row: DeadlineRow, item: str, day: date, view: View) -> TraitKind | None:
    """The trait for which a rule asks notice of an item; a guess suffices, because notice harms nobody."""
    for one in view.traits.get(item, ()):
        if one.trait in row.traits and one.value is not Truth.NO and _old_enough(one, row.older_than, day):
            return one.trait
    return None


def _old_enough(trait: Trait, years: int, day: date) -> bool:
    if not years or trait.dated is None:
        return not years
    dated = trait.dated
    return (day.year - years, day.month, day.day) > (dated.year, dated.month, dated.day)


def _given(row: DeadlineRow, item: str, view: View) -> tuple[date | None, bool]:
    """On which day notice was given, by an event or as court or parties say; `True`: given, day not said."""
    wholes = view.wholes(item)
    events = [event.eff for event in view.of(Event) if event.what is row.done_by and event.item in wholes]
    traits = [trait for whole in wholes for trait in view.traits.get(whole, ()) if _says_given(trait)]
    days = [eff.day for eff in events if eff] + [trait.dated for trait in traits if trait.dated]
    return min(days, default=None), bool(events or traits) and not days


def _says_given(trait: Trait) -> bool:
    return trait.trait is TraitKind.NOTICE_GIVEN and trait.value is Truth.YES and trait.source.decides

"""The case day by day: motions, hearings, rulings, conditions, what came in, what people did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inlimine.engine.case_state import CaseState
from inlimine.engine.deadlines.calendar import CourtCalendar
from inlimine.engine.deadlines.counting import spoken
from inlimine.engine.view import View
from inlimine.engine.words import title
from inlimine.exports.pictures.timeline import Happening, happenings, timeline_picture
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Event
from inlimine.operations.prove import what_if
from inlimine.proof.decision import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day in words (empty: the ledger has no day for these), with what happened on it in its order."""

    day: str
    what: tuple[Happening, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The days in their order, what is still open, and the same as a picture (SVG with a text of its own)."""

    days: tuple[Day, ...]
    open: tuple[Happening, ...]
    picture: str


def timeline(state: CaseState) -> Timeline:
    """Everything up to the day of the state."""
    every = [*happenings(state), *_hearings(state.view), *_events(state.view)]
    done = sorted((one for one in every if not one.open), key=_order)
    found: dict[str, list[Happening]] = {}
    for one in done:
        found.setdefault(_day(one), []).append(one)
    charts = what_if(state, (), Reading.NORMAL).now
    days = tuple(Day(day=day, what=tuple(what)) for day, what in found.items())
    return Timeline(
        days=days, open=(*_to_come(state), *(one for one in every if one.open)), picture=timeline_picture(charts)
    )


def _to_come(state: CaseState) -> Iterator[Happening]:
    """The trial that is still to come."""
    day = CourtCalendar(state).trial_day
    if day is not None and day > state.view.as_of.day:
        yield Happening(day=None, kind="trial", words=f"begins on {spoken(day)}", open=True)


def _order(one: Happening) -> tuple[object, ...]:
    """What has no day last; within a day hearings before what was done at them."""
    if one.day is None:
        return (True,)
    return (False, one.day.day, one.kind != "hearing", one.day.key)


def _day(one: Happening) -> str:
    return Moment(day=one.day.day).spoken if one.day else ""


def _hearings(view: View) -> Iterator[Happening]:
    for hearing in view.hearings.values():
        words = f"{hearing.handle}: {hearing.name or 'hearing'}{', in camera' if hearing.in_camera else ''}"
        yield Happening(day=hearing.eff, kind="hearing", words=words)


def _events(view: View) -> Iterator[Happening]:
    for event in view.of(Event):
        what = str(event.what).replace("-", " ") if event.what else ""
        by = f"by {event.by}" if event.by else ""
        on = f"on {title(event.item, view)}" if event.item else ""
        words = " ".join(part for part in (what, by, on) if part)
        yield Happening(day=event.eff, kind="event", words=": ".join(part for part in (words, event.text) if part))

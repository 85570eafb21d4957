"""What happens at trial, entered by one short word each; the board before and after tells what it changed.

An objection that is sustained or overruled is a ruling of the court; what people do (they offer, object, make
an offer of proof) is an event and never a ruling. Only the judge opens a door (SEMANTICS 1.7).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from inlimine.engine.case_state import CaseState, derive
from inlimine.engine.question import Question
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Case
from inlimine.operations.ask import Asked, rows_of
from inlimine.operations.case_folder import opened
from inlimine.operations.enter import Entered, Written, enter_into
from inlimine.operations.happenings import Happening, Sitting, entries_of, sound, touched
from inlimine.operations.open_case import moment_of, rulebook_of
from inlimine.operations.rooms import room_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.folder import CaseFolder
from inlimine.store.header import Author
from inlimine.store.room import Room

Rows = tuple[tuple[Asked, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What was entered, and the rows of the board that it touches before and after, a reply for each party."""

    entered: Entered
    before: Rows
    after: Rows
    state: CaseState


def happened(
    path: Path, viewer: Viewer, room: str | None, happening: Happening, author: Author, *, at: str | None = None
) -> Changed:
    """Enter what happened at a moment (None: now, at the court)."""
    with opened(path) as folder:
        where = room_seen(folder, viewer, room)
        sitting = _sitting(folder, where, at)
        found = sound(happening, sitting)
        items = touched(found, sitting)
        before = _rows(sitting.state, items)
        entered = enter_into(folder, where, Written(entries=entries_of(found, sitting)), author)
        after = _state(folder, where, sitting.state.view.as_of)
        return Changed(entered=entered, before=before, after=_rows(after, items), state=after)


def _rows(state: CaseState, items: tuple[str, ...]) -> Rows:
    return rows_of(state, Question(item="", by=""), state.view.parties, items)


def _sitting(folder: CaseFolder, room: Room, at: str | None) -> Sitting:
    ledger = folder.join([room]).ledger
    moment = _placed(moment_of(at, "--at") if at else _now(ledger.case), ledger)
    own = {**folder.log(folder.court_record()).handles(), **folder.log(room).handles()}
    # As of the whole minute: what was entered in it before counts.
    state = _state(folder, room, replace(moment, order=None))
    return Sitting(state=state, at=moment, own=frozenset(own))


def _state(folder: CaseFolder, room: Room, as_of: Moment) -> CaseState:
    ledger = folder.join([room]).ledger
    return derive(ledger, rulebook_of(ledger.case, folder.path), as_of)


def _now(case: Case) -> Moment:
    now = datetime.now(ZoneInfo(case.time_zone))
    return Moment(day=now.date(), clock=now.time().replace(second=0, microsecond=0))


def _placed(moment: Moment, ledger: Ledger) -> Moment:
    """Behind whatever the ledger has in the same minute (or on the same untimed day)."""
    if moment.order is not None:
        return moment
    same = [
        e.eff.order or 0
        for e in ledger.entries
        if e.eff and (e.eff.day, e.eff.clock) == (moment.day, moment.clock)
    ]
    return replace(moment, order=max(same) + 1) if same else moment

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
from inlimine.operations.happenings import Happening, Sitting, asked_about, entries_of, sound, touched
from inlimine.operations.open_case import moment_of, rulebook_of
from inlimine.operations.rooms import room_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.folder import CaseFolder
from inlimine.store.header import Author
from inlimine.store.room import Room
from inlimine.store.trouble import Behind

_TRIES = 20  # how often others may be first before the writer is told
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
        entered, found, sitting = _entered(folder, where, happening, author, at)
        items, asked = touched(found, sitting), asked_about(found)
        before = _rows(sitting.state, asked, items)
        after = _state(entered.ledger, folder, sitting.state.view.as_of)
        return Changed(entered=entered, before=before, after=_rows(after, asked, items), state=after)


def _entered(
    folder: CaseFolder, room: Room, happening: Happening, author: Author, at: str | None
) -> tuple[Entered, Happening, Sitting]:
    """Enter it; where somebody was first, its place in the minute and its handle are sought anew."""
    for left in reversed(range(_TRIES)):
        seen = folder.log(room).head().number
        sitting = _sitting(folder, room, at)
        found = sound(happening, sitting)
        try:
            what = Written(entries=entries_of(found, sitting))
            return enter_into(folder, room, what, author, after=seen), found, sitting
        except Behind:
            if not left:
                raise
    raise AssertionError("the last try returns or raises")


def _rows(state: CaseState, asked: Question, items: tuple[str, ...]) -> Rows:
    return rows_of(state, asked, state.view.parties, items)


def _sitting(folder: CaseFolder, room: Room, at: str | None) -> Sitting:
    ledger = folder.join([room]).ledger
    moment = _placed(moment_of(at, "--at") if at else _now(ledger.case), ledger)
    own = frozenset({**folder.log(folder.court_record()).handles(), **folder.log(room).handles()})
    # A joined ledger writes the room's name before them.
    twice = own & {entry.handle.partition(".")[2] for entry in ledger.entries if entry.handle not in own}
    # As of the whole minute: what was entered in it before counts.
    state = _state(ledger, folder, replace(moment, order=None))
    return Sitting(state=state, at=moment, own=own, twice=twice)


def _state(ledger: Ledger, folder: CaseFolder, as_of: Moment) -> CaseState:
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

"""What a case folder holds, for one who has just opened it: the case, the rooms he sees, what waits for him."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inlimine.ledger.people import Case
from inlimine.operations.case_folder import opened
from inlimine.operations.rooms import room_name, rooms_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.folder import CaseFolder
from inlimine.store.proposals import State
from inlimine.store.room import Room


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """One room: its last number, who entered last and when (UTC), its papers, the proposals that wait."""

    room: str
    title: str
    entries: int
    last_by: str
    last_at: datetime | None
    papers: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A case folder as its viewer sees it."""

    case: Case
    rooms: tuple[Inside, ...]


def look_into(path: Path, viewer: Viewer) -> Folder:
    """The case and the rooms of a folder."""
    with opened(path) as folder:
        rooms = rooms_seen(folder, viewer)
        return Folder(case=folder.join().ledger.case, rooms=tuple(_inside(folder, room) for room in rooms))


def _inside(folder: CaseFolder, room: Room) -> Inside:
    # Every entry is held against its hashes: who opens a damaged folder must hear of it.
    every = tuple(folder.log(room).load())
    last = every[-1].header if every else None
    return Inside(
        room=room_name(room),
        title=room.title,
        entries=last.number if last else 0,
        last_by=str(last.author) if last else "",
        last_at=last.recorded_at if last else None,
        papers=len(folder.documents(room).listed()),
        waiting=len(folder.proposals(room).listed(State.PENDING, State.LATER)),
    )

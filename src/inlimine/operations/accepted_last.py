"""What was accepted last of the proposals, so that it can be undone where it was a mistake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.people import Case
from inlimine.operations.case_folder import opened
from inlimine.operations.look_up_log import Line, lines_of
from inlimine.operations.rooms import room_name, rooms_seen
from inlimine.operations.still_named import naming
from inlimine.operations.undo import holds, together
from inlimine.operations.viewer import Viewer
from inlimine.store.folder import CaseFolder
from inlimine.store.proposals import State
from inlimine.store.room import Room

_BACK = 1_000
"""So many entries of a room are looked at, the last ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """The numbers of the entries that one acceptance made and that hold still, in which room, by whom and when
    (UTC), and what each is (`M3, a motion`); `watches` is how many words to look for were confirmed for it, in the
    rooms that the viewer sees, and would be undone with it."""

    room: str
    title: str
    numbers: tuple[int, ...]
    by: str
    at: datetime
    entries: tuple[AnyEntry, ...]
    watches: int = 0


def accepted_last(path: Path, viewer: Viewer) -> Accepted | None:
    """The last acceptance in the rooms that the viewer sees; None where nothing is left of any."""
    with opened(path) as folder:
        found = [last for room in rooms_seen(folder, viewer) if (last := _of(folder, viewer, room))]
        return max(found, key=lambda one: one.at, default=None)


def _of(folder: CaseFolder, viewer: Viewer, room: Room) -> Accepted | None:
    accepted = {one.entry for one in folder.proposals(room).listed(State.ACCEPTED)}
    if not accepted:
        return None
    after = max(0, folder.log(room).head().number - _BACK)
    lines = {line.number: line for line in lines_of(folder, room, after=after)}
    for some in together(lines.values()):
        if accepted.isdisjoint(line.id for line in some):
            continue
        left = [(line, entry) for line in some if (entry := _entry(line)) and holds(line, lines)]
        if left:
            ids = [line.id for line, _ in left]
            return Accepted(
                room=room_name(room),
                title=room.title,
                numbers=tuple(line.number for line, _ in left),
                by=left[0][0].by,
                at=left[0][0].recorded_at,
                entries=tuple(entry for _, entry in left),
                watches=sum(one.watch for one in naming(folder, viewer, ids, ids)),
            )
    return None


def _entry(line: Line) -> AnyEntry | None:
    return None if isinstance(line.entry, Case) else line.entry

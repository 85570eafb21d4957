"""The log of a case folder as its viewer sees it: every entry in its order, and whether all is as written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inlimine.ledger.people import Case
from inlimine.operations.case_folder import opened
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import COURT, kind_and_name, no_room, room_name, room_seen, rooms_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.checking import Checked
from inlimine.store.folder import CaseFolder
from inlimine.store.header import EXPUNGE, Head, Loggable, Logged
from inlimine.store.room import Room, RoomKind
from inlimine.store.seal import Seal, read_seal
from inlimine.store.trouble import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry of a log; `entry` is None where it was expunged, or where it tells of an expunging.

    `number` counts within the room, `recorded_at` is in UTC. `corrects` is the number of what it replaces or
    expunges (0: nothing), `why` the reason.
    """

    room: str
    title: str
    number: int
    id: str
    kind: str
    recorded_at: datetime
    by: str
    role: str
    reviewed: bool
    corrects: int
    why: str
    hash: str
    entry: Loggable | None

    @property
    def expunged(self) -> bool:
        """Whether its text was expunged."""
        return self.entry is None and self.kind != EXPUNGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What came of checking a room: its last number and hash, each fault (number, what), the numbers expunged."""

    room: str
    title: str
    number: int
    hash: str
    faults: tuple[tuple[int, str], ...]
    expunged: tuple[int, ...]


def log_lines(path: Path, viewer: Viewer, room: str | None = None) -> tuple[Line, ...]:
    """Every entry of the rooms that the viewer sees, or of one of them, room by room."""
    with opened(path) as folder:
        rooms = rooms_seen(folder, viewer) if room is None else (room_seen(folder, viewer, room),)
        return tuple(line for one in rooms for line in lines_of(folder, one))


def lines_of(folder: CaseFolder, room: Room, *, after: int = 0) -> Iterator[Line]:
    """Every entry of one room, or those beyond a number; what they correct before that is not told."""
    numbers: dict[str, int] = {}
    for logged in folder.log(room).load(after=after):
        numbers[logged.header.entry] = logged.header.number
        yield _line(room, logged, numbers.get(logged.header.corrects, 0))


def _line(room: Room, logged: Logged, corrects: int) -> Line:
    header, entry = logged.header, logged.entry
    reason = entry.corrects if entry is not None and not isinstance(entry, Case) else ""
    return Line(
        room=room_name(room),
        title=room.title,
        number=header.number,
        id=header.entry,
        kind=header.kind,
        recorded_at=header.recorded_at,
        by=header.author.name,
        role=header.author.role,
        reviewed=header.author.reviewed_by_attorney,
        corrects=corrects,
        why=logged.why or reason,
        hash=header.hash,
        entry=entry,
    )


def verify(path: Path, viewer: Viewer, room: str | None = None, head: str | None = None) -> tuple[Verified, ...]:
    """Check the rooms that the viewer sees and no other, or one of them, also where their files no longer open.

    `head` (`NUMBER:HASH`) was noted elsewhere; the room, or else the court record, must still hold it.
    """
    seen = None if head is None else _head(head)
    with opened(path) as folder:
        names = _names(viewer, room or (COURT if seen else None))
        rooms = None if names is None else {one.id: one for one in (_room(folder, name) for name in names)}
        found = folder.verify(None if rooms is None else rooms.values(), seen)
    return tuple(sorted(map(_verified, found), key=lambda one: (one.room != COURT, one.room)))


def _names(viewer: Viewer, room: str | None) -> list[str] | None:
    """The rooms to check by name; None for all."""
    seen = None if viewer is None else [COURT, *viewer.split(",")]
    if room is None:
        return seen
    if seen is not None and _plain(room) not in map(_plain, seen):
        raise no_room(room)
    return [room]


def _plain(name: str) -> tuple[RoomKind, str]:
    kind, called = kind_and_name(name)
    return kind, called.casefold()


def _head(text: str) -> Head:
    number, _, hash_ = text.partition(":")
    if not (number.isascii() and number.isdigit()) or not re.fullmatch("[0-9a-f]{64}", hash_):
        raise refuse(f'"{text[:80]}" is no head', "write NUMBER:HASH, as the verified log has them", file="--head")
    return Head(number=int(number), hash=hash_)


def _room(folder: CaseFolder, name: str) -> Room:
    """A room by its name; one whose file is gone or no longer opens is known by the seal beside it."""
    kind, called = kind_and_name(name)
    with suppress(Trouble):
        if room := folder.room(kind, called):
            return room
    for file in sorted((folder.path / "rooms").glob("*.seal")):
        seal = read_seal(file)
        if isinstance(seal, Seal) and (seal.kind, seal.name.casefold()) == (kind.value, called.casefold()):
            return Room(id=file.stem, case=folder.case, kind=kind, name=seal.name)
    raise no_room(name)


def _verified(checked: Checked) -> Verified:
    return Verified(
        room=room_name(checked.room),
        title=checked.room.title,
        number=checked.head.number,
        hash=checked.head.hash,
        faults=tuple((fault.number, fault.message) for fault in checked.faults),
        expunged=checked.expunged,
    )

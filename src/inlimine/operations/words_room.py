"""In which room the words are kept that somebody has looked for: they tell how he prepares for trial.

They go into the private room of the side that he works for, where that is plain. The court record, which every
side reads, and a room that is sealed for an audience, in which several sides may stand, get them only if named.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inlimine.operations.case_folder import opened
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import COURT, SEALED, room_name, room_seen, rooms_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.room import Room, RoomKind

_NO_ROOM = "it is not said where the words are to be kept, and no side’s room is there"
_WHICH = "it is not said where the words are to be kept"
NEW = "new:"
"""Before the handle of a party, in place of the name of a room that is not there yet."""
_REMEDY = "name a side’s room, or court for the court record, which every side reads"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """A room that may take the words: its name, and who reads them there."""

    room: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsRooms:
    """Where the words may be kept, private rooms first, and the room that is plainly meant, or none."""

    rooms: tuple[Keeping, ...]
    usual: str

    @property
    def private(self) -> bool:
        """Whether a room is there that not every side reads."""
        return len(self.rooms) > 1


def words_rooms(path: Path, viewer: Viewer) -> WordsRooms:
    """The rooms that a viewer sees."""
    with opened(path) as folder:
        private = [room for room in rooms_seen(folder, viewer) if room.private]
    usual = room_name(private[0]) if len(private) == 1 and private[0].kind is not RoomKind.SEALED else ""
    shared = Keeping(room=COURT, told="the court record: every side reads it")
    return WordsRooms(rooms=(*map(_private, private), shared), usual=usual)


def _private(room: Room) -> Keeping:
    name = room_name(room)
    return Keeping(room=name, told=f"{room.title}: {readers(name)} reads it")


def new_keeping(party: str, name: str) -> Keeping:
    """The room that may be made for a party with the words in it."""
    return Keeping(room=f"{NEW}{party}", told=f"a new private room for {name}: nobody else reads it")


def party_of_new(room: str) -> str:
    """The party for which a room is to be made; empty where the room is there."""
    return room.removeprefix(NEW) if room.startswith(NEW) else ""


def readers(room: str) -> str:
    """Who reads, beside the writer, what is kept in a private room of this name."""
    return "everybody of its audience" if room.casefold().startswith(SEALED) else "nobody else"


def named_room(path: Path, viewer: Viewer, name: str | None) -> str:
    """The room that is named or plainly meant, for one who sees it; the court record only if it is named."""
    found = words_rooms(path, viewer)
    if not name and not found.usual:
        raise refuse(_WHICH if found.private else _NO_ROOM, _REMEDY, file=str(path), typed="--room")
    with opened(path) as folder:
        return room_name(room_seen(folder, viewer, name or found.usual))

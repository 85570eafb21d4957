"""Rooms by name, and who sees which: whoever stands in a room sees it and the court record, and nothing else.

A room is named `court`, `chambers`, by its party's handle, or `sealed:AUDIENCE`. A viewer is several such names
with commas between them; None is the folder's owner, who sees every room. What a viewer does not see is refused
in the same words as what does not exist.
"""

from __future__ import annotations

from inlimine.operations.refusal import NotThere, Refusal, refuse
from inlimine.operations.viewer import Viewer
from inlimine.passages.problem import Problem
from inlimine.store.folder import CaseFolder
from inlimine.store.room import Room, RoomKind
from inlimine.store.trouble import Damaged

COURT, CHAMBERS, SEALED = "court", "chambers", "sealed:"


def room_name(room: Room) -> str:
    """What a room is called on the command line."""
    match room.kind:
        case RoomKind.COURT_RECORD:
            return COURT
        case RoomKind.CHAMBERS:
            return CHAMBERS
        case RoomKind.PARTY:
            return room.name
        case RoomKind.SEALED:
            return f"{SEALED}{room.name}"


def kind_and_name(name: str) -> tuple[RoomKind, str]:
    """The kind and name of the room that is called so."""
    plain = " ".join(name.split())
    if plain.casefold() == COURT:
        return RoomKind.COURT_RECORD, ""
    if plain.casefold() == CHAMBERS:
        return RoomKind.CHAMBERS, ""
    if plain.casefold().startswith(SEALED):
        return RoomKind.SEALED, plain[len(SEALED) :].strip()
    return RoomKind.PARTY, plain


def of_court(viewer: Viewer) -> bool:
    """Whether the viewer stands in the court's rooms alone."""
    return viewer is not None and {name.strip().casefold() for name in viewer.split(",")} <= {COURT, CHAMBERS}


def rooms_seen(folder: CaseFolder, viewer: Viewer) -> tuple[Room, ...]:
    """The court record and the rooms in which the viewer stands; the owner stands in all."""
    named = folder.rooms() if viewer is None else [_there(folder, name) for name in viewer.split(",")]
    return _whole(folder, folder.court_record(), *named)


def room_seen(folder: CaseFolder, viewer: Viewer, name: str | None) -> Room:
    """A room by its name, for one who sees it; without a name the viewer's own, and the court record for the
    owner."""
    room = _own(folder, viewer) if name is None else _named(folder, viewer, name)
    _whole(folder, folder.court_record(), room)
    return room


def _whole(folder: CaseFolder, *rooms: Room) -> tuple[Room, ...]:
    """These rooms, each once. A log that lost its end still reads as a log; so it must reach as far as was noted
    beside it, or a reply would leave out the newest rulings without a word."""
    each = tuple({room.id: room for room in rooms}.values())
    for room in each:
        noted = folder.log(room).shelf.vouched()  # first: the log may grow meanwhile
        head = folder.log(room).head()
        if noted and (noted.number > head.number or (noted.number == head.number and noted.hash != head.hash)):
            message = f"{room.title} no longer holds what was noted at number {noted.number}"
            raise Damaged(message, "let the log be verified", typed="inlimine log verify")
    return each


def _named(folder: CaseFolder, viewer: Viewer, name: str) -> Room:
    if viewer is None:
        return _there(folder, name)
    seen = {(room.kind, room.name.casefold()): room for room in rooms_seen(folder, viewer)}
    kind, called = kind_and_name(name)
    if room := seen.get((kind, called.casefold())):
        return room
    raise no_room(name)


def _own(folder: CaseFolder, viewer: Viewer) -> Room:
    if viewer is None:
        return folder.court_record()
    private = [room for room in rooms_seen(folder, viewer) if room.private]
    if len(private) > 1:
        raise refuse("you stand in several rooms", "say which one is meant", typed="--room")
    return private[0] if private else folder.court_record()


def _there(folder: CaseFolder, name: str) -> Room:
    room = folder.room(*kind_and_name(name))
    if room is None:
        raise no_room(name)
    return room


def no_room(name: str) -> Refusal:
    """The refusal of a room that is not there, or that the viewer does not see."""
    remedy = f"name {COURT} for the court record, {CHAMBERS}, the party whose room it is, or {SEALED}AUDIENCE"
    return NotThere(Problem(message=f'there is no room "{name.strip()}" here', remedy=remedy))

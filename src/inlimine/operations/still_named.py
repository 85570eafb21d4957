"""What still names what is to be undone: the words to look for are undone with it, anything else before it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from inlimine.ledger.handles import current, parts
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.references import named_by
from inlimine.ledger.watches import NoWatch, Watch
from inlimine.operations.refusal import Refusal
from inlimine.operations.rooms import room_name, rooms_seen
from inlimine.operations.viewer import Viewer
from inlimine.passages.problem import Problem
from inlimine.store.folder import CaseFolder
from inlimine.store.room import Room


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """An entry in force, by its room and its number there, that names `name`; `watch`: it says what to look for on
    behalf of it, or that nothing need be."""

    room: Room
    number: int
    kind: str
    name: str
    watch: bool


class StillNamed(Refusal):
    """What is to be undone is named by another entry, which is to be undone first: its room and its number."""

    def __init__(self, by: Naming) -> None:
        message = f"{by.name} is named by number {by.number} of {by.room.title} ({by.kind})"
        super().__init__(Problem(message=message, remedy=f"undo number {by.number} first, or together with it"))
        self.room = room_name(by.room)
        self.number = by.number


def naming(folder: CaseFolder, viewer: Viewer, own: Collection[str], gone: Collection[str]) -> tuple[Naming, ...]:
    """Which entries of the rooms that the viewer sees name the entries of the ids `gone`; those of the ids `own`
    are undone together with them and do not count."""
    joined = folder.join(rooms_seen(folder, viewer))
    pairs = list(zip(joined.origins, joined.ledger.entries, strict=True))
    names = {name for origin, entry in pairs if origin.header.entry in gone for name in names_of(entry)}
    held = {id(entry) for entry in current(joined.ledger.entries)}
    return tuple(
        Naming(
            room=origin.room,
            number=origin.header.number,
            kind=entry.kind,
            name=min(named),
            watch=isinstance(entry, Watch | NoWatch),
        )
        for origin, entry in pairs
        if origin.header.entry not in own and id(entry) in held and (named := names.intersection(named_by(entry)))
    )


def names_of(entry: AnyEntry) -> Iterator[str]:
    """Its handle, and those of its parts."""
    yield from (entry.handle, *parts(entry)[1])

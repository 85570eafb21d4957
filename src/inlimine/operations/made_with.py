"""The parts of items that a ruling from the bench made out in its own words, and that nothing else names."""

from __future__ import annotations

from dataclasses import replace

from inlimine.ledger.acts import Act
from inlimine.ledger.handles import current
from inlimine.ledger.items import Item
from inlimine.ledger.moments import Moment
from inlimine.ledger.references import named_by
from inlimine.operations.look_up_log import Line, lines_of
from inlimine.operations.rooms import rooms_seen
from inlimine.operations.undo import together
from inlimine.operations.viewer import Viewer
from inlimine.store.folder import CaseFolder
from inlimine.store.room import Room


def made_with(act: str, folder: CaseFolder, room: Room, viewer: Viewer) -> tuple[Item, ...]:
    """The parts entered in one with the ruling of this handle in the room, named by nothing that still holds."""
    made = next((found for group in together(lines_of(folder, room)) if (found := _made(act, group))), ())
    entries = current(folder.join(rooms_seen(folder, viewer)).ledger.entries)
    others = [one for one in entries if not (isinstance(one, Act) and one.handle.split(".")[-1] == act)]
    named = {handle.split(".")[-1] for one in others for handle in named_by(one)}
    return tuple(item for item in made if item.handle not in named)


def _made(act: str, group: list[Line]) -> tuple[Item, ...]:
    """The parts entered with a ruling and with nothing else: what came in with a whole case stays."""
    entries = [line.entry for line in group]
    if not any(isinstance(one, Act) and one.handle == act and not one.corrects for one in entries):
        return ()
    parts = tuple(one for one in entries if isinstance(one, Item) and one.part_of and not one.corrects)
    return parts if len(parts) == len(entries) - 1 else ()


def taken_out(item: Item, why: str, at: Moment) -> Item:
    """The correction by which a part is gone from now on."""
    return replace(item, corrects=why, known_from=replace(at, order=None), undone=True)

"""What a proposal names that waits itself: it is entered before it, or in one step with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from inlimine.ledger.handles import current
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.references import named_by
from inlimine.operations.become import all_meant
from inlimine.operations.case_folder import opened
from inlimine.operations.completed import Saying
from inlimine.operations.proposed import Proposed, grouped, is_sure, proposed_in, rooms_of
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_name
from inlimine.operations.viewer import Viewer
from inlimine.store.folder import CaseFolder
from inlimine.store.room import Room

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """The handles that a room can name, and what waits in it, by handle."""

    borne: frozenset[str]
    waiting: Mapping[str, Proposed]

    def needed_by(self, entries: Iterable[AnyEntry]) -> tuple[Proposed, ...]:
        """What these name and what that names in turn, each after what it needs itself."""
        found: dict[str, Proposed] = {}
        own = {entry.handle for entry in entries if entry.handle}
        for entry in entries:
            self._gather(entry, own, found)
        return tuple(found.values())

    def _gather(self, entry: AnyEntry, passed: set[str], found: dict[str, Proposed]) -> None:
        for handle in named_by(entry):
            one = self._waiting(handle)
            if one is None or one.entry is None or one.entry.handle in passed:
                continue
            passed.add(one.entry.handle)
            self._gather(one.entry, passed, found)
            found[one.id] = one

    def _waiting(self, handle: str) -> Proposed | None:
        whole = handle.removesuffix(REMAINDER)
        names = (whole, whole.rstrip(_LETTERS))
        if any(name in self.borne for name in names):
            return None
        return next((self.waiting[name] for name in names if name in self.waiting), None)


def needed(path: Path, viewer: Viewer, some: Sequence[Proposed]) -> dict[str, tuple[Proposed, ...]]:
    """What each of these names that waits itself, by its id."""
    with opened(path) as folder:
        rooms = {room_name(room): room for room in rooms_of(folder, viewer, None)}
        waits = {name: _waits(folder, rooms[name]) for name in {one.room for one in some}}
        return {one.id: waits[one.room].needed_by([one.entry]) if one.entry else () for one in some}


def with_needed(path: Path, viewer: Viewer, own: str, saying: Saying, room: str | None = None) -> tuple[str, ...]:
    """A proposal as it is meant, after all that it names and that waits in its room; refuses where that is to be
    looked at, or was put off, itself."""
    with grouped(path, viewer, [own], room) as (folder, groups):
        made = all_meant(folder, groups, {own: saying})[own]
        ((where, _),) = groups
        before = _waits(folder, where).needed_by([*made.named.entries, made.entry])
        if unsure := [one.entry.handle for one in before if one.entry and not is_sure(one)]:
            raise refuse(f"it names {', '.join(unsure)}, to be looked at by itself", "decide that first")
        return (*(one.id for one in before), own)


def _waits(folder: CaseFolder, room: Room) -> Waits:
    waiting = proposed_in(folder, room)
    return Waits(
        borne=frozenset(entry.handle for entry in current(folder.join([room]).ledger.entries)),
        waiting={one.entry.handle: one for one in waiting if one.entry and one.entry.handle},
    )

"""Handles for entries that have none: what may have been entered by mistake needs a name by which it is undone.

What was undone and is entered again takes the place of its undoing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Case
from inlimine.operations.look_up_log import lines_of
from inlimine.operations.open_case import now_in
from inlimine.store.folder import CaseFolder
from inlimine.store.room import Room

AGAIN = "entered again"


def with_handles(entries: Iterable[AnyEntry], taken: Collection[str]) -> tuple[AnyEntry, ...]:
    """The same, each with a handle: its own, else its kind and the next free number (receipt-2)."""
    given = set(taken)
    named = []
    for entry in entries:
        handle = entry.handle or _free(entry.kind, given)
        given.add(handle)
        named.append(entry if entry.handle else replace(entry, handle=handle))
    return tuple(named)


def _free(kind: str, taken: Collection[str]) -> str:
    return next(name for number in range(1, len(taken) + 2) if (name := f"{kind}-{number}") not in taken)


def handles_given(folder: CaseFolder, room: Room) -> frozenset[str]:
    """The handles of a room and of the court record."""
    return frozenset({**folder.log(folder.court_record()).handles(), **folder.log(room).handles()})


def again_entered(entries: Sequence[AnyEntry], folder: CaseFolder, room: Room) -> tuple[AnyEntry, ...]:
    """The same; what bears the handle of something that was undone in the room is a correction of that."""
    if handles_given(folder, room).isdisjoint(entry.handle for entry in entries):
        return tuple(entries)
    there = [line.entry for line in lines_of(folder, room) if line.entry and not isinstance(line.entry, Case)]
    last = {entry.handle: entry for entry in there if entry.handle}
    now = now_in(folder.join().ledger.case)
    return tuple(_again(entry, last.get(entry.handle), now) for entry in entries)


def _again(entry: AnyEntry, before: AnyEntry | None, now: Moment) -> AnyEntry:
    if before is None or not before.undone:
        return entry
    known = max(filter(None, (now, before.known_from)), key=lambda one: one.key)
    return replace(entry, corrects=entry.corrects or AGAIN, known_from=known)

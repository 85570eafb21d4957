"""A copy of an entry, and of its paper, crosses from one room into another; both rooms say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inlimine.ledger.entry import Entry
from inlimine.ledger.items import Version
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.people import Case, Document, Event
from inlimine.operations.case_folder import opened
from inlimine.operations.enter import Entered, Written, enter_into, require_sound
from inlimine.operations.expunge import entry_line
from inlimine.operations.look_up_log import Line, lines_of
from inlimine.operations.open_case import today_in
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.folder import CaseFolder
from inlimine.store.header import Author, Loggable
from inlimine.store.room import Room, RoomKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What was entered on either side, and the SHA-256 of the paper that went along (empty: none)."""

    here: Entered
    there: Entered
    paper: str


def serve_copy(
    path: Path, viewer: Viewer, which: Sequence[str], author: Author, *, source: str | None, target: str
) -> Served:
    """Serve copies of entries, named by number, id or handle; the viewer must see both rooms.

    What the target holds already is not entered again, so that a crossing that broke off can be repeated.
    """
    with opened(path) as folder:
        here, there = room_seen(folder, viewer, source), room_seen(folder, viewer, target)
        if here == there:
            raise refuse("that is the same room", "name with --to the room into which it goes")
        lines = tuple(lines_of(folder, here))
        entries = [_served(entry_line(lines, one, here).entry, one) for one in which]
        fresh = _lacking(entries, lines, tuple(lines_of(folder, there)), there)
        received = _note(f"Copy of {_listed(entries)} received from {_called(here)}.", folder)
        what = Written(entries=(*fresh, received))
        require_sound(folder, there, what)  # before a paper crosses that would lie there alone
        papers = _carry(folder, here, there, entries)
        arrived = enter_into(folder, there, what, author)
        noted = _note(f"Copy of {_listed(entries)} served into {there.title}.", folder)
        return Served(
            here=enter_into(folder, here, Written(entries=(noted,)), author),
            there=arrived,
            paper=", ".join(papers),
        )


def _served(entry: Loggable | None, which: str) -> AnyEntry:
    if entry is None:
        raise refuse(f"{which} has been expunged, or tells of an expunging", "serve another entry")
    if isinstance(entry, Case):
        raise refuse(f"{which} is the case itself", "every room has the case from the court record")
    return entry


def _carry(folder: CaseFolder, here: Room, there: Room, entries: Sequence[AnyEntry]) -> list[str]:
    """Copy the papers of documents and versions, where the source room keeps them."""
    kept = set(folder.documents(here).listed())
    papers = [e.sha256 for e in entries if isinstance(e, (Document, Version)) and e.sha256 in kept]
    for sha256 in papers:
        folder.documents(there).keep(folder.documents(here).read(sha256))
    return papers


def _lacking(
    entries: Sequence[AnyEntry], ours: Sequence[Line], theirs: Sequence[Line], there: Room
) -> list[AnyEntry]:
    """What the target room does not hold yet; a correction crosses as one only where its forerunner did."""
    versions, held = _texts(ours), _texts(theirs)
    fresh: list[AnyEntry] = []
    for entry in entries:
        plain = replace(entry, corrects="")
        if plain in held:
            continue
        before = [text for text in held if text.handle == entry.handle != ""]
        if before and before[-1] not in versions:
            raise refuse(
                f"{entry.handle} is the handle of something else in {there.title}",
                "give yours another handle, and serve that",
            )
        fresh.append(entry if before else plain)
        held.append(plain)
    return fresh


def _texts(lines: Sequence[Line]) -> list[AnyEntry]:
    """What a room says, whatever it corrects."""
    return [replace(line.entry, corrects="") for line in lines if isinstance(line.entry, Entry)]


def _called(room: Room) -> str:
    """A room as the receiving room names it: whose sealed room it was is not told there."""
    return "a sealed room" if room.kind is RoomKind.SEALED else room.title


def _note(text: str, folder: CaseFolder) -> Event:
    return Event(text=text, eff=today_in(folder.join().ledger.case))


def _listed(entries: Sequence[Entry]) -> str:
    """The served entries in words; numbers would tell how much the source room holds."""
    return ", ".join(entry.handle or f"an entry ({getattr(entry, 'kind', '')})" for entry in entries)

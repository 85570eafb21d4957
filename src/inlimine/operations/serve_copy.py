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
from inlimine.operations.enter import Entered, Written, enter_into
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
            raise refuse("that is the same room", "name the room into which it goes", typed="--to")
        lines = tuple(lines_of(folder, here))
        entries = [_served(_newest(entry_line(lines, one, here), lines), one) for one in which]
        fresh = _lacking(entries, lines, tuple(lines_of(folder, there)), there)
        received = _note(f"Copy of {_listed(entries)} received from {_called(here)}.", folder)
        papers = _papers(folder, here, entries)
        arrived = enter_into(folder, there, Written(entries=(*fresh, received), papers=papers), author)
        noted = _note(f"Copy of {_listed(entries)} served into {there.title}.", folder)
        return Served(
            here=enter_into(folder, here, Written(entries=(noted,)), author),
            there=arrived,
            paper=", ".join(sha256 for sha256, _ in papers),
        )


def _newest(line: Line, lines: Sequence[Line]) -> Loggable | None:
    """The entry of a line; refuses one that a later entry of its handle has corrected."""
    handle = getattr(line.entry, "handle", "")
    later = [one.number for one in lines if handle and getattr(one.entry, "handle", "") == handle]
    if later and later[-1] != line.number:
        message = f"number {line.number} was corrected by number {later[-1]}"
        raise refuse(message, "serve that, or the handle, which means the newest")
    return line.entry


def _served(entry: Loggable | None, which: str) -> AnyEntry:
    if entry is None:
        raise refuse(f"{which} has been expunged, or tells of an expunging", "serve another entry")
    if isinstance(entry, Case):
        raise refuse(f"{which} is the case itself", "every room has the case from the court record")
    return entry


def _papers(folder: CaseFolder, here: Room, entries: Sequence[AnyEntry]) -> tuple[tuple[str, Path], ...]:
    """The papers of documents and versions, where the source room keeps them."""
    documents = folder.documents(here)
    kept = set(documents.listed())
    named = (e.sha256 for e in entries if isinstance(e, (Document, Version)) and e.sha256 in kept)
    return tuple((sha256, documents.whole(sha256)) for sha256 in dict.fromkeys(named))


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

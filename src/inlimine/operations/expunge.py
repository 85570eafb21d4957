"""Expunge the text of an entry for good, as an order to seal or to give back demands; that it was done stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from inlimine.ledger.items import Version
from inlimine.ledger.people import Case, Document
from inlimine.operations.case_folder import opened
from inlimine.operations.look_up_log import Line, lines_of
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_name, room_seen, rooms_seen
from inlimine.operations.soundness import newly_unsound
from inlimine.operations.viewer import Viewer
from inlimine.store.chained import utc_now
from inlimine.store.folder import CaseFolder
from inlimine.store.header import Author
from inlimine.store.joining import Origin, first_words
from inlimine.store.room import Room


@dataclass(frozen=True, slots=True, kw_only=True)
class Expunged:
    """What was expunged, the number of the entry that says so, where the same handle still has a text, and the
    SHA-256 of the paper that went with it (empty: none). For a proposal the numbers are 0."""

    room: str
    title: str
    number: int
    told_at: int
    recorded_at: datetime
    remaining: tuple[int, ...]
    paper: str


def expunge(
    path: Path, viewer: Viewer, room: str | None, which: str, author: Author, *, why: str, after: int | None = None
) -> Expunged:
    """Blank the body of one entry of a room, by its number, id or handle; refused while others still name it."""
    with opened(path) as folder:
        where = room_seen(folder, viewer, room)
        if which in {one.proposal.id for one in folder.proposals(where).listed()}:
            return _expunge_proposal(folder, where, which, author)
        seen = folder.log(where).head().number
        lines = tuple(lines_of(folder, where))
        line = entry_line(lines, which, where)
        same = [other.number for other in lines if _handle(other) == _handle(line) != "" and other is not line]
        _require_unnamed(folder, viewer, line)
        kept = folder.log(where).expunge(line.id, author, why=why, after=seen if after is None else after)
        paper = _paper_of(line, lines)
        return Expunged(
            room=room_name(where),
            title=where.title,
            number=line.number,
            told_at=kept.first,
            recorded_at=kept.recorded_at,
            remaining=tuple(same),
            paper=paper if paper and folder.expunge_paper(where, paper, author) else "",
        )


def _expunge_proposal(folder: CaseFolder, room: Room, which: str, author: Author) -> Expunged:
    """Take away what was read and proposed; it was never an entry, so that no number tells of it."""
    now = utc_now()
    folder.proposals(room).expunge([which], author, at=now)
    return Expunged(
        room=room_name(room), title=room.title, number=0, told_at=0, recorded_at=now, remaining=(), paper=""
    )


def entry_line(lines: Sequence[Line], which: str, room: Room) -> Line:
    """The entry of a room that is named by its number, its id, or its handle (then the newest)."""
    if not which.strip():
        raise refuse("nothing is named", "name an entry by its number, id or handle")
    number = int(which) if which.isascii() and which.isdigit() and len(which) < 10 else 0
    for line in reversed(lines):
        if which in (line.id, _handle(line)) or line.number == number:
            return line
    raise refuse(
        f'{room.title} has no entry "{which[:60]}"', "look up its number in the log", typed="inlimine log"
    )


def _paper_of(line: Line, lines: Sequence[Line]) -> str:
    """The paper of a document or version that no other entry of the room speaks of."""
    sha256 = _sha256(line)
    others = (_sha256(other) for other in lines if other is not line)
    return sha256 if sha256 not in others else ""


def _sha256(line: Line) -> str:
    return line.entry.sha256 if isinstance(line.entry, Document | Version) else ""


def _handle(line: Line) -> str:
    return "" if line.entry is None or isinstance(line.entry, Case) else line.entry.handle


def _require_unnamed(folder: CaseFolder, viewer: Viewer, line: Line) -> None:
    """A ledger that names what is not there cannot be opened any more; so whoever names it goes first."""
    joined = folder.join(rooms_seen(folder, viewer))
    kept = [place for place, origin in enumerate(joined.origins) if origin.header.entry != line.id]
    without = replace(joined.ledger, entries=first_words([joined.ledger.entries[place] for place in kept]))
    naming = [joined.origins[kept[fault.entry_index or 0]] for fault in newly_unsound(joined.ledger, without)]
    if naming:
        raise refuse(
            f"{_handle(line)} is still named by {', '.join(dict.fromkeys(map(_told, naming)))}",
            "expunge these first, or correct them so that they no longer name it",
        )


def _told(origin: Origin) -> str:
    return f"number {origin.header.number} of {origin.room.title} ({origin.header.kind})"

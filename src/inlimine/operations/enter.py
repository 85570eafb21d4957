"""Enter into a room of a case folder what is sound there: all or nothing, and no writer overruns another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from inlimine.ledger.ledger import Ledger
from inlimine.ledger.people import Case
from inlimine.ledger.references import Fault
from inlimine.notation.read import Place
from inlimine.operations.open_case import rulebook_of
from inlimine.operations.refusal import Refusal, refuse
from inlimine.operations.rooms import room_name
from inlimine.operations.soundness import newly_unsound
from inlimine.passages.problem import Problem
from inlimine.store.folder import CaseFolder
from inlimine.store.header import Author, Kept, Loggable
from inlimine.store.room import Room
from inlimine.store.trouble import Behind

_TRIES = 20  # how often others may be first before a writer who did not say what he has seen is told


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Entries as somebody wrote them, with the (file, line) of each; none for what the program wrote."""

    entries: tuple[Loggable, ...]
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """What was entered: the room, its title, the number of each entry, its id, who entered it and when (UTC)."""

    room: str
    title: str
    numbers: tuple[int, ...]
    ids: tuple[str, ...]
    entries: tuple[Loggable, ...]
    author: str
    recorded_at: datetime


def enter_into(
    folder: CaseFolder,
    room: Room,
    what: Written,
    author: Author,
    *,
    after: int | None = None,
    why: str = "",
    accepting: Sequence[str] = (),
) -> Entered:
    """Enter into an open folder what the ledger can bear: it may not become less sound than it is."""
    for left in reversed(range(_TRIES)):
        head = folder.log(room).head().number
        if after is None or after == head:
            require_sound(folder, room, what)
        try:
            kept = folder.enter(
                room, what.entries, author, after=head if after is None else after, why=why, accepting=accepting
            )
        except Behind:
            if after is not None or not left:
                raise
        else:
            return entered(room, kept, what.entries, author)
    raise AssertionError("the last try returns or raises")


def entered(room: Room, kept: Kept, entries: Sequence[Loggable], author: Author) -> Entered:
    """What a log has acknowledged, as operations tell it."""
    return Entered(
        room=room_name(room),
        title=room.title,
        numbers=tuple(range(kept.first, kept.first + len(entries))),
        ids=kept.entries,
        entries=tuple(entries),
        author=str(author),
        recorded_at=kept.recorded_at,
    )


def require_sound(folder: CaseFolder, room: Room, what: Written) -> None:
    """Refuse what would leave the ledger less sound than it is, with every fault at its line."""
    for place, entry in enumerate(what.entries):
        if isinstance(entry, Case):
            _require_usable(entry, room, what.places[place] if what.places else (str(folder.path), None))
    as_it_is, as_if = folder.as_if(room, what.entries)
    if fresh := newly_unsound(as_it_is, as_if):
        raise Refusal(*(_placed(fault, as_if, what, folder.path) for fault in fresh))


def _require_usable(case: Case, room: Room, place: tuple[str, int | None]) -> None:
    """Refuse a case that no rulebook can read, and one where nothing would heed it."""
    file, line = place
    if room.private:
        raise refuse(
            "the case itself stands in the court record", "enter it there: --room court", file=file, line=line
        )
    try:
        rulebook_of(case, Path(file))
    except Refusal as refusal:
        raise Refusal(*(replace(problem, file=file, line=line) for problem in refusal.problems)) from None


def _placed(fault: Fault, ledger: Ledger, what: Written, path: Path) -> Problem:
    """A fault at the line where it was written, or else in the folder."""
    places = dict(zip(map(id, what.entries), what.places, strict=False))
    at = None if fault.entry_index is None else places.get(id(ledger.entries[fault.entry_index]))
    file, line = at or (str(path), None)
    return Problem(message=fault.message, remedy=fault.remedy, file=file, line=line)

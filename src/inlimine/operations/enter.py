"""Enter into a room of a case folder what is sound there: all or nothing, and no writer overruns another."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from inlimine.interchange.write import plain_form
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
    """Entries as somebody wrote them, with the (file, line) of each; none for what the program wrote.

    `papers` are the (SHA-256, file) of the papers that are to be kept with them, `reopening` the proposals that
    wait again, because the entries made of them are undone.
    """

    entries: tuple[Loggable, ...]
    places: tuple[Place, ...] = ()
    papers: tuple[tuple[str, Path], ...] = ()
    reopening: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """What was entered: the room, its title, the number of each entry, its id, who entered it and when (UTC);
    `ledger` is that of the room and the court record, with the entries."""

    room: str
    title: str
    numbers: tuple[int, ...]
    ids: tuple[str, ...]
    entries: tuple[Loggable, ...]
    author: str
    recorded_at: datetime
    ledger: Ledger


def enter_into(
    folder: CaseFolder,
    room: Room,
    what: Written,
    author: Author,
    *,
    after: int | None = None,
    why: str = "",
    accepting: Sequence[str] = (),
    sent: str = "",
) -> Entered:
    """Enter into an open folder what the ledger can bear: it may not become less sound than it is.

    `sent` is the key of an entering that may be sent again because no reply came: Twice, where it is known.
    """
    for left in reversed(range(_TRIES)):
        head = folder.log(room).head().number
        if after is not None and after != head:
            # Whoever has not seen what others entered is told that first, whatever else is wrong.
            folder.enter(room, what.entries, author, after=after)
        try:
            ledger = require_sound(folder, room, what)
        except Refusal:
            if not left or folder.log(room).head().number == head:
                raise
            continue  # somebody was first just now: it is looked at anew behind that
        try:
            with _papers_kept(folder, room, what, author):
                kept = folder.enter(
                    room,
                    what.entries,
                    author,
                    after=head,
                    why=why,
                    accepting=accepting,
                    reopening=what.reopening,
                    sent=sent,
                )
        except Behind:
            if after is not None or not left:
                raise
        else:
            return _entered(room, kept, what, author, ledger)
    raise AssertionError("the last try returns or raises")


@contextmanager
def _papers_kept(folder: CaseFolder, room: Room, what: Written, author: Author) -> Iterator[None]:
    """Keep the papers of which the entries speak; where these are not entered, no paper stays alone."""
    new: list[str] = []
    try:
        for sha256, paper in what.papers:
            if folder.keep_paper(room, paper, sha256, author):
                new.append(sha256)
        yield
    except BaseException:
        for sha256 in new:
            folder.expunge_paper(room, sha256, author)
        raise


def _entered(room: Room, kept: Kept, what: Written, author: Author, ledger: Ledger) -> Entered:
    return Entered(
        room=room_name(room),
        title=room.title,
        numbers=tuple(range(kept.first, kept.first + len(what.entries))),
        ids=kept.entries,
        entries=what.entries,
        author=str(author),
        recorded_at=kept.recorded_at,
        ledger=ledger,
    )


def require_sound(folder: CaseFolder, room: Room, what: Written) -> Ledger:
    """The ledger as it will be; refuses what would leave it less sound than it is, every fault at its line."""
    for place, entry in enumerate(what.entries):
        where = what.places[place] if what.places else (str(folder.path), None)
        if isinstance(entry, Case):
            _require_usable(entry, room, where)
        _require_text(entry, where)
    as_it_is, as_if = folder.as_if(room, what.entries)
    if fresh := newly_unsound(as_it_is, as_if):
        raise Refusal(*(_placed(fault, as_if, what, folder.path) for fault in fresh))
    return as_if


def _require_text(entry: Loggable, place: tuple[str, int | None]) -> None:
    """Refuse what no file could hold again: a byte that came in as half of a character."""
    try:
        json.dumps(plain_form(entry), ensure_ascii=False).encode()
    except UnicodeEncodeError:
        file, line = place
        raise refuse("it holds bytes that are no text", "write it in UTF-8", file=file, line=line) from None


def _require_usable(case: Case, room: Room, place: tuple[str, int | None]) -> None:
    """Refuse a case that no rulebook can read, and one where nothing would heed it."""
    file, line = place
    if room.private:
        message = "the case itself stands in the court record"
        raise refuse(message, "enter it there", file=file, line=line, typed="--room court")
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

"""Undo what was entered by mistake, by corrections: from then on all is as if it had not been entered, and both
stay in the log. A proposal of which it was made waits again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from inlimine.engine.case_state import CaseState
from inlimine.engine.open_rulings import UNDONE, undone
from inlimine.engine.question import Question
from inlimine.engine.view import View
from inlimine.engine.words import full_title
from inlimine.ledger.acts import Act
from inlimine.ledger.entry import Entry
from inlimine.ledger.items import Item
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Case, Document, Event
from inlimine.ledger.references import named_by
from inlimine.ledger.terms import EventKind, Use
from inlimine.ledger.trial import Receipt, Strike
from inlimine.operations.ask import rows_of
from inlimine.operations.at_trial import Changed, Rows
from inlimine.operations.case_folder import opened
from inlimine.operations.court_day import days_of
from inlimine.operations.enter import Entered
from inlimine.operations.expunge import entry_line
from inlimine.operations.look_up_log import Line, lines_of
from inlimine.operations.refusal import refuse
from inlimine.operations.room_by_room import UNDONE_IN, Step, room_by_room
from inlimine.operations.rooms import room_seen
from inlimine.operations.sitting import Make, Sitting, enter_sitting, state_of
from inlimine.operations.still_named import StillNamed, names_of, naming
from inlimine.operations.viewer import Viewer
from inlimine.store.folder import CaseFolder
from inlimine.store.header import Author
from inlimine.store.proposals import State
from inlimine.store.room import Room

Lines = Mapping[int, Line]
Chosen = Sequence[tuple[Line, AnyEntry]]


class Along(NamedTuple):
    """Entries of a room that are undone together with what they name."""

    room: Room
    numbers: list[int]


@dataclass(frozen=True, slots=True)
class Undone:
    """The numbers that were undone, what that changed, and the proposals that wait again; `along` are the words to
    look for that were undone with it, by the title of their room and their number there, `gone` the items that are
    in the case no more, by their words, `days` those in court for which it had been entered."""

    numbers: tuple[int, ...]
    changed: Changed
    waiting: tuple[str, ...]
    along: tuple[tuple[str, int], ...] = ()
    gone: tuple[str, ...] = ()
    days: tuple[date, ...] = ()


def undo_entered(
    path: Path,
    viewer: Viewer,
    room: str | None,
    which: Collection[str],
    author: Author,
    *,
    why: str = "",
    at: str | None = None,
    sent: str = "",
) -> Undone:
    """Undo entries of one room by number, id or handle; none named: what this person entered last there.

    `at` is when it was noticed (None: now, at the court). Refuses what is not there, was corrected since, or is
    named by others; the words to look for on behalf of it are undone with it, in every room that the viewer sees.
    Again, where the same was `sent` before.
    """
    with opened(path) as folder:
        where = room_seen(folder, viewer, room)
        if sent:  # before what was undone then is found in the way
            folder.log(where).require_new(sent)
        lines = {line.number: line for line in lines_of(folder, where)}
        named = {_named(one, lines, where) for one in which}
        chosen = sorted(named) or [line.number for line in _last(lines, author.name, where)]
        some = [_sound(number, lines) for number in chosen]
        along = _watches_along(folder, viewer, some, lines)

        def make(sitting: Sitting) -> tuple[AnyEntry, ...]:
            earlier = ((entry, _before(line, lines)) for line, entry in some)
            return tuple(_correction(*pair, why or UNDONE, sitting.at) for pair in earlier)

        steps = [_along_step(folder, each, author, why or UNDONE, at) for each in along.values()]
        own = _step(folder, where, some, make, author, at, sent)
        *words, (again, entered, sitting) = room_by_room(UNDONE_IN, [*steps, own])
        waiting = [one for each in words for one in each.waiting]
        after = state_of(entered.ledger, folder, sitting.state.view.as_of)
        gone = [entry for _, entry in some]
        before, now = _rows(gone, sitting.state, after)
        thing = before[0][0].reply.item if len(before) == 1 else gone[0].handle
        changed = Changed(entered=entered, thing=thing, before=before, after=now, state=after)
        told = tuple((each.room.title, number) for each in along.values() for number in each.numbers)
        none = tuple(_no_more(gone, sitting.state.view, after.view))
        return Undone(tuple(chosen), changed, (*again, *waiting), along=told, gone=none, days=days_of(gone))


def _no_more(gone: Iterable[AnyEntry], before: View, after: View) -> Iterator[str]:
    """The items that were taken out again, as they were called."""
    items = (one for one in gone if isinstance(one, Item) and one.handle not in after.items)
    yield from (full_title(one.handle, before) for one in items)


def holds(line: Line, lines: Lines) -> bool:
    """Whether what it says is in force still: it is no undoing itself, and no later entry has its handle."""
    if not isinstance(line.entry, Entry) or _takes_back(line) or _restores(line, lines):
        return False
    return _since(line, lines) is None


def undoable(lines: Iterable[Line]) -> frozenset[tuple[str, int]]:
    """Which lines of a log, by room and number, may be undone by themselves: what is in force, by a handle."""
    by = groupby(sorted(lines, key=lambda line: (line.room, line.number)), key=lambda line: line.room)
    return frozenset(
        (room, number) for room, some in by for number in _in_force({one.number: one for one in some})
    )


def _in_force(lines: Lines) -> Iterator[int]:
    """The numbers of the newest line of each handle in a room, where that takes nothing back."""
    newest = {handle: line for line in lines.values() if (handle := _handle(line))}
    for line in newest.values():
        if not (isinstance(line.entry, Case | Document) or _takes_back(line) or _restores(line, lines)):
            yield line.number


def together(lines: Iterable[Line]) -> list[list[Line]]:
    """The lines of a log by the time at which they were entered together, the last first."""
    by = groupby(lines, key=lambda line: (line.recorded_at, line.by, line.role))
    return [list(some) for _, some in by][::-1]


def _last(lines: Lines, name: str, room: Room) -> list[Line]:
    """What a person entered last and has not undone."""
    for some in together(lines.values()):
        if some[0].by == name and (left := [line for line in some if holds(line, lines)]):
            return left
    message = f"{name} has entered nothing in {room.title} that is left to undo"
    raise refuse(message, "name the numbers, as the log has them", typed="inlimine log CASE")


def _named(which: str, lines: Lines, room: Room) -> int:
    """The number that is meant; refuses a handle of which nothing is in force any more."""
    line = entry_line(list(lines.values()), which.strip(), room)
    if which.strip() == _handle(line) and isinstance(line.entry, Entry) and line.entry.undone:
        raise refuse(f"{which.strip()} was undone already, by number {line.number}", "nothing is left to do")
    return line.number


def _sound(number: int, lines: Lines) -> tuple[Line, AnyEntry]:
    """The line of this number, and its entry; refuses one that cannot be undone."""
    line = lines[number]
    entry = line.entry
    if entry is None or isinstance(entry, Case | Document):
        kept = "has no text any more" if entry is None else f"is the {line.kind} itself"
        raise refuse(f"number {number} {kept}, and cannot be undone", "let it stay, or correct it")
    if not entry.handle:
        message = f"number {number} has no handle by which a correction could name it"
        raise refuse(message, "let it stay, and enter what is right")
    if later := _since(line, lines):
        gone = isinstance(later.entry, Entry) and later.entry.undone
        message = f"number {number} was {'undone already' if gone else 'corrected'}, by number {later.number}"
        raise refuse(message, "nothing is left to do" if gone else f"undo number {later.number} first")
    return line, entry


def _since(line: Line, lines: Lines) -> Line | None:
    """The newest later entry of the same handle."""
    handle = _handle(line)
    later = (one for number, one in lines.items() if number > line.number and handle and _handle(one) == handle)
    return max(later, key=lambda one: one.number, default=None)


def _handle(line: Line) -> str:
    return line.entry.handle if isinstance(line.entry, Entry) else ""


def _takes_back(line: Line) -> bool:
    """Whether it leaves nothing of what it corrects."""
    entry = line.entry
    return isinstance(entry, Entry) and (entry.undone or (isinstance(entry, Act) and undone(entry)))


def _restores(line: Line, lines: Lines) -> bool:
    """Whether a correction puts back the words that stood before what it corrects, and so undoes that; what was
    undone and is entered again holds anew."""
    corrected = lines.get(line.corrects)
    if corrected is None or _takes_back(corrected):
        return False
    before = lines.get(corrected.corrects)
    return before is not None and _plain(before) == _plain(line)


def _plain(line: Line) -> object:
    return replace(line.entry, corrects="", known_from=None) if isinstance(line.entry, Entry) else None


def _before(line: Line, lines: Lines) -> AnyEntry | None:
    """The words that a correction took the place of."""
    earlier = lines.get(line.corrects)
    return None if earlier is None or isinstance(earlier.entry, Case) else earlier.entry


def _correction(entry: AnyEntry, before: AnyEntry | None, why: str, at: Moment) -> AnyEntry:
    """What takes the place of an entry: the words before it, or nothing; known from now."""
    now = replace(at, order=None)  # in one minute the log knows the order
    if entry.corrects and entry.known and entry.known.key > now.key:
        now = entry.known
    if before is None:
        return replace(entry, corrects=why, known_from=now, undone=True)
    return replace(before, corrects=why, known_from=now)


def _watches_along(folder: CaseFolder, viewer: Viewer, some: Chosen, lines: Lines) -> dict[str, Along]:
    """The words to look for on behalf of these, by the id of the room in which they lie; refuses where another
    names them, which would be about nothing."""
    own = {line.id for line, _ in some}
    gone = {line.id for line, _ in some if (before := _before(line, lines)) is None or before.undone}
    along: dict[str, Along] = {}
    for one in naming(folder, viewer, own, gone):
        if not one.watch:
            raise StillNamed(one)
        along.setdefault(one.room.id, Along(one.room, [])).numbers.append(one.number)
    return along


class _Part(NamedTuple):
    """What came of one room: the proposals that wait again, what was entered, and the case as it was before."""

    waiting: tuple[str, ...]
    entered: Entered
    sitting: Sitting


def _step(
    folder: CaseFolder, room: Room, some: Chosen, make: Make, author: Author, at: str | None, sent: str = ""
) -> Step[_Part]:
    """Undo these of a room by the corrections that are made of them."""
    again = _made_of_proposals(folder, room, {line.id for line, _ in some})

    def do() -> _Part:
        return _Part(again, *enter_sitting(folder, room, make, author, at=at, reopening=again, sent=sent))

    numbers = [str(line.number) for line, _ in some]
    return Step(title=room.title, what=f"number{'s' if numbers[1:] else ''} {', '.join(numbers)}", do=do)


def _along_step(folder: CaseFolder, along: Along, author: Author, why: str, at: str | None) -> Step[_Part]:
    """Undo the words to look for of one room, whatever stood before them."""
    lines = {line.number: line for line in lines_of(folder, along.room)}
    some = [_sound(number, lines) for number in along.numbers]

    def make(sitting: Sitting) -> tuple[AnyEntry, ...]:
        return tuple(_correction(entry, None, why, sitting.at) for _, entry in some)

    return _step(folder, along.room, some, make, author, at)


def _made_of_proposals(folder: CaseFolder, room: Room, ids: Collection[str]) -> tuple[str, ...]:
    """The proposals that were accepted as the entries of these ids."""
    accepted = folder.proposals(room).listed(State.ACCEPTED)
    return tuple(one.proposal.id for one in accepted if one.entry in ids)


# --- the board ---


def _rows(gone: Sequence[AnyEntry], before: CaseState, after: CaseState) -> tuple[Rows, Rows]:
    """The rows of the board that it may have changed, of what there is before and after."""
    named = {handle for entry in gone for handle in (*names_of(entry), *named_by(entry))}
    norms = [norm for state in (before, after) for norm in state.norms]
    touched = {n for norm in norms if {norm.handle, norm.act.handle} & named for n in norm.directive.subject}
    there = [one for one in before.view.items if one in named | touched and one in after.view.items]
    asked = Question(item="", by="", use=Use.SHOW if any(map(_in_evidence, gone)) else Use.OFFER)
    was, now = (rows_of(state, asked, state.view.parties, there) for state in (before, after))
    both = {row[0].reply.item for row in was} & {row[0].reply.item for row in now}
    return _among(was, both), _among(now, both)


def _among(rows: Rows, items: Collection[str]) -> Rows:
    return tuple(row for row in rows if row and row[0].reply.item in items)


def _in_evidence(entry: AnyEntry) -> bool:
    published = isinstance(entry, Event) and entry.what is EventKind.PUBLISHED
    return published or isinstance(entry, Receipt | Strike)

"""Confirm what a reader proposed: nothing that a program read becomes an entry unless a person says so."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from inlimine.interchange.read import read_entry
from inlimine.ledger.ledger import AnyEntry
from inlimine.notation.read import read_entries
from inlimine.operations.add import Text
from inlimine.operations.case_folder import opened
from inlimine.operations.completed import NOTHING, Saying, Unsaid, completed, still_to_say
from inlimine.operations.enter import Entered, Written, enter_into, require_sound
from inlimine.operations.nameable import Nameable, nameable
from inlimine.operations.refusal import Refusal, refuse
from inlimine.operations.rooms import room_name, room_seen, rooms_seen
from inlimine.operations.soundness import newly_unsound
from inlimine.operations.unsaid import Blank, blanks
from inlimine.operations.viewer import Viewer
from inlimine.passages.problem import Problem
from inlimine.store.chained import utc_now
from inlimine.store.folder import CaseFolder
from inlimine.store.header import Author
from inlimine.store.proposals import Pending, State
from inlimine.store.room import Room

SURE = "sure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A proposal as people look at it; `entry` is None where its fields make none, and `problems` say why."""

    room: str
    id: str
    kind: str
    state: str
    document: str
    span: tuple[int, int]
    quote: str
    found_by: str
    sureness: str
    look: str
    entry: AnyEntry | None
    problems: tuple[Problem, ...]

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """What a person can say of it, and what he must before it is entered."""
        return blanks(self.entry, self.look)


def proposed(path: Path, viewer: Viewer, room: str | None = None) -> tuple[Proposed, ...]:
    """What waits to be decided in the rooms that the viewer sees, or in one of them, oldest first."""
    with opened(path) as folder:
        return tuple(
            _proposed(where, one)
            for where in _rooms(folder, viewer, room)
            for one in folder.proposals(where).listed(State.PENDING, State.LATER)
        )


def accept(
    path: Path,
    viewer: Viewer,
    ids: Iterable[str],
    author: Author,
    *,
    room: str | None = None,
    saying: Mapping[str, Saying] | None = None,
) -> tuple[Entered, ...]:
    """Enter what was proposed, with what a person says of it; all or none. Unsaid where one leaves open what
    nobody says."""
    with _grouped(path, viewer, ids, room) as (folder, groups):
        made = _completed(folder, groups, saying or {})
        written = [
            (where, some, Written(entries=tuple(made[one.proposal.id] for one in some))) for where, some in groups
        ]
        for where, _, what in written:
            require_sound(folder, where, what)
        return tuple(
            enter_into(folder, where, what, author, accepting=[one.proposal.id for one in some])
            for where, some, what in written
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sure:
    """What accepting all that is sure would enter, and what it would hold back because that names what waits."""

    entered: tuple[str, ...] = ()
    held: tuple[str, ...] = ()


def all_sure(path: Path, viewer: Viewer, *, room: str | None = None, among: Collection[str] | None = None) -> Sure:
    """The proposals that leave nothing open, of all or among these. What a person has put off is left to him."""
    every = proposed(path, viewer, room)
    sure = [one.id for one in every if is_sure(one) and (among is None or one.id in among)]
    with _grouped(path, viewer, sure, room) as (folder, groups):
        held = tuple(one for where, some in groups for one in _held_back(folder, where, some))
    return Sure(entered=tuple(one for one in sure if one not in held), held=held)


def is_sure(one: Proposed) -> bool:
    """Whether its reader was sure of it, nobody has put it off, and nothing is to be said of it first."""
    lacks = any(blank.lacking for blank in one.blanks)
    return one.sureness == SURE and one.state == State.PENDING and not lacks


def accept_sure(
    path: Path,
    viewer: Viewer,
    author: Author,
    *,
    room: str | None = None,
    among: Collection[str] | None = None,
) -> tuple[tuple[Entered, ...], tuple[str, ...]]:
    """Enter every proposal that is sure and names nothing which still waits; with those held back for that."""
    sure = all_sure(path, viewer, room=room, among=among)
    if not (sure.entered or sure.held):
        remedy = "look at them one by one"
        raise refuse("no proposal is marked sure", remedy, file=str(path), typed="inlimine confirm CASE")
    return accept(path, viewer, sure.entered, author, room=room) if sure.entered else (), sure.held


def _held_back(folder: CaseFolder, room: Room, some: Sequence[Pending]) -> list[str]:
    """The proposals that a ledger could not bear without others that wait."""
    made = {one.proposal.id: _entry(_proposed(room, one)) for one in some}
    held: list[str] = []
    while True:
        left = {own: entry for own, entry in made.items() if own not in held}
        before, after = folder.as_if(room, tuple(left.values()))
        at_fault = {fault.handle for fault in newly_unsound(before, after)}
        more = [own for own, entry in left.items() if entry.handle in at_fault]
        if not more:
            return held
        held += more


def reject(path: Path, viewer: Viewer, ids: Iterable[str], author: Author, *, room: str | None = None) -> None:
    """Decide that nothing is entered of these."""
    _decide(path, viewer, ids, State.REJECTED, author, room)


def put_off(path: Path, viewer: Viewer, ids: Iterable[str], author: Author, *, room: str | None = None) -> None:
    """Leave the decision for later; they stay in the list."""
    _decide(path, viewer, ids, State.LATER, author, room)


def take_up(path: Path, viewer: Viewer, ids: Iterable[str], author: Author, *, room: str | None = None) -> None:
    """Take up again what was put off."""
    _decide(path, viewer, ids, State.PENDING, author, room)


def edited_entry(text: Text) -> AnyEntry:
    """The one entry as which a person has edited a proposal; refuses none, several, and mistakes."""
    read = read_entries(text.text, file=text.name)
    if read.problems:
        raise Refusal(*read.problems)
    if len(read.entries) != 1 or read.case is not None:
        raise refuse("one proposal becomes one entry", "write one entry", file=text.name)
    return read.entries[0]


def _decide(
    path: Path, viewer: Viewer, ids: Iterable[str], state: State, author: Author, room: str | None
) -> None:
    with _grouped(path, viewer, ids, room) as (folder, groups):
        for where, some in groups:
            folder.proposals(where).decide([one.proposal.id for one in some], state, author, at=utc_now())


Groups = list[tuple[Room, list[Pending]]]


@contextmanager
def _grouped(
    path: Path, viewer: Viewer, ids: Iterable[str], room: str | None
) -> Iterator[tuple[CaseFolder, Groups]]:
    """The open folder, and the proposals of these ids by the room in which they lie; refuses unknown ones."""
    wanted = list(dict.fromkeys(ids))
    with opened(path) as folder:
        groups: Groups = []
        for where in _rooms(folder, viewer, room):
            there = {one.proposal.id: one for one in folder.proposals(where).listed()}
            if some := [there[one] for one in wanted if one in there]:
                groups.append((where, some))
        _require_known(wanted, groups)
        _require_open(groups)
        yield folder, groups


def _require_known(wanted: Sequence[str], groups: Groups) -> None:
    found = {one.proposal.id for _, some in groups for one in some}
    for one in wanted:
        if one not in found:
            raise refuse(
                f'there is no proposal "{one[:60]}" here',
                "look at those that wait",
                typed="inlimine confirm CASE --list",
            )


def _require_open(groups: Groups) -> None:
    for one in (one for _, some in groups for one in some):
        if one.state is State.WITHDRAWN:
            raise refuse(
                f"the proposal {one.proposal.id} was withdrawn: its paper was read again, and reads otherwise now",
                "look at those that wait",
                typed="inlimine confirm CASE --list",
            )
        if one.state.settled:
            raise refuse(
                f"the proposal {one.proposal.id} was {one.state} already", "nothing is left to be decided"
            )


def _rooms(folder: CaseFolder, viewer: Viewer, room: str | None) -> tuple[Room, ...]:
    return rooms_seen(folder, viewer) if room is None else (room_seen(folder, viewer, room),)


def to_name(path: Path, viewer: Viewer, room: str | None = None) -> Nameable:
    """What can be named where something is to be said of a proposal."""
    with opened(path) as folder:
        return _to_name(folder, _rooms(folder, viewer, room))


def as_said(path: Path, viewer: Viewer, own: str, saying: Saying) -> AnyEntry:
    """The entry that a proposal would become with what is said of it so far; nothing is entered."""
    with _grouped(path, viewer, [own], None) as (folder, [(where, [one])]):
        there = _proposed(where, one)
        entry = saying.edited or _entry(there)
        return completed(entry, there.blanks, saying, _to_name(folder, [where]))


def _completed(folder: CaseFolder, groups: Groups, saying: Mapping[str, Saying]) -> dict[str, AnyEntry]:
    """What each proposal becomes; Unsaid where one leaves something open."""
    known = _to_name(folder, [where for where, _ in groups])
    made: dict[str, AnyEntry] = {}
    left: dict[str, dict[str, Problem]] = {}
    for one in (_proposed(where, pending) for where, some in groups for pending in some):
        says = saying.get(one.id, NOTHING)
        entry = says.edited if one.entry is None and says.edited else _entry(one)
        made[one.id] = completed(entry, one.blanks, says, known)
        if lacks := still_to_say(entry, one.blanks, says, known):
            left[one.id] = lacks
    if left:
        raise Unsaid(left)
    return made


def _to_name(folder: CaseFolder, rooms: Sequence[Room]) -> Nameable:
    waiting = (
        _proposed(room, one).entry
        for room in rooms
        for one in folder.proposals(room).listed(State.PENDING, State.LATER)
    )
    entered = folder.join(rooms).ledger.entries
    return nameable(entered, (entry for entry in waiting if entry is not None))


def _entry(one: Proposed) -> AnyEntry:
    if one.entry is None:
        raise Refusal(*one.problems)
    return one.entry


# What lies beside the log never changes, so what it says is kept in memory.
@lru_cache(maxsize=4_096)
def _read(text: str, own: str) -> tuple[AnyEntry | None, tuple[Problem, ...]]:
    entry, problems = read_entry(text, file=f"proposal {own}")
    return entry, tuple(problems)


def _proposed(room: Room, pending: Pending) -> Proposed:
    one = pending.proposal
    entry, problems = _read(json.dumps({**one.fields, "kind": one.kind}), one.id)
    return Proposed(
        room=room_name(room),
        id=one.id,
        kind=one.kind,
        state=pending.state.value,
        document=one.document,
        span=one.span,
        quote=one.quote,
        found_by=one.found_by,
        sureness=one.sureness,
        look=one.look,
        entry=entry,
        problems=problems,
    )

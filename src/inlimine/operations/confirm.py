"""Confirm what a reader proposed: nothing that a program read becomes an entry unless a person says so."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from inlimine.interchange.read import read_entry
from inlimine.ledger.ledger import AnyEntry
from inlimine.notation.read import read_entries
from inlimine.operations.add import Text
from inlimine.operations.case_folder import opened
from inlimine.operations.enter import Entered, Written, enter_into, require_sound
from inlimine.operations.refusal import Refusal, refuse
from inlimine.operations.rooms import room_name, room_seen, rooms_seen
from inlimine.operations.soundness import newly_unsound
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
    edited: Mapping[str, AnyEntry] | None = None,
) -> tuple[Entered, ...]:
    """Enter what was proposed, as proposed or as a person has edited it; all or none."""
    with _grouped(path, viewer, ids, room) as (folder, groups):
        written = [(where, some, _written(where, some, edited or {})) for where, some in groups]
        for where, _, what in written:
            require_sound(folder, where, what)
        return tuple(
            enter_into(folder, where, what, author, accepting=[one.proposal.id for one in some])
            for where, some, what in written
        )


def accept_sure(
    path: Path, viewer: Viewer, author: Author, *, room: str | None = None
) -> tuple[tuple[Entered, ...], tuple[str, ...]]:
    """Enter every proposal that its reader is sure of and that names nothing which still waits; with those held
    back for that. What a person has put off is left to him."""
    every = proposed(path, viewer, room)
    sure = [one.id for one in every if one.sureness == SURE and one.state == State.PENDING]
    if not sure:
        remedy = "look at them one by one"
        raise refuse("no proposal is marked sure", remedy, file=str(path), typed="inlimine confirm CASE")
    with _grouped(path, viewer, sure, room) as (folder, groups):
        held = [one for where, some in groups for one in _held_back(folder, where, some)]
    free = [one for one in sure if one not in held]
    return accept(path, viewer, free, author, room=room) if free else (), tuple(held)


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


def _written(room: Room, some: Sequence[Pending], edited: Mapping[str, AnyEntry]) -> Written:
    return Written(entries=tuple(edited.get(one.proposal.id) or _entry(_proposed(room, one)) for one in some))


def _entry(one: Proposed) -> AnyEntry:
    if one.entry is None:
        raise Refusal(*one.problems)
    return one.entry


def _proposed(room: Room, pending: Pending) -> Proposed:
    one = pending.proposal
    text = json.dumps({**one.fields, "kind": one.kind})
    entry, problems = read_entry(text, file=f"proposal {one.id}")
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

"""The proposals that wait, as people look at them, by the rooms in which they lie."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from inlimine.interchange.read import read_entry
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.people import Party
from inlimine.operations.case_folder import opened
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_name, room_seen, rooms_seen
from inlimine.operations.unsaid import Blank, blanks
from inlimine.operations.viewer import Viewer
from inlimine.operations.whose import matched, parties_in, words_untold
from inlimine.passages.problem import Problem
from inlimine.store.folder import CaseFolder
from inlimine.store.proposals import Pending, State
from inlimine.store.room import Room

SURE = "sure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A proposal as people look at it; `entry` is None where its fields make none, and `problems` say why.
    `matched` tells whose motion it was found to be after its paper had been read."""

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
    matched: str = ""

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """What a person can say of it, and what he must before it is entered."""
        return blanks(self.entry, self.look)


def proposed(path: Path, viewer: Viewer, room: str | None = None) -> tuple[Proposed, ...]:
    """What waits to be decided in the rooms that the viewer sees, or in one of them, oldest first."""
    with opened(path) as folder:
        return tuple(one for where in rooms_of(folder, viewer, room) for one in proposed_in(folder, where))


def proposed_in(folder: CaseFolder, room: Room) -> tuple[Proposed, ...]:
    """What waits in a room, oldest first."""
    return as_proposed(folder, room, folder.proposals(room).listed(State.PENDING, State.LATER))


def decided(path: Path, viewer: Viewer) -> Counter[str]:
    """How many proposals of each paper, by its SHA-256, were accepted or rejected in the rooms that are seen."""
    with opened(path) as folder:
        done = (
            one.proposal.document
            for where in rooms_of(folder, viewer, None)
            for one in folder.proposals(where).listed(State.ACCEPTED, State.REJECTED)
        )
        return Counter(done)


def is_sure(one: Proposed) -> bool:
    """Whether its reader was sure of it, nobody has put it off, and nothing is to be said of it first."""
    lacks = any(blank.lacking for blank in one.blanks)
    return one.sureness == SURE and one.state == State.PENDING and not lacks


Groups = list[tuple[Room, list[Pending]]]


@contextmanager
def grouped(
    path: Path, viewer: Viewer, ids: Iterable[str], room: str | None
) -> Iterator[tuple[CaseFolder, Groups]]:
    """The open folder, and the proposals of these ids by the room in which they lie; refuses unknown ones."""
    wanted = list(dict.fromkeys(ids))
    with opened(path) as folder:
        groups: Groups = []
        for where in rooms_of(folder, viewer, room):
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


def rooms_of(folder: CaseFolder, viewer: Viewer, room: str | None) -> tuple[Room, ...]:
    """The rooms that the viewer sees, or the one that is named."""
    return rooms_seen(folder, viewer) if room is None else (room_seen(folder, viewer, room),)


# What lies beside the log never changes, so what it says is kept in memory.
@lru_cache(maxsize=4_096)
def _read(text: str, own: str) -> tuple[AnyEntry | None, tuple[Problem, ...]]:
    entry, problems = read_entry(text, file=f"proposal {own}")
    return entry, tuple(problems)


def as_proposed(folder: CaseFolder, room: Room, some: Iterable[Pending]) -> tuple[Proposed, ...]:
    """Proposals of a room as people look at them; a mover who has become known since is matched."""
    every = [(one, *_read(_body(one), one.proposal.id)) for one in some]
    untold = any(words_untold(entry, one.proposal.look) for one, entry, _ in every)
    parties = parties_in(folder, room) if untold else ()
    return tuple(_proposed(room, one, entry, problems, parties) for one, entry, problems in every)


def _body(one: Pending) -> str:
    return json.dumps({**one.proposal.fields, "kind": one.proposal.kind})


def _proposed(
    room: Room,
    pending: Pending,
    entry: AnyEntry | None,
    problems: tuple[Problem, ...],
    parties: tuple[Party, ...],
) -> Proposed:
    one = pending.proposal
    whose = matched(entry, one.look, parties) if entry else None
    look = whose.look if whose else one.look
    return Proposed(
        room=room_name(room),
        id=one.id,
        kind=one.kind,
        state=pending.state.value,
        document=one.document,
        span=one.span,
        quote=one.quote,
        found_by=one.found_by,
        sureness=SURE if whose and whose.told and not look else one.sureness,
        look=look,
        matched=whose.told if whose else "",
        entry=whose.entry if whose else None,
        problems=problems,
    )

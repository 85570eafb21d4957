"""Confirm what a reader proposed: nothing that a program read becomes an entry unless a person says so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.people import Case
from inlimine.notation.read import read_entries
from inlimine.operations.add import Text
from inlimine.operations.become import Made, all_meant, entry_of
from inlimine.operations.completed import Saying
from inlimine.operations.enter import Entered, Written, enter_into, require_sound
from inlimine.operations.own_handles import again_entered, handles_given, with_handles
from inlimine.operations.proposed import as_proposed, grouped, is_sure, proposed
from inlimine.operations.refusal import Refusal, refuse
from inlimine.operations.room_by_room import ENTERED, Step, room_by_room
from inlimine.operations.soundness import newly_unsound
from inlimine.operations.viewer import Viewer
from inlimine.store.chained import utc_now
from inlimine.store.folder import CaseFolder
from inlimine.store.header import Author
from inlimine.store.proposals import Pending, State
from inlimine.store.room import Room


def accept(
    path: Path,
    viewer: Viewer,
    ids: Iterable[str],
    author: Author,
    *,
    room: str | None = None,
    saying: Mapping[str, Saying] | None = None,
) -> tuple[Entered, ...]:
    """Enter what was proposed, with what a person says of it; none where one is unsound. Unsaid where one leaves
    open what nobody says, InPart where one room took its share and another refused."""
    with grouped(path, viewer, ids, room) as (folder, groups):
        made = all_meant(folder, groups, saying or {})
        written = [(where, *_written(folder, where, some, made)) for where, some in groups]
        for where, what, _ in written:
            require_sound(folder, where, what)
        return tuple(room_by_room(ENTERED, [_step(folder, author, *each) for each in written]))


def _step(folder: CaseFolder, author: Author, room: Room, what: Written, accepting: list[str]) -> Step[Entered]:
    handles = ", ".join(one.handle for one in what.entries if not isinstance(one, Case))
    do = partial(enter_into, folder, room, what, author, accepting=accepting)
    return Step(title=room.title, what=handles, do=do)


def _written(
    folder: CaseFolder, room: Room, some: Sequence[Pending], made: Mapping[str, Made]
) -> tuple[Written, list[str]]:
    """All that is entered, and of which proposal each entry comes; what a person named with it comes of none."""
    every = [pair for one in some for pair in _pairs(one.proposal.id, made[one.proposal.id])]
    named = with_handles((entry for _, entry in every), handles_given(folder, room))
    return Written(entries=again_entered(named, folder, room)), [own for own, _ in every]


def _pairs(own: str, made: Made) -> tuple[tuple[str, AnyEntry], ...]:
    return (*(("", one) for one in made.named.entries), (own, made.entry))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sure:
    """What accepting all that is sure would enter, and what it would hold back because that names what waits."""

    entered: tuple[str, ...] = ()
    held: tuple[str, ...] = ()


def all_sure(path: Path, viewer: Viewer, *, room: str | None = None, among: Collection[str] | None = None) -> Sure:
    """The proposals that leave nothing open, of all or among these. What a person has put off is left to him."""
    every = proposed(path, viewer, room)
    sure = [one.id for one in every if is_sure(one) and (among is None or one.id in among)]
    with grouped(path, viewer, sure, room) as (folder, groups):
        held = tuple(one for where, some in groups for one in _held_back(folder, where, some))
    return Sure(entered=tuple(one for one in sure if one not in held), held=held)


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
    made = {one.id: entry_of(one) for one in as_proposed(folder, room, some)}
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
    with grouped(path, viewer, ids, room) as (folder, groups):
        for where, some in groups:
            folder.proposals(where).decide([one.proposal.id for one in some], state, author, at=utc_now())

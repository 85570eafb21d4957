"""What proposals become with what a person says of them, before anything is entered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inlimine.ledger.handles import current
from inlimine.ledger.ledger import AnyEntry
from inlimine.operations.case_folder import opened
from inlimine.operations.completed import NOTHING, Saying, Unsaid, completed, still_to_say
from inlimine.operations.nameable import Nameable, nameable
from inlimine.operations.new_motion import Named, with_new_motions
from inlimine.operations.proposed import Groups, Proposed, as_proposed, grouped, proposed_in, rooms_of
from inlimine.operations.refusal import Refusal
from inlimine.operations.viewer import Viewer
from inlimine.passages.problem import Problem
from inlimine.store.folder import CaseFolder
from inlimine.store.room import Room


def to_name(path: Path, viewer: Viewer, room: str | None = None) -> Nameable:
    """What can be named where something is to be said of a proposal."""
    with opened(path) as folder:
        return names_in(folder, rooms_of(folder, viewer, room))


def as_said(path: Path, viewer: Viewer, own: str, saying: Saying) -> Made:
    """What a proposal would become with what is said of it so far; nothing is entered."""
    with grouped(path, viewer, [own], None) as (folder, [(where, [one])]):
        (there,) = as_proposed(folder, where, [one])
        return _one_meant(there, saying, names_in(folder, [where]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a proposal becomes, the entries that a person names with it, and what is left open."""

    entry: AnyEntry
    named: Named
    left: Mapping[str, Problem]


def _one_meant(one: Proposed, says: Saying, known: Nameable) -> Made:
    entry = says.edited if one.entry is None and says.edited else entry_of(one)
    named = with_new_motions(says.edited or entry, one.blanks, says.said, known)
    saying = replace(says, said=named.said)
    left = still_to_say(entry, one.blanks, saying, named.known)
    asked_again = {name for name in left for wrong in named.left if wrong.startswith(f"{name}-")}
    return Made(
        entry=completed(entry, one.blanks, saying, named.known),
        named=named,
        left={**{name: left[name] for name in left if name not in asked_again}, **named.left},
    )


def all_meant(folder: CaseFolder, groups: Groups, saying: Mapping[str, Saying]) -> dict[str, Made]:
    """What each proposal becomes; Unsaid where one leaves something open."""
    made: dict[str, Made] = {}
    for where, some in groups:
        known = names_in(folder, [where])
        for one in as_proposed(folder, where, some):
            made[one.id] = _one_meant(one, saying.get(one.id, NOTHING), known)
            known = made[one.id].named.known
    if left := {own: one.left for own, one in made.items() if one.left}:
        raise Unsaid(left)
    return made


def names_in(folder: CaseFolder, rooms: Sequence[Room]) -> Nameable:
    """What the entries of rooms, with the court record, can name."""
    waiting = (one.entry for room in rooms for one in proposed_in(folder, room))
    entered = current(folder.join(rooms).ledger.entries)
    return nameable(entered, (entry for entry in waiting if entry is not None))


def entry_of(one: Proposed) -> AnyEntry:
    """The entry of a proposal; refuses one whose fields make none."""
    if one.entry is None:
        raise Refusal(*one.problems)
    return one.entry

"""The day of a paper that did not tell it, said once for all its rulings that wait for that."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from inlimine.ledger.acts import Act
from inlimine.ledger.ledger import AnyEntry
from inlimine.operations.case_folder import opened
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.chained import utc_now
from inlimine.store.folder import CaseFolder
from inlimine.store.header import Author
from inlimine.store.proposals import Proposal, State
from inlimine.store.room import Room

_UNDATED = re.compile(r"(?:^|; )on which day (?:it was ruled )?was not read(?=; |$)")


def undated(some: Iterable[tuple[tuple[str, str], AnyEntry | None]]) -> Mapping[tuple[str, str], int]:
    """How many rulings of each paper have no day; a paper by its room and SHA-256."""
    return Counter(paper for paper, entry in some if isinstance(entry, Act) and entry.eff is None)


def say_day(path: Path, viewer: Viewer, room: str | None, paper: str, day: date, author: Author) -> int:
    """Say once on which day a paper ruled, for all its rulings that wait without one; how many they were.
    Nothing is entered."""
    with opened(path) as folder:
        where = room_seen(folder, viewer, room)
        anew = dict(_anew(folder, where, paper, day))
        if not anew:
            raise refuse("no ruling of this paper waits for its day", "load the page again")
        folder.proposals(where).restate(anew, author, at=utc_now())
        return len(anew)


def _anew(folder: CaseFolder, room: Room, paper: str, day: date) -> Iterator[tuple[str, Proposal]]:
    for pending in folder.proposals(room).listed(State.PENDING, State.LATER):
        one = pending.proposal
        if one.document == paper and one.kind == "act" and not one.fields.get("eff"):
            yield one.id, _on(one, day)


def _on(one: Proposal, day: date) -> Proposal:
    look = _UNDATED.sub("", one.look, count=1).removeprefix("; ")
    return replace(
        one,
        id=sha256(f"{one.id} {day}".encode()).hexdigest()[:10],
        fields={**one.fields, "eff": day.isoformat()},
        look=look,
        sureness=one.sureness if look else "sure",
    )

"""Read papers into a case folder: each is kept, and what was read lies beside the log until a person decides.

Nothing that was read becomes a ruling by being read. What looks like a ruling and was not understood is listed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inlimine.interchange.write import plain_form
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Document
from inlimine.operations.case_folder import opened, refusing
from inlimine.operations.enter import Written, enter_into
from inlimine.operations.files import read_bytes
from inlimine.operations.open_case import moment_of
from inlimine.operations.paper_kinds import Understood, understand
from inlimine.operations.refusal import Refusal
from inlimine.operations.rooms import room_name, room_seen
from inlimine.operations.viewer import Viewer
from inlimine.passages.problem import Problem
from inlimine.readers.linking.proposed import Proposals, Proposed, Unread
from inlimine.readers.tables.grid import Column
from inlimine.store.chained import utc_now
from inlimine.store.folder import CaseFolder
from inlimine.store.header import Author
from inlimine.store.proposals import Proposal, State
from inlimine.store.room import Room


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """One proposal as it now lies beside the log; `state` tells whether it was decided before."""

    id: str
    proposed: Proposed
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPaper:
    """What one file gave: its kind, the handle of its document, proposals, what was not read, what was wrong.

    `columns` shows how a table was understood; those without a meaning are a question.
    """

    file: Path
    kind: str = ""
    room: str = ""
    document: str = ""
    offered: tuple[Offered, ...] = ()
    unread: tuple[Unread, ...] = ()
    columns: tuple[Column, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the person said of the papers: their kind and day, where they do not tell it themselves."""

    kind: str = ""
    day: Moment | None = None


def asked(kind: str, day: str | None) -> Asked:
    """What was said with the command; refuses a day that is none."""
    return Asked(kind=kind, day=moment_of(day, "--day") if day else None)


def read_papers(
    path: Path, viewer: Viewer, room: str | None, files: Iterable[Path], author: Author, said: Asked
) -> Iterator[ReadPaper]:
    """Read each file in turn into a room; one that cannot be read stops no other."""
    with opened(path) as folder:
        where = room_seen(folder, viewer, room)
        for file in files:
            try:
                with refusing(path):
                    yield _read(folder, where, file, author, said)
            except Refusal as refusal:
                yield ReadPaper(file=file, problems=refusal.problems)


def _read(folder: CaseFolder, room: Room, file: Path, author: Author, said: Asked) -> ReadPaper:
    data = read_bytes(file)
    understood = understand(data, file.name, said.kind)
    if understood.problems and not understood.found:
        return ReadPaper(file=file, problems=understood.problems)
    document = _kept(folder, room, file, data, understood, author)
    ledger = folder.join([room]).ledger
    proposals = understood.proposals(document.handle, ledger, said.day)
    return ReadPaper(
        file=file,
        kind=understood.kind,
        room=room_name(room),
        document=document.handle,
        offered=_offer(folder, room, proposals, document.sha256),
        unread=proposals.unread,
        columns=understood.columns,
        problems=understood.problems,
    )


def _kept(
    folder: CaseFolder, room: Room, file: Path, data: bytes, understood: Understood, author: Author
) -> Document:
    """The document entry of a paper, entered if it is new; that it was handed in is no ruling."""
    sha256 = hashlib.sha256(data).hexdigest()
    ledger = folder.join([room]).ledger
    known = (entry for entry in ledger.entries if isinstance(entry, Document) and entry.sha256 == sha256)
    if there := next(known, None):
        return there
    document = Document(
        handle=_free("D", ledger), title=understood.title or file.name, paper=understood.paper, sha256=sha256
    )
    enter_into(folder, room, Written(entries=(document,), papers=((sha256, file),)), author)
    return document


def _free(letter: str, ledger: Ledger) -> str:
    taken = {entry.handle for entry in ledger.entries}
    return next(handle for n in range(1, 100_000) if (handle := f"{letter}{n}") not in taken)


def _offer(folder: CaseFolder, room: Room, proposals: Proposals, sha256: str) -> tuple[Offered, ...]:
    """Lay them beside the log; what was offered before keeps what was decided of it."""
    laid = [(_id(room, one), one) for one in proposals.proposed]
    folder.proposals(room).offer((_stored(own, one, sha256) for own, one in laid), at=utc_now())
    states = {one.proposal.id: one.state for one in folder.proposals(room).listed()}
    return tuple(Offered(id=own, proposed=one, state=states.get(own, State.PENDING).value) for own, one in laid)


def _id(room: Room, one: Proposed) -> str:
    """Short enough to type; the same whenever the same words are read again."""
    return hashlib.sha256(f"{room.id} {one.key}".encode()).hexdigest()[:10]


def _stored(own: str, one: Proposed, sha256: str) -> Proposal:
    fields: Any = plain_form(one.entry)
    return Proposal(
        id=own,
        kind=one.entry.kind,
        fields={key: value for key, value in fields.items() if key != "kind"},
        quote=one.source.quote,
        span=one.source.span,
        found_by=one.found_by,
        sureness="sure" if one.sure else "look",
        document=sha256,
        look=one.look,
    )

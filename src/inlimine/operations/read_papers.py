"""Read papers into a case folder: each is kept, and what was read lies beside the log until a person decides.

Nothing that was read becomes a ruling by being read. What looks like a ruling and was not understood is listed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from inlimine.interchange.read import read_entry
from inlimine.interchange.write import plain_form
from inlimine.ledger.handles import current
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Document
from inlimine.operations.case_folder import opened, refusing
from inlimine.operations.doubts import doubted
from inlimine.operations.enter import Written, enter_into
from inlimine.operations.files import read_bytes
from inlimine.operations.open_case import moment_of
from inlimine.operations.paper_kinds import CHART, DOCKET, Said, Understood, understand
from inlimine.operations.refusal import Refusal, refuse
from inlimine.operations.rooms import room_name, room_seen
from inlimine.operations.viewer import Viewer
from inlimine.operations.whose import carried, told_before
from inlimine.passages.problem import Problem
from inlimine.readers.charts.from_table import VOCABULARY as CHART_FIELDS
from inlimine.readers.dockets.from_table import VOCABULARY as DOCKET_FIELDS
from inlimine.readers.linking.proposed import Proposals, Proposed, Told, Unread
from inlimine.readers.tables.asking import fields_of
from inlimine.readers.tables.grid import Column
from inlimine.readers.tables.headings import IGNORED
from inlimine.store.chained import utc_now
from inlimine.store.folder import CaseFolder
from inlimine.store.header import Author
from inlimine.store.proposals import Pending, Proposal, State
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

    `columns` shows how a table was understood; those without a meaning are a question. `told` is what a report
    tells beside the rulings. `kept_before`: the case had this very paper already.
    """

    file: Path
    kind: str = ""
    room: str = ""
    document: str = ""
    offered: tuple[Offered, ...] = ()
    unread: tuple[Unread, ...] = ()
    told: tuple[Told, ...] = ()
    columns: tuple[Column, ...] = ()
    problems: tuple[Problem, ...] = ()
    kept_before: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the person said of the papers, where they do not tell it themselves; `day` is that of the paper."""

    said: Said = Said()
    day: Moment | None = None


def asked(kind: str, day: str | None, case_number: str = "", columns: Iterable[str] = ()) -> Asked:
    """What was said with the command; refuses a day that is none, and a column that means nothing known."""
    said = Said(kind=kind, case_number=case_number, columns=dict(_column(each) for each in columns))
    return Asked(said=said, day=moment_of(day, "--day") if day else None)


def meanings(kind: str) -> tuple[str, ...]:
    """What a column of a docket or chart may mean."""
    return (*(CHART_FIELDS if kind == CHART else DOCKET_FIELDS), IGNORED)


def _column(words: str) -> tuple[str, str]:
    """A heading and its field, from `HEADING=FIELD`."""
    heading, equals, meaning = (part.strip() for part in words.rpartition("="))
    if not (heading and equals):
        raise refuse(
            f'"{words[:60]}" does not say what a column means',
            "write its heading, = and what it means",
            typed='--column "HEADING=FIELD"',
        )
    if meaning not in (*DOCKET_FIELDS, *CHART_FIELDS, IGNORED):
        fields = f"of a docket write {fields_of(DOCKET_FIELDS)}, of a chart {fields_of(CHART_FIELDS)}"
        raise refuse(f'a column cannot mean "{meaning[:60]}"', fields)
    return heading, meaning


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
    understood = understand(data, file.name, said.said, folder.join([room]).ledger.case.number)
    if understood.problems and not understood.found:
        return ReadPaper(file=file, columns=understood.columns, problems=understood.problems)
    document, kept_before = _kept(folder, room, file, data, understood, author)
    joined = folder.join([room]).ledger
    ledger = replace(joined, entries=tuple(current(joined.entries)))
    waiting = folder.proposals(room).listed(State.PENDING, State.LATER)
    # A docket proposes what the ledger lacks; any other paper may speak of a motion that is still to be confirmed.
    known = ledger if understood.kind == DOCKET else _with_waiting(ledger, waiting, document.sha256)
    proposals = understood.proposals(document.handle, known, said.day, _borne(waiting, document.sha256))
    # Where the person said which case it is, nothing is doubted.
    printed = () if said.said.case_number else understood.case_numbers
    looked = doubted(proposals, printed, document, ledger, waiting, understood.entry)
    return ReadPaper(
        file=file,
        kind=understood.kind,
        room=room_name(room),
        document=document.handle,
        offered=_offer(folder, room, looked.proposals, document.sha256, author),
        unread=proposals.unread,
        told=proposals.told,
        columns=understood.columns,
        problems=(*understood.problems, *looked.problems),
        kept_before=kept_before,
    )


def _with_waiting(ledger: Ledger, waiting: Iterable[Pending], sha256: str) -> Ledger:
    """The ledger as it would be with what other papers proposed."""
    others = (one.proposal for one in waiting if one.proposal.document != sha256)
    read = [read_entry(json.dumps({**one.fields, "kind": one.kind}), file=one.id)[0] for one in others]
    return replace(ledger, entries=(*ledger.entries, *(entry for entry in read if entry is not None)))


def _kept(
    folder: CaseFolder, room: Room, file: Path, data: bytes, understood: Understood, author: Author
) -> tuple[Document, bool]:
    """The document entry of a paper, and whether it was there before; that it was handed in is no ruling."""
    sha256 = hashlib.sha256(data).hexdigest()
    ledger = folder.join([room]).ledger
    known = (entry for entry in ledger.entries if isinstance(entry, Document) and entry.sha256 == sha256)
    if there := next(known, None):
        return there, True
    document = Document(
        handle=_free("D", ledger), title=understood.title or file.name, paper=understood.paper, sha256=sha256
    )
    enter_into(folder, room, Written(entries=(document,), papers=((sha256, file),)), author)
    return document, False


def _free(letter: str, ledger: Ledger) -> str:
    taken = {entry.handle for entry in ledger.entries}
    return next(handle for n in range(1, 100_000) if (handle := f"{letter}{n}") not in taken)


def _borne(waiting: Iterable[Pending], sha256: str) -> frozenset[str]:
    """The handles of items and acts that other papers propose: two papers propose no entry of one handle."""
    return frozenset(
        one.proposal.fields.get("handle", "")
        for one in waiting
        if one.proposal.document != sha256 and one.proposal.kind in ("item", "act")
    )


def _offer(
    folder: CaseFolder, room: Room, proposals: Proposals, sha256: str, author: Author
) -> tuple[Offered, ...]:
    """Lay them beside the log; what was decided stays, and what still waits gives way where it now reads
    otherwise, as when its motion has been entered meanwhile."""
    shelf = folder.proposals(room)
    there = {one.proposal.id: one for one in shelf.listed()}
    taken = {entry.handle for entry in folder.join([room]).ledger.entries}
    told = told_before(there.values(), sha256)
    laid: list[tuple[str, Proposed]] = []
    outdated: list[str] = []
    for read in proposals.proposed:
        last, fresh = _versions(room, read, there)
        if standing := _restated(last, _stored("", read, sha256), there, taken):
            laid.append((standing, read))
            continue
        one = carried(read, told)
        if last is None or last.state is State.WITHDRAWN:
            laid.append((fresh, one))
        elif last.state.settled:
            laid.append((last.proposal.id, one))
        elif _alike(last.proposal, _stored("", one, sha256), taken):
            handle = last.proposal.fields.get("handle", "")
            laid.append((last.proposal.id, replace(one, entry=replace(one.entry, handle=handle))))
        else:
            outdated.append(last.proposal.id)
            laid.append((fresh, one))
    shelf.offer((_stored(own, one, sha256) for own, one in laid), at=utc_now())
    done = {own for own, _ in laid} | set(outdated)
    outdated += [
        own
        for own, one in there.items()
        if own not in done and one.proposal.document == sha256 and not one.state.settled
    ]
    if outdated:
        shelf.decide(outdated, State.WITHDRAWN, author, at=utc_now())
    states = {one.proposal.id: one.state for one in shelf.listed()}
    return tuple(Offered(id=own, proposed=one, state=states.get(own, State.PENDING).value) for own, one in laid)


def _id(room: Room, one: Proposed, version: int) -> str:
    """Short enough to type; the same whenever the same words are read again."""
    told = f"{room.id} {one.key}" + (f" {version}" if version else "")
    return hashlib.sha256(told.encode()).hexdigest()[:10]


def _versions(room: Room, one: Proposed, there: Mapping[str, Pending]) -> tuple[Pending | None, str]:
    """The last version in which it was offered, and the id of the next."""
    last, own = None, _id(room, one, 0)
    for version in range(1, len(there) + 1):
        if own not in there:
            break
        last, own = there[own], _id(room, one, version)
    return last, own


def _restated(last: Pending | None, new: Proposal, there: Mapping[str, Pending], taken: Collection[str]) -> str:
    """The proposal with which a person said what this reading left open (on which day, whose motion), where
    that is decided, or the paper reads as it did; empty: none."""
    said = there.get(last.entry) if last and last.state is State.WITHDRAWN else None
    if last is None or said is None or said.state is State.WITHDRAWN:
        return ""
    return said.proposal.id if said.state.settled or _alike(last.proposal, new, taken) else ""


def _alike(old: Proposal, new: Proposal, taken: Collection[str]) -> bool:
    """Whether what waits may stay: it says the same, and no other entry bears its handle by now."""
    before, after = ({**one.fields, "handle": ""} for one in (old, new))
    handle = old.fields.get("handle", "")
    bears = handle == new.fields.get("handle", "") or (old.kind == "act" and handle not in taken)
    return (before, old.look) == (after, new.look) and bears


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

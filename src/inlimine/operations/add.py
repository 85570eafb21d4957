"""Add what a person wrote in the notation to a room, and perhaps keep the paper that it speaks of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from inlimine.ledger.items import Version
from inlimine.ledger.people import Document
from inlimine.notation.read import read_entries
from inlimine.operations.case_folder import opened
from inlimine.operations.enter import Entered, Written, enter_into
from inlimine.operations.refusal import Refusal, refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.documents import sha256_of
from inlimine.store.header import Author


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What was written and what it is called in messages; `paper` is the file of its one document, if given."""

    text: str
    name: str
    paper: Path | None = None


def add(
    path: Path, viewer: Viewer, room: str | None, text: Text, author: Author, *, after: int | None, why: str
) -> Entered:
    """Enter what was written, all of it or nothing; `after` is the last number that the writer has seen."""
    with opened(path) as folder:
        where = room_seen(folder, viewer, room)
        what = _written(text)
        return enter_into(folder, where, what, author, after=after, why=why)


def seen_number(path: Path, viewer: Viewer, room: str | None) -> int:
    """The last number of a room, for a writer who is about to look at it."""
    with opened(path) as folder:
        return folder.log(room_seen(folder, viewer, room)).head().number


def _written(text: Text) -> Written:
    """Entries in the notation; refuses with every mistake."""
    read = read_entries(text.text, file=text.name)
    if read.problems:
        raise Refusal(*read.problems)
    entries = (*filter(None, (read.case,)), *read.entries)
    if not entries:
        raise refuse("there is no entry in it", "write at least one, in the notation", file=text.name)
    places = read.places if read.case is None else ((text.name, 1), *read.places)
    what = Written(entries=entries, places=places)
    return what if text.paper is None else _with_paper(what, text.paper)


def _with_paper(what: Written, paper: Path) -> Written:
    found = [(place, e) for place, e in enumerate(what.entries) if isinstance(e, (Document, Version))]
    if len(found) != 1:
        raise refuse("the paper needs one document or version", 'write it: document D1 order "Order of 8 July"')
    ((place, document),) = found
    sha256 = _sha256(paper)
    if document.sha256 not in ("", sha256):
        raise refuse("the paper is not the one whose sha256 the entry states", "leave out sha256", file=str(paper))
    entries = (*what.entries[:place], replace(document, sha256=sha256), *what.entries[place + 1 :])
    return replace(what, entries=entries, papers=((sha256, paper),))


def _sha256(paper: Path) -> str:
    try:
        return sha256_of(paper)
    except OSError as reason:
        raise refuse(f"the paper cannot be read ({reason.strerror})", "check its path", file=str(paper)) from None

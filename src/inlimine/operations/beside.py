"""The words from which proposals were read, with what stands around them in the kept paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from inlimine.ledger.people import Document
from inlimine.ledger.terms import PaperKind
from inlimine.operations.case_folder import opened
from inlimine.operations.proposed import Proposed
from inlimine.operations.rooms import room_name, rooms_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.documents import Documents
from inlimine.store.folder import CaseFolder
from inlimine.store.room import Room
from inlimine.store.trouble import Trouble

AROUND = 500
"""Code points that are shown before and behind the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Words as they stand in their paper: its title, the place (`44:11-12`, `entry 134`), what is around them.

    `whole`: the paper was read again, in a child, and has them there; else `words` stand alone, as they were read.
    """

    paper: str
    place: str
    words: str
    before: str = ""
    after: str = ""
    whole: bool = False


Found = Mapping[tuple[str, str], Document]


def beside(path: Path, viewer: Viewer, proposals: Iterable[Proposed]) -> dict[str, Beside]:
    """The surroundings of each proposal by its id; only papers of rooms that the viewer sees are opened."""
    with opened(path) as folder:
        rooms = {room_name(room): room for room in rooms_seen(folder, viewer)}
        papers = dict(_papers(folder, rooms))
        return {one.id: _beside(folder, rooms[one.room], papers, one) for one in proposals}


def _papers(folder: CaseFolder, rooms: Mapping[str, Room]) -> Iterator[tuple[tuple[str, str], Document]]:
    for name, room in rooms.items():
        for entry in folder.join([room]).ledger.entries:
            if isinstance(entry, Document) and entry.sha256:
                yield (name, entry.sha256), entry


def _beside(folder: CaseFolder, room: Room, papers: Found, one: Proposed) -> Beside:
    anchors = one.entry.anchors if one.entry else ()
    place = next((anchor.locator for anchor in anchors if anchor.locator), "")
    paper = papers.get((one.room, one.document))
    alone = Beside(paper=paper.title if paper else "", place=place, words=one.quote)
    if paper is None:
        return alone
    for text in _texts(folder.documents(room), paper, place):
        if span := _span(text, one):
            return _around(text, span, alone)
    return alone


def _texts(documents: Documents, paper: Document, place: str) -> tuple[str, ...]:
    """What the paper says at a place: of a docket its entry, of a chart its cell, else all of it."""
    try:
        documents.whole(paper.sha256)
    except Trouble:
        return ()
    read = _read(documents.folder, paper.sha256, paper.title, paper.paper)
    return read.get(place) or read.get("", ())


def _span(text: str, one: Proposed) -> tuple[int, int] | None:
    """Where the words stand: at their span, else where they are found at all."""
    start, end = one.span
    if start < end and " ".join(text[start:end].split()) == " ".join(one.quote.split()):
        return one.span
    at = text.find(one.quote) if one.quote else -1
    return (at, at + len(one.quote)) if at >= 0 else None


def _around(text: str, span: tuple[int, int], alone: Beside) -> Beside:
    start, end = span
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    if start > AROUND:
        before = "… " + before.partition(" ")[2]
    if end + AROUND < len(text):
        after = after.rpartition(" ")[0] + " …"
    said = (_plain(part) for part in (before, text[start:end], after))
    before, words, after = said
    return Beside(paper=alone.paper, place=alone.place, words=words, before=before, after=after, whole=True)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")


# A kept paper never changes, so what it says is kept in memory; whether it is still there is looked at each time.
@lru_cache(maxsize=24)
def _read(place: Path, sha256: str, title: str, kind: PaperKind) -> Mapping[str, tuple[str, ...]]:
    from inlimine.operations.kept_text import kept_text  # noqa: PLC0415 - the readers take a second to load

    return kept_text(Documents(place).read(sha256), title, kind)

"""Is a log as it was written? Every row is held against its own hash, its forerunner and its digest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from inlimine.store.header import EXPUNGE, Head, Row, digest_of, hash_of
from inlimine.store.room import Room
from inlimine.store.shelf import Shelf
from inlimine.store.trouble import Full, Trouble


class FaultKind(StrEnum):
    """What can be wrong with a log."""

    MISSING = "missing-number"
    HEADER = "header-changed"
    BODY = "body-changed"
    CHAIN = "chain-broken"
    FILE = "file-damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFault:
    """One thing that is not as it was written: in which room, at which number, what."""

    room: Room
    number: int
    kind: FaultKind
    message: str

    def __str__(self) -> str:
        """One line for people: `the court record, number 12: its text was changed`."""
        return f"{self.room.title}, number {self.number}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What came of checking a log: how far it reaches, its faults, and the numbers rightly expunged."""

    room: Room
    head: Head
    faults: tuple[LogFault, ...]
    expunged: tuple[int, ...] = ()

    def with_documents(self, changed: Sequence[str]) -> Checked:
        """The same with the documents of the room whose bytes were changed."""
        told = [f"the document {sha256} was changed, is missing or cannot be read" for sha256 in changed]
        more = (
            LogFault(room=self.room, number=self.head.number, kind=FaultKind.FILE, message=one) for one in told
        )
        return replace(self, faults=(*self.faults, *more))


def unopened(room: Room, trouble: Trouble) -> Checked:
    """What is to be said of a room whose file cannot even be opened."""
    fault = LogFault(room=room, number=1, kind=FaultKind.FILE, message=f"from here on: {trouble.problem.message}")
    return Checked(room=room, head=Head(number=0, hash=""), faults=(fault,))


def check(shelf: Shelf, seen: Sequence[Head]) -> Checked:
    """Check a whole log; a file that cannot be read to its end is a fault, at the first number not read."""
    inquiry = _Inquiry(shelf.room)
    try:
        _follow(shelf, inquiry)
        inquiry.held_against([*seen, *filter(None, [shelf.vouched()])])
    except Full:
        raise
    except Trouble as trouble:
        inquiry.add(inquiry.number + 1, FaultKind.FILE, f"from here on: {trouble.problem.message}")
    for message in shelf.damage():
        inquiry.add(max(inquiry.number, 1), FaultKind.FILE, message)
    return inquiry.result()


def _follow(shelf: Shelf, inquiry: _Inquiry) -> None:
    with shelf.reading() as page:
        for row in page.rows():
            inquiry.follow(row)
        for number in page.strays():
            inquiry.add(number, FaultKind.MISSING, "its header is missing, and its text is there")
    inquiry.settle_blanks()


class _Inquiry:
    """What has been seen of one log so far."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._faults: list[LogFault] = []
        self._hashes: dict[int, str] = {0: room.origin}
        self._blank: dict[int, str] = {}
        self._expunged: set[str] = set()
        self._bodies: dict[str, int] = {}
        self.number = 0

    def add(self, number: int, kind: FaultKind, message: str) -> None:
        self._faults.append(LogFault(room=self._room, number=number, kind=kind, message=message))

    def follow(self, row: Row) -> None:
        """Look at the next row."""
        self._missing(self.number + 1, row.number - 1, "it is missing")
        for kind, message in self._flaws(row):
            self.add(row.number, kind, message)
        self._hashes[row.number] = row.hash
        self.number = row.number
        if row.kind == EXPUNGE:
            self._expunged.add(row.corrects)

    def _missing(self, first: int, last: int, message: str) -> None:
        """One fault a number; beyond a thousand the rest is told as one, since a number may say anything."""
        for number in range(first, min(last, first + 999) + 1):
            self.add(number, FaultKind.MISSING, message)
        if last >= first + 1000:
            self.add(first + 1000, FaultKind.MISSING, f"everything from here to number {last} is missing")

    def _flaws(self, row: Row) -> Iterator[tuple[FaultKind, str]]:
        if _hash(self._room.id, row) != row.hash:
            yield FaultKind.HEADER, "its header was changed"
        if row.previous != self._hashes.get(row.number - 1, row.previous):
            yield FaultKind.CHAIN, f"it does not follow from number {row.number - 1}"
        if row.body is None and row.salt is None:
            self._blank[row.number] = row.entry
            return
        self._bodies[row.entry] = row.number
        if _digest(row) != row.digest:
            yield FaultKind.BODY, "its text was changed"

    def settle_blanks(self) -> None:
        """A text may be missing only where a later entry says that it was expunged, and then it must be."""
        for number, entry in self._blank.items():
            if entry not in self._expunged:
                self.add(number, FaultKind.BODY, "its text is missing, and no entry says that it was expunged")
        for entry in self._expunged & self._bodies.keys():
            message = "it was expunged, and its text is still there"
            self.add(self._bodies[entry], FaultKind.BODY, message)

    def held_against(self, heads: Sequence[Head]) -> None:
        """Heads that were noted outside the log: it must reach them, by the same way."""
        reached = self.number
        for head in heads:
            self._missing(reached + 1, head.number, "it is missing at the end of the log")
            reached = max(reached, head.number)
            if self._hashes.get(head.number, head.hash) != head.hash:
                self.add(head.number, FaultKind.CHAIN, "it is not what was noted when it was entered")

    def result(self) -> Checked:
        blank = tuple(number for number, entry in self._blank.items() if entry in self._expunged)
        found = tuple(sorted(self._faults, key=lambda fault: fault.number))
        head = Head(number=self.number, hash=self._hashes[self.number])
        return Checked(room=self._room, head=head, faults=found, expunged=blank)


def _hash(room: str, row: Row) -> str:
    try:
        return hash_of(room, row)
    except (TypeError, ValueError):
        return ""


def _digest(row: Row) -> str:
    try:
        return digest_of(str(row.body), str(row.salt))
    except (TypeError, ValueError):
        return ""

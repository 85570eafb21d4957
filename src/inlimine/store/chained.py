"""The log of a room on any shelf: numbers without gaps, headers chained by hash, one writer at a time."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from threading import RLock

from inlimine.ledger.people import Case
from inlimine.store.checking import Checked, check
from inlimine.store.codec import CASE, canonical, expunging, logged, not_as_written
from inlimine.store.header import EXPUNGE, Author, Head, Kept, Loggable, Logged, Row, digest_of, hash_of, stamp
from inlimine.store.names import Names
from inlimine.store.proposals import accepted, reopened
from inlimine.store.room import Room, opaque_id
from inlimine.store.shelf import Page, Shelf, Step
from inlimine.store.trouble import Behind, Damaged, Trouble, Twice

_AT_ONCE = 1000
_VERIFY = "let the log be verified, and take a backup before you go on"
Clock = Callable[[], datetime]
Texts = Sequence[tuple[str, str, str, str]]  # id, kind, id of what it corrects, body


def utc_now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


SENT = "sent"  # what is noted beside the log of an entering that had a key of its own


class ChainedLog:
    """A `Log` on a shelf; threads may share it."""

    def __init__(self, shelf: Shelf, *, clock: Clock = utc_now) -> None:
        self.shelf = shelf
        self._clock = clock
        self._names = Names()
        self._trusted = False
        self._one_at_a_time = RLock()

    @property
    def room(self) -> Room:
        """Whose log it is."""
        return self.shelf.room

    def head(self) -> Head:
        """The last number and its hash."""
        with self.shelf.reading() as page:
            return self._head(page.head())

    def handles(self) -> dict[str, str]:
        """Each handle that the room has given, with the kind of what bears it."""
        with self._one_at_a_time, self.shelf.reading() as page:
            self._learn(page)
        return self._names.kinds

    def require_new(self, sent: str) -> None:
        """Raise Twice where an entering with this key is in the log; appending tests it again under the lock."""
        with self.shelf.reading() as page:
            if sent in page.last_steps(SENT):
                raise Twice

    def append(
        self,
        entries: Sequence[Loggable],
        author: Author,
        *,
        after: int | None = None,
        why: str = "",
        accepting: Sequence[str] = (),
        reopening: Sequence[str] = (),
        sent: str = "",
    ) -> Kept:
        """Enter all of these or none (see `Log`)."""
        if not entries:
            raise Trouble("there is nothing to enter", "name at least one entry")
        ids = [opaque_id() for _ in entries]
        bodies = [canonical(entry, why) for entry in entries]
        kinds = [CASE if isinstance(entry, Case) else entry.kind for entry in entries]
        with self._one_at_a_time, self.shelf.writing() as page:
            if sent and sent in page.last_steps(SENT):
                raise Twice
            last = self._ready(page, after)
            corrected = self._names.corrected(entries, ids, why)
            rows = self._rows(last, list(zip(ids, kinds, corrected, bodies, strict=True)), author)
            page.put(rows)
            page.step([*accepted(page, accepting, rows), *reopened(page, reopening, rows[0])])
            page.step([Step(sent, SENT, rows[0].recorded_at, rows[0].author, rows[0].entry)] if sent else [])
        return self._kept(rows)

    def expunge(self, entry: str, author: Author, *, why: str, after: int | None = None) -> Kept:
        """Blank a body for good (see `Log`)."""
        if not why.strip():
            raise Trouble("expunging needs its reason", "say why: the order, or the agreement, that demands it")
        with self._one_at_a_time, self.shelf.writing() as page:
            last = self._ready(page, after)
            target = self._target(page, entry)
            rows = self._rows(last, [(opaque_id(), EXPUNGE, entry, expunging(entry, why))], author)
            page.put(rows)
            page.blank(target)
        self.shelf.wiped()
        return self._kept(rows)

    def load(self, *, after: int = 0) -> Iterator[Logged]:
        """The entries beyond a number, each held against its digest and its forerunner (see `Log`).

        All rows are read at once, so that the reader keeps no writer waiting; entries are made of them in turn.
        """
        with self.shelf.reading() as page:
            rows = list(page.rows(after))
        _require_unbroken(self.room.id, rows, after, None if after else self.room.origin)
        for start in range(0, len(rows), _AT_ONCE):
            yield from logged(rows[start : start + _AT_ONCE])

    def verify(self, *, seen: Sequence[Head] = ()) -> Checked:
        """Everything that is not as it was written (see `Log`)."""
        return check(self.shelf, seen)

    def close(self) -> None:
        """Let go of the log."""
        self.shelf.close()

    # --- within the writer's transaction ---

    def _ready(self, page: Page, after: int | None) -> Row | None:
        """The last row, after everything on the disk has been learnt; Behind where the writer has not seen it."""
        last = page.head()
        number = last.number if last else 0
        self._require_vouched(page, number)
        if after is not None and after > number:
            raise Trouble(f"the room has no number {after}; its last is {number}", "load it again")
        if after is not None and after < number:
            raise Behind(tuple(logged(list(page.rows(after)))), after=after)
        if number != self._names.upto:
            self._learn(page)
        return last

    def _require_vouched(self, page: Page, number: int) -> None:
        """Before the first entry of this opening: does the log still reach the head that was noted beside it?"""
        if self._trusted:
            return
        vouched = self.shelf.vouched()
        if vouched is not None and vouched.number:
            reached = next(page.rows(vouched.number - 1), None) if vouched.number <= number else None
            if reached is None or reached.hash != vouched.hash:
                message = f"{self.room.title} no longer holds what was noted at number {vouched.number}"
                raise Damaged(message, _VERIFY, typed="inlimine log verify")
        self._trusted = True

    def _learn(self, page: Page) -> None:
        news = list(page.rows(self._names.upto))
        if self._names.outdated_by(news):
            self._names = Names()
            news = list(page.rows())
        self._names.learn(news)

    def _target(self, page: Page, entry: str) -> Row:
        row = next((row for row in page.rows() if row.entry == entry), None)
        if row is None:
            raise Trouble("no entry of this room has that id", "look it up in the log", typed="inlimine log")
        if row.body is None:
            raise Trouble(f"number {row.number} has been expunged already", "nothing is left to be done")
        if row.kind == EXPUNGE:
            raise Trouble(f"number {row.number} says what was expunged; it must stay", "name another entry")
        if entry == self._names.case:
            raise Trouble("without its case a ledger cannot be read", "correct the case first, then expunge this")
        return row

    def _rows(self, last: Row | None, texts: Texts, author: Author) -> list[Row]:
        number, previous = (last.number, last.hash) if last else (0, self.room.origin)
        at = self._now(last)
        rows: list[Row] = []
        for place, (entry, kind, corrects, body) in enumerate(texts, number + 1):
            salt = secrets.token_hex(16)
            row = Row(
                number=place,
                entry=entry,
                kind=kind,
                recorded_at=at,
                author=author.name,
                role=author.role,
                reviewed=int(author.reviewed_by_attorney),
                corrects=corrects,
                digest=digest_of(body, salt),
                previous=previous,
                hash="",
                body=body,
                salt=salt,
            )
            previous = hash_of(self.room.id, row)
            rows.append(row._replace(hash=previous))
        return rows

    def _now(self, last: Row | None) -> str:
        """The moment; never before that of the last entry, whatever the machine's clock says."""
        now = stamp(self._clock())
        return max(now, last.recorded_at) if last else now

    def _head(self, last: Row | None) -> Head:
        return Head(number=last.number, hash=last.hash) if last else Head(number=0, hash=self.room.origin)

    def _kept(self, rows: list[Row]) -> Kept:
        return Kept(
            room=self.room.id,
            entries=tuple(row.entry for row in rows),
            first=rows[0].number,
            head=self._head(rows[-1]),
            recorded_at=datetime.fromisoformat(rows[-1].recorded_at),
        )


def _require_unbroken(room: str, rows: Sequence[Row], number: int, previous: str | None) -> None:
    for row in rows:
        if row.number != number + 1:
            raise Damaged(
                f"number {number + 1} of the log is missing",
                "let the log be verified",
                typed="inlimine log verify",
            )
        if not _as_written(room, row) or (previous is not None and row.previous != previous):
            raise not_as_written(row.number)
        number, previous = row.number, row.hash


def _as_written(room: str, row: Row) -> bool:
    """Whether header and body are those of their hashes; what is stored may be of any type."""
    try:
        body = row.body is None or digest_of(row.body, str(row.salt)) == row.digest
        return body and hash_of(room, row) == row.hash
    except (TypeError, ValueError):
        return False

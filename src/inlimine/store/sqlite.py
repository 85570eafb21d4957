"""A room in one SQLite file of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from threading import RLock
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from inlimine.store.chained import ChainedLog, Clock, utc_now
from inlimine.store.driver import JOURNAL, connect, sqlite
from inlimine.store.durable import settle_folder
from inlimine.store.file_trouble import not_a_room, told
from inlimine.store.header import Head
from inlimine.store.migrations import APPLICATION, MIGRATIONS, made, migrate, version
from inlimine.store.pages import SqlPage
from inlimine.store.raw_bytes import blocks, let_go, taken
from inlimine.store.room import Room, RoomKind
from inlimine.store.seal import Seal, bytes_of, read_seal, write_seal
from inlimine.store.trouble import Damaged, Full, Trouble
from inlimine.store.turnstile import Turnstile

PATIENCE = 10.0  # seconds that a writer waits for another one
_MAGIC = b"SQLite format 3\0"


def create_room(path: Path, room: Room, *, clock: Clock = utc_now, patience: float = PATIENCE) -> ChainedLog:
    """Make a room's file and open it; what lies there already is left as it is.

    The file gets its name when it is complete, so that one without a room is never found.
    """
    making = path.with_suffix(".making")
    try:
        if path.exists():
            raise Trouble("there is a file already", "name another", file=str(path))
        making.touch(0o600, exist_ok=False)
        try:
            SqliteShelf(making, patience=patience, new=room).close()
            making.rename(path)
            settle_folder(path.parent)
        finally:
            for ending in ("", "-wal", "-shm"):
                making.with_name(making.name + ending).unlink(missing_ok=True)
    except OSError as reason:
        raise told(reason, path) from None
    return open_room(path, clock=clock, patience=patience)


def open_room(path: Path, *, clock: Clock = utc_now, patience: float = PATIENCE) -> ChainedLog:
    """Open a room's file; where file or folder cannot be written it can still be read."""
    return ChainedLog(SqliteShelf(path, patience=patience), clock=clock)


def copy_room(source: ChainedLog, target: Path) -> None:
    """Write a sealed copy of a room to a new file, whole or not at all; others may write meanwhile."""
    shelf = source.shelf
    if not isinstance(shelf, SqliteShelf):
        raise TypeError("only a room that is kept in a file can be copied to one")
    try:
        target.touch(0o600, exist_ok=False)
    except OSError as reason:
        raise told(reason, target) from None
    try:
        shelf.copy(target)
    except BaseException:
        for ending in ("", "-wal", "-shm", "-journal"):
            target.with_name(target.name + ending).unlink(missing_ok=True)
        raise


class SqliteShelf:
    """One connection to one file; threads take turns."""

    def __init__(self, path: Path, *, patience: float = PATIENCE, new: Room | None = None) -> None:
        self.path = path
        self._turn = RLock()
        self._wrote = False
        self.read_only = not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
        if new is None:
            _require_room_file(path)
        self._turnstile = Turnstile(path, patience=0 if self.read_only else patience)
        self._place = taken(path)
        try:
            with self._told():
                self._connection = connect(path, patience=patience, read_only=self.read_only)
                self._driver: Any = self._connection.connection.driver_connection
        except BaseException:
            self._turnstile.close()
            let_go(self._place)
            raise
        try:
            self.room = self._prepared(new)
        except BaseException:
            self._let_go()
            raise

    def _prepared(self, new: Room | None) -> Room:
        with self._told():
            if new is not None:
                self._set_up(new)
            else:
                self._require_version()
                if not self.read_only:
                    self._bring_forward()
            return _room(self._connection, self.path)

    def _set_up(self, new: Room) -> None:
        self._keep_journal()
        with self._transaction("BEGIN IMMEDIATE") as page:
            migrate(self._connection)
            page.name_room(new)
        self._wrote = True

    def _bring_forward(self) -> None:
        """Make the file one of this version on this machine; if its seal held before, it is sealed anew."""
        if self._journal() == JOURNAL and version(self._connection) == len(MIGRATIONS):
            return
        self.room = _room(self._connection, self.path)
        with self.reading() as page:
            sealed = isinstance(read_seal(self.path), Seal) and not self._against_seal(page)
        self._keep_journal()
        with self._transaction("BEGIN IMMEDIATE"):
            migrate(self._connection)
        if sealed:
            self._seal()

    def _journal(self) -> str:
        kind: str = self._connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
        return kind

    def _keep_journal(self) -> None:
        self._connection.exec_driver_sql(f"PRAGMA journal_mode = {JOURNAL}").close()

    def _require_version(self) -> None:
        if self._connection.exec_driver_sql("PRAGMA application_id").scalar_one() != APPLICATION:
            raise not_a_room(self.path)
        if version(self._connection) > len(MIGRATIONS):
            raise Trouble(
                "this room was written by a newer inlimine", "open it with that version", file=str(self.path)
            )

    # --- transactions ---

    @contextmanager
    def reading(self) -> Iterator[SqlPage]:
        """One moment of the log."""
        with self._told(), self._transaction("BEGIN") as page:
            yield page

    @contextmanager
    def writing(self) -> Iterator[SqlPage]:
        """A transaction under the writer's lock; the commit is on the disk when it ends."""
        if self.read_only:
            raise Trouble(
                f"{self.room.title} can only be read here: its file or folder is write-protected",
                "allow writing to the folder, or work on a copy",
                file=str(self.path),
            )
        with self._told(), self._transaction("BEGIN IMMEDIATE") as page:
            yield page
            self._wrote = True

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[SqlPage]:
        with self._turn:
            with self._turnstile.passing() if begin != "BEGIN" else nullcontext():
                self._driver.execute(begin)
            try:
                yield SqlPage(self._connection, self._driver)
                self._driver.execute("COMMIT")
            except BaseException:
                with suppress(sqlite.Error):  # SQLite may have rolled back by itself
                    self._driver.execute("ROLLBACK")
                raise

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite.Error, UnicodeError) as reason:  # text in a damaged file may be none
            raise told(reason, self.path) from reason

    def copy(self, target: Path) -> None:
        """Fill an empty file with all that is kept, and seal it."""
        with self._told(), self._turn:
            self._driver.execute("VACUUM INTO ?", (str(target),))
        copy = SqliteShelf(target)
        copy._wrote = True
        copy.close()

    # --- what lies beside the rows ---

    def wiped(self) -> None:
        """Write the blanked pages over the old ones, and empty the journal that still holds those."""
        with self._told(), self._turn:
            if JOURNAL == "wal" and not self._emptied():
                raise Trouble(
                    "it is expunged, but another program reads the room, and a trace stays until it has ended",
                    "close the other program, then let the log be verified",
                    file=str(self.path),
                    typed="inlimine log verify",
                )

    def _emptied(self) -> bool:
        """Whether the whole journal went into the file; its cursor must be fetched, or nothing is done."""
        busy, _, _ = self._connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
        return not busy

    def vouched(self) -> Head | None:
        """The head that the seal beside the file notes."""
        seal = read_seal(self.path)
        return Head(number=seal.number, hash=seal.hash) if isinstance(seal, Seal) and seal.number else None

    def damage(self) -> list[str]:
        """What is wrong with the file: a guard, what SQLite finds, a byte that the seal knows otherwise."""
        try:
            with self.reading() as page:
                found = [*_missing_guards(self._connection), *_by_sqlite(self._connection)]
                return found + self._against_seal(page)
        except Full:
            raise
        except Trouble as trouble:
            return [trouble.problem.message]

    def _against_seal(self, page: SqlPage) -> list[str]:
        seal = read_seal(self.path)
        if isinstance(seal, str):
            return [seal]
        if seal is None or self._journal_holds_pages() or (seal.number, seal.steps) != page.extent():
            return []
        if bytes_of(self.path) == (seal.size, seal.sha256):
            return []
        return [f"bytes of the file were changed since it was sealed at number {seal.number}"]

    def _journal_holds_pages(self) -> bool:
        wal = self.path.with_name(f"{self.path.name}-wal")
        return wal.exists() and wal.stat().st_size > 0

    def close(self) -> None:
        """Seal what was written, and let go; a disk without room for the seal loses nothing but the seal."""
        with self._turn:
            if self._wrote:
                with suppress(DBAPIError, sqlite.Error, OSError, Trouble):
                    self._seal()
            self._let_go()

    def _seal(self) -> None:
        if JOURNAL == "wal" and not self._emptied():
            return  # whoever is still at it will seal
        with self._transaction("BEGIN") as page:
            head, extent = page.head(), page.extent()
            if self._journal_holds_pages():
                return
            size, sha256 = bytes_of(self.path)
            hash_ = head.hash if head else self.room.origin
            seal = Seal(
                kind=self.room.kind,
                name=self.room.name,
                number=extent[0],
                hash=hash_,
                steps=extent[1],
                size=size,
                sha256=sha256,
            )
            write_seal(self.path, seal)
        self._wrote = False

    def _let_go(self) -> None:
        with suppress(DBAPIError):
            self._connection.close()
            self._connection.engine.dispose()
        self._turnstile.close()
        let_go(self._place)


def _require_room_file(path: Path) -> None:
    try:
        with blocks(path, len(_MAGIC)) as some:
            start = next(some, b"")
    except OSError as reason:
        raise told(reason, path) from None
    if not start.startswith(_MAGIC):
        raise not_a_room(path)


def _room(connection: Connection, path: Path) -> Room:
    rows = connection.exec_driver_sql("SELECT id, case_id, kind, name FROM room").all()
    try:
        ((room, case, kind, name),) = rows
        return Room(id=room, case=case, kind=RoomKind(kind), name=name)
    except ValueError:
        raise Damaged("the file does not say whose room it is", "take it from a backup", file=str(path)) from None


def _missing_guards(connection: Connection) -> list[str]:
    there = set(connection.exec_driver_sql("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").scalars())
    if there == made():
        return []
    return ["a table or a guard against changes is not as it was made"]


def _by_sqlite(connection: Connection) -> list[str]:
    said = connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
    return [] if list(said) == ["ok"] else [f"SQLite finds it damaged ({str(said[0]).splitlines()[-1]})"]

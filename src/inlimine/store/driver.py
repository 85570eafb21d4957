"""Which SQLite keeps the rooms, and how it must be set so that nothing acknowledged is lost.

SQLite before 3.51.3 can damage a file in WAL mode when two programs write it (the WAL-reset bug); where the
machine has only such a one, the rooms are kept in a rollback journal instead.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool

try:
    import pysqlite3 as sqlite
except ImportError:  # no wheel for this machine
    import sqlite3 as sqlite

__all__ = ["JOURNAL", "WAL", "connect", "sqlite"]

WAL = sqlite.sqlite_version_info >= (3, 51, 3)
JOURNAL, SYNCHRONOUS = ("wal", "FULL") if WAL else ("delete", "EXTRA")
SETTINGS = (
    f"PRAGMA synchronous = {SYNCHRONOUS}",
    "PRAGMA secure_delete = ON",
    "PRAGMA recursive_triggers = ON",  # else REPLACE goes round a trigger on DELETE
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)


def connect(path: Path, *, patience: float, read_only: bool) -> Connection:
    """The one connection to a room's file; `patience` is how many seconds it waits for another writer.

    Transactions are begun and ended by hand, because the driver would begin them without the writer's lock.
    """
    engine = create_engine(
        "sqlite://", module=sqlite, creator=_creator(path, patience, read_only), poolclass=StaticPool
    )
    return engine.connect().execution_options(isolation_level="AUTOCOMMIT")


def _creator(path: Path, patience: float, read_only: bool) -> Callable[[], Any]:
    uri = f"file:{quote(str(path.absolute()))}?{_mode(path, read_only)}"

    def create() -> Any:
        made = sqlite.connect(
            uri, uri=True, isolation_level=None, check_same_thread=False, timeout=patience, cached_statements=64
        )
        try:
            made.executescript(";".join(SETTINGS))
        except BaseException:
            made.close()
            raise
        return made

    return create


def _mode(path: Path, read_only: bool) -> str:
    """A folder that cannot be written has no place for SQLite's own files; without a WAL it needs none."""
    if not read_only:
        return "mode=rw"
    wal = path.with_name(f"{path.name}-wal")
    return "mode=ro" if wal.exists() and wal.stat().st_size else "mode=ro&immutable=1"

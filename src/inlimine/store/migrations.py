"""The tables and guards of a room's file, in numbered steps; `user_version` says how far a file has come.

A step that was published is never edited: what changes is the next step.
"""

from __future__ import annotations

from sqlalchemy import Connection

APPLICATION = 0x696E6C6D  # "inlm", by which a room's file is known from any other SQLite file

_TABLES = (
    "CREATE TABLE room (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL, case_id TEXT NOT NULL,"
    " kind TEXT NOT NULL, name TEXT NOT NULL)",
    "CREATE TABLE headers (number INTEGER PRIMARY KEY, entry TEXT NOT NULL, kind TEXT NOT NULL,"
    " recorded_at TEXT NOT NULL, author TEXT NOT NULL, role TEXT NOT NULL, reviewed INTEGER NOT NULL,"
    " corrects TEXT NOT NULL, digest TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL)",
    "CREATE TABLE bodies (number INTEGER PRIMARY KEY, body TEXT, salt TEXT)",
    "CREATE TABLE proposals (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, offered_at TEXT NOT NULL,"
    " body TEXT NOT NULL)",
    "CREATE TABLE proposal_steps (place INTEGER PRIMARY KEY, proposal TEXT NOT NULL, state TEXT NOT NULL,"
    " at TEXT NOT NULL, by TEXT NOT NULL, entry TEXT NOT NULL)",
)


def _never(table: str, verb: str) -> str:
    return (
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}"
        f" BEGIN SELECT RAISE(ABORT, 'inlimine: {table} are never changed'); END"
    )


_GUARDS = (
    _never("room", "UPDATE"),
    _never("room", "DELETE"),
    _never("headers", "UPDATE"),
    _never("headers", "DELETE"),
    _never("bodies", "DELETE"),
    # On a connection without recursive_triggers REPLACE deletes unseen; this sees it before it does.
    "CREATE TRIGGER headers_in_turn BEFORE INSERT ON headers"
    " WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM headers)"
    " BEGIN SELECT RAISE(ABORT, 'inlimine: headers are numbered without gaps'); END",
    "CREATE TRIGGER bodies_once BEFORE INSERT ON bodies"
    " WHEN EXISTS (SELECT 1 FROM bodies WHERE number = NEW.number)"
    " OR NOT EXISTS (SELECT 1 FROM headers WHERE number = NEW.number)"
    " BEGIN SELECT RAISE(ABORT, 'inlimine: bodies are never changed'); END",
    "CREATE TRIGGER bodies_only_expunged BEFORE UPDATE ON bodies"
    " WHEN NEW.number IS NOT OLD.number OR NEW.body IS NOT NULL OR NEW.salt IS NOT NULL OR NOT EXISTS"
    " (SELECT 1 FROM headers said JOIN headers target ON said.corrects = target.entry"
    " WHERE said.kind = 'expunge' AND target.number = OLD.number)"
    " BEGIN SELECT RAISE(ABORT, 'inlimine: bodies are never changed'); END",
    "CREATE TRIGGER room_once BEFORE INSERT ON room WHEN EXISTS (SELECT 1 FROM room)"
    " BEGIN SELECT RAISE(ABORT, 'inlimine: room are never changed'); END",
)
MIGRATIONS: tuple[tuple[str, ...], ...] = ((f"PRAGMA application_id = {APPLICATION}", *_TABLES, *_GUARDS),)


def version(connection: Connection) -> int:
    """How many steps the file has taken."""
    number: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    return number


def migrate(connection: Connection) -> None:
    """Take the steps that the file lacks; within the caller's transaction, so all or none."""
    for number, step in enumerate(MIGRATIONS[version(connection) :], version(connection) + 1):
        for statement in step:
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"PRAGMA user_version = {number}")


def made() -> frozenset[str]:
    """The text of every table and guard that a file of the newest version holds."""
    every = [statement for step in MIGRATIONS for statement in step]
    return frozenset(text for text in every if text.startswith("CREATE"))

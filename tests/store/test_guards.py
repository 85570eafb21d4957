"""The file itself refuses what the log never does, whichever program asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from inlimine.store.driver import WAL, sqlite
from tests.store.rooms import CASE, CLERK, LETTER, in_sqlite


@pytest.fixture
def file(tmp_path: Path) -> Path:
    log = in_sqlite(tmp_path)
    log.append([CASE, LETTER], CLERK)
    log.close()
    return log.shelf.path  # type: ignore[attr-defined,no-any-return]


ALIKE = (
    "SELECT {}, entry, kind, recorded_at, author, role, reviewed, corrects, digest, previous, hash FROM headers"
)
FORBIDDEN = {
    "UPDATE headers SET author = 'nobody' WHERE number = 1": "headers are never changed",
    "DELETE FROM headers WHERE number = 2": "headers are never changed",
    f"REPLACE INTO headers {ALIKE.format(2)} WHERE number = 1": "headers are numbered without gaps",
    f"INSERT OR REPLACE INTO headers {ALIKE.format(1)} WHERE number = 2": "headers are numbered without gaps",
    f"INSERT INTO headers {ALIKE.format(7)} WHERE number = 2": "headers are numbered without gaps",
    "UPDATE bodies SET body = '{}' WHERE number = 1": "bodies are never changed",
    "UPDATE bodies SET body = NULL, salt = NULL WHERE number = 1": "bodies are never changed",
    "DELETE FROM bodies": "bodies are never changed",
    "REPLACE INTO bodies VALUES (1, '{}', 'salt')": "bodies are never changed",
    "INSERT INTO bodies VALUES (3, '{}', 'salt')": "bodies are never changed",
    "UPDATE room SET name = 'State'": "room are never changed",
    "DELETE FROM room": "room are never changed",
    "REPLACE INTO room VALUES (1, 'x', 'x', 'x', 'x')": "room are never changed",
}


@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize("statement", FORBIDDEN)
def test_another_program_is_refused(file: Path, statement: str, recursive: str) -> None:
    other = sqlite.connect(file, isolation_level=None)
    other.execute(f"PRAGMA recursive_triggers = {recursive}")
    try:
        with pytest.raises(sqlite.IntegrityError, match=f"inlimine: {FORBIDDEN[statement]}"):
            other.execute(statement)
    finally:
        other.close()


def test_the_settings_are_those_that_lose_nothing(tmp_path: Path) -> None:
    log = in_sqlite(tmp_path)
    wanted = {
        "secure_delete": 1,
        "recursive_triggers": 1,
        "journal_mode": "wal" if WAL else "delete",
        "synchronous": 2 if WAL else 3,
        "user_version": 1,
    }
    ask = log.shelf._connection.exec_driver_sql  # type: ignore[attr-defined]
    assert {name: ask(f"PRAGMA {name}").scalar_one() for name in wanted} == wanted
    log.close()


def test_what_is_expunged_is_in_no_file_any_more(tmp_path: Path) -> None:
    log = in_sqlite(tmp_path)
    secret = LETTER.__class__(handle="E99", title="canary-of-the-clawback", note="x" * 20_000)
    kept = log.append([CASE, secret, LETTER], CLERK)
    found = [path for path in tmp_path.iterdir() if b"canary-of-the-clawback" in path.read_bytes()]
    assert found
    log.expunge(kept.entries[1], CLERK, why="502(b)")
    assert not [path for path in tmp_path.iterdir() if b"canary-of-the-clawback" in path.read_bytes()]
    log.close()
    assert not [path for path in tmp_path.iterdir() if b"canary-of-the-clawback" in path.read_bytes()]

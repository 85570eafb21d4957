"""A full disk, a folder that cannot be written, a lock, a file that is something else: told, and nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from inlimine.ledger.items import Item
from inlimine.store.chained import ChainedLog
from inlimine.store.driver import WAL, sqlite
from inlimine.store.migrations import MIGRATIONS
from inlimine.store.sqlite import copy_room, create_room, open_room
from inlimine.store.trouble import Damaged, Trouble
from tests.store.rooms import CASE, CLERK, LETTER, STATE, court_record, in_sqlite

posix = pytest.mark.skipif(os.name == "nt", reason="it is set up by POSIX means")


@pytest.fixture
def room(tmp_path: Path) -> Path:
    log = in_sqlite(tmp_path)
    log.append([CASE], CLERK)
    log.close()
    return log.shelf.path  # type: ignore[attr-defined,no-any-return]


def whole(log: ChainedLog, number: int) -> None:
    found = log.verify()
    assert (found.faults, found.head.number) == ((), number)


FILLS = """
import resource, sys
from pathlib import Path
from inlimine.ledger.trial import Strike
from inlimine.store.sqlite import open_room
from inlimine.store.trouble import Trouble
from tests.store.rooms import CLERK
log = open_room(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
kept = 0
try:
    while True:
        kept = log.append([Strike(item="E14", note="x" * 5000)], CLERK).head.number
except Trouble as trouble:
    print(trouble)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
found = log.verify()
assert found.faults == () and found.head.number == kept, (found, kept)
log.close()
print(kept)
"""


@posix
def test_a_full_disk_is_told_and_loses_nothing(room: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FILLS, str(room)], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    said, kept = done.stdout.splitlines()
    assert said == f"{room}: the disk is full or fails, and nothing was entered; make room, then enter it again."
    log = open_room(room)
    whole(log, int(kept))
    log.append([LETTER], CLERK)
    log.close()
    whole(open_room(room), int(kept) + 1)


READS = """
import os, sys
from pathlib import Path
from inlimine.store.sqlite import open_room
from inlimine.store.trouble import Trouble
from tests.store.rooms import CLERK, LETTER
log = open_room(Path(sys.argv[2]))  # so that everything is imported before root becomes nobody
list(log.load()), log.verify()
log.close()
if os.getuid() == 0:
    os.setgroups([])
    os.setuid(65534)
log = open_room(Path(sys.argv[1]))
print(len(list(log.load())), log.verify().faults)
try:
    log.append([LETTER], CLERK)
except Trouble as trouble:
    print(trouble)
log.close()
"""


def _write_protected(source: Path, folder: Path) -> Path:
    """A copy that nobody may write, in a folder that everybody may read."""
    folder.chmod(0o755)
    copy = Path(shutil.copy(source, folder / source.name))
    shutil.copy(source.with_suffix(".seal"), folder)
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    return copy


@posix
def test_a_folder_that_cannot_be_written_can_be_read(room: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = _write_protected(room, Path(folder))
        done = subprocess.run(
            [sys.executable, "-c", READS, str(file), str(room)], capture_output=True, text=True, check=False
        )
    assert done.stdout.splitlines() == [
        "1 ()",
        f"{file}: the court record can only be read here: its file or folder is write-protected; "
        "allow writing to the folder, or work on a copy.",
    ], done.stderr


def test_a_room_in_which_another_program_writes_is_left_to_it(room: Path) -> None:
    other = sqlite.connect(room, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    log = open_room(room, patience=0.05)
    assert len(list(log.load())) == 1
    with pytest.raises(Trouble) as told:
        log.append([LETTER], CLERK)
    assert str(told.value) == (
        f"{room}: another program is writing to this room; wait until it has done, then try again."
    )
    other.execute("ROLLBACK")
    other.close()
    log.append([LETTER], CLERK)
    whole(log, 2)
    log.close()


@pytest.mark.parametrize("content", [b"", b"a letter", b"SQLite format 3", b"\0" * 8192])
def test_a_file_that_is_something_else_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.room"
    path.write_bytes(content)
    with pytest.raises(Damaged) as told:
        open_room(path)
    assert str(told.value) == (
        f"{path}: this file is no room of a case; name a room's file, or take it from a backup."
    )
    assert path.read_bytes() == content


def test_another_database_is_no_room(tmp_path: Path) -> None:
    path = tmp_path / "x.room"
    other = sqlite.connect(path)
    other.execute("CREATE TABLE letters (text)")
    other.close()
    with pytest.raises(Damaged, match="this file is no room of a case"):
        open_room(path)


def test_a_copy_holds_the_same_and_replaces_nothing(room: Path) -> None:
    log, target = open_room(room), room.with_name("copy.room")
    log.append([LETTER, STATE], CLERK)
    log.expunge(next(log.load(after=2)).header.entry, CLERK, why="sealed")
    copy_room(log, target)
    copy = open_room(target)
    assert list(copy.load()) == list(log.load())
    whole(copy, 4)
    copy.append([LETTER.__class__(handle="E15", title="x")], CLERK)
    copy.close()
    with pytest.raises(Trouble, match="there is a file already; name another"):
        copy_room(log, target)
    whole(open_room(target), 5)
    log.close()


def test_a_room_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as told:
        open_room(tmp_path / "x.room")
    assert str(told.value) == f"{tmp_path / 'x.room'}: there is no such room; check the path and the spelling."
    assert list(tmp_path.iterdir()) == []


def test_a_room_is_not_made_over_another(room: Path) -> None:
    with pytest.raises(Trouble, match="there is a file already; name another"):
        create_room(room, court_record())
    whole(open_room(room), 1)


def test_a_room_of_a_newer_version_is_left_alone(room: Path) -> None:
    other = sqlite.connect(room)
    other.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    other.close()
    with pytest.raises(Trouble) as told:
        open_room(room)
    assert str(told.value) == f"{room}: this room was written by a newer inlimine; open it with that version."


def test_a_room_of_an_older_version_is_brought_forward(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = (*MIGRATIONS, ("CREATE TABLE more (number INTEGER PRIMARY KEY)",))
    monkeypatch.setattr("inlimine.store.migrations.MIGRATIONS", newer)
    monkeypatch.setattr("inlimine.store.sqlite.MIGRATIONS", newer)
    log = open_room(room)
    whole(log, 1)
    log.append([STATE], CLERK)
    log.close()
    whole(open_room(room), 2)


def test_a_room_goes_to_a_machine_with_an_older_sqlite_and_back(
    room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, journal in enumerate(("delete", "wal", "delete"), 1):
        monkeypatch.setattr("inlimine.store.sqlite.JOURNAL", journal)
        log = open_room(room)
        whole(log, number)
        log.append([Item(handle=f"E{number}", title="x")], CLERK)
        whole(log, number + 1)
        log.close()


def test_a_change_is_not_sealed_over_when_a_room_is_brought_forward(
    room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = bytearray(room.read_bytes())
    changed[-1] ^= 1
    room.write_bytes(changed)
    monkeypatch.setattr("inlimine.store.sqlite.JOURNAL", "delete" if WAL else "wal")
    assert len(open_room(room).verify().faults) == 1


def test_a_step_that_fails_leaves_the_room_as_it_was(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = (*MIGRATIONS, ("CREATE TABLE more (number INTEGER PRIMARY KEY)", "CREATE TABLE headers (number)"))
    with monkeypatch.context() as patch:
        patch.setattr("inlimine.store.migrations.MIGRATIONS", newer)
        patch.setattr("inlimine.store.sqlite.MIGRATIONS", newer)
        with pytest.raises(Trouble):
            open_room(room)
    whole(open_room(room), 1)


def test_two_openings_in_one_program_do_not_disturb_each_other(room: Path) -> None:
    one, other = open_room(room), open_room(room)
    one.append([STATE], CLERK)
    other.verify()
    other.close()
    one.append([LETTER], CLERK)
    with open(room, "rb"):  # noqa: PTH123 - as some other part of the program might
        pass
    third = open_room(room)
    whole(third, 3)
    third.close()
    one.close()
    whole(open_room(room), 3)

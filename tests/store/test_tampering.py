"""A file that somebody changed behind the log's back: `verify` names the room and the number."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from inlimine.ledger.items import Item
from inlimine.store.checking import Checked, FaultKind
from inlimine.store.driver import sqlite
from inlimine.store.folder import CaseFolder, create_folder
from inlimine.store.room import RoomKind
from inlimine.store.sqlite import open_room
from inlimine.store.trouble import Damaged
from tests.store.rooms import CASE, CLERK, LETTER, STATE, Ticking

ITEMS = [Item(handle=f"E{n}", title=f"Exhibit matter {n}", note="words " * 40) for n in range(1, 30)]
CHANGES = 150


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case folder with a court record of 32 entries, one expunged (so that there is a freelist), well closed."""
    path = tmp_path_factory.mktemp("whole") / "case"
    folder = create_folder(path, CASE, CLERK, clock=Ticking())
    court = folder.court_record()
    folder.enter(court, [STATE, *ITEMS], CLERK)
    long = folder.enter(court, [Item(handle="E99", title="long", note="x" * 40_000)], CLERK)
    folder.log(court).expunge(long.entries[0], CLERK, why="sealed")
    folder.close()
    return path


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "case"))


def file_of(path: Path) -> Path:
    (file,) = (path / "rooms").glob("*.room")
    return file


def checked(path: Path) -> Checked:
    with CaseFolder(path) as folder:
        (found,) = folder.verify()
    return found


def told(path: Path) -> list[str]:
    return [str(fault) for fault in checked(path).faults]


def by_hand(path: Path, *statements: str) -> None:
    """Change the file with all its triggers dropped."""
    other = sqlite.connect(file_of(path), isolation_level=None)
    for (name,) in other.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        other.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        assert other.execute(statement).rowcount
    other.close()


def test_a_sound_folder_has_no_faults_and_tells_what_was_expunged(path: Path) -> None:
    found = checked(path)
    assert (found.faults, found.expunged, found.head.number) == ((), (32,), 33)


def test_a_byte_changed_anywhere_is_found(path: Path) -> None:
    file = file_of(path)
    sound = file.read_bytes()
    chance = random.Random(4)  # noqa: S311
    offsets = [*range(0, 100, 4), *(chance.randrange(len(sound)) for _ in range(CHANGES))]
    unseen = []
    for offset in offsets:
        changed = bytearray(sound)
        changed[offset] ^= 1 << chance.randrange(8)
        file.write_bytes(changed)
        if not [
            fault for fault in checked(path).faults if fault.room.title == "the court record" and fault.number
        ]:
            unseen.append(offset)
        for beside in ("-wal", "-shm"):
            file.with_name(file.name + beside).unlink(missing_ok=True)
    assert unseen == []


CASES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "a row removed": (
        ("DELETE FROM headers WHERE number = 7", "DELETE FROM bodies WHERE number = 7"),
        ("number 7: it is missing",),
    ),
    "a header removed": (
        ("DELETE FROM headers WHERE number = 7",),
        ("number 7: it is missing", "number 7: its header is missing, and its text is there"),
    ),
    "the end cut off": (
        ("DELETE FROM headers WHERE number > 31", "DELETE FROM bodies WHERE number > 31"),
        ("number 32: it is missing at the end of the log", "number 33: it is missing at the end of the log"),
    ),
    "two rows swapped": (
        (
            "UPDATE headers SET number = -1 WHERE number = 7",
            "UPDATE headers SET number = 7 WHERE number = 8",
            "UPDATE headers SET number = 8 WHERE number = -1",
        ),
        (
            "number 7: its header was changed",
            "number 7: it does not follow from number 6",
            "number 7: its text was changed",
            "number 8: its header was changed",
            "number 8: it does not follow from number 7",
            "number 8: its text was changed",
            "number 9: it does not follow from number 8",
        ),
    ),
    "two texts swapped": (
        (
            "UPDATE bodies SET number = -1 WHERE number = 7",
            "UPDATE bodies SET number = 7 WHERE number = 8",
            "UPDATE bodies SET number = 8 WHERE number = -1",
        ),
        ("number 7: its text was changed", "number 8: its text was changed"),
    ),
    "another author": (
        ("UPDATE headers SET author = 'J. Judge' WHERE number = 5",),
        ("number 5: its header was changed",),
    ),
    "a text blanked without a word": (
        ("UPDATE bodies SET body = NULL, salt = NULL WHERE number = 9",),
        ("number 9: its text is missing, and no entry says that it was expunged",),
    ),
    "another room's name": (
        ("UPDATE room SET kind = 'chambers'",),
        ("number 1: it does not follow from number 0",),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_change_with_the_triggers_dropped_is_named(path: Path, name: str) -> None:
    statements, expected = CASES[name]
    by_hand(path, *statements)
    room = "chambers" if "chambers" in statements[0] else "the court record"
    assert [line for line in told(path) if "guard" not in line and "bytes of the file" not in line] == [
        f"{room}, {line}" for line in expected
    ]


def test_a_guard_that_is_gone_is_named(path: Path) -> None:
    by_hand(path)
    assert told(path)[0] == (
        "the court record, number 33: a table or a guard against changes is not as it was made"
    )


def test_a_log_whose_end_was_cut_off_takes_no_further_entry(path: Path) -> None:
    by_hand(path, "DELETE FROM headers WHERE number > 31", "DELETE FROM bodies WHERE number > 31")
    with CaseFolder(path) as folder, pytest.raises(Damaged) as reason:
        folder.enter(folder.court_record(), [LETTER.__class__(handle="E77", title="x")], CLERK)
    assert str(reason.value) == (
        "the court record no longer holds what was noted at number 33; "
        "let the log be verified, and take a backup before you go on."
    )


def test_a_changed_text_is_not_loaded(path: Path) -> None:
    by_hand(path, "UPDATE bodies SET body = replace(body, 'matter 3\"', 'matter 4\"') WHERE number = 5")
    log = open_room(file_of(path))
    with pytest.raises(Damaged, match="^number 5 of the log is not as it was written; let the log be verified"):
        list(log.load())
    log.close()


LOST: dict[str, Callable[[Path], object]] = {
    "is gone": lambda file: file.unlink(),
    "is something else": lambda file: file.write_bytes(b"a letter"),
    "is empty": lambda file: file.write_bytes(b""),
    "was cut off": lambda file: file.write_bytes(file.read_bytes()[:9000]),
}


@pytest.mark.parametrize("way", LOST)
def test_a_file_that_cannot_be_opened_is_named_by_its_seal(path: Path, way: str) -> None:
    LOST[way](file_of(path))
    (fault, *_) = checked(path).faults
    assert (fault.room.kind, fault.number, fault.kind) == (RoomKind.COURT_RECORD, 1, FaultKind.FILE)


def test_a_document_that_was_changed_is_named(path: Path) -> None:
    with CaseFolder(path) as folder:
        documents = folder.documents(folder.court_record())
        sha256 = documents.keep(b"the order of 8 July")
    (documents.folder / sha256[:2] / sha256).write_bytes(b"the order of 9 July")
    assert told(path) == [
        f"the court record, number 33: the document {sha256} was changed, is missing or cannot be read"
    ]

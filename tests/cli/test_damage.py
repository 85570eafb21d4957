"""A folder that was changed, that cannot be written, or whose disk is full: told in one line, nothing lost."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from inlimine.cli.main import main
from inlimine.store.driver import sqlite
from inlimine.store.folder import CaseFolder
from inlimine.store.room import RoomKind
from tests.cli.conftest import CASE, Run

ROOT = Path(__file__).parents[2]
FLIPS = 60
posix = pytest.mark.skipif(os.name == "nt", reason="it is set up by POSIX means")

# The court record: 1 the case, 2 and 3 the parties, 4 E1, 5 its label, 6 T1, 7 R1, 8 a watch.
# The Defence's room: 1 a document, 2 to 6 items, 7 a correction, 8 clawed back, 9 that it was.
DEFENCES = "\n\n".join(f'item X{n} "matter {n}"' for n in range(2, 7))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case folder, well closed, with a private room in which there is a paper."""
    place = tmp_path_factory.mktemp("damage")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        patch.setenv("INLIMINE_BY", "C. Clerk, paralegal")
        Path("roe.limine").write_text(CASE, "utf-8")
        Path("letter.txt").write_text("Dear Sir", "utf-8")
        for words in (
            ("import", "roe", "roe.limine"),
            ("open", "roe", "--new-room", "Defence"),
            ("add", "roe", "--as", "Defence", 'document D1 letter "The letter"', "--paper", "letter.txt"),
            ("add", "roe", "--as", "Defence", DEFENCES),
            ("add", "roe", "--as", "Defence", 'item X3 "matter three"\n  corrects because "a word"'),
            ("add", "roe", "--as", "Defence", 'item X9 "clawed back"'),
            ("expunge", "roe", "X9", "--as", "Defence", "--why", "clawed back"),
        ):
            assert main(words) == 0
    return place / "roe"


@pytest.fixture
def roe(made: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, in the folder in which commands run."""
    monkeypatch.setenv("INLIMINE_BY", "R. Roe, counsel")
    return Path(shutil.copytree(made, folder / "roe"))


def file_of(roe: Path, kind: RoomKind = RoomKind.PARTY) -> Path:
    with CaseFolder(roe) as folder:
        (own,) = (room.id for room in folder.rooms() if room.kind is kind)
    return roe / "rooms" / f"{own}.room"


def by_hand(file: Path, *statements: str) -> None:
    """Change a room's file with all its triggers dropped."""
    other = sqlite.connect(file, isolation_level=None)
    for (name,) in other.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        other.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        assert other.execute(statement).rowcount
    other.close()


def in_both(statement: str) -> tuple[str, str]:
    return statement.format("headers"), statement.format("bodies")


CHANGES: dict[str, tuple[tuple[str, ...], list[tuple[int, str]]]] = {
    "a letter of a text": (
        ("UPDATE bodies SET body = replace(body, 'matter 4', 'matter 5') WHERE number = 4",),
        [(4, "its text was changed")],
    ),
    "a row removed": (
        in_both("DELETE FROM {} WHERE number = 5"),
        [(5, "it is missing")],
    ),
    "two rows swapped": (
        (
            *in_both("UPDATE {} SET number = -1 WHERE number = 4"),
            *in_both("UPDATE {} SET number = 4 WHERE number = 5"),
            *in_both("UPDATE {} SET number = 5 WHERE number = -1"),
        ),
        [
            (4, "its header was changed"),
            (4, "it does not follow from number 3"),
            (5, "its header was changed"),
            (5, "it does not follow from number 4"),
            (6, "it does not follow from number 5"),
        ],
    ),
    "the end cut off": (
        in_both("DELETE FROM {} WHERE number > 7"),
        [(8, "it is missing at the end of the log"), (9, "it is missing at the end of the log")],
    ),
    "a text blanked": (
        ("UPDATE bodies SET body = NULL, salt = NULL WHERE number = 6",),
        [(6, "its text is missing, and no entry says that it was expunged")],
    ),
}
# What `log verify` says of any file that was changed by hand besides.
OF_THE_FILE = ("a table or a guard against changes is not as it was made", "bytes of the file were changed since ")


@pytest.mark.parametrize("name", CHANGES)
def test_log_verify_names_the_room_and_the_number(run: Run, roe: Path, name: str) -> None:
    statements, expected = CHANGES[name]
    by_hand(file_of(roe), *statements)
    done = run("log", "verify", "roe")
    lines = done.out.splitlines()
    assert (done.code, done.err) == (3, "")
    assert [line for line in lines if "✓" in line] == ["✓ the court record: 8 entries, as written"]
    assert [line for line in lines if "✕" in line and not any(of in line for of in OF_THE_FILE)] == [
        f"✕ the room of Defence, number {number}: {message}" for number, message in expected
    ]
    told = run("log", "verify", "roe", "--format", "json")
    assert (told.code, told.err) == (3, "")
    court, defence = told.objects
    assert (court["room"], court["faults"]) == ("court", [])
    assert defence["room"] == "Defence"
    assert [
        (fault["number"], fault["message"])
        for fault in defence["faults"]
        if not fault["message"].startswith(OF_THE_FILE)
    ] == expected


@pytest.mark.parametrize("name", CHANGES)
def test_log_verify_tells_it_to_whoever_stands_in_the_room(run: Run, roe: Path, name: str) -> None:
    by_hand(file_of(roe), *CHANGES[name][0])
    assert run("log", "verify", "roe", "--as", "Defence").code == 3
    assert run("log", "verify", "roe", "--as", "court").code == 0


DOORS = (
    ("status", "roe", "--by", "State", "--on", "2024-07-09"),
    ("why", "roe", "E1", "--by", "State", "--on", "2024-07-09"),
    ("rulings", "roe"),
    ("conflicts", "roe"),
    ("preserve", "roe", "--party", "State"),
    ("check", "roe", "roe.limine"),
    ("log", "roe"),
    ("open", "roe"),
    ("export", "roe", "json", "--out", "out.json"),
    ("export", "roe", "notation", "--out", "out.limine"),
    ("add", "roe", 'item X8 "x"', "--room", "Defence"),
    ("struck", "roe", "X2", "--room", "Defence", "--at", "2024-07-10"),
    ("serve-copy", "roe", "X2", "--room", "Defence", "--to", "court"),
    ("expunge", "roe", "X2", "--room", "Defence", "--why", "order"),
    ("import", "roe", "roe.limine", "--room", "Defence"),
)
VERIFY = "let the log be verified: `inlimine log verify`."
READS = {
    "a letter of a text": f"roe: number 4 of the log is not as it was written; {VERIFY}",
    "a row removed": f"roe: number 5 of the log is missing; {VERIFY}",
    "two rows swapped": f"roe: number 4 of the log is not as it was written; {VERIFY}",
    "the end cut off": (f"roe: the room of Defence no longer holds what was noted at number 9; {VERIFY}"),
}


@pytest.mark.parametrize("name", READS)
def test_no_door_makes_anything_of_a_log_that_was_changed(run: Run, roe: Path, folder: Path, name: str) -> None:
    by_hand(file_of(roe), *CHANGES[name][0])
    before = file_of(roe).read_bytes()
    for words in DOORS:
        done = run(*words)
        assert (done.code, done.out, done.err) == (3, "", f"inlimine: {READS[name]}\n"), words
        done = run(*words, "--format", "json")
        assert (done.code, done.out, json.loads(done.err)) == (3, "", {"error": READS[name]}), words
    assert file_of(roe).read_bytes() == before
    assert sorted(file.name for file in folder.iterdir()) == ["roe", "roe.limine"]


def test_who_does_not_stand_in_the_room_goes_on(run: Run, roe: Path) -> None:
    by_hand(file_of(roe), *CHANGES["the end cut off"][0])
    for words in DOORS[:8]:
        assert run(*words, "--as", "court").code in {0, 1}, words


def test_a_cut_court_record_is_told_to_everybody(run: Run, roe: Path) -> None:
    by_hand(file_of(roe, RoomKind.COURT_RECORD), *in_both("DELETE FROM {} WHERE number > 6"))
    line = f"roe: the court record no longer holds what was noted at number 8; {VERIFY}"
    for viewer in ([], ["--as", "Defence"], ["--as", "court"]):
        done = run("status", "roe", "--by", "State", *viewer)
        assert (done.code, done.out, done.err) == (3, "", f"inlimine: {line}\n")


def test_a_changed_author_is_not_shown(run: Run, roe: Path) -> None:
    by_hand(file_of(roe), "UPDATE headers SET author = 'J. Judge' WHERE number = 4")
    assert "number 4: its header was changed" in run("log", "verify", "roe").out
    assert run("log", "roe").code == 3


def test_a_byte_changed_anywhere_changes_no_reply(run: Run, roe: Path, folder: Path) -> None:
    """The whole ledger is exported as it was, or not at all; and `log verify` finds it every time."""
    assert run("export", "roe", "json", "--out", "whole.json").code == 0
    whole = (folder / "whole.json").read_bytes()
    file = file_of(roe)
    sound = file.read_bytes()
    chance = random.Random(7)  # noqa: S311
    for offset in [*range(0, 100, 5), *(chance.randrange(len(sound)) for _ in range(FLIPS))]:
        changed = bytearray(sound)
        changed[offset] ^= 1 << chance.randrange(8)
        file.write_bytes(changed)
        done = run("export", "roe", "json", "--out", "out.json", "--replace")
        if done.code:
            # 2: a header of SQLite that says it is of a later version, or write-protected
            assert done.code == 3 or offset < 100, (offset, done)
            assert (done.out, len(done.err.splitlines())) == ("", 1), (offset, done)
        else:
            assert (folder / "out.json").read_bytes() == whole, offset
        verified = run("log", "verify", "roe", "--format", "json")
        assert verified.code == 3, offset
        assert {room["room"] for room in verified.objects if room["faults"]} == {"Defence"}, offset
        for beside in ("-wal", "-shm"):
            file.with_name(file.name + beside).unlink(missing_ok=True)


LOST: dict[str, Callable[[Path], object]] = {
    "is something else": lambda file: file.write_bytes(b"a letter"),
    "is empty": lambda file: file.write_bytes(b""),
    "was cut off": lambda file: file.write_bytes(file.read_bytes()[:9000]),
}


@pytest.mark.parametrize("way", LOST)
@pytest.mark.parametrize("kind", [RoomKind.PARTY, RoomKind.COURT_RECORD])
def test_a_room_whose_file_no_longer_opens(run: Run, roe: Path, way: str, kind: RoomKind) -> None:
    LOST[way](file_of(roe, kind))
    for words in DOORS:
        done = run(*words)
        assert (done.code, done.out, len(done.err.splitlines())) == (3, "", 1), (words, done)
    told = run("log", "verify", "roe", "--format", "json")
    room = "Defence" if kind is RoomKind.PARTY else "court"
    assert told.code == 3
    assert {one["room"]: [fault["number"] for fault in one["faults"]][:1] for one in told.objects}[room] == [1]


def test_a_room_whose_file_is_gone_is_missed(run: Run, roe: Path) -> None:
    file_of(roe).unlink()
    for viewer in ([], ["--as", "Defence"]):
        done = run("log", "verify", "roe", *viewer)
        assert (done.code, done.err) == (3, "")
        assert "✕ the room of Defence, number 1: from here on: there is no such room" in done.out
    assert run("log", "verify", "roe", "--as", "court").code == 0


def test_a_document_that_was_changed(run: Run, roe: Path) -> None:
    (paper,) = (roe / "documents").rglob("?" * 64)
    paper.write_text("Dear Madam", "utf-8")
    done = run("log", "verify", "roe")
    assert done.code == 3
    said = " ".join(done.out.split())
    assert (
        f"✕ the room of Defence, number 9: the document {paper.name} was changed, is missing or cannot be read"
        in said
    )
    faults = run("log", "verify", "roe", "--format", "json").objects[1]["faults"]
    assert faults == [
        {"number": 9, "message": f"the document {paper.name} was changed, is missing or cannot be read"}
    ]
    for words in (
        ("serve-copy", "roe", "D1", "--room", "Defence", "--to", "court"),
        ("backup", "roe", "--out", "b.zip"),
    ):
        done = run(*words)
        assert (done.code, done.out, len(done.err.splitlines())) == (3, "", 1), words
    assert run("log", "roe", "--as", "court").out == run("log", "roe", "--room", "court").out


def test_a_seal_that_was_changed(run: Run, roe: Path) -> None:
    seal = file_of(roe).with_suffix(".seal")
    seal.write_text(seal.read_text("ascii").replace('"number": 9', '"number": 8'), "ascii")
    done = run("log", "verify", "roe")
    assert done.code == 3
    assert "✕ the room of Defence, number 9: its seal was changed" in done.out


# --- folders that cannot be written ---

AS_NOBODY = """
import json, os, sys
from inlimine.cli.main import main
sound, folder = sys.argv[1:3]
doors = json.loads(sys.argv[3])
for words in doors:  # so that everything is imported before root becomes nobody
    main([word.replace("FOLDER", sound) for word in words])
if os.getuid() == 0:
    os.setgroups([])
    os.setuid(65534)
print("---", flush=True)
print("---", file=sys.stderr, flush=True)
for words in doors:
    print("code", main([word.replace("FOLDER", folder) for word in words]), flush=True)
"""
WRITES = (
    ["add", "FOLDER", 'item E2 "x"'],
    ["struck", "FOLDER", "E1", "--at", "2024-07-10"],
    ["expunge", "FOLDER", "T1", "--why", "order"],
    ["import", "FOLDER", "CASE"],
)
LOOKS = (
    ["status", "FOLDER", "--by", "State", "--on", "2024-07-09", "--format", "json"],
    ["log", "FOLDER"],
    ["log", "verify", "FOLDER"],
    ["open", "FOLDER", "--format", "json"],
)


@posix
def test_a_folder_that_cannot_be_written_is_read_and_says_so_when_it_is_to_be_written(
    run: Run, roe: Path, folder: Path
) -> None:
    """Where the tests run as root, a child becomes nobody; a folder that nobody may write is root's to write."""
    looked = "".join(run(*(word.replace("FOLDER", "roe") for word in words)).out for words in LOOKS)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        place.chmod(0o755)
        shutil.copytree(roe, place / "roe")
        (place / "more.limine").write_text(f'{CASE}\nitem E2 "x"\n', "utf-8")
        for path in [*(place / "roe").rglob("*"), place / "roe"]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        doors = [
            [word.replace("CASE", str(place / "more.limine")) for word in words] for words in (*LOOKS, *WRITES)
        ]
        done = _child(AS_NOBODY, str(roe), str(place / "roe"), json.dumps(doors))
        file = place / "roe" / "rooms" / file_of(roe, RoomKind.COURT_RECORD).name
        assert run("log", "verify", str(place / "roe")).out in looked
    out, err = (said.partition("---\n")[2] for said in (done.stdout, done.stderr))
    codes = [line for line in out.splitlines() if line.startswith("code ")]
    assert codes == ["code 0"] * len(LOOKS) + ["code 2"] * len(WRITES), done
    assert "".join(line for line in out.splitlines(keepends=True) if not line.startswith("code ")) == looked
    assert err == len(WRITES) * (
        f"inlimine: {file}: the court record can only be read here: its file or folder is write-protected; "
        "allow writing to the folder, or work on a copy.\n"
    )


# --- full disks ---

FILLS = """
import contextlib, io, resource, sys
from inlimine.cli.main import main
folder, limit, *words = sys.argv[1:]
with contextlib.redirect_stdout(io.StringIO()):
    main(["log", "verify", folder])
    if int(limit):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
    kept = code = 0
    while not code and kept < 50:
        code = main([*words, *(['2024-07-09 event: "' + "x" * 20_000 + '"'] if words[0] == "add" else [])])
        kept += not code
print(kept, code)
"""
FULL = ("the disk is full or fails, and nothing was entered", "the disk is full, and nothing was entered")


def _child(script: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, text=True, check=True, cwd=ROOT
    )


def require_told(done: subprocess.CompletedProcess[str], file: Path) -> int:
    """One line says what happened, in exit code 2; returns how many entries were acknowledged before."""
    kept, code = map(int, done.stdout.split())
    assert code == 2
    assert done.stderr in {f"inlimine: {file}: {words}; make room, then enter it again.\n" for words in FULL}
    return kept


def require_kept(run: Run, roe: Path, number: int) -> None:
    """The chain is whole and has every entry that was acknowledged, and goes on."""
    for more in (0, 1):
        court = run("log", "verify", str(roe), "--as", "court", "--format", "json")
        assert (court.code, court.objects[0]["number"]) == (0, number + more)
        assert len(run("log", str(roe), "--room", "court", "--format", "json").objects) == number + more
        assert more or run("add", str(roe), 'item E9 "after it"').code == 0


@posix
def test_a_file_that_may_not_grow_is_told_and_loses_nothing(run: Run, roe: Path) -> None:
    kept = require_told(_child(FILLS, str(roe), "200000", "add", str(roe)), file_of(roe, RoomKind.COURT_RECORD))
    assert kept > 0
    require_kept(run, roe, 8 + kept)


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """A disk of this size, or the test is skipped: only root may mount one, and not in every container."""
    place.mkdir()
    try:
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", place], check=True, capture_output=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no small disk can be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", place], check=True)


@posix
def test_a_full_disk_is_told_and_loses_nothing(run: Run, roe: Path, folder: Path) -> None:
    with small_disk(folder / "disk", "400k") as disk:
        here = Path(shutil.copytree(roe, disk / "roe"))
        room = here / "rooms" / file_of(roe, RoomKind.COURT_RECORD).name
        kept = require_told(_child(FILLS, str(here), "0", "add", str(here)), room)
        assert kept > 0
        subprocess.run(["mount", "-o", "remount,size=900k", disk], check=True)
        require_kept(run, here, 8 + kept)


# Each is given a file that may have 40,000 bytes; the case has an entry that takes more.
BIG = f'2024-07-09 event: "{"long " * 20_000}"'
TOO_LARGE = "(File too large); check the"


@posix
@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            ("add", "roe", "--paper", "big.txt", 'document D1 letter "Big"'),
            "the disk is full, and nothing was entered; make room, then enter it again.",
        ),
        (("backup", "roe", "--out", "b.zip"), "make room, then enter it again."),
        (
            ("restore", "sound.zip", "again"),
            f"again: it cannot be written {TOO_LARGE} disk, the folder and its permissions.",
        ),
        (
            ("export", "roe", "json", "--out", "out.json"),
            f"out.json: the file cannot be written {TOO_LARGE} folder and its permissions.",
        ),
        (("import", "again", "big.limine"), "make room, then enter it again."),
    ],
)
def test_nothing_is_left_of_what_did_not_fit(
    run: Run, roe: Path, folder: Path, words: tuple[str, ...], line: str
) -> None:
    (folder / "big.txt").write_bytes(b"x" * 100_000)
    (folder / "big.limine").write_text(f"{CASE}\n{BIG}\n", "utf-8")
    assert run("add", "roe", BIG).code == 0
    assert run("backup", "roe", "--out", "sound.zip").code == 0
    before = files(folder)
    script = f"import os; os.chdir({str(folder)!r})\n{FILLS}".replace('words[0] == "add"', "False")
    done = _child(script, "roe", "40000", *words)
    assert (done.stdout, len(done.stderr.splitlines())) == ("0 2\n", 1), done
    assert done.stderr.endswith(f"{line}\n")
    assert files(folder) == before
    assert run("log", "verify", "roe").code == 0


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".turn"}

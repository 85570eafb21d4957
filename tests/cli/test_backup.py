"""A backup is one file that is verified before it counts; what is restored is all that was there, or nothing."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import stat
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from inlimine.cli.main import main
from inlimine.store.driver import sqlite
from inlimine.store.folder import CaseFolder
from tests.cli.conftest import CASE, Run
from tests.store.rooms import BEGIN
from tests.store.test_folder import _proposal

FLIPS = 60
Members = list[tuple[str, bytes]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case folder with two rooms, a paper, a correction, an expunged entry, a proposal; and its backup."""
    place = tmp_path_factory.mktemp("backup")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        patch.setenv("INLIMINE_BY", "C. Clerk, paralegal")
        Path("roe.limine").write_text(CASE, "utf-8")
        Path("letter.txt").write_bytes(b"Dear Sir, " * 5000)
        for words in (
            ("import", "roe", "roe.limine"),
            ("open", "roe", "--new-room", "Defence"),
            ("add", "roe", "--as", "Defence", 'document D1 letter "The letter"', "--paper", "letter.txt"),
            ("add", "roe", "--as", "Defence", 'item X1 "draf"\n\nitem X2 "clawed back"'),
            ("add", "roe", "--as", "Defence", 'item X1 "draft"\n  corrects because "a slip"'),
            ("expunge", "roe", "X2", "--as", "Defence", "--why", "clawed back"),
        ):
            assert main(words) == 0
        with CaseFolder(Path("roe")) as folder:
            defence = folder.rooms()[1]
            folder.proposals(defence).offer([_proposal("p-1")], at=BEGIN)
        assert main(("backup", "roe", "--out", "roe.zip")) == 0
    return place


@pytest.fixture
def at(made: Path, folder: Path) -> Path:
    """A place with copies of the case folder and of its backup."""
    shutil.copytree(made / "roe", folder / "roe")
    shutil.copy(made / "roe.zip", folder)
    return folder


def members(file: Path) -> Members:
    with zipfile.ZipFile(file) as packed:
        return [(name, packed.read(name)) for name in packed.namelist()]


def pack(file: Path, what: Members) -> None:
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        warnings.simplefilter("ignore")  # two members of one name are what is wanted
        for name, content in what:
            packed.writestr(name, content)


def listed(what: Members) -> Members:
    """The same with a listing that is true of it."""
    files = {name: hashlib.sha256(content).hexdigest() for name, content in what if name != "backup.json"}
    said = json.dumps({"inlimine": "backup", "files": files}).encode()
    return [*((name, content) for name, content in what if name != "backup.json"), ("backup.json", said)]


def nothing_but(at: Path, *names: str) -> bool:
    """Whether nothing else lies there: no half folder, no scratch folder."""
    return sorted(file.name for file in at.iterdir()) == sorted(["roe", "roe.limine", "roe.zip", *names])


def refused(run: Run, at: Path, code: int, line: str) -> None:
    done = run("restore", "roe.zip", "again")
    assert (done.code, done.out, done.err) == (code, "", f"inlimine: {line}\n")
    assert nothing_but(at)


# --- round trip ---


def test_a_restored_folder_holds_all_that_was_backed_up(run: Run, at: Path) -> None:
    done = run("restore", "roe.zip", "again")
    assert (done.code, done.err) == (0, "")
    for words in (
        ("log",),
        ("log", "--format", "json"),
        ("log", "verify", "--format", "json"),
        ("open", "--format", "json"),
        ("confirm", "--list", "--format", "json"),
        ("status", "--by", "State", "--on", "2024-07-09", "--format", "json"),
    ):
        command, *rest = words
        verify = [rest.pop(0)] if rest[:1] == ["verify"] else []
        one, other = (run(command, *verify, name, *rest) for name in ("roe", "again"))
        assert (one, one.code) == (other, 0)
    for form in ("notation", "json"):
        for name in ("roe", "again"):
            assert run("export", name, form, "--out", f"{name}.{form}").code == 0
        assert (at / f"roe.{form}").read_bytes() == (at / f"again.{form}").read_bytes()
    papers = [
        {str(file.relative_to(at / name)): file.read_bytes() for file in (at / name / "documents").rglob("?" * 64)}
        for name in ("roe", "again")
    ]
    assert papers[0] == papers[1]
    assert list(papers[0].values()) == [b"Dear Sir, " * 5000]


def test_a_restored_folder_can_be_written_and_backed_up_again(run: Run, at: Path) -> None:
    assert run("restore", "roe.zip", "again").code == 0
    assert run("add", "again", 'item E2 "Another"').code == 0
    assert run("backup", "again", "--out", "again.zip").code == 0
    assert run("restore", "again.zip", "third").code == 0
    assert run("log", "third", "--format", "json") == run("log", "again", "--format", "json")
    assert nothing_but(at, "again", "again.zip", "third")


def test_a_backup_says_what_it_holds(run: Run, at: Path) -> None:
    made = run("backup", "roe", "--out", "b.zip", "--format", "json").objects[0]
    size = (at / "b.zip").stat().st_size
    assert (made["path"], made["size"], made["documents"]) == ("b.zip", size, 1)
    assert [(room["room"], room["number"], room["faults"], room["expunged"]) for room in made["rooms"]] == [
        ("court", 8, [], []),
        ("Defence", 5, [], [3]),
    ]
    kinds = [name.split("/")[0] + Path(name).suffix for name, _ in members(at / "b.zip")]
    assert kinds == ["documents", "inlimine.json.json", *["rooms.room", "rooms.seal"] * 2, "backup.json.json"]
    told = run("restore", "b.zip", "again")
    assert told.out.splitlines()[0] == f"again: restored and verified; 1 document, {size:,} bytes."


def test_a_backup_is_packed_small_and_for_its_owner_alone(run: Run, at: Path) -> None:
    assert run("backup", "roe", "--out", "b.zip").code == 0
    held = sum(len(content) for _, content in members(at / "b.zip"))
    assert (at / "b.zip").stat().st_size < held / 3
    assert stat.S_IMODE((at / "b.zip").stat().st_mode) == 0o600


def test_a_backup_of_the_court_record_alone(run: Run, at: Path) -> None:
    assert run("backup", "roe", "--out", "b.zip", "--as", "court").code == 0
    assert run("restore", "b.zip", "again").code == 0
    rooms = run("log", "verify", "again", "--format", "json").objects
    assert [room["room"] for room in rooms] == ["court"]
    assert run("log", "again").out == run("log", "roe", "--as", "court").out
    assert run("log", "verify", "again").out == run("log", "verify", "roe", "--as", "court").out


def test_an_existing_file_is_kept_unless_it_is_to_be_replaced(run: Run, at: Path) -> None:
    (at / "b.zip").write_text("mine")
    done = run("backup", "roe", "--out", "b.zip")
    line = (
        "inlimine: b.zip: the file exists and was left as it is; name another, or let it be replaced: --replace.\n"
    )
    assert (done.code, done.err, (at / "b.zip").read_text()) == (2, line, "mine")
    assert run("backup", "roe", "--out", "b.zip", "--replace").code == 0
    assert nothing_but(at, "b.zip")
    assert run("restore", "b.zip", "again").code == 0


# --- what is refused ---


def test_a_folder_is_never_restored_over_anything(run: Run, at: Path) -> None:
    before = {file: file.read_bytes() for file in at.rglob("*") if file.is_file()}
    for name in ("roe", "roe.limine"):
        done = run("restore", "roe.zip", name)
        assert (done.code, done.err) == (2, f"inlimine: {name}: there is something already; name a new folder.\n")
    assert before == {file: file.read_bytes() for file in at.rglob("*") if file.is_file()}
    (at / "empty").mkdir()
    assert run("restore", "roe.zip", "empty").code == 0


def test_a_file_that_is_not_there_or_no_file(run: Run, at: Path) -> None:
    done = run("restore", "nope.zip", "again")
    line = "inlimine: nope.zip: there is no such file; check the path and the spelling.\n"
    assert (done.code, done.err) == (2, line)
    done = run("restore", "roe", "again")
    assert (done.code, done.err) == (
        2, "inlimine: roe: the file cannot be read (Is a directory); name a backup.\n",
    )  # fmt: skip
    assert nothing_but(at)


def no_whole(why: str) -> str:
    return f"roe.zip: this is no whole backup ({why}); take another; nothing was restored."


@pytest.mark.parametrize("content", [b"", b"a letter", b"PK\3\4", b"\0" * 5000])
def test_a_file_that_is_no_zip(run: Run, at: Path, content: bytes) -> None:
    (at / "roe.zip").write_bytes(content)
    refused(run, at, 3, no_whole("File is not a zip file"))


@pytest.mark.parametrize("part", [0.01, 0.5, 0.9, 0.999])
def test_a_backup_that_was_cut_off(run: Run, at: Path, part: float) -> None:
    whole = (at / "roe.zip").read_bytes()
    (at / "roe.zip").write_bytes(whole[: int(len(whole) * part)])
    refused(run, at, 3, no_whole("File is not a zip file"))


@pytest.mark.parametrize("way", [12, 14])
def test_a_member_packed_in_another_way(run: Run, at: Path, way: int) -> None:
    """BZIP2 and LZMA, by a byte of the ZIP that was changed."""
    changed = bytearray((at / "roe.zip").read_bytes())
    central = changed.index(b"PK\1\2")
    changed[8], changed[central + 10] = way, way
    (at / "roe.zip").write_bytes(changed)
    refused(run, at, 3, no_whole("it is packed in another way than backups are"))


def test_a_byte_changed_anywhere_restores_the_same_or_nothing(run: Run, at: Path) -> None:
    """A byte that no member uses (a date in the ZIP) may be another; every other one refuses the whole."""
    whole = (at / "roe.zip").read_bytes()
    log = None
    chance = random.Random(4)  # noqa: S311
    offsets = [chance.randrange(len(whole)) for _ in range(FLIPS)]
    central = whole.index(b"PK\1\2")
    refusals = 0
    for offset in [*offsets, *range(0, 30), *range(central, len(whole), 37)]:
        changed = bytearray(whole)
        changed[offset] ^= 1 << chance.randrange(8)
        (at / "roe.zip").write_bytes(changed)
        done = run("restore", "roe.zip", "again")
        if done.code == 0:
            log = log or run("log", "roe", "--format", "json")
            assert run("log", "again", "--format", "json") == log, offset
            shutil.rmtree(at / "again")
        else:
            assert (done.code, done.out, len(done.err.splitlines())) == (3, "", 1), (offset, done)
            assert "this is no whole backup (" in done.err
            refusals += 1
        assert nothing_but(at)
    assert refusals > FLIPS / 2


def change(name: str, content: bytes | None) -> Callable[[Members], Members]:
    """Put another content in the place of the first member that ends so, or take that member out."""

    def changed(what: Members) -> Members:
        place = next(n for n, (own, _) in enumerate(what) if own.endswith(name))
        more = [] if content is None else [(what[place][0], content)]
        return [*what[:place], *more, *what[place + 1 :]]

    return changed


def more(name: str) -> Callable[[Members], Members]:
    return lambda what: [*what, (name, b"x")]


ID = "0" * 32
STRANGE = (
    "../evil.txt",
    "/tmp/evil.txt",  # noqa: S108 - it is never written
    "rooms/../../evil.txt",
    "rooms\\..\\evil.txt",
    f"rooms/{ID}.room/x",
    f"rooms/{ID}.room ",
    f"rooms/{ID}.room-wal",
    f"rooms/{ID.replace('0', 'A')}.room",
    f"documents/{ID}/../../evil",
    f"documents/{ID}/00/",
    "inlimine.json/x",
    "evil.py",
)
STRANGER = "it holds what no case folder has"
LISTING = "its listing does not name what it holds"


@pytest.mark.parametrize(
    ("way", "why"),
    [
        (change("backup.json", None), "it holds no backup.json"),
        (change("backup.json", b"{}"), LISTING),
        (change("backup.json", b"[]"), LISTING),
        (change("backup.json", b'{"files": {}}'), LISTING),
        (change("backup.json", b'{"files": ["inlimine.json"]}'), LISTING),
        (change(".room", None), LISTING),
        (change(".seal", None), LISTING),
        (change("inlimine.json", None), LISTING),
        (more(f"rooms/{ID}.room"), LISTING),
        (more("../evil.txt"), LISTING),
        (lambda what: [*what, what[0]], LISTING),
        (lambda what: [*what, what[-1]], LISTING),
        (lambda what: listed([one for one in what if one[0] != "inlimine.json"]), STRANGER),
        *((lambda what, n=name: listed(more(n)(what)), STRANGER) for name in STRANGE),
        (lambda what: listed([one for one in what if "/" not in one[0]]), "it holds no court record"),
        (lambda what: listed([one for one in what if b"court-record" not in one[1]]), "it holds no court record"),
    ],
)  # fmt: skip
def test_a_backup_that_is_not_as_it_was_made(
    run: Run, at: Path, way: Callable[[Members], Members], why: str
) -> None:
    pack(at / "roe.zip", way(members(at / "roe.zip")))
    refused(run, at, 3, no_whole(why))
    assert not list(at.parent.glob("evil*"))


def test_a_member_that_is_not_as_its_listing_says(run: Run, at: Path) -> None:
    sound = members(at / "roe.zip")
    for name, content in sound[:-1]:
        pack(at / "roe.zip", change(name, content[:-1] + b"!")(sound))
        refused(run, at, 3, no_whole(f"{name} is not what its listing says"))


def test_a_listing_that_was_made_to_agree_with_a_change(run: Run, at: Path) -> None:
    """The chain tells, and the seal, and the name of a document: a listing is believed in nothing."""
    sound = members(at / "roe.zip")
    room = next(content for _, content in sound if b'"handle":"X1"' in content)
    for changed, number, message in (
        (room.replace(b'"title":"draf"', b'"title":"dram"'), 2, "its text was changed"),
        (room.replace(b"C. Clerk", b"J. Judge"), 1, "its header was changed"),
    ):
        pack(at / "roe.zip", listed([(name, changed if old == room else old) for name, old in sound]))
        done = run("restore", "roe.zip", "again")
        lines = done.err.splitlines()
        assert (done.code, done.out) == (3, "")
        remedy = "take an older backup, or ask whoever keeps another copy."
        assert lines[0] == f"inlimine: roe.zip: the room of Defence, number {number}: {message}; {remedy}"
        assert nothing_but(at)


def test_a_document_under_a_false_name(run: Run, at: Path) -> None:
    sound = members(at / "roe.zip")
    name = next(name for name, _ in sound if name.startswith("documents/"))
    pack(at / "roe.zip", listed(change(name, b"another letter")(sound)))
    refused(
        run,
        at,
        3,
        f"roe.zip: the room of Defence, number 5: the document {name[-64:]} was changed, is missing or cannot "
        "be read; take an older backup, or ask whoever keeps another copy.",
    )


def test_a_seal_without_its_room_is_missed(run: Run, at: Path) -> None:
    sound = members(at / "roe.zip")
    room = next(name for name, content in sound if b'"handle":"X1"' in content)
    pack(at / "roe.zip", listed(change(room, None)(sound)))
    done = run("restore", "roe.zip", "again")
    assert done.code == 3
    assert done.err.startswith("inlimine: roe.zip: the room of Defence, number 1: from here on: there is no such ")
    assert nothing_but(at)


def test_a_refusal_is_json_where_json_was_asked_for(run: Run, at: Path) -> None:
    (at / "roe.zip").write_bytes(b"a letter")
    done = run("restore", "roe.zip", "again", "--format", "json")
    assert (done.code, done.out, json.loads(done.err)) == (3, "", {"error": no_whole("File is not a zip file")})


# --- a damaged folder ---


def damage(at: Path) -> None:
    """Change the text of number 4 of the Defence's room, with the guards gone."""
    with CaseFolder(at / "roe") as folder:
        file = at / "roe" / "rooms" / f"{folder.rooms()[1].id}.room"
    other = sqlite.connect(file, isolation_level=None)
    for (name,) in other.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        other.execute(f"DROP TRIGGER {name}")
    assert other.execute("UPDATE bodies SET body = replace(body, 'draft', 'drift') WHERE number = 4").rowcount
    other.close()


def test_a_damaged_folder_is_not_backed_up(run: Run, at: Path) -> None:
    damage(at)
    (at / "roe.zip").unlink()
    done = run("backup", "roe", "--out", "roe.zip")
    lines = done.err.splitlines()
    remedy = "take an older backup, or ask whoever keeps another copy."
    assert (done.code, done.out) == (3, "")
    assert lines[0] == f"inlimine: roe: the room of Defence, number 4: its text was changed; {remedy}"
    assert sorted(file.name for file in at.iterdir()) == ["roe", "roe.limine"]
    done = run("backup", "roe", "--out", "b.zip", "--format", "json")
    assert (done.code, done.out, len(done.err.splitlines())) == (3, "", len(lines))
    assert run("backup", "roe", "--out", "roe.zip", "--as", "court").code == 0


def test_a_damaged_folder_leaves_the_older_backup_as_it_is(run: Run, at: Path) -> None:
    before = (at / "roe.zip").read_bytes()
    damage(at)
    assert run("backup", "roe", "--out", "roe.zip", "--replace").code == 3
    assert (at / "roe.zip").read_bytes() == before
    assert nothing_but(at)

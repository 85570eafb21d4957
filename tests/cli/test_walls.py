"""Canaries: whoever stands in one room finds no trace of another through any door, in words, numbers or files.

Noninterference: the same command is given in the whole folder and in a copy from which every other room has been
removed. What is printed, what is returned and every byte that is left must be the same.
"""

from __future__ import annotations

import io
import itertools
import json
import re
import shlex
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from inlimine.cli.main import command_names, main
from inlimine.ledger.moments import moment
from inlimine.store.folder import CaseFolder
from inlimine.store.header import stamp
from inlimine.store.proposals import Proposal
from inlimine.store.room import RoomKind
from tests.cli.conftest import CASE, Done, Run
from tests.store.rooms import BEGIN

DAY = "2024-07-09"
WITHOUT_VIEWER = {"new", "restore", "clean"}  # they look into no folder that is there

# What only the rooms of others hold; `State`, a party, and `chambers`, named in a remedy, are no secrets.
WORDS = (
    "quokka",
    "numbat",
    "quoll",
    "bandicoot",
    "bilby",
    "potoroo",
    "Exhibit 77",
    "S1",
    "S2",
    "W7",
    "R7",
    "M7",
    "P7",
    "N7",
    "L7",
)

STATES = """\
document D7 letter "quokka paper"

item S1 "quokka ledger", document
2024-07-02 label: S1 is "Exhibit 77"
item S2 "the quoka of the file", document
item X5 "potoroo", object
witness W7 "Joan Numbat", called by State
count C7 "quokka" against Defence
trial T7 "quokka trial"
part S1a of S1 "quokka page", document, at "page 3"
theory: State "the quokka did it", about T1, S1, E1
2024-07-03 motion M7 by State "quokka motion"
  asks to exclude T1 against Defence
2024-07-09 ruling R7, oral
  disposes of M7: granted
  bars E1, T1
    binds Defence, State
    words "no quokka"
watch R7: quokka | mine

chart P7 by State "quokka theft"
  on count C7
  against Defence
element N7 of P7 "the quokka was his"
  needs any of L7, A7
allegation A7 "he fed the numbat"
  needs any of L7
  standard "the quokka code"
support L7: S1 by State
"""
STATES_MORE = """\
item S2 "the quokka of the file", document
  corrects because "a quokka has two k"

2024-07-05 event: "The quokka left."

item S9 "expunged quokka"

item S3 "quokka rounds", object
  holder "the quokka police"
  provenance "quokka batch of 24-000789"
  known to the State 2024-03-06
2024-03-06 label: S3 is "24-000790"
  numbered by "the numbat office"
label: E1 is "24-000789 quokka"
version V7: E1 has sha256 "9a9a", file "quokka.pdf"
2024-07-02 disclosure: S3 by State to Defence, "by quokka"
trait: E1 other-act, yes, a user's guess
2024-07-01 event: notice-given by State on E1, "quokka notice"
"""
DEFENCES = """\
document D5 letter "wombat paper"

item X5 "wombat", object
2024-07-02 label: X5 is "Exhibit W"
theory: Defence "nobody wrote it", about E1, X5
item X6 "wombatt"
item X8 "expunged wombat"
watch R1: wombat
"""
CHAMBERS = '2024-07-09 ruling R2, oral\n  bars T1\n    binds State, Defence\n    words "a bandicoot draft"'
SEALED = 'witness W7 "Billy Bilby"\n\nitem X5 "bilby photograph"'


PUBLIC_DOCKET = """\
No.,Date Filed,Docket Text
3,07/03/2024,"MOTION in Limine to Exclude the Letter by Roe. (Vance, Ada)"
4,07/09/2024,"ORDER granting 3 Motion in Limine."
"""


@dataclass(frozen=True)
class Folders:
    """The whole folder, and copies in which only some rooms are left; the ids of all rooms by name."""

    place: Path
    ids: dict[str, str]
    traces: dict[str, frozenset[str]]  # by room: ids and hashes of it and of what it holds

    def of_others(self, viewer: str) -> frozenset[str]:
        """Every id and hash that this viewer must not see."""
        mine = {"court", *viewer.split(",")}
        return frozenset[str]().union(*(some for room, some in self.traces.items() if room not in mine))


def steady(patch: pytest.MonkeyPatch) -> None:
    """From here on chance and the clock do the same every time."""
    numbers = itertools.count(1)
    patch.setattr("inlimine.store.chained.opaque_id", lambda: f"{next(numbers):032x}")
    patch.setattr("inlimine.store.chained.secrets.token_hex", lambda _: f"{next(numbers):032x}")
    patch.setattr("inlimine.store.chained.stamp", lambda _: stamp(BEGIN + timedelta(seconds=next(numbers))))
    patch.setattr("inlimine.store.folder.stamp", lambda _: stamp(BEGIN))
    patch.setattr("inlimine.operations.confirm.utc_now", lambda: BEGIN)
    patch.setattr("inlimine.operations.read_papers.utc_now", lambda: BEGIN)
    patch.setattr("inlimine.operations.deadlines.utc_now", lambda: BEGIN)
    patch.setattr("inlimine.operations.watches.utc_now", lambda: BEGIN)
    patch.setattr("inlimine.operations.serve_copy.today_in", lambda _: moment("2024-07-10"))


def proposal(own: str, words: str, item: str, sureness: str) -> Proposal:
    fields = {"item": item, "eff": "2024-07-11"}
    return Proposal(
        id=own, kind="strike", fields=fields, quote=words, span=(0, 9), found_by="orders", sureness=sureness
    )


def did(*words: str) -> None:
    assert main(words) == 0, words


def add(room: str, by: str, text: str, *more: str) -> None:
    did("add", "roe", "--as", room, "--by", by, text, *more)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """A case with every kind of room and all that a room can hold; beside it what a viewer's world would be."""
    place = tmp_path_factory.mktemp("walls")
    with pytest.MonkeyPatch.context() as patch:
        (place / "whole").mkdir()
        patch.chdir(place / "whole")
        Path("roe.limine").write_text(CASE, "utf-8")
        Path("states.txt").write_text("The quokka paper", "utf-8")
        Path("defences.txt").write_text("The wombat paper", "utf-8")
        did("import", "roe", "roe.limine", "--by", "C. Clerk, clerk")
        for room in ("State", "Defence", "chambers", "sealed:bilby"):
            did("open", "roe", "--new-room", room)
        add("State", "Q. Quoll, deputy", STATES, "--paper", "states.txt")
        add("State", "Q. Quoll, deputy", STATES_MORE)
        did("expunge", "roe", "S9", "--as", "State", "--by", "Q. Quoll, deputy", "--why", "a quokka is sealed")
        add("Defence", "R. Roe, counsel", DEFENCES, "--paper", "defences.txt")
        add("Defence", "R. Roe, counsel", 'item X6 "wombat two"\n  corrects because "one t"')
        did("expunge", "roe", "X8", "--as", "Defence", "--by", "R. Roe, counsel", "--why", "clawed back")
        add("chambers", "J. Judge, judge", CHAMBERS)
        add("sealed:bilby", "J. Judge, judge", SEALED)
        did("serve-copy", "roe", "S1", "D7", "--room", "State", "--to", "chambers", "--by", "Q. Quoll, deputy")
        with CaseFolder(Path("roe")) as folder:
            state, defence = folder.room(RoomKind.PARTY, "State"), folder.room(RoomKind.PARTY, "Defence")
            assert state
            assert defence
            folder.proposals(state).offer(
                [proposal("p-quokka", "the quokka is struck", "S1", "sure")]
                + [proposal(f"p-quokka-{n}", "the quokka is struck", "S2", "look") for n in range(3)],
                at=BEGIN,
            )
            folder.proposals(defence).offer(
                [proposal("p-1", "the wombat is struck", "X5", "sure")]
                + [proposal("p-2", "the other is struck", "X6", "look")],
                at=BEGIN,
            )
            ids = {"court": folder.court_record().id, "chambers": "", "State": state.id, "Defence": defence.id}
            ids["chambers"] = next(room.id for room in folder.rooms() if room.kind is RoomKind.CHAMBERS)
            ids["sealed:bilby"] = next(room.id for room in folder.rooms() if room.kind is RoomKind.SEALED)
            traces = {
                name: frozenset(
                    itertools.chain(
                        (room.id, folder.log(room).head().hash),
                        folder.documents(room).listed(),
                        *((one.header.entry, one.header.hash) for one in folder.log(room).load()),
                    )
                )
                for name, own in ids.items()
                for room in folder.rooms()
                if room.id == own
            }
        for room in ("State", "Defence"):
            assert main(["check", "roe", f"{room.casefold()}s.txt", "--keep", "--as", room, "--on", DAY]) == 1
        for file in ("roe.limine", "states.txt", "defences.txt"):
            Path(file).unlink()
        Path("paper.txt").write_text("I made it; mine. The quokka, the wombat. The letter he wrote.\n", "utf-8")
        Path("more.limine").write_text(f'{CASE}\nitem S1 "Mine"\nitem X5 "wombat", object\n', "utf-8")
        Path("set").mkdir()
        Path("set/Exhibit 1.txt").write_text("letter", "utf-8")
        Path("docket.csv").write_text(PUBLIC_DOCKET, "utf-8")
        Path("reaching.limine").write_text(f'{CASE}\n2024-07-02 label: S1 is "Exhibit 5"\n', "utf-8")
    for viewer in ("Defence", "court"):
        shutil.copytree(place / "whole", place / viewer)
        for room, own in ids.items():
            if room not in ("court", viewer):
                remove(place / viewer / "roe", own)
    return Folders(place=place, ids=ids, traces=traces)


def remove(folder: Path, room: str) -> None:
    for file in (folder / "rooms").glob(f"{room}.*"):
        file.unlink()
    shutil.rmtree(folder / "documents" / room, ignore_errors=True)


@pytest.fixture(autouse=True)
def author(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INLIMINE_BY", "R. Roe, counsel")
    monkeypatch.setattr("sys.stdin", io.StringIO())


@dataclass(frozen=True)
class World:
    """A copy of a folder in which commands are given; `mine` picks the files that its viewer could look at."""

    place: Path
    run: Run
    patch: pytest.MonkeyPatch
    others: tuple[str, ...]

    def __call__(self, *words: str) -> Done:
        """Run a command in it, with chance and the clock at their beginning, and each world in the same place."""
        here = self.place.rename(self.place.parent / "here")  # a paper is kept under its whole path
        try:
            with self.patch.context() as patch:
                patch.chdir(here)
                steady(patch)
                return self.run(*words)
        finally:
            here.rename(self.place)

    def left(self, *, theirs: bool = False) -> dict[str, bytes]:
        """Every file, but those of the others' rooms; or only those. What SQLite lays beside holds no entry."""
        every = {str(file.relative_to(self.place)): file for file in self.place.rglob("*") if file.is_file()}
        return {
            name: file.read_bytes()
            for name, file in sorted(every.items())
            if any(other in name for other in self.others) == theirs
            and not file.name.endswith((".turn", "-shm"))
            and (file.stat().st_size or not file.name.endswith("-wal"))
        }


Worlds = Callable[[str], tuple[World, World]]


@pytest.fixture
def worlds(folders: Folders, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Worlds:
    """For a viewer the whole folder and his own world, each a fresh copy."""

    def worlds(viewer: str) -> tuple[World, World]:
        others = tuple(own for room, own in folders.ids.items() if room not in ("court", viewer))
        whole, bare = (
            World(Path(shutil.copytree(folders.place / name, tmp_path / f"{viewer}-{name}")), run, monkeypatch, at)
            for name, at in (("whole", others), (viewer, ()))
        )
        return whole, bare

    return worlds


def require_same(whole: World, bare: World, words: list[str], folders: Folders, viewer: str) -> Done:
    """The same reply in both worlds, with no trace in it of what is not the viewer's."""
    before = whole.left(theirs=True)
    one, other = whole(*words), bare(*words)
    assert one == other
    assert whole.left() == bare.left()
    assert whole.left(theirs=True) == before
    his_own = " ".join([*words, *(file.read_text("utf-8") for file in whole.place.glob("*.limine"))])
    told = [one.out + one.err, *(text(held) for name, held in whole.left().items() if name.startswith("out."))]
    assert [trace for said in told for trace in traces_in(said, folders, viewer) if trace not in his_own] == []
    return one


def traces_in(said: str, folders: Folders, viewer: str) -> list[str]:
    """The words, ids and hashes in it that belong to others."""
    found = [word for word in WORDS if re.search(rf"(?<![\w-]){word}(?!\w)", said, re.IGNORECASE)]
    return found + [trace for trace in folders.of_others(viewer) if trace in said]


def text(content: bytes) -> str:
    """The readable text in a file, or in the members of a backup."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "\n".join(name + text(packed.read(name)) for name in packed.namelist())
    return "\n".join(re.findall("[ -~]{6,}", content.decode("latin-1")))


# --- every door; the exit code that each must have, so that none is merely refused ---

ON = f"--on {DAY}"
LOOKS = [
    (0, f"status roe --by State {ON}"),
    (0, f"status roe E1 --by Defence {ON}"),
    (0, f"status roe T1 --by Defence {ON}"),
    (0, f"why roe E1 --by State {ON}"),
    (0, f"why roe T1 --by Defence {ON}"),
    (0, f"rulings roe {ON}"),
    (0, f"rulings roe {ON} --known 2026-12-31"),
    (1, f"conflicts roe {ON}"),
    (0, f"preserve roe --party Defence {ON}"),
    (1, f"preserve roe --party State {ON}"),
    (1, f"disclosure roe {ON}"),
    (1, f"disclosure roe E1 {ON}"),
    (1, f"deadlines roe {ON}"),
    (1, f"deadlines roe --party State {ON} --ics out.ics"),
    (1, f"check roe paper.txt --by State {ON}"),
    (1, f"check roe --jury-set set {ON}"),
    (0, f"watches roe R1 {ON}"),
    (0, "log roe"),
    (0, "log roe --room court"),
    (0, "log verify roe"),
    (0, "open roe"),
    (0, "confirm roe --list"),
    (0, "export roe notation --out out.limine"),
    (0, "export roe json --out out.json"),
    (0, f"export roe motions-chart --out out.docx {ON}"),
    (0, f"export roe exhibit-list --with-status --out out.xlsx {ON}"),
    (0, f"export roe card --party State --phase opening --out out.pdf {ON}"),
    (0, "backup roe --out out.zip"),
    (0, "import out.limine roe"),
    (0, f"proof roe {ON}"),
    (0, f"proof roe {ON} --format json"),
    (0, f"proof roe {ON} --picture out.svg --timeline out.time.svg --matrix out.matrix.svg"),
    (0, f"whatif roe {ON} --suppose R1=vacated"),
    (0, "demo roe"),
]
OWN = [  # what has another code, or another meaning, for who stands only in the court record
    (0, f"status roe X5 --by Defence {ON}"),
    (1, f"check roe --kept {ON}"),
    (1, f"check roe --kept --ruling R1 {ON}"),
    (0, "log roe --room Defence"),
    (2, "import out roe"),
    (2, "export roe pdf --out out.pdf"),
    (2, "open roe --new-room State"),
    (2, "open roe --new-room sealed:bilby"),
    (2, "open roe --new-room Nobody"),
    (2, "confirm roe"),
    (2, f"status roe --by Nobody {ON}"),
    (2, f"status roe Nothing --by State {ON}"),
    (2, f"whatif roe {ON} --suppose R7=vacated"),
    (2, f"whatif roe {ON} --suppose M7=granted"),
    (2, f"proof roe {ON} --mode retrial"),
]
AT = "--at 2024-07-10T10:00"
WRITES = [
    (0, "add roe 'item S1 \"Mine\"'"),
    (0, "add roe 'item S1 \"Ours\"' --room court"),
    (0, "add roe 'document D7 letter \"Mine\"' --paper paper.txt"),
    (0, "add roe --room court 'item X5 \"Wombat in public\"'"),
    (0, 'add roe \'item X5 "wombat", object\n  corrects because "hm"\''),
    (2, "add roe 'item X5 \"wombat\", object'"),
    (2, "add roe '2024-07-02 label: S1 is \"Exhibit 5\"'"),
    (2, "add roe --room court '2024-07-02 label: S1 is \"Exhibit 5\"'"),
    (2, "add roe --room court '2024-07-02 label: X6 is \"Exhibit 5\"'"),
    (2, 'add roe \'item S1 "Mine"\n  corrects because "hm"\''),
    (2, "add roe 'item S1 \"Mine\"' --room State"),
    (2, "add roe 'item X9 \"Mine\"' --after 3"),
    (2, "add roe 'item X9 \"Mine\"' --after 12"),
    (2, "add roe 'item X9 \"Mine\"' --after 18"),
    (0, "import roe more.limine"),
    (0, "import roe more.limine --room court"),
    (2, "import roe more.limine --room State"),
    (2, "import roe reaching.limine"),
    (2, "import roe reaching.limine --room court"),
    (2, "add roe --room court 'support L9: E1 by Defence'"),
    (0, f"offered roe E1 --party State {AT}"),
    (0, f"offered roe X5 --party Defence {AT}"),
    (0, f"objected roe E1 --party Defence --ground 403 {AT}"),
    (0, f"sustained roe E1 --party Defence {AT} --room court"),
    (0, f"sustained roe T1 --party Defence {AT}"),
    (0, f"overruled roe E1 --party Defence {AT} --room court"),
    (0, f"received roe T1 {AT} --room court"),
    (0, f"struck roe E1 {AT} --room court"),
    (0, f"instructed roe E1 {AT}"),
    (0, f"published roe E1 --party State {AT}"),
    (0, f"proffered roe E1 --party State --text x {AT}"),
    (0, f"door roe R1 {AT}"),
    (1, f"check roe paper.txt --keep {ON}"),
    (2, f"check roe paper.txt --keep --room court {ON}"),
    (2, f"check roe paper.txt --keep --room State {ON}"),
    (0, f"watches roe R1 --propose {ON}"),
    (0, f"watches roe R1 --fact 'the letter was forged' {ON}"),
    (0, "serve-copy roe X5 --to court"),
    (0, "serve-copy roe D5 --to court"),
    (0, "serve-copy roe E1 --room court --to Defence"),
    (2, "serve-copy roe X5 --to State"),
    (2, "serve-copy roe E1 --room court --to chambers"),
    (2, "serve-copy roe S1 --room State --to Defence"),
    (0, "expunge roe X6 --why order"),
    (0, "expunge roe T1 --room court --why order"),
    (2, f"undo roe 11 {AT}"),
    (2, f"undo roe S1 --room State {AT}"),
    (2, "expunge roe X5 --why order"),
    (2, "expunge roe S1 --why order"),
    (2, "expunge roe 11 --why order"),
    (2, "expunge roe S1 --room State --why order"),
    (0, "confirm roe --accept p-1"),
    (0, "confirm roe --reject p-1 p-2"),
    (0, "confirm roe --accept-sure"),
    (0, "read roe docket.csv"),
    (0, "read roe docket.csv --room court"),
    (0, "read roe paper.txt --kind order --day 2024-07-09"),
    (1, "read roe docket.csv paper.txt none.txt"),
    (1, "read roe paper.txt"),
    (2, "read roe docket.csv --room State"),
    (2, "confirm roe --accept p-1 p-quokka"),
    (2, "confirm roe --reject p-quokka"),
    (2, "confirm roe --accept-sure --room State"),
]
# Doors that take a name: whatever is asked for by it, others' things are as things that nobody has.
ASKS = [
    f"status roe {{}} --by State {ON}",
    f"why roe {{}} --by State {ON}",
    *(f"status roe E1 --by State --{option} {{}} {ON}" for option in ("witness", "against", "episode", "count")),
    f"status roe E1 --by {{}} {ON}",
    f"check roe paper.txt --by {{}} {ON}",
    f"preserve roe --party {{}} {ON}",
    f"disclosure roe {{}} {ON}",
    f"disclosure roe --to {{}} {ON}",
    f"deadlines roe --party {{}} {ON}",
    f"watches roe {{}} {ON}",
    f"watches roe {{}} --propose {ON}",
    f"check roe --kept --ruling {{}} {ON}",
    f"check roe paper.txt --keep --room {{}} {ON}",
    *(
        f"{name} roe {{}} {AT}"
        for name in (
            "offered", "objected", "sustained", "overruled", "received", "struck", "instructed", "published",
            "proffered", "door",
        )
    ),
    f"objected roe E1 --of {{}} {AT}",
    f"sustained roe E1 --offered-by {{}} {AT}",
    f"received roe E1 --witness {{}} {AT}",
    f"whatif roe --suppose {{}}=vacated {ON}",
    f"whatif roe --suppose {{}}=granted {ON}",
    f"proof roe --chance {{}}=granted:0.5 {ON}",
    f"proof roe --mode retrial --episode {{}} {ON}",
    "log roe --room {}",
    "confirm roe --list --room {}",
    "confirm roe --accept {}",
    "confirm roe --reject {} --room court",
    "expunge roe {} --why order",
    "expunge roe {} --why order --room {}",
    f"undo roe {{}} {AT}",
    f"undo roe {{}} --room {{}} {AT}",
    "serve-copy roe {} --to court",
    "serve-copy roe E1 --to {}",
    "serve-copy roe E1 --to Defence --room {}",
    "add roe 'item X9 \"x\"' --room {}",
    "add roe 'theory: Defence \"x\", about {}'",
    "import roe more.limine --room {}",
    "read roe docket.csv --room {}",
]  # fmt: skip
SECRETS = (
    "S1", "S1a", "s1*", "W7", "R7", "M7", "C7", "T7", "P7", "L7", "Exhibit 77", "quokka ledger", "State.X5",
    "sealed:bilby", "chambers", "p-quokka", "11", "18", "{room}", "{entry}", "{paper}",
)  # fmt: skip


def marked(lines: list[tuple[int, str]]) -> list[Any]:
    return [pytest.param(code, line, id=f"{n}-{line.split()[0]}") for n, (code, line) in enumerate(lines)]


def test_every_command_is_tried_that_looks_into_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    """A new command fails here until its lines stand above."""
    tried = {line.split()[0] for _, line in [*LOOKS, *OWN, *WRITES]}
    assert tried == set(command_names()) - WITHOUT_VIEWER
    for name in command_names():
        with pytest.raises(SystemExit):
            main([name, "--help"])
        assert ("--as ROOM" in capsys.readouterr().out) == (name not in WITHOUT_VIEWER), name


@pytest.mark.parametrize(("code", "line"), marked([*LOOKS, *OWN, *WRITES]))
def test_a_party_sees_what_it_would_see_if_no_other_room_were_there(
    worlds: Worlds, folders: Folders, code: int, line: str
) -> None:
    whole, bare = worlds("Defence")
    words = [*shlex.split(line), "--as", "Defence"]
    assert require_same(whole, bare, words, folders, "Defence").code == code
    if (code, line) not in WRITES and "out" not in line.split():
        for file in whole.place.glob("out.*"):
            file.unlink()
            (bare.place / file.name).unlink()
        assert require_same(whole, bare, [*words, "--format", "json"], folders, "Defence").code == code


@pytest.mark.parametrize(("code", "line"), marked(LOOKS))
def test_the_court_record_alone_shows_no_party(worlds: Worlds, folders: Folders, code: int, line: str) -> None:
    whole, bare = worlds("court")
    words = [*shlex.split(line), "--as", "court"]
    done = require_same(whole, bare, words, folders, "court")
    assert done.code == code
    assert "wombat" not in done.out.casefold() or "check" in line or "demo" in line


@pytest.mark.parametrize("line", ASKS)
def test_what_another_room_holds_is_as_what_nobody_has(worlds: Worlds, folders: Folders, line: str) -> None:
    whole, bare = worlds("Defence")
    entry = min(folders.traces["State"] - {folders.ids["State"]}, key=len)
    paper = next(file.name for file in (whole.place / "roe" / "documents" / folders.ids["State"]).rglob("?" * 64))
    for secret in SECRETS:
        name = secret.format(room=folders.ids["State"], entry=entry, paper=paper)
        words = [word.replace("{}", name) for word in shlex.split(line)]
        done = require_same(whole, bare, [*words, "--as", "Defence"], folders, "Defence")
        assert (done.code, done.out) == (2, ""), secret


@pytest.mark.parametrize("name", ["State", "chambers", "sealed:bilby", "Nobody", "sealed:nobody"])
@pytest.mark.parametrize(
    "line",
    [
        "log roe --room {}",
        "add roe 'item X9 \"x\"' --room {}",
        "expunge roe 1 --why order --room {}",
        "serve-copy roe 1 --to court --room {}",
        "serve-copy roe X5 --to {}",
        "confirm roe --list --room {}",
        "confirm roe --accept-sure --room {}",
        "import roe more.limine --room {}",
        "read roe docket.csv --room {}",
        f"struck roe E1 {AT} --room {{}}",
    ],
)
def test_a_room_of_others_is_refused_in_the_words_for_a_room_that_there_is_not(
    worlds: Worlds, line: str, name: str
) -> None:
    whole, _ = worlds("Defence")
    done = whole(*(word.replace("{}", name) for word in shlex.split(line)), "--as", "Defence")
    assert (done.code, done.out, done.err) == (
        2,
        "",
        f'inlimine: there is no room "{name}" here; name court for the court record, chambers, the party whose '
        "room it is, or sealed:AUDIENCE.\n",
    )


def test_nobody_stands_in_a_room_that_there_is_not(worlds: Worlds) -> None:
    whole, _ = worlds("Defence")
    for viewer in ("Nobody", "", "Defence,Nobody", "sealed:nobody", f"sealed:{whole.others[0]}.room"):
        for line in ("open roe", "log roe", "log verify roe", "export roe json --out out.json"):
            done = whole(*shlex.split(line), "--as", viewer)
            assert (done.code, done.out) == (2, "")
            assert done.err.startswith(f'inlimine: there is no room "{viewer.removeprefix("Defence,")}" here; ')


def test_the_court_record_names_nothing_private_whoever_writes_it(worlds: Worlds) -> None:
    whole, _ = worlds("Defence")
    for name, viewer in itertools.product(("S1", "X6", "Z9"), ([], ["--as", "Defence"], ["--as", "court"])):
        done = whole("add", "roe", "--room", "court", f'2024-07-02 label: {name} is "Exhibit 5"', *viewer)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f'inlimine: what you wrote:1: a label is of "{name}", and no item or topic of ')
    served = whole("serve-copy", "roe", "4", "--room", "Defence", "--to", "court")
    assert served.code == 2  # the theory speaks of X5, which is private
    assert served.err.startswith('inlimine: roe: a theory is about "X5", and nothing of that handle is in the ')


def test_the_owner_sees_every_room(worlds: Worlds) -> None:
    whole, _ = worlds("Defence")
    opened = whole("open", "roe", "--format", "json").objects[0]["rooms"]
    assert [(room["room"], room["entries"], room["papers"], room["proposals"]) for room in opened] == [
        ("court", 8, 0, 0),
        ("chambers", 4, 1, 0),
        ("Defence", 10, 1, 2),
        ("State", 30, 1, 4),
        ("sealed:bilby", 2, 0, 0),
    ]
    log = whole("log", "roe").out
    for word in ("quokka", "wombat", "Joan Numbat", "bandicoot", "Billy Bilby", "Q. Quoll"):
        assert word in log
    assert len(whole("log", "roe", "--format", "json").objects) == 8 + 4 + 10 + 30 + 2
    assert {one["id"] for one in whole("confirm", "roe", "--list", "--format", "json").objects} == {
        "p-1", "p-2", "p-quokka", "p-quokka-0", "p-quokka-1", "p-quokka-2",
    }  # fmt: skip
    assert [room["room"] for room in whole("log", "verify", "roe", "--format", "json").objects] == [
        "court", "Defence", "State", "chambers", "sealed:bilby",
    ]  # fmt: skip


def test_who_stands_in_two_rooms_sees_both_and_no_third(worlds: Worlds, folders: Folders) -> None:
    whole, _ = worlds("Defence")
    log = whole("log", "roe", "--as", "chambers,State").out
    assert "bandicoot" in log
    assert "quokka" in log
    assert "wombat" not in log
    assert "bilby" not in log.casefold()


def test_no_room_has_a_name_that_reads_as_two_rooms(worlds: Worlds) -> None:
    """Whoever stood in a room called `sealed:informant,State` would stand in that of the State."""
    whole, _ = worlds("Defence")
    done = whole("open", "roe", "--new-room", "sealed:informant,State")
    assert (done.code, done.out, done.err) == (
        2,
        "",
        "inlimine: a comma stands between the rooms of a viewer, and in no room's name; write another name.\n",
    )


# --- damage in another's room ---


def _directory(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _nothing(path: Path) -> None:
    path.write_bytes(b"x")
    path.with_suffix(".seal").unlink()


DAMAGE: dict[str, Callable[[Path], object]] = {
    "is something else": lambda file: file.write_bytes(b"quokka"),
    "is empty": lambda file: file.write_bytes(b""),
    "was cut off": lambda file: file.write_bytes(file.read_bytes()[:9000]),
    "is full of zeros": lambda file: file.write_bytes(bytes(28672)),
    "is a folder": _directory,
    "is gone": lambda file: file.unlink(),
    "has another first page": lambda file: file.write_bytes(b"SQLite format 3\0" + file.read_bytes()[999:]),
    "has a byte changed": lambda file: file.write_bytes(file.read_bytes().replace(b"quokka", b"quoKKa")),
    "has a seal that is none": lambda file: file.with_suffix(".seal").write_bytes(b"\xff{"),
    "has no seal and is none": _nothing,
}


@pytest.mark.parametrize("way", DAMAGE)
def test_damage_in_anothers_room_neither_disturbs_nor_is_told(worlds: Worlds, folders: Folders, way: str) -> None:
    whole, bare = worlds("Defence")
    DAMAGE[way](whole.place / "roe" / "rooms" / f"{folders.ids['State']}.room")
    for code, line in DAMAGE_DOORS:
        words = [*shlex.split(line), "--as", "Defence"]
        assert require_same(whole, bare, words, folders, "Defence").code == code
    assert whole("log", "verify", "roe").code == 3


DAMAGE_DOORS = [
    (0, "open roe"),
    (0, f"status roe --by State {ON}"),
    (0, "log roe"),
    (0, "log verify roe"),
    (0, "confirm roe --list"),
    (0, "backup roe --out out.zip"),
    (0, "add roe 'item S1 \"Mine\"'"),
    (0, "expunge roe X6 --why order"),
    (0, f"struck roe E1 {AT} --room court"),
    (2, "add roe 'item S1 \"Mine\"' --room State"),
    (2, "open roe --new-room State"),
]


@pytest.mark.parametrize("way", ["was changed", "is a folder", "is a link to nothing"])
def test_a_damaged_paper_of_another_neither_disturbs_nor_is_told(
    worlds: Worlds, folders: Folders, way: str
) -> None:
    whole, bare = worlds("Defence")
    (paper,) = (whole.place / "roe" / "documents" / folders.ids["State"]).rglob("?" * 64)
    paper.unlink()
    match way:
        case "was changed":
            paper.write_bytes(b"another quokka")
        case "is a folder":
            paper.mkdir()
        case _:
            paper.symlink_to("nothing")
    for code, line in DAMAGE_DOORS:
        words = [*shlex.split(line), "--as", "Defence"]
        assert require_same(whole, bare, words, folders, "Defence").code == code
    assert whole("log", "verify", "roe").code == 3  # to the owner it is told


# --- the backup of one room ---


def test_a_backup_of_one_room_restores_that_room_and_nothing_else(worlds: Worlds, folders: Folders) -> None:
    whole, _ = worlds("Defence")
    assert whole("backup", "roe", "--out", "out.zip", "--as", "Defence").code == 0
    assert whole("restore", "out.zip", "home").code == 0
    opened = whole("open", "home", "--format", "json").objects[0]["rooms"]
    assert [room["room"] for room in opened] == ["court", "Defence"]
    held = "".join(text(file.read_bytes()) for file in (whole.place / "home").rglob("*.*"))
    assert traces_in(held, folders, "Defence") == []
    with zipfile.ZipFile(whole.place / "out.zip") as packed:
        rooms = {name.split("/")[1].partition(".")[0] for name in packed.namelist() if "/" in name}
        assert json.loads(packed.read("backup.json"))["files"].keys() == set(packed.namelist()) - {"backup.json"}
    assert rooms == {folders.ids["court"], folders.ids["Defence"]}

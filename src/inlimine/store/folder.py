"""A case folder: a file for each room under an opaque name, documents beside them, and no list of the rooms.

    inlimine.json           that this is a case folder, and of which case
    rooms/ID.room, ID.seal  one room's log and proposals, and its seal
    documents/ID/ab/SHA256  the documents of that room

Each room's file says itself whose it is, so that a room can be taken out, or the copy of a court record put in,
and nothing that is left behind tells of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from inlimine.ledger.ledger import Ledger
from inlimine.ledger.people import Case
from inlimine.store.chained import ChainedLog, Clock, utc_now
from inlimine.store.checking import Checked, unopened
from inlimine.store.documents import Documents
from inlimine.store.durable import settle_folder
from inlimine.store.file_trouble import told
from inlimine.store.header import Author, Head, Kept, Loggable, stamp
from inlimine.store.joining import Joined, as_if, join
from inlimine.store.proposals import Proposals
from inlimine.store.room import Room, RoomKind, opaque_id
from inlimine.store.seal import Seal, read_seal
from inlimine.store.shelf import Step
from inlimine.store.sqlite import PATIENCE, create_room, open_room
from inlimine.store.trouble import Damaged, Full, Trouble
from inlimine.store.walls import require_private, require_within

MANIFEST = "inlimine.json"
VERSION = 1
KEPT, GONE = "paper kept", "paper expunged"  # what is noted beside the log of a room's papers


def is_case_folder(path: Path) -> bool:
    """Whether a path is a case folder."""
    return (path / MANIFEST).is_file()


def create_folder(path: Path, case: Case, author: Author, *, clock: Clock = utc_now) -> CaseFolder:
    """Make a case folder with its court record, in which the case is the first entry."""
    try:
        path.mkdir(parents=True, exist_ok=True)
        if any(path.iterdir()):
            raise Trouble("the folder is not empty", "name a new one", file=str(path))
        (path / "rooms").mkdir()
        said = {"inlimine": "case folder", "version": VERSION, "case": opaque_id()}
        (path / MANIFEST).write_text(json.dumps(said) + "\n", "ascii")
        settle_folder(path)
    except OSError as reason:
        raise told(reason, path) from None
    folder = CaseFolder(path, clock=clock)
    folder.enter(folder.add_room(RoomKind.COURT_RECORD), [case], author, after=0)
    return folder


class CaseFolder:
    """An open case folder; logs are opened when they are first needed and closed together."""

    def __init__(self, path: Path, *, clock: Clock = utc_now, patience: float = PATIENCE) -> None:
        self.path = path
        self.case = _case_of(path)
        self._clock = clock
        self._patience = patience
        self._logs: dict[str, ChainedLog] = {}

    def __enter__(self) -> CaseFolder:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- rooms ---

    def rooms(self) -> tuple[Room, ...]:
        """Every room of the folder, for its owner alone; the court record comes first."""
        files = sorted((self.path / "rooms").glob("*.room"))
        found = [self._log(file.stem).room for file in files]
        return tuple(sorted(found, key=lambda room: (room.private, room.kind, room.name, room.id)))

    def room(self, kind: RoomKind, name: str = "") -> Room | None:
        """The room of this kind and name, in whatever case it is written; a damaged room keeps no other from
        being opened."""
        for file in sorted((self.path / "rooms").glob("*.room")):
            try:
                room, trouble = self._log(file.stem).room, None
            except Trouble as reason:
                room, trouble = _called(file, self.case), reason
            if room.kind is kind and room.name.casefold() == name.casefold():
                if trouble:
                    raise trouble
                return room
        return None

    def court_record(self) -> Room:
        """The room in which everybody stands."""
        room = self.room(RoomKind.COURT_RECORD)
        if room is None:
            raise Trouble("this folder has no court record", "put a copy of it in rooms", file=str(self.path))
        return room

    def add_room(self, kind: RoomKind, name: str = "") -> Room:
        """Make a room; there is one court record, one chambers, and one room of each name."""
        if kind.named != bool(name.strip()):
            raise Trouble(f"{kind} {'needs a name' if kind.named else 'has no name'}", "say whose room it is")
        if there := self.room(kind, name):
            raise Trouble(f"there is {there.title} already", "use that, or give another name")
        room = Room(id=opaque_id(), case=self.case, kind=kind, name=name)
        self._logs[room.id] = create_room(self._file(room.id), room, clock=self._clock, patience=self._patience)
        settle_folder(self.path / "rooms")
        return room

    def log(self, room: Room) -> ChainedLog:
        """The log of a room; enter by `enter`, which keeps the walls."""
        return self._log(room.id)

    def documents(self, room: Room) -> Documents:
        """The documents of a room."""
        return Documents(self.path / "documents" / room.id)

    def proposals(self, room: Room) -> Proposals:
        """The proposals of a room."""
        return Proposals(self._log(room.id).shelf)

    # --- papers ---

    def keep_paper(self, room: Room, paper: Path, sha256: str, author: Author) -> bool:
        """Keep a paper of which this is the SHA-256, and note that it was; whether it is new in this room."""
        documents = self.documents(room)
        new = sha256 not in documents.listed()
        kept = documents.keep_file(paper)
        if kept != sha256:
            documents.expunge(kept)
            raise Trouble(
                "the paper changed while it was kept", "try again when nobody writes to it", file=str(paper)
            )
        self._note(room, sha256, KEPT, author)
        return new

    def expunge_paper(self, room: Room, sha256: str, author: Author) -> bool:
        """Take a paper away for good, with what was proposed from it; whether it was there."""
        if not self.documents(room).expunge(sha256):
            return False
        self._note(room, sha256, GONE, author)
        proposals = self.proposals(room)
        read = [one.proposal.id for one in proposals.listed() if one.proposal.document == sha256]
        proposals.expunge(read, author, at=self._clock())
        return True

    def _note(self, room: Room, sha256: str, state: str, author: Author) -> None:
        step = Step(proposal=sha256, state=state, at=stamp(self._clock()), by=str(author), entry="")
        with self._log(room.id).shelf.writing() as page:
            page.step([step])

    # --- entering and reading ---

    def enter(
        self,
        room: Room,
        entries: Sequence[Loggable],
        author: Author,
        *,
        after: int | None = None,
        why: str = "",
        accepting: Sequence[str] = (),
        reopening: Sequence[str] = (),
        sent: str = "",
    ) -> Kept:
        """Enter into a room (see `Log.append`) what names nothing beyond its walls."""
        log = self._log(room.id)
        reach = log.handles()
        if room.private and (court := self.room(RoomKind.COURT_RECORD)):
            reach = self._log(court.id).handles() | reach
        require_private(entries, room)
        require_within(entries, room, reach)
        return log.append(
            entries, author, after=after, why=why, accepting=accepting, reopening=reopening, sent=sent
        )

    def join(self, rooms: Iterable[Room] = (), upto: datetime | None = None) -> Joined:
        """The court record joined with these rooms, and nothing of any other; as recorded up to a moment."""
        return join(self._logs_of(rooms), upto)

    def as_if(self, room: Room, entries: Sequence[Loggable]) -> tuple[Ledger, Ledger]:
        """The court record joined with this room, as it is and as it would be with these entries."""
        return as_if(self._logs_of([room]), room, entries)

    def _logs_of(self, rooms: Iterable[Room]) -> list[ChainedLog]:
        wanted = {room.id: room for room in (self.court_record(), *rooms)}
        return [self._log(room) for room in wanted]

    def verify(self, rooms: Iterable[Room] | None = None, seen: Head | None = None) -> tuple[Checked, ...]:
        """Check these rooms (None: every one, also one whose file can no longer be opened) and their documents;
        `seen` is a head that was noted elsewhere."""
        if rooms is not None:
            return tuple(self._checked(self._file(room.id), seen) for room in rooms)
        files = {file.with_suffix(".room") for file in (self.path / "rooms").glob("*.[rs]*")}
        return tuple(self._checked(file, seen) for file in sorted(files))

    def _checked(self, file: Path, seen: Head | None) -> Checked:
        try:
            found = self._log(file.stem).verify(seen=[seen] if seen else ())
            lost = [] if found.faults else self._lost(found.room)
        except Full:
            raise
        except Trouble as trouble:
            return unopened(_called(file, self.case), trouble)
        return found.with_documents([*self.documents(found.room).verify(), *lost])

    def _lost(self, room: Room) -> list[str]:
        """The papers that were kept in a sound room and are no longer there."""
        with self._log(room.id).shelf.reading() as page:
            noted = page.last_steps(KEPT, GONE)
        kept = {sha256 for sha256, state in noted.items() if state == KEPT}
        return sorted(kept.difference(self.documents(room).listed()))

    def close(self) -> None:
        """Seal what was written, and let go of every file."""
        while self._logs:
            self._logs.popitem()[1].close()

    def _log(self, room: str) -> ChainedLog:
        if room not in self._logs:
            log = open_room(self._file(room), clock=self._clock, patience=self._patience)
            if log.room.id != room or log.room.case != self.case:
                log.close()
                raise Damaged(
                    "this room is not of this case", "put it where it belongs", file=str(self._file(room))
                )
            self._logs[room] = log
        return self._logs[room]

    def _file(self, room: str) -> Path:
        return self.path / "rooms" / f"{room}.room"


def _called(file: Path, case: str) -> Room:
    """What a room whose file does not open is called, by its seal or else by its file."""
    seal = read_seal(file)
    if isinstance(seal, Seal):
        return Room(id=file.stem, case=case, kind=RoomKind(seal.kind), name=seal.name)
    return Room(id=file.stem, case=case, kind=RoomKind.SEALED, name=file.name)


def _case_of(path: Path) -> str:
    manifest = path / MANIFEST
    try:
        said = json.loads(manifest.read_text("utf-8"))
        case, version = str(said["case"]), int(said["version"])
    except FileNotFoundError:
        raise Trouble("this is no case folder", "make one", file=str(path), typed="inlimine new") from None
    except OSError as reason:
        raise told(reason, manifest) from None
    except (ValueError, LookupError, TypeError, RecursionError, OverflowError):
        raise Damaged(
            "this file is not as inlimine wrote it", "take it from a backup", file=str(manifest)
        ) from None
    if version > VERSION:
        raise Trouble("this folder was made by a newer inlimine", "open it with that version", file=str(path))
    return case

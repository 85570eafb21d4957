"""Back up a case folder into a single file, and restore it; both are verified before anything counts as done.

The file is a ZIP: `inlimine.json`, each room's file and seal as the folder has them, the documents, and
`backup.json` with the SHA-256 of every member. What a viewer does not see is not in his backup.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inlimine.operations.case_folder import made_whole, opened, refusing
from inlimine.operations.files import beside
from inlimine.operations.look_up_log import Verified, verify
from inlimine.operations.refusal import Damage, Refusal, refuse
from inlimine.operations.rooms import COURT, rooms_seen
from inlimine.operations.viewer import Viewer
from inlimine.passages.problem import Problem
from inlimine.store.documents import sha256_of
from inlimine.store.folder import MANIFEST, CaseFolder
from inlimine.store.room import Room
from inlimine.store.sqlite import copy_room

LISTING = "backup.json"
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # other ways tell their troubles as those of a disk
_MEMBER = re.compile(
    r"inlimine\.json|rooms/[0-9a-f]{32}\.(room|seal)|documents/[0-9a-f]{32}/[0-9a-f]{2}/[0-9a-f]{64}"
)
_BLOCK = 1 << 20
# Whatever reading a ZIP raises where a byte of it was changed.
_NOT_WHOLE = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, LookupError, RuntimeError, ValueError)
_FIXED = (1980, 1, 1, 0, 0, 0)  # a time in the file would tell when other rooms were written


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A backup or what was restored of it: the place, its rooms as verified, the number of documents, its size."""

    path: Path
    rooms: tuple[Verified, ...]
    documents: int
    size: int


def back_up(path: Path, viewer: Viewer, out: Path, *, replace: bool) -> Backup:
    """Write everything that the viewer sees of a case folder to one file; refused while anything is damaged."""
    if out.exists() and not replace:
        message, remedy = "the file exists and was left as it is", "name another, or let it be replaced"
        raise refuse(message, remedy, file=str(out), typed="--replace")
    _require_whole(verify(path, viewer), path)
    with beside(out) as place, opened(path) as folder:
        copy = place / "folder"
        _copy(folder, rooms_seen(folder, viewer), copy)
        made = _packed(copy, place / "backup")
        _unpacked(made, place / "again")
        rooms = verify(place / "again", None)
        _require_whole(rooms, out)
        made.replace(out)
    return _told(out, rooms, out)


def restore(file: Path, path: Path) -> Backup:
    """Make a case folder of a backup; refused where something stands there, or the backup is not whole."""
    with made_whole(path) as place:
        _unpacked(file, place)
        rooms = verify(place, None)
        _require_whole(rooms, file)
        if COURT not in {room.room for room in rooms}:
            raise _no_backup(file, "it holds no court record")
    return _told(path, rooms, file)


def _told(path: Path, rooms: tuple[Verified, ...], file: Path) -> Backup:
    with zipfile.ZipFile(file) as packed:
        documents = sum(name.startswith("documents/") for name in packed.namelist())
    return Backup(path=path, rooms=rooms, documents=documents, size=file.stat().st_size)


def _require_whole(rooms: tuple[Verified, ...], path: Path) -> None:
    problems = [
        Problem(
            message=f"{room.title}, number {number}: {message}",
            remedy="take an older backup, or ask whoever keeps another copy",
            file=str(path),
        )
        for room in rooms
        for number, message in room.faults
    ]
    if problems:
        raise Damage(*problems)


# --- making the file ---


def _copy(folder: CaseFolder, rooms: tuple[Room, ...], copy: Path) -> None:
    (copy / "rooms").mkdir(parents=True)
    shutil.copyfile(folder.path / MANIFEST, copy / MANIFEST)
    for room in rooms:
        with refusing(copy):
            copy_room(folder.log(room), copy / "rooms" / f"{room.id}.room")
        documents = folder.documents(room)
        for sha256 in documents.listed():
            kept = copy / "documents" / room.id / sha256[:2] / sha256
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(documents.folder / sha256[:2] / sha256, kept)


def _packed(copy: Path, out: Path) -> Path:
    names = sorted(
        name for file in copy.rglob("*") if file.is_file() and _MEMBER.fullmatch(name := _inside(file, copy))
    )
    listing = {name: sha256_of(copy / name) for name in names}
    out.touch(0o600)  # no more people may read it than may read the rooms
    with zipfile.ZipFile(out, "w") as packed:
        for name in names:
            with packed.open(_member(name), "w", force_zip64=True) as member:
                member.writelines(_blocks(copy / name))
        packed.writestr(_member(LISTING), json.dumps({"inlimine": "backup", "files": listing}))
    with out.open("rb+") as file:
        os.fsync(file.fileno())
    return out


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _FIXED)
    member.compress_type = zipfile.ZIP_DEFLATED
    return member


def _inside(file: Path, folder: Path) -> str:
    return file.relative_to(folder).as_posix()


# --- reading it ---


def _unpacked(file: Path, folder: Path) -> None:
    """Unpack a backup whose every member is as its listing says; nothing else is ever written."""
    _require_readable(file)
    try:
        with zipfile.ZipFile(file) as packed:
            listing = _listing(packed, file)
            _require_space(packed, folder, file)
            for name, sha256 in listing.items():
                _unpack(packed, name, sha256, folder)
    except _NOT_WHOLE as reason:
        raise _no_backup(file, str(reason)) from None


def _require_readable(file: Path) -> None:
    try:
        with file.open("rb") as opened_file:
            opened_file.read(1)
    except FileNotFoundError:
        raise refuse("there is no such file", "check the path and the spelling", file=str(file)) from None
    except OSError as reason:
        raise refuse(f"the file cannot be read ({reason.strerror})", "name a backup", file=str(file)) from None


def _listing(packed: zipfile.ZipFile, file: Path) -> dict[str, str]:
    names = packed.namelist()
    if LISTING not in names or packed.getinfo(LISTING).file_size > 50 * _BLOCK:
        raise _no_backup(file, f"it holds no {LISTING}")
    said = json.loads(packed.read(LISTING))
    listing = said.get("files") if isinstance(said, dict) else None
    if not isinstance(listing, dict) or {LISTING, *listing} != set(names) or len(set(names)) < len(names):
        raise _no_backup(file, "its listing does not name what it holds")
    if any(member.compress_type not in _PACKED for member in packed.infolist()):
        raise _no_backup(file, "it is packed in another way than backups are")
    if not all(_MEMBER.fullmatch(name) for name in listing) or MANIFEST not in listing:
        raise _no_backup(file, "it holds what no case folder has")
    return listing


def _require_space(packed: zipfile.ZipFile, folder: Path, file: Path) -> None:
    size = sum(member.file_size for member in packed.infolist())
    if size > shutil.disk_usage(folder.parent).free:
        raise refuse(
            f"unpacked it takes {size >> 20} MiB, more than the disk has", "make room first", file=str(file)
        )


def _unpack(packed: zipfile.ZipFile, name: str, sha256: str, folder: Path) -> None:
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    with packed.open(name) as member, target.open("xb") as out:
        for block in iter(lambda: member.read(_BLOCK), b""):
            digest.update(block)
            out.write(block)
        out.flush()
        os.fsync(out.fileno())
    target.chmod(0o600)
    if digest.hexdigest() != sha256:
        raise ValueError(f"{name} is not what its listing says")


def _no_backup(file: Path, why: str) -> Refusal:
    problem = Problem(
        message=f"this is no whole backup ({why})", remedy="take another; nothing was restored", file=str(file)
    )
    return Damage(problem)


def _blocks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened_file:
        yield from iter(lambda: opened_file.read(_BLOCK), b"")

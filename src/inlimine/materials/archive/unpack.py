"""A ZIP unpacked, in the child. Sound, pictures and video come back as their hashes, everything else as bytes."""

from __future__ import annotations

import codecs
import hashlib
import io
import zipfile

from inlimine.materials.archive.told import Unpacked
from inlimine.materials.contents import Member
from inlimine.materials.signs import file_kind
from inlimine.passages.material import FileKind, HashedFile
from inlimine.passages.problem import Problem

codecs.lookup("cp437")  # the names of members; in the child none can be looked for once its filter holds

MOST_MEMBERS = 2_000
MOST_UNPACKED = 1 << 30
MOST_RATIO, SMALL = 400, 1 << 20
"""Unpacked bytes for one packed byte of a member, unless it is small."""

LARGEST = 96 << 20
"""Bytes of one member that is to be read; a recording, which is only hashed, may be larger."""

_BATCH = 32 << 20
_CHUNK = 1 << 20
_BY_SYSTEMS = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
"""What operating systems put beside a person's files."""


class UnsafeMemberError(Exception):
    """A member that is not unpacked; the message says why."""


def unpack(name: str, data: bytes, asked: str) -> Unpacked | Problem:
    """Unpack members from the one whose number is asked, as many as make a batch."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, OSError) as damage:
        return _damaged(name, damage)
    listed = [each for each in archive.infolist() if not _passed_over(each)]
    why = _bomb(listed)
    if why:
        return Problem(file=name, message=why, remedy="do not open it; ask whoever sent it what it is")
    return _batch(name, archive, listed, int(asked))


def hashes(name: str, data: bytes) -> Unpacked | Problem:
    """Only the hash of every member, of those too that systems put there: for a set of which each file counts."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, OSError) as damage:
        return _damaged(name, damage)
    listed = [each for each in archive.infolist() if not each.is_dir()]
    if why := _bomb(listed):
        return Problem(file=name, message=why, remedy="do not open it; ask whoever sent it what it is")
    each = [_hashed(archive, info) for info in listed]
    return Unpacked(
        members=(),
        files=tuple(one for one in each if isinstance(one, HashedFile)),
        problems=tuple(one for one in each if isinstance(one, Problem)),
        following=0,
    )


def _hashed(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> HashedFile | Problem:
    inner = info.filename.lstrip("/")
    try:
        _check(info)
        with archive.open(info) as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]  # it reads
    except UnsafeMemberError as unsafe:
        return Problem(file=inner, message=str(unsafe), remedy="unpack it elsewhere and give the file itself")
    except (MemoryError, PermissionError):  # what the child may not do or have is no damage
        raise
    except Exception as damage:  # a forged member leads its unpacker to whatever
        message = f"it is damaged ({type(damage).__name__})"
        return Problem(file=inner, message=message, remedy="unpack it elsewhere and give the file itself")
    return HashedFile(name=inner, sha256=digest, kind=FileKind.DOCUMENT)


def _damaged(name: str, damage: Exception) -> Problem:
    message = f"the archive is damaged ({type(damage).__name__})"
    return Problem(file=name, message=message, remedy="make it anew, or give the files in it")


def _passed_over(member: zipfile.ZipInfo) -> bool:
    return member.is_dir() or member.filename.startswith(_BY_SYSTEMS) or member.filename.endswith(_BY_SYSTEMS)


def _bomb(listed: list[zipfile.ZipInfo]) -> str:
    if len(listed) > MOST_MEMBERS:
        return f"the archive holds {len(listed):,} files, more than {MOST_MEMBERS:,}"
    if sum(member.file_size for member in listed) > MOST_UNPACKED:
        return f"the archive would unpack to more than {MOST_UNPACKED >> 30} GB (a ZIP bomb?)"
    return ""


def _batch(name: str, archive: zipfile.ZipFile, listed: list[zipfile.ZipInfo], first: int) -> Unpacked:
    members: list[Member] = []
    files: list[HashedFile] = []
    problems: list[Problem] = []
    at = first
    while at < len(listed) and sum(len(member.data) for member in members) < _BATCH:
        found = _member(name, archive, listed[at])
        match found:
            case Member():
                members.append(found)
            case HashedFile():
                files.append(found)
            case Problem():
                problems.append(found)
        at += 1
    following = at if at < len(listed) else 0
    return Unpacked(members=tuple(members), files=tuple(files), problems=tuple(problems), following=following)


def _member(name: str, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Member | HashedFile | Problem:
    """One member: its bytes, or of a recording or picture its hash, or why not."""
    inner = info.filename.lstrip("/")
    try:
        _check(info)
        return _taken(name, archive, info)
    except UnsafeMemberError as unsafe:
        message = str(unsafe)
    except (MemoryError, PermissionError):  # what the child may not do or have is no damage
        raise
    except Exception as damage:  # a forged member leads its unpacker to whatever
        message = f"it is damaged ({type(damage).__name__})"
    return Problem(file=f"{name}/{inner}", message=message, remedy="unpack it elsewhere and give the file itself")


def _check(info: zipfile.ZipInfo) -> None:
    if info.flag_bits & 1:
        raise UnsafeMemberError("it is locked with a password")
    if info.file_size > max(SMALL, MOST_RATIO * info.compress_size):
        raise UnsafeMemberError(f"it is packed more than {MOST_RATIO} to 1 (a ZIP bomb?)")


def _taken(name: str, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Member | HashedFile:
    """Read a member piece by piece; a recording is never held whole."""
    inner = info.filename.lstrip("/")
    digest, kind = hashlib.sha256(), FileKind.DOCUMENT
    kept: list[bytes] = []
    with archive.open(info) as stream:
        for chunk in iter(lambda: stream.read(_CHUNK), b""):
            kind = kind if kept else file_kind(chunk)
            digest.update(chunk)
            kept.append(chunk if kind is FileKind.DOCUMENT else b"")
            if kind is FileKind.DOCUMENT and len(kept) * _CHUNK > LARGEST:
                raise UnsafeMemberError(f"it has more than {LARGEST >> 20} MB")
    if kind is FileKind.DOCUMENT:
        return Member(name=inner, data=b"".join(kept))
    return HashedFile(name=f"{name}/{inner}", sha256=digest.hexdigest(), kind=kind)

"""What SQLite and the system say of a file, in people's words, with the remedy."""

from __future__ import annotations

import errno
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from inlimine.store.trouble import Damaged, Full, Trouble

_FULL = ("the disk is full, and nothing was entered", "make room, then enter it again")
_FULL_OR_FAILING = ("the disk is full or fails, and nothing was entered", _FULL[1])
_BUSY = ("another program is writing to this room", "wait until it has done, then try again")
_WRITE_PROTECTED = (
    "the file or its folder is write-protected, and nothing was entered",
    "allow writing to the folder, or work on a copy",
)
_UNREADABLE = ("the room's file cannot be read", "check that it is there, and its permissions")
# The beginning of SQLite's name of an error, and what it means to people.
_BY_NAME = (
    ("SQLITE_FULL", _FULL),
    ("SQLITE_IOERR", _FULL_OR_FAILING),
    ("SQLITE_BUSY", _BUSY),
    ("SQLITE_LOCKED", _BUSY),
    ("SQLITE_READONLY", _WRITE_PROTECTED),
    ("SQLITE_PERM", _UNREADABLE),
    ("SQLITE_CANTOPEN", _UNREADABLE),
)
_BY_NUMBER = {
    errno.ENOSPC: _FULL,
    errno.EFBIG: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: _WRITE_PROTECTED,
    errno.EACCES: ("the file or its folder may not be used", "check its permissions"),
    errno.EEXIST: ("there is a file already", "name another"),
    errno.ENOENT: ("there is no such room", "check the path and the spelling"),
}


def told(reason: Exception, path: Path) -> Trouble:
    """The trouble that an error means."""
    if isinstance(reason, OSError):
        words = _BY_NUMBER.get(reason.errno or 0, (f"the file cannot be used ({reason.strerror})", "check it"))
        return _kind(words)(*words, file=str(path))
    said = reason.orig if isinstance(reason, DBAPIError) else reason
    name = getattr(said, "sqlite_errorname", "")
    for beginning, words in _BY_NAME:
        if name.startswith(beginning):
            return _kind(words)(*words, file=str(path))
    if name == "SQLITE_NOTADB":
        return not_a_room(path)
    message = f"the room's file is damaged ({said})"
    return Damaged(
        message,
        "let the log be verified, and take a backup before you go on",
        file=str(path),
        typed="inlimine log verify",
    )


def _kind(words: tuple[str, str]) -> type[Trouble]:
    return Full if words in (_FULL, _FULL_OR_FAILING) else Trouble


def not_a_room(path: Path) -> Damaged:
    """The trouble of a file that is something else."""
    return Damaged(
        "this file is no room of a case", "name a room's file, or take it from a backup", file=str(path)
    )

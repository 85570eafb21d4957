"""The seal beside a room's file: how far the log had come and what every byte was when it was last closed.

The chain shows a change inside the log. The seal shows besides that the end was cut off, or that a byte was
changed which no entry uses. A room that was not closed in the ordinary way has an older seal, or none; then there
is nothing to be said of bytes, but the log must still reach as far as the seal says.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from inlimine.store.raw_bytes import blocks
from inlimine.store.room import RoomKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """Whose room it is, the last number and its hash, how much lay beside the log, the file's size and SHA-256."""

    kind: str
    name: str
    number: int
    hash: str
    steps: int
    size: int
    sha256: str

    @property
    def check(self) -> str:
        """A digest of the seal itself."""
        said = json.dumps([self.kind, self.name, self.number, self.hash, self.steps, self.size, self.sha256])
        return hashlib.sha256(said.encode("ascii")).hexdigest()


_TYPES = {"kind": str, "name": str, "number": int, "hash": str, "steps": int, "size": int, "sha256": str}
_MOST = 1 << 53  # more entries than any log has


def bytes_of(path: Path) -> tuple[int, str]:
    """Size and SHA-256 of a file."""
    size, digest = 0, hashlib.sha256()
    with blocks(path) as some:
        for block in some:
            size += len(block)
            digest.update(block)
    return size, digest.hexdigest()


def seal_path(room: Path) -> Path:
    """Where the seal of a room's file lies."""
    return room.with_suffix(".seal")


def write_seal(room: Path, seal: Seal) -> None:
    """Put a seal in the place of the old one, whole or not at all."""
    path = seal_path(room)
    beside = path.with_suffix(f".seal-{os.getpid()}")
    try:
        beside.touch(0o600)
        with beside.open("w", encoding="ascii") as file:
            json.dump({**asdict(seal), "check": seal.check}, file)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def read_seal(room: Path) -> Seal | str | None:
    """The seal of a room's file; None where there is none, a sentence where it is not as it was written."""
    try:
        raw = json.loads(seal_path(room).read_text("ascii"))
        check = raw.pop("check")
        seal = Seal(**raw)
        RoomKind(seal.kind)
        sound = all(type(getattr(seal, key)) is kind for key, kind in _TYPES.items())
    except FileNotFoundError:
        return None
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return "its seal cannot be read"
    if not sound or not 0 <= seal.number < _MOST:
        return "its seal cannot be read"
    return seal if seal.check == check else "its seal was changed"

"""A turn for each writer: SQLite gives its lock to whoever asks at the right moment, so that one may starve.

Who wants to write passes the turnstile first and stays in it until he has SQLite's lock; who has just written
finds it taken by the one who waits. It is a courtesy and keeps nothing safe: without it (a folder that takes no
such file, a writer that stands still in it) writing goes on as SQLite gives its lock.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: int) -> None:
        os.lseek(file, 0, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

    def _unlock(file: int) -> None:
        os.lseek(file, 0, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


_PAUSE = 0.001  # seconds between two tries


class Turnstile:
    """The turnstile of one room, for one process; `patience` is how many seconds a writer waits in it."""

    def __init__(self, room: Path, *, patience: float) -> None:
        self._file = _opened(room.with_suffix(".turn"))
        self._patience = patience

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Wait for the turn, and leave the turnstile to the next at the end."""
        passed = self._passed()
        try:
            yield
        finally:
            if passed:
                with suppress(OSError):
                    _unlock(self._file)

    def _passed(self) -> bool:
        until = time.monotonic() + self._patience
        while self._file >= 0:
            try:
                _try_lock(self._file)
                return True
            except OSError:
                if time.monotonic() > until:
                    return False
                time.sleep(_PAUSE)
        return False

    def close(self) -> None:
        """Let go of its file."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def _opened(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return -1

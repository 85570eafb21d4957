"""Reading the bytes of a file that SQLite has open.

POSIX drops every lock that a process holds on a file as soon as the process closes any descriptor of it. Were a
room's file opened and closed beside SQLite, another program could take the log away under it. So descriptors of
files that are open here are kept until SQLite has let go of the last of its own.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

Place = tuple[int, int]

_in_use: Counter[Place] = Counter()
_kept: dict[Place, int] = {}
_turn = RLock()
_BLOCK = 1 << 20


def taken(path: Path) -> Place:
    """Note that SQLite is about to open this file."""
    with _turn:
        found = path.stat()
        place = (found.st_dev, found.st_ino)
        _in_use[place] += 1
        return place


def let_go(place: Place) -> None:
    """Note that SQLite has closed it."""
    with _turn:
        _in_use[place] -= 1
        if not _in_use[place]:
            del _in_use[place]
            if place in _kept:
                os.close(_kept.pop(place))


@contextmanager
def blocks(path: Path, size: int = _BLOCK) -> Iterator[Iterator[bytes]]:
    """The bytes of a file, a MiB or `size` at a time; OSError where it cannot be read."""
    with _turn:
        found = path.stat()
        place = (found.st_dev, found.st_ino)
        file = _kept.get(place)
        if file is None:
            file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            if place in _in_use:
                _kept[place] = file
        try:
            os.lseek(file, 0, os.SEEK_SET)
            yield iter(lambda: os.read(file, size), b"")
        finally:
            if place not in _kept:
                os.close(file)

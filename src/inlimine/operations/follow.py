"""Follow folders: each file that is new or changed, once it has settled, until somebody interrupts."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from inlimine.operations.check_files import files_under
from inlimine.operations.refusal import Refusal

INTERVAL = 1.0
"""Seconds between two looks."""

Signature = tuple[int, int, int]


def settled(
    paths: Sequence[Path], without: Sequence[Path | None], wait: Callable[[float], None] | None = None
) -> Iterator[list[Path]]:
    """At each look the files that are new or changed and stood still since the look before; perhaps none."""
    before: dict[Path, Signature] = {}
    done: dict[Path, Signature] = {}
    while True:
        now = {path: signed for path in _there(paths, without) if (signed := _signature(path))}
        ready = [path for path, signed in now.items() if before.get(path) == signed != done.get(path)]
        done.update((path, now[path]) for path in ready)
        before = now
        yield ready
        (wait or time.sleep)(INTERVAL)


def _there(paths: Sequence[Path], without: Sequence[Path | None]) -> list[Path]:
    """What is there now; a folder that is being moved is looked at the next time."""
    try:
        return [path for path in files_under(paths, without) if path.exists()]
    except Refusal:
        return []


def _signature(path: Path) -> Signature | None:
    """What changes when a file is written: its time, its size, and which file it is."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino

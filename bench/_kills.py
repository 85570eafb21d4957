"""Two writers on one room, killed with SIGKILL in the middle of it, again and again; POSIX only.

`python bench/_kills.py FOLDER ROUNDS` prints one JSON line: kills, entries acknowledged, and how many of those are
lost or whose log is no longer whole (0 is the promise).
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from inlimine.ledger.trial import Strike
from inlimine.store.header import Author, Head
from inlimine.store.room import Room, RoomKind, opaque_id
from inlimine.store.sqlite import create_room, open_room

WRITERS, ROUNDS_A_FILE = 2, 20
SHORTEST, LONGEST = 0.02, 0.12  # seconds from the first acknowledgement to the kill
CHANCE = random.Random(1914)  # noqa: S311 - chance for when to kill, not for secrets


def main(folder: Path, rounds: int) -> int:
    """Run the rounds, a fresh file for every twenty, and print what came of them."""
    kills = kept = lost = 0
    room = folder / "none"
    for turn in range(rounds):
        if turn % ROUNDS_A_FILE == 0:
            room = new_room(folder)
        heads = one_round(room)
        kills, kept, lost = kills + WRITERS, kept + len(heads), lost + missing(room, heads)
    print(json.dumps({"kills": kills, "acknowledged": kept, "lost": lost}))
    return 0


def new_room(folder: Path) -> Path:
    """An empty court record."""
    path = folder / f"{opaque_id()}.room"
    create_room(path, Room(id=path.stem, case=opaque_id(), kind=RoomKind.COURT_RECORD)).close()
    return path


def one_round(room: Path) -> list[Head]:
    """Let two writers write, kill them, and return every head that was acknowledged to one of them."""
    notes = [room.with_suffix(f".{number}.notes") for number in range(WRITERS)]
    writers = [start(room, note) for note in notes]
    until = time.monotonic() + 60
    while not all(note.exists() and note.stat().st_size for note in notes) and time.monotonic() < until:
        time.sleep(0.002)
    time.sleep(CHANCE.uniform(SHORTEST, LONGEST))
    for writer in writers:
        os.kill(writer, signal.SIGKILL)
    for writer in writers:
        os.waitpid(writer, 0)
    heads = [head for note in notes for head in noted(note)]
    for note in notes:
        note.unlink(missing_ok=True)
    return heads


def start(room: Path, note: Path) -> int:
    """Fork a writer that opens the room for itself; returns its process id."""
    writer = os.fork()
    if writer == 0:
        try:
            write_without_end(room, note)
        finally:
            os._exit(1)
    return writer


def write_without_end(room: Path, note: Path) -> None:
    """Enter one to three entries at a time, and note each head once the log has acknowledged it."""
    log = open_room(room, patience=60)
    file = os.open(note, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for turn in range(1_000_000):
        entries = [Strike(item="E14", note=f"turn {turn} " * 40)] * (turn % 3 + 1)
        kept = log.append(entries, Author(name=f"writer {os.getpid()}", role="test"))
        os.write(file, f"{kept.head.number} {kept.head.hash}\n".encode("ascii"))


def noted(note: Path) -> list[Head]:
    """The heads that a writer noted; a line cut off by the kill was written after its acknowledgement."""
    lines = note.read_text("ascii").splitlines() if note.exists() else []
    pairs = [line.split() for line in lines]
    return [Head(number=int(pair[0]), hash=pair[1]) for pair in pairs if len(pair) == 2 and len(pair[1]) == 64]


def missing(room: Path, heads: list[Head]) -> int:
    """How many faults the log has, acknowledged entries that are not there among them."""
    log = open_room(room)
    try:
        return len(log.verify(seen=heads).faults)
    finally:
        log.close()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))

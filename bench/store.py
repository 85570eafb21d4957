"""How many durable appends a second a room takes beside bare SQLite with the same settings, and how quickly a
case of 10,000 entries is loaded and derived. With `--kills N`: N rounds of two writers that are killed.

An append is one entry with its header, hash and digest, its guards, and the commit on the disk. Bare SQLite
writes the same text as one row and commits it just so. The two take turns, so that whatever else the disk does
falls on both alike.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))

from bench.board import AS_OF, large_case  # noqa: E402 - its folder is on no path before
from inlimine.engine.case_state import derive  # noqa: E402
from inlimine.law.jurisdictions import rulebook  # noqa: E402
from inlimine.ledger.ledger import Ledger  # noqa: E402
from inlimine.store.chained import ChainedLog  # noqa: E402
from inlimine.store.codec import canonical  # noqa: E402
from inlimine.store.driver import JOURNAL, SETTINGS, sqlite  # noqa: E402
from inlimine.store.header import Author  # noqa: E402
from inlimine.store.joining import join  # noqa: E402
from inlimine.store.room import Room, RoomKind, opaque_id  # noqa: E402
from inlimine.store.sqlite import create_room, open_room  # noqa: E402

BATCH, BATCHES, RUNS = 20, 25, 7
WRITER = Author(name="B. Bench", role="bench")


def main() -> int:
    """Measure, print the table, and end with the figures as one line of JSON."""
    parser = argparse.ArgumentParser(prog="./go bench store", description=__doc__)
    parser.add_argument("--kills", type=int, default=0, metavar="N", help="rounds of two writers that are killed")
    wanted = parser.parse_args()
    ledger = large_case()
    with tempfile.TemporaryDirectory() as folder:
        figures = {**appends(Path(folder), ledger), **loading(Path(folder), ledger)}
        figures |= kills(Path(folder), wanted.kills)
    for name, figure in figures.items():
        print(f"{name:24}{figure:>12}")
    print(machine())
    print(json.dumps({**figures, "machine": machine()}))
    return 0


def new_log(folder: Path) -> ChainedLog:
    """An empty court record."""
    room = Room(id=opaque_id(), case=opaque_id(), kind=RoomKind.COURT_RECORD)
    return create_room(folder / f"{room.id}.room", room)


# --- appends ---


def appends(folder: Path, ledger: Ledger) -> dict[str, float]:
    """Appends a second, of the median batch, of both; and their ratio."""
    log, bare = new_log(folder), bare_sqlite(folder / "bare.sqlite")
    texts = (canonical(entry) for entry in ledger.entries)
    work: dict[str, Callable[[], object]] = {
        "store": one_by_one(log, ledger),
        "bare": lambda: bare_append(bare, next(texts)),
    }
    seconds: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(BATCHES):
        for name, append in work.items():
            start = time.perf_counter()
            for _ in range(BATCH):
                append()
            seconds[name].append((time.perf_counter() - start) / BATCH)
    log.close()
    bare.close()
    store_s, bare_s = median(seconds["store"]), median(seconds["bare"])
    return {
        "appends_per_s": round(1 / store_s, 1),
        "bare_appends_per_s": round(1 / bare_s, 1),
        "ratio": round(bare_s / store_s, 2),
    }


def one_by_one(log: ChainedLog, ledger: Ledger) -> Callable[[], object]:
    """Enters the next entry of a ledger each time it is called."""
    entries = iter(ledger.entries)
    return lambda: log.append([next(entries)], WRITER)


def bare_sqlite(path: Path) -> sqlite.Connection:
    """A file with one table and the settings of a room."""
    bare = sqlite.connect(path, isolation_level=None)
    bare.execute(f"PRAGMA journal_mode = {JOURNAL}")
    for setting in SETTINGS:
        bare.execute(setting)
    bare.execute("CREATE TABLE entries (number INTEGER PRIMARY KEY, body TEXT)")
    return bare


def bare_append(bare: sqlite.Connection, text: str) -> None:
    """One row, committed."""
    bare.execute("BEGIN IMMEDIATE")
    bare.execute("INSERT INTO entries (body) VALUES (?)", (text,))
    bare.execute("COMMIT")


# --- loading ---


def loading(folder: Path, ledger: Ledger) -> dict[str, float]:
    """Seconds to open a room with the whole ledger, load and derive it, and of each by itself."""
    log = new_log(folder)
    log.append([ledger.case, *ledger.entries], WRITER)
    log.close()
    path: Path = log.shelf.path  # type: ignore[attr-defined]
    runs = [tuple(one_load(path, ledger)) for _ in range(RUNS)]
    load_s, derive_s, verify_s, cpu_s = (round(median(one), 4) for one in zip(*runs, strict=True))
    whole = round(median(run[0] + run[1] for run in runs), 4)
    return {
        "load_derive_s": whole,
        "load_derive_cpu_s": cpu_s,
        "load_s": load_s,
        "derive_s": derive_s,
        "verify_s": verify_s,
        "entries": len(ledger.entries),
    }


def one_load(path: Path, ledger: Ledger) -> Iterator[float]:
    """Seconds of loading, of deriving, of verifying; and the processor's seconds of the first two."""
    gc.collect()
    processor = time.process_time()
    start = time.perf_counter()
    log = open_room(path)
    loaded = join([log]).ledger
    yield time.perf_counter() - start
    start = time.perf_counter()
    state = derive(loaded, rulebook(loaded.case.jurisdiction), AS_OF)
    _ = state.norms
    yield time.perf_counter() - start
    processor = time.process_time() - processor
    start = time.perf_counter()
    found = log.verify()
    yield time.perf_counter() - start
    yield processor
    log.close()
    if loaded != ledger or found.faults:
        raise AssertionError("what was loaded is not what was entered")


# --- kills ---


def kills(folder: Path, rounds: int) -> dict[str, int]:
    """How many writers were killed, and what was lost of that which had been acknowledged to them."""
    if not rounds:
        return {"kills": 0, "lost": 0}
    command = [sys.executable, str(ROOT / "bench" / "_kills.py"), str(folder), str(rounds)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    told: dict[str, int] = json.loads(done.stdout)
    return told


def machine() -> str:
    """What it was measured on."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    return f"{python}, SQLite {sqlite.sqlite_version}, {system}"


if __name__ == "__main__":
    sys.exit(main())

"""Two writers at once: each hears of the other, and nothing is lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from inlimine.ledger.trial import Strike
from inlimine.store.chained import ChainedLog
from inlimine.store.sqlite import open_room
from inlimine.store.trouble import Behind
from tests.store.rooms import CLERK, ROE, in_sqlite

EACH = 15


def enter_all(log: ChainedLog, name: str, both_there: Barrier) -> int:
    """Enter so many after what was seen, looking again whenever the other was first; returns how often."""
    late, seen = 0, log.head().number
    both_there.wait()
    for turn in range(EACH):
        while True:
            try:
                seen = log.append([Strike(item="E14", note=f"{name} {turn}")], ROE, after=seen).head.number
                break
            except Behind as behind:
                assert [one.header.number for one in behind.since] == list(
                    range(behind.after + 1, behind.since[-1].header.number + 1)
                )
                late, seen = late + 1, behind.since[-1].header.number
    return late


@pytest.mark.parametrize("apart", [True, False], ids=["two openings", "one opening"])
def test_two_writers_who_look_before_they_write_lose_nothing(tmp_path: Path, apart: bool) -> None:
    log = in_sqlite(tmp_path)
    other = open_room(log.shelf.path) if apart else log  # type: ignore[attr-defined]
    with ThreadPoolExecutor(2) as pool:
        late = [*pool.map(enter_all, (log, other), ("one", "two"), [Barrier(2)] * 2)]
    entered = [one.entry.note for one in log.load() if isinstance(one.entry, Strike)]
    assert sorted(entered) == sorted(f"{name} {turn}" for name in ("one", "two") for turn in range(EACH))
    assert (log.verify().faults, log.head().number) == ((), 2 * EACH)
    assert sum(late) > 0
    other.close()
    if apart:
        log.close()


def test_who_comes_second_can_enter_after_he_has_looked(tmp_path: Path) -> None:
    log = in_sqlite(tmp_path)
    other = open_room(log.shelf.path)  # type: ignore[attr-defined]
    log.append([Strike(item="E1")], CLERK, after=0)
    with pytest.raises(Behind, match="^C. Clerk, paralegal was first: since number 0 the room has 1 "):
        other.append([Strike(item="E2")], ROE, after=0)
    other.append([Strike(item="E2")], ROE, after=1)
    assert [one.header.author for one in log.load()] == [CLERK, ROE]
    other.close()
    log.close()

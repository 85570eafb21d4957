"""Rooms, authors and a clock for the tests of keeping."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from inlimine.ledger.items import Item
from inlimine.ledger.people import Case, Party
from inlimine.ledger.terms import Role
from inlimine.store.chained import ChainedLog
from inlimine.store.header import Author
from inlimine.store.memory import memory_log
from inlimine.store.room import Room, RoomKind, opaque_id
from inlimine.store.sqlite import create_room

CLERK = Author(name="C. Clerk", role="paralegal")
ROE = Author(name="R. Roe", role="counsel for the defence", reviewed_by_attorney=True)
CASE = Case(title="State v. Doe", jurisdiction="new_mexico")
STATE = Party(handle="State", name="State of New Mexico", role=Role.PROSECUTION)
LETTER = Item(handle="E14", title="The crew's letter")
BEGIN = datetime(2026, 7, 8, 14, 5, tzinfo=UTC)


class Ticking:
    """A clock that goes on by a second each time it is looked at."""

    def __init__(self) -> None:
        self.now = BEGIN

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def court_record() -> Room:
    return Room(id=opaque_id(), case=opaque_id(), kind=RoomKind.COURT_RECORD)


Maker = Callable[[Path], ChainedLog]


def in_sqlite(folder: Path) -> ChainedLog:
    return create_room(folder / f"{opaque_id()}.room", court_record(), clock=Ticking())


def in_memory(_: Path) -> ChainedLog:
    return memory_log(court_record(), clock=Ticking())


MAKERS: dict[str, Maker] = {"sqlite": in_sqlite, "memory": in_memory}

"""A room kept in memory: for tests, and for questions that nobody needs to keep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import RLock

from inlimine.store.chained import ChainedLog, Clock, utc_now
from inlimine.store.header import Head, Row
from inlimine.store.room import Room
from inlimine.store.shelf import Offered, Step


def memory_log(room: Room, *, clock: Clock = utc_now) -> ChainedLog:
    """An empty log in memory."""
    return ChainedLog(MemoryShelf(room), clock=clock)


@dataclass(slots=True)
class MemoryPage:
    """What one room holds."""

    rows_: list[Row] = field(default_factory=list)
    proposals: list[Offered] = field(default_factory=list)
    steps: dict[str, Step] = field(default_factory=dict)

    def copy(self) -> MemoryPage:
        """The same, to be changed apart."""
        return MemoryPage(list(self.rows_), list(self.proposals), dict(self.steps))

    def head(self) -> Row | None:
        """The last row."""
        return self.rows_[-1]._replace(body=None, salt=None) if self.rows_ else None

    def rows(self, after: int = 0) -> Iterator[Row]:
        """The rows beyond a number."""
        return iter(self.rows_[after:])

    def strays(self) -> list[int]:
        """Bodies and headers lie together here."""
        return []

    def put(self, rows: Sequence[Row]) -> None:
        """Add rows at the end."""
        self.rows_ += rows

    def blank(self, row: Row) -> None:
        """Take away a body, and the proposals that it came from, also as they were before they were restated."""
        self.rows_[row.number - 1] = row._replace(body=None, salt=None)
        gone = {step.proposal for step in self.steps.values() if step.entry == row.entry}
        gone |= {step.proposal for step in self.steps.values() if step.entry in gone}
        self.proposals = [one for one in self.proposals if one.id not in gone]

    def offer(self, proposals: Sequence[Offered]) -> None:
        """Lay proposals beside the log."""
        self.proposals += proposals

    def step(self, steps: Sequence[Step]) -> None:
        """Note what became of proposals."""
        self.steps |= {step.proposal: step for step in steps}

    def forget(self, ids: Sequence[str]) -> None:
        """Take away proposals for good."""
        self.proposals = [one for one in self.proposals if one.id not in ids]

    def last_steps(self, *states: str) -> dict[str, str]:
        """The last of these states of everything that has ever been in one of them."""
        return {step.proposal: step.state for step in self.steps.values() if step.state in states}

    def offered(self) -> list[tuple[Offered, Step | None]]:
        """Every proposal with the last thing that became of it."""
        return [(one, self.steps.get(one.id)) for one in self.proposals]


class MemoryShelf:
    """A room in memory; a transaction works on a copy, which takes the old one's place when it ends well."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self._page = MemoryPage()
        self._one_writer = RLock()

    @contextmanager
    def reading(self) -> Iterator[MemoryPage]:
        """One moment of the log."""
        yield self._page.copy()

    @contextmanager
    def writing(self) -> Iterator[MemoryPage]:
        """A transaction that no other writer can enter."""
        with self._one_writer:
            page = self._page.copy()
            yield page
            self._page = page

    def wiped(self) -> None:
        """Nothing is anywhere else."""

    def vouched(self) -> Head | None:
        """Nothing is noted outside."""
        return None

    def damage(self) -> list[str]:
        """Memory is taken to be sound."""
        return []

    def close(self) -> None:
        """Nothing to let go of."""

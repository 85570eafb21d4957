"""What a way of keeping must offer so that a log can stand on it: SQLite, memory, and later PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from inlimine.store.header import Head, Row
from inlimine.store.room import Room


class Offered(NamedTuple):
    """A proposal as it is stored: what a reader read, as JSON."""

    id: str
    offered_at: str
    body: str


class Step(NamedTuple):
    """What became of a proposal: its new state, when, by whom, and the entry made of it, if any (of one that was
    restated, the proposal in its place)."""

    proposal: str
    state: str
    at: str
    by: str
    entry: str


class Page(Protocol):
    """A log within one transaction: all that is read is of one moment, all that is written comes at once."""

    def head(self) -> Row | None:
        """The last row, without its body; None: the log is empty."""

    def rows(self, after: int = 0) -> Iterator[Row]:
        """The rows beyond a number, in their order."""

    def strays(self) -> list[int]:
        """The numbers of bodies without a header."""

    def put(self, rows: Sequence[Row]) -> None:
        """Add rows at the end."""

    def blank(self, row: Row) -> None:
        """Take away the body of a row that an entry has just expunged, and the proposals that it came from."""

    def offer(self, proposals: Sequence[Offered]) -> None:
        """Lay proposals beside the log."""

    def step(self, steps: Sequence[Step]) -> None:
        """Note what became of proposals."""

    def forget(self, ids: Sequence[str]) -> None:
        """Take away proposals for good; their steps, which hold no words, stay."""

    def last_steps(self, *states: str) -> dict[str, str]:
        """The last of these states of everything that has ever been in one of them."""

    def offered(self) -> list[tuple[Offered, Step | None]]:
        """Every proposal with the last thing that became of it, oldest first."""


class Shelf(Protocol):
    """Where one room is kept."""

    @property
    def room(self) -> Room:
        """Whose log it is."""

    def reading(self) -> AbstractContextManager[Page]:
        """One moment of the log."""

    def writing(self) -> AbstractContextManager[Page]:
        """A transaction that no other writer can enter; what it wrote is on the disk when it ends."""

    def wiped(self) -> None:
        """Make sure that nothing blanked can be found in any file any more."""

    def vouched(self) -> Head | None:
        """A head that was noted outside the log, which the log must still reach; None: none was."""

    def damage(self) -> list[str]:
        """What is wrong with the keeping itself, apart from rows: a guard missing, a byte changed."""

    def close(self) -> None:
        """Let go of it."""

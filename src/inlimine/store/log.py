"""The log of a room: entries are added and never changed, and whether that held can be checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from inlimine.store.checking import Checked
from inlimine.store.header import Author, Head, Kept, Loggable, Logged
from inlimine.store.room import Room


class Log(Protocol):
    """The doors of one room's log, whatever keeps it. Each may raise Trouble, and then nothing was done."""

    @property
    def room(self) -> Room:
        """Whose log it is."""

    def head(self) -> Head:
        """The last number and its hash."""

    def handles(self) -> dict[str, str]:
        """Each handle that the room has given, with the kind of what bears it."""

    def append(
        self,
        entries: Sequence[Loggable],
        author: Author,
        *,
        after: int | None = None,
        why: str = "",
        accepting: Sequence[str] = (),
        reopening: Sequence[str] = (),
        sent: str = "",
    ) -> Kept:
        """Enter all of these or none; when it returns they are on the disk.

        `after` is the number that the writer has seen: Behind, if the room has grown beyond it (None: never
        mind). `why` is the reason if a case is corrected. `accepting` are the proposals from which the entries
        were made, one each, in their order (empty: of none), `reopening` those that wait again, because what was
        made of them is undone. `sent` is a key that the writer made up for this
        entering, so that what he sends again because no reply came is entered once: Twice, if it is known.
        """

    def load(self, *, after: int = 0) -> Iterator[Logged]:
        """The entries beyond a number with their headers, in order, all of one moment; Damaged if one is not
        as it was written."""

    def expunge(self, entry: str, author: Author, *, why: str, after: int | None = None) -> Kept:
        """Blank the body of an entry for good and enter who did so, when and why; its header stays."""

    def verify(self, *, seen: Sequence[Head] = ()) -> Checked:
        """Everything that is not as it was written; `seen` are heads noted elsewhere."""

    def close(self) -> None:
        """Let go of the log."""

"""What can go wrong in keeping: each is told with its remedy, and leaves the log as it was."""

from __future__ import annotations

from inlimine.passages.problem import Problem
from inlimine.store.header import Logged


class Trouble(Exception):
    """Nothing was entered; the problem says why, in which file, and what to do."""

    def __init__(self, message: str, remedy: str, *, file: str = "", typed: str = "") -> None:
        self.problem = Problem(message=message, remedy=remedy, file=file, typed=typed)
        super().__init__(str(self.problem))


class Damaged(Trouble):
    """The file is not as this program wrote it; `log verify` tells where."""


class Full(Trouble):
    """The disk has no room, or fails; of the file itself nothing is said by that."""


class Twice(Trouble):
    """This very entering was sent before and is in the log; nothing is left to be done."""

    def __init__(self) -> None:
        super().__init__("this was entered already", "nothing is left to be done")


class Behind(Trouble):
    """Somebody else was first: the room has grown beyond the number after which the writer wanted to enter."""

    def __init__(self, since: tuple[Logged, ...], *, after: int) -> None:
        self.since = since
        self.after = after
        first = since[0].header
        told = ", ".join(one.told for one in since[:5]) + (", ..." if since[5:] else "")
        super().__init__(
            f"{first.author} was first: since number {after} the room has {told}",
            f"look at what changed, then enter yours after number {since[-1].header.number}",
        )

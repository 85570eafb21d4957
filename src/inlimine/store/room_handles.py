"""Handles that two rooms of a case have both given: how they are told apart when the rooms are read together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass

from inlimine.ledger.items import REMAINDER
from inlimine.store.room import Room

LETTERS = "abcdefghijklmnopqrstuvwxyz"
WITH_PARTS = frozenset({"act", "motion"})  # R2a is the first directive of R2


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A handle that a room has given, to what kind of thing, and the handles of its lettered parts."""

    handle: str
    kind: str
    parts: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The handle and those of its parts."""
        return frozenset({self.handle, *self.parts})


def handles_apart(rooms: Sequence[tuple[Room, Iterable[Given]]]) -> list[Callable[[str], str] | None]:
    """For each room how its handles are to be written; None: as they are."""
    given = [(room, list(handles)) for room, handles in rooms]
    names = [frozenset(name for one in handles for name in one.names) for _, handles in given]
    apart: list[Callable[[str], str] | None] = []
    prefixes: set[str] = set()
    for place, (room, handles) in enumerate(given):
        others = frozenset[str]().union(*names[:place], *names[place + 1 :])
        twice = {one.handle: one.kind for one in handles if room.private and one.names & others}
        whole = frozenset(one.handle for one in handles)
        prefix = _prefix(room, names, prefixes) if twice else ""
        prefixes.add(prefix)
        apart.append(_Prefixed(prefix, twice, whole) if twice else None)
    return apart


class _Prefixed:
    """Writes the room's name before the handles that are given twice, and before their parts."""

    def __init__(self, prefix: str, twice: dict[str, str], apart: frozenset[str]) -> None:
        self._prefix = prefix
        self._twice = twice
        self._apart = apart  # handles of their own that only look like a part's

    def __call__(self, handle: str) -> str:
        return self._prefix + handle if self._meant(handle) else handle

    def _meant(self, handle: str) -> bool:
        if handle.removesuffix(REMAINDER) in self._twice:
            return True
        return handle not in self._apart and self._twice.get(handle.rstrip(LETTERS), "") in WITH_PARTS


def _prefix(room: Room, names: Sequence[frozenset[str]], others: Set[str]) -> str:
    """The room's name as the beginning of a handle, longer if a handle happens to begin like that."""
    said = "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in room.name or room.kind.value)
    prefix = said if said[:1].isalpha() else f"room-{said}"
    while f"{prefix}." in others or any(name.startswith(f"{prefix}.") for every in names for name in every):
        prefix += "-"
    return f"{prefix}."

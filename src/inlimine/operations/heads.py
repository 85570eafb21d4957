"""How far the logs have come that a viewer sees: two looks with the same heads see the same entries."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inlimine.operations.looking import looked_into
from inlimine.operations.rooms import room_name, rooms_seen
from inlimine.operations.viewer import Viewer


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadOf:
    """The last entry of one room: its number and its hash."""

    room: str
    number: int
    hash: str


def mark_of(path: Path) -> str:
    """By what a case folder is known again, whatever it is called and whatever else once bore its name."""
    with looked_into(path) as folder:
        return folder.case


def heads(path: Path, viewer: Viewer) -> tuple[HeadOf, ...]:
    """The head of each room that the viewer sees."""
    with looked_into(path) as folder:
        found = [(room_name(room), folder.log(room).head()) for room in rooms_seen(folder, viewer)]
        return tuple(HeadOf(room=name, number=head.number, hash=head.hash) for name, head in found)

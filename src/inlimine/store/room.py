"""A room of a case: whose it is, under an opaque id that tells nothing of any other room."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from uuid import uuid4


class RoomKind(StrEnum):
    """Who stands in a room."""

    COURT_RECORD = "court-record"
    CHAMBERS = "chambers"
    PARTY = "party"
    SEALED = "sealed"

    @property
    def named(self) -> bool:
        """Whether a case may have several rooms of this kind, told apart by a name."""
        return self in (RoomKind.PARTY, RoomKind.SEALED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """One room: its own id and that of its case, its kind, and whose it is (a party's handle, an audience)."""

    id: str
    case: str
    kind: RoomKind
    name: str = ""

    @property
    def title(self) -> str:
        """The room in a message: `the court record`, `the room of Defence`."""
        match self.kind:
            case RoomKind.COURT_RECORD:
                return "the court record"
            case RoomKind.CHAMBERS:
                return "chambers"
            case RoomKind.PARTY:
                return f"the room of {self.name}"
            case RoomKind.SEALED:
                return f'the sealed room "{self.name}"'

    @property
    def private(self) -> bool:
        """Whether it is any other room than the court record."""
        return self.kind is not RoomKind.COURT_RECORD

    @property
    def origin(self) -> str:
        """What the first header follows: a digest of the room's own data, so that these cannot change either."""
        said = ["inlimine room", 1, self.id, self.case, self.kind.value, self.name]
        return hashlib.sha256(json.dumps(said).encode("ascii")).hexdigest()


def opaque_id() -> str:
    """A fresh id that says nothing: 32 hexadecimal digits, drawn by chance."""
    return uuid4().hex

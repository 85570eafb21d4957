"""Headers: who entered what kind of entry when, chained by hash so that none can change or vanish unseen.

A header holds no content, only a salted digest of it: a body can be expunged and the chain still holds.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.people import Case

Loggable = AnyEntry | Case
EXPUNGE = "expunge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who enters something, in which role, and whether an attorney has reviewed it."""

    name: str
    role: str
    reviewed_by_attorney: bool = False

    def __str__(self) -> str:
        """As people are named: `A. Roe, paralegal`."""
        return f"{self.name}, {self.role}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What is known of an entry without its content; `recorded_at` is in UTC, by the log's own clock.

    `corrects` is the id of the entry whose place it takes, or which it expunges. `previous` is the hash of the
    header before it (of the room's own data, for the first).
    """

    number: int
    entry: str
    kind: str
    recorded_at: datetime
    author: Author
    corrects: str
    digest: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """How far a log has come: the last number (0: empty) and the hash of that header."""

    number: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What the log acknowledges: these entries are on the disk, under these ids, up to this head."""

    room: str
    entries: tuple[str, ...]
    first: int
    head: Head
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """An entry with its header; None where the body was expunged, or where the entry expunges another.

    `why` is the reason of a correction of the case, or of an expunging.
    """

    header: Header
    entry: Loggable | None
    why: str = ""

    @property
    def told(self) -> str:
        """The entry in a message: `13 (act R7)`."""
        handle = "" if self.entry is None or isinstance(self.entry, Case) else self.entry.handle
        return f"{self.header.number} ({' '.join(filter(None, (self.header.kind, handle)))})"


class Row(NamedTuple):
    """A header and its body as they are stored; what is read may hold anything."""

    number: int
    entry: str
    kind: str
    recorded_at: str
    author: str
    role: str
    reviewed: int
    corrects: str
    digest: str
    previous: str
    hash: str
    body: str | None
    salt: str | None


def hash_of(room: str, row: Row) -> str:
    """The hash of a header in its room: SHA-256 of its fields as compact JSON in ASCII."""
    return _sha256(json.dumps(["inlimine header", 1, room, *row[:10]], separators=(",", ":")))


def digest_of(body: str, salt: str) -> str:
    """The digest of a body: SHA-256 of its salt and its text. Without the salt nobody can try out texts."""
    return _sha256(f"{salt}\n{body}")


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def stamp(moment: datetime) -> str:
    """A moment as the log writes it: 2026-01-02T03:04:05.678901Z."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"

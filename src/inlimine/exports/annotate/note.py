"""A note at found words, and the parcel in which notes and paper go to the child that writes them."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

AUTHOR, INITIALS = "In Limine", "IL"
BANNER = "PRIVILEGED - ATTORNEY WORK PRODUCT. Annotated by In Limine; not for filing, service or the jury."


class Tone(StrEnum):
    """How pressing a note is; it picks the colour, beside the symbol and the words that say the same."""

    STOP = "stop"
    ASK = "ask"
    CARE = "care"
    FREE = "free"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What is written at found words.

    `start` and `end` count the printed signs of all that was read (`alignment.inked`); `cell` is the place in a
    workbook (`Exhibits!C7`). `head` has symbol and status, `body` what else there is to say.
    """

    start: int
    end: int
    words: str
    tone: Tone
    head: str
    body: str
    cell: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """The paper with all that was read in it (`ink`) and the notes."""

    paper: bytes
    ink: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A paper as written anew, in base64, and the numbers of the notes whose words were not found in it again."""

    paper: str
    unplaced: tuple[int, ...] = ()

    @property
    def data(self) -> bytes:
        """The bytes of the new paper."""
        return base64.b64decode(self.paper)


def written(paper: bytes, unplaced: Iterable[int] = ()) -> Written:
    """The new paper as it crosses from the child."""
    return Written(paper=base64.b64encode(paper).decode(), unplaced=tuple(unplaced))


def packed(parcel: Parcel) -> bytes:
    """One line of JSON, then the paper."""
    told = {"ink": parcel.ink, "notes": [asdict(note) for note in parcel.notes]}
    return json.dumps(told).encode() + b"\n" + parcel.paper


def unpacked(data: bytes) -> Parcel:
    """The parcel that `packed` made."""
    told, _, paper = data.partition(b"\n")
    said: Any = json.loads(told)
    notes = tuple(Note(**{**note, "tone": Tone(note["tone"])}) for note in said["notes"])
    return Parcel(paper=paper, ink=said["ink"], notes=notes)

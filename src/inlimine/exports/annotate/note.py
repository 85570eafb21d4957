"""A note at found words, and the parcel in which notes and paper go to the child that writes them."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from inlimine.passages.hidden import NOTES_AUTHOR

AUTHOR, INITIALS = NOTES_AUTHOR, "IL"
PRIVILEGED, CHAMBERS = ".PRIVILEGED", ".CHAMBERS"
HEADING = "In Limine: status"
NOTHING = "(nothing found that was looked for; no clearance)"
NOT_FOUND = "Not found again at its place"
BANNER = "PRIVILEGED - ATTORNEY WORK PRODUCT. Annotated by In Limine; not for filing, service or the jury."

CHAMBERS_BANNER = "CONFIDENTIAL - COPY OF THE COURT. Annotated by In Limine; not for filing, service or the jury."
BANNERS = (BANNER, CHAMBERS_BANNER)
"""A lawyer's work product is privileged; the papers of a court are its own, and claim no privilege of a party."""


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
    """The paper with all that was read in it (`ink`), where in that each line begins (`lines`), and the notes.

    `banner` stands at the top of each page.
    """

    paper: bytes
    ink: str
    notes: tuple[Note, ...]
    lines: tuple[int, ...] = (0,)
    banner: str = BANNER


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What of a paper was taken out or made idle, where (empty: in all of it), how many times."""

    what: str
    where: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A paper as written anew, in base64.

    `unplaced` are the numbers of the notes whose words were not found in it again; `idled` is what would have
    reached out of the paper or started something, and does so no more. Of a clean copy, `taken` is what of ours
    was taken out, `kept` what others wrote on it, and `traces` what of ours still stands in it.
    """

    paper: str
    unplaced: tuple[int, ...] = ()
    idled: tuple[Counted, ...] = ()
    taken: tuple[Counted, ...] = ()
    kept: tuple[Counted, ...] = ()
    traces: tuple[Counted, ...] = ()

    @property
    def data(self) -> bytes:
        """The bytes of the new paper."""
        return base64.b64decode(self.paper)


def written(paper: bytes, unplaced: Iterable[int] = (), idled: Iterable[Counted] = ()) -> Written:
    """The new paper as it crosses from the child."""
    return Written(paper=_text(paper), unplaced=tuple(unplaced), idled=summed(idled))


def cleaned(paper: bytes, taken: Iterable[Counted], kept: Iterable[Counted], traces: Iterable[Counted]) -> Written:
    """The clean copy as it crosses from the child."""
    return Written(paper=_text(paper), taken=summed(taken), kept=summed(kept), traces=summed(traces))


def summed(counts: Iterable[Counted]) -> tuple[Counted, ...]:
    """The same at the same place told once, with its number, in the order in which it was first met."""
    all_of: dict[tuple[str, str], int] = {}
    for one in counts:
        all_of[one.what, one.where] = all_of.get((one.what, one.where), 0) + one.count
    return tuple(Counted(what=what, where=where, count=count) for (what, where), count in all_of.items() if count)


def _text(paper: bytes) -> str:
    return base64.b64encode(paper).decode()


def packed(parcel: Parcel) -> bytes:
    """One line of JSON, then the paper."""
    notes = [asdict(note) for note in parcel.notes]
    told = {"ink": parcel.ink, "lines": parcel.lines, "banner": parcel.banner, "notes": notes}
    return json.dumps(told).encode() + b"\n" + parcel.paper


def unpacked(data: bytes) -> Parcel:
    """The parcel that `packed` made."""
    told, _, paper = data.partition(b"\n")
    said: Any = json.loads(told)
    notes = tuple(Note(**{**note, "tone": Tone(note["tone"])}) for note in said["notes"])
    return Parcel(paper=paper, ink=said["ink"], notes=notes, lines=tuple(said["lines"]), banner=said["banner"])

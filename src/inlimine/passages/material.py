"""Trial material as taken in: what a file and the files in it say, show, hide, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from inlimine.passages.hidden import HiddenKind
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Place, Reading

WHOSE = "Whose file is this?"
"""Asked where a file hides text and nobody said whether it is one's own."""

ABOUT_THE_FILE = frozenset({HiddenKind.METADATA, HiddenKind.FORMULA, HiddenKind.ALT_TEXT})
"""What programs write into nearly every file: nobody is asked whose a file is for these alone."""


class FileKind(StrEnum):
    """What a file is by its first bytes."""

    DOCUMENT = "document"
    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"


@dataclass(frozen=True, slots=True, kw_only=True)
class HashedFile:
    """A file by its content: its name (`binder.zip/clip.mp4`), its SHA-256 in hexadecimal, its kind."""

    name: str
    sha256: str
    kind: FileKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """That a file has hidden text at a place: never its words. `file` names the reading that it belongs to.

    `pieces` counts what stands there: runs, comments, cells, fields.
    """

    file: str
    kind: HiddenKind
    place: Place
    pieces: int = 1

    def __str__(self) -> str:
        """`brief.docx: paragraph 12 (tracked deletion)`."""
        return f"{self.file}: {self.place}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """A clip of a recording or a passage of a transcript that is to be played or read.

    `source` as the list names it, empty where it names none; `start` and `end` are times, or pages and lines
    (a `line` may be missing); `place` is where the list says so, in the reading named `file`.
    """

    file: str
    source: str
    start: Place
    end: Place
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What must be said aloud of how a file was read: by OCR, under which containment."""

    file: str
    said: str

    def __str__(self) -> str:
        """`scan.pdf: page 3 was read by OCR.`"""
        return f"{self.file}: {self.said}" if self.file else self.said


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What one file gave, with all files in it.

    `own`: is it one's own file; None: nobody said, and it is treated as another side's. One's own hidden text
    is among the lines of `readings`, its kind in each `place.hidden`; of another side's only `hidden` is known.
    """

    name: str
    own: bool | None = None
    readings: tuple[Reading, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    files: tuple[HashedFile, ...] = ()
    clips: tuple[Clip, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def media(self) -> tuple[HashedFile, ...]:
        """Pictures, sound and video, which are told by their hashes."""
        return tuple(file for file in self.files if file.kind is not FileKind.DOCUMENT)

    @property
    def withheld(self) -> bool:
        """Was hidden text met and not read?"""
        return bool(self.hidden) and not self.own

    @property
    def unsaid(self) -> bool:
        """Did nobody say whose the file is, so that something in it was not read?"""
        return self.withheld and self.own is None

    @property
    def hides_words(self) -> bool:
        """Is what was not read more than what programs write: changes, comments, words out of sight?"""
        return self.withheld and any(one.kind not in ABOUT_THE_FILE for one in self.hidden)

    @property
    def ask_whose(self) -> bool:
        """Must a person be asked `WHOSE`, because the reply would change which words are read?"""
        return self.unsaid and self.hides_words

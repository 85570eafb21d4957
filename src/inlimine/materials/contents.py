"""What one format gives of one file, before the files in it are read in turn."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.passages.hidden import HiddenKind
from inlimine.passages.material import Clip, HashedFile, Hidden, Note
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file in a file: its name there and its bytes; `hidden` where the outer file does not show it."""

    name: str
    data: bytes
    hidden: HiddenKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a file says, hides and holds; `files` are those that need only be known by their hash."""

    readings: tuple[Reading, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    files: tuple[HashedFile, ...] = ()
    members: tuple[Member, ...] = ()
    clips: tuple[Clip, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()

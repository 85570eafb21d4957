"""The door: bytes of trial material in; what it and the files in it say, show and hide out; problems as data."""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from functools import cache
from itertools import chain
from typing import Any, Protocol, cast

from inlimine.containment.level import Level, level
from inlimine.materials import formats
from inlimine.materials.clips.find import find_clips
from inlimine.materials.contents import Contents, Member
from inlimine.materials.signs import file_kind
from inlimine.passages.material import HashedFile, Material, Note
from inlimine.passages.problem import Problem
from inlimine.passages.uncollected import uncollected

DEEPEST = 4
"""Files inside files: a picture in a letter in a ZIP attached to an e-mail; deeper, nothing is opened."""

MOST_FILES = 5_000
MOST_BYTES = 2 << 30
"""What may come out of one file, counted through all files in it."""


class Format(Protocol):
    """What each module in `formats` offers; `CONTAINED`: it reads in a child process."""

    CONTAINED: bool

    def recognises(self, name: str, data: bytes) -> int:
        """Say how surely this format reads the file, by its content: 0 not at all; the highest reads."""

    def read(self, name: str, data: bytes, own: bool) -> Contents | Problem:
        """Read the file, or say what is wrong with it; hidden text is read only if the file is one's own."""


@cache
def all_formats() -> tuple[Format, ...]:
    """Every format that has a module in `formats`, by name."""
    found = pkgutil.iter_modules(formats.__path__)
    names = sorted(module.name for module in found if not module.name.startswith("_"))
    return tuple(cast(Format, importlib.import_module(f"{formats.__name__}.{name}")) for name in names)


@uncollected()
def read_material(name: str, data: bytes, own: bool | None = None) -> Material:
    """Read the bytes of a file of this name, and all files in it.

    `own`: is it one's own file? None: nobody said, so its hidden text is withheld as that of another side's
    (`law/inadvertence.py`) and `ask_whose` is true where the reply would matter.
    """
    opening = _Opening(own=own is True)
    taken = list(opening.taken(Member(name=name, data=data), 0))
    material = Material(name=name, own=own, **_joined(taken))
    return replace(material, notes=(*material.notes, *_said_aloud(material, opening.contained)))


def _said_aloud(material: Material, contained: bool) -> Iterator[Note]:
    """What holds for the whole: recordings that nobody looked at, and how far this machine contains a parser."""
    if material.media:
        kinds = Counter(file.kind for file in material.media)
        counted = ", ".join(f"{times} {kind} {'files' if times > 1 else 'file'}" for kind, times in kinds.items())
        said = f"{counted}: known by hash alone; what they show or say was not read."
        yield Note(file=material.name, said=said)
    if contained and level() is not Level.FULL:
        yield Note(file=material.name, said=level().said)


@dataclass(slots=True)
class _Opening:
    """What is left of the limits while files in files are opened."""

    own: bool
    files: int = MOST_FILES
    bytes: int = MOST_BYTES
    contained: bool = False

    def taken(self, member: Member, depth: int) -> Iterator[Contents]:
        """What the file gives, then what each file in it gives."""
        refused = self._refused(member, depth)
        if refused:
            yield Contents(problems=(refused,))
            return
        yield Contents(files=(_hashed(member),))
        made = self._read(member)
        yield made
        for inner in made.members:
            named = Member(name=f"{member.name}/{inner.name}", data=inner.data)
            yield from self.taken(named, depth + 1)

    def _read(self, member: Member) -> Contents:
        best = max(all_formats(), key=lambda each: each.recognises(member.name, member.data))
        self.contained |= best.CONTAINED
        made = best.read(member.name, member.data, self.own)
        return Contents(problems=(made,)) if isinstance(made, Problem) else _with_clips(made)

    def _refused(self, member: Member, depth: int) -> Problem | None:
        self.files -= 1
        self.bytes -= len(member.data)
        if depth > DEEPEST:
            message = f"it lies more than {DEEPEST} files deep in other files"
        elif self.files < 0 or self.bytes < 0:
            message = f"more than {MOST_FILES:,} files or {MOST_BYTES >> 30} GB lie in one file"
        else:
            return None
        return Problem(file=member.name, message=message, remedy="unpack it and give the files in it")


def _with_clips(made: Contents) -> Contents:
    """Add the clips that its readings list."""
    found = [find_clips(reading) for reading in made.readings]
    return replace(
        made,
        clips=made.clips + tuple(clip for each in found for clip in each.clips),
        problems=made.problems + tuple(problem for each in found for problem in each.problems),
        notes=made.notes + tuple(note for each in found for note in each.notes),
    )


def _hashed(member: Member) -> HashedFile:
    digest = hashlib.sha256(member.data).hexdigest()
    return HashedFile(name=member.name, sha256=digest, kind=file_kind(member.data))


def _joined(taken: list[Contents]) -> dict[str, Any]:
    """Each field of all contents in order, but the members, which were read."""
    names = [field.name for field in fields(Contents) if field.name != "members"]
    return {name: tuple(chain.from_iterable(getattr(each, name) for each in taken)) for name in names}

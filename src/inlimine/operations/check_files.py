"""Check papers against the rulings in force; one bad paper does not stop the others."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from pathlib import Path

from inlimine.checks import clips, copies
from inlimine.checks.hit import Asking
from inlimine.checks.review import review
from inlimine.checks.spot import Spot, spots
from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.materials.read import read_material
from inlimine.materials.signs import file_kind
from inlimine.operations.ask import checked
from inlimine.operations.files import read_bytes
from inlimine.operations.refusal import Refusal, refuse
from inlimine.passages.material import ABOUT_THE_FILE, FileKind, HashedFile, Material
from inlimine.passages.numbered_lines import pages
from inlimine.passages.problem import Problem

LARGEST = 100 << 20
"""Bytes of a paper that is read; pictures, sound and video of any size are told by their hashes."""

_LEFT_ASIDE = ("~$", ".~lock", ".DS_Store", "Thumbs.db", "desktop.ini", ".inlimine-")
_HEAD = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One file as checked: what it gave, its spots in order, what was wrong with it or in it.

    `sha256` is that of its bytes; empty where it could not be read at all. `changed` and `kept` are what must be
    said of it as a kept paper.
    """

    file: Path
    material: Material
    sha256: str = ""
    spots: tuple[Spot, ...] = ()
    problems: tuple[Problem, ...] = ()
    changed: str = ""
    kept: str = ""

    @property
    def unread(self) -> bool:
        """Whether nothing of it could be looked at."""
        return bool(self.problems) and not (self.material.readings or self.material.media)


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedIn:
    """Where a check looked: files, files in them, pages, lines; what hides text that was not read.

    `withheld` are the places in all; `properties` those of them that programs write into nearly every file.
    """

    files: int
    members: int
    pages: int
    lines: int
    media: int
    withheld: int
    properties: int
    problems: int


def check_files(
    state: CaseState, files: Iterable[Path], asking: Asking, own: bool | None = None
) -> Iterator[Checked]:
    """Each file in turn; `own`: whether they are one's own, so that what they hide is read."""
    sound = sound_asking(state, asking)
    return (check_file(state, file, sound, own) for file in files)


def check_file(state: CaseState, file: Path, asking: Asking, own: bool | None = None) -> Checked:
    """One file; whatever is wrong with it is data."""
    try:
        data = _media_hash(file) or read_bytes(file, most=LARGEST)
    except Refusal as refusal:
        return Checked(file=file, material=Material(name=str(file)), problems=refusal.problems)
    if isinstance(data, HashedFile):
        material, sha256 = Material(name=str(file), own=own, files=(data,)), data.sha256
    else:
        return check_bytes(state, str(file), data, asking, own)
    return check_material(state, file, material, sha256, asking)


def check_bytes(state: CaseState, name: str, data: bytes, asking: Asking, own: bool | None = None) -> Checked:
    """A paper of this name that is held in memory and may be on no disk."""
    sha256 = hashlib.sha256(data).hexdigest()
    return check_material(state, Path(name), read_material(name, data, own), sha256, asking)


def check_material(state: CaseState, file: Path, material: Material, sha256: str, asking: Asking) -> Checked:
    """What a file gave, against the rulings: its words, its clips, its very bytes."""
    found = [
        one
        for number, reading in enumerate(material.readings)
        for one in spots(review(state, reading, asking), reading, number, state)
    ]
    listed = list(clips.spots(state, material.clips, asking, material.readings))
    found += [one for one in listed if isinstance(one, Spot)]
    found += copies.spots(state, material.files, asking)
    unknown = tuple(one for one in listed if isinstance(one, Problem))
    return Checked(
        file=file, material=material, sha256=sha256, spots=tuple(found), problems=(*material.problems, *unknown)
    )


def sound_asking(state: CaseState, asking: Asking) -> Asking:
    """The asking with its people found in the ledger; refuses unknown ones."""
    found = checked(
        state,
        Question(
            item="",
            by=asking.by,
            witness=asking.witness,
            against=asking.against,
            episode=asking.episode,
            count=asking.count,
        ),
    )
    return replace(
        asking, by=found.by, witness=found.witness, against=found.against, episode=found.episode, count=found.count
    )


def files_under(paths: Iterable[Path], without: Iterable[Path | None] = ()) -> list[Path]:
    """The files themselves; for a folder every file in it and below, but what systems and programs leave there.

    `without` are the folder and the file into which results are written, where there are such.
    """
    results = {path.resolve() for path in without if path is not None}
    return [file for path in paths for file in ([path] if not path.is_dir() else _inside(path, results))]


def _inside(folder: Path, results: Set[Path]) -> Iterator[Path]:
    if folder.resolve() in results:
        return
    try:
        inside = sorted(folder.iterdir())
    except OSError as reason:
        raise refuse(
            f"the folder cannot be read ({reason.strerror})", "check its permissions", file=str(folder)
        ) from None
    for path in inside:
        if path.is_dir() and not path.is_symlink():
            yield from _inside(path, results)
        elif not path.name.startswith(_LEFT_ASIDE) and (not results or path.resolve() not in results):
            yield path


def looked_in(papers: Iterable[Checked]) -> LookedIn:
    """Where these checks looked."""
    read = [paper for paper in papers if not paper.unread]
    readings = [reading for paper in read for reading in paper.material.readings]
    hidden = [one for paper in read if paper.material.withheld for one in paper.material.hidden]
    return LookedIn(
        files=len(read),
        members=sum(max(0, len(paper.material.files) - 1) for paper in read),
        pages=len({(reading.name, page) for reading in readings for page in pages(reading.lines)}),
        lines=sum(len(reading.lines) for reading in readings),
        media=sum(len(paper.material.media) for paper in read),
        withheld=len(hidden),
        properties=sum(one.kind in ABOUT_THE_FILE for one in hidden),
        problems=sum(len(paper.problems) for paper in read),
    )


def _media_hash(file: Path) -> HashedFile | None:
    """A picture, sound or video too large to be held in memory, by its hash alone."""
    try:
        if not file.is_file() or file.stat().st_size <= LARGEST:
            return None
        with file.open("rb") as opened:
            kind = file_kind(opened.read(_HEAD))
            if kind is FileKind.DOCUMENT:
                return None
            opened.seek(0)
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return None  # whoever reads it next says why
    return HashedFile(name=str(file), sha256=digest, kind=kind)

"""A clean copy of a paper with notes: without anything of ours, or none at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inlimine.exports.annotate import door
from inlimine.exports.annotate.note import Counted, Written
from inlimine.exports.annotate.traces import own_name
from inlimine.operations.check_files import LARGEST
from inlimine.operations.files import read_bytes, write_new
from inlimine.operations.refusal import Refusal, refuse
from inlimine.passages.problem import Problem

CLEAN = ".clean"
_KINDS = {".docx": "Word file", ".xlsx": "Excel workbook", ".pdf": "PDF"}
_WROTE = "name a Word paper, workbook or PDF into which a check wrote its notes"


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanCopy:
    """A clean copy that is on no disk yet: its name and bytes, what was taken out of it and what others wrote."""

    name: str
    data: bytes
    taken: tuple[Counted, ...]
    kept: tuple[Counted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """A clean copy: where it is, what was taken out of it, and what others wrote at our notes, which stays."""

    file: Path
    written: Path
    taken: tuple[Counted, ...]
    kept: tuple[Counted, ...]


def clean_copy(file: Path, folder: Path | None = None) -> Cleaned:
    """Write a copy of an annotated paper without our notes and marks; what a person changed in it stays.

    Refuses a paper in which nothing of ours is found, and one in which something of ours would be left.
    """
    copy = clean_bytes(file, read_bytes(file, most=LARGEST))
    written = write_new((folder or file.parent) / copy.name, copy.data)
    return Cleaned(file=file, written=written, taken=copy.taken, kept=copy.kept)


def clean_bytes(file: Path, data: bytes) -> CleanCopy:
    """The same for a paper of this name that is held in memory."""
    form = door.format_of(str(file), data)
    if form is None:
        raise Refusal(_no_paper(file, data))
    made = door.clean(form, str(file), data)
    if isinstance(made, Problem):
        raise Refusal(made)
    _refuse_traces(file, made)
    taken = (*made.taken, *_of_name(file))
    if not made.taken:
        raise refuse("nothing of ours was found in it, and no clean copy was written", _WROTE, file=str(file))
    name = Path(own_name(file.name))
    return CleanCopy(name=f"{name.stem}{CLEAN}{name.suffix}", data=made.data, taken=taken, kept=made.kept)


def _of_name(file: Path) -> tuple[Counted, ...]:
    return (Counted(what="PRIVILEGED in the file's name"),) if own_name(file.name) != file.name else ()


def _refuse_traces(file: Path, made: Written) -> None:
    if made.traces:
        raise Refusal(*(_trace(file, one) for one in made.traces))


def _trace(file: Path, one: Counted) -> Problem:
    return Problem(
        file=str(file),
        message=f"{one.what} would still be in it ({one.where}), and no clean copy was written",
        remedy="take that out by hand and clean it again",
    )


def _no_paper(file: Path, data: bytes) -> Problem:
    """A file whose bytes are of no format that takes notes."""
    kind = _KINDS.get(file.suffix.casefold())
    if not data:
        return Problem(
            file=str(file), message="the file is empty", remedy="look for the copy that was saved whole"
        )
    if kind is None:
        return Problem(file=str(file), message="nothing can be taken out of a file of this kind", remedy=_WROTE)
    return Problem(
        file=str(file),
        message=f"this is no {kind}, though its name ends in {file.suffix}",
        remedy="open it in the program it comes from, take a password off if it has one, and save it again",
    )

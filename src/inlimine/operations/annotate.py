"""The user's own paper back with a note at each hit, under another name."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from inlimine.engine.case_state import CaseState
from inlimine.exports.annotate import door
from inlimine.exports.annotate.note import Counted
from inlimine.exports.annotate.noted import parcel
from inlimine.exports.annotate.plain import as_word, as_workbook
from inlimine.exports.annotate.traces import own_name
from inlimine.operations.check_files import LARGEST, Checked
from inlimine.operations.copy_marks import banner_for, mark_in_name
from inlimine.operations.files import read_bytes
from inlimine.operations.own_copies import place
from inlimine.operations.refusal import Refusal
from inlimine.operations.viewer import Viewer
from inlimine.passages.material import WHOSE
from inlimine.passages.problem import Problem
from inlimine.passages.reading import PaperUse


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """The paper with notes: where it was written, how many notes it has and how many not at their place.

    `idled` reached out of the paper or started something, and does so no more in the copy. `replaced` says that an
    earlier copy, which nobody had changed, is replaced; `stay` are earlier copies that stay as they are, `others`
    the copies of other papers of that name, each with its paper.
    """

    file: Path
    written: Path | None = None
    notes: int = 0
    unplaced: int = 0
    idled: tuple[Counted, ...] = ()
    replaced: bool = False
    stay: tuple[Path, ...] = ()
    others: tuple[tuple[Path, Path], ...] = ()
    problem: Problem | None = None


def annotate(paper: Checked, state: CaseState, folder: Path, viewer: Viewer = None) -> Annotated:
    """Write the notes of one checked paper into a copy of it; the paper itself is only read."""
    try:
        data = read_bytes(paper.file, most=LARGEST)
    except Refusal as refusal:
        return Annotated(file=paper.file, problem=refusal.problems[0])
    if hashlib.sha256(data).hexdigest() != paper.sha256:
        message = "the file changed while it was checked, and no notes were written"
        problem = _failed(paper, message, "check it again when nobody writes to it")
        return Annotated(file=paper.file, problem=problem)
    noted = annotated(paper, data, state, viewer)
    if isinstance(noted, Problem):
        return Annotated(file=paper.file, problem=noted)
    placed = place(folder / noted.name, noted.data, paper.file)
    return Annotated(
        file=paper.file,
        written=placed.path,
        notes=noted.notes,
        unplaced=noted.unplaced,
        idled=noted.idled,
        replaced=placed.replaced,
        stay=placed.stay,
        others=placed.others,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A paper with notes, written nowhere yet: the name that it shall bear, its bytes, how many notes it has."""

    name: str
    data: bytes
    notes: int
    unplaced: int
    idled: tuple[Counted, ...] = ()


def annotated(paper: Checked, data: bytes, state: CaseState, viewer: Viewer = None) -> Noted | Problem:
    """The notes of a checked paper in a copy of it; `data` are the bytes that were checked.

    For one who stands in the court's rooms it is marked as the court's own, else as a lawyer's work product.

    A paper that hides words, more than programs write, gets no copy unless it is said to be one's own: it would
    hold that text too, and what another side sent by mistake is not to be read (`law/inadvertence.py`).
    """
    if paper.material.hides_words:
        return _withheld(paper)
    form, ending = door.format_of(str(paper.file), data), paper.file.suffix
    own = [number for number, reading in enumerate(paper.material.readings) if reading.name == str(paper.file)]
    full = parcel(data, paper.material.readings, own, paper.spots, state)
    full = replace(full, banner=banner_for(viewer))
    if form is None:
        laid = _laid_out(paper, data, own)
        if laid is None:
            message = "no notes can be written into a file of this kind"
            return _failed(paper, message, "take the report, which has every hit", "--report FILE.html")
        form, full = laid[0], replace(full, paper=laid[1])
        ending += form.ending
    if form.with_macros and ending.casefold() == form.with_macros:
        message = "notes are not written into a file that may hold macros"
        return _failed(paper, message, f"save it as {form.ending} and check that")
    made = door.annotate(form, str(paper.file), full)
    if isinstance(made, Problem):
        return made
    return Noted(
        name=_marked_name(paper.file.name, ending, form, mark_in_name(viewer)),
        data=made.data,
        notes=len(full.notes),
        unplaced=len(made.unplaced),
        idled=made.idled,
    )


def _withheld(paper: Checked) -> Problem:
    if paper.material.ask_whose:
        message = f"it hides text, and no copy with notes was made: it would hold that text. {WHOSE}"
        return _failed(
            paper, message, "say whether it is your own or another side's", "--whose own, or --whose opponent"
        )
    message = "it is another side's and hides text, and no copy with notes was made: it would hold that text"
    return _failed(
        paper, message, "take the report, which has every hit and nothing of that text", "--report FILE.html"
    )


def _marked_name(name: str, ending: str, form: door.Format, mark: str) -> str:
    """The name with the mark before its ending, once; a text that was laid out anew gets the ending of that."""
    stem = own_name(name).removesuffix(ending if name.endswith(ending) else "").removesuffix(form.ending)
    return f"{stem}{mark}{form.ending}"


def _laid_out(paper: Checked, data: bytes, own: list[int]) -> tuple[door.Format, bytes] | None:
    """A text laid out as a paper that has room for notes."""
    if len(own) != 1 or not paper.material.readings[own[0]].lines:
        return None
    reading = paper.material.readings[own[0]]
    if reading.paper is PaperUse.EXHIBIT_LIST and reading.lines[0].place.cell:
        text = reading.text if reading.offsets_in_file else data.decode("utf-8-sig", "replace")
        return door.WORKBOOK, as_workbook(text)
    return (door.WORD, as_word(reading.text)) if reading.offsets_in_file else None


def _failed(paper: Checked, message: str, remedy: str, typed: str = "") -> Problem:
    return Problem(file=str(paper.file), message=message, remedy=remedy, typed=typed)

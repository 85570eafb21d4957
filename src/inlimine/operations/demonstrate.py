"""The demonstration: the case of 8 July 2024 that comes with the program, asked and checked as any other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import inlimine.demo
from inlimine.checks.hit import Asking
from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.ledger.people import Case
from inlimine.operations.ask import Asked, boards
from inlimine.operations.author import author
from inlimine.operations.check_files import Checked, check_files
from inlimine.operations.convert import Into, import_case, keep_in_folder
from inlimine.operations.list_rulings import Rulings, list_rulings
from inlimine.operations.new_case import new_room
from inlimine.operations.open_case import open_case
from inlimine.operations.viewer import Viewer

DAY = "2024-07-09"
FOLDER = Path(inlimine.demo.__file__).parent
CASE = FOLDER / "baldwin.limine"
CHART = FOLDER / "baldwin-state.limine"
# Each sample paper and the side that would use it.
PAPERS = (("opening.txt", "State"), ("exhibits.xlsx", "State"), ("outline.txt", "Defense"))


# The same, as somebody has them who tries the pages: a Word paper can be taken back with comments.
SAMPLES = ("opening.docx", "exhibits.xlsx", "outline.txt")


def sample_paper(name: str) -> bytes | None:
    """The bytes of one of the sample papers; None for any other name."""
    return (FOLDER / name).read_bytes() if name in SAMPLES else None


def is_sample(case: Case) -> bool:
    """Whether a case is the sample case, by all that is said of it."""
    return case == _sample()


@cache
def _sample() -> Case:
    return open_case(CASE, None).ledger.case


@dataclass(frozen=True, slots=True, kw_only=True)
class Demonstration:
    """The case as of the eve of trial; `board` has a row an item with a reply for each side."""

    state: CaseState
    rulings: Rulings
    board: tuple[tuple[Asked, ...], ...]
    papers: tuple[Checked, ...]


def keep_sample(path: Path, *, rooms: bool = False) -> None:
    """Make a case folder of the sample case, where nothing is yet; with a room for each side if `rooms`, that of
    the State with its chart."""
    if path.exists():
        return
    by = author(None)
    keep_in_folder(path, CASE, by)
    if rooms:
        new_room(path, None, "Defense")
        new_room(path, None, "State")
        import_case(path, CHART, Into(author=by, room="State"), replace=False)


def demonstrate(case: Path = CASE, viewer: Viewer = None) -> Demonstration:
    """Open the sample case and run on it what the commands run on any case."""
    state = open_case(case, viewer).at(DAY, None)
    sides = tuple(state.view.parties)
    papers = (check_files(state, [FOLDER / name], Asking(by=side)) for name, side in PAPERS)
    return Demonstration(
        state=state,
        rulings=list_rulings(state),
        board=boards(state, Question(item="", by=""), sides),
        papers=tuple(checked for each in papers for checked in each),
    )

"""A jury set that was sent and lies in no folder: its files by their hashes, or a ZIP of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from inlimine.checks.jury_set.fault import SeenFile
from inlimine.checks.jury_set.review import review_set
from inlimine.containment.run import Parser, contained
from inlimine.engine.case_state import CaseState
from inlimine.exports.report.set_page import SetReport, set_page
from inlimine.materials.archive.told import Unpacked
from inlimine.materials.inside import LIMITS
from inlimine.operations.check_jury_set import JurySet
from inlimine.operations.copy_marks import banner_for
from inlimine.operations.told_jury_set import HEADINGS, NO_CLEARANCE, compared_words, fault_words, uncompared_words
from inlimine.operations.viewer import Viewer
from inlimine.passages.problem import Problem

_HASHES = "inlimine.materials.archive.unpack:hashes"


@dataclass(frozen=True, slots=True, kw_only=True)
class SentSet:
    """The files of a set, and what could not be looked at."""

    name: str
    files: tuple[SeenFile, ...]
    problems: tuple[Problem, ...] = ()


def packed_set(name: str, data: bytes) -> SentSet:
    """The files of a set that was packed for the way; only their hashes are taken, in a child."""
    made = contained(Parser(place=_HASHES, shape=Unpacked), name, data, LIMITS)
    if isinstance(made, Problem):
        return SentSet(name=name, files=(), problems=(made,))
    files = tuple(SeenFile(name=one.name, sha256=one.sha256) for one in made.files)
    return SentSet(name=name, files=files, problems=made.problems)


def review_sent(state: CaseState, sent: SentSet) -> JurySet:
    """Compare a set with what was received, as it was approved."""
    return JurySet(folder=Path(sent.name), review=review_set(state, sent.files), problems=sent.problems)


def faults_told(done: JurySet, state: CaseState) -> Sequence[tuple[str, str, str, str]]:
    """A row of words for each fault."""
    return [fault_words(fault, state.view) for fault in done.review.faults]


def beside_faults(done: JurySet, state: CaseState) -> Iterable[str]:
    """What must be said beside the faults: what was compared, what was not, and that this is no clearance."""
    yield compared_words(done, state)
    if told := uncompared_words(done):
        yield told
    yield NO_CLEARANCE.format(how="drop the papers into “Check papers” for that")


def set_report(done: JurySet, state: CaseState, viewer: Viewer = None) -> str:
    """The check of a jury set as one page of HTML, to be printed and kept."""
    return set_page(
        SetReport(
            name=str(done.folder),
            headings=HEADINGS,
            rows=tuple(faults_told(done, state)),
            told=tuple(beside_faults(done, state)),
            problems=tuple(map(str, done.problems)),
        ),
        state,
        banner_for(viewer),
    )

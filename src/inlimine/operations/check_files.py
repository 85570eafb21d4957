"""Check papers against the rulings in force; one bad paper does not stop the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from inlimine.checks.hit import Asking, Hit
from inlimine.checks.review import review
from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.ledger.watches import Watch
from inlimine.materials.read import read_material
from inlimine.operations.ask import checked
from inlimine.operations.files import read_bytes
from inlimine.operations.refusal import Refusal
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One paper as checked: its hits, or the problem that kept it from being read."""

    file: Path
    reading: Reading | None = None
    hits: tuple[Hit, ...] = ()
    problems: tuple[Problem, ...] = ()


def check_files(state: CaseState, files: Iterable[Path], asking: Asking) -> Iterator[Checked]:
    """Each paper in turn."""
    sound = sound_asking(state, asking)
    return (_check(state, file, sound) for file in files)


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


def watch_count(state: CaseState) -> int:
    """How many watches are looked for: what is not watched is not found, and people must know."""
    rulings = {handle for norm in state.norms for handle in (norm.handle, norm.act.handle)}
    return sum(watch.ruling in rulings for watch in state.view.of(Watch))


def _check(state: CaseState, file: Path, asking: Asking) -> Checked:
    try:
        material = read_material(str(file), read_bytes(file))
    except Refusal as refusal:
        return Checked(file=file, problems=refusal.problems)
    hits = tuple(hit for reading in material.readings for hit in review(state, reading, asking))
    first = next(iter(material.readings), None)
    return Checked(file=file, reading=first, hits=hits, problems=material.problems)

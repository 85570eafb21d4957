"""Check a folder that is to go to the jury room: every file, against what was received as it was approved."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from inlimine.checks.jury_set.fault import SeenFile
from inlimine.checks.jury_set.review import SetReview, review_set
from inlimine.engine.case_state import CaseState
from inlimine.operations.refusal import refuse
from inlimine.passages.problem import Problem

Advance = Callable[[int], None] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JurySet:
    """A set as checked: its review, and what could not be looked at."""

    folder: Path
    review: SetReview
    problems: tuple[Problem, ...]


def check_jury_set(state: CaseState, folder: Path, advance: Advance = None) -> JurySet:
    """Hash every file of the folder and of those in it; nothing in it is opened by any program."""
    seen: list[SeenFile] = []
    problems: list[Problem] = []
    for path in files_of_set(folder):
        name = path.relative_to(folder).as_posix()
        try:
            seen.append(SeenFile(name=name, sha256=_sha256(path)))
        except OSError as reason:
            message = f"the file cannot be read ({reason.strerror})"
            problems.append(Problem(file=name, message=message, remedy="check its permissions"))
        if advance is not None:
            advance(1)
    return JurySet(folder=folder, review=review_set(state, seen), problems=tuple(problems))


def files_of_set(folder: Path) -> list[Path]:
    """Every file of a set, hidden ones too, and links, which are no files of the set but lie in it."""
    if not folder.is_dir():
        raise refuse("this is no folder", "name the folder whose files go to the jury room", file=str(folder))
    return sorted(_walked(folder))


def _walked(folder: Path) -> Iterator[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError as reason:
        remedy = "check its permissions: what cannot be looked at cannot be vouched for"
        raise refuse(f"the folder cannot be read ({reason.strerror})", remedy, file=str(folder)) from None
    for path in inside:
        if path.is_dir() and not path.is_symlink():
            yield from _walked(path)
        else:
            yield path


def _sha256(path: Path) -> str:
    if path.is_symlink() or not path.is_file():
        raise OSError(0, "it is a link or no ordinary file")
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

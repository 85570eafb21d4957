"""The folder in which somebody keeps his case folders: what is in it, and each by its name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inlimine.operations.look_into import Folder, look_into
from inlimine.operations.refusal import Refusal
from inlimine.operations.viewer import Viewer
from inlimine.passages.problem import Problem
from inlimine.store.folder import is_case_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A case folder by its name: what it holds, or the problems that keep it from being opened."""

    name: str
    folder: Folder | None = None
    problems: tuple[Problem, ...] = ()


def cases_in(home: Path, viewer: Viewer = None) -> tuple[Listed, ...]:
    """Every case folder that lies directly in the home folder, by name."""
    if not home.is_dir():
        return ()
    return tuple(_listed(path, viewer) for path in sorted(home.iterdir()) if is_case_folder(path))


def case_path(home: Path, name: str) -> Path | None:
    """The case folder of this name, or None: a name never leads out of the home folder."""
    path = home / name
    inside = path.parent == home and name not in ("", ".", "..")
    return path if inside and is_case_folder(path) else None


def _listed(path: Path, viewer: Viewer) -> Listed:
    try:
        return Listed(name=path.name, folder=look_into(path, viewer))
    except Refusal as refusal:
        return Listed(name=path.name, problems=refusal.problems)

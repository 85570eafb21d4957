"""Case folders as operations open them: what goes wrong in keeping becomes a refusal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from inlimine.operations.files import beside
from inlimine.operations.refusal import Again, Damage, Refusal, refuse
from inlimine.store.folder import CaseFolder, is_case_folder
from inlimine.store.trouble import Damaged, Trouble, Twice


@contextmanager
def opened(path: Path) -> Iterator[CaseFolder]:
    """An open case folder; sealed and let go at the end."""
    if not is_case_folder(path):
        raise not_a_folder(path)
    with refusing(path), CaseFolder(path) as folder:
        yield folder


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Trouble of the store within becomes a refusal that names the folder; damage stays apart."""
    try:
        yield
    except Trouble as trouble:
        kinds = {Damaged: Damage, Twice: Again}
        kind = next((made for of, made in kinds.items() if isinstance(trouble, of)), Refusal)
        problem = trouble.problem
        raise kind(problem if problem.file else replace(problem, file=str(path))) from None


def not_a_folder(path: Path) -> Refusal:
    """The refusal of whatever is not a case folder where entries are to be kept or looked up."""
    if path.is_file():
        message, typed = (
            "this is a file, and entries are kept in a case folder",
            f"inlimine import FOLDER {path.name}",
        )
        return refuse(message, "make one of it", file=str(path), typed=typed)
    message = "this is no case folder" if path.is_dir() else "there is no such case folder"
    return refuse(message, "check the path, or make one", file=str(path), typed="inlimine new")


@contextmanager
def made_whole(path: Path) -> Iterator[Path]:
    """A place in which to make a case folder; it gets its name when it is complete, or leaves nothing behind."""
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise refuse("there is something already", "name a new folder", file=str(path))
    path = path.absolute()
    with beside(path) as scratch:
        with refusing(path):
            yield scratch / "folder"
        if path.exists():
            path.rmdir()
        (scratch / "folder").rename(path)

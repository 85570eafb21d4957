"""Copies that this program writes into a folder: a new one takes the place of ours, never of a changed one.

The folder keeps in a hidden file what was written there: of which paper, and the hash of the copy. A copy that
still has its hash holds nothing of anybody else's, and notes can be made again as of any day.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from inlimine.operations.files import numbered, read_bytes, write_whole
from inlimine.operations.refusal import Refusal, refuse

_LIST = ".inlimine-copies.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a copy was written, whether it took the place of ours, and earlier ones that stay.

    `others` are copies of other papers of the same name, each with its paper.
    """

    path: Path
    replaced: bool = False
    stay: tuple[Path, ...] = ()
    others: tuple[tuple[Path, Path], ...] = ()


def place(target: Path, data: bytes, paper: Path) -> Placed:
    """Write a copy of `paper` under the name, or under one with a number where that one is not ours to replace."""
    _make(target.parent)
    known = _known(target.parent)
    stay: list[Path] = []
    for path in numbered(target):
        replaced = path.exists()
        if replaced and not _is_ours(path, paper, known):
            stay.append(path)
            continue
        try:
            write_whole(path, data, replace=replaced)
        except Refusal:
            if not replaced:
                raise
            stay.append(path)  # open in another program, which keeps others from writing
            continue
        _remember(path, data, paper, known)
        return _placed(path, replaced, stay, paper, known)
    raise refuse("there are too many copies", "clear the folder", file=str(target))


def _placed(path: Path, replaced: bool, stay: list[Path], paper: Path, known: dict[str, list[str]]) -> Placed:
    """Those that stay, told apart by the paper of which they are."""
    papers = {one: Path(known.get(one.name, [str(paper.resolve())])[0]) for one in stay}
    others = tuple((one, of) for one, of in papers.items() if of != paper.resolve())
    mine = tuple(one for one, of in papers.items() if of == paper.resolve())
    return Placed(path=path, replaced=replaced, stay=mine, others=others)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as reason:
        raise refuse(f"the folder cannot be made ({reason.strerror})", "name another", file=str(folder)) from None


def _is_ours(path: Path, paper: Path, known: dict[str, list[str]]) -> bool:
    try:
        return known.get(path.name) == [str(paper.resolve()), hashlib.sha256(read_bytes(path)).hexdigest()]
    except Refusal:
        return False


def _known(folder: Path) -> dict[str, list[str]]:
    try:
        found = json.loads((folder / _LIST).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _remember(path: Path, data: bytes, paper: Path, known: dict[str, list[str]]) -> None:
    known[path.name] = [str(paper.resolve()), hashlib.sha256(data).hexdigest()]
    write_whole(path.parent / _LIST, json.dumps(known, indent=1), replace=True)

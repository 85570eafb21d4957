"""Case folders while they are looked at: whoever looks at the same time shares the open files.

Opening a room's file makes two more beside it, and the last to close it takes them away again. Where many look at
once, that costs more than what they look up. Nothing stays open when nobody looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock

from inlimine.operations.case_folder import not_a_folder, opened, refusing
from inlimine.store.folder import CaseFolder, is_case_folder


@dataclass(slots=True, kw_only=True)
class _Shared:
    folder: CaseFolder
    looks: int = 0
    turn: RLock = field(default_factory=RLock)


_turn = RLock()
_shared: dict[Path, _Shared] = {}
_held: ContextVar[dict[Path, _Shared] | None] = ContextVar("held", default=None)


@contextmanager
def looking() -> Iterator[None]:
    """One look, such as a request: what is looked into meanwhile stays open until its end."""
    held: dict[Path, _Shared] = {}
    before = _held.set(held)
    try:
        yield
    finally:
        _held.reset(before)
        for path in held:
            _let_go(path)


@contextmanager
def looked_into(path: Path) -> Iterator[CaseFolder]:
    """An open case folder to read in, a thread after the other; outside a look it is opened for this once."""
    held = _held.get()
    if held is None:
        with opened(path) as folder:
            yield folder
        return
    if not is_case_folder(path):
        raise not_a_folder(path)
    with refusing(path):
        if path not in held:
            held[path] = _taken(path)
        with held[path].turn:
            yield held[path].folder


def _taken(path: Path) -> _Shared:
    with _turn:
        one = _shared.get(path) or _shared.setdefault(path, _Shared(folder=CaseFolder(path)))
        one.looks += 1
        return one


def _let_go(path: Path) -> None:
    with _turn:
        one = _shared[path]
        one.looks -= 1
        if not one.looks:
            del _shared[path]
            one.folder.close()

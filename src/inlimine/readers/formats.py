"""The modules of a family of formats: found by their folder, asked how sure they are of a file."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType
from typing import Protocol, cast


class Format(Protocol):
    """What each module of a family offers."""

    NAME: str

    def recognises(self, file: str, data: bytes) -> int:
        """Say how surely this format reads the file, by searching its bytes: 0 not at all, up to 100."""

    def read(self, file: str, data: bytes) -> object:
        """Read the file into the family's kind of reading, or a problem; the doors call it in a child only."""


@cache
def members(family: ModuleType) -> dict[str, Format]:
    """Every format of the family by the name of its module."""
    names = sorted(module.name for module in pkgutil.iter_modules(family.__path__))
    return {name: cast(Format, importlib.import_module(f"{family.__name__}.{name}")) for name in names}


def surest(family: ModuleType, file: str, data: bytes) -> str | None:
    """The module of the format that is surest to read the file; None where no format is."""
    sure = {name: each.recognises(file, data) for name, each in members(family).items()}
    best = max(sure, key=lambda name: sure[name])
    return best if sure[best] else None


def names_of(family: ModuleType) -> str:
    """The formats by their names for people, for a message."""
    return ", ".join(sorted(each.NAME for each in members(family).values()))

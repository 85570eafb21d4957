"""The door: bytes of trial material in, a reading or one clear problem out."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Protocol, cast

from inlimine.materials import formats
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Reading


class Format(Protocol):
    """What each module in `formats` offers."""

    def recognises(self, name: str, data: bytes) -> int:
        """Say how surely this format reads the file: 0 not at all; the highest reads."""

    def read(self, name: str, data: bytes) -> Reading | Problem:
        """Read the file, or say what is wrong with it."""


@cache
def all_formats() -> tuple[Format, ...]:
    """Every format that has a module in `formats`, by name."""
    found = pkgutil.iter_modules(formats.__path__)
    names = sorted(module.name for module in found if not module.name.startswith("_"))
    return tuple(cast(Format, importlib.import_module(f"{formats.__name__}.{name}")) for name in names)


def read_material(name: str, data: bytes) -> Reading | Problem:
    """Read the bytes of a file of this name: what it says and where, or what is wrong and what to do."""
    best = max(all_formats(), key=lambda each: each.recognises(name, data))
    return best.read(name, data)

"""The rulebooks by name: one for each folder of this room."""

from __future__ import annotations

import importlib
import pkgutil

import inlimine.law
from inlimine.law.rulebook import Rulebook


def jurisdictions() -> tuple[str, ...]:
    """The names of all rulebooks: the folders of this room."""
    return tuple(found.name for found in pkgutil.iter_modules(inlimine.law.__path__) if found.ispkg)


def rulebook(jurisdiction: str) -> Rulebook:
    """The rulebook of a jurisdiction, by the name of its folder; case, spaces and hyphens do not matter.

    Raises LookupError with the known names.
    """
    name = jurisdiction.casefold().replace(" ", "_").replace("-", "_")
    if name not in jurisdictions():
        known = ", ".join(jurisdictions())
        raise LookupError(f'no rulebook is called "{jurisdiction}"; write one of: {known}')
    book: Rulebook = importlib.import_module(f"inlimine.law.{name}").RULEBOOK
    return book

"""How a row of law is cited: with its citation, and with a warning where nobody has read the source for it."""

from __future__ import annotations

from typing import Protocol


class Citable(Protocol):
    """A row of law."""

    @property
    def citation(self) -> str:
        """The authority."""

    @property
    def read(self) -> bool:
        """Whether the source itself was read for this row."""


def cited(row: Citable) -> str:
    """The citation of a row; what is general knowledge says so."""
    return row.citation if row.read else f"{row.citation} (general knowledge, verify)"

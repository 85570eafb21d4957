"""Jury instructions: the elements of a charge, numbered as the instruction numbers them, in own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """The elements of one offence as an instruction has them from `since` on (until the day before `until`).

    `elements` say in short what each numbered element is about; the instruction itself is what the jury hears.
    `read` tells whether the official text was read.
    """

    since: date
    until: date | None = None
    citation: str
    offence: str
    elements: tuple[str, ...]
    read: bool = False


def same_instruction(one: str, other: str) -> bool:
    """Whether two citations mean one instruction: `UJI 14-231` and `uji 14-231 NMRA` do."""
    return _plain(one) == _plain(other)


def _plain(citation: str) -> list[str]:
    return [word for word in citation.casefold().split() if word != "nmra"]

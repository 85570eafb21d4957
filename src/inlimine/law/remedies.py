"""What may be done when the jury hears what it should not: one dated row for each step, with its authority.

The steps are listed in the order in which they are usually taken; which of them a case asks for is for counsel.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Remedy(StrEnum):
    """A step, as it is called in court."""

    OBJECT = "Object at once and say the ground"
    APPROACH = "Ask to approach, out of the jury's hearing"
    STRIKE = "Move to strike"
    INSTRUCTION = "Ask for an instruction to disregard"
    MISTRIAL = "Move for a mistrial"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemedyRow:
    """What one jurisdiction says on one step; `read` tells whether the source itself was read for this row."""

    since: date
    until: date | None = None
    citation: str
    remedy: Remedy
    said: str
    read: bool = False

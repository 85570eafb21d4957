"""How a state looks: colour, sign, border and word together, so that black and white tell it too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from inlimine.proof.decision import Reading, State

READINGS = (Reading.STRICT, Reading.NORMAL, Reading.HOPEFUL)
SHORT = {State.COVERED: "remains", State.UNCOVERED: "none", State.OPEN: "depends"}


class Apart(StrEnum):
    """Outcomes of one decision that do not leave the same."""

    DIFFERS = "DIFFERS"

    @property
    def words(self) -> str:
        """For people; which outcome leaves what stands beside it."""
        return "differs"


Shown = State | Apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Fill and ink as hex colours, the border's dashes, and the sign as an SVG path in a square of 12."""

    fill: str
    ink: str
    dashes: str
    sign: str


MARKS: dict[Shown, Mark] = {
    State.COVERED: Mark(fill="#e3f1e5", ink="#1d5e2a", dashes="", sign="M2 6.5 L5 10 L10.5 2.5"),
    State.UNCOVERED: Mark(fill="#fbe5e3", ink="#9a1b12", dashes="2 3", sign="M2.5 2.5 L9.5 9.5 M9.5 2.5 L2.5 9.5"),
    State.OPEN: Mark(
        fill="#fdf3d8",
        ink="#6b4e00",
        dashes="8 4",
        sign="M3 4 C3 1.5 9 1.5 9 4 C9 6 6 6 6 8.2 M6 10.2 L6 10.8",
    ),
    Apart.DIFFERS: Mark(
        fill="#e6ecf8",
        ink="#1f3f7f",
        dashes="8 3 2 3",
        sign="M2 4.5 L10 4.5 M2 8 L10 8 M8.5 1.5 L3.5 11",
    ),
}


def in_words(states: Mapping[Reading, State]) -> str:
    """The three readings in words: `linked evidence remains`, or each by itself."""
    if len(set(states.values())) == 1:
        return states[Reading.STRICT].words
    if set(states.values()) == {State.COVERED, State.UNCOVERED}:
        normal = states[Reading.NORMAL] is State.COVERED
        return "remains, but not at the strict reading" if normal else "remains at the hopeful reading only"
    return ", ".join(f"{reading.name.casefold()} {SHORT[states[reading]]}" for reading in READINGS)

"""What somebody tried with a proposal, so that the page shows it again with what is still to be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from inlimine.operations.new_motion import MOVER, NUMBER, TITLE, part_of
from inlimine.operations.unsaid import Blank
from inlimine.passages.problem import Problem
from inlimine.web.told import told


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What he said of it; `text` as he edited it or as it would be entered, `before` as the page last showed it;
    `left` is what is still to be said, by name, `problems` what could not be entered and why;
    `needs` are the words of what it names that waits itself; `named` is the entry (`court:9`, a room and its
    number) that is to be undone before what was to be undone; `in_part`: some rooms have their share. `makes` is
    what would be entered with it, in words; `ask`: it is to be accepted once more, now that this was shown."""

    id: str = ""
    text: str = ""
    before: str = ""
    said: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    as_open: bool = False
    left: Mapping[str, Problem] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    needs: tuple[str, ...] = ()
    named: str = ""
    in_part: bool = False
    makes: str = ""
    ask: bool = False

    @property
    def refused(self) -> bool:
        """Whether it was to be entered and could not be."""
        return bool(self.left or self.problems)

    @property
    def heading(self) -> str:
        """What is told above the problems."""
        return "Not all of it is in the log" if self.in_part else "Nothing was entered"

    @property
    def first(self) -> str:
        """The name of the first that is still to be said."""
        return next(iter(self.left), "")

    def values(self, blank: Blank) -> tuple[str, ...]:
        """What stands in the field of a blank."""
        return self.said.get(blank.name, blank.value)

    def part(self, blank: Blank, part: str) -> str:
        """What stands in a field of the motion that is named in words."""
        return "".join(self.said.get(part_of(blank.name, part), ())[:1])

    def part_wrong(self, blank: Blank, part: str) -> str:
        """What is told beside that field."""
        problem = self.left.get(part_of(blank.name, part))
        return told(problem) if problem else ""

    def names_new(self, blank: Blank) -> bool:
        """Whether a motion that is not in the list is being named."""
        return any(self.part(blank, one) or self.part_wrong(blank, one) for one in (TITLE, NUMBER, MOVER))

    def wrong(self, blank: Blank) -> str:
        """What is told beside the field of a blank."""
        if blank.name not in self.left:
            return ""
        if any(self.said.get(blank.name, ())):
            return told(self.left[blank.name])
        return f"Say {blank.asks}" + (", or tick “Enter it as open”." if blank.may_stay_open else ".")

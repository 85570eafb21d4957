"""Moments: a day in the court's own time zone, with an optional time and an order within the day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from enum import Enum

_FORM = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?))?(?:#(\d{1,9}))?", re.ASCII)
_END_OF_DAY = time.max
# By hand, because the names of the library follow the machine's language.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Sequence(Enum):
    """How one moment stands to another; the same day without times or orders is SAME: nobody knows."""

    EARLIER = "earlier"
    SAME = "same"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day, perhaps with a local time, perhaps with its place among the acts of that day (#1, #2 ...)."""

    day: date
    clock: time | None = None
    order: int | None = None

    def __str__(self) -> str:
        """Write the moment as everywhere in the program: 2024-07-08, 2024-07-08T14:05, 2024-07-08#2."""
        clock = "" if self.clock is None else f"T{self.clock.isoformat(_precision(self.clock))}"
        order = "" if self.order is None else f"#{self.order}"
        return f"{self.day.isoformat()}{clock}{order}"

    @property
    def spoken(self) -> str:
        """The moment as people say it: 8 July 2024, or 8 July 2024 at 14:05."""
        clock = "" if self.clock is None else f" at {self.clock:%H:%M}"
        return f"{self.day.day} {_MONTHS[self.day.month - 1]} {self.day.year}{clock}"

    @property
    def key(self) -> tuple[date, time, int]:
        """Sort key; a day without a time means its end."""
        return self.day, self.clock or _END_OF_DAY, self.order or 0

    def reached_by(self, other: Moment) -> bool:
        """Whether this moment has come by the time of `other`; a date-only `other` is the end of its day."""
        if self.day != other.day or other.clock is None:
            return self.day <= other.day
        return self.clock is not None and self.clock <= other.clock

    def untimed_on_the_day_of(self, other: Moment) -> bool:
        """Whether `other` asks within this very day while this moment has no time to compare."""
        return self.day == other.day and self.clock is None and other.clock is not None

    def against(self, other: Moment) -> Sequence:
        """Whether this moment is earlier than, later than, or not distinguishable from `other`."""
        if self.day != other.day:
            return Sequence.EARLIER if self.day < other.day else Sequence.LATER
        if self.clock is not None and other.clock is not None and self.clock != other.clock:
            return Sequence.EARLIER if self.clock < other.clock else Sequence.LATER
        # An order counts within one minute, or among what has no time; between these nobody knows.
        if None not in (self.order, other.order) and self.clock == other.clock and self.order != other.order:
            return Sequence.EARLIER if (self.order or 0) < (other.order or 0) else Sequence.LATER
        return Sequence.SAME


def moment(text: str) -> Moment:
    """Read `YYYY-MM-DD[THH:MM[:SS]][#N]`.

    Raises ValueError with the remedy in its text.
    """
    found = _FORM.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is not a date; write YYYY-MM-DD, or YYYY-MM-DDTHH:MM with a time")
    day, clock, order = found.groups()
    try:
        return Moment(
            day=date.fromisoformat(day),
            clock=time.fromisoformat(clock) if clock else None,
            order=int(order) if order else None,
        )
    except ValueError as reason:
        raise ValueError(f"{text!r} is not a date in the calendar ({reason})") from reason


def _precision(clock: time) -> str:
    return "seconds" if clock.second else "minutes"

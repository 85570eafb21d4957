"""Count a period in days, step by step, under a rule that is named; where the rule is open, both ways.

Fed. R. Crim. P. 45(a) and NMRA 5-104(A): the day of the event is not counted, the last day is; a last day that is
a Saturday, Sunday or legal holiday carries on to the next day that is none, in the direction of the count.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from inlimine.law.cited import cited
from inlimine.law.days import OWN_WAYS, SATURDAY, CountingRow, HolidayRow, holiday, holiday_name
from inlimine.law.rulebook import Rulebook
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Profile
from inlimine.ledger.truth import Truth

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LONGEST = 3_660  # days, ten years: no period of the law is longer, and a slip must not count for minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The day on which a period ends, how it was counted, by what authority.

    `due` is None where the rule leaves it open; `safe` is then, and always, a day on which it is surely not too
    late, and `latest` the last day on any way of counting (None: not known). `steps` are sentences. `question`
    says what is open; empty where nothing is.
    """

    due: date | None
    safe: date | None
    steps: tuple[str, ...]
    authority: str
    question: str = ""
    latest: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way of counting with the holidays that it looks at; `closed` are days that only carry a last day on."""

    row: CountingRow
    holidays: tuple[HolidayRow, ...]
    closed: tuple[HolidayRow, ...] = ()

    def leaves_out(self, days: int) -> bool:
        """Whether a period of so many days leaves out weekends and holidays in between."""
        return days < self.row.short


def count(start: date, days: int, way: Way | None, *, back: bool = False) -> Counted:
    """The last day of `days` days after (`back`: before) the day of the event; `way` None: not known."""
    try:
        return _unknown_way(start, days, back) if way is None else _both_ways(start, days, way, back)
    except OverflowError:
        question = "The period ends beyond the calendar: is the date of the event right?"
        return Counted(due=None, safe=None, steps=(), authority="", question=question)


def _both_ways(start: date, days: int, way: Way, back: bool) -> Counted:
    """Once as if each doubtful holiday were a working day, once as if it were none; the earlier day is safe."""
    if not 0 < days <= _LONGEST:
        raise OverflowError(days)
    plain = _Count(start, days, way, back, doubtful=False)
    other = _Count(start, days, way, back, doubtful=True)
    first = min(plain, other, key=lambda one: one.last)
    authority = f"{cited(way.row)}, {way.row.closures}" if first.shut else cited(way.row)
    if plain.last == other.last:
        return Counted(due=plain.last, safe=plain.last, steps=plain.steps, authority=authority, latest=plain.last)
    doubts = sorted({*plain.doubts, *other.doubts})
    named = " and ".join(f"{spoken(day)} ({holiday_name(day, way.holidays)})" for day in doubts)
    question = (
        f"Is {named} a legal holiday for this count? If not, the period ends on {spoken(plain.last)}; if so, on "
        f"{spoken(other.last)}. Ask the clerk."
    )
    return Counted(
        due=None,
        safe=first.last,
        steps=first.steps,
        authority=authority,
        question=question,
        latest=max(plain.last, other.last),
    )


def _unknown_way(start: date, days: int, back: bool) -> Counted:
    """Where no way of counting is known: every day, and no carrying on, which can only be too early."""
    step = timedelta(days=-days if back else days)
    # Backward a rule may leave out weekends, so no day is surely early enough.
    safe = None if back else start + step
    plain = f"in plain calendar days: {spoken(start + step)}"
    question = (
        "The rulebook holds no way of counting days for that day: does the period leave out weekends and "
        "holidays, and does its last day carry on?"
    )
    return Counted(
        due=None, safe=safe, steps=(plain,), authority="no authority in the rulebook", question=question
    )


class _Count:
    """One count; `doubtful`: whether a doubtful holiday is taken for a holiday."""

    def __init__(self, start: date, days: int, way: Way, back: bool, *, doubtful: bool) -> None:
        self._way, self._doubtful = way, doubtful
        self._step = timedelta(days=-1 if back else 1)
        self.doubts: set[date] = set()
        self.shut: list[date] = []
        self._passed: list[date] = []
        self.last = self._walk(start, days)
        self.steps = tuple(self._told(start, days, back))

    def _walk(self, start: date, days: int) -> date:
        day, left, skips = start, days, self._way.leaves_out(days)
        while left:
            day += self._step
            if skips and self._off(day):
                self._passed.append(day)
            else:
                left -= 1
        self._full = day
        while self._off(day) or self._shut(day):
            day += self._step
        return day

    def _shut(self, day: date) -> bool:
        """Whether the court is closed on what would be the last day."""
        if holiday(day, self._way.closed) is not Truth.YES:
            return False
        self.shut.append(day)
        return True

    def _off(self, day: date) -> bool:
        if day.weekday() >= SATURDAY:
            return True
        held = holiday(day, self._way.holidays)
        if held is Truth.OPEN:
            self.doubts.add(day)
            return self._doubtful
        return held is Truth.YES

    def _told(self, start: date, days: int, back: bool) -> list[str]:
        skips = self._way.leaves_out(days)
        counted = "Saturdays, Sundays and legal holidays in between left out" if skips else "every day counted"
        steps = [
            f"{spoken(start)} is not counted",
            f"{days} days {'back' if back else 'on'}, {counted}: {spoken(self._full)}",
        ]
        if held := [day for day in self._passed if day.weekday() < SATURDAY]:
            names = ", ".join(f"{spoken(day)} ({holiday_name(day, self._way.holidays)})" for day in held)
            steps.append(f"left out as a legal holiday: {names}")
        if self.last != self._full:
            steps.append(f"that is {self._why(self._full)}, so it carries on to {spoken(self.last)}")
        if beyond := [day for day in self.shut if day != self._full]:
            steps.append(f"carried over {' and '.join(f'{spoken(day)}, {self._why(day)}' for day in beyond)}")
        if skips:
            steps.append(f"plain calendar days would end on {spoken(start + days * self._step)}")
        return steps

    def _why(self, day: date) -> str:
        """What keeps a period from ending on a day."""
        named = holiday_name(day, self._way.holidays) or holiday_name(day, self._way.closed)
        return named or f"a {_WEEKDAYS[day.weekday()]}"


def spoken(day: date) -> str:
    """A day with its weekday: Monday 22 July 2024."""
    return f"{_WEEKDAYS[day.weekday()]} {Moment(day=day).spoken}"


def way_of(start: date, rulebook: Rulebook, own: Profile, *, appellate: bool) -> Way | None:
    """How the court counts a period that begins on a day; None where nobody has entered it.

    The court's own profile (`days counted "calendar"` or `"court days"`) goes before the rulebook.
    """
    if own.day_counting:
        short = OWN_WAYS.get(" ".join(own.day_counting.casefold().split()))
        if short is None:
            return None
        citation = f'the profile of the court: days counted "{own.day_counting}"'
        row = CountingRow(since=date.min, citation=citation, short=short, read=True)
        return Way(row=row, holidays=rulebook.holidays)
    rows = [row for row in rulebook.counting if row.appellate is appellate and row.since <= start]
    row_then = next((row for row in rows if row.until is None or start < row.until), None)
    return Way(row=row_then, holidays=rulebook.holidays) if row_then else None

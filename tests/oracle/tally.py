"""What came of many comparisons: how many agreed, and whether the dice reach the whole of the model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inlimine.law.statuses import Status

CRITERIA = range(1, 8)
LEAST = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one seed; `case` is the case in the notation where the two differ."""

    seed: int
    recipe: str
    status: str
    criteria: frozenset[int]
    differences: tuple[str, ...]
    engine: str
    oracle: str
    case: str

    def told(self) -> str:
        """The seed with its recipe, and both replies."""
        which = ", ".join(self.differences)
        head = f"seed {self.seed} ({self.recipe}), {which}:"
        return f"{head}\n  engine {self.engine}\n  oracle {self.oracle}"


class Tally:
    """Many outcomes, counted."""

    def __init__(self, outcomes: Iterable[Outcome]) -> None:
        self.count = 0
        self.statuses: Counter[str] = Counter()
        self.criteria: Counter[int] = Counter()
        self.disagreeing: list[Outcome] = []
        for one in outcomes:
            self._add(one)

    def _add(self, one: Outcome) -> None:
        self.count += 1
        self.statuses[one.status] += 1
        self.criteria.update(one.criteria)
        if one.differences:
            self.disagreeing.append(one)

    @property
    def sound(self) -> bool:
        """Whether all agreed and nothing was drawn too seldom."""
        return not self.disagreeing and not self.seldom()

    def seldom(self) -> list[str]:
        """The statuses and criteria that less than one case in a hundred has."""
        return [name for name, number in self._shares() if number < LEAST * self.count]

    def _shares(self) -> Iterator[tuple[str, int]]:
        yield from ((status.value, self.statuses[status.value]) for status in Status)
        yield from ((f"criterion {number}", self.criteria[number]) for number in CRITERIA)

    def report(self, *, cases: bool = False) -> str:
        """All of it, for people."""
        lines = [f"{self.count - len(self.disagreeing)} of {self.count} agree"]
        for one in sorted(self.disagreeing, key=lambda one: one.seed):
            lines += [one.told(), *([one.case] if cases else [])]
        lines += [f"{name:<14} {number / max(self.count, 1):6.1%}" for name, number in self._shares()]
        lines += [f"drawn too seldom: {name}" for name in self.seldom()]
        return "\n".join(lines)

"""A phrase followed to both sides of one place in a document: the exact test behind a quick search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any, NamedTuple

from inlimine.checks.matching.meanings import NOTHING, Meanings
from inlimine.checks.matching.paths import Paths
from inlimine.checks.matching.slips import Likeness
from inlimine.checks.matching.wanted import Step, Wanted, Wording

Found = tuple[int, int, bool]
"""First word, word beyond, whether approximate."""

LEAST_TELLING = 4
"""Letters of a word that says more than `of the`."""


class Run(NamedTuple):
    """Where a run ends (or begins), what its words weigh together, whether any is but like
    the wanted one, and how many are doubtful.
    """

    at: int
    weight: int = 0
    approximate: bool = False
    doubtful: int = 0


class Follower:
    """Follows phrases in one document."""

    def __init__(self, paths: Paths, meanings: Meanings) -> None:
        """Take the ways through the document and what its words mean."""
        self._paths = paths
        self._of_word = meanings.of_word
        self._numbers = meanings.lookout.numbers

    def through(self, phrase: Wanted, key: int, place: int) -> Iterable[Found]:
        """Runs whose key word begins at this place: first word, word beyond, whether approximate."""
        rights = self._onward(phrase, key, place)
        return self._joined(self._back(phrase, key, place), rights) if rights else ()

    def _joined(self, lefts: Iterable[Run], rights: Iterable[Run]) -> Iterator[Found]:
        for left, right in product(lefts, rights):
            if is_enough(left.doubtful + right.doubtful, left.weight + right.weight):
                yield left.at, right.at, left.approximate or right.approximate

    def _onward(self, phrase: Wanted, key: int, place: int) -> set[Run]:
        runs = {Run(place)}
        for number in range(key, len(phrase.words)):
            gap = phrase.gaps[number] if number > key else 0
            begun = _moved(runs, range(gap + 1))
            runs = {
                end for run in begun for wording in phrase.words[number] for end in self._forward(wording, run)
            }
        return runs

    def _back(self, phrase: Wanted, key: int, place: int) -> set[Run]:
        runs = {Run(place)}
        for number in reversed(range(key)):
            gap = phrase.gaps[number + 1]
            ended = _moved(runs, range(0, -gap - 1, -1))
            runs = {
                start for run in ended for wording in phrase.words[number] for start in self._behind(wording, run)
            }
        return runs

    def _forward(self, wording: Wording, run: Run) -> Iterable[Run]:
        runs = [run]
        for number, step in enumerate(wording.steps):
            if number:
                runs = [run for run in runs if self._parted(wording, number, run.at)]
            runs = [after for run in runs for after in self._taken(step, run, self._paths.onward(run.at))]
        return runs

    def _behind(self, wording: Wording, run: Run) -> Iterable[Run]:
        runs = [run]
        for number in reversed(range(len(wording.steps))):
            if number < len(wording.steps) - 1:
                runs = [run for run in runs if self._parted(wording, number + 1, run.at)]
            runs = [
                before
                for run in runs
                for before in self._taken(wording.steps[number], run, self._paths.back(run.at))
            ]
        return runs

    def _taken(self, step: Step, run: Run, ways: Iterable[tuple[int, int]]) -> Iterator[Run]:
        number = self._numbers[step]
        for to, word in ways:
            how = self._of_word.get(word, NOTHING).get(number)
            if how is not None and self._paths.allows(step, run.at, to):
                yield self._weighed(run, to, word, how)

    def _weighed(self, run: Run, to: int, word: int, how: Likeness) -> Run:
        how = self._paths.surely(run.at, to, how)
        short = how is Likeness.SAME and self._paths.length(word) < LEAST_TELLING
        return Run(
            to,
            run.weight + (1 if short else how),
            run.approximate or how is not Likeness.SAME,
            run.doubtful + (how is Likeness.DOUBTFUL),
        )

    def _parted(self, wording: Wording, number: int, place: int) -> bool:
        return wording.signs is None or self._paths.between(place - 1) == wording.signs[number - 1]


def _moved(runs: set[Run], offsets: range) -> set[Run]:
    """The runs as they end (or begin) after any number of words passed over."""
    if len(offsets) == 1:
        return runs
    return {run._replace(at=run.at + offset) for run in runs for offset in offsets}


def is_enough(doubtful: Any, weight: Any) -> Any:
    """A run bears one doubtful word if the others outweigh it; of one run, or of many as arrays."""
    return (doubtful == 0) | ((doubtful == 1) & (weight >= 0))

"""A phrase followed to both sides of one place in a document: the exact test behind a quick search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import NamedTuple

from inlimine.checks.matching.paths import Paths
from inlimine.checks.matching.slips import Likeness
from inlimine.checks.matching.wanted import Step, Wanted, Wording

Known = Mapping[Step, Mapping[int, Likeness]]
"""For each step the words of the document that stand for it."""

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

    def __init__(self, paths: Paths, known: Known) -> None:
        """Take the ways through the document and the words that it knows."""
        self._paths = paths
        self._known = known
        self._plans: dict[Wanted, list[Mapping[int, Likeness]]] = {}

    def through(self, phrase: Wanted, key: int, place: int) -> Iterable[Found]:
        """Runs whose key word begins at this place: first word, word beyond, whether approximate."""
        first = place - key
        if phrase.is_plain and self._paths.is_single(first, first + len(phrase.words)):
            return self._straight(phrase, first)
        rights = self._onward(phrase, key, place)
        return self._joined(self._back(phrase, key, place), rights) if rights else ()

    def _straight(self, phrase: Wanted, first: int) -> Iterable[Found]:
        """The only run that there can be where each word stands for itself."""
        plan = self._plans.get(phrase)
        if plan is None:
            plan = self._plans[phrase] = [self._known[step] for step in phrase.steps()]
        words = self._paths.words[first : first + len(plan)]
        found = [known.get(word) for known, word in zip(plan, words, strict=False)]
        if first < 0 or len(words) < len(plan) or None in found:
            return ()
        if found.count(Likeness.SAME) == len(found):
            return ((first, first + len(plan), False),)
        run = Run(first)
        for word, how in zip(words, found, strict=True):
            run = self._weighed(run, run.at + 1, word, how or Likeness.LIKE)
        return ((first, run.at, True),) if _is_enough(run.doubtful, run.weight) else ()

    def _joined(self, lefts: Iterable[Run], rights: Iterable[Run]) -> Iterator[Found]:
        for left, right in product(lefts, rights):
            if _is_enough(left.doubtful + right.doubtful, left.weight + right.weight):
                yield left.at, right.at, left.approximate or right.approximate

    def _onward(self, phrase: Wanted, key: int, place: int) -> set[Run]:
        runs = {Run(place)}
        for number in range(key, len(phrase.words)):
            gap = phrase.gaps[number] if number > key else 0
            begun = {run._replace(at=run.at + skipped) for run in runs for skipped in range(gap + 1)}
            runs = {
                end for run in begun for wording in phrase.words[number] for end in self._forward(wording, run)
            }
        return runs

    def _back(self, phrase: Wanted, key: int, place: int) -> set[Run]:
        runs = {Run(place)}
        for number in reversed(range(key)):
            gap = phrase.gaps[number + 1]
            ended = {run._replace(at=run.at - skipped) for run in runs for skipped in range(gap + 1)}
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
        known = self._known[step]
        for to, word in ways:
            how = known.get(word)
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


def _is_enough(doubtful: int, weight: int) -> bool:
    """A run bears one doubtful word if the others outweigh it."""
    return doubtful == 0 or (doubtful == 1 and weight >= 0)

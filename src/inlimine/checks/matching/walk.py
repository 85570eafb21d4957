"""Plain phrases followed from many keys at once: words that stand for themselves are read in one way only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from inlimine.checks.matching.columns import Flags, Ints, ints
from inlimine.checks.matching.lookout import Lookout
from inlimine.checks.matching.meanings import Meanings
from inlimine.checks.matching.paths import Paths, Steps
from inlimine.checks.matching.runs import LEAST_TELLING, is_enough
from inlimine.checks.matching.search import Candidates, Spelled
from inlimine.checks.matching.slips import Likeness

_DOUBTFUL, _LIKE = 2**16, 2**32
"""A score adds up at once what words weigh, how many are doubtful and how many but like the wanted ones."""

_LIGHTEST = min(Likeness)


class Plain:
    """The phrases that are words one after the other, each with one wording of one word."""

    def __init__(self, lookout: Lookout) -> None:
        """Write the steps of every phrase one after the other."""
        plain = [phrase.is_plain for phrase in lookout.phrases]
        rows = [
            [lookout.numbers[step] for step in phrase.steps()] if is_plain else []
            for phrase, is_plain in zip(lookout.phrases, plain, strict=True)
        ]
        self.phrases: Flags = np.array(plain, np.bool_)
        self.lengths = ints([len(row) for row in rows])
        self.begins = np.cumsum(self.lengths) - self.lengths
        self.steps = ints([step for row in rows for step in row])
        self.exact: Flags = np.array([step.exact for step in lookout.steps], np.bool_)


class Runs(NamedTuple):
    """Parts of phrases: the phrase, which of its words was the key, from which word up to which, and the score."""

    phrases: Ints
    keys: Ints
    firsts: Ints
    beyonds: Ints
    scores: Ints

    def where(self, some: Ints) -> Runs:
        """Those of them, by index."""
        return Runs(*(column[some] for column in self))

    def that(self, flags: Flags) -> Runs:
        """Those of which it is so; often that is all of them."""
        return self if flags.all() else self.where(np.flatnonzero(flags))


Met = tuple[Candidates, Steps | None, Steps]
"""Keys that were met, with the words before them (None: the key is one word), and those at them."""


class Walk:
    """The plain phrases in one document."""

    def __init__(self, plain: Plain, paths: Paths, meanings: Meanings) -> None:
        """Take the ways through the document and what its words mean."""
        self._plain, self._paths, self._meanings = plain, paths, meanings

    def through(self, spelled: Spelled, standing: Candidates, beside: Iterable[Met]) -> Runs:
        """Every plain phrase from where its key was met: in words as they stand, or beside others."""
        begun = [self._stood(spelled, standing), *(self._met(spelled, *each) for each in beside)]
        return self.back(self.on(_joined(begun)))

    def _stood(self, spelled: Spelled, found: Candidates) -> Runs:
        """Keys in words as they stand: what these weigh is known before they are met."""
        rows, met = found.where(self._may_go_on(spelled, found))
        scores = self._weight(spelled.ats)
        scores[spelled.are_pairs] += self._weight(spelled.befores[spelled.are_pairs])
        beyonds = met + 1 + spelled.are_pairs[rows]
        return Runs(spelled.phrases[rows], spelled.keys[rows], met, beyonds, scores[rows])

    def _may_go_on(self, spelled: Spelled, found: Candidates) -> Flags:
        """Keys of plain phrases beside which another word of the phrase may stand, if it has any."""
        plain, phrases, pairs = self._plain, spelled.phrases, spelled.are_pairs
        on = spelled.keys + 1 < plain.lengths[phrases]
        others = spelled.keys + np.where(on, 1, -2)
        edges = found.met + np.where(on, 1 + pairs, 0)[found.rows]
        words = self._paths.standing(edges - ~on[found.rows])
        goes_on = plain.phrases[phrases] & (others >= 0)
        steps = np.zeros(len(on), np.int64)
        steps[goes_on] = plain.steps[(plain.begins[phrases] + others)[goes_on]]
        fits = self._meanings.may_stand(words, steps[found.rows]) | self._paths.touched[edges]
        return np.where(goes_on[found.rows], fits, plain.phrases[phrases][found.rows])

    def _weight(self, meant: Ints) -> Ints:
        words = self._meanings.owners.array[meant]
        return self._scores(self._meanings.how.array[meant], words)

    def _met(self, spelled: Spelled, found: Candidates, one: Steps | None, other: Steps) -> Runs:
        some = np.flatnonzero(self._plain.phrases[spelled.phrases[found.rows]])
        rows, other = found.rows[some], other.where(found.met[some])
        scores, fits = self._score(spelled.ats[rows], other)
        first = other.firsts
        if one is not None:
            one = one.where(found.met[some])
            first, (before, fit) = one.firsts, self._score(spelled.befores[rows], one)
            scores, fits = scores + before, fits & fit
        return Runs(spelled.phrases[rows], spelled.keys[rows], first, other.beyonds, scores).that(fits)

    def on(self, runs: Runs) -> Runs:
        """Runs that hold the words of their phrases from the key to the last."""
        return self._gone(runs, 1)

    def back(self, runs: Runs) -> Runs:
        """Runs that hold also the words before the key and the one before it."""
        return self._gone(runs, -2)

    def _gone(self, runs: Runs, off: int) -> Runs:
        ended = []
        while len(runs.phrases):
            numbers = runs.keys + off
            goes_on = (numbers >= 0) & (numbers < self._plain.lengths[runs.phrases])
            ended.append(runs.that(~goes_on))
            runs, numbers = runs.that(goes_on), numbers[goes_on]
            steps = self._plain.steps[self._plain.begins[runs.phrases] + numbers]
            runs = _joined([*self._stepped(runs, steps, on=off > 0)])
            off += 1 if off > 0 else -1
        return _joined(ended) if ended else runs

    def _stepped(self, runs: Runs, steps: Ints, *, on: bool) -> Iterator[Runs]:
        """The runs with one wanted word more: one as it stands, or one that is joined or split."""
        paths, find = self._paths, self._meanings.find
        at = runs.beyonds if on else runs.firsts - 1
        meant = find(paths.standing(at), steps)
        some = np.flatnonzero(meant >= 0)
        yield self._moved(runs.where(some), meant[some], paths.plain(at[some]), on=on)
        taken, owners = paths.extra_on(runs.beyonds) if on else paths.extra_back(runs.firsts)
        meant = find(taken.words, steps[owners])
        some = np.flatnonzero(meant >= 0)
        yield self._moved(runs.where(owners[some]), meant[some], taken.where(some), on=on)

    def _moved(self, runs: Runs, meant: Ints, taken: Steps, *, on: bool) -> Runs:
        scores, fits = self._score(meant, taken)
        runs = runs._replace(scores=runs.scores + scores)
        moved = runs._replace(beyonds=taken.beyonds) if on else runs._replace(firsts=taken.firsts)
        return moved.that(fits)

    def _score(self, meant: Ints, taken: Steps) -> tuple[Ints, Flags]:
        """What words weigh by their meanings, and whether they may be taken as they are printed."""
        how = np.minimum(self._meanings.how.array[meant], taken.likeness)
        fits = taken.whole | ~self._plain.exact[self._meanings.steps.array[meant]]
        return self._scores(how, taken.words), fits

    def _scores(self, how: Ints, words: Ints) -> Ints:
        short = self._meanings.lengths.array[words] < LEAST_TELLING
        return _SCORES[how - _LIGHTEST + len(_SCORES) // 2 * short]

    def sound(self, runs: Runs) -> tuple[Flags, Flags]:
        """Which whole runs are sure enough, and which hold words that are but like the wanted ones."""
        weights = runs.scores % _DOUBTFUL + _LIGHTEST * self._plain.lengths[runs.phrases]
        doubtful = runs.scores // _DOUBTFUL % (_LIKE // _DOUBTFUL)
        return is_enough(doubtful, weights), runs.scores >= _LIKE


def _worth(how: int, short: bool) -> int:
    weight = 1 if short and how == Likeness.SAME else how
    return weight - _LIGHTEST + _DOUBTFUL * (how == Likeness.DOUBTFUL) + _LIKE * (how != Likeness.SAME)


_SCORES = ints([_worth(how, short) for short in (False, True) for how in range(_LIGHTEST, max(Likeness) + 1)])


def _joined(some: list[Runs]) -> Runs:
    return Runs(*map(np.concatenate, zip(*some, strict=True)))

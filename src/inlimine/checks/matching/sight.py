"""All phrases of many watches looked for in one document at once.

Each phrase has a key: two words that stand next to each other, or one word. One pass over the document finds
the keys of all phrases, so that the time hardly depends on how many there are; only there is a phrase followed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import compress, count, islice, pairwise

from inlimine.checks.matching.forms import of_text
from inlimine.checks.matching.paths import Paths, possible_splits
from inlimine.checks.matching.runs import Follower, Found, Known
from inlimine.checks.matching.slips import Likeness, Slips, may_be_slip
from inlimine.checks.matching.spellings import halves
from inlimine.checks.matching.tokens import Hit, Tokens
from inlimine.checks.matching.wanted import Step, Wanted

Candidate = tuple[Wanted, int, int]
"""A phrase, its key word, and the place where that begins."""

Entry = tuple[Wanted, int]


class Lookout:
    """Phrases made ready for any number of documents."""

    def __init__(self, phrases: Iterable[Wanted], *, slips: bool = True) -> None:
        """Enter every word; `slips`: scanners' slips are found too."""
        self.phrases = tuple(phrases)
        self.steps = frozenset(step for phrase in self.phrases for step in phrase.steps())
        self.bases = frozenset(base for step in self.steps if not step.exact for base in step.forms)
        self.spelled: dict[str, list[Step]] = defaultdict(list)
        for step in self.steps if slips else ():
            for word in step.spelled:
                self.spelled[word].append(step)
        self.slips = Slips(self.spelled)
        self.halves = halves(self.spelled)


class Sight:
    """What the phrases of a lookout find in one document."""

    def __init__(self, tokens: Tokens, lookout: Lookout) -> None:
        """Look for all of them."""
        self.tokens = tokens
        self._splits = possible_splits(tokens, lookout.halves)
        self._known = _known(tokens, lookout)
        counts = Counter(tokens.words)
        self._cost = {step: sum(counts[word] + 1 for word in words) for step, words in self._known.items()}
        self._printed = set(pairwise(tokens.words))
        self._joined = {arc.word for arc in tokens.compounds} | {split.word for split in self._splits.values()}
        self._pairs: dict[tuple[int, int], list[Entry]] = defaultdict(list)
        self._singles: dict[int, list[Entry]] = defaultdict(list)
        for phrase in lookout.phrases:
            self._enter(phrase)
        self._paths = Paths(tokens)
        self._runs: dict[Wanted, list[Hit]] = {}
        self._find()

    def runs(self, phrase: Wanted) -> list[Hit]:
        """The shortest runs that hold the words of a phrase, sorted."""
        return self._runs.get(phrase, [])

    def _enter(self, phrase: Wanted) -> None:
        """Enter a phrase under its key, once for each way in which this document may print it."""
        known = self._known
        costs = [sum(self._cost[way.steps[0]] for way in ways) for ways in phrase.words]
        if not all(costs):
            return
        key = phrase.key(costs)
        seconds = _together(known[way.steps[0]] for way in phrase.words[key])
        if not phrase.is_pair(key):
            for word in seconds:
                self._singles[word].append((phrase, key))
            return
        firsts = _together(known[way.steps[-1]] for way in phrase.words[key - 1])
        for pair in _sound_pairs(firsts, seconds):
            if pair in self._printed or pair[0] in self._joined or pair[1] in self._joined:
                self._pairs[pair].append((phrase, key))

    def _find(self) -> None:
        found: dict[Wanted, set[Found]] = defaultdict(set)
        follower = Follower(self._paths, self._known)
        for phrase, key, place in self._candidates():
            runs = follower.through(phrase, key, place)
            if runs:
                found[phrase].update(runs)
        for phrase, runs in found.items():
            hits = [self.tokens.hit(*run) for run in runs if self.tokens.same_block(run[0], run[1] - 1)]
            self._runs[phrase] = shortest(hits)

    def _candidates(self) -> Iterator[Candidate]:
        words = self.tokens.words
        places = self._pair_places()
        for place in places:  # all of them first, because a split word changes the ways to either side
            split = self._splits.get((words[place], words[place + 1]))
            if split:
                self._paths.add_split(place, split)
        for place in places:
            for phrase, key in self._pairs.get((words[place], words[place + 1]), ()):
                yield phrase, key, place + 1
        if self._singles:
            for place in compress(count(), map(self._singles.__contains__, words)):
                for phrase, key in self._singles[words[place]]:
                    yield phrase, key, place
        yield from self._beside_extra()

    def _pair_places(self) -> list[int]:
        """Where two words stand that are the key of a phrase, or may be a split word."""
        words, keys = self.tokens.words, self._pairs.keys() | self._splits.keys()
        pairs = zip(words, islice(words, 1, None), strict=False)
        return list(compress(count(), map(keys.__contains__, pairs))) if keys else []

    def _beside_extra(self) -> Iterator[Candidate]:
        """Candidates that use a compound or a split word."""
        for first, beyond, word in self._paths.extra:
            found = [(entry, first) for entry in self._singles.get(word, ())]
            for _, after in self._paths.onward(beyond):
                found += [(entry, beyond) for entry in self._pairs.get((word, after), ())]
            for _, before in self._paths.back(first):
                found += [(entry, first) for entry in self._pairs.get((before, word), ())]
            yield from ((phrase, key, place) for (phrase, key), place in found)


def _together(several: Iterable[Mapping[int, Likeness]]) -> dict[int, Likeness]:
    """The words of several wordings, each as sure as it can be."""
    found: dict[int, Likeness] = {}
    for words in several:
        for word, how in words.items():
            found[word] = max(how, found.get(word, how))
    return found


def _sound_pairs(firsts: Mapping[int, Likeness], seconds: Mapping[int, Likeness]) -> Iterator[tuple[int, int]]:
    """Pairs of which not both are doubtful, since no run bears two doubtful words."""
    sure = [word for word, how in seconds.items() if how is not Likeness.DOUBTFUL]
    for first, how in firsts.items():
        for second in sure if how is Likeness.DOUBTFUL else seconds:
            yield first, second


def _known(tokens: Tokens, lookout: Lookout) -> Known:
    """For each step the words of the document that stand for it, and how surely."""
    by_base: dict[str, list[int]] = defaultdict(list)
    like: dict[Step, dict[int, Likeness]] = {step: {} for step in lookout.steps}
    for number, form in enumerate(tokens.vocabulary.forms):
        for base in of_text(form) & lookout.bases:
            by_base[base].append(number)
        if lookout.spelled and may_be_slip(form):
            for word, how in lookout.slips.of(form).items():
                for step in lookout.spelled[word]:
                    like[step][number] = max(how, like[step].get(number, how))
    numbers = tokens.vocabulary.numbers
    for step, words in like.items():
        same = (
            [numbers[form] for form in step.forms if form in numbers]
            if step.exact
            else [number for base in step.forms for number in by_base.get(base, ())]
        )
        words.update(dict.fromkeys(same, Likeness.SAME))
    return like


def shortest(hits: Iterable[Hit]) -> list[Hit]:
    """Without the hits that hold a shorter one, or that are unsure where a sure one holds them; sorted."""
    all_hits = sorted(hits, key=lambda hit: (hit.end, -hit.start, hit.approximate))
    sure = _minimal(hit for hit in all_hits if not hit.approximate)
    unsure = [hit for hit in all_hits if hit.approximate]
    if not unsure:
        return sure
    kept = [one for one in _minimal(unsure) if not any(_nested(one, other) for other in sure)]
    return sorted([*sure, *kept], key=lambda hit: (hit.end, hit.start))


def _nested(one: Hit, other: Hit) -> bool:
    inside = one.start <= other.start and other.end <= one.end
    return inside or (other.start <= one.start and one.end <= other.end)


def _minimal(hits: Iterable[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.start > kept[-1].start:
            kept.append(hit)
    return kept

"""What papers hold, kept as plain words: which of them a new watch may find something in.

The index only leaves papers out in which nothing can be found; the matcher then says what is there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from inlimine.checks.matching.find import tokens
from inlimine.checks.matching.lookout import LEAST_SPLIT, Lookout
from inlimine.checks.matching.nodes import PhraseNode
from inlimine.checks.matching.wanted import Step, Wanted, Wording
from inlimine.checks.matching.watch import compile_watch
from inlimine.ledger.watches import (
    Both,
    Either,
    ExceptNear,
    Near,
    Pattern,
    Phrase,
    Query,
    SameTurn,
    Watch,
    Without,
)
from inlimine.passages.reading import Reading

Terms = frozenset[str]
"""Every form of a word that a paper prints, words joined by hyphens also as one; may be kept in any way."""


def index(reading: Reading) -> Terms:
    """The terms of a reading."""
    return tokens(reading).terms()


def may_hit(watch: Watch | Query, terms: Terms) -> bool:
    """Whether a watch may find its words in the paper that holds these terms; False: it finds nothing.

    Raises ValueError for a watch that says nothing to look for.
    """
    return bool(Index({"": terms}).candidates(watch))


class Index:
    """The terms of many papers turned round: by each form the papers that print it."""

    def __init__(self, papers: Mapping[str, Terms]) -> None:
        """Enter papers by name."""
        self._papers = papers
        self._printed: dict[str, set[str]] = defaultdict(set)
        for name, terms in papers.items():
            for form in terms:
                self._printed[form].add(name)

    def candidates(self, watch: Watch | Query) -> set[str]:
        """The names of the papers in which the watch may find its words.

        Raises ValueError for a watch that says nothing to look for.
        """
        query = watch.query if isinstance(watch, Watch) else watch
        lookout = Lookout(compile_watch(query).phrases())
        return self._of(query, self._by_step(lookout))

    def _by_step(self, lookout: Lookout) -> dict[Step, set[str]]:
        """For each step the papers that print a word for it, whole or split in two."""
        found: dict[Step, set[str]] = {step: set() for step in lookout.steps}
        for names, meant in zip(self._printed.values(), lookout.meant([*self._printed]), strict=True):
            for number in meant:
                found[lookout.steps[number]] |= names
        for step, names in found.items():
            if len(names) < len(self._papers):
                names.update(*map(self._split, step.spelled))
        return found

    def _split(self, word: str) -> set[str]:
        """The papers that print the word in two parts."""
        if len(word) < LEAST_SPLIT or not word.isalpha():
            return set()
        empty: set[str] = set()
        halves = ((word[:cut], word[cut:]) for cut in range(1, len(word)))
        return empty.union(
            *(self._printed.get(one, empty) & self._printed.get(other, empty) for one, other in halves)
        )

    def _of(self, query: Query, steps: Mapping[Step, set[str]]) -> set[str]:
        match query:
            case Phrase():
                node = compile_watch(query)
                return self._with_phrase(node.phrase, steps) if isinstance(node, PhraseNode) else set()
            case Pattern():
                return set(self._papers)
            case Near():
                return self._with_all(query.near, steps)
            case SameTurn():
                return self._with_all(query.same_turn, steps)
            case Both():
                return self._with_all(query.both, steps)
            case Either():
                return set().union(*(self._of(each, steps) for each in query.either))
            case Without() | ExceptNear():
                return self._of(query.find, steps)

    def _with_all(self, queries: Iterable[Query], steps: Mapping[Step, set[str]]) -> set[str]:
        return set(self._papers).intersection(*(self._of(each, steps) for each in queries))

    def _with_phrase(self, phrase: Wanted, steps: Mapping[Step, set[str]]) -> set[str]:
        """Each word in one of its wordings."""
        names = set(self._papers)
        for wordings in phrase.words:
            names &= set().union(*(_with_wording(wording, steps) for wording in wordings))
        return names


def _with_wording(wording: Wording, steps: Mapping[Step, set[str]]) -> set[str]:
    first, *others = (steps[step] for step in wording.steps)
    return first.intersection(*others)

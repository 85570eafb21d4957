"""The words of a phrase as they are wanted: every wording of each, and the words that may stand between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from inlimine.checks.matching.spellings import spellings


@dataclass(frozen=True, slots=True)
class Step:
    """One word to find: `forms` are bases whose inflections it takes, or, if exact, the forms themselves.

    `capitals`: only where the text prints it in capitals.
    """

    forms: frozenset[str]
    exact: bool = False
    capitals: bool = False

    @property
    def spelled(self) -> frozenset[str]:
        """The forms that a scanner's slip may stand for."""
        if self.capitals:
            return frozenset()
        return self.forms if self.exact else spellings(self.forms)


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to write a word of a watch: steps that follow each other, parted by these signs (None: by any)."""

    steps: tuple[Step, ...]
    signs: tuple[str, ...] | None = None


class Wanted:
    """A phrase: each word with the greatest number of words that may stand before it.

    Two of them are never taken for the same: each stands for one place in one watch.
    """

    def __init__(self, words: tuple[tuple[int, tuple[Wording, ...]], ...]) -> None:
        """Take the words in order."""
        self.gaps = tuple(gap for gap, _ in words)
        self.words = tuple(wordings for _, wordings in words)

    def steps(self) -> Iterator[Step]:
        """Every step of every wording."""
        for wordings in self.words:
            for wording in wordings:
                yield from wording.steps

    def is_pair(self, key: int) -> bool:
        """Does the key word follow the one before it at once?"""
        return key > 0 and self.gaps[key] == 0

    @cached_property
    def is_plain(self) -> bool:
        """Is it words that follow each other at once, each with one wording of one word?"""
        single = all(len(ways) == 1 and len(ways[0].steps) == 1 for ways in self.words)
        return single and not any(self.gaps) and not any(step.capitals for step in self.steps())

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

    @property
    def length(self) -> int:
        """Letters of its longest form."""
        return max(map(len, self.forms))


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

    @cached_property
    def key(self) -> int:
        """The word that is looked for first, with the word before it if that must stand next to it.

        Long words are rare, and so are pairs of words.
        """
        lengths = [min(wording.steps[0].length for wording in wordings) for wordings in self.words]
        pairs = [n for n in range(1, len(self.words)) if self.gaps[n] == 0]
        if pairs:
            return max(pairs, key=lambda n: (max(lengths[n - 1 : n + 1]), sum(lengths[n - 1 : n + 1])))
        return max(range(len(self.words)), key=lambda n: lengths[n])

    @cached_property
    def is_pair(self) -> bool:
        """Does the key word follow the one before it at once?"""
        return self.key > 0 and self.gaps[self.key] == 0

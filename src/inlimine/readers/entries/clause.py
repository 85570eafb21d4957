"""One clause: a word of disposition with what stands before and behind it, and the number right behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from inlimine.readers.entries.groups import SORT_LENGTH, only_sort, trusted
from inlimine.readers.entries.ruling import MOTIONS
from inlimine.readers.entries.token import Kind, Print, Token, Voice
from inlimine.readers.entries.verbs import Verb

_LISTED = re.compile(r"\s(?:to|as|for)\s[^.;:]{1,60}:\s*[(\[]?")  # "denied without prejudice to renew at trial: 5"


@dataclass(slots=True, kw_only=True)
class Clause:
    """`runs_on`: the next ruling's word ends it, and its motion stands here. `alone`: it is the only ruling."""

    low: str
    verb: Verb
    before: Sequence[Token]
    behind: Sequence[Token]
    runs_on: bool
    alone: bool

    def lead(self) -> Token | None:
        """The number right behind the word: "granting 12 ...", "granting the [12]", "GRANTED: 8, 12, 14"."""
        skipped = (Kind.COPULA, Kind.AND) if self.verb.voice is Voice.ACTIVE else (Kind.COPULA,)
        first = next((t for t in self.behind if t.kind not in skipped and t.word not in ("re", "re:")), None)
        if first is None:
            return None
        if first.kind is not Kind.REFERENCE or not only_sort(self.low, self.verb.end, first.start):
            return self._listed() if self.verb.voice is Voice.PASSIVE else None
        return first if first.print not in (Print.BARE, Print.ROUND) or self._is_document(first) else None

    def _listed(self) -> Token | None:
        first = next((token for token in self.behind if token.kind is Kind.REFERENCE), None)
        return first if first and _LISTED.fullmatch(self.low, self.verb.end, first.start) else None

    def _is_document(self, first: Token) -> bool:
        """Whether a bare number is a paper's: a motion follows, or nothing does."""
        after = self.behind[self.behind.index(first) + 1 :]
        if first.print is Print.BARE and trusted(first, self.low):
            return True
        if not after or after[0].kind in (Kind.STOP, Kind.AND):
            return False
        near = after[0].kind in MOTIONS and after[0].start - first.end < SORT_LENGTH
        return near or only_sort(self.low, first.end, after[0].start)

"""Which motion a bare number turns to in speech: `Number 4?` counts motions, `And 52` may as well be a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from inlimine.readers.orders.lexicon import DISPOSING
from inlimine.readers.orders.naming import Named
from inlimine.readers.orders.numbering import Numbered
from inlimine.readers.orders.outline import Outline
from inlimine.readers.prose.counting_words import SMALL

_TURN = (
    r"(?:(?:and|then|next|now|so|okay|all right|as to|on|on to|turning to|moving to|what about|how about"
    r"|that brings us to|let's (?:go|turn) to|we're (?:on|at))[,.]? )"
)
_NUMBER = re.compile(
    rf"(?P<turn>{_TURN}*)(?P<said>(?:number|no\.|#) ?)?"
    rf"(?P<number>\d{{1,3}}|{'|'.join(SMALL)})(?![\w'-])(?P<rest>[^?]*)[?]?",
    re.IGNORECASE,
)
_RULED = re.compile(rf" (?:is|are|will be) {DISPOSING.pattern}", re.IGNORECASE)
_LAST = re.compile(
    r"(?P<before>[\w.'-]*) ?(?P<said>(?:\bnumbers?|\bnos?\.|#) ?)?\b\d{1,4}(?:st|nd|rd|th)?\b", re.IGNORECASE
)
_OTHER = re.compile(
    r"\b(?:exhibits?|pages?|lines?|paragraphs?|counts?|jurors?|witness(?:es)?|claims?|slides?|tabs?|seats?|rules?"
    r"|sections?|footnotes?|questions?|patents?|instructions?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """Whether the number spoken last was a motion's, so that a number alone can go on with the count."""

    motions: bool = False

    def after(self, words: str, motions: list[Named]) -> Counting:
        """The same after one sentence more."""
        last = next(reversed([*_LAST.finditer(words)]), None)
        if last is None:
            return self
        if (_is_alone(words) and self.motions) or _is_ruled(words):
            return Counting(motions=self.motions)
        named = any(one.start <= last.end() and last.end() <= one.end for one in motions)
        return Counting(motions=named or (bool(last["said"]) and not _OTHER.search(words[: last.end()])))

    def turned(self, words: str, outline: Outline) -> Outline:
        """What is spoken of once this sentence was said; unknown where a number alone may count on."""
        found = _NUMBER.fullmatch(words.strip())
        if found is None or not outline.said or not outline.said[-1].numbers:
            return outline
        counted = (found["said"] and not _OTHER.search(found["rest"].split(",")[0])) or _is_ruled(words)
        if counted and self.motions:
            return Outline(said=(_numbered(outline.said[-1], found["number"].lower()),))
        return Outline() if _is_alone(words) and self.motions else outline


def _is_alone(words: str) -> bool:
    """`And 52`: a number and nothing else."""
    found = _NUMBER.fullmatch(words.strip())
    return bool(found and found["turn"] and not found["rest"].strip(" ."))


def _is_ruled(words: str) -> bool:
    """`And 52 is granted`: nothing but motions is ruled on."""
    found = _NUMBER.fullmatch(words.strip())
    return bool(found) and bool(_RULED.match(found["rest"] if found else ""))


def _numbered(last: Named, number: str) -> Named:
    """The motion of that number in the same party's count."""
    return replace(last, numbers=(Numbered(number=SMALL.get(number, number)),), docket=(), subject="", relief=None)

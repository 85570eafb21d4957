"""The exhibits that a paper names by their labels: each with the reply for the use that the paper makes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from inlimine.checks.hit import Asking, Hit, hits_at, strictest
from inlimine.checks.matching.find import Finder, tokens
from inlimine.checks.matching.span import Span
from inlimine.checks.same import Same
from inlimine.checks.series import Member, series
from inlimine.engine.case_state import CaseState
from inlimine.engine.words import borne
from inlimine.ledger.watches import Phrase, Word
from inlimine.passages.reading import PaperUse, Reading

_LONGER = re.compile(r"[-./‐‑–]?\w")


class _Labels:
    """The labels of the items that a case state shows, made ready once for all its papers."""

    def __init__(self, state: CaseState) -> None:
        self.labels = [
            (item, label) for item in state.view.labels for label in borne(item, state.view) if label.split()
        ]
        self._finder = Finder((_phrase(label) for _, label in self.labels), slips=False)
        heads = dict.fromkeys(head for _, label in self.labels if (head := _parted(label)[0]))
        self._heads = tuple(heads)
        self._head_finder = Finder(map(_phrase, heads), slips=False)

    def find(self, reading: Reading) -> Iterator[tuple[str, str, tuple[Span, ...]]]:
        """Each item and label with the places where the paper names it, alone or in a series."""
        listed = self._listed(reading)
        for (item, label), found in zip(self.labels, self._finder.find(reading), strict=True):
            head, tail = _parted(label)
            members = [member.span for member in listed.get(head, ()) if member.holds(tail)]
            yield item, label, tuple(sorted({*_standing(label, found, reading), *members}))

    def _listed(self, reading: Reading) -> dict[str, list[Member]]:
        """The members of all series, by the words that they share."""
        words = tokens(reading)
        listed: dict[str, list[Member]] = {}
        for head, spans in zip(self._heads, self._head_finder.find(reading), strict=True):
            for span in spans:
                if head.isupper() or reading.text[span.start : span.end].casefold() != head.casefold():
                    listed.setdefault(head, []).extend(series(words, words.hit_at(span.start, span.end).beyond))
        return listed


def at_least(label: str) -> Phrase:
    """What a paper must hold to name the label, alone or in a series: the words that the series shares."""
    return _phrase(_parted(label)[0] or label)


def _phrase(label: str) -> Phrase:
    return Phrase(phrase=tuple(Word(word=word) for word in label.split()))


def _parted(label: str) -> tuple[str, str]:
    """The words that labels of a series share, and what is its own: Exhibit, 7."""
    head, _, tail = " ".join(label.split()).rpartition(" ")
    return head, tail.casefold()


@lru_cache(maxsize=4)
def _labels(state: Same[CaseState]) -> _Labels:
    return _Labels(state.it)


def hits(state: CaseState, reading: Reading, asking: Asking) -> Iterator[Hit]:
    """Every place where the paper names an item by a label that it bears."""
    for item, label, spans in _labels(Same(state)).find(reading):
        if spans:
            asked = strictest(asking.questions((item,), reading.paper, state), state)
            ruling = next(iter((*asked[1].rulings, *asked[1].neighbours)), "")
            yield from hits_at(spans, reading, ruling=ruling, watch=f'label "{label}"', asked=asked)


def _standing(label: str, found: tuple[Span, ...], reading: Reading) -> tuple[Span, ...]:
    """Where the label stands; a bare number or letter is a label only as a whole cell of an exhibit list."""
    whole = tuple(span for span in found if not _goes_on(span, reading))
    if len(label.split()) > 1 or not (label.isdigit() or label.isalpha()):
        return whole
    cells = {(line.start, line.end) for line in reading.lines} if reading.paper is PaperUse.EXHIBIT_LIST else set()
    return tuple(span for span in whole if (span.start, span.end) in cells)


def _goes_on(span: Span, reading: Reading) -> bool:
    """Whether the found words only begin a longer label: Exhibit 7 in Exhibit 7-A or Exhibit 7.2."""
    return _LONGER.match(reading.text, span.end) is not None

"""The exhibits that a paper names by their labels: each with the reply for the use that the paper makes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inlimine.checks.hit import Asking, Hit, hits_at, strictest
from inlimine.checks.matching.find import find
from inlimine.checks.matching.span import Span
from inlimine.engine.case_state import CaseState
from inlimine.engine.words import borne
from inlimine.ledger.watches import Phrase, Word
from inlimine.passages.reading import PaperUse, Reading

_LONGER = re.compile(r"[-./‐‑–]?\w")


def hits(state: CaseState, reading: Reading, asking: Asking) -> Iterator[Hit]:
    """Every place where the paper names an item by a label that it bears."""
    for item in state.view.labels:
        for label in borne(item, state.view):
            yield from _of_label(item, label, state, reading, asking)


def _of_label(item: str, label: str, state: CaseState, reading: Reading, asking: Asking) -> Iterator[Hit]:
    spans = _spans(label, reading)
    if not spans:
        return
    asked = strictest(asking.questions((item,), reading.paper, state), state)
    ruling = next(iter((*asked[1].rulings, *asked[1].neighbours)), "")
    yield from hits_at(spans, reading, ruling=ruling, watch=f'label "{label}"', asked=asked)


def _spans(label: str, reading: Reading) -> tuple[Span, ...]:
    """Where the label stands; a bare number or letter is a label only as a whole cell of an exhibit list."""
    words = tuple(Word(word=word) for word in label.split())
    if not words:
        return ()
    found = tuple(span for span in find(Phrase(phrase=words), reading) if not _goes_on(span, reading))
    if len(words) > 1 or not (label.isdigit() or label.isalpha()):
        return found
    cells = {(line.start, line.end) for line in reading.lines} if reading.paper is PaperUse.EXHIBIT_LIST else set()
    return tuple(span for span in found if (span.start, span.end) in cells)


def _goes_on(span: Span, reading: Reading) -> bool:
    """Whether the found words only begin a longer label: Exhibit 7 in Exhibit 7-A or Exhibit 7.2."""
    return _LONGER.match(reading.text, span.end) is not None

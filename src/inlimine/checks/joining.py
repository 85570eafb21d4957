"""Words nobody has confirmed that stand together in one sentence are one hit, and none runs over its end,
or into another paragraph or cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from inlimine.checks.hit import Hit
from inlimine.checks.matching.span import Span, locate, quote
from inlimine.ledger.watches import Either, Query
from inlimine.passages.reading import Reading

_APART = 3
"""Words between two hits that still make one of them."""

# `letter. The` ends a sentence; `Mr. Lee` and `No. 3` end none.
_SENTENCE_ENDS = re.compile(r"[a-z]{3}[.!?][\"”’)]*\s+(?=[A-Z])")


def within_sentences(spans: Iterable[Span], reading: Reading) -> list[Span]:
    """The spans that run over no end of a sentence."""
    return [one for one in spans if not _SENTENCE_ENDS.search(reading.text, one.start, one.end)]


def joined(hits: Iterable[Hit], reading: Reading) -> Iterator[Hit]:
    """The hits of a paper in their order, those of one ruling and reply that stand together as one."""
    last: dict[tuple[str, int], Hit] = {}
    for hit in sorted(hits, key=lambda one: (one.span.start, one.span.end)):
        key = hit.ruling, id(hit.reply)
        before = last.get(key)
        if before is not None and _together(before, hit, reading):
            last[key] = _one(before, hit, reading)
            continue
        if before is not None:
            yield before
        last[key] = hit
    yield from last.values()


def _together(one: Hit, other: Hit, reading: Reading) -> bool:
    if one.span.end >= other.span.start:
        return True
    if reading.lines[one.span.last_line].block != reading.lines[other.span.first_line].block:
        return False  # another paragraph, or another cell of a table
    between = reading.text[one.span.end : other.span.start]
    ends = _SENTENCE_ENDS.search(reading.text, max(0, one.span.end - 3), other.span.start + 1)
    return ends is None and len(between.split()) <= _APART and "\n\n" not in between


def _one(one: Hit, other: Hit, reading: Reading) -> Hit:
    first, last = one.span, other.span
    span = Span(
        start=first.start,
        end=max(first.end, last.end),
        first_line=first.first_line,
        last_line=max(first.last_line, last.last_line),
        approximate=first.approximate or last.approximate,
    )
    query = _both(one.query, other.query)
    return replace(one, span=span, words=quote(span, reading), locator=locate(span, reading), query=query)


def _both(one: Query | None, other: Query | None) -> Query | None:
    if one is None or other is None or one == other:
        return one or other
    return Either(either=(one, other))

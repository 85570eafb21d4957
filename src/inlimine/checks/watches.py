"""The watches of the rulings: what each ruling looks for, found in a paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from inlimine.checks.hit import Asking, Hit, hits_at, strictest
from inlimine.checks.matching.find import Finder, Span
from inlimine.checks.same import Same
from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import Norm
from inlimine.ledger.watches import Watch
from inlimine.passages.reading import Reading


class _Posted:
    """The watches of the rulings that a case state shows, made ready once for all its papers."""

    def __init__(self, state: CaseState) -> None:
        norms: dict[str, list[Norm]] = defaultdict(list)
        for norm in state.norms:
            for handle in {norm.handle, norm.act.handle}:
                norms[handle].append(norm)
        watches = enumerate(state.view.of(Watch), start=1)
        self.watches = [(number, watch, norms[watch.ruling]) for number, watch in watches if watch.ruling in norms]
        self.finder = Finder(watch.query for _, watch, _ in self.watches)


@lru_cache(maxsize=4)
def _posted(state: Same[CaseState]) -> _Posted:
    return _Posted(state.it)


def hits(state: CaseState, reading: Reading, asking: Asking) -> Iterator[Hit]:
    """Every place where a watch of a visible ruling finds its words."""
    posted = _posted(Same(state))
    for (number, watch, norms), spans in zip(posted.watches, posted.finder.find(reading), strict=True):
        if spans:
            name = watch.handle or f"{watch.ruling}/{number}"
            yield from _of_watch(watch, name, norms, spans, state, reading, asking)


def _of_watch(
    watch: Watch,
    name: str,
    norms: list[Norm],
    spans: tuple[Span, ...],
    state: CaseState,
    reading: Reading,
    asking: Asking,
) -> Iterator[Hit]:
    items = (watch.item,) if watch.item else tuple(s for norm in norms for s in norm.directive.subject)
    if items:
        asked = strictest(asking.questions(items, reading.paper, state), state)
        yield from hits_at(spans, reading, ruling=watch.ruling, watch=name, asked=asked)

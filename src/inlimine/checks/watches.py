"""The watches of the rulings: what each ruling looks for, found in a paper."""

from __future__ import annotations

from collections.abc import Iterator

from inlimine.checks.hit import Asking, Hit, hits_at, strictest
from inlimine.checks.matching.find import find
from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import Norm
from inlimine.ledger.watches import Watch
from inlimine.passages.reading import Reading


def hits(state: CaseState, reading: Reading, asking: Asking) -> Iterator[Hit]:
    """Every place where a watch of a visible ruling finds its words."""
    watches = state.view.of(Watch)
    for number, watch in enumerate(watches, start=1):
        norms = [n for n in state.norms if watch.ruling in (n.handle, n.act.handle)]
        if norms:
            yield from _of_watch(watch, watch.handle or f"{watch.ruling}/{number}", norms, state, reading, asking)


def _of_watch(
    watch: Watch, name: str, norms: list[Norm], state: CaseState, reading: Reading, asking: Asking
) -> Iterator[Hit]:
    items = (watch.item,) if watch.item else tuple(s for norm in norms for s in norm.directive.subject)
    spans = find(watch.query, reading)
    if not spans or not items:
        return
    asked = strictest(asking.questions(items, reading.paper, state), state)
    yield from hits_at(spans, reading, ruling=watch.ruling, watch=name, asked=asked)

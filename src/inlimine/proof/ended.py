"""How a case that a ruling ended came to its end: verdict, element without linked evidence, rulings, what is kept.

Kysar v. BP America, 2012-NMCA-036: after rulings in limine the parties agreed to a directed verdict and kept the
appeal of the rulings.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from inlimine.engine.case_state import CaseState, derive
from inlimine.engine.preservation.preserve import preservation
from inlimine.engine.preservation.review import Preserved
from inlimine.engine.question import Question
from inlimine.engine.scope import asked_against
from inlimine.ledger.acts import Act
from inlimine.ledger.charts import Chart


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledOut:
    """A ruling that took evidence from an element, and whether the chart's party has kept a complaint about it."""

    ruling: str
    element: str
    takes: tuple[str, ...]
    kept: tuple[Preserved, ...]


def ended_for(chart: Chart, state: CaseState) -> Act | None:
    """The act that ended the case for the defendant or the count that a chart is about, or for everybody."""
    if state.closing_act is not None:
        return state.closing_act
    counts = state.view.counts.values()
    use = Question(item="", by=chart.by, against=chart.against, count=chart.count)
    against = asked_against(use, state.setting)
    theirs = {count.handle for count in counts if count.defendant == against}
    done = {handle for act in state.closings for handle in act.closes_for}
    if {chart.count, against} & done or (theirs and theirs <= done):
        mine = {chart.count, against, *theirs}
        return next(act for act in reversed(state.closings) if mine & set(act.closes_for))
    return None


def as_if_open(state: CaseState) -> CaseState:
    """The case on the same day as if no act had closed it: what its rulings left of a charge can then be asked."""
    closing = {act.handle for act in state.closings}
    if not closing:
        return state
    entries = tuple(
        replace(entry, closes_case=False, closes_for=())
        if isinstance(entry, Act) and entry.handle in closing
        else entry
        for entry in state.ledger.entries
    )
    return derive(replace(state.ledger, entries=entries), state.rulebook, state.view.as_of, state.view.as_known)


def kept_for_review(ruling: str, party: str, state: CaseState) -> tuple[Preserved, ...]:
    """The complaints of a party about a ruling or its act, after trial (SEMANTICS 2.12)."""
    acts = {norm.act.handle for norm in state.norms if ruling in (norm.handle, norm.act.handle)}
    return tuple(row for row in preservation(state, party, after_trial=True) if row.ruling in {ruling, *acts})


def ruled_out(
    taken: Iterable[tuple[str, str, tuple[str, ...]]], party: str, state: CaseState
) -> tuple[RuledOut, ...]:
    """The chain from elements to rulings to complaints; `taken` are (ruling, element, leaves)."""
    return tuple(
        RuledOut(ruling=ruling, element=element, takes=leaves, kept=kept_for_review(ruling, party, state))
        for ruling, element, leaves in taken
    )

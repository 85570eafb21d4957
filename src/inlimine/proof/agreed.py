"""What a stipulation or judicial notice is worth to a chart: who agreed, and what the court said of it."""

from __future__ import annotations

from collections.abc import Iterator

from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.question import Question
from inlimine.engine.scope import asked_against
from inlimine.engine.view import View
from inlimine.law.dispositions import disposition
from inlimine.ledger.charts import Chart, Notice, Stipulation
from inlimine.proof.chart import charts_of
from inlimine.proof.composed import under
from inlimine.proof.decision import Reading
from inlimine.proof.usable import NOTHING

_GRANTS = frozenset({"granted", "stipulated"})


def not_agreed(leaf: Stipulation | Notice, state: CaseState) -> tuple[str, ...]:
    """The parties without whom a stipulation settles nothing on the charts where it stands.

    They are whose chart it is and against whom: what one defendant agreed on does not bind another.
    """
    if isinstance(leaf, Notice):
        return ()
    charts = charts_of(state.view)
    wanted = (
        party
        for chart in charts.charts
        if leaf.handle in under(charts, chart.handle)
        for party in _between(chart, state)
    )
    acts = [norm.act for norm in _standing(leaf.rests_on, state) if norm.act.by]
    agreed = {party for act in acts for party in act.by}
    return tuple(party for party in dict.fromkeys(wanted) if party not in agreed) if acts else ()


def _between(chart: Chart, state: CaseState) -> Iterator[str]:
    defendants = state.view.defendants
    yield chart.by
    if chart.by in defendants:
        yield from filter(None, (chart.against,))
        return
    use = Question(item="", by=chart.by, against=chart.against, count=chart.count)
    against = asked_against(use, state.setting)
    yield from (against,) if against else defendants


def holds(leaf: Stipulation | Notice, state: CaseState) -> int | None:
    """What it is worth by what it rests on: an act in force, or a request that was granted.

    None where the court has still to approve what parties agreed. Raises LookupError where nothing of that name is
    there on the day.
    """
    rests_on = leaf.rests_on
    if any(rests_on in (norm.act.handle, norm.handle) for norm in state.norms):
        standing = _standing(rests_on, state)
        fact = isinstance(leaf, Stipulation) and not not_agreed(leaf, state)
        bound = any(_bound(norm, state.view, fact=fact) for norm in standing)
        return Reading.STRICT if bound else None if standing else NOTHING
    asked = {handle for _, handle, _ in state.view.requests.get(rests_on, ())}
    if not asked:
        raise LookupError(f'no act and no request in the ledger on that day is called "{rests_on}"')
    return Reading.STRICT if asked <= set(_granted(state)) else NOTHING


def _standing(rests_on: str, state: CaseState) -> list[Norm]:
    named = (norm for norm in state.norms if rests_on in (norm.act.handle, norm.handle))
    return [norm for norm in named if norm.state is InForce.IN]


def _bound(norm: Norm, view: View, *, fact: bool) -> bool:
    """Whether it binds: an order, an agreement that the court took over, or one on a fact by all whom it needs.

    What parties agreed about the use of evidence waits for the court, and so does what one of them did alone; no
    agreement is judicial notice.
    """
    if not norm.act.by or (fact and norm.bare and len(norm.act.by) > 1):
        return True
    written = (act for handle in norm.written_in for act in view.acts_of.get(handle, ()))
    return any(not act.by for act in (*norm.readopted, *written))


def _granted(state: CaseState) -> Iterator[str]:
    """The requests that acts in force have granted."""
    for norm in state.norms:
        if norm.state is InForce.IN:
            for disposed in norm.act.disposes:
                if disposition(disposed.disposition).name in _GRANTS:
                    yield from (handle for _, handle, _ in state.view.requests.get(disposed.request, ()))

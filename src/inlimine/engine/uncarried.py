"""Rulings that no item carries: in force, and on nothing that a board or a check could show them at."""

from __future__ import annotations

from collections.abc import Iterator

from inlimine.engine.case_state import CaseState
from inlimine.engine.conflicts.lint import does
from inlimine.engine.norms import InForce, Norm, requests
from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Act
from inlimine.ledger.terms import Effect, Relief


def uncarried_words(state: CaseState) -> tuple[str, ...]:
    """`R5 of 8 July 2024 bars "Dr. Gray": "..."; no item carries it: enter what it is on, and read the ruling
    until then`; a line for each such ruling of the court, so that none is lost."""
    carried = _carriers(state)
    loose = (n for n in state.norms if _orders(n) and not carried & _places(n, state))
    return tuple(dict.fromkeys(_words(norm, state) for norm in loose))


def _carriers(state: CaseState) -> frozenset[str]:
    """The items, the people through whom one comes, and the rulings that an item is said to lie within."""
    view = state.view
    people = {sponsor for item in view.items.values() for sponsor in item.sponsors}
    covering = {one.scope for item in view.items for one in view.coverages.get(item, ())}
    return frozenset({*view.items, *people, *covering})


def _places(norm: Norm, state: CaseState) -> frozenset[str]:
    """Where a ruling is told of: at what it is on; one that orders nothing, at what was asked about."""
    ends = (one for each in norm.act.disposes for one in requests(each, state.view)) if norm.bare else ()
    asked = (item for _, _, request in ends for item in request.subject)
    return frozenset({*norm.directive.subject, norm.handle, norm.act.handle, *asked})


def _orders(norm: Norm) -> bool:
    """Whether a ruling of the court is in force and orders something, or decided a motion that asks nothing."""
    if norm.act.by or norm.state is not InForce.IN:
        return False
    return norm.effect is not Effect.NONE or bool(norm.unsaid) or (norm.bare and any(_decides(norm.act)))


def _decides(act: Act) -> Iterator[bool]:
    """Of each motion that an act ends, whether its word could have ordered anything on it."""
    for one in act.disposes:
        row = disposition(one.disposition)
        yield not row.spells_itself or any(row.effect_on(relief) is not Effect.NONE for relief in Relief)


def _words(norm: Norm, state: CaseState) -> str:
    said = _decided(norm, state) if norm.bare else does(norm, state.view)
    own = norm.directive.quotation or norm.act.anchors
    quoted = " ".join(" ".join(anchor.quote.split()) for anchor in own if anchor.quote)
    words = f': "{quoted}"' if quoted else ""
    return f"{said}{words}; no item carries it: enter what it is on, and read the ruling until then"


def _decided(norm: Norm, state: CaseState) -> str:
    """`R7 of 8 July 2024 decided M7 "to exclude Dr. Gray" (granted)`."""
    day = f" of {norm.eff.spoken}" if norm.eff else ""
    told = (f"{_titled(one.request, state)} ({disposition(one.disposition).label})" for one in norm.act.disposes)
    return f"{norm.act.handle}{day} decided {' and '.join(told)}"


def _titled(motion: str, state: CaseState) -> str:
    title = state.view.motions[motion].title if motion in state.view.motions else ""
    return f'{motion} "{title}"' if title else motion

"""Is a complaint about a ruling kept for review, and what must still be done? (SEMANTICS 2.12).

A function of its own: it looks at no status, and no status is derived from it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from inlimine.engine.case_state import CaseState
from inlimine.engine.preservation import to_keep
from inlimine.engine.preservation.adverse import STANDS, Adverse, adverse
from inlimine.engine.preservation.kept_out import kept_out
from inlimine.engine.preservation.let_in import let_in
from inlimine.engine.preservation.misuse import misuses
from inlimine.engine.preservation.review import Found, Preserved, Review
from inlimine.engine.preservation.unruled import unruled
from inlimine.engine.question import Question
from inlimine.engine.scope import episode
from inlimine.law.preservation import Kept
from inlimine.ledger.truth import Truth

_PRESSING = (Kept.MUST_PROFFER, Kept.MUST_OBJECT, Kept.MUST_TESTIFY, Kept.UNCLEAR, Kept.FORFEITED, Kept.PRESERVED)


def preservation(
    state: CaseState, party: str, after_trial: bool, grounds: Iterable[str] = ()
) -> tuple[Preserved, ...]:
    """Every complaint that the party may have about a ruling, the most pressing first.

    `grounds` are asked about beside those raised and those that suggest themselves. `after_trial`: nothing more
    can be done. Raises LookupError where no such party is in the ledger.
    """
    if party not in state.view.parties:
        raise LookupError(f'no party in the ledger is called "{party}"')
    review = Review(state, party, after_trial, tuple(grounds))
    against = adverse(review.norms, party, review.setting, review.happened)
    rows = [row for one in against for row in _rows(one, review)]
    rows += [*misuses(review), *unruled(review)]
    return tuple(sorted(rows, key=lambda row: _PRESSING.index(row.status)))


def _rows(one: Adverse, review: Review) -> list[Preserved]:
    carried = episode(one.norm, Question(item=one.item, by=review.party), review.setting)
    if carried is Truth.NO:
        return []
    if carried is Truth.OPEN:
        question = to_keep.carried(one.norm.handle)
        return [review.row(one, "", Found(status=Kept.UNCLEAR, to_do=question, authority=to_keep.CARRYOVER))]
    found = let_in(one, review) if one.lets_in else [kept_out(one, review)]
    return [review.row(one, ground, _as_it_stands(one, each, review)) for ground, each in found]


def _as_it_stands(one: Adverse, found: Found, review: Review) -> Found:
    """What stays undone about a ruling that no longer stands may not matter any more: nobody knows."""
    norm = one.norm
    if norm.state in STANDS or found.status is Kept.PRESERVED:
        return found
    question = to_keep.no_longer(norm.handle, norm.state.value, norm.by, review.called(one.item))
    return replace(found, status=Kept.UNCLEAR, to_do=question)

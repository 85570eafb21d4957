"""What a party must still do to keep a complaint for review, and what is kept, on each ruling against it."""

from __future__ import annotations

from collections.abc import Iterable

from inlimine.engine.case_state import CaseState
from inlimine.engine.preservation.preserve import preservation
from inlimine.engine.preservation.review import Preserved
from inlimine.operations.ask import known_as


def preserve(
    state: CaseState, party: str, *, after_trial: bool = False, grounds: Iterable[str] = ()
) -> tuple[Preserved, ...]:
    """Every complaint of the party, the most pressing first; refuses an unknown party with the known ones."""
    return preservation(state, known_as(party, state.view.parties, "party", "--party"), after_trial, grounds)

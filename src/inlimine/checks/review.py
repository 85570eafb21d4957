"""All checks over one paper."""

from __future__ import annotations

from inlimine.checks import labels, watches
from inlimine.checks.hit import Asking, Hit, in_order
from inlimine.engine.case_state import CaseState
from inlimine.passages.reading import Reading

CHECKS = (watches.hits, labels.hits)


def review(state: CaseState, reading: Reading, asking: Asking) -> tuple[Hit, ...]:
    """Every hit of every check, as they stand in the paper."""
    return in_order(hit for check in CHECKS for hit in check(state, reading, asking))

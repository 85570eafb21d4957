"""Questions to the charts that a ledger tells."""

from __future__ import annotations

from typing import Any

from inlimine.engine.case_state import CaseState
from inlimine.proof.chart import charts_of
from inlimine.proof.compiled import Compiled
from inlimine.proof.decision import Choice, Reading
from inlimine.proof.from_case import Mode, compiled
from tests.told import Told

READINGS = (Reading.STRICT, Reading.NORMAL, Reading.HOPEFUL)


def proved(case: Told | CaseState, *supposed: str, **how: Any) -> Compiled:
    """The charts of a ledger, compiled; `supposed` are choices such as `M1=granted`."""
    state = case if isinstance(case, CaseState) else case.at()
    pairs = [one.rpartition("=") for one in supposed]
    choices = [Choice(decision=decision, outcome=outcome) for decision, _, outcome in pairs]
    mode = {"mode": Mode.WHAT_IF} if choices else {}
    return compiled(charts_of(state.view), state, supposed=choices, **{**mode, **how})


def states(made: Compiled, name: str = "P1") -> list[str]:
    """Strict, normal, hopeful."""
    return [made.state(name, reading).value for reading in READINGS]

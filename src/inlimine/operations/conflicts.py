"""The conflict report of a case with its lints: what to settle before anybody relies on the rulings."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.engine.case_state import CaseState
from inlimine.engine.conflicts.lint import Lint
from inlimine.engine.conflicts.lints import lints
from inlimine.engine.conflicts.report import Report, conflicts


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflicts:
    """How the rulings in force stand to each other, and what is to be mended.

    `closed` is the act that closed the case: nothing can conflict any more, and the lints are still told.
    """

    report: Report
    lints: tuple[Lint, ...]
    closed: str = ""

    @property
    def something_to_report(self) -> bool:
        """Whether anything is left for the court or for a pen."""
        return bool(self.report.unclear or self.lints)


def report_conflicts(state: CaseState) -> Conflicts:
    """The report and the lints of a case at one day."""
    report, closing = conflicts(state), state.closing_act
    return Conflicts(report=report, lints=lints(state, report), closed=closing.handle if closing else "")

"""What was due by a day that has passed, where the ledger does not show that it was done (SEMANTICS 2.13)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from inlimine.engine.case_state import CaseState
from inlimine.engine.conflicts.lint import Code, Lint
from inlimine.engine.deadlines.counting import spoken
from inlimine.engine.deadlines.deadline import Deadline, Stands
from inlimine.engine.deadlines.due import deadlines
from inlimine.engine.view import View
from inlimine.engine.words import party_words, title
from inlimine.law.deadlines import Duty

# What an order asks by a day has its own lint; a motion to reconsider has the day of the appeal that it keeps.
_TOLD_ELSEWHERE = frozenset({Duty.ORDERED, Duty.RECONSIDERATION})


def overdue(state: CaseState) -> Iterator[Lint]:
    """What passed with nothing entered, one lint for each kind and side: whether to appeal is a choice."""
    passed: dict[tuple[str, tuple[str, ...]], list[Deadline]] = defaultdict(list)
    for row in deadlines(state).rows:
        if row.stands is Stands.PASSED and row.done_on is None and row.duty not in _TOLD_ELSEWHERE:
            passed[row.what, row.whose].append(row)
    for (what, whose), rows in passed.items():
        ruling = rows[0].ruling if len(rows) == 1 else ""
        yield Lint(code=Code.DEADLINE_PASSED, ruling=ruling, message=_message(what, whose, rows, state.view))


def _message(what: str, whose: tuple[str, ...], rows: list[Deadline], view: View) -> str:
    sides = " and ".join(party_words(party, view) for party in whose) or "whoever offers it"
    each = "; ".join(_passed(row, view) for row in rows)
    return (
        f"The day for {what}, due from {sides}, passed with nothing entered: {each}. Enter when it was done, "
        "or the order that extended the time."
    )


def _passed(row: Deadline, view: View) -> str:
    things = ", ".join((*filter(None, (row.ruling,)), *(f'"{title(item, view)}"' for item in row.items)))
    when = f"on {spoken(row.due)}" if row.due else "when trial began"
    return f"{things} {when}" if things else when

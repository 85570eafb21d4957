"""A jury set as checked: each fault with its file and exhibit, what is missing, what could not be compared."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table

from inlimine.cli.printing.words import said
from inlimine.engine.case_state import CaseState
from inlimine.engine.words import title
from inlimine.operations.check_jury_set import JurySet

_NAMED = 12
_TOLD = (
    "What an exhibit shows and says was not looked at: run `inlimine check CASE FOLDER` for that. What the ledger "
    "does not know is not compared; this is no clearance."
)


def jury_set(done: JurySet, state: CaseState) -> RenderableType:
    """The faults as a table, and what was compared with what."""
    return Group(*_faults(done, state), *_compared(done, state))


def _faults(done: JurySet, state: CaseState) -> Iterator[RenderableType]:
    if not done.review.faults:
        return
    table = Table(expand=True, show_lines=True)
    for name, ratio in (("File", 4), ("Exhibit", 3), ("Fault", 3), ("What is wrong", 7)):
        table.add_column(name, ratio=ratio)
    for fault in done.review.faults:
        exhibit = title(fault.item, state.view) if fault.item else "none"
        kind = (f"✕ {fault.kind.value.replace('-', ' ')}", "bold red")
        table.add_row(said(fault.file or "(no file)"), said(exhibit), said(kind), said(fault.message))
    yield table


def _compared(done: JurySet, state: CaseState) -> Iterator[RenderableType]:
    review = done.review
    count = f"{len(review.faults)} fault{'' if len(review.faults) == 1 else 's'}"
    yield said(
        f"{done.folder}: {review.files:,} files compared by their bytes, as of {state.view.as_of.spoken}; {count}."
    )
    if review.uncompared:
        named = ", ".join(review.uncompared[:_NAMED])
        more = f" and {len(review.uncompared) - _NAMED} more" if len(review.uncompared) > _NAMED else ""
        yield said(
            ("! ", "bold yellow"), f"Not compared, because no version of the exhibit is approved: {named}{more}."
        )
    yield said((_TOLD, "dim"))

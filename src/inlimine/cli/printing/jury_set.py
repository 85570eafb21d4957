"""A jury set as checked: each fault with its file and exhibit, what is missing, what could not be compared."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table

from inlimine.cli.printing.words import said
from inlimine.engine.case_state import CaseState
from inlimine.operations.check_jury_set import JurySet
from inlimine.operations.told_jury_set import (
    HEADINGS,
    NO_CLEARANCE,
    compared_words,
    fault_words,
    uncompared_words,
)


def jury_set(done: JurySet, state: CaseState) -> RenderableType:
    """The faults as a table, and what was compared with what."""
    return Group(*_faults(done, state), *_compared(done, state))


def _faults(done: JurySet, state: CaseState) -> Iterator[RenderableType]:
    if not done.review.faults:
        return
    table = Table(expand=True, show_lines=True)
    for name, ratio in zip(HEADINGS, (4, 3, 3, 7), strict=True):
        table.add_column(name, ratio=ratio)
    for fault in done.review.faults:
        file, exhibit, kind, message = fault_words(fault, state.view)
        table.add_row(said(file), said(exhibit), said((f"✕ {kind}", "bold red")), said(message))
    yield table


def _compared(done: JurySet, state: CaseState) -> Iterator[RenderableType]:
    yield said(f"{done.folder}: {compared_words(done, state)}")
    if told := uncompared_words(done):
        yield said(("! ", "bold yellow"), told)
    yield said((NO_CLEARANCE.format(how="run `inlimine check CASE FOLDER` for that"), "dim"))

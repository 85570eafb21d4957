"""What waits to be confirmed, said beside every reply: a status leaves it out."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import RenderableType

from inlimine.cli.printing.words import said
from inlimine.engine.case_state import CaseState
from inlimine.engine.words import full_title
from inlimine.operations.waiting import WOULD_BAR, Waiting

_NAMED = 6  # items named before the rest is only counted


def waiting_words(waits: Waiting, items: Iterable[str], state: CaseState) -> list[RenderableType]:
    """How many proposals wait, of which of these items they speak, and which they would bar."""
    if not waits.total:
        return []
    items = list(items)
    wait = "1 proposal waits" if waits.total == 1 else f"{waits.total} proposals wait"
    touched = [item for item in items if waits.on[item]]
    named = "; ".join(f"{full_title(item, state.view)} ({waits.on[item]})" for item in touched[:_NAMED])
    more = f" and {len(touched) - _NAMED} more" if len(touched) > _NAMED else ""
    about = f", among them on {named}{more}" if named else ""
    words = f"! {wait} to be confirmed and nothing above counts them{about}: inlimine confirm CASE"
    barred = [full_title(item, state.view) for item in items if item in waits.barred]
    lines = [words, *(f"! {title}: {WOULD_BAR}" for title in barred[:_NAMED])]
    if len(barred) > _NAMED:
        lines.append(f"! and of {len(barred) - _NAMED} more items: {WOULD_BAR}")
    return [said((line, "bold yellow")) for line in lines]

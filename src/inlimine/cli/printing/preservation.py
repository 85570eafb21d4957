"""What is kept for review and what must still be done, as a list with the most pressing first."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding

from inlimine.cli.printing.words import said
from inlimine.engine.case_state import CaseState
from inlimine.engine.preservation.review import Preserved, kept_words, named
from inlimine.law.preservation import Kept

_STYLE = {
    Kept.MUST_PROFFER: ("!", "bold yellow"),
    Kept.MUST_OBJECT: ("!", "bold yellow"),
    Kept.MUST_TESTIFY: ("!", "bold yellow"),
    Kept.UNCLEAR: ("?", "bold magenta"),
    Kept.FORFEITED: ("✕", "bold red"),
    Kept.PRESERVED: ("✓", "bold green"),
}
_LIMITS = "Only what the ledger holds was looked at. It does not say that a ruling was wrong or that it mattered."


def preserved_list(rows: tuple[Preserved, ...], state: CaseState) -> RenderableType:
    """Each complaint: how it stands, which ruling on what, the ground, what to do, the authority."""
    if not rows:
        return said("No ruling against this party, and no motion of it without a ruling, is in the ledger.")
    return Group(*(part for row in rows for part in _complaint(row, state)), said((_LIMITS, "dim")))


def _complaint(row: Preserved, state: CaseState) -> list[RenderableType]:
    symbol, style = _STYLE[row.status]
    subject = named(row, state.view)
    about = ", ".join(part for part in (row.ruling, row.motion, subject) if part)
    ground = f" ({row.ground})" if row.ground else ""
    details = Group(said(row.to_do), said((row.authority, "dim")))
    return [
        said((f"{symbol} {kept_words(row)}", style), f": {about}{ground}"),
        Padding(details, (0, 0, 1, 4), expand=False),
    ]

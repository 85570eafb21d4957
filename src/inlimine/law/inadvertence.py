"""What a lawyer does with a paper, or words in one, that another side sent by mistake: he tells the sender."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class InadvertenceRow:
    """The rule of professional conduct on what was inadvertently sent; `read`: its source was read."""

    since: date
    until: date | None = None
    citation: str
    read: bool = False


MODEL = InadvertenceRow(since=date(2002, 2, 5), citation="ABA Model Rule 4.4(b)")
"""Where a rulebook has no row of its own; states differ in whether and how they adopted it."""

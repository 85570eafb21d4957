"""The eight statuses and the force behind them (SEMANTICS 2.3)."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """May the jury hear or see this? From the most to the least restrictive."""

    NO_PROCEEDING = "NO_PROCEEDING"
    BARRED = "BARRED"
    UNCLEAR = "UNCLEAR"
    LEAVE_FIRST = "LEAVE_FIRST"
    NOT_YET = "NOT_YET"
    NOT_BARRED = "NOT_BARRED"
    CLEARED = "CLEARED"
    IN_EVIDENCE = "IN_EVIDENCE"

    @property
    def rank(self) -> int:
        """0 for the most restrictive."""
        return list(Status).index(self)

    @property
    def symbol(self) -> str:
        """The sign that stands before its words, so that no status is told by colour alone."""
        return _SYMBOLS[self]


_SYMBOLS = {
    Status.NO_PROCEEDING: "■",
    Status.BARRED: "✕",
    Status.UNCLEAR: "?",
    Status.LEAVE_FIRST: "!",
    Status.NOT_YET: "…",
    Status.NOT_BARRED: "–",
    Status.CLEARED: "✓",
    Status.IN_EVIDENCE: "●",
}


class Force(StrEnum):
    """What stands behind a status: an order, a rule of law, mere caution, or nothing on file."""

    ORDER = "ORDER"
    RULE = "RULE"
    PRUDENCE = "PRUDENCE"
    DEFAULT = "DEFAULT"

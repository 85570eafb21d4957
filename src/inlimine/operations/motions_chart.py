"""The motions chart as pages ask for it; its rows are made where they are printed."""

from __future__ import annotations

from inlimine.exports.motions_chart.rows import Disposal, Row, awaiting_writing, awaits_writing, motions_chart

__all__ = ["Disposal", "Row", "awaiting_writing", "awaits_writing", "motions_chart"]

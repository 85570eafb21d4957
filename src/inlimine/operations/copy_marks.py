"""What marks a copy with notes and a report: a lawyer's work product, or a copy of the court."""

from __future__ import annotations

from inlimine.exports.annotate.note import BANNER, CHAMBERS, CHAMBERS_BANNER, PRIVILEGED
from inlimine.operations.rooms import of_court
from inlimine.operations.viewer import Viewer


def mark_in_name(viewer: Viewer) -> str:
    """What the name says before its ending: the court claims no privilege of a party for its own papers."""
    return CHAMBERS if of_court(viewer) else PRIVILEGED


def banner_for(viewer: Viewer) -> str:
    """The same at the top of each page."""
    return CHAMBERS_BANNER if of_court(viewer) else BANNER

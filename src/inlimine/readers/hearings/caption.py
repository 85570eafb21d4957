"""The day of a hearing, from the caption of its transcript."""

from __future__ import annotations

from inlimine.readers.hearings.turns import is_turn
from inlimine.readers.orders.paper import DAY, iso
from inlimine.readers.prose.flow import Flow

_TOP = 3000  # characters; a caption is shorter


def caption_day(flow: Flow) -> str:
    """The one day that stands before anybody speaks; empty where there is none, or there are several."""
    first = next((at for at, one in enumerate(flow.paragraphs) if is_turn(one.text)), len(flow.paragraphs))
    head = "\n".join(one.text for one in flow.paragraphs[:first])[:_TOP]
    days = {iso(found) for found in DAY.finditer(head)} - {""}
    return days.pop() if len(days) == 1 else ""

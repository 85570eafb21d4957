"""What `--format json` prints of `deadlines` and `disclosure`: stable shapes, one list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inlimine.engine.deadlines.deadline import Alert, Deadline
from inlimine.engine.disclosure.disclosed import Disclosed
from inlimine.engine.view import View
from inlimine.engine.words import title

if TYPE_CHECKING:
    from datetime import date


def deadline_object(row: Deadline, view: View) -> dict[str, Any]:
    """One object of `deadlines`: what is due from whom and when, how it was counted, how it stands."""
    return {
        "key": row.key,
        "duty": row.duty.value,
        "what": row.what,
        "for": list(row.whose),
        "due": _day(row.due),
        "safe": _day(row.safe),
        "status": row.stands.value,
        "done_on": _day(row.done_on),
        "ruling": row.ruling,
        "items": list(row.items),
        "titles": [title(item, view) for item in row.items],
        "counted": list(row.counted),
        "authority": row.authority,
        "remark": row.remark,
        "question": row.question or None,
    }


def alert_object(alert: Alert) -> dict[str, Any]:
    """One alert of `deadlines`."""
    return {
        "alert": alert.code,
        "motion": alert.motion,
        "message": alert.message,
        "authority": alert.authority,
    }


def disclosed_object(row: Disclosed) -> dict[str, Any]:
    """One object of `disclosure`: an item towards a party; `shown` is all that is said of a duty."""
    return {
        "item": row.item,
        "title": row.title,
        "to": row.to,
        "status": row.recorded.value,
        "shown": row.shown,
        "disclosures": [
            {
                "item": one.of,
                "by": one.by,
                "to": one.to,
                "on": str(one.on) if one.on else None,
                "means": one.means,
                "version": one.version,
                "file": one.file,
            }
            for one in row.given
        ],
        "aliases": [
            {
                "label": one.label,
                "since": str(one.since) if one.since else None,
                "numbered_by": one.numbered_by,
                "withdrawn": one.withdrawn,
            }
            for one in row.aliases
        ],
        "holder": row.holder,
        "provenance": row.provenance,
        "known_to_state": _day(row.known_to_state),
        "only_parts": list(row.only_parts),
        "versions_not_recorded": list(row.not_given),
        "rulings": list(row.rulings),
        "may_be_same_as": [{"item": one.item, "why": list(one.why)} for one in row.may_be],
        "numbers_of_many": list(row.of_many),
        "authority": list(row.authority),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()

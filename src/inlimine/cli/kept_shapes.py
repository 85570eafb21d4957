"""What `--format json` prints of a case folder: entries, logs, rooms, proposals, backups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inlimine.cli.complain import as_typed
from inlimine.cli.shapes import reply_object
from inlimine.interchange.write import plain_form
from inlimine.operations.at_trial import Changed
from inlimine.operations.backup import Backup
from inlimine.operations.enter import Entered
from inlimine.operations.expunge import Expunged
from inlimine.operations.look_into import Folder
from inlimine.operations.look_up_log import Line, Verified
from inlimine.operations.proposed import Proposed
from inlimine.operations.undo import Undone


def entered_objects(entered: Entered) -> Iterator[dict[str, Any]]:
    """An object for each entry that was entered: where it stands, by whom and when, and what it says."""
    for number, own, entry in zip(entered.numbers, entered.ids, entered.entries, strict=True):
        yield {
            "room": entered.room,
            "number": number,
            "id": own,
            "kind": getattr(entry, "kind", "case"),
            "handle": getattr(entry, "handle", ""),
            "recorded_at": entered.recorded_at.isoformat(),
            "by": entered.author,
            "entry": plain_form(entry),
        }


def line_object(line: Line) -> dict[str, Any]:
    """One object of `log`: the header of an entry and what it says; `entry` is null where it was expunged."""
    return {
        "room": line.room,
        "number": line.number,
        "id": line.id,
        "kind": line.kind,
        "handle": getattr(line.entry, "handle", ""),
        "recorded_at": line.recorded_at.isoformat(),
        "by": line.by,
        "role": line.role,
        "reviewed_by_attorney": line.reviewed,
        "corrects": line.corrects or None,
        "why": line.why,
        "expunged": line.expunged,
        "hash": line.hash,
        "entry": None if line.entry is None else plain_form(line.entry),
    }


def verified_object(room: Verified) -> dict[str, Any]:
    """One object of `log verify`: how far a room reaches, what is wrong in it, what was rightly expunged."""
    return {
        "room": room.room,
        "title": room.title,
        "number": room.number,
        "hash": room.hash,
        "faults": [{"number": number, "message": message} for number, message in room.faults],
        "expunged": list(room.expunged),
    }


def proposed_object(one: Proposed) -> dict[str, Any]:
    """One proposal that waits; `entry` is null where its fields make none."""
    return {
        "id": one.id,
        "room": one.room,
        "kind": one.kind,
        "state": one.state,
        "class": one.sureness,
        "document": one.document,
        "span": list(one.span),
        "quote": one.quote,
        "found_by": one.found_by,
        "look": one.look,
        "matched": one.matched or None,
        "to_say": [{"name": blank.name, "what": blank.asks} for blank in one.blanks if blank.lacking],
        "entry": None if one.entry is None else plain_form(one.entry),
        "problems": [as_typed(problem) for problem in one.problems],
    }


def folder_object(folder: Folder) -> dict[str, Any]:
    """The object of `open`: the case and the rooms that the viewer sees."""
    return {
        "case": folder.case.title,
        "number": folder.case.number,
        "law": folder.case.jurisdiction,
        "rooms": [
            {
                "room": room.room,
                "entries": room.entries,
                "last_by": room.last_by or None,
                "last_at": room.last_at.isoformat() if room.last_at else None,
                "papers": room.papers,
                "proposals": room.waiting,
            }
            for room in folder.rooms
        ],
    }


def changed_object(changed: Changed) -> dict[str, Any]:
    """The object of a command at trial: what was entered, for which day in court, and the replies that it touches,
    before and after."""
    return {
        "taken_as": [as_typed(one) for one in changed.taken_as],
        "day": changed.day.isoformat(),
        "entered": list(entered_objects(changed.entered)),
        "was": [
            {
                "item": asked.reply.item,
                "by": asked.question.by,
                "purpose": asked.question.purpose.value,
                "status": asked.reply.status.value,
            }
            for row in changed.before
            for asked in row
        ],
        "board": [reply_object(asked, changed.state) for row in changed.after for asked in row],
    }


def undone_object(done: Undone) -> dict[str, Any]:
    """The object of `undo`: the numbers that were undone, the items that are in the case no more, the court days
    for which they had been entered, the words to look for that were undone with them, the proposals that wait
    again, and what it changed."""
    return {
        "undone": list(done.numbers),
        "gone": list(done.gone),
        "days": [day.isoformat() for day in done.days],
        "along": [{"room": room, "number": number} for room, number in done.along],
        "waiting": list(done.waiting),
        **changed_object(done.changed),
    }


def backup_object(backup: Backup) -> dict[str, Any]:
    """The object of `backup` and `restore`: the place, what it holds, that it was verified."""
    return {
        "path": str(backup.path),
        "size": backup.size,
        "documents": backup.documents,
        "rooms": [verified_object(room) for room in backup.rooms],
    }


def expunged_object(done: Expunged) -> dict[str, Any]:
    """The object of `expunge`: what was expunged, where the log says so, where its handle still has a text."""
    return {
        "room": done.room,
        "number": done.number,
        "told_at": done.told_at,
        "recorded_at": done.recorded_at.isoformat(),
        "remaining": list(done.remaining),
        "paper": done.paper or None,
    }

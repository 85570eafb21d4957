"""Rulings that need no watch, as they hold back nothing that a paper could say: said with a reason, and undone.

It is an entry of the room of whoever says it: another side is told of the ruling as before.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from inlimine.checks.unwatched import set_aside
from inlimine.engine.case_state import CaseState
from inlimine.ledger.handles import natural
from inlimine.ledger.watches import NoWatch
from inlimine.operations.ask import known_as
from inlimine.operations.case_folder import opened
from inlimine.operations.enter import Entered, Written, enter_into
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.header import Author

_AGAIN = "it needs a watch after all"


def none_needed(
    path: Path, viewer: Viewer, room: str, state: CaseState, ruling: str, reason: str, author: Author
) -> Entered:
    """Enter that a ruling, as this room sees it, needs no watch; refuses to do so without a reason."""
    named = {handle for norm in state.norms for handle in (norm.handle, norm.act.handle)}
    ruling = known_as(ruling, sorted(named, key=natural), "ruling", "RULING")
    if not ruling or not reason.strip():
        raise refuse("a ruling is set aside with a reason", "name the ruling, and say why it needs no watch")
    if any(one.ruling == ruling for one in set_aside(state)):
        raise refuse(f"{ruling} was set aside already", "nothing is left to be done")
    taken = {entry.handle for entry in state.ledger.entries}
    handle = next(name for n in range(1, 100_000) if (name := f"{ruling}-none{n}") not in taken)
    return _enter(path, viewer, room, NoWatch(handle=handle, ruling=ruling, reason=reason.strip()), author)


def needed_again(
    path: Path, viewer: Viewer, room: str, state: CaseState, ruling: str, author: Author
) -> tuple[Entered, ...]:
    """Undo it by a correcting entry; refuses where the ruling is not set aside in this room."""
    mine = [one for one in set_aside(state) if one.ruling.casefold() == ruling.strip().casefold() and one.handle]
    if not mine:
        raise refuse(
            f'no ruling "{ruling}" is set aside here', "look at those that are", typed="inlimine watches CASE"
        )
    undone = (replace(one, ended=True, anchors=(), corrects=_AGAIN) for one in mine)
    return tuple(_enter(path, viewer, room, one, author) for one in undone)


def _enter(path: Path, viewer: Viewer, room: str, entry: NoWatch, author: Author) -> Entered:
    with opened(path) as folder:
        return enter_into(folder, room_seen(folder, viewer, room), Written(entries=(entry,)), author)

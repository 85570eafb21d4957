"""What happens at trial, entered by one short word each; the board before and after tells what it changed.

An objection that is sustained or overruled is a ruling of the court; what people do (they offer, object, make
an offer of proof) is an event and never a ruling. Only the judge opens a door (SEMANTICS 1.7).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.ledger.ledger import AnyEntry
from inlimine.operations.ask import Asked, item_handle, rows_of
from inlimine.operations.case_folder import opened
from inlimine.operations.enter import Entered
from inlimine.operations.happenings import (
    Happening,
    Sitting,
    What,
    asked_about,
    entries_of,
    sound,
    touched,
)
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.sitting import enter_sitting, state_of
from inlimine.operations.viewer import Viewer
from inlimine.store.header import Author

_BY_WHOM = {
    What.OFFERED: "who offered it",
    What.OBJECTED: "who objected",
    What.PROFFERED: "who made the offer of proof",
}
"""What a party does is entered only with that party, in the words in which it is asked for."""
Rows = tuple[tuple[Asked, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What was entered, about which item (or ruling), and the rows of the board that it touches before and after,
    a reply for each party."""

    entered: Entered
    thing: str
    before: Rows
    after: Rows
    state: CaseState


def happened(
    path: Path,
    viewer: Viewer,
    room: str | None,
    happening: Happening,
    author: Author,
    *,
    at: str | None = None,
    sent: str = "",
) -> Changed:
    """Enter what happened at a moment (None: now, at the court); Again, where the same was `sent` before."""
    with opened(path) as folder:
        where = room_seen(folder, viewer, room)
        found: list[Happening] = []

        def make(sitting: Sitting) -> tuple[AnyEntry, ...]:
            found[:] = [_said_by(sound(happening, sitting))]
            return entries_of(found[0], sitting)

        entered, sitting = enter_sitting(folder, where, make, author, at=at, sent=sent)
        items, asked = touched(found[0], sitting), asked_about(found[0])
        before = _rows(sitting.state, asked, items)
        after = state_of(entered.ledger, folder, sitting.state.view.as_of)
        there = {row[0].reply.item for row in before}  # a part that was made by this has no row before
        rows = tuple(row for row in _rows(after, asked, items) if row[0].reply.item in there)
        thing = found[0].item or found[0].ruling
        return Changed(entered=entered, thing=thing, before=before, after=rows, state=after)


def never_received(state: CaseState, item: str) -> bool:
    """Whether no entry says that the item, or what it is part of, came in; refuses an unknown one."""
    view = state.view
    return not any(view.receipts.get(whole) for whole in view.wholes(item_handle(state, item)))


def _said_by(happening: Happening) -> Happening:
    """The same; refuses what a party did where it is not said which."""
    if (asked := _BY_WHOM.get(happening.what)) and not happening.party:
        raise refuse(f"{asked} is not said", "choose the side", typed="--party")
    return happening


def _rows(state: CaseState, asked: Question, items: tuple[str, ...]) -> Rows:
    return rows_of(state, asked, state.view.parties, items)

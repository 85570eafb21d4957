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
from inlimine.passages.problem import Problem
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
    a reply for each party; `taken_as` says how it was taken where something was left unsaid."""

    entered: Entered
    thing: str
    before: Rows
    after: Rows
    state: CaseState
    taken_as: tuple[Problem, ...] = ()


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
        told = _taken_as(found[0], sitting.state)
        return Changed(entered=entered, thing=thing, before=before, after=rows, state=after, taken_as=told)


def never_received(state: CaseState, item: str) -> bool:
    """Whether no entry says that the item, or what it is part of, came in; refuses an unknown one."""
    view = state.view
    return not any(view.receipts.get(whole) for whole in view.wholes(item_handle(state, item)))


def _taken_as(happening: Happening, state: CaseState) -> tuple[Problem, ...]:
    """How it was taken where a person left unsaid what may matter."""
    undo = "where that is wrong, undo it and enter it"
    match happening:
        case Happening(what=What.SUSTAINED, party="", offered_by=""):
            message = "whose question or offer it was is not said, so that it binds every party"
            return (Problem(message=message, remedy=f"{undo} with the side", typed="--offered-by"),)
        case Happening(what=What.DOOR, party="", extent=""):
            message = "for whose benefit the door is open is not said, so that it is open for every party"
            return (Problem(message=message, remedy=f"{undo} with the party", typed="--party"),)
        case Happening(what=What.STRUCK) if never_received(state, happening.item):
            message = f"no receipt of {happening.item} is entered; it is struck all the same"
            return (Problem(message=message, remedy="where that is wrong, undo it", typed="inlimine undo CASE"),)
        case _:
            return ()


def _said_by(happening: Happening) -> Happening:
    """The same; refuses what a party did where it is not said which."""
    if (asked := _BY_WHOM.get(happening.what)) and not happening.party:
        raise refuse(f"{asked} is not said", "choose the side", typed="--party")
    return happening


def _rows(state: CaseState, asked: Question, items: tuple[str, ...]) -> Rows:
    return rows_of(state, asked, state.view.parties, items)

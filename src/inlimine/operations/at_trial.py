"""What happens at trial, entered by one short word each; the board before and after tells what it changed.

An objection that is sustained or overruled is a ruling of the court; what people do (they offer, object, make
an offer of proof) is an event and never a ruling. Only the judge opens a door (SEMANTICS 1.7).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.terms import Purpose
from inlimine.operations.add_item import NewItem, entries_of_new, seen_with
from inlimine.operations.ask import Asked, rows_of
from inlimine.operations.case_folder import opened
from inlimine.operations.enter import Entered
from inlimine.operations.happenings import asked_about, entries_of, sound, touched
from inlimine.operations.item_named import item_handle
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.sitting import Sitting, enter_sitting, state_of
from inlimine.operations.viewer import Viewer
from inlimine.operations.what_happened import Happening, What
from inlimine.passages.problem import Problem
from inlimine.store.folder import CaseFolder
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
    a reply for each party; `taken_as` says how it was taken where something was left unsaid. The first `added` of
    the entries add the item itself."""

    entered: Entered
    thing: str
    before: Rows
    after: Rows
    state: CaseState
    taken_as: tuple[Problem, ...] = ()
    added: int = 0

    @property
    def day(self) -> date:
        """The day in court for which it was entered."""
        return self.state.view.as_of.day


def happened(
    path: Path,
    viewer: Viewer,
    room: str | None,
    happening: Happening,
    author: Author,
    *,
    at: str | None = None,
    sent: str = "",
    new: NewItem | None = None,
) -> Changed:
    """Enter what happened at a moment (None: now, at the court); Again, where the same was `sent` before.

    `new` is the item to which it happened, where that is not in the case yet: both are entered, or neither.
    """
    with opened(path) as folder:
        where = room_seen(folder, viewer, room)
        found: list[tuple[Happening, Sitting, int]] = []

        def make(sitting: Sitting) -> tuple[AnyEntry, ...]:
            added = entries_of_new(new, sitting) if new else ()
            there = seen_with(added, sitting)
            said = replace(happening, item=added[0].handle) if added else happening
            known = _said_by(sound(said, there))
            found[:] = [(known, there, len(added))]
            return (*added, *entries_of(known, there))

        entered, _ = enter_sitting(folder, where, make, author, at=at, sent=sent)
        return _changed(folder, entered, *found[0])


def _changed(folder: CaseFolder, entered: Entered, said: Happening, sitting: Sitting, added: int) -> Changed:
    items, asked = touched(said, sitting), _questions(said)
    before = _rows(sitting.state, asked, items)
    after = state_of(entered.ledger, folder, sitting.state.view.as_of)
    there = {row[0].reply.item for row in before}  # a part that was made by this has no row before
    return Changed(
        entered=entered,
        thing=said.item or said.ruling,
        before=before,
        after=tuple(row for row in _rows(after, asked, items) if row[0].reply.item in there),
        state=after,
        taken_as=_taken_as(said, sitting.state),
        added=added,
    )


def never_received(state: CaseState, item: str) -> bool:
    """Whether no entry says that the item, or what it is part of, came in; refuses an unknown one."""
    view = state.view
    return not any(view.receipts.get(whole) for whole in view.wholes(item_handle(state, item, new="--new")))


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


def _questions(said: Happening) -> tuple[Question, ...]:
    """What the board is asked: of what came in or was limited for a purpose, about it and about proof."""
    asked = asked_about(said)
    if said.what not in (What.RECEIVED, What.INSTRUCTED) or not said.purposes:
        return (asked,)
    purposes = dict.fromkeys((asked.purpose, *said.purposes, Purpose.PROOF))
    return tuple(replace(asked, purpose=purpose) for purpose in purposes)


def _rows(state: CaseState, asked: tuple[Question, ...], items: tuple[str, ...]) -> Rows:
    """The rows of each item together, one a question."""
    each = [rows_of(state, question, state.view.parties, items) for question in asked]
    return tuple(row for same in zip(*each, strict=True) for row in same)

"""Ask about items: put the question for each, most pressing first."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.engine.resolution import Resolution
from inlimine.law.statuses import Status
from inlimine.operations.item_named import item_handle
from inlimine.operations.refusal import refuse

# What a person must act on comes first; what may go in comes last.
_PRESSING = (
    Status.NO_PROCEEDING,
    Status.UNCLEAR,
    Status.BARRED,
    Status.NOT_YET,
    Status.LEAVE_FIRST,
    Status.NOT_BARRED,
    Status.CLEARED,
    Status.IN_EVIDENCE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question and the reply to it."""

    question: Question
    reply: Resolution


def ask(state: CaseState, question: Question) -> Asked:
    """One question; the item may be named by handle, exhibit label or title."""
    found = replace(checked(state, question), item=item_handle(state, question.item))
    return Asked(question=found, reply=state.resolve(found))


def board(state: CaseState, question: Question) -> tuple[Asked, ...]:
    """The same question about every item and topic, ASK THE COURT first, parts behind their whole."""
    return tuple(row[0] for row in boards(state, question, (question.by,)))


def boards(state: CaseState, question: Question, sides: Iterable[str]) -> tuple[tuple[Asked, ...], ...]:
    """The board for several sides at once: a row an item, a reply a side."""
    asked = [checked(state, replace(question, by=side)) for side in sides]
    groups = [[_row(state, asked, item) for item in with_parts(item, state)] for item in _wholes(state)]
    groups.sort(key=lambda rows: min(pressing(a) for row in rows[:1] for a in row))
    return tuple(row for rows in groups for row in rows)


def rows_of(
    state: CaseState, question: Question, sides: Iterable[str], items: Iterable[str]
) -> tuple[tuple[Asked, ...], ...]:
    """The rows of the board for some items, with their parts."""
    asked = [checked(state, replace(question, by=side)) for side in sides]
    handles = dict.fromkeys(handle for item in items for handle in with_parts(item, state))
    return tuple(_row(state, asked, handle) for handle in handles)


def _row(state: CaseState, asked: Iterable[Question], item: str) -> tuple[Asked, ...]:
    questions = [replace(question, item=item) for question in asked]
    return tuple(Asked(question=question, reply=state.resolve(question)) for question in questions)


def _wholes(state: CaseState) -> list[str]:
    items = state.view.items
    return [handle for handle, item in items.items() if item.part_of not in items]


def with_parts(item: str, state: CaseState) -> list[str]:
    """An item and, behind it, its parts and theirs."""
    return [item, *(h for part in state.view.parts.get(item, ()) for h in with_parts(part, state))]


def pressing(asked: Asked) -> int:
    """Sort key: 0 for what must be settled first."""
    return pressing_status(asked.reply.status)


def pressing_status(status: Status) -> int:
    """Sort key of a status: 0 for what must be settled first."""
    return _PRESSING.index(status)


def checked(state: CaseState, question: Question) -> Question:
    """The question with its people and trial found in the ledger; refuses unknown ones with the known."""
    view = state.view
    by = known_as(question.by, {**view.parties, **view.witnesses}, "party", "--by")
    against = known_as(question.against, view.parties, "party", "--against")
    witness = known_as(question.witness, view.witnesses, "witness", "--witness")
    episode = known_as(question.episode, view.episodes, "trial", "--episode")
    count = known_as(question.count, view.counts, "count", "--count")
    return replace(question, by=by, against=against, witness=witness, episode=episode, count=count)


def known_as(handle: str, known: Iterable[str], kind: str, option: str) -> str:
    """The handle as the ledger writes it, in whatever case and spelling; refuses an unknown one with the known."""
    names = list(known)
    if not handle or handle in names:
        return handle
    alike = [name for name in names if _plain(name) == _plain(handle)]
    if len(alike) == 1:
        return alike[0]
    if alike:
        raise refuse(
            f'"{handle}" may be {" or ".join(alike)}',
            "write it in capitals and small letters as there",
            file=option,
        )
    raise refuse(f'no {kind} in this case is called "{handle}"', _suggest(handle, names), file=option)


def _plain(handle: str) -> str:
    """A handle without its capitals, and in the spelling of the courts of the United States: `defense`."""
    return handle.casefold().replace("defence", "defense")


def _suggest(name: str, known: Iterable[str]) -> str:
    names = list(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    if close:
        return f"did you mean {close[0]}?"
    listed = ", ".join(names[:12]) or "none"
    return f"known here: {listed}{' ...' if len(names) > 12 else ''}"

"""Proposals: what a reader read in a paper, beside the log and no part of its chain, until a person decides."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from inlimine.store.header import Author, Row, stamp
from inlimine.store.shelf import Offered, Page, Shelf, Step
from inlimine.store.trouble import Trouble


class State(StrEnum):
    """What has become of a proposal."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    LATER = "later"
    WITHDRAWN = "withdrawn"
    """Its paper was read again and reads otherwise now; no person decided anything."""

    @property
    def settled(self) -> bool:
        """Whether nothing more is to be decided."""
        return self in (State.ACCEPTED, State.REJECTED, State.WITHDRAWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An entry that a reader proposes: its kind and fields in JSON form, and the words from which it was read.

    `document` is the paper's SHA-256, `span` where the quote starts and ends in its text (code points),
    `found_by` what found it, `sureness` is `sure` or `look`, `look` says what
    a person must look at.
    """

    id: str
    kind: str
    fields: Mapping[str, Any]
    quote: str
    span: tuple[int, int]
    found_by: str
    sureness: str
    document: str = ""
    look: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A proposal with what has become of it; `entry` is the id of the entry made of it, if it was accepted, and of
    the proposal in its place, if it was restated."""

    proposal: Proposal
    state: State
    by: str = ""
    entry: str = ""


class Proposals:
    """The proposals of one room."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def offer(self, proposals: Iterable[Proposal], *, at: datetime) -> None:
        """Lay them beside the log, all or none; one whose id is there already is left as it is."""
        with self._shelf.writing() as page:
            there = {offered.id for offered, _ in page.offered()}
            page.offer([_written(one, at) for one in proposals if one.id not in there])

    def listed(self, *states: State) -> tuple[Pending, ...]:
        """Those in one of these states (none named: all), oldest first."""
        with self._shelf.reading() as page:
            every = [_read(offered, step) for offered, step in page.offered()]
        return tuple(one for one in every if not states or one.state in states)

    def decide(self, ids: Sequence[str], state: State, author: Author, *, at: datetime) -> None:
        """Reject proposals, put them off or withdraw them; `append` accepts, by entering what was made of them."""
        if state is State.ACCEPTED:
            raise ValueError("a proposal is accepted by ChainedLog.append(..., accepting=...)")
        with self._shelf.writing() as page:
            _require_open(page, ids)
            page.step([Step(one, state.value, stamp(at), str(author), "") for one in ids])

    def restate(self, anew: Mapping[str, Proposal], author: Author, *, at: datetime) -> None:
        """Withdraw what waits, by its id, and lay beside the log what takes its place; all or nothing."""
        with self._shelf.writing() as page:
            _require_open(page, list(anew))
            page.offer([_written(one, at) for one in anew.values()])
            page.step([Step(old, State.WITHDRAWN, stamp(at), str(author), new.id) for old, new in anew.items()])

    def expunge(self, ids: Sequence[str], author: Author, *, at: datetime) -> None:
        """Take proposals away for good, whatever was decided of them, and what they were before they were
        restated; that it was done stays."""
        with self._shelf.writing() as page:
            before = [offered.id for offered, step in page.offered() if step and step.entry in ids]
            page.forget([*ids, *before])
            page.step([Step(one, "expunged", stamp(at), str(author), "") for one in ids])
        self._shelf.wiped()


def accepted(page: Page, ids: Sequence[str], rows: Sequence[Row]) -> list[Step]:
    """The steps by which these proposals are accepted as these rows, one each; an empty id where a row comes of
    none. Trouble if one was settled before."""
    made = [(one, row) for one, row in zip(ids, rows, strict=bool(ids)) if one]
    if made:
        _require_open(page, [one for one, _ in made])
    return [
        Step(proposal=one, state=State.ACCEPTED, at=row.recorded_at, by=row.author, entry=row.entry)
        for one, row in made
    ]


def reopened(page: Page, ids: Sequence[str], row: Row) -> list[Step]:
    """The steps by which proposals that were accepted wait again, in the name of whoever entered this row; Trouble
    if one is not accepted."""
    now = {offered.id: _read(offered, step).state for offered, step in page.offered()} if ids else {}
    for one in ids:
        if now.get(one) is not State.ACCEPTED:
            raise Trouble(f'the proposal "{one[:60]}" is not accepted', "look at those that wait")
    return [Step(one, State.PENDING.value, row.recorded_at, row.author, "") for one in ids]


def _require_open(page: Page, ids: Sequence[str]) -> None:
    now = {offered.id: _read(offered, step).state for offered, step in page.offered()}
    for one in ids:
        if one not in now:
            raise Trouble(f'no proposal of this room has the id "{one[:60]}"', "list them, and name one of those")
        if now[one].settled:
            raise Trouble(f"the proposal {one} was {now[one]} already", "nothing is left to be decided")


def _written(one: Proposal, at: datetime) -> Offered:
    body = {
        "kind": one.kind,
        "fields": dict(one.fields),
        "quote": one.quote,
        "span": list(one.span),
        "found_by": one.found_by,
        "class": one.sureness,
        "document": one.document,
        "look": one.look,
    }
    return Offered(id=one.id, offered_at=stamp(at), body=json.dumps(body, separators=(",", ":")))


def _read(offered: Offered, step: Step | None) -> Pending:
    body = json.loads(offered.body)
    proposal = Proposal(
        id=offered.id,
        kind=body["kind"],
        fields=body["fields"],
        quote=body["quote"],
        span=(body["span"][0], body["span"][1]),
        found_by=body["found_by"],
        sureness=body["class"],
        document=body["document"],
        look=body.get("look", ""),
    )
    if step is None:
        return Pending(proposal=proposal, state=State.PENDING)
    return Pending(proposal=proposal, state=State(step.state), by=step.by, entry=step.entry)

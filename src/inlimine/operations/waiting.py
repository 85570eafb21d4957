"""What was read and waits to be confirmed, by the item that it speaks of: until then a status leaves it out.
What a person has set aside as not about evidence waits no more."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inlimine.interchange.read import read_entry
from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Act, Motion, Request, lettered, unlettered
from inlimine.ledger.items import Coverage, Item
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.terms import KEEPS_OUT
from inlimine.ledger.trial import Receipt, Strike
from inlimine.operations.beside_evidence import sort_of
from inlimine.operations.looking import looked_into
from inlimine.operations.rooms import rooms_seen
from inlimine.operations.same_words import twins
from inlimine.operations.viewer import Viewer
from inlimine.store.folder import is_case_folder
from inlimine.store.proposals import Pending, State

WOULD_BAR = "a proposal that waits would bar this, or require leave for it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """How many proposals wait in the rooms that somebody sees, and how many of them speak of each item; `rulings`
    are those that would enter what the court did, `ruled_in` the papers of these, by SHA-256. `barred` are the
    items that one of them would bar, themselves or a thing in the same words.
    """

    total: int = 0
    rulings: int = 0
    ruled_in: frozenset[str] = frozenset()
    on: Counter[str] = field(default_factory=Counter)
    barred: frozenset[str] = frozenset()

    @property
    def said(self) -> str:
        """`3 proposals wait unconfirmed`; empty where none does."""
        return _counted(self.total, "proposal waits unconfirmed", "proposals wait unconfirmed")

    def said_on(self, item: str) -> str:
        """`1 reaches this item`, `a proposal that waits would bar this ...`; empty where none does."""
        reaches = _counted(self.on[item], "reaches this item", "reach this item")
        bars = WOULD_BAR if item in self.barred else ""
        return "; ".join(words for words in (reaches, bars) if words)

    @property
    def items(self) -> tuple[str, ...]:
        """The items of which something is to be said."""
        return (*self.on, *sorted(self.barred - set(self.on)))


def _counted(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}" if count else ""


def waiting(path: Path, viewer: Viewer) -> Waiting:
    """What waits in a case folder; a file has no proposals."""
    if not is_case_folder(path):
        return Waiting()
    with looked_into(path) as folder:
        rooms = rooms_seen(folder, viewer)
        pending = [one for room in rooms for one in folder.proposals(room).listed(State.PENDING, State.LATER)]
        ledger = folder.join(rooms).ledger if pending else None
    read = [(one, _made(one.proposal.kind, one.proposal.fields)) for one in pending]
    known = [*(ledger.entries if ledger else ()), *(entry for _, entry in read)]
    asked = {entry.handle: entry for entry in known if isinstance(entry, Motion)}
    left = [(one, entry) for one, entry in read if not _set_aside(one, entry, asked)]
    on = Counter(item for _, entry in left if entry for item in set(_named(entry, asked)))
    rulings = [one.proposal.document for one, _ in left if one.proposal.kind == "act"]
    barred = {item for _, entry in left if isinstance(entry, Act) for item in _barred_by(entry, asked)}
    return Waiting(
        total=len(left),
        rulings=len(rulings),
        ruled_in=frozenset(rulings),
        on=on,
        barred=_in_the_same_words(barred, known),
    )


def _barred_by(act: Act, motions: Mapping[str, Motion]) -> Iterator[str]:
    """The items that an act would keep out, or let in by leave alone."""
    yield from (item for one in act.directives if one.effect in KEEPS_OUT for item in one.subject)
    for disposed in act.disposes:
        for request in _requests(disposed.request, motions):
            if disposition(disposed.disposition).effect_on(request.relief) in KEEPS_OUT:
                yield from request.subject


def _in_the_same_words(barred: Collection[str], entries: Iterable[AnyEntry | None]) -> frozenset[str]:
    """These items, and those that may be the same thing under another handle."""
    items = [entry for entry in entries if isinstance(entry, Item)]
    kept_out = [one for one in items if one.handle in barred]
    return frozenset(barred) | {other.handle for one in kept_out for other in twins(one, items)}


def _set_aside(one: Pending, entry: AnyEntry | None, asked: Mapping[str, Motion]) -> bool:
    """Whether a person has put it off and it is not about evidence."""
    return one.state is State.LATER and bool(sort_of(entry, one.proposal.quote, asked))


def _made(kind: str, fields: Mapping[str, Any]) -> AnyEntry | None:
    return read_entry(json.dumps({**fields, "kind": kind}), file=kind)[0]


def _named(entry: AnyEntry, motions: dict[str, Motion]) -> Iterator[str]:
    """The items of which an entry speaks; a disposition speaks of what its motion asks about."""
    match entry:
        case Act():
            yield from (item for directive in entry.directives for item in directive.subject)
            for disposed in entry.disposes:
                yield from _asked_about(disposed.request, motions)
        case Motion():
            yield from (item for request in entry.requests for item in request.subject)
        case Receipt() | Strike() | Coverage():
            yield entry.item
        case Item():
            yield entry.handle
        case _:
            return


def _asked_about(request: str, motions: Mapping[str, Motion]) -> Iterator[str]:
    yield from (item for one in _requests(request, motions) for item in one.subject)


def _requests(handle: str, motions: Mapping[str, Motion]) -> tuple[Request, ...]:
    """The requests that are meant: of `M3b` the second, of `M3` all."""
    if motion := motions.get(handle):
        return motion.requests
    asked = motions[whole].requests if (whole := unlettered(handle)) in motions else ()
    return tuple(one for one, own in zip(asked, lettered(whole, len(asked)), strict=True) if own == handle)
